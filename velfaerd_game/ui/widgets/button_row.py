"""Buttons in rows, with room round them for their rings."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from velfaerd_game.ui.theme import Theme

from .button import Button
from .flow import Flow
from .paint import RING_ROOM


class ButtonRow(QWidget):
    """As many beside each other as there is room for; frames line up with what else leaves room for rings."""

    def __init__(self, theme: Theme, *buttons: Button) -> None:
        super().__init__()
        self.theme = theme
        self.around = QVBoxLayout(self)
        self.flow = Flow(theme, 10)
        for button in buttons:
            self.flow.addWidget(button)
        self.around.addLayout(self.flow)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        out = self.theme.px(RING_ROOM)
        self.around.setContentsMargins(out, out, out, out)

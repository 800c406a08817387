"""A question with room for its answer below."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from velfaerd_game.ui.theme import Theme

from .paint import RING_ROOM
from .text import Text


class Field(QWidget):
    """What is asked, perhaps a smaller word to it, and what one answers with."""

    def __init__(self, theme: Theme, answer: QWidget) -> None:
        super().__init__()
        self.theme = theme
        self.title = Text(theme, "subtitle")
        self.hint = Text(theme, "detail", "muted")
        self.column = QVBoxLayout(self)
        for part in (self.title, self.hint, answer):
            self.column.addWidget(part)
        theme.changed.connect(self.restyle)
        self.restyle()

    def say(self, title: str, hint: str = "") -> None:
        """Set the words; most fields do without the smaller ones."""
        self.title.setText(title)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        out = self.theme.px(RING_ROOM)
        self.column.setContentsMargins(0, 0, 0, self.theme.px(4))
        self.column.setSpacing(0)
        for text in (self.title, self.hint):
            text.setContentsMargins(out, 0, out, self.theme.px(3))

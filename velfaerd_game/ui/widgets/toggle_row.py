"""A phase as a row: its title and what is said of it, and beside that the six roles to place or take away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from velfaerd_game.ui.theme import Theme

from .flow import Flow
from .paint import RING_ROOM
from .role_toggle import WIDE, RoleToggle
from .text import Text

GAP = 8
"""Design pixels: the air between cards."""

BESIDE = 1020
"""Design pixels of width from which the cards stand beside what is said."""


class ToggleRow(QWidget):
    """One phase. One stop for Tab among its cards; `laid` and `led` carry the role asked for."""

    laid = Signal(str)
    led = Signal(str)

    def __init__(
        self, theme: Theme, toggles: Sequence[RoleToggle], said: Sequence[QWidget], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme, self.toggles = theme, list(toggles)
        self.title = Text(theme, "phase")
        self.head = QVBoxLayout()
        for part in (self.title, *said):
            self.head.addWidget(part)
        self.head.addStretch(1)
        self.around = QWidget()
        self.cards = QVBoxLayout(self.around)
        self.flow = Flow(theme, GAP)
        self.cards.addLayout(self.flow)
        for toggle in self.toggles:
            self.flow.addWidget(toggle)
            toggle.clicked.connect(lambda _=False, one=toggle: self.laid.emit(one.role.id))
            toggle.flag.clicked.connect(lambda _=False, one=toggle: self.led.emit(one.role.id))
            toggle.focused.connect(lambda one=toggle: self.rove(one))
        self.sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.sides.addLayout(self.head, 1)
        self.sides.addWidget(self.around)
        QVBoxLayout(self).addLayout(self.sides)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.rove(self.toggles[0])
        theme.changed.connect(self.restyle)
        self.restyle()

    def rove(self, toggle: RoleToggle) -> None:
        """Make this card the row's stop for Tab."""
        for one in self.toggles:
            one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one is toggle else Qt.FocusPolicy.ClickFocus)

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        px = self.theme.px
        out = px(RING_ROOM)
        self.head.setContentsMargins(out, out, out, out)
        self.head.setSpacing(px(3))
        self.cards.setContentsMargins(out, out, out, out)
        self.cards.setSpacing(px(6))
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(px(18) - out, px(11) - out, px(18) - out, px(11) - out)
        self._turn()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put words and cards beside each other where there is room."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        beside = self.width() >= BESIDE * self.theme.scale
        self.sides.setSpacing(self.theme.px(8 if beside else 0))
        self.sides.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self.around.setMinimumWidth(self.theme.px(6 * WIDE + 5 * GAP + 2 * RING_ROOM + 4) if beside else 0)

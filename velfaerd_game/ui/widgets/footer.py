"""The bar at the foot of a page: where one stands, and the page's main button, always in view."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from velfaerd_game.ui.theme import Theme

from .button import Button
from .paint import RING_ROOM
from .text import Text

HEIGHT = 72


class Footer(QWidget):
    """Words at the left, the main button at the right, a second one beside it where there is a use for it."""

    def __init__(self, theme: Theme, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.words = Text(theme, "detail", "muted")
        self.main = Button(theme, icon, main=True, height=50)
        self.row = QHBoxLayout(self)
        self.second = Button(theme, height=50)
        self.second.hide()
        self.row.addWidget(self.words, 1)
        self.row.addWidget(self.second)
        self.row.addWidget(self.main)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        px = self.theme.px
        self.row.setContentsMargins(px(28), 0, px(28 - RING_ROOM), 0)
        self.row.setSpacing(px(16))
        self.setFixedHeight(px(HEIGHT))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The bar's surface and the line above it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.theme.palette.surface))
        painter.fillRect(0, 0, self.width(), max(1, self.theme.px(1.75)), QColor(self.theme.palette.ink))

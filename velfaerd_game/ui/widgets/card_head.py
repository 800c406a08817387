"""A card's name with its role's symbol before it."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from velfaerd_game.ui.theme import Theme

from .paint import begin
from .role_face import Brush, draw_disc
from .text import Text

SIDE = 46
"""Design pixels that the symbol takes, with the air beside it."""


class CardHead(QWidget):
    """The symbol and the words, in a step of the type scale."""

    def __init__(self, theme: Theme, role: str, words: str, step: str) -> None:
        super().__init__()
        self.theme, self.role = theme, role
        self.text = Text(theme, step)
        self.text.setText(words)
        self.row = QHBoxLayout(self)
        self.row.addWidget(self.text)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        px = self.theme.px
        self.row.setContentsMargins(px(SIDE), px(4), 0, px(4))
        self.setMinimumHeight(px(40))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The symbol."""
        painter, scale = begin(QPainter(self)), self.theme.scale
        brush = Brush(painter, self.theme, self.devicePixelRatioF())
        draw_disc(brush, self.role, QPointF(18 * scale, self.height() / 2), 14 * scale)

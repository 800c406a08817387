"""A piece of paper on the table, with a column of things on it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from velfaerd_game.ui.theme import Theme

from .paint import begin, frame, shadow

RADIUS = 14
ROOM = 10
"""Design pixels kept free round the paper for its shadow."""


class Panel(QWidget):
    """Paper with an edge of ink; `column` takes what lies on it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.column = QVBoxLayout(self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self.restyle)
        self.restyle()

    def fit_words(self) -> None:
        """Be no higher than the words need at the width there is; by itself paper is as high as a narrow one."""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        px = self.theme.px
        self.column.setContentsMargins(px(20 + ROOM), px(18), px(20 + ROOM), px(20 + ROOM))
        self.column.setSpacing(px(6))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Shadow, paper, edge."""
        painter = begin(QPainter(self))
        palette, room = self.theme.palette, self.theme.px(ROOM)
        box = QRectF(self.rect()).adjusted(room, 0, -room, -room)
        shadow(painter, self.theme, box, RADIUS)
        frame(painter, self.theme, box, RADIUS, fill=palette.card, edge=palette.ink)

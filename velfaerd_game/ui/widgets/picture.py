"""A level's picture as a band with round corners."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from velfaerd_game.ui.art import Art
from velfaerd_game.ui.theme import Theme

from .paint import begin, frame, rounded

SHAPE = 0.36
"""Its height as a part of its width."""


class Picture(QWidget):
    """The vignette of a level; it says nothing that the words do not say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.level = theme, ""
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def heightForWidth(self, width: int) -> int:
        """In proportion to the width."""
        return round(SHAPE * width)

    def sizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(self.theme.px(300), self.heightForWidth(self.theme.px(300)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The picture and its edge."""
        painter = begin(QPainter(self))
        side = self.theme.px(8)
        box = QRectF(self.rect()).adjusted(side, 0, -side, 0)
        picture = Art(self.theme).vignette(self.level, box.size().toSize(), self.devicePixelRatioF())
        painter.drawPixmap(box.topLeft(), rounded(picture, 14 * self.theme.scale))
        frame(painter, self.theme, box, 14, fill=None, edge=self.theme.palette.ink)

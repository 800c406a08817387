"""One of several that may all hold: a button that is on or off, a real check box to a screen reader."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from velfaerd_game.ui.art import Art
from velfaerd_game.ui.theme import Theme

from .choice import Choice, Option


class Check(Choice):
    """A choice that neither puts out its neighbours nor is put out by them."""

    def __init__(self, theme: Theme, option: Option, parent: QWidget) -> None:
        super().__init__(theme, option, parent)
        self.setAutoExclusive(False)

    def _paint_sign(self, painter: QPainter, centre: QPointF, colour: str) -> None:
        side = self.theme.px(18)
        painter.setPen(self.theme.pen(colour, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side), 3, 3)
        if self.isChecked():
            tick = Art(self.theme).icon("check", side - 2, self.devicePixelRatioF(), colour)
            painter.drawPixmap(QPointF(centre.x() - side / 2 + 1, centre.y() - side / 2 + 1), tick)

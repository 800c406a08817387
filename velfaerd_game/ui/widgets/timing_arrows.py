"""Arrows over the plate: from a card that came too early or too late to where it is missed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from velfaerd_game.ui.theme import Theme

from .paint import begin


class TimingArrows(QWidget):
    """Each goes from a note to an outline in a neighbouring column; it lets every click through."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.ways: list[tuple[QPointF, QPointF]] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Each way through the gap between the columns."""
        painter = begin(QPainter(self))
        px = self.theme.scale
        pen = self.theme.pen(self.theme.palette.accent, 2.75)
        painter.setPen(pen)
        for begin_at, end in self.ways:
            middle = (begin_at.x() + end.x()) / 2
            way = 1 if end.x() > begin_at.x() else -1
            corners = [begin_at, QPointF(middle, begin_at.y()), QPointF(middle, end.y()), end]
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(corners))
            painter.drawPolyline(QPolygonF([end + QPointF(-way * 7, -6) * px, end, end + QPointF(-way * 7, 6) * px]))

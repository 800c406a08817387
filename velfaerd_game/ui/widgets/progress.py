"""The latest answers as points in time: each score, the experts' level beside it, and a line between first tries."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from velfaerd_game.ui.own_roles import Step
from velfaerd_game.ui.theme import Theme

from .paint import begin

HEIGHT, LEFT, AIR = 170, 40, 16


class Progress(QWidget):
    """A chart from 0 to 100. What it shows is told in words beside it, so it has no words of its own."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.steps: tuple[Step, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.restyle)
        self.restyle()

    def display(self, steps: Sequence[Step], name: str, told: str) -> None:
        """Show these answers, the oldest first; `told` is what a screen reader says of them."""
        self.steps = tuple(steps)
        self.setAccessibleName(name)
        self.setAccessibleDescription(told)
        self.update()

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        self.setFixedHeight(self.theme.px(HEIGHT))
        self.update()

    def sizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(self.theme.px(300), self.theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Lines at 0, 50 and 100; a dash for the experts' level, a dot for each score (filled at a first try)."""
        theme, palette, px = self.theme, self.theme.palette, self.theme.px
        painter = begin(QPainter(self))
        room = QRectF(px(LEFT), px(AIR), self.width() - px(LEFT + AIR), self.height() - px(2 * AIR))
        painter.setFont(theme.font("least"))
        letters = QFontMetricsF(painter.font())
        for mark in (0, 50, 100):
            y = room.bottom() - room.height() * mark / 100
            painter.setPen(theme.pen(palette.line, 1.5))
            painter.drawLine(QPointF(room.x(), y), QPointF(room.right(), y))
            painter.setPen(QColor(palette.ink))
            wide = letters.horizontalAdvance(str(mark))
            painter.drawText(QPointF(room.x() - wide - px(8), y + letters.ascent() / 2 - px(1)), str(mark))
        apart = room.width() / max(1, len(self.steps))
        places = [
            QPointF(room.x() + apart * (at + 0.5), room.bottom() - room.height() * float(one.score) / 100)
            for at, one in enumerate(self.steps)
        ]
        firsts = [place for place, one in zip(places, self.steps, strict=True) if one.first and one.current]
        painter.setPen(theme.pen(palette.accent, 2))
        painter.drawPolyline(QPolygonF(firsts))
        for place, one in zip(places, self.steps, strict=True):
            self._paint_step(painter, room, place, one, min(apart / 2, px(14)))

    def _paint_step(self, painter: QPainter, room: QRectF, place: QPointF, one: Step, half: float) -> None:
        theme, palette = self.theme, self.theme.palette
        if one.expert is not None:
            y = room.bottom() - room.height() * float(one.expert) / 100
            painter.setPen(theme.pen(palette.ink, 2.5))
            painter.drawLine(QPointF(place.x() - half, y), QPointF(place.x() + half, y))
        painter.setPen(theme.pen(palette.ink, 2, () if one.current else (3, 2)))
        painter.setBrush(QColor(palette.accent if one.first and one.current else palette.card))
        painter.drawEllipse(place, theme.px(6), theme.px(6))
        painter.setBrush(Qt.BrushStyle.NoBrush)

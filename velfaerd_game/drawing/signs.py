"""Signs that tell without colour: how the experts stand to a card, and the stars of a score."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from velfaerd_game.game.scoring import Verdict

from .palette import Palette


def draw_verdict(painter: QPainter, palette: Palette, said: Verdict, centre: QPointF, radius: float, pen: QPen) -> None:
    """A tick on a disc (agreed), half a disc (divided), a ring with a dot (few, alone); `pen` draws the ring."""
    inner = radius - pen.widthF() / 2
    box = QRectF(centre.x() - inner, centre.y() - inner, 2 * inner, 2 * inner)
    painter.setPen(pen)
    painter.setBrush(QColor(palette.ink) if said is Verdict.AGREED else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box)
    if said is Verdict.AGREED:
        tick = QPainterPath(centre + QPointF(-0.42, 0.02) * radius)
        tick.lineTo(centre + QPointF(-0.1, 0.36) * radius)
        tick.lineTo(centre + QPointF(0.45, -0.32) * radius)
        white = QPen(pen)
        white.setColor(QColor(palette.card))
        white.setWidthF(0.26 * radius)
        white.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(white)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(tick)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.ink))
    if said is Verdict.DIVIDED:
        painter.drawPie(box, 90 * 16, -180 * 16)
    elif said is Verdict.FEW:
        painter.drawEllipse(centre, 0.34 * radius, 0.34 * radius)
    else:
        painter.drawEllipse(centre, 0.2 * radius, 0.2 * radius)


def draw_star(painter: QPainter, palette: Palette, centre: QPointF, radius: float, pen: QPen, *, full: bool) -> None:
    """A star, full or in outline; `pen` draws its edge."""
    points = []
    for turn in range(10):
        reach = radius if turn % 2 == 0 else 4 / 9 * radius
        angle = math.pi * turn / 5
        points.append(centre + QPointF(math.sin(angle), -math.cos(angle)) * reach)
    painter.setPen(pen)
    painter.setBrush(QColor(palette.ink) if full else Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygonF(points))

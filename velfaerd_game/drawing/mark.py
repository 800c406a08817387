"""The table mark: a round table with six seats and nobody at its head."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from velfaerd_game.game.deck import ROLE_IDS

from .palette import Palette

SEAT = {role: math.radians(30 + 60 * place) for place, role in enumerate(ROLE_IDS)}
"""Role -> its seat at the table, clockwise from twelve o'clock, where nobody sits."""


@dataclass(frozen=True, slots=True)
class Table:
    """Where a mark stands: its centre, the radius of its seats, and the least width of its lines."""

    centre: QPointF
    radius: float
    line: float = 0.0


def seat(centre: QPointF, role: str, inner: float, outer: float, half: float) -> QPainterPath:
    """The piece of ring at a role's place; radii in pixels, `half` its half width in degrees."""
    middle = 90 - math.degrees(SEAT[role])
    path = QPainterPath()

    def box(radius: float) -> QRectF:
        return QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)

    path.arcMoveTo(box(outer), middle + half)
    path.arcTo(box(outer), middle + half, -2 * half)
    path.arcTo(box(inner), middle - half, 2 * half)
    path.closeSubpath()
    return path


def draw_table(
    painter: QPainter, palette: Palette, table: Table, *, seats: tuple[str, ...], lead: str | None = None
) -> None:
    """A round table, six seats, none at twelve o'clock; `seats` are taken, the lead's is longer."""
    centre, radius = table.centre, table.radius
    width = max(table.line, 0.05 * radius)
    painter.setPen(_pen(palette.ink, width))
    painter.setBrush(QColor(palette.card))
    painter.drawEllipse(centre, 0.66 * radius, 0.66 * radius)
    for role in ROLE_IDS:
        taken = role in seats
        leads = role == lead
        painter.setPen(_pen(palette.ink if taken else palette.edge, width * (1.35 if leads else 1 if taken else 0.7)))
        painter.setBrush(QColor(palette.roles[role].fill) if taken else Qt.BrushStyle.NoBrush)
        painter.drawPath(seat(centre, role, 0.78 * radius, (1.22 if leads else 1.0) * radius, 21))


def _pen(colour: str, width: float) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen

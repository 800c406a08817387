"""A verdict drawn: its sign, and one dot an expert, or a split bar where they are many."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from velfaerd_game.drawing.signs import draw_verdict
from velfaerd_game.game.scoring import Verdict
from velfaerd_game.ui.theme import Theme

from .paint import frame

MOST_DOTS = 12
"""Above so many experts a bar is drawn instead of dots."""


def draw_sign(painter: QPainter, theme: Theme, said: Verdict, centre: QPointF, radius: float) -> None:
    """A tick on a disc (agreed), half a disc (divided), a ring with a dot (few, alone); radius in pixels."""
    draw_verdict(painter, theme.palette, said, centre, radius, theme.pen(theme.palette.ink, 2))


def draw_experts(painter: QPainter, theme: Theme, backers: int, many: int, box: QRectF) -> None:
    """One dot an expert, filled where the expert has the card; above twelve a bar, filled to the share."""
    palette, px = theme.palette, theme.scale
    if many > MOST_DOTS:
        bar = QRectF(box.x(), box.center().y() - 6 * px, box.width(), 12 * px)
        frame(painter, theme, bar, 6, fill=palette.card, edge=palette.ink, width=1.5)
        painter.save()
        painter.setClipRect(QRectF(bar.x(), bar.y(), bar.width() * backers / many, bar.height()))
        frame(painter, theme, bar, 6, fill=palette.ink, edge=palette.ink, width=1.5)
        painter.restore()
        return
    pitch = min(17.0 * px, box.width() / many)
    reach = min(13 * px, pitch - 2 * px) / 2
    for at in range(many):
        centre = QPointF(box.x() + reach + at * pitch, box.center().y())
        painter.setPen(theme.pen(palette.ink, 1.75))
        painter.setBrush(QColor(palette.ink) if at < backers else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, reach - px, reach - px)

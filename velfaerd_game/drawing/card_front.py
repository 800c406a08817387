"""The front of a role's card: picture, symbol, seat, name and line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor

from velfaerd_game.game.deck import Role

from .card import WRAP, CardPainter
from .mark import Table, draw_table
from .svg import ILLUSTRATION


def draw_front(card: CardPainter, role: Role) -> None:
    """Paint the side with the picture, edge and all."""
    painter, palette = card.painter, card.palette
    card.paper()
    window = QRectF(20, 20, ILLUSTRATION.width(), ILLUSTRATION.height())
    card.pictures.illustration(role.id, window, 12)
    painter.setPen(card.pen(palette.ink, 2.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(window, 12, 12)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.card))
    painter.drawEllipse(QPointF(62, 350), 42, 42)
    painter.setPen(card.pen(palette.ink, 2.5))
    painter.setBrush(QColor(palette.roles[role.id].fill))
    painter.drawEllipse(QPointF(62, 350), 35, 35)
    card.symbol(role.id, QRectF(40, 328, 44, 44))
    draw_table(painter, palette, Table(QPointF(352, 379), 21, 1.5), seats=(role.id,))
    painter.setPen(QColor(palette.ink))
    painter.setFont(card.letters("title", 46, [(role.name, 344)]))
    painter.drawText(QPointF(30, 440), role.name)
    painter.setPen(QColor(palette.muted))
    line = QRectF(30, 462, 344, 74)
    painter.setFont(card.wrapped("detail", 23.5, role.line, line))
    painter.drawText(line, WRAP, role.line)
    card.frame()

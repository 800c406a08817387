"""The back of a role's card: what the role does, three typical actions, and what to watch out for."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainterPath, QPolygonF

from velfaerd_game.game.deck import Role
from velfaerd_game.words.language import tr

from .card import WRAP, CardPainter


def draw_back(card: CardPainter, role: Role) -> None:
    """Paint the side with the words, edge and all."""
    painter, palette = card.painter, card.palette
    card.paper()
    _band(card, role)
    does = QRectF(26, 110, 348, 96)
    painter.setPen(QColor(palette.ink))
    painter.setFont(card.wrapped("quote", 22.5, role.does, does))
    painter.drawText(does, WRAP, role.does)
    painter.setPen(QColor(palette.roles[role.id].ink))
    painter.setFont(card.letters("card", 19.5))
    painter.drawText(QPointF(26, 234), tr("Typical actions"))
    _acts(card, role)
    _beware(card, role)
    card.frame()


def _band(card: CardPainter, role: Role) -> None:
    painter, palette = card.painter, card.palette
    colours = palette.roles[role.id]
    outline = QPainterPath()
    outline.addRoundedRect(QRectF(1, 1, 398, 558), 21, 21)
    painter.save()
    painter.setClipPath(outline)
    card.pictures.pattern(role.id, QRectF(0, 0, 400, 92))
    font = card.letters("title", 32, [(role.name, 270)])
    wide = QFontMetricsF(font).horizontalAdvance(role.name)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.fill))
    painter.drawRoundedRect(QRectF(20, 22, wide + 92, 52), 26, 26)
    painter.restore()
    card.symbol(role.id, QRectF(32, 28, 40, 40))
    painter.setPen(QColor(colours.on))
    painter.setFont(font)
    painter.drawText(QRectF(84, 20, wide + 4, 54), Qt.AlignmentFlag.AlignVCenter, role.name)
    painter.setPen(card.pen(palette.ink, 2.5))
    painter.drawLine(QPointF(1, 92), QPointF(399, 92))


def _acts(card: CardPainter, role: Role) -> None:
    painter, palette = card.painter, card.palette
    font = card.letters("body", 20.5)
    heights: list[float] = []
    for size in (20.5, 19.5, 18.5, 17.5, 16.5, 15.5, 14.5):
        font = card.letters("body", size)
        room = QRectF(0, 0, 326, 999)
        heights = [QFontMetricsF(font).boundingRect(room, WRAP, act).height() for act in role.acts]
        if sum(heights) + 2 * 8 <= 188:
            break
    top, gap = 246.0, min(12.0, max(4.0, (190 - sum(heights)) / 2))
    for act, height in zip(role.acts, heights, strict=True):
        painter.setPen(card.pen(palette.ink, 1.75))
        painter.setBrush(QColor(palette.roles[role.id].fill))
        painter.drawEllipse(QPointF(36, top + QFontMetricsF(font).height() / 2), 5, 5)
        painter.setPen(QColor(palette.ink))
        painter.setFont(font)
        painter.drawText(QRectF(54, top, 326, height + 2), WRAP, act)
        top += height + gap


def _beware(card: CardPainter, role: Role) -> None:
    painter, palette = card.painter, card.palette
    box = QRectF(20, 448, 360, 92)
    painter.setPen(card.pen(palette.warning, 1.5) if not palette.shadows else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.warning_soft))
    painter.drawRoundedRect(box, 10, 10)
    painter.setPen(card.pen(palette.warning, 2.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygonF([QPointF(43, 459), QPointF(57, 483), QPointF(29, 483)]))
    painter.drawLine(QPointF(43, 467), QPointF(43, 474))
    painter.drawPoint(QPointF(43, 479))
    painter.setPen(QColor(palette.warning))
    painter.setFont(card.letters("card", 19))
    painter.drawText(QPointF(70, 476), tr("Watch out"))
    words = QRectF(70, 484, 304, 52)
    painter.setPen(QColor(palette.ink))
    painter.setFont(card.wrapped("body", 19, role.beware, words))
    painter.drawText(words, WRAP, role.beware)

"""The back of a role's card: what the role does, three typical actions, and what to watch out for."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPolygonF

from velfaerd_game.game.deck import Role
from velfaerd_game.words.language import tr

from .role_card import WRAP, CardSide
from .role_face import Brush


class RoleBack(CardSide):
    """The side with the words."""

    def words(self, role: Role) -> tuple[str, ...]:
        """All the words of the back."""
        acts = "; ".join(role.acts)
        typical, watch = tr("Typical actions"), tr("Watch out")
        return (role.does, f"{typical}: {acts}.", f"{watch}: {role.beware}")

    def paint_side(self, brush: Brush, role: Role) -> None:
        """Band, what the role does, its acts, and what to watch out for."""
        painter, palette = brush.painter, self.theme.palette
        self.paper(painter)
        self._paint_band(brush, role)
        does = QRectF(26, 110, 348, 96)
        painter.setPen(QColor(palette.ink))
        painter.setFont(self.wrapped("quote", 22.5, role.does, does))
        painter.drawText(does, WRAP, role.does)
        painter.setPen(QColor(palette.roles[role.id].ink))
        painter.setFont(self.letters("card", 19.5))
        painter.drawText(QPointF(26, 234), tr("Typical actions"))
        self._paint_acts(painter, role)
        self._paint_beware(painter, role)

    def _paint_band(self, brush: Brush, role: Role) -> None:
        painter, palette = brush.painter, self.theme.palette
        colours = palette.roles[role.id]
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(1, 1, 398, 558), 21, 21)
        painter.save()
        painter.setClipPath(outline)
        band = QRectF(0, 0, 400, 92)
        size = QSize(round(400 * self.card_scale), round(92 * self.card_scale))
        pattern = brush.art.pattern(role.id, size, brush.ratio)
        painter.drawPixmap(band, pattern, QRectF(pattern.rect()))
        font = self.letters("title", 32, [(role.name, 270)])
        wide = QFontMetricsF(font).horizontalAdvance(role.name)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.fill))
        painter.drawRoundedRect(QRectF(20, 22, wide + 92, 52), 26, 26)
        painter.restore()
        self.symbol(brush, role.id, QRectF(32, 28, 40, 40))
        painter.setPen(QColor(colours.on))
        painter.setFont(font)
        painter.drawText(QRectF(84, 20, wide + 4, 54), Qt.AlignmentFlag.AlignVCenter, role.name)
        painter.setPen(self.pen(palette.ink, 2.5))
        painter.drawLine(QPointF(1, 92), QPointF(399, 92))

    def _paint_acts(self, painter: QPainter, role: Role) -> None:
        palette = self.theme.palette
        font = self.letters("body", 20.5)
        heights: list[float] = []
        for size in (20.5, 19.5, 18.5, 17.5, 16.5, 15.5, 14.5):
            font = self.letters("body", size)
            room = QRectF(0, 0, 326, 999)
            heights = [QFontMetricsF(font).boundingRect(room, WRAP, act).height() for act in role.acts]
            if sum(heights) + 2 * 8 <= 188:
                break
        top, gap = 246.0, min(12.0, max(4.0, (190 - sum(heights)) / 2))
        for act, height in zip(role.acts, heights, strict=True):
            painter.setPen(self.pen(palette.ink, 1.75))
            painter.setBrush(QColor(palette.roles[role.id].fill))
            painter.drawEllipse(QPointF(36, top + QFontMetricsF(font).height() / 2), 5, 5)
            painter.setPen(QColor(palette.ink))
            painter.setFont(font)
            painter.drawText(QRectF(54, top, 326, height + 2), WRAP, act)
            top += height + gap

    def _paint_beware(self, painter: QPainter, role: Role) -> None:
        palette = self.theme.palette
        box = QRectF(20, 448, 360, 92)
        painter.setPen(self.pen(palette.warning, 1.5) if not palette.shadows else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.warning_soft))
        painter.drawRoundedRect(box, 10, 10)
        painter.setPen(self.pen(palette.warning, 2.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(QPolygonF([QPointF(43, 459), QPointF(57, 483), QPointF(29, 483)]))
        painter.drawLine(QPointF(43, 467), QPointF(43, 474))
        painter.drawPoint(QPointF(43, 479))
        painter.setPen(QColor(palette.warning))
        painter.setFont(self.letters("card", 19))
        painter.drawText(QPointF(70, 476), tr("Watch out"))
        words = QRectF(70, 484, 304, 52)
        painter.setPen(QColor(palette.ink))
        painter.setFont(self.wrapped("body", 19, role.beware, words))
        painter.drawText(words, WRAP, role.beware)

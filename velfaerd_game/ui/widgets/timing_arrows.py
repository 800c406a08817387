"""Arrows over the plate: from a card that came too early or too late to where it is missed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from velfaerd_game.ui.theme import Theme

from .paint import RING_ROOM, begin
from .reveal_card import RevealCard
from .reveal_phase import RevealPhase

Way = tuple[QPointF, QPointF]
"""Where an arrow begins and where it ends."""


class TimingArrows(QWidget):
    """Each goes from a note to an outline in a neighbouring column; it lets every click through."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.ways: list[Way] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def display(self, phases: Sequence[RevealPhase]) -> None:
        """Find every way between two of the phases."""
        cards = [(phase, card) for phase in phases for card in phase.cards]
        self.ways = [way for phase, card in cards if (way := self._way(phases, phase, card))]
        self.update()

    def _way(self, phases: Sequence[RevealPhase], phase: RevealPhase, card: RevealCard) -> Way | None:
        """From a card's note to the neighbour's outline of the same role, where both are to be seen."""
        placed = card.spot.card
        if placed is None or abs(placed.timing) != 1 or card.turned < 1:
            return None
        other = phases[phase.place - placed.timing]
        missed = [one for one in other.cards if one.spot.card is None and one.turned >= 1]
        target = next((one for one in missed if one.spot.scored.role == placed.role), None)
        if target is None:
            return None
        room = self.theme.px(RING_ROOM)
        note = phase.note_box(card).translated(QPointF(phase.pos()))
        outline = QRectF(target.geometry()).adjusted(room, room, -room, -room).translated(QPointF(other.pos()))
        right = placed.timing < 0
        start = QPointF(note.right() if right else note.left(), note.center().y())
        end = QPointF(outline.left() - 2 if right else outline.right() + 2, outline.center().y())
        if abs(start.y() - end.y()) < self.theme.px(14):
            start.setY(end.y())
        return start, end

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Each way through the gap between the columns."""
        painter = begin(QPainter(self))
        px = self.theme.scale
        pen = self.theme.pen(self.theme.palette.accent, 2.75)
        painter.setPen(pen)
        for begin_at, end in self.ways:
            way = 1 if end.x() > begin_at.x() else -1
            middle = (begin_at.x() + end.x()) / 2 - 3 * way * px
            corners = [begin_at, QPointF(middle, begin_at.y()), QPointF(middle, end.y()), end]
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(corners))
            painter.drawPolyline(QPolygonF([end + QPointF(-way * 7, -6) * px, end, end + QPointF(-way * 7, 6) * px]))

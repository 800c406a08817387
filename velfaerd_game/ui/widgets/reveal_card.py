"""A card of the reveal: unjudged at first, then with what the experts say; or the outline of a missed one."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from velfaerd_game.ui import verdict_words
from velfaerd_game.ui.revealed import Spot
from velfaerd_game.ui.theme import Theme

from .control import Control
from .paint import RING_ROOM, begin
from .reveal_face import draw_card, draw_missed
from .role_face import BAR_RADIUS, Brush

MISSED_HEIGHT = 52
"""An outline's height, design pixels."""


def side_air(width: float) -> float:
    """The air at the sides of the cards in a column of this width; design pixels both."""
    return 8 if width >= 162 else 5


class RevealCard(Control):
    """One spot of a phase. `turned` runs from 0 (unjudged) to 1; `flips` tells whether it turns or fades."""

    def __init__(self, theme: Theme, spot: Spot, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.spot = spot
        self.turned = 0.0
        self.flips = True
        self.chosen = False
        self.air = side_air(0)
        self.setObjectName(f"reveal-{spot.phase.id}-{spot.scored.role}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.display(spot)

    def display(self, spot: Spot) -> None:
        """Show the spot in the language now spoken."""
        self.spot = spot
        self.turn(self.turned)

    def turn(self, turned: float) -> None:
        """Turn the card so far; a missed role is not there before its phase turns."""
        self.turned = turned
        done = turned >= 1
        self.name(verdict_words.spot_name(self.spot) if done else verdict_words.unturned_name(self.spot))
        if self.spot.card is None:
            self.setVisible(turned > 0)
        self.update()

    def choose(self, chosen: bool) -> None:
        """Mark this card as the one that is explained; it alone is reached by Tab."""
        self.chosen = chosen
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)
        self.update()

    @property
    def face(self) -> QRectF:
        """Where the card itself is painted."""
        return self.theme.inset(QRectF(self.rect()), RING_ROOM)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The side that is up, and the ring."""
        painter = begin(QPainter(self))
        brush = Brush(painter, self.theme, self.devicePixelRatioF())
        box = self.face
        painter.save()
        judged = self.turned >= 0.5
        if 0 < self.turned < 1 and self.flips:
            wide = max(0.02, abs(math.cos(math.pi * self.turned)))
            painter.translate(box.center())
            painter.scale(wide, 1)
            painter.translate(-box.center())
        if self.spot.card is None:
            painter.setOpacity(self.turned)
            draw_missed(brush, self.spot, box, strong=self.hovered)
        elif 0 < self.turned < 1 and not self.flips:
            draw_card(brush, self.spot, box, judged=False, strong=self.hovered)
            painter.setOpacity(self.turned)
            draw_card(brush, self.spot, box, judged=True, strong=self.hovered)
        else:
            draw_card(brush, self.spot, box, judged=judged, strong=self.hovered)
        painter.restore()
        if self.ring or self.chosen:
            self._paint_ring(painter, box)

    def _paint_ring(self, painter: QPainter, box: QRectF) -> None:
        """Round the chosen card, as far out as the column has air."""
        palette = self.theme.palette
        air = min(6.5, self.air - 1.5)
        painter.setPen(self.theme.pen(palette.focus if self.ring else palette.accent, 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = (BAR_RADIUS + air - 1.5) * self.theme.scale
        painter.drawRoundedRect(self.theme.inset(box, -air), radius, radius)

"""Where the parts of the reveal lie: score and plate at the left and the panel at the right, or one below the other."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from velfaerd_game.ui.theme import Theme

from .reveal_plate import RevealPlate
from .score_strip import ScoreStrip
from .why_panel import WhyPanel

WIDE, HIGH = 1000, 470
"""Design pixels: from which width and height everything is seen at once."""


class RevealView(QWidget):
    """Everything below the top bar. `fit` lays it out in the room there is, or higher, to be scrolled."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.score = ScoreStrip(theme, self)
        self.plate = RevealPlate(theme, self)
        self.panel = WhyPanel(theme, self)
        self.cramped = False

    def is_cramped(self, room: QSize) -> bool:
        """Whether the panel must go below the plate."""
        scale = self.theme.scale
        return room.width() < WIDE * scale or room.height() < HIGH * scale

    def fit(self, room: QSize) -> None:
        """Lay everything out; where it is cramped, as high as it must be."""
        if self.plate.state is None:
            return
        self.cramped = self.is_cramped(room)
        if self.cramped:
            self._stack(room.width())
        else:
            self._spread(room)

    def _spread(self, room: QSize) -> None:
        px = self.theme.px
        air = px(16)
        panel = px(306 if len(self.plate.phases) < 6 and room.width() >= 1180 * self.theme.scale else 268)
        left = room.width() - panel - 3 * air
        strip = self.score.needed(left)
        self.setMinimumHeight(0)
        self.score.setGeometry(air, px(12), left, strip)
        top = px(12) + strip + px(12)
        self.plate.setGeometry(air, top, left, room.height() - top - px(12))
        self.panel.setGeometry(2 * air + left, px(12), panel, room.height() - px(24))

    def _stack(self, width: int) -> None:
        px = self.theme.px
        air, top = px(10), px(8)
        inner = width - 2 * air
        for part, height in (
            (self.score, self.score.needed(inner)),
            (self.plate, self.plate.natural_height(inner)),
            (self.panel, self.panel.natural_height(inner)),
        ):
            part.setGeometry(air, top, inner, height)
            top += height + px(10)
        self.setMinimumHeight(top)

    def chain(self, chosen: QWidget | None, *after: QWidget) -> None:
        """Let Tab go from the score over the chosen card to the panel's buttons and on to the page's own."""
        way: list[QWidget] = [self.score.prompt.turn, self.score.prompt.all, self.score]
        way += [chosen] if chosen else []
        way += [self.panel.about, self.panel.next, self.panel.again, self.panel.think, self.panel.closer, *after]
        for one, following in pairwise(way):
            QWidget.setTabOrder(one, following)

"""Where everything of a phase board lies: the width of a column, how high its text and its places for cards are."""

from __future__ import annotations

from dataclasses import dataclass

from velfaerd_game.game.level import Level

from .ink import height
from .pdf import A3_WIDE, A4

MARGIN, SEAM = 100, 60
"""What printers leave white at the edge, and at the edge where two pages meet."""

GAP = 40
PAD = 30
TOP, BOTTOM = 400, 2800
"""Where the columns begin and where they end at the latest."""

HEAD = 190
PLACE_GAP = 24
PENNANT = 70
LARGEST, SMALLEST = 44, 25
HIGHEST = 380


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of the board: the phases on it (their places in the level), and where its first column begins."""

    phases: tuple[int, ...]
    left: float


@dataclass(frozen=True, slots=True)
class Plan:
    """A board's measures in tenths of a millimetre; the same for all its pages."""

    size: tuple[int, int]
    leaves: tuple[Leaf, ...]
    column: float
    letters: int
    situation: float
    place: float

    @property
    def inside(self) -> float:
        """The width inside a column."""
        return self.column - 2 * PAD

    @property
    def told(self) -> float:
        """How high the upper part of a column is: its head and its situation."""
        return HEAD + self.situation + PAD

    @property
    def piece(self) -> tuple[float, float]:
        """Width and height of the small card that lies on a place."""
        return min(620.0, self.inside - PENNANT - 40), 180.0


def plan(level: Level, form: str) -> Plan:
    """The measures of a level's board on one A3 page (`a3`) or two A4 pages that meet (`a4`)."""
    count = len(level.phases)
    if form == "a3":
        size, per, edges = A3_WIDE, count, 2 * MARGIN
        leaves: tuple[Leaf, ...] = (Leaf(tuple(range(count)), MARGIN),)
    else:
        size, per, edges = A4, -(-count // 2), MARGIN + SEAM
        leaves = (Leaf(tuple(range(per)), MARGIN), Leaf(tuple(range(per, count)), SEAM))
    column = (size[0] - edges - (per - 1) * GAP) / per
    cards = level.rules.max_cards
    room = BOTTOM - TOP - HEAD - PAD - cards * (180 + 20 + PLACE_GAP)
    letters = LARGEST
    while letters > SMALLEST and _highest(level, letters, column) > min(room, 1000):
        letters -= 1
    situation = _highest(level, letters, column)
    left = BOTTOM - TOP - HEAD - PAD - situation - PAD
    return Plan(size, leaves, column, letters, situation, min(HIGHEST, left / cards - PLACE_GAP))


def _highest(level: Level, letters: int, column: float) -> float:
    return max(height("body", letters, phase.situation, column - 2 * PAD) for phase in level.phases) + 10

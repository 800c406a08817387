"""How sure a player was beside how many experts stood behind it: counts over many boards, no judgement of a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from math import floor

from .board import Board
from .key import Key

GUESSING, FAIRLY, SURE = STEPS = (1, 2, 3)
"""How sure one can be of a phase, from the least to the most."""

ENOUGH = 5
"""The fewest phases told with a step of certainty from which something is said of the player at that step."""

APART = Fraction(1, 10)
"""How far the shares of two steps must lie apart before one is told as higher."""

TENTHS = 10


@dataclass(frozen=True, slots=True)
class Certainty:
    """What lay in the phases told with one step: how many phases and cards, and the experts' mean share (0 to 1).

    A card's share is that of the experts who have the role in the same phase, as the scoring counts it.
    """

    phases: int = 0
    cards: int = 0
    share: Fraction = Fraction(0)

    @property
    def enough(self) -> bool:
        """Whether there is enough to say anything of the player."""
        return self.phases >= ENOUGH

    @property
    def tenths(self) -> int:
        """The share as so many experts in ten, halves upwards."""
        return floor(TENTHS * self.share + Fraction(1, 2))


class Trend(Enum):
    """Whether the experts' share follows the player's certainty, from the least sure step with enough to the surest."""

    UNKNOWN = "unknown"
    RISES = "rises"
    LEVEL = "level"
    FALLS = "falls"


@dataclass(frozen=True, slots=True)
class Calibration:
    """The three steps, each by its number."""

    steps: Mapping[int, Certainty] = field(default_factory=lambda: dict.fromkeys(STEPS, Certainty()))

    @property
    def told(self) -> bool:
        """Whether any phase with cards was told."""
        return any(step.phases for step in self.steps.values())

    @property
    def trend(self) -> Trend:
        """Where the share goes as the player grows surer; unknown where fewer than two steps have enough."""
        known = [step for step in self.steps.values() if step.enough]
        if len(known) < 2:
            return Trend.UNKNOWN
        apart = known[-1].share - known[0].share
        if abs(apart) < APART:
            return Trend.LEVEL
        return Trend.RISES if apart > 0 else Trend.FALLS


def calibration(played: Iterable[tuple[Key, Board, Mapping[str, int]]]) -> Calibration:
    """What these boards say, each beside the key it was scored by and how sure the player was of its phases.

    A phase without cards is not counted, whatever was told of it; nor is one of which nothing was told.
    """
    keys: dict[int, Key] = {}
    places: dict[int, dict[str, int]] = {}
    told: Counter[tuple[int, int, int, tuple[str, ...]]] = Counter()
    for key, board, sure in played:
        if not sure:
            continue
        number = id(key)
        if number not in keys:
            keys[number], places[number] = key, {phase.id: place for place, phase in enumerate(key.phases)}
        for phase, step in sure.items():
            place = places[number].get(phase)
            if place is not None and (cards := board[phase].roles):
                told[step, number, place, cards] += 1
    phases: Counter[int] = Counter()
    each: Counter[tuple[int, int, int, str]] = Counter()
    for (step, number, place, cards), times in told.items():
        phases[step] += times
        for role in cards:
            each[step, number, place, role] += times
    many: Counter[int] = Counter()
    shares = dict.fromkeys(STEPS, Fraction(0))
    for (step, number, place, role), times in each.items():
        many[step] += times
        shares[step] += times * keys[number].phases[place].shares[role]
    return Calibration({step: Certainty(phases[step], many[step], shares[step] / max(1, many[step])) for step in STEPS})

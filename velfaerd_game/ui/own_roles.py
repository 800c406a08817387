"""What the page of one's own roles shows: habits over all answers, the latest of them, and where to go next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from fractions import Fraction

from velfaerd_game.game.calibration import Calibration
from velfaerd_game.game.deck import ROLE_IDS, Deck
from velfaerd_game.game.habits import Habits
from velfaerd_game.game.key import Key
from velfaerd_game.game.level import Level
from velfaerd_game.game.scoring import MISSED_FROM


@dataclass(frozen=True, slots=True)
class Step:
    """One answer on the way: its score (0 to 100) beside the level's marks, unless the key was an earlier one.

    `again`: there was an answer before, by whichever key; `explored`: what the experts said had been read before.
    """

    title: str
    finished: datetime
    score: Fraction
    guess: Fraction | None
    expert: Fraction | None
    again: bool
    explored: bool = False

    @property
    def first(self) -> bool:
        """Whether nothing of what the experts say was known: no answer before, nor read while exploring."""
        return not self.again and not self.explored

    @property
    def current(self) -> bool:
        """Whether it was scored by the key the level has today."""
        return self.guess is not None


@dataclass(frozen=True, slots=True)
class Advice:
    """A level to play next; `role` is what it would train, in so many phases (None: it is but the next in line)."""

    level: str
    title: str
    role: str | None
    phases: int


@dataclass(frozen=True, slots=True)
class OwnRoles:
    """The player's habits at first tries and at later ones, the latest answers, and how many cannot be counted.

    A try is the first where nothing of what the experts say was known, as `Step.first` tells of each answer. `earlier`
    answers were scored by an earlier key of their level, `gone` belong to levels that are not there.
    """

    deck: Deck
    first: Habits
    later: Habits
    steps: tuple[Step, ...]
    earlier: int
    gone: int
    advice: Advice | None
    calibration: Calibration = field(default_factory=Calibration)


def advise(seen: Habits, levels: Iterable[tuple[Level, Key]], played: frozenset[str]) -> Advice | None:
    """The level that asks most often for the role the player overlooks most; one not yet played, where there is any.

    Where too little is known of every role, or none is overlooked: the first level not yet played.
    """
    known = tuple(levels)
    fresh = [one for one in known if one[0].id not in played]
    role = _most_overlooked(seen)
    if role is not None:
        counted = [
            (sum(phase.shares[role] >= MISSED_FROM for phase in key.phases), level) for level, key in fresh or known
        ]
        count, level = max(counted, key=lambda one: one[0], default=(0, None))
        if level is not None and count:
            return Advice(level.id, level.title, role, count)
    return Advice(fresh[0][0].id, fresh[0][0].title, None, 0) if fresh else None


def _most_overlooked(seen: Habits) -> str | None:
    """The role overlooked most often of the times it was wanted; None where nothing can be said."""
    shares = {
        role: Fraction(habit.overlooked, habit.wanted)
        for role, habit in seen.roles.items()
        if habit.enough and habit.overlooked
    }
    return max(ROLE_IDS, key=lambda role: shares.get(role, Fraction(-1))) if shares else None

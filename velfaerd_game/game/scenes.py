"""The phases in which a role makes the most difference: what the game shows where it tells of the roles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from .key import Key, PhaseKey
from .level import Level, Phase, Placement
from .similarity import code


@dataclass(frozen=True, slots=True)
class Scene:
    """A phase of a level where a role belongs; `without` is the most it scores (0 to 1) when the role is left out."""

    level: Level
    phase: Phase
    role: str
    without: Fraction


def scenes(role: str, told: Iterable[tuple[Level, Key]], most: int = 2) -> tuple[Scene, ...]:
    """The scenes in which leaving the role out costs most, from as many levels; a tie goes to the level given first.

    An event is never among them: it is not to be told before it happens. Nor is a phase that says nothing of the role.
    """
    best = [found for level, key in told if (found := _scene(role, level, key)) is not None]
    return tuple(sorted(best, key=lambda one: one.without)[:most])


def _scene(role: str, level: Level, key: Key) -> Scene | None:
    """The level's phase where the role is missed most; None where the best boards do without it."""
    found = [
        Scene(level, phase, role, without(role, known))
        for phase, known in zip(level.phases, key.phases, strict=True)
        if not phase.event and phase.why(role)
    ]
    best = min(found, key=lambda one: one.without, default=None)
    return best if best is not None and best.without < 1 else None


def without(role: str, phase: PhaseKey) -> Fraction:
    """The highest phase score (0 to 1) of a placement that leaves the role out."""
    bit = code(Placement((role,)))
    return Fraction(max(agreement for bits, agreement in phase.sums.items() if not bits & bit), phase.top)

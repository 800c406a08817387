"""A level like another, to go on with: as many phases, about as difficult, another story."""

from __future__ import annotations

from collections.abc import Iterable

from .level import Level


def parallel(level: Level, levels: Iterable[Level]) -> Level | None:
    """The one to propose: of those with as many phases (else the nearest number) the nearest in difficulty.

    Among equals the one whose partners differ most, so that the story is another; then the first. None without others.
    """
    others = [one for one in levels if one.id != level.id]

    def distance(one: Level) -> tuple[int, int, int]:
        apart = abs(len(one.phases) - len(level.phases))
        return apart, abs(one.difficulty - level.difficulty), len(set(one.partners) & set(level.partners))

    return min(others, key=distance, default=None)

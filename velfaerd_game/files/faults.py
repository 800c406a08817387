"""The faults of a file while it is read: gathered, not thrown, so that all are told at once."""

from __future__ import annotations

import re
from collections.abc import Iterable

from velfaerd_game.game.problem import Problem, ProblemKind

MOST_FAULTS = 50
"""The most faults told of one file: a reader mends no more at a time, and a hostile file may have a million."""


class Faults:
    """The faults met so far. `lost` once a fault makes what refers to the faulty place meaningless as well."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.places: set[str] = set()
        self.lost = False

    @property
    def full(self) -> bool:
        """More faults are met than are told."""
        return len(self.problems) > MOST_FAULTS

    def add(self, kind: ProblemKind, where: str, value: str = "", *other: str) -> None:
        """Take a fault in; once there are more than are told, nothing more."""
        self.places.add(where)
        if not self.full:
            self.problems.append(Problem(kind, where, value, other))

    def join(self, meant: Iterable[Problem]) -> None:
        """Take in faults of meaning, but at places that have a fault of shape, or inside of them."""
        self.problems += [one for one in meant if self.places.isdisjoint(around(one.where))]

    def told(self) -> tuple[Problem, ...]:
        """The faults, the first so many of them; then one that says there are more."""
        if not self.full:
            return tuple(self.problems)
        return (*self.problems[:MOST_FAULTS], Problem(ProblemKind.MORE_FAULTS, "", str(MOST_FAULTS)))


def around(where: str) -> list[str]:
    """The path and every path around it, the longest first: phases[1].id, phases[1], phases."""
    ends = [found.start() for found in re.finditer(r"[.\[]", where)]
    return [where, *(where[:end] for end in reversed(ends))]

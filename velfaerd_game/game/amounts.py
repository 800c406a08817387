"""The faults of amounts: how many entries, how large a number."""

from __future__ import annotations

from collections.abc import Iterator, Sized
from fractions import Fraction
from typing import TypeVar

from .limits import LISTS, MOST_WEIGHT, NUMBERS
from .problem import Problem, ProblemKind

T = TypeVar("T")

_MOST_SHOWN = 10**12


def faults_of_count(entries: Sized, where: str, name: str) -> Iterator[Problem]:
    """A list has as many entries as limits.LISTS says of its name."""
    least, most = LISTS[name]
    if not least <= len(entries) <= most:
        kind = ProblemKind.TOO_FEW if len(entries) < least else ProblemKind.TOO_MANY
        yield Problem(kind, where, str(len(entries)), (str(least), str(most)))


def allowed(entries: tuple[T, ...], name: str) -> tuple[T, ...]:
    """As many entries as there may be: phases times experts is what no file can make large."""
    return entries[: LISTS[name][1]]


def faults_of_number(value: int, where: str) -> Iterator[Problem]:
    """A whole number is what limits.NUMBERS says of its path."""
    least, most = NUMBERS[where]
    if not least <= value <= most:
        yield Problem(ProblemKind.OUT_OF_RANGE, where, _figures(value), (str(least), str(most)))


def faults_of_weight(value: Fraction, where: str) -> Iterator[Problem]:
    """A weight is above 0 and at most limits.MOST_WEIGHT."""
    if not 0 < value <= MOST_WEIGHT:
        yield Problem(ProblemKind.OUT_OF_RANGE, where, _figures(value), ("0", str(MOST_WEIGHT)))


def _figures(value: int | Fraction) -> str:
    """The number in figures, cut off where it would be endless."""
    return f"{float(max(-_MOST_SHOWN, min(_MOST_SHOWN, value))):.15g}"

"""The faults of ids and of what refers to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .deck import ROLE_IDS
from .limits import ID_PATTERN
from .problem import Problem, ProblemKind
from .wording import shown

_MOST_CHOICES = 60


def faults_of_id(value: str, where: str) -> Iterator[Problem]:
    """An id is made of what limits.ID_PATTERN says."""
    if not re.fullmatch(ID_PATTERN, value):
        yield Problem(ProblemKind.BAD_ID, where, shown(value))


def faults_of_role(role: str, where: str) -> Iterator[Problem]:
    """A role is one of the deck's."""
    if role not in ROLE_IDS:
        yield Problem(ProblemKind.UNKNOWN_ROLE, where, shown(role), ROLE_IDS)


def faults_of_names(
    values: tuple[str, ...], where: str, known: tuple[str, ...], kind: ProblemKind
) -> Iterator[Problem]:
    """The faults of a list that refers to something: what is not known, and what is said again."""
    first, there, told = first_places(values), frozenset(known), choices(known)
    for at, value in enumerate(values):
        if value not in there:
            yield Problem(kind, f"{where}[{at}]", shown(value), told)
        yield from faults_of_repeat(ProblemKind.DUPLICATE_ENTRY, value, first, at, where + "[{}]")


def faults_of_repeat(kind: ProblemKind, value: str, first: dict[str, int], at: int, where: str) -> Iterator[Problem]:
    """A value stands once in its list. `first` says where it stands first; `where` is a path with {} for the place."""
    if first[value] < at:
        yield Problem(kind, where.format(at), shown(value), (where.format(first[value]),))


def first_places(values: Iterable[str]) -> dict[str, int]:
    """Where each value stands first."""
    return {value: at for at, value in reversed(list(enumerate(values)))}


def choices(known: tuple[str, ...]) -> tuple[str, ...]:
    """What there is to choose from, as a fault shows it."""
    return tuple(shown(one) for one in known[:_MOST_CHOICES])

"""A class of many teams: the newest board of each, what all of them laid or raised hands for, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import comb

from .board import Board
from .deck import ROLE_IDS
from .level import Placement
from .similarity import code

ROUNDS = (1, 2)
"""A class lays before the talk and after it."""

_WIDTH = 2 * len(ROLE_IDS)
_ONE_PHASE = (1 << _WIDTH) - 1
_SUPPORT = {role: code(Placement((role,))) for role in ROLE_IDS}
_LEAD = {role: 2 * bit for role, bit in _SUPPORT.items()}


@dataclass(frozen=True, slots=True)
class TeamBoard:
    """A board that a team handed in. `id` is the team's own, the same each time it sends; None where there is none.

    `team` is a name of its choice or empty; `revision` counts up; `sure` is in percent (0 to 100), `seconds` how long
    it took, both None where nobody said.
    """

    board: Board
    id: str | None = None
    team: str = ""
    round: int = 1
    revision: int = 1
    sure: int | None = None
    seconds: int | None = None

    @property
    def key(self) -> tuple[str, int] | None:
        """Whose board of which round it is; None where it is a board of its own."""
        return None if self.id is None else (self.id.lower(), self.round)


@dataclass(frozen=True, slots=True)
class Collected:
    """The boards that count, teams in the order of their first board; and those that a newer one took the place of."""

    newest: tuple[TeamBoard, ...]
    earlier: tuple[TeamBoard, ...] = ()


def collect(boards: Iterable[TeamBoard]) -> Collected:
    """Of each team and round the board with the highest revision. Equal ones count once; one without an id always does.

    Which boards count does not depend on the order in which they come: of two that differ under one revision, it is
    always the same that counts.
    """
    newest: dict[object, TeamBoard] = {}
    earlier: list[TeamBoard] = []
    known: set[tuple[object, ...]] = set()
    for number, one in enumerate(boards):
        key = one.key or number
        before = newest.setdefault(key, one)
        if before is one or _rank(before) == _rank(one):
            continue
        older, newest[key] = sorted((before, one), key=_rank)
        if (rank := (key, *_rank(older))) not in known:
            known.add(rank)
            earlier.append(older)
    return Collected(tuple(newest.values()), tuple(earlier))


def _rank(one: TeamBoard) -> tuple[int, tuple[tuple[str, int], ...], int, int, str]:
    """What decides between two boards of one team and round: the revision first, the rest so that something does.

    Gathering decides by the same: phases from the last name to the first, an empty one below any other.
    """
    laid = [(phase, code(placement)) for phase, placement in one.board.phases.items() if placement.roles]
    return one.revision, tuple(sorted(laid, reverse=True)), _or_none(one.sure), _or_none(one.seconds), one.team


def _or_none(number: int | None) -> int:
    return -1 if number is None else number


@dataclass(frozen=True, slots=True)
class Tally:
    """How many want a role in a phase: phase id -> role -> count. `asked` is how many boards there are, or people.

    A phase that is not in `counts` was not counted. `leads` are those of them who name the role lead; empty where hands
    were counted. ValueError for a count below 0 or above `asked`.
    """

    asked: int
    counts: Mapping[str, Mapping[str, int]]
    leads: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        counted = [count for table in (self.counts, self.leads) for one in table.values() for count in one.values()]
        if any(not 0 <= count <= self.asked for count in counted):
            raise ValueError(f"each count lies between 0 and {self.asked}: {counted}")

    def count(self, phase: str, role: str) -> int:
        """How many want the role in the phase; 0 where nothing was counted."""
        return self.counts.get(phase, {}).get(role, 0)

    def shares(self, phase: str) -> dict[str, Fraction] | None:
        """The part of those asked (0 to 1) that wants each role; None where the phase was not counted."""
        if phase not in self.counts or not self.asked:
            return None
        return {role: Fraction(self.count(phase, role), self.asked) for role in ROLE_IDS}

    def lead_shares(self, phase: str) -> dict[str, Fraction] | None:
        """The part of those asked that names each role lead; None where that was not asked."""
        if phase not in self.leads or not self.asked:
            return None
        return {role: Fraction(self.leads[phase].get(role, 0), self.asked) for role in ROLE_IDS}

    def differing(self, phase: str) -> Fraction | None:
        """In how many roles two of those asked differ, on average over all pairs: from 0 to 6; None without a pair.

        It needs the counts alone, so hands have it as well as boards, and a phase of hands can be told to divide most.
        """
        if phase not in self.counts or self.asked < 2:
            return None
        apart = sum(count * (self.asked - count) for count in self.counts[phase].values())
        return Fraction(apart, comb(self.asked, 2))


@dataclass(frozen=True, slots=True)
class Pile:
    """The boards of one round, equal ones counted: each as one whole number (see `packed`), and how often."""

    phases: tuple[str, ...]
    boards: Mapping[int, int]

    @property
    def size(self) -> int:
        """How many boards there are."""
        return sum(self.boards.values())

    def codes(self, place: int) -> Counter[int]:
        """How many boards have each code in the phase at this place."""
        found: Counter[int] = Counter()
        for one, times in self.boards.items():
            found[phase_code(one, place)] += times
        return found

    def tally(self) -> Tally:
        """How many boards have each role in each phase, and how many as lead."""
        heard = {phase: self.codes(place) for place, phase in enumerate(self.phases)}
        return Tally(
            self.size,
            {phase: {role: _with(bit, codes) for role, bit in _SUPPORT.items()} for phase, codes in heard.items()},
            {phase: {role: _with(bit, codes) for role, bit in _LEAD.items()} for phase, codes in heard.items()},
        )


def pile(phases: Sequence[str], boards: Iterable[Board]) -> Pile:
    """The boards, counted; what lies in other phases than these is left out."""
    return Pile(tuple(phases), Counter(packed(phases, board) for board in boards))


def packed(phases: Sequence[str], board: Board) -> int:
    """A board as one whole number: the code of each phase's placement, one after another."""
    return sum(code(board[phase]) << (_WIDTH * place) for place, phase in enumerate(phases))


def phase_code(one: int, place: int) -> int:
    """The code of a packed board's placement in the phase at this place."""
    return (one >> (_WIDTH * place)) & _ONE_PHASE


def _with(bit: int, codes: Mapping[int, int]) -> int:
    return sum(times for bits, times in codes.items() if bits & bit)

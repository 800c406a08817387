"""Takes in boards one by one and keeps of each only what counts: ten thousand take little more room than a hundred."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from .board import Board
from .class_measures import ClassResult, class_result, round_of_boards, score_of
from .classroom import ROUNDS, Pile, TeamBoard, packed, phase_code
from .key import Key


class _Kept(NamedTuple):
    """What is kept of a board; -1 where nobody said."""

    revision: int
    laid: int
    sure: int
    seconds: int
    team: str


@dataclass(frozen=True, slots=True)
class TeamScores:
    """A team's name, which may be empty, and its score (0 to 100) in each round that it handed in."""

    team: str
    rounds: Mapping[int, Fraction]


class Gathering:
    """The newest board of each team and round; a board without an id is always one more.

    What counts is what `classroom.collect` says; those that do not are only numbered: `passed_over` says how many
    there were, copies and earlier revisions together.
    """

    def __init__(self, key: Key) -> None:
        self.key = key
        self._phases = tuple(phase.id for phase in key.phases)
        self._by_name = sorted(range(len(self._phases)), key=lambda place: self._phases[place], reverse=True)
        self._rounds: dict[int, dict[str | int, _Kept]] = {number: {} for number in ROUNDS}
        self._known: dict[int, int] = {}
        self.passed_over = 0

    def __len__(self) -> int:
        """How many boards count."""
        return sum(map(len, self._rounds.values()))

    def add(self, one: TeamBoard) -> None:
        """Take a board in. KeyError for an unknown role or a round there is not."""
        kept = self._rounds[one.round]
        key = len(kept) if one.id is None else one.id.lower()
        new = _Kept(one.revision, self._packed(one.board), _number(one.sure), _number(one.seconds), one.team)
        before = kept.setdefault(key, new)
        if before is not new:
            self.passed_over += 1
            kept[key] = max(before, new, key=self._rank)

    def _rank(self, one: _Kept) -> tuple[object, ...]:
        """What decides between two: as `classroom.collect` does, by the phases' names and not their order."""
        laid = [phase_code(one.laid, place) for place in self._by_name]
        return one.revision, laid, one.sure, one.seconds, one.team

    def _packed(self, board: Board) -> int:
        """The board as one number; the same object for equal boards."""
        laid = packed(self._phases, board)
        return self._known.setdefault(laid, laid)

    def result(self) -> ClassResult:
        """What all of them say."""
        return class_result(
            round_of_boards(
                self.key,
                number,
                Pile(self._phases, Counter(one.laid for one in kept.values())),
                sure=[one.sure for one in kept.values() if one.sure >= 0],
                seconds=[one.seconds for one in kept.values() if one.seconds >= 0],
            )
            for number, kept in self._rounds.items()
            if kept
        )

    def teams(self) -> tuple[TeamScores, ...]:
        """Every team by name, those without a name first; a board without an id is a team of its own."""
        found: dict[str | tuple[int, int], dict[int, _Kept]] = {}
        for number, kept in self._rounds.items():
            for key, one in kept.items():
                found.setdefault(key if isinstance(key, str) else (number, key), {})[number] = one
        teams = (
            TeamScores(
                rounds[max(rounds)].team, {number: score_of(self.key, one.laid) for number, one in rounds.items()}
            )
            for rounds in found.values()
        )
        return tuple(sorted(teams, key=lambda team: (team.team.casefold(), team.team)))


def _number(said: int | None) -> int:
    return -1 if said is None else said

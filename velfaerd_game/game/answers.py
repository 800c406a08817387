"""What a class answered in one round, whichever way it was collected: a shared board, hands, the teams' boards."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property

from .agreement import disagreement_of
from .board import Board, Round
from .classroom import Tally, TeamBoard, collect, pile
from .hands import Hands
from .lesson_setup import LessonSetup, Way
from .level import Level, Placement


@dataclass(frozen=True)
class Answers:
    """One round's: what was laid on the shared board (None: never begun), the hands typed, every board handed in.

    `arrived` holds all boards in the order they came, those replaced as well; `left_out` the ids (in small letters) of
    teams the trainer does not count. All three ways are kept, whichever is in use.
    """

    shared: Round | None = None
    hands: Hands = field(default_factory=Hands)
    arrived: tuple[TeamBoard, ...] = ()
    left_out: frozenset[str] = frozenset()

    def take(self, one: TeamBoard) -> Answers:
        """With a team's board; the same where this very board came before. One without an id is always one more."""
        board = Board({phase: _lead_first(laid) for phase, laid in one.board.phases.items() if laid.roles})
        arrival = replace(one, board=board)
        if one.id is not None and any(known.id == one.id and known == arrival for known in self.arrived):
            return self
        return replace(self, arrived=(*self.arrived, arrival))

    def leave_out(self, team: str, out: bool = True) -> Answers:
        """Without the boards of the team with this id, or (out False) with them again; nothing is thrown away."""
        one = frozenset({team.lower()})
        return replace(self, left_out=self.left_out | one if out else self.left_out - one)

    @cached_property
    def teams(self) -> tuple[TeamBoard, ...]:
        """Each team's newest board, teams in the order of their first; without those left out."""
        return tuple(one for one in collect(self.arrived).newest if (one.id or "").lower() not in self.left_out)

    def boards(self, way: Way) -> tuple[Board, ...]:
        """The whole boards there are: one that is shared, if anything lies on it, or one a team; none of hands."""
        if way is Way.TEAMS:
            return tuple(one.board for one in self.teams)
        shared = self.shared.board if way is Way.BOARD and self.shared else Board()
        return (shared,) if shared.cards else ()

    def tally(self, level: Level, setup: LessonSetup) -> Tally:
        """What was chosen: of boards, or of hands. Hands are asked of the whole class, or of more if more went up."""
        phases = tuple(phase.id for phase in level.phases)
        if setup.way is not Way.HANDS:
            return pile(phases, self.boards(setup.way)).tally()
        counts = {phase: one for phase, one in self.hands.tally(level).items() if self.hands.counted(phase)}
        most = max((hands for one in counts.values() for hands in one.values()), default=0)
        return Tally(max(setup.size, most), counts)

    def done(self, level: Level, setup: LessonSetup) -> int:
        """How many have answered: teams, or phases that hold a card or have hands counted."""
        if setup.way is Way.TEAMS:
            return len(self.teams)
        if setup.way is Way.HANDS:
            return sum(self.hands.counted(phase.id) for phase in level.phases)
        return sum(bool(board[phase.id].roles) for board in self.boards(setup.way) for phase in level.phases)

    def by_disagreement(self, level: Level, setup: LessonSetup) -> tuple[str, ...]:
        """The level's phases, those the class disagrees about most first; at equal disagreement in the story's order.

        Boards are compared as `agreement.disagreement` does, hands by `Tally.differing`, just as in `ClassRound.start`.
        """
        phases = tuple(phase.id for phase in level.phases)
        if setup.way is Way.HANDS:
            tally = self.tally(level, setup)
            apart = {phase: tally.differing(phase) or 0 for phase in phases}
        else:
            laid = pile(phases, self.boards(setup.way))
            apart = {phase: disagreement_of(laid.codes(place)) or 0 for place, phase in enumerate(phases)}
        return tuple(sorted(phases, key=lambda phase: -apart[phase]))


def _lead_first(placement: Placement) -> Placement:
    """The placement as files write it, so that it is the same after it was kept."""
    lead = () if placement.lead is None else (placement.lead,)
    return Placement((*lead, *placement.support), placement.lead)

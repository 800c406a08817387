"""A level's key: what its panel says of every phase, and the marks a score is read against."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from .board import Board
from .level import Placement, Rules
from .similarity import code, decode

FULL = Fraction(100)
"""A level's highest score."""


@dataclass(frozen=True, slots=True)
class PanelLead:
    """The role most often named lead, by the experts' weight (a tie: deck order), and its share; None where none is."""

    role: str | None
    share: Fraction


@dataclass(frozen=True, slots=True)
class PhaseKey:
    """What the panel says of one phase. Shares (0 to 1) and backers (expert ids) are by role, for every role.

    `sums` holds the agreement of each admissible placement, by its code and as a part of `whole`; `top` is the highest.
    """

    id: str
    weight: Fraction
    shares: Mapping[str, Fraction]
    backers: Mapping[str, tuple[str, ...]]
    lead: PanelLead
    sums: Mapping[int, int]
    top: int
    whole: int

    @property
    def best(self) -> Fraction:
        """B_p, the highest agreement that an admissible placement reaches: above 0 and at most 1."""
        return Fraction(self.top, self.whole)

    @property
    def best_placement(self) -> Placement:
        """The first placement of the best agreement: by fewest cards, then deck order, then no lead before a lead."""
        return decode(next(bits for bits, agreement in self.sums.items() if agreement == self.top))

    @property
    def guess(self) -> Fraction:
        """The mean phase score (0 to 1) of the placements that are not empty."""
        laid = [agreement for bits, agreement in self.sums.items() if bits]
        return Fraction(sum(laid), len(laid) * self.top)

    def score(self, placement: Placement) -> Fraction:
        """s_p = A_p / B_p, from 0 to 1. ValueError where the rules refuse the placement."""
        try:
            return Fraction(self.sums[code(placement)], self.top)
        except KeyError:
            raise ValueError(f"{self.id}: not an admissible placement: {placement}") from None


@dataclass(frozen=True, slots=True)
class Key:
    """All of a level that scoring needs, worked out once. Scores and levels run from 0 to 100.

    `guess` is the mean score of a random board; `leave_one_out` each expert's score against the others, in the panel's
    order (none where there is one expert), and `expert_level` their mean; `stars` the scores that one, two and three
    stars begin at. `seats` are, for each role, the places of the phases where some expert has it.
    """

    rules: Rules
    phases: tuple[PhaseKey, ...]
    seats: Mapping[str, tuple[int, ...]]
    guess: Fraction
    leave_one_out: tuple[Fraction, ...]
    expert_level: Fraction | None
    stars: tuple[Fraction, Fraction, Fraction]

    @property
    def best_board(self) -> Board:
        """A board that scores 100."""
        best = {phase.id: phase.best_placement for phase in self.phases}
        return Board({phase: placement for phase, placement in best.items() if placement.roles})

    def fits(self, board: Board) -> bool:
        """Whether the board can be scored: each of its placements is admissible and lies in a phase of the level."""
        known = {phase.id: phase.sums for phase in self.phases}
        return all(code(laid) in known.get(phase, ()) for phase, laid in board.phases.items())


def level_score(weights: Sequence[Fraction], scores: Sequence[Fraction]) -> Fraction:
    """100 times the mean of the phases' scores (0 to 1), each counted by its phase's weight q_p."""
    total = sum((weight * score for weight, score in zip(weights, scores, strict=True)), Fraction(0))
    return FULL * total / sum(weights)

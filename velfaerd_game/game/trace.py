"""Where a score comes from: what every card brings, what is left on the table, and what one change would do.

The phase score is a mean over experts of a sum over roles (`similarity`), so it falls apart into the roles exactly:
a card brings the sum over the experts of w_e · min(a_r, b_r) / Σ max, divided by the best agreement.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from .board import Board
from .deck import ROLE_IDS
from .key import FULL, Key, PhaseKey
from .level import Level, Placement
from .similarity import admissible, code, decode, similarity


@dataclass(frozen=True, slots=True)
class CardPoints:
    """What a placed card brings of the level's 100 points."""

    role: str
    points: Fraction


@dataclass(frozen=True, slots=True)
class PhaseTrace:
    """One phase: the most points it can give, what each card brings (in deck order), and what agreeing on nothing does.

    `empty` is what the phase brings where the player laid nothing, and some expert neither.
    """

    id: str
    possible: Fraction
    cards: tuple[CardPoints, ...]
    empty: Fraction

    @property
    def gained(self) -> Fraction:
        """The phase's part of the score."""
        return self.empty + sum((card.points for card in self.cards), Fraction(0))

    @property
    def left(self) -> Fraction:
        """What the best placement would have brought more."""
        return self.possible - self.gained


@dataclass(frozen=True, slots=True)
class Change:
    """A placement one card away from what lies in a phase, and by how many points it moves the score."""

    placement: Placement
    points: Fraction


def trace(level: Level, key: Key, board: Board) -> tuple[PhaseTrace, ...]:
    """Every phase of a board; the points gained sum up to the board's score, exactly."""
    whole = sum(phase.weight for phase in key.phases)
    return tuple(_phase(level, phase, board[phase.id], FULL * phase.weight / whole) for phase in key.phases)


def _phase(level: Level, phase: PhaseKey, laid: Placement, possible: Fraction) -> PhaseTrace:
    total = sum(expert.weight for expert in level.experts)
    brought = dict.fromkeys(laid.roles, Fraction(0))
    empty = Fraction(0)
    for expert in level.experts:
        theirs = expert.placements[phase.id]
        unit = possible * expert.weight / total / phase.best
        joined = {*laid.roles, *theirs.roles}
        if not joined:
            empty += unit
        for role in laid.roles:
            larger = sum(max(laid.weight(one), theirs.weight(one)) for one in joined)
            brought[role] += unit * min(laid.weight(role), theirs.weight(role)) / larger
    cards = tuple(CardPoints(role, brought[role]) for role in ROLE_IDS if role in brought)
    return PhaseTrace(phase.id, possible, cards, empty)


def changes(key: Key, phase_id: str, laid: Placement) -> tuple[Change, ...]:
    """Every placement one step away (a card laid, lifted or exchanged, another lead), the most points first.

    A tie goes to the fewest cards, then deck order. What changes nothing for better or worse is there, too.
    """
    phase = next(one for one in key.phases if one.id == phase_id)
    unit = FULL * phase.weight / sum(one.weight for one in key.phases)
    now = phase.score(laid)
    near = [decode(bits) for bits in admissible(key.rules) if _is_step(laid, decode(bits))]
    found = [Change(one, unit * (phase.score(one) - now)) for one in near]
    return tuple(sorted(found, key=lambda one: one.points, reverse=True))


def _is_step(laid: Placement, other: Placement) -> bool:
    """Is this one move away: one card more, less or exchanged with the same lead among the rest, or another lead?"""
    if code(laid) == code(other):
        return False
    mine, theirs = set(laid.roles), set(other.roles)
    gone, come = mine - theirs, theirs - mine
    if not gone and not come:
        return True
    if len(gone) > 1 or len(come) > 1:
        return False
    lead = laid.lead if laid.lead not in gone else None
    return other.lead in (lead, *come) if gone and laid.lead in gone else other.lead == lead


def closest(level: Level, board: Board) -> tuple[tuple[str, Fraction], ...]:
    """Each expert's id with how alike the board is to the expert's own (0 to 1, by the phases' weights), nearest first.

    A tie goes by the panel's order.
    """
    whole = sum(phase.weight for phase in level.phases)
    alike = {
        expert.id: sum(
            phase.weight * similarity(board[phase.id], expert.placements[phase.id]) for phase in level.phases
        )
        for expert in level.experts
    }
    return tuple((name, Fraction(alike[name]) / whole) for name in sorted(alike, key=lambda one: -alike[one]))


def apportioned(parts: Sequence[Fraction], unit: Fraction, total: Fraction | None = None) -> tuple[Fraction, ...]:
    """The parts as multiples of `unit` that sum up to `total`, their sum rounded up or down: largest remainders.

    Without a `total` the sum is rounded to the nearest, halves upwards.
    """
    counts = [floor(part / unit) for part in parts]
    wanted = floor((sum(parts, Fraction(0)) if total is None else total) / unit + Fraction(1, 2))
    order = sorted(range(len(parts)), key=lambda at: parts[at] / unit - counts[at], reverse=True)
    for at in order[: wanted - sum(counts)]:
        counts[at] += 1
    return tuple(count * unit for count in counts)

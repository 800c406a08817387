"""Boards one could lay without reading the case, and what they would score: a key they come near measures nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from .deck import ROLE_IDS
from .key import Key, level_score
from .level import Placement, Rules
from .similarity import decode

CARDS = 2
"""How many cards a phase gets where a board is copied from other levels."""


@dataclass(frozen=True, slots=True)
class Everywhere:
    """The one placement that scores most (0 to 100) when it is laid in every phase."""

    placement: Placement
    score: Fraction


def everywhere(key: Key) -> Everywhere:
    """The best of all boards with the same cards in every phase (a tie: the fewest cards, then deck order)."""
    weights = [phase.weight for phase in key.phases]
    scores = {
        bits: level_score(weights, [Fraction(phase.sums[bits], phase.top) for phase in key.phases])
        for bits in key.phases[0].sums
    }
    best = max(scores, key=lambda bits: scores[bits])
    return Everywhere(decode(best), scores[best])


def copied(key: Key, others: Sequence[Key]) -> Fraction:
    """The score (0 to 100) of the two cards a phase that the other levels' experts agree on most at that point.

    With one other level it is a copy of that level's board, with many the pattern they have in common. The others are
    stretched to the level's number of phases, first to first and last to last.
    """
    count = len(key.phases)
    scores = []
    for place, phase in enumerate(key.phases):
        met = [other.phases[_mirrored(place, count, len(other.phases))] for other in others]
        shares = {role: sum((one.shares[role] for one in met), Fraction(0)) for role in ROLE_IDS}
        leads = {role: sum((one.lead.share for one in met if one.lead.role == role), Fraction(0)) for role in ROLE_IDS}
        scores.append(phase.score(_foremost(shares, leads, key.rules)))
    return level_score([phase.weight for phase in key.phases], scores)


def _mirrored(place: int, count: int, other: int) -> int:
    """The phase of another level that stands where this one does: first at first, last at last, the rest between."""
    return round(Fraction(place * (other - 1), max(count - 1, 1)))


def _foremost(shares: Mapping[str, Fraction], leads: Mapping[str, Fraction], rules: Rules) -> Placement:
    """The roles with the largest shares, and of them the one most often named lead."""
    ranked = sorted(ROLE_IDS, key=lambda role: (shares[role], leads[role]), reverse=True)
    roles = tuple(role for role in ranked[: min(CARDS, rules.max_cards)] if shares[role])
    lead = max(roles, key=lambda role: leads[role], default=None)
    return Placement(roles, lead if rules.lead else None)

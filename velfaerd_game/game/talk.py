"""A question to talk about, made from a class's own numbers: as a code with roles and counts; words stand elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from .deck import ROLE_IDS

Counts = Mapping[str, Mapping[str, int]]
"""Phase -> role -> how many of the class chose it there."""


class TalkKind(Enum):
    """What the numbers are like."""

    EMPTY = "empty"  # nobody has answered
    ALONE = "alone"  # one role has all the votes
    AGREED = "agreed"  # everybody who answered chose both of the first two
    TIE = "tie"  # the two foremost roles are level
    MANY = "many"  # three or more roles are level in front
    DIFFER = "differ"  # one role is ahead of another


@dataclass(frozen=True, slots=True)
class Talk:
    """A question's kind, the foremost roles (the most chosen first, at equal counts in the deck's order), and counts.

    There are no roles where nobody answered, one where it stands alone, as many as are level for MANY, else two.
    """

    kind: TalkKind
    roles: tuple[str, ...] = ()
    counts: tuple[int, ...] = ()


def question(tally: Counts, phase: str, answers: int | None = None) -> Talk:
    """The question for a phase. `answers`: how many answered, where it is known; only then can all agree on two."""
    found = tally.get(phase, {})
    ranked = sorted((role for role in ROLE_IDS if found.get(role, 0) > 0), key=lambda role: -found[role])
    if not ranked:
        return Talk(TalkKind.EMPTY)
    level = [role for role in ranked if found[role] == found[ranked[0]]]
    if len(ranked) == 1:
        kind, roles = TalkKind.ALONE, ranked
    elif len(level) == 2 and found[ranked[0]] == answers:
        kind, roles = TalkKind.AGREED, level
    elif len(level) > 2:
        kind, roles = TalkKind.MANY, level
    else:
        kind, roles = (TalkKind.TIE if len(level) == 2 else TalkKind.DIFFER), ranked[:2]
    return Talk(kind, tuple(roles), tuple(found[role] for role in roles))

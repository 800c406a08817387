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

    EMPTY = "empty"  # nobody has chosen anything
    ONE = "one"  # there is a single answer
    ALONE = "alone"  # one role has all the votes, but not everybody's
    AGREED = "agreed"  # everybody who answered chose these, and nobody another
    ADDED = "added"  # everybody chose the first; some chose others as well
    TIE = "tie"  # the two foremost roles are level
    MANY = "many"  # three or more roles are level in front
    DIFFER = "differ"  # one role is ahead of another, or of several that are level


@dataclass(frozen=True, slots=True)
class Talk:
    """A question's kind, the foremost roles (the most chosen first, at equal counts in the deck's order), and counts.

    There are no roles where nobody chose any, all of them for ONE and AGREED, as many as are level for ALONE, TIE and
    MANY, and for ADDED and DIFFER those that come next as well.
    """

    kind: TalkKind
    roles: tuple[str, ...] = ()
    counts: tuple[int, ...] = ()


def question(tally: Counts, phase: str, answers: int | None = None) -> Talk:
    """The question for a phase. `answers`: how many answered, where it is known; only then can all agree."""
    found = tally.get(phase, {})
    ranked = sorted((role for role in ROLE_IDS if found.get(role, 0) > 0), key=lambda role: -found[role])
    if not ranked:
        return Talk(TalkKind.EMPTY)
    first, *behind = sorted({found[role] for role in ranked}, reverse=True)
    level = [role for role in ranked if found[role] == first]
    following = [role for role in ranked if behind and found[role] == behind[0]]
    kind, roles = _kind(first == answers, level, following)
    if answers == 1 or (kind is TalkKind.ALONE and first == 1):
        kind = TalkKind.ONE
    return Talk(kind, tuple(roles), tuple(found[role] for role in roles))


def _kind(everybody: bool, level: list[str], following: list[str]) -> tuple[TalkKind, list[str]]:
    """What the foremost roles and those that come next make together; `everybody`: all chose the foremost."""
    if everybody:
        return TalkKind.ADDED if following else TalkKind.AGREED, level + following
    if len(level) > 1:
        return TalkKind.TIE if len(level) == 2 else TalkKind.MANY, level
    return TalkKind.DIFFER if following else TalkKind.ALONE, level + following

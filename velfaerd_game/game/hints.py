"""Hints while playing: where something is missing, and which card no expert has there; never what to do instead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from .board import Round
from .deck import ROLE_IDS
from .key import Key
from .level import Placement

MOST_EXPERTS = Fraction(1, 2)
"""Most experts see a role where its share is more than this."""


@dataclass(frozen=True, slots=True)
class Hint:
    """`missing`: most experts see a role in the phase that is not laid. `alone`: no expert has the card there."""

    kind: Literal["missing", "alone"]
    phase: str
    role: str | None = None


def hints(key: Key, played: Round) -> tuple[Hint, ...]:
    """What may be said of the phases on the table: those with cards first, then in order; each kind once a phase."""
    shares = {phase.id: phase.shares for phase in key.phases}
    phases = sorted(played.visible, key=lambda phase: not played.board[phase].roles)
    return tuple(hint for phase in phases for hint in _hints(phase, shares[phase], played.board[phase]))


def _hints(phase: str, shares: Mapping[str, Fraction], laid: Placement) -> Iterator[Hint]:
    if any(shares[role] > MOST_EXPERTS and role not in laid.roles for role in ROLE_IDS):
        yield Hint("missing", phase)
    alone = next((role for role in ROLE_IDS if role in laid.roles and not shares[role]), None)
    if alone:
        yield Hint("alone", phase, alone)

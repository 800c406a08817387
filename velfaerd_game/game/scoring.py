"""Compares a board with the experts: aggregate scoring, as in the Script Concordance Test (Charlin et al. 2000)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from math import hypot, sqrt
from typing import Literal

from .board import Board
from .deck import ROLE_IDS
from .key import Key, PanelLead, level_score
from .panel import prepare

__all__ = [
    "AGREED_FROM",
    "DIVIDED_FROM",
    "MISSED_FROM",
    "CardScore",
    "Key",
    "Missed",
    "PhaseScore",
    "Score",
    "Verdict",
    "nearest",
    "prepare",
    "score",
    "standard_score",
]

AGREED_FROM = Fraction(2, 3)
DIVIDED_FROM = Fraction(1, 4)
MISSED_FROM = Fraction(1, 2)
"""The expert shares from which a placed card is agreed, or divided, and from which a role not placed is missed."""

STANDARD_EXPERTS = 5
STANDARD_MEAN = 80
STANDARD_SPREAD = 5
"""The standard score: how many experts it takes, and the mean and standard deviation it gives them (Charlin 2010)."""


class Verdict(Enum):
    """How many of the experts place a card where the player did: never right or wrong."""

    AGREED = "agreed"
    DIVIDED = "divided"
    FEW = "few"
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class CardScore:
    """A placed card: 2 as lead, 1 as support; the share (0 to 1) and the ids of the experts who place the role there.

    `timing` is how many phases too early (below 0) or too late (above 0) a card lies that is alone, counted from
    `nearest`, the closest phase where some expert has the role and the player has not; 0 and None where there is none.
    """

    role: str
    weight: Literal[1, 2]
    share: Fraction
    backers: tuple[str, ...]
    verdict: Verdict
    timing: int = 0
    nearest: str | None = None


@dataclass(frozen=True, slots=True)
class Missed:
    """A role that is not placed where half of the experts or more place it."""

    role: str
    share: Fraction
    backers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PhaseScore:
    """One phase: its score and the best agreement (0 to 1), the placed cards in deck order, the missed by share."""

    id: str
    score: Fraction
    best: Fraction
    cards: tuple[CardScore, ...]
    missed: tuple[Missed, ...]
    lead: PanelLead


@dataclass(frozen=True, slots=True)
class Score:
    """A board's score beside the level's guess level and expert level (None with one expert), all from 0 to 100."""

    total: Fraction
    guess: Fraction
    expert_level: Fraction | None
    stars: int
    phases: tuple[PhaseScore, ...]


def score(key: Key, board: Board) -> Score:
    """The board's score, exact. ValueError where a placement is not admissible or lies in a phase the level has not."""
    if unknown := set(board.phases) - {phase.id for phase in key.phases}:
        raise ValueError(f"no such phase: {', '.join(sorted(unknown))}")
    scores = [phase.score(board[phase.id]) for phase in key.phases]
    total = level_score([phase.weight for phase in key.phases], scores)
    return Score(
        total=total,
        guess=key.guess,
        expert_level=key.expert_level,
        stars=max((stars for stars, start in enumerate(key.stars, 1) if total >= start), default=0),
        phases=tuple(_phase(key, board, place, one) for place, one in enumerate(scores)),
    )


def standard_score(key: Key, total: Fraction) -> float | None:
    """80 + 5 (total - mean) / sd over the leave-one-out scores, sd by n - 1; None below 5 experts or with no spread."""
    scores, mean = key.leave_one_out, key.expert_level
    if mean is None or len(scores) < STANDARD_EXPERTS:
        return None
    spread = hypot(*(float(one - mean) for one in scores)) / sqrt(len(scores) - 1)
    return STANDARD_MEAN + STANDARD_SPREAD * float(total - mean) / spread if spread else None


def _phase(key: Key, board: Board, place: int, value: Fraction) -> PhaseScore:
    phase = key.phases[place]
    laid = board[phase.id]
    missed = [role for role in ROLE_IDS if role not in laid.roles and phase.shares[role] >= MISSED_FROM]
    return PhaseScore(
        id=phase.id,
        score=value,
        best=phase.best,
        cards=tuple(_card(key, board, place, role) for role in ROLE_IDS if role in laid.roles),
        missed=tuple(
            Missed(role, phase.shares[role], phase.backers[role])
            for role in sorted(missed, key=lambda role: phase.shares[role], reverse=True)
        ),
        lead=phase.lead,
    )


def _card(key: Key, board: Board, place: int, role: str) -> CardScore:
    phase = key.phases[place]
    share = phase.shares[role]
    said = _verdict(share)
    near = nearest(key, board, place, role) if said is Verdict.ALONE else None
    return CardScore(
        role=role,
        weight=2 if board[phase.id].lead == role else 1,
        share=share,
        backers=phase.backers[role],
        verdict=said,
        timing=0 if near is None else place - near,
        nearest=None if near is None else key.phases[near].id,
    )


def _verdict(share: Fraction) -> Verdict:
    if share >= AGREED_FROM:
        return Verdict.AGREED
    if share >= DIVIDED_FROM:
        return Verdict.DIVIDED
    return Verdict.FEW if share > 0 else Verdict.ALONE


def nearest(key: Key, board: Board, place: int, role: str) -> int | None:
    """The place of the closest phase where an expert has the role and the player has not; None where there is none.

    A tie goes to the larger share, then to the earlier phase.
    """
    there = nearness(key, place, role)
    return next((other for other in there if role not in board[key.phases[other].id].roles), None)


def nearness(key: Key, place: int, role: str) -> tuple[int, ...]:
    """The places where an expert has the role, the closest first, ties as `nearest` has them."""
    return tuple(
        sorted(key.seats[role], key=lambda other: (abs(other - place), -key.phases[other].shares[role], other))
    )

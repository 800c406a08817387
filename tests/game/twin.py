"""Scoring written a second time, as naively as the formulas stand: slow, in plain fractions, with nothing shared."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cache

from velfaerd_game.game.board import Board
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.game.level import Expert, Level, Placement

from .levels import every_placement


@cache
def alike(one: Placement, other: Placement) -> Fraction:
    """J(a, b)."""
    most = sum(max(one.weight(role), other.weight(role)) for role in ROLE_IDS)
    return Fraction(sum(min(one.weight(role), other.weight(role)) for role in ROLE_IDS), most) if most else Fraction(1)


def agreement(placement: Placement, phase: str, panel: Sequence[Expert]) -> Fraction:
    """A_p(X)."""
    total = sum((one.weight * alike(placement, one.placements[phase]) for one in panel), Fraction(0))
    return total / sum(one.weight for one in panel)


def best(level: Level, phase: str, panel: Sequence[Expert]) -> Fraction:
    """B_p."""
    return max(agreement(one, phase, panel) for one in every_placement(level.rules))


def total(level: Level, board: Board, panel: Sequence[Expert]) -> Fraction:
    """The level score."""
    weights = sum(phase.weight for phase in level.phases)
    scores = (
        phase.weight * agreement(board[phase.id], phase.id, panel) / best(level, phase.id, panel)
        for phase in level.phases
    )
    return 100 * sum(scores, Fraction(0)) / weights


def guess(level: Level) -> Fraction:
    """The guess level."""
    tried = [one for one in every_placement(level.rules) if one.roles]
    weights = sum(phase.weight for phase in level.phases)
    means = (
        phase.weight
        * sum((agreement(one, phase.id, level.experts) for one in tried), Fraction(0))
        / (len(tried) * best(level, phase.id, level.experts))
        for phase in level.phases
    )
    return 100 * sum(means, Fraction(0)) / weights


def left_out(level: Level) -> list[Fraction]:
    """Each expert's level score against the others."""
    others = [[one for one in level.experts if one is not expert] for expert in level.experts]
    return [total(level, Board(expert.placements), panel) for expert, panel in zip(level.experts, others, strict=True)]

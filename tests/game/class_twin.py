"""A slow twin of what a class says: every board by itself, every pair looked at, nothing packed and nothing grouped."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations

from velfaerd_game.game.board import Board
from velfaerd_game.game.classroom import TeamBoard
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.game.level import Level

from . import twin


def newest(boards: Sequence[TeamBoard]) -> list[Board]:
    """Of each team and round the board of the highest revision; a board without an id always."""
    teams = sorted({(one.id, one.round) for one in boards if one.id}, key=str)
    of_teams = [
        max((one for one in boards if (one.id, one.round) == team), key=lambda one: one.revision) for team in teams
    ]
    return [one.board for one in [*of_teams, *(one for one in boards if not one.id)]]


def share(boards: Sequence[Board], phase: str, role: str) -> Fraction:
    """The part of the boards that have the role in the phase."""
    return Fraction(len([one for one in boards if role in one[phase].roles]), len(boards))


def disagreement(boards: Sequence[Board], phase: str) -> Fraction | None:
    """The mean of 1 - J over all pairs."""
    pairs = [1 - twin.alike(one[phase], other[phase]) for one, other in combinations(boards, 2)]
    return sum(pairs, Fraction(0)) / len(pairs) if pairs else None


def differing(boards: Sequence[Board], phase: str) -> Fraction | None:
    """The mean number of roles that one of a pair has and the other has not."""
    pairs = [len(set(one[phase].roles) ^ set(other[phase].roles)) for one, other in combinations(boards, 2)]
    return Fraction(sum(pairs), len(pairs)) if pairs else None


def scores(level: Level, boards: Sequence[Board]) -> list[Fraction]:
    """Each board's score, the lowest first."""
    return sorted(twin.total(level, one, level.experts) for one in boards)


def divisive(level: Level, boards: Sequence[Board]) -> list[tuple[str, str]]:
    """Every card that some have and others have not, the most dividing first."""
    cards = [(phase.id, role) for phase in level.phases for role in ROLE_IDS]
    apart = [card for card in cards if 0 < share(boards, *card) < 1]
    return sorted(apart, key=lambda card: abs(share(boards, *card) - Fraction(1, 2)))

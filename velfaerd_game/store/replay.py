"""A kept round played again, move by move: the rules say whether it still stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from velfaerd_game.game.board import IllegalMoveError, Move, Round
from velfaerd_game.game.level import Level

from .faults import Fault, RoundUnreadable
from .rows import OpenRound


@dataclass(frozen=True, slots=True)
class Resumed:
    """A round taken up again. `stale`: the level's key has changed since, though every move is still legal."""

    kept: OpenRound
    played: Round
    stale: bool


def resumed(kept: OpenRound, level: Level, fingerprint: str) -> Resumed:
    """The round over today's level, with every undo and redo legal. RoundUnreadable where the rules refuse one."""
    played = replayed(level, kept.moves, kept.undone)
    return Resumed(kept, played, kept.fingerprint != fingerprint)


def replayed(level: Level, moves: Sequence[Move], undone: Sequence[Move]) -> Round:
    """A round of these moves over today's level, with every undo and redo legal. RoundUnreadable where one is not."""
    try:
        played = Round(level)
        for move in moves:
            played = played.play(move)
        redone = played
        for move in reversed(undone):
            redone = redone.play(move)
    except IllegalMoveError as error:
        raise RoundUnreadable(level.id, Fault.ILLEGAL, str(error)) from error
    return Round(level, tuple(moves), tuple(undone))

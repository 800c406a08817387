"""A board and the round it is played in: the state is the list of moves, the board is computed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cached_property
from typing import assert_never

from .deck import ROLE_IDS
from .level import EMPTY, Level, Placement


@dataclass(frozen=True, slots=True)
class Board:
    """The cards in every phase that holds any: phase id -> placement."""

    phases: Mapping[str, Placement] = field(default_factory=dict)

    def __getitem__(self, phase: str) -> Placement:
        """The phase's placement; empty where nothing was laid."""
        return self.phases.get(phase, EMPTY)

    @property
    def cards(self) -> int:
        """How many cards lie on the board."""
        return sum(len(placement.roles) for placement in self.phases.values())

    def phases_with(self, role: str) -> tuple[str, ...]:
        """The phases in which the role lies."""
        return tuple(phase for phase, placement in self.phases.items() if role in placement.roles)


@dataclass(frozen=True, slots=True)
class Place:
    """Lay a role from the hand in a phase."""

    role: str
    phase: str


@dataclass(frozen=True, slots=True)
class Shift:
    """Move a card from one phase to another; a lead arrives as support."""

    role: str
    phase: str
    target: str


@dataclass(frozen=True, slots=True)
class Lift:
    """Take a card back to the hand."""

    role: str
    phase: str


@dataclass(frozen=True, slots=True)
class Lead:
    """Name a card of the phase its lead, or (role None) let it have none."""

    role: str | None
    phase: str


@dataclass(frozen=True, slots=True)
class Clear:
    """Take every card off the board."""


Move = Place | Shift | Lift | Lead | Clear


class Refusal(Enum):
    """Why a move is not allowed."""

    UNKNOWN_ROLE = "unknown-role"
    UNKNOWN_PHASE = "unknown-phase"
    HIDDEN = "hidden"
    FULL = "full"
    ALREADY_THERE = "already-there"
    NOT_THERE = "not-there"
    NO_LEADS = "no-leads"
    NO_CHANGE = "no-change"


class IllegalMoveError(ValueError):
    """A move that the rules refuse; `refusal` says why."""

    def __init__(self, move: Move, refusal: Refusal) -> None:
        super().__init__(f"{move}: {refusal.value}")
        self.move = move
        self.refusal = refusal


@dataclass(frozen=True)
class Round:
    """One player's play of one level: the moves made, and those taken back that may be made again."""

    level: Level
    moves: tuple[Move, ...] = ()
    undone: tuple[Move, ...] = ()

    @cached_property
    def _state(self) -> tuple[Board, frozenset[str]]:
        board, seen = Board(), _appeared(self.level, Board(), frozenset())
        for move in self.moves:
            board = _after(board, move)
            seen = _appeared(self.level, board, seen)
        return board, seen

    def _and(self, move: Move) -> Round:
        """The round with one move more, its state worked out from this one's: a long round stays quick to play."""
        played = replace(self, moves=(*self.moves, move), undone=())
        board = _after(self._state[0], move)
        played.__dict__["_state"] = (board, _appeared(self.level, board, self._state[1]))
        return played

    @property
    def board(self) -> Board:
        """The board after all moves."""
        return self._state[0]

    @property
    def visible(self) -> tuple[str, ...]:
        """The phases on the table, in order. An event joins once every earlier phase held a card, and stays."""
        return tuple(phase.id for phase in self.level.phases if phase.id in self._state[1])

    @property
    def empty(self) -> tuple[str, ...]:
        """The visible phases that hold no card, in order."""
        return tuple(phase for phase in self.visible if not self.board[phase].roles)

    def refusal(self, move: Move) -> Refusal | None:
        """Why the rules refuse the move, or None where they allow it."""
        return _refusal(self, move)

    def play(self, move: Move) -> Round:
        """The round after the move; nothing is left to redo. IllegalMoveError where the rules refuse."""
        if refusal := self.refusal(move):
            raise IllegalMoveError(move, refusal)
        return self._and(move)

    def undo(self) -> Round:
        """The round before its last move; the same round where there is none."""
        if not self.moves:
            return self
        return replace(self, moves=self.moves[:-1], undone=(*self.undone, self.moves[-1]))

    def redo(self) -> Round:
        """The round with the move last undone made again; the same round where there is none."""
        if not self.undone:
            return self
        return replace(self, moves=(*self.moves, self.undone[-1]), undone=self.undone[:-1])

    def told_in(self, level: Level) -> Round:
        """The same round over the level in another language."""
        return replace(self, level=level)


def _refusal(played: Round, move: Move) -> Refusal | None:
    match move:
        case Clear():
            return None if played.board.cards else Refusal.NO_CHANGE
        case Place(role, phase):
            return _no_phase(played, phase) or _no_room(played, role, phase)
        case Shift(role, phase, target):
            missing = _no_phase(played, phase) or _no_phase(played, target) or _not_there(played, role, phase)
            if phase == target:
                return missing or Refusal.NO_CHANGE
            return missing or _no_room(played, role, target)
        case Lift(role, phase):
            return _no_phase(played, phase) or _not_there(played, role, phase)
        case Lead(role, phase):
            if not played.level.rules.lead:
                return Refusal.NO_LEADS
            if missing := _no_phase(played, phase):
                return missing
            if played.board[phase].lead == role:
                return Refusal.NO_CHANGE
            return None if role is None else _not_there(played, role, phase)
        case _ as unreachable:
            assert_never(unreachable)


def _no_phase(played: Round, phase: str) -> Refusal | None:
    if phase in played.visible:
        return None
    known = any(phase == one.id for one in played.level.phases)
    return Refusal.HIDDEN if known else Refusal.UNKNOWN_PHASE


def _not_there(played: Round, role: str, phase: str) -> Refusal | None:
    return None if role in played.board[phase].roles else Refusal.NOT_THERE


def _no_room(played: Round, role: str, phase: str) -> Refusal | None:
    if role not in ROLE_IDS:
        return Refusal.UNKNOWN_ROLE
    if role in played.board[phase].roles:
        return Refusal.ALREADY_THERE
    return Refusal.FULL if len(played.board[phase].roles) >= played.level.rules.max_cards else None


def _after(board: Board, move: Move) -> Board:
    """The board after a move; pure bookkeeping, the rules were asked before."""
    match move:
        case Clear():
            return Board()
        case Place(role, phase):
            return _with(board, phase, _laid(board[phase], role))
        case Shift(role, phase, target):
            return _with(_with(board, phase, _lifted(board[phase], role)), target, _laid(board[target], role))
        case Lift(role, phase):
            return _with(board, phase, _lifted(board[phase], role))
        case Lead(role, phase):
            return _with(board, phase, replace(board[phase], lead=role))
        case _ as unreachable:
            assert_never(unreachable)


def _laid(placement: Placement, role: str) -> Placement:
    return replace(placement, roles=(*placement.roles, role))


def _lifted(placement: Placement, role: str) -> Placement:
    rest = tuple(one for one in placement.roles if one != role)
    return Placement(rest, None if placement.lead == role else placement.lead)


def _with(board: Board, phase: str, placement: Placement) -> Board:
    phases = {**board.phases, phase: placement}
    return Board({name: one for name, one in phases.items() if one.roles})


def _appeared(level: Level, board: Board, seen: frozenset[str]) -> frozenset[str]:
    """The phases on the table: every ordinary one, and each event once all before it hold a card."""
    now = set(seen)
    filled = True
    for phase in level.phases:
        if not phase.event or filled:
            now.add(phase.id)
        filled = filled and bool(board[phase.id].roles)
    return frozenset(now)

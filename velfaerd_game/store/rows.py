"""What is kept, as values, and how each row of the database is checked before it becomes one."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from functools import lru_cache

from velfaerd_game.game.board import Board, Move
from velfaerd_game.game.level import Placement

from .faults import Fault, RoundUnreadable
from .moves import MalformedError, Sure, load_all, load_id, load_role, load_sure, parse


@dataclass(frozen=True, slots=True)
class OpenRound:
    """A round that was left: its moves, what may be redone, and what was counted. Times are UTC."""

    level: str
    fingerprint: str
    moves: tuple[Move, ...]
    undone: tuple[Move, ...]
    hints: int
    seconds: int
    started: datetime
    changed: datetime
    sure: Sure = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Result:
    """A finished round: the board, its exact score and how it came about. The time is UTC.

    `way` is "paper" where the board was typed in from paper, else empty.
    """

    level: str
    fingerprint: str
    moves: tuple[Move, ...]
    board: Board
    score: Fraction
    hints: int
    seconds: int
    finished: datetime
    sure: Sure = field(default_factory=dict)
    way: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one looks at of many finished rounds: by which key, the board, and how sure the player was."""

    level: str
    fingerprint: str
    board: Board
    sure: Sure = field(default_factory=dict)


OPEN_COLUMNS = "level, fingerprint, moves, undone, hints, seconds, started, changed, sure"
RESULT_COLUMNS = "level, fingerprint, moves, board, score, hints, seconds, finished, sure, way"
ANSWER_COLUMNS = "level, fingerprint, board, sure"


def load_open_round(row: Sequence[object]) -> OpenRound:
    """The open round of a row of OPEN_COLUMNS. RoundUnreadable where anything in it is malformed."""
    level, fingerprint, moves, undone, hints, seconds, started, changed, sure = row
    try:
        return OpenRound(
            load_id(level),
            str(fingerprint),
            load_all(str(moves)),
            load_all(str(undone)),
            _load_count(hints),
            _load_count(seconds),
            load_time(str(started)),
            load_time(str(changed)),
            load_sure(str(sure)),
        )
    except MalformedError as error:
        raise RoundUnreadable(str(level), Fault.MALFORMED, str(error)) from error


def load_result(row: Sequence[object]) -> Result:
    """The result of a row of RESULT_COLUMNS. MalformedError where anything in it is malformed."""
    level, fingerprint, moves, board, score, hints, seconds, finished, sure, way = row
    return Result(
        load_id(level),
        str(fingerprint),
        load_all(str(moves)),
        load_board(str(board)),
        load_score(str(score)),
        _load_count(hints),
        _load_count(seconds),
        load_time(str(finished)),
        load_sure(str(sure)),
        str(way),
    )


def load_answer(row: Sequence[object]) -> Answer:
    """The answer of a row of ANSWER_COLUMNS. MalformedError where anything in it is malformed."""
    level, fingerprint, board, sure = map(str, row)
    return Answer(load_id(level), fingerprint, load_board(board), load_sure(sure))


def dump_board(board: Board) -> str:
    """The board as JSON text: phase -> the roles as they were laid, and the lead."""
    phases = {phase: {"roles": one.roles, "lead": one.lead} for phase, one in board.phases.items()}
    return json.dumps(phases, separators=(",", ":"))


def load_board(text: str) -> Board:
    """The board that `dump_board` wrote. MalformedError for everything else."""
    phases = parse(text)
    if not isinstance(phases, dict):
        raise MalformedError(f"no board: {text:.80}")
    return Board({load_id(phase): _load_placement(placement) for phase, placement in phases.items()})


_PLACEMENT = {"roles", "lead"}


def _load_placement(value: object) -> Placement:
    if isinstance(value, dict) and value.keys() == _PLACEMENT and isinstance(value["roles"], list):
        try:  # `suppress` would cost as much again, for every phase of every answer
            return _placement(tuple(value["roles"]), value["lead"])
        except TypeError:  # what is no text may not even be a key
            pass
    raise MalformedError(f"no placement: {value!r:.80}")


@lru_cache(maxsize=1024)
def _placement(roles: tuple[object, ...], lead: object) -> Placement:
    """The placement of these values: of thousands of boards there are but a few hundred different ones."""
    laid = tuple(load_role(role) for role in roles)
    if len(set(laid)) < len(laid) or (lead is not None and lead not in laid):
        raise MalformedError(f"no placement: {roles!r:.80}, {lead!r:.80}")
    return Placement(laid, None if lead is None else load_role(lead))


def dump_score(score: Fraction) -> str:
    """The exact score as text, p/q."""
    return f"{score.numerator}/{score.denominator}"


def load_score(text: str) -> Fraction:
    """The score that `dump_score` wrote. MalformedError for everything else."""
    if not re.fullmatch(r"[0-9]{1,2000}/[1-9][0-9]{0,1999}", text):
        raise MalformedError(f"no score: {text:.80}")
    return Fraction(text)


def dump_time(time: datetime) -> str:
    """The time as ISO text in UTC, always of one length, so that text sorts as time does."""
    return time.astimezone(UTC).isoformat(timespec="microseconds")


def load_time(text: str) -> datetime:
    """The time that `dump_time` wrote. MalformedError for everything else."""
    try:
        time = datetime.fromisoformat(text)
    except ValueError as error:
        raise MalformedError(f"no time: {text:.80}") from error
    if time.utcoffset() != timedelta(0):
        raise MalformedError(f"no UTC time: {text:.80}")
    return time


def _load_count(value: object) -> int:
    if isinstance(value, int) and value >= 0:
        return value
    raise MalformedError(f"no count: {value!r:.80}")

"""Moves as JSON lists, and back again: nothing malformed gets past `load`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import assert_never

from velfaerd_game.game.board import Clear, Lead, Lift, Move, Place, Shift
from velfaerd_game.game.deck import ROLE_IDS

LONGEST_ID = 100
"""A longer id is malformed; the level format allows 64 characters."""

MOST_MOVES = 10_000
"""A longer list is malformed: nobody plays it, and replaying it would hold up the start."""


Sure = Mapping[str, int]
"""Phase -> how sure the player was of it: 1 guessing, 2 fairly sure, 3 sure. A phase not told of is absent."""


class MalformedError(ValueError):
    """JSON that is no move, no list of moves or no board; the message says what it is."""


def dump(move: Move) -> list[str | None]:
    """The move as a JSON list: its name, then its fields in order."""
    match move:
        case Place(role, phase):
            return ["place", role, phase]
        case Shift(role, phase, target):
            return ["shift", role, phase, target]
        case Lift(role, phase):
            return ["lift", role, phase]
        case Lead(role, phase):
            return ["lead", role, phase]
        case Clear():
            return ["clear"]
        case _ as unreachable:
            assert_never(unreachable)


def load(value: object) -> Move:
    """The move that `dump` wrote. MalformedError for everything else."""
    match value:
        case ["place", role, phase]:
            return Place(load_role(role), load_id(phase))
        case ["shift", role, phase, target]:
            return Shift(load_role(role), load_id(phase), load_id(target))
        case ["lift", role, phase]:
            return Lift(load_role(role), load_id(phase))
        case ["lead", None, phase]:
            return Lead(None, load_id(phase))
        case ["lead", role, phase]:
            return Lead(load_role(role), load_id(phase))
        case ["clear"]:
            return Clear()
    raise MalformedError(f"no move: {value!r:.80}")


def dump_all(moves: Iterable[Move]) -> str:
    """The moves as JSON text."""
    return json.dumps([dump(move) for move in moves], separators=(",", ":"))


def load_all(text: str) -> tuple[Move, ...]:
    """The moves that `dump_all` wrote. MalformedError for everything else."""
    moves = parse(text)
    if not isinstance(moves, list):
        raise MalformedError(f"no list of moves: {text:.80}")
    if len(moves) > MOST_MOVES:
        raise MalformedError(f"{len(moves)} moves, at most {MOST_MOVES} are read")
    return tuple(load(move) for move in moves)


def dump_sure(sure: Sure) -> str:
    """How sure the player was, as JSON text."""
    return json.dumps(dict(sure), separators=(",", ":"))


def load_sure(text: str) -> Sure:
    """What `dump_sure` wrote. MalformedError for everything else."""
    return dict(_sure(text))


@lru_cache(maxsize=4096)
def _sure(text: str) -> Sure:
    """What a text says: of thousands of boards there are but a few hundred different ones."""
    sure = parse(text)
    if not isinstance(sure, dict) or any(type(one) is not int or not 1 <= one <= 3 for one in sure.values()):
        raise MalformedError(f"no certainty: {text:.80}")
    return {load_id(phase): one for phase, one in sure.items()}


def parse(text: str) -> object:
    """The value of any JSON text. MalformedError for what is none, or nests too deep."""
    try:
        value: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise MalformedError(f"no JSON: {text:.80}") from error
    return value


def load_role(value: object) -> str:
    """One of the deck's role ids. MalformedError for everything else."""
    if isinstance(value, str) and value in ROLE_IDS:
        return value
    raise MalformedError(f"no role: {value!r:.80}")


def load_id(value: object) -> str:
    """What may be the id of a level or phase; whether there is one, others say. MalformedError for everything else."""
    if isinstance(value, str) and 0 < len(value) <= LONGEST_ID and value.isascii() and value.isprintable():
        return value
    raise MalformedError(f"no id: {value!r:.80}")

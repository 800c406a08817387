"""A team's board in the database: who the team is, and the moves it has made; one for each level."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID

from velfaerd_game.game.board import IllegalMoveError, Move, Round
from velfaerd_game.game.level import Level

from .database import Database
from .faults import RoundUnreadable
from .moves import LONGEST_ID, MalformedError, dump_all, load_all, parse
from .replay import replayed

TEAM = "team:"
"""What the settings call a team's board, before the level's id."""

BEFORE = ":before"
"""What follows the level's id where a board is set aside as it was before its level was changed."""


@dataclass(frozen=True, slots=True)
class Team:
    """A team and its board. `id` is a UUID that stays; `name` is the id of a team name; `round` is 1 or 2.

    `revision` says how often the board has been handed in, in any round. `changed`: the level is another than it was,
    and only what still fits lies on the board.
    """

    id: str
    name: str
    round: int
    revision: int
    played: Round
    changed: bool = False


class Teams(Database):
    """The part of the store that keeps the boards of teams."""

    def team(self, level: Level) -> Team | None:
        """The level's team, its moves played again; None where there is none, or a malformed one.

        Moves that today's level no longer allows are left out, and the team is `changed`.
        """
        for (text,) in self._rows("SELECT value FROM setting WHERE key = ?", f"{TEAM}{level.id}"):
            with suppress(MalformedError):
                return _load(text, level)
        return None

    def save_team(self, team: Team) -> None:
        """Keep the team and its board as its level's; of one that is `changed`, the board as it was is set aside."""
        value = {
            "id": team.id,
            "name": team.name,
            "round": team.round,
            "revision": team.revision,
            "moves": dump_all(team.played.moves),
            "undone": dump_all(team.played.undone),
        }
        with self._saving() as db:
            row = (f"{TEAM}{team.played.level.id}", json.dumps(value))
            if team.changed:
                aside = "INSERT OR REPLACE INTO setting (key, value) SELECT key || ?, value FROM setting WHERE key = ?"
                db.execute(aside, (BEFORE, row[0]))
            db.execute("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", row)


def _load(text: str, level: Level) -> Team:
    """The team that `save_team` wrote. MalformedError for everything else."""
    match parse(text):
        case {
            "id": str(number),
            "name": str(name),
            "round": 1 | 2 as part,
            "revision": int(revision),
            "moves": str(moves),
            "undone": str(undone),
        } if 0 <= revision < 10**9 and len(name) <= LONGEST_ID:
            try:
                number = str(UUID(number))
            except ValueError as error:
                raise MalformedError(f"no UUID: {number:.80}") from error
            made, taken_back = load_all(moves), load_all(undone)
            try:
                return Team(number, name, int(part), revision, replayed(level, made, taken_back))
            except RoundUnreadable:
                return Team(number, name, int(part), revision, _fitting(level, made), changed=True)
    raise MalformedError(f"no team: {text:.80}")


def _fitting(level: Level, moves: Sequence[Move]) -> Round:
    """The moves that the level allows, one after another."""
    played = Round(level)
    for move in moves:
        with suppress(IllegalMoveError):
            played = played.play(move)
    return played

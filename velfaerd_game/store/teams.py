"""A team's board in the database: who the team is, and the moves it has made; one for each level."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID

from velfaerd_game.game.board import Round
from velfaerd_game.game.level import Level

from .database import Database
from .faults import RoundUnreadable
from .moves import LONGEST_ID, MalformedError, dump_all, load_all, parse
from .replay import replayed

TEAM = "team:"
"""What the settings call a team's board, before the level's id."""


@dataclass(frozen=True, slots=True)
class Team:
    """A team and its board. `id` is a UUID that stays; `name` is the id of a team name; `round` is 1 or 2.

    `revision` says how often the board has been handed in, in any round.
    """

    id: str
    name: str
    round: int
    revision: int
    played: Round


class Teams(Database):
    """The part of the store that keeps the boards of teams."""

    def team(self, level: Level) -> Team | None:
        """The level's team, its moves played again; None where there is none, or a malformed one.

        Where today's level no longer allows one of its moves, its board is empty.
        """
        for (text,) in self._rows("SELECT value FROM setting WHERE key = ?", f"{TEAM}{level.id}"):
            with suppress(MalformedError):
                return _load(text, level)
        return None

    def save_team(self, team: Team) -> None:
        """Keep the team and its board as its level's."""
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
            played = Round(level)
            made, taken_back = load_all(moves), load_all(undone)
            with suppress(RoundUnreadable):
                played = replayed(level, made, taken_back)
            return Team(number, name, int(part), revision, played)
    raise MalformedError(f"no team: {text:.80}")

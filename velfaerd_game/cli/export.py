"""`velfaerd-game export`: everything that is kept about the player, as a JSON file and a page."""

from __future__ import annotations

import sys
from pathlib import Path

from velfaerd_game.files.export import page_beside
from velfaerd_game.files.lesson_export import lesson_entries, lesson_levels
from velfaerd_game.files.levels import read_level
from velfaerd_game.files.profiles import StrayError, folder_of
from velfaerd_game.files.writing import UnwritableError
from velfaerd_game.game.level import Level
from velfaerd_game.paths import user_data
from velfaerd_game.store import StoreError
from velfaerd_game.store.erasing import Obstacle, OutOfReachError
from velfaerd_game.store.export import Kept, kept, nothing
from velfaerd_game.store.reading import readable
from velfaerd_game.words.exporting import out_of_reach, save_export, unreadable
from velfaerd_game.words.language import spoken
from velfaerd_game.words.profiles import strayed
from velfaerd_game.words.unwritten import unwritten

from .known import deck, known_levels, tensions
from .players import player_called, who_plays

OPENED = "opened:"
"""What the settings call the file of a level that was opened by name, before the level's id."""


def export(out: Path, data: Path | None, profile: str = "") -> int:
    """Save what is kept and print the two files' paths, a line each; how many faults were told.

    `profile`: the name or id of the player, else of who played last. WrongUseError where nobody is called so.
    """
    base = data or user_data()
    found_players = who_plays(base)
    who = player_called(found_players, profile).id if profile else found_players.profiles.current
    try:
        folder = folder_of(base, who)
    except StrayError as error:
        return _tell(strayed(error))
    try:
        found = _kept(folder)
        path = save_export(out, found, folder, _levels(found, base, lesson_levels(folder)), deck())
    except OutOfReachError as error:
        return _tell(out_of_reach(error))
    except (StoreError, OSError) as error:
        return _tell(unreadable(error, folder))
    except UnwritableError as error:
        return _tell(unwritten(error))
    print(path)
    print(page_beside(path))
    return 0


def _kept(folder: Path) -> Kept:
    """What the store keeps; nothing where there is none, but lessons lie in the folder."""
    try:
        with readable(folder) as store:
            return kept(store)
    except OutOfReachError as error:
        if error.obstacle is not Obstacle.NOTHING or not lesson_entries(folder):
            raise
    return nothing()


def _levels(found: Kept, base: Path, taught: frozenset[str]) -> list[Level]:
    """The levels that something is kept of, or were `taught`: shipped, of the player's folder, or opened by name."""
    opened = [Path(value) for key, value in found.settings.items() if key.startswith(OPENED)]
    readings = [one.reading for one in known_levels(base)]
    readings += [read_level(path, spoken(), tensions()) for path in opened]
    return [one.value for one in readings if one.value and one.value.id in {*found.levels, *taught}]


def _tell(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1

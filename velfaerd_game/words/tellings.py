"""Finds a level told in every language at once, as statements want it: opened by name, shipped, or of the player's."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from velfaerd_game.files.decks import read_deck
from velfaerd_game.files.levels import read_level
from velfaerd_game.paths import CARDS, LEVELS

from .language import LANGUAGES
from .statements import Find, Telling, Tellings

OPENED = "opened:"
"""What the settings call the file of a level that was opened by name, before the level's id."""


def finder(settings: Mapping[str, str], own: Path) -> Find:
    """Finds levels by their id. `settings`: those kept; `own`: the folder of the player's levels."""
    opened = {key.removeprefix(OPENED): Path(at) for key, at in settings.items() if key.startswith(OPENED)}

    def find(level: str) -> Tellings:
        name = f"{Path(level).name}.toml"
        for path in (*((opened[level],) if level in opened else ()), LEVELS / name, own / name):
            found = {code: one for code in LANGUAGES if (one := _telling(path, code)) and one.level.id == level}
            if found:
                return found
        return {}

    return find


def _telling(path: Path, language: str) -> Telling | None:
    deck = read_deck(CARDS / "deck.toml", language).value
    if deck is None:
        return None
    level = read_level(path, language, tuple(one.id for one in deck.tensions)).value
    return Telling(level, deck) if level else None

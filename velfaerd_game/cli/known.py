"""The levels and the deck that a command knows of."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from velfaerd_game.files.decks import read_deck
from velfaerd_game.files.levels import Found, find_levels, read_level
from velfaerd_game.files.reading import Fault
from velfaerd_game.game.deck import Deck
from velfaerd_game.game.level import Level
from velfaerd_game.paths import CARDS, LEVELS, user_data, user_levels
from velfaerd_game.words.language import spoken, tr
from velfaerd_game.words.messages import line


def deck() -> Deck | None:
    """The deck shipped with the game, in the language now spoken."""
    return read_deck(CARDS / "deck.toml", spoken()).value


def tensions() -> tuple[str, ...] | None:
    """The ids of the deck's tension fields; None where there is no deck to ask."""
    shipped = deck()
    return tuple(one.id for one in shipped.tensions) if shipped else None


def known_levels(data: Path | None) -> tuple[Found, ...]:
    """The levels shipped and those in the player's folder, in the language now spoken."""
    folders = (LEVELS, user_levels(data or user_data()))
    return find_levels(folders, spoken(), tensions())


def level_called(name: str, data: Path | None) -> tuple[Level | None, int]:
    """The level of this file or with this id, in the language now spoken, and how many faults were told of."""
    if name.lower().endswith(".toml"):
        reading = read_level(Path(name), spoken(), tensions())
        return reading.value, tell(reading.faults)
    for found in known_levels(data):
        if found.reading.value and found.reading.value.id == name:
            return found.reading.value, tell(found.reading.faults)
    print(
        tr("There is no level “{id}”. `velfaerd-game levels` lists those there are.").format(id=name), file=sys.stderr
    )
    return None, 1


def tell(faults: Iterable[Fault]) -> int:
    """Print each fault in a line of its own on stderr; how many there were."""
    lines = [line(fault) for fault in faults]
    for one in lines:
        print(one, file=sys.stderr)
    return len(lines)

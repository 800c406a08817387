"""What there is to play: the deck and the levels, in the language asked for, each read once and only when needed."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from velfaerd_game.files.decks import read_deck
from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.files.levels import Found, find_levels, read_level
from velfaerd_game.files.reading import Reading
from velfaerd_game.game.deck import Deck
from velfaerd_game.game.level import Level
from velfaerd_game.paths import CARDS, LEVELS

if TYPE_CHECKING:
    from velfaerd_game.game.key import Key


class Library:
    """The deck, the shipped levels, those of the player's own folder, and a level opened by its file."""

    def __init__(self, own: Path) -> None:
        self.own = own
        self._decks: dict[str, Deck] = {}
        self._found: dict[str, tuple[Found, ...]] = {}
        self._opened: dict[str, Path] = {}
        self._keys: dict[str, Key] = {}

    def deck(self, language: str) -> Deck:
        """The six cards, told in this language."""
        if language not in self._decks:
            reading = read_deck(CARDS / "deck.toml", language)
            if reading.value is None:
                raise FileNotFoundError(f"the deck cannot be read: {reading.faults}")
            self._decks[language] = reading.value
        return self._decks[language]

    def found(self, language: str) -> tuple[Found, ...]:
        """Every level of the two folders, broken ones with their faults."""
        if language not in self._found:
            self._found[language] = find_levels((LEVELS, self.own), language, self._tensions)
        return self._found[language]

    @cached_property
    def _tensions(self) -> tuple[str, ...]:
        return tuple(tension.id for tension in self.deck("da").tensions)

    def refresh(self) -> None:
        """Look at the folders anew next time: the player may have put a level there."""
        self._found.clear()

    def open_file(self, path: Path, language: str) -> Reading[Level]:
        """Read a level by its file, and remember it."""
        reading = read_level(path, language, self._tensions)
        if reading.value is not None:
            self.remember(reading.value.id, path)
        return reading

    def remember(self, level_id: str, path: Path) -> None:
        """Count the level of this file among those that can be played."""
        self._opened[level_id] = path

    def levels(self, language: str) -> tuple[Level, ...]:
        """The levels that can be played: the shipped first, easy and short ones first; the player’s; those opened."""
        found = [one for one in self.found(language) if one.reading.value]
        levels = [one.reading.value for one in sorted(found, key=lambda one: not one.shipped) if one.reading.value]
        shipped = sum(one.shipped for one in found)
        ids = {level.id for level in levels}
        opened = [self._read(path, language) for level_id, path in self._opened.items() if level_id not in ids]
        shelf = (*sorted(levels[:shipped], key=lambda level: (level.difficulty, level.minutes)), *levels[shipped:])
        return (*shelf, *(level for level in opened if level))

    def level(self, level_id: str, language: str) -> Level | None:
        """The level with this id, the file it was opened by first; None where there is none (any longer).

        A level's file is called after its id, so one level is found without reading the others.
        """
        if level_id in self._opened:
            opened = self._read(self._opened[level_id], language)
            if opened is not None:
                return opened
        if language in self._found:
            return next((level for level in self.levels(language) if level.id == level_id), None)
        alone = (self._read(folder / f"{Path(level_id).name}.toml", language) for folder in (LEVELS, self.own))
        return next((level for level in alone if level and level.id == level_id), None)

    def _read(self, path: Path, language: str) -> Level | None:
        return read_level(path, language, self._tensions).value

    def key(self, level: Level) -> Key:
        """The level's key, worked out once for each fingerprint."""
        from velfaerd_game.game.panel import prepare

        mark = fingerprint(level)
        if mark not in self._keys:
            self._keys[mark] = prepare(level)
        return self._keys[mark]

"""What the tests of paper share: an application to draw with, the shipped deck, and levels."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from velfaerd_game.files.decks import read_deck
from velfaerd_game.files.levels import read_level
from velfaerd_game.game.deck import Deck
from velfaerd_game.game.level import Level
from velfaerd_game.paths import CARDS, LEVELS
from velfaerd_game.words.language import spoken


@pytest.fixture(autouse=True)
def _application(qapp: object) -> None:
    """The application of the screen's tests; on its own the command line makes one without a window."""


@pytest.fixture
def deck() -> Callable[[], Deck]:
    """The shipped deck in the language now spoken."""

    def read() -> Deck:
        found = read_deck(CARDS / "deck.toml", spoken()).value
        assert found is not None
        return found

    return read


@pytest.fixture
def level() -> Callable[[str], Level]:
    """A shipped level in the language now spoken."""

    def read(name: str) -> Level:
        found = read_level(LEVELS / f"{name}.toml", spoken(), None).value
        assert found is not None
        return found

    return read

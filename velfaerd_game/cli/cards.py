"""`velfaerd-game cards`: the six cards, and a level's board, as a PDF to print. Opens no window and needs no screen."""

from __future__ import annotations

import sys

from velfaerd_game.files.decks import read_deck
from velfaerd_game.files.writing import UnwritableError
from velfaerd_game.paths import CARDS
from velfaerd_game.words.language import spoken, trn
from velfaerd_game.words.unwritten import unwritten

from .arguments import Arguments
from .known import level_called, tell


def cards(arguments: Arguments) -> int:
    """Write the PDF and print where it lies and how long it is; how many faults there were."""
    level, faults = level_called(arguments.level, arguments.data) if arguments.level else (None, 0)
    reading = read_deck(CARDS / "deck.toml", spoken())
    faults += tell(reading.faults)
    if reading.value is None or (arguments.level and level is None):
        return faults
    try:
        from velfaerd_game.reports.cards import Wanted, save_cards
    except ImportError as error:
        from velfaerd_game.app import missing_library

        print(missing_library(error), file=sys.stderr)
        return faults + 1
    assert arguments.out is not None
    try:
        pages = save_cards(arguments.out, Wanted(reading.value, level, arguments.format, arguments.board or "a3"))
    except UnwritableError as error:
        print(unwritten(error), file=sys.stderr)
        return faults + 1
    print(arguments.out, "·", trn("{n} page", "{n} pages", pages))
    return faults

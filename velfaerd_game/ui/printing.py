"""The cards put on paper from the screen, in a file the player chooses."""

from __future__ import annotations

from pathlib import Path

from velfaerd_game.game.deck import Deck
from velfaerd_game.words.language import tr

from .main_window import MainWindow
from .saving_paper import Paper
from .saving_paper import ask_where as ask_where_to_save


def ask_where(window: MainWindow, deck: Deck) -> None:
    """Ask for a file; the cards are written once one is chosen."""

    def write(path: Path) -> None:
        from velfaerd_game.reports.cards import Wanted, save_cards

        save_cards(path, Wanted(deck))

    ask_where_to_save(
        window,
        Paper(
            ask=tr("Save the cards as PDF"),
            name=tr("The six roles"),
            saved=tr("The cards are saved"),
            found=tr("They lie in {file}."),
            how=tr("Print at actual size, on both sides, flipped on the long edge. Cut by the marks."),
            write=write,
        ),
    )

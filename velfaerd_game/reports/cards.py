"""Cards and phase boards on paper, as one PDF in the language now spoken, made for printing on both sides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from velfaerd_game.drawing.letters import letters
from velfaerd_game.game.deck import Deck
from velfaerd_game.game.level import Level
from velfaerd_game.words.language import tr

from .board_pages import board_pages
from .board_plan import plan
from .deck_pages import deck_pages
from .ink import MIDDLE, ON_PAPER, Ink
from .pdf import Page, ready, save
from .score_page import score_page
from .slip_pages import piece_pages, slip_pages


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to put on paper: the deck on `a4` or `a6`, and, where there is a level, its board on `a3` or `a4`."""

    deck: Deck
    level: Level | None = None
    form: str = "a4"
    board: str = "a3"

    @property
    def title(self) -> str:
        """What the PDF is called."""
        if self.level is None:
            return tr("The Welfare Game: the six role cards")
        return tr("The Welfare Game: cards and board for “{title}”").format(title=self.level.title)


def save_cards(path: Path, wanted: Wanted) -> int:
    """Write the PDF whole or not at all; how many pages it has. UnwritableError where it cannot be written."""
    ready()
    return save(path, list(_pages(wanted)), wanted.title)


def _pages(wanted: Wanted) -> Iterator[Page]:
    """The cards, then the board and what belongs to it. Every sheet has a front and a back: both sides print."""
    yield from deck_pages(wanted.deck, wanted.form)
    if wanted.level is None:
        return
    measures = plan(wanted.level, wanted.board)
    for page in board_pages(wanted.level, wanted.deck, measures):
        yield from (page, _back_of(page))
    yield from slip_pages(wanted.level, measures)
    for page in piece_pages(wanted.level, wanted.deck, measures):
        yield from (page, _back_of(page))
    yield score_page(wanted.level, wanted.deck)


def _back_of(page: Page) -> Page:
    """An empty page of the same size, which says that it is meant to be."""
    width, height = page.size

    def paint(painter: QPainter) -> None:
        words = tr("This side is empty, so that the pages before and after can be printed on both sides.")
        Ink(painter).text(
            QRectF(100, height - 120, width - 200, 60), letters("detail", 26), words, MIDDLE, ON_PAPER.muted
        )

    return Page(page.size, paint)

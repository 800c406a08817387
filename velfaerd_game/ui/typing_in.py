"""Boards from paper: typed in, kept at each key, compared with the experts', and counted like any answer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.game.board import Board
from velfaerd_game.game.level import Level
from velfaerd_game.game.scoring import score
from velfaerd_game.store import StoreError
from velfaerd_game.words.language import spoken, tr

from . import store_words
from .library import Library
from .main_window import MainWindow
from .revealing import Revealing
from .shelf import Shelf

if TYPE_CHECKING:
    from .pages.typed_page import TypedPage


@dataclass(frozen=True, slots=True)
class Uncounted:
    """What is not known of a round on paper."""

    hints: int = 0
    seconds: int = 0


class TypingIn(QObject):
    """Owns the page on which a board from paper is typed in. What cannot be kept is told, and one goes on."""

    back_requested = Signal()
    help_requested = Signal()

    def __init__(self, window: MainWindow, library: Library, shelf: Shelf, revealing: Revealing) -> None:
        super().__init__(window)
        self.window, self.library, self.shelf, self.revealing = window, library, shelf, revealing
        self.level: Level | None = None
        self.board = Board()

    @cached_property
    def page(self) -> TypedPage:
        """The page one types on."""
        from .pages.typed_page import TypedPage

        page = TypedPage(self.window.theme)
        page.typed.connect(self._keep)
        page.compare_requested.connect(self.compare)
        page.back_requested.connect(self.back_requested)
        page.help_requested.connect(self.help_requested)
        page.announced.connect(self.window.announcer.announce)
        return page

    def type_in(self, level: Level) -> None:
        """Go on with the level's board where it was left, or begin one."""
        if self.level is None or self.level.id != level.id:
            self.board = self._left(level)
        self.level = level
        self.show()

    def show(self) -> None:
        """Show the board as far as it is typed in."""
        if self.level is not None:
            self.level = self.revealing.told(self.level)
            self.page.display(self.level, self.library.deck(spoken()), self.board)
            self.window.show_page(self.page, " – ".join((tr("Type in a paper board"), self.level.title)), self.show)

    def compare(self) -> None:
        """Score the board, keep the result, and show what the experts did."""
        if self.level is None:
            return
        level, board = self.level, self.board
        best = self.shelf.best(level)
        result = score(self.library.key(level), board)
        try:
            self.shelf.store.finish_typed(level.id, fingerprint(level), board, score=result.total)
        except StoreError as error:
            self.window.tell(store_words.unsaved(error))
        else:
            self.forget()
        self.revealing.reveal(level, board, result, Uncounted(), record=best is not None and result.total > best)

    def forget(self) -> None:
        """Drop the board: it is compared, or everything was erased."""
        self.level, self.board = None, Board()

    def _left(self, level: Level) -> Board:
        try:
            return self.shelf.store.draft(level.id)
        except StoreError as error:
            self.window.tell(store_words.unsaved(error))
            return Board()

    def _keep(self, board: Board) -> None:
        self.board = board
        if self.level is not None:
            try:
                self.shelf.store.save_draft(self.level.id, board)
            except StoreError as error:
                self.window.tell(store_words.unsaved(error))

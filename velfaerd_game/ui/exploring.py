"""Exploring a level without a score: the board, a reason for each card, and what the experts said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal

from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.game.board import Round
from velfaerd_game.game.level import Level
from velfaerd_game.store import RoundUnreadable
from velfaerd_game.store.store import Store
from velfaerd_game.words.language import spoken, tr

from . import store_words
from .explore_notes import ExploreNotes
from .library import Library
from .main_window import MainWindow
from .preferences import Preferences
from .purpose import Purpose
from .thinking import SOON

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout

    from .explored import ExploreState
    from .pages.board_page import BoardPage
    from .pages.reasons_page import ReasonsPage
    from .pages.said_page import SaidPage


class Exploring(QObject):
    """Owns the pages of exploring. Every move is on disk when it is made, every reason soon after the key."""

    case_requested = Signal()
    alliances_requested = Signal()
    help_requested = Signal()
    role_requested = Signal(str)

    def __init__(self, window: MainWindow, library: Library, store: Store, preferences: Preferences) -> None:
        super().__init__(window)
        self.window, self.library, self.store, self.preferences = window, library, store, preferences
        self.notes = ExploreNotes(store, lambda error: window.tell(store_words.unwritten(error)))
        self.round: Round | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self.keep)
        window.closing.connect(self.keep)
        window.activated.connect(lambda active: None if active else self.keep())
        preferences.language_changed.connect(self._retell)

    @cached_property
    def board_page(self) -> BoardPage:
        """The board, where nothing is counted: without hints, with a way to the reasons."""
        from .pages.board_page import BoardPage
        from .widgets.explore_band import ExploreBand

        page = BoardPage(self.window.theme, self.library.deck(spoken()))
        self._band = ExploreBand(self.window.theme, page.bar.subtitle)
        cast("QVBoxLayout", page.layout()).insertWidget(1, self._band)
        page.bar.purpose = page.board.summary.purpose = Purpose.EXPLORE
        page.move_requested.connect(lambda move: self._play(lambda played: played.play(move)))
        page.undo_requested.connect(lambda: self._step(lambda played: played.undo(), tr("Undone")))
        page.redo_requested.connect(lambda: self._step(lambda played: played.redo(), tr("Done again")))
        page.bar.reasons.clicked.connect(self.show_reasons)
        page.compare_requested.connect(self.listen)
        page.case_requested.connect(self.case_requested)
        page.view_requested.connect(self._choose_view)
        page.back_requested.connect(self.case_requested)
        page.help_requested.connect(self.help_requested)
        page.role_requested.connect(self.role_requested)
        page.announced.connect(self.window.announcer.announce)
        return page

    @cached_property
    def reasons_page(self) -> ReasonsPage:
        """A reason for each card."""
        from .pages.reasons_page import ReasonsPage

        page = ReasonsPage(self.window.theme)
        page.listen_requested.connect(self.listen)
        self._listen_to(page)
        return page

    @cached_property
    def said_page(self) -> SaidPage:
        """What the experts said."""
        from .pages.said_page import SaidPage

        page = SaidPage(self.window.theme)
        page.done_requested.connect(self.case_requested)
        self._listen_to(page)
        return page

    def _listen_to(self, page: ReasonsPage | SaidPage) -> None:
        page.reason_written.connect(self._write)
        page.left.connect(self.keep)
        page.back_requested.connect(self.show_board)
        page.help_requested.connect(self.help_requested)
        page.announced.connect(self.window.announcer.announce)

    # --- from page to page -----------------------------------------------------------------------------------------

    def explore(self, level: Level | None) -> None:
        """Go on exploring a level, or begin; without one nothing."""
        if level is None:
            return
        self.keep()
        try:
            self.round = self.notes.round(level)
        except RoundUnreadable as error:
            self.window.tell(store_words.unreadable(error, level.title))
            self.round = Round(level)
        self.show_board()
        self.board_page.begin()

    def show_board(self) -> None:
        """Show the board as it is now."""
        if self.round:
            self._display()
            self.window.show_page(self.board_page, self._name(tr("Exploring – no score")), self.show_board)

    def show_reasons(self) -> None:
        """Show the cards with their reasons."""
        if self.round:
            self.reasons_page.display(self._state(self.round))
            self.window.show_page(self.reasons_page, self._name(tr("Reasons – no score")), self.show_reasons)

    def listen(self) -> None:
        """Show what the experts said, from the first phase on; it is kept that they were listened to."""
        if self.round:
            self.notes.see(self.round.level)
            self.said_page.begin()
            self.show_said()

    def show_said(self) -> None:
        """Show what the experts said, at the phase one is at."""
        if self.round:
            self.said_page.display(self._state(self.round))
            self.window.show_page(self.said_page, self._name(tr("What the experts said")), self.show_said)

    def _name(self, page: str) -> str:
        return " – ".join((page, self.round.level.title)) if self.round else page

    def _display(self) -> None:
        from .board_state import BoardState

        if self.round:
            as_list = self.preferences.settings.board == "list"
            deck = self.library.deck(spoken())
            self.board_page.display(BoardState(self.round, deck, tr("Exploring – no score"), as_list))
            self._band.display()

    def _state(self, played: Round) -> ExploreState:
        from .explored import ExploreState

        reasons = self.notes.reasons(played.level.id)
        deck = self.library.deck(spoken())
        return ExploreState(played.level, deck, played.board, played.visible, reasons, self.store.lasting)

    # --- the board -------------------------------------------------------------------------------------------------

    def _play(self, change: Callable[[Round], Round]) -> bool:
        """Change the board and keep it; whether anything changed."""
        before = self.round
        if before is None:
            return False
        self.round = change(before)
        if self.round is before:
            return False
        self.notes.play(self.round)
        self._display()
        return True

    def _step(self, change: Callable[[Round], Round], words: str) -> None:
        if self._play(change):
            self.board_page.tell(words)

    def _choose_view(self, board: str) -> None:
        self.preferences.choose(replace(self.preferences.settings, board=board))
        self._display()

    # --- keeping ---------------------------------------------------------------------------------------------------

    def _write(self, phase: str, role: str, text: str) -> None:
        if self.round:
            self.notes.write(self.round.level.id, (phase, role), text)
            if not self._soon.isActive():
                self._soon.start()

    def keep(self) -> None:
        """Keep what is not kept yet."""
        self._soon.stop()
        self.notes.settle()

    def forget(self) -> None:
        """Drop what is held: everything was erased."""
        self._soon.stop()
        self.round = None
        self.notes.forget()

    def _retell(self) -> None:
        """Tell the round in the language now spoken, unless its level is gone or has another key now."""
        told = self.library.level(self.round.level.id, spoken()) if self.round else None
        if self.round and told and fingerprint(told) == fingerprint(self.round.level):
            self.round = self.round.told_in(told)

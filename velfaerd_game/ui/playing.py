"""Playing a level: the board, and every move of it kept until it is compared."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.game.board import Move, Round
from velfaerd_game.game.level import Level
from velfaerd_game.game.scoring import Score
from velfaerd_game.store import RoundUnreadable, StoreError
from velfaerd_game.words.language import spoken, tr

from . import board_words, store_words
from .library import Library
from .main_window import MainWindow
from .partners import alliance
from .preferences import Preferences
from .revealing import Revealing
from .shelf import Shelf
from .sitting import Sitting

if TYPE_CHECKING:
    from .pages.board_page import BoardPage


class Playing(QObject):
    """Takes up a round, makes its moves, and hands it on to be compared."""

    case_requested = Signal()
    alliances_requested = Signal()
    help_requested = Signal()
    role_requested = Signal(str)

    def __init__(
        self, window: MainWindow, library: Library, shelf: Shelf, preferences: Preferences, revealing: Revealing
    ) -> None:
        super().__init__(window)
        self.window, self.library, self.shelf, self.preferences = window, library, shelf, preferences
        self.revealing = revealing
        self.sitting: Sitting | None = None
        self._owed: list[tuple[Sitting, Score]] = []

    @cached_property
    def board_page(self) -> BoardPage:
        """The board."""
        from .pages.board_page import BoardPage

        page = BoardPage(self.window.theme, self.library.deck(spoken()))
        page.move_requested.connect(self._move)
        page.undo_requested.connect(self._undo)
        page.redo_requested.connect(self._redo)
        page.hint_requested.connect(self._hint)
        page.compare_requested.connect(self.compare)
        page.case_requested.connect(self.case_requested)
        page.view_requested.connect(self._choose_view)
        page.sure_told.connect(self._tell_sure)
        page.back_requested.connect(self.alliances_requested)
        page.help_requested.connect(self.help_requested)
        page.role_requested.connect(self.role_requested)
        page.announced.connect(self.window.announcer.announce)
        return page

    # --- a round -----------------------------------------------------------------------------------------------

    def play(self, level: Level) -> None:
        """Go on with the level's open round, or begin a new one."""
        if self.sitting is not None and self.sitting.is_at(level):
            self.sitting.tell_in(level)
        else:
            self.sitting = self._sit_down(level)
        self.show_board()
        self.board_page.begin()

    def _sit_down(self, level: Level) -> Sitting:
        store, mark = self.shelf.store, fingerprint(level)
        key = self.library.key(level)
        self._settle()
        if any(sitting.round.level.id == level.id for sitting, _ in self._owed):
            return Sitting(Round(level), key, mark, store, self._unsaved)
        try:
            resumed = store.resume(level, mark)
        except RoundUnreadable as error:
            self.window.tell(store_words.unreadable(error, level.title))
            resumed = None
        except StoreError as error:
            self.window.tell(store_words.unsaved(error))
            resumed = None
        if resumed is None:
            return Sitting(Round(level), key, mark, store, self._unsaved)
        kept = resumed.kept
        counted = {"hints_used": kept.hints, "seconds": kept.seconds}
        return Sitting(resumed.played, key, mark, store, self._unsaved, sure=kept.sure, **counted)

    def _settle(self) -> None:
        """Keep the results that could not be kept when they were made: the disk may have room now."""
        self._owed = [(sitting, result) for sitting, result in self._owed if not sitting.keep(result)]

    def _unsaved(self, error: StoreError) -> None:
        self.window.tell(store_words.unsaved(error))

    def show_board(self) -> None:
        """Show the board as it is now."""
        if self.sitting:
            self.sitting.run_clock(True)
            self._display()
            self.window.show_page(self.board_page, self.sitting.round.level.title, self.show_board)

    def _display(self) -> None:
        from .board_state import BoardState

        if self.sitting:
            played = self.sitting.round
            subtitle = alliance(played.level.partners)
            as_list = self.preferences.settings.board == "list"
            sure = self.sitting.sure if self.preferences.settings.certainty == "on" else None
            self.board_page.display(BoardState(played, self.library.deck(spoken()), subtitle, as_list, sure))

    def _choose_view(self, board: str) -> None:
        self.preferences.choose(replace(self.preferences.settings, board=board))
        self._display()

    def _move(self, move: Move) -> None:
        if self.sitting:
            self._settle()
            self.sitting.play(move)
            self._display()

    def _tell_sure(self, phase: str, step: int) -> None:
        if self.sitting:
            self.sitting.tell_sure(phase, step)
            self._display()

    def _undo(self) -> None:
        if self.sitting and self.sitting.round.moves:
            self.sitting.undo()
            self._display()
            self.board_page.tell(tr("Undone"))

    def _redo(self) -> None:
        if self.sitting and self.sitting.round.undone:
            self.sitting.redo()
            self._display()
            self.board_page.tell(tr("Done again"))

    def _hint(self) -> None:
        if self.sitting:
            hint = self.sitting.hint()
            played = self.sitting.round
            self.board_page.say(board_words.hinted(played, self.library.deck(spoken()), hint))

    def pause(self) -> None:
        """Let the clock stand still, and keep what it says."""
        self.run_clock(False)
        self._settle()
        if self.sitting and self.sitting.round.moves:
            self.sitting.save()

    def run_clock(self, active: bool) -> None:
        """Count the time only while the board is in front."""
        if self.sitting:
            on_board = self.window.stack.currentWidget() is self.__dict__.get("board_page")
            self.sitting.run_clock(active and on_board)

    def forget(self) -> None:
        """Drop the round: everything was erased."""
        self.sitting = None
        self._owed.clear()

    def compare(self) -> None:
        """Score the board, keep the result, and show what the experts did."""
        if self.sitting is None:
            return
        sitting, self.sitting = self.sitting, None
        level = sitting.round.level
        best = self.shelf.best(level)
        result = sitting.finish()
        if not sitting.keep(result):
            self._owed.append((sitting, result))
        record = best is not None and result.total > best
        self.revealing.reveal(level, sitting.round.board, result, sitting, record=record, sure=sitting.sure)

    def retell(self) -> None:
        """Tell the round in the language now spoken."""
        if self.sitting:
            self.sitting.tell_in(self.revealing.told(self.sitting.round.level))

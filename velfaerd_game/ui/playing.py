"""Playing a level: the board, every move of it kept, and the experts' answer at the end."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.game.board import Board, Move, Round
from velfaerd_game.game.level import Level
from velfaerd_game.game.scoring import Score, score
from velfaerd_game.store import Result, RoundUnreadable, StoreError
from velfaerd_game.words.language import spoken, tr

from . import board_words, store_words
from .library import Library
from .main_window import MainWindow
from .partners import alliance
from .preferences import Preferences
from .shelf import Shelf
from .sitting import Sitting

if TYPE_CHECKING:
    from .pages.board_page import BoardPage
    from .pages.closer_page import CloserPage
    from .pages.reveal_page import RevealPage, RevealState


Counted = Sitting | Result
"""What a reveal takes hints and seconds from: the round just played, or the answer kept of one."""


class Playing(QObject):
    """Takes up a round, makes its moves, and shows how it compares."""

    case_requested = Signal()
    next_requested = Signal()
    alliances_requested = Signal()
    help_requested = Signal()
    role_requested = Signal(str)
    think_requested = Signal(Level)

    def __init__(self, window: MainWindow, library: Library, shelf: Shelf, preferences: Preferences) -> None:
        super().__init__(window)
        self.window, self.library, self.shelf, self.preferences = window, library, shelf, preferences
        self.sitting: Sitting | None = None
        self.revealed: RevealState | None = None
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
        self._listen(page)
        return page

    @cached_property
    def reveal_page(self) -> RevealPage:
        """The experts' answer."""
        from .pages.reveal_page import RevealPage

        page = RevealPage(self.window.theme)
        page.again_requested.connect(self._again)
        page.closer_requested.connect(self._look_closer)
        page.think_requested.connect(self._think)
        page.next_requested.connect(self.next_requested)
        page.choose_requested.connect(self.alliances_requested)
        self._listen(page)
        return page

    @cached_property
    def closer_page(self) -> CloserPage:
        """A closer look at the answer."""
        from .pages.closer_page import CloserPage

        page = CloserPage(self.window.theme)
        page.back_requested.connect(self.show_reveal)
        page.help_requested.connect(self.help_requested)
        page.announced.connect(self.window.announcer.announce)
        return page

    def _listen(self, page: BoardPage | RevealPage) -> None:
        """Hear what both pages ask for alike."""
        page.back_requested.connect(self.alliances_requested)
        page.help_requested.connect(self.help_requested)
        page.role_requested.connect(self.role_requested)
        page.announced.connect(self.window.announcer.announce)

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
        return Sitting(resumed.played, key, mark, store, self._unsaved, hints_used=kept.hints, seconds=kept.seconds)

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
        from .pages.board_page import BoardState

        if self.sitting:
            played = self.sitting.round
            subtitle = alliance(played.level.partners)
            as_list = self.preferences.settings.board == "list"
            self.board_page.display(BoardState(played, self.library.deck(spoken()), subtitle, as_list))

    def _choose_view(self, board: str) -> None:
        self.preferences.choose(replace(self.preferences.settings, board=board))
        self._display()

    def _move(self, move: Move) -> None:
        if self.sitting:
            self._settle()
            self.sitting.play(move)
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

    # --- the experts' answer ---------------------------------------------------------------------------------------

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
        self.revealed = self._state(level, sitting.round.board, result, sitting, record=record)
        self.show_reveal()

    def show_latest(self, level: Level) -> None:
        """Show the latest answer to a level once more, all of it turned."""
        kept = self.shelf.latest(level)
        if kept is not None:
            result = score(self.library.key(level), kept.board)
            self.revealed = self._state(level, kept.board, result, kept, record=False)
            self.show_reveal(turned=len(level.phases))

    def _state(self, level: Level, board: Board, result: Score, counted: Counted, *, record: bool) -> RevealState:
        from .pages.reveal_page import RevealState

        return RevealState(
            level=level,
            deck=self.library.deck(spoken()),
            key=self.library.key(level),
            board=board,
            score=result,
            hints=counted.hints,
            seconds=counted.seconds,
            record=record,
            next_title=self._next_title(level),
        )

    def _next_title(self, level: Level) -> str | None:
        following = self.shelf.next_after(level.id, spoken())
        return following.title if following else None

    def show_reveal(self, *, turned: int | None = None) -> None:
        """Show the experts' answer; `turned`: with so many phases turned already."""
        if self.revealed:
            self.reveal_page.display(self.revealed, turned=turned)
            name = " – ".join((tr("The experts’ answer"), self.revealed.level.title))
            self.window.show_page(self.reveal_page, name, self.show_reveal)

    def _look_closer(self) -> None:
        self.closer_page.begin()
        self.show_closer()

    def show_closer(self) -> None:
        """Show the closer look at the answer, in the view it was left in."""
        if self.revealed:
            self.closer_page.display(self.revealed)
            name = " – ".join((tr("A closer look"), self.revealed.level.title))
            self.window.show_page(self.closer_page, name, self.show_closer)

    def _think(self) -> None:
        if self.revealed:
            self.think_requested.emit(self.revealed.level)

    def _again(self) -> None:
        if self.revealed:
            self.play(self.revealed.level)

    def retell(self) -> None:
        """Tell the round and its reveal in the language now spoken."""
        if self.sitting:
            self.sitting.tell_in(self._told(self.sitting.round.level))
        if self.revealed:
            level, deck = self._told(self.revealed.level), self.library.deck(spoken())
            self.revealed = replace(self.revealed, level=level, deck=deck, next_title=self._next_title(level))

    def _told(self, level: Level) -> Level:
        """The level in the language now spoken; as it was where its file is gone or has another key now."""
        told = self.library.level(level.id, spoken())
        return told if told and fingerprint(told) == fingerprint(level) else level

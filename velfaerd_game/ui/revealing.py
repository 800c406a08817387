"""The experts' answer to a board, and the closer look at it: their pages, and the way between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance

from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.game.board import Board
from velfaerd_game.game.level import Level
from velfaerd_game.game.scoring import Score, score
from velfaerd_game.words.language import spoken, tr

from .library import Library
from .main_window import MainWindow
from .shelf import Shelf

if TYPE_CHECKING:
    from .pages.closer_page import CloserPage
    from .pages.reveal_page import RevealPage, RevealState


class Counted(Protocol):
    """What a reveal takes hints and seconds from: the round just played, or the answer kept of one."""

    @property
    def hints(self) -> int:
        """How many were asked for."""

    @property
    def seconds(self) -> int:
        """How long it took, pauses left out."""


class Revealing(QObject):
    """Shows how a board compares with the experts'."""

    answered = Signal()
    again_requested = Signal(Level)
    think_requested = Signal(Level)
    save_requested = Signal()
    next_requested = Signal()
    alliances_requested = Signal()
    help_requested = Signal()
    role_requested = Signal(str)

    def __init__(self, window: MainWindow, library: Library, shelf: Shelf) -> None:
        super().__init__(window)
        self.window, self.library, self.shelf = window, library, shelf
        self.state: RevealState | None = None

    @cached_property
    def page(self) -> RevealPage:
        """The experts' answer."""
        from .pages.reveal_page import RevealPage

        page = RevealPage(self.window.theme)
        page.again_requested.connect(lambda: self._ask(self.again_requested))
        page.think_requested.connect(lambda: self._ask(self.think_requested))
        page.save_requested.connect(self.save_requested)
        page.closer_requested.connect(self._look_closer)
        page.next_requested.connect(self.next_requested)
        page.choose_requested.connect(self.alliances_requested)
        page.back_requested.connect(self.alliances_requested)
        page.help_requested.connect(self.help_requested)
        page.role_requested.connect(self.role_requested)
        page.announced.connect(self.window.announcer.announce)
        return page

    @cached_property
    def closer_page(self) -> CloserPage:
        """A closer look at the answer."""
        from .pages.closer_page import CloserPage

        page = CloserPage(self.window.theme)
        page.save_requested.connect(self.save_requested)
        page.back_requested.connect(self.show)
        page.help_requested.connect(self.help_requested)
        page.announced.connect(self.window.announcer.announce)
        return page

    def reveal(
        self,
        level: Level,
        board: Board,
        result: Score,
        counted: Counted,
        *,
        record: bool,
        sure: Mapping[str, int] | None = None,
    ) -> None:
        """Show how a board just laid compares, phase by phase. `record`: it beats every earlier one."""
        self.state = replace(self._state(level, board, result, counted, record=record), sure=sure or {})
        self.show()
        self.answered.emit()

    def show_latest(self, level: Level) -> None:
        """Show the latest answer to a level once more, all of it turned."""
        kept = self.shelf.latest(level)
        if kept is not None:
            result = score(self.library.key(level), kept.board)
            self.state = replace(self._state(level, kept.board, result, kept, record=False), sure=kept.sure)
            self.show(turned=len(level.phases))

    def show(self, *, turned: int | None = None) -> None:
        """Show the experts' answer; `turned`: with so many phases turned already."""
        if self.state:
            self.page.display(self.state, turned=turned)
            name = " – ".join((tr("The experts’ answer"), self.state.level.title))
            self.window.show_page(self.page, name, self.show)

    def show_closer(self) -> None:
        """Show the closer look at the answer, in the view it was left in."""
        if self.state:
            self.closer_page.display(self.state)
            name = " – ".join((tr("A closer look"), self.state.level.title))
            self.window.show_page(self.closer_page, name, self.show_closer)

    def retell(self) -> None:
        """Tell the answer in the language now spoken."""
        if self.state:
            level, deck = self.told(self.state.level), self.library.deck(spoken())
            self.state = replace(self.state, level=level, deck=deck, next_title=self._next_title(level))

    def told(self, level: Level) -> Level:
        """The level in the language now spoken; as it was where its file is gone or has another key now."""
        told = self.library.level(level.id, spoken())
        return told if told and fingerprint(told) == fingerprint(level) else level

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

    def _look_closer(self) -> None:
        self.closer_page.begin()
        self.show_closer()

    def _ask(self, request: SignalInstance) -> None:
        """Pass on what was asked for of the level that is shown."""
        if self.state:
            request.emit(self.state.level)

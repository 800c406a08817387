"""A team's board from paper, typed in by the trainer while the class plays: it counts as a team."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from velfaerd_game.game.board import Board
from velfaerd_game.game.classroom import TeamBoard
from velfaerd_game.game.lesson import Lesson
from velfaerd_game.game.lesson_setup import Way
from velfaerd_game.words.language import spoken, tr

from .library import Library
from .main_window import MainWindow

if TYPE_CHECKING:
    from .pages.typed_page import TypedPage


class PaperTeam(QObject):
    """Owns the page one types on. `arrived` carries the board as that of a team; `left`: back to the lesson."""

    arrived = Signal(object)
    left = Signal()
    help_requested = Signal()

    def __init__(self, window: MainWindow, library: Library) -> None:
        super().__init__(window)
        self.window, self.library = window, library
        self.lesson: Lesson | None = None
        self._board = Board()
        self._typed = 0

    @cached_property
    def page(self) -> TypedPage:
        """Where the board is typed."""
        from .pages.typed_page import TypedPage

        page = TypedPage(self.window.theme)
        page.typed.connect(self._keep)
        page.compare_requested.connect(self._count)
        page.back_requested.connect(self.left)
        page.help_requested.connect(self.help_requested)
        page.announced.connect(self.window.announcer.announce)
        return page

    @property
    def open(self) -> bool:
        """Whether a board is being typed in now."""
        return "page" in self.__dict__ and self.window.stack.currentWidget() is self.page

    def begin(self, lesson: Lesson) -> None:
        """Type the next team's board of the round the class is in; nothing where it does not answer in teams."""
        if lesson.setup.way is Way.TEAMS and lesson.step.chapter.round:
            self.lesson, self._board = lesson, Board()
            self.show()

    def show(self) -> None:
        """Show the board as far as it is typed."""
        if self.lesson is not None:
            level = self.library.level(self.lesson.level.id, spoken()) or self.lesson.level
            self.page.display(level, self.library.deck(spoken()), self._board, done=tr("Count it as a team"))
            self.window.show_page(self.page, tr("Type in a paper board"), self.show)

    def _keep(self, board: Board) -> None:
        self._board = board

    def _count(self) -> None:
        lesson = self.lesson
        if lesson is not None:
            number = lesson.step.chapter.round
            self._typed += 1
            name = tr("Paper {n}").format(n=self._typed)
            self.arrived.emit(TeamBoard(self.page.board, str(uuid4()), name, number))
            self.left.emit()

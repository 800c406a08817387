"""The board a whole class lays: the game's own, with every move of it kept in the lesson."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from velfaerd_game.game.board import Move, Round
from velfaerd_game.game.lesson import Lesson
from velfaerd_game.game.lesson_setup import Way
from velfaerd_game.words.language import spoken

from .lesson_slides import answered_words
from .library import Library
from .main_window import MainWindow
from .purpose import Purpose
from .slides import Clock
from .widgets.board_keys import initial
from .widgets.clock_view import BarClock

if TYPE_CHECKING:
    from .pages.board_page import BoardPage

CLICKER = {
    Qt.Key.Key_PageDown: "forward",
    Qt.Key.Key_PageUp: "back",
    Qt.Key.Key_Period: "black",
    Qt.Key.Key_F5: "first",
    Qt.Key.Key_Escape: "leave",
}
"""The keys of a clicker."""

LETTERS = {
    Qt.Key.Key_T: "timer",
    Qt.Key.Key_N: "notes",
    Qt.Key.Key_M: "sound",
    Qt.Key.Key_G: "midway",
    Qt.Key.Key_X: "swap",
    Qt.Key.Key_Plus: "longer",
    Qt.Key.Key_Minus: "shorter",
}
"""The trainer's other keys here: those that lay no card, and with Control all of them. What is left is the board's."""


class ClassBoard(QObject):
    """Shows the shared board of a round. `played` carries the lesson after a move, `asked` what a clicker asks for."""

    played = Signal(object)
    asked = Signal(str)
    help_requested = Signal()

    def __init__(self, window: MainWindow, library: Library) -> None:
        super().__init__(window)
        self.window, self.library = window, library
        self.lesson: Lesson | None = None

    @cached_property
    def page(self) -> BoardPage:
        """The board."""
        from .pages.board_page import BoardPage

        page = BoardPage(self.window.theme, self.library.deck(spoken()))
        page.bar.purpose = page.board.summary.purpose = Purpose.LESSON
        page.move_requested.connect(self._move)
        page.undo_requested.connect(lambda: self._change(lambda one: one.undo() if one.moves else one))
        page.redo_requested.connect(lambda: self._change(lambda one: one.redo() if one.undone else one))
        page.compare_requested.connect(lambda: self.asked.emit("forward"))
        page.back_requested.connect(lambda: self.asked.emit("leave"))
        page.bar.reasons.clicked.connect(lambda: self.asked.emit("notes"))  # beside them a click brings all the rest
        page.help_requested.connect(self.help_requested)
        page.announced.connect(self.window.announcer.announce)
        self.clock = BarClock(self.window.theme)
        page.bar.put_before(self.clock)
        page.installEventFilter(self)
        return page

    def shows(self, lesson: Lesson) -> bool:
        """Whether the lesson is at a round that is laid on one board."""
        return lesson.setup.way is Way.BOARD and bool(lesson.step.chapter.round)

    def show(self, lesson: Lesson, clock: Clock | None, name: str, again: Callable[[], None]) -> None:
        """Show the round's board under its clock; `again` shows it anew in another language."""
        from .board_state import BoardState

        self.lesson = lesson
        number = lesson.step.chapter.round
        state = BoardState(lesson.shared(number), self.library.deck(spoken()), answered_words(lesson, number))
        self.page.display(state)
        self.clock.display(clock)
        self.window.show_page(self.page, name, again)
        focused = self.window.focusWidget()
        if focused is None or not self.page.isAncestorOf(focused):
            self.page.focus.begin()  # the card that had it lies on the other round's board: keys must not go nowhere

    def tick(self, clock: Clock) -> None:
        """Let the time go on, where it is shown."""
        if self.lesson is not None and self.page.isVisible():
            self.clock.display(clock)

    def _move(self, move: Move) -> None:
        self._change(lambda played: played.play(move))

    def _change(self, change: Callable[[Round], Round]) -> None:
        lesson = self.lesson
        if lesson is not None and (number := lesson.step.chapter.round):
            before = lesson.shared(number)
            after = change(before)
            if after is not before:
                self.played.emit(lesson.with_shared(number, after))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the clicker walk the lesson; Escape puts a card that is held down first."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            asked = CLICKER.get(Qt.Key(event.key())) or self._letter(event)
            if asked == "leave" and self.page.carrying.held:
                return False
            if asked is not None and not event.isAutoRepeat():
                self.asked.emit(asked)
                return True
        return super().eventFilter(watched, event)

    def _letter(self, event: QKeyEvent) -> str | None:
        """What a key of the trainer's asks for; a letter that lays a card does so only with Control."""
        key = Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        laid = {initial(role) for role in self.library.deck(spoken()).roles}
        return LETTERS.get(key) if control or event.text().upper() not in laid else None

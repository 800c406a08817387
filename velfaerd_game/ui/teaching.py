"""A lesson under way: every key of the clicker, the two screens, and every step of it kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.files.lessons import save_lesson
from velfaerd_game.files.writing import UnwritableError
from velfaerd_game.game.board import Move
from velfaerd_game.game.lesson import Lesson
from velfaerd_game.game.lesson_setup import Way
from velfaerd_game.game.parallel import parallel
from velfaerd_game.game.timer import MINUTE
from velfaerd_game.words.language import spoken, tr
from velfaerd_game.words.unwritten import unwritten

from .lesson_hands import hands_of
from .lesson_notes import notes
from .lesson_slides import Told, answered_words, clock, slide
from .library import Library
from .main_window import MainWindow
from .projector import Projector

if TYPE_CHECKING:
    from .pages.board_page import BoardPage
    from .pages.lesson_page import LessonPage

CLICKER = {
    Qt.Key.Key_PageDown: "forward",
    Qt.Key.Key_PageUp: "back",
    Qt.Key.Key_Period: "black",
    Qt.Key.Key_F5: "first",
    Qt.Key.Key_Escape: "leave",
}
"""The keys of a clicker, where others are the board's."""

TICK = 250
"""Milliseconds between two looks at the clock."""


def now() -> datetime:
    """The time by the computer's clock, in UTC."""
    return datetime.now(UTC)


def thousandths(time: datetime) -> int:
    """A time as timers take it: whole thousandths of a second."""
    return round(time.timestamp() * 1000)


class Teaching(QObject):
    """Owns the lesson. Every change gives a new one, which is on disk before the class sees it."""

    left = Signal()
    help_requested = Signal()

    def __init__(self, window: MainWindow, library: Library, data: Path) -> None:
        super().__init__(window)
        self.window, self.library, self.data = window, library, data
        self.lesson: Lesson | None = None
        self.black = self.peek = False
        self.today: Callable[[], datetime] = now
        self.projector = Projector(window, window.theme)
        self.projector.changed.connect(self._again)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK)
        self._tick.timeout.connect(self._ticked)

    @cached_property
    def page(self) -> LessonPage:
        """The lesson."""
        from .pages.lesson_page import LessonPage

        page = LessonPage(self.window.theme)
        page.asked.connect(self.ask)
        page.counted.connect(self._count)
        page.written.connect(self._note)
        page.undo_requested.connect(lambda: self._change_hands("undo"))
        page.redo_requested.connect(lambda: self._change_hands("redo"))
        page.announced.connect(self.window.announcer.announce)
        self.projector.key_pressed.connect(page.keyPressEvent)
        return page

    @cached_property
    def board_page(self) -> BoardPage:
        """The board the whole class lays."""
        from .pages.board_page import BoardPage

        page = BoardPage(self.window.theme, self.library.deck(spoken()))
        page.move_requested.connect(self._move)
        page.undo_requested.connect(lambda: self._play("undo"))
        page.redo_requested.connect(lambda: self._play("redo"))
        page.compare_requested.connect(lambda: self.ask("forward"))
        page.back_requested.connect(lambda: self.ask("leave"))
        page.help_requested.connect(self.help_requested)
        page.announced.connect(self.window.announcer.announce)
        page.installEventFilter(self)
        return page

    # --- walking ---------------------------------------------------------------------------------------------------

    def enter(self, lesson: Lesson) -> None:
        """Begin a lesson, or go on with it."""
        self.black = self.peek = False
        self.projector.open()
        self._tick.start()
        self.change(lesson)

    def change(self, lesson: Lesson) -> None:
        """Keep the lesson, then show it."""
        before, self.lesson = self.lesson, lesson
        if before is not lesson:
            self._keep(lesson)
        self.show()

    def ask(self, what: str) -> None:
        """Do what a key asks for (see `lesson_page.WALKING`)."""
        lesson = self.lesson
        if lesson is None:
            return
        if what in ("black", "notes"):
            self.black = not self.black if what == "black" else self.black
            self.peek = not self.peek if what == "notes" else self.peek
            self.show()
        elif what == "leave":
            self._ask_to_leave()
        elif self.black:
            self.black = False
            self.show()
        else:
            self.peek = self.peek and what not in ("forward", "back", "first")
            self.change(self._asked(lesson, what))

    def _asked(self, lesson: Lesson, what: str) -> Lesson:
        ways: dict[str, Callable[[], Lesson]] = {
            "forward": lesson.forward,
            "back": lesson.back,
            "first": lambda: lesson.go_to(lesson.steps[0].id),
            "shares": lesson.toggle_shares,
            "reasons": lesson.toggle_reasons,
            "cards": lesson.toggle_one_by_one,
            "timer": lambda: lesson.with_timer(lesson.timer.toggled(self._now())),
            "longer": lambda: lesson.with_timer(lesson.timer.longer(MINUTE, self._now())),
            "shorter": lambda: lesson.with_timer(lesson.timer.longer(-MINUTE, self._now())),
        }
        return ways[what]()

    def show(self) -> None:
        """Show where the lesson is: to the class and to the trainer."""
        from .pages.lesson_page import LessonState

        lesson = self.lesson
        if lesson is None:
            return
        told = self._told(lesson)
        seen = slide(told)
        self.projector.display(seen, black=self.black)
        name = " – ".join((tr("Classroom"), lesson.level.title))
        if self._on_board(lesson) and not self.black:
            self._show_board(lesson, name)
            return
        state = LessonState(
            slide=seen,
            notes=notes(told),
            roles=told.deck.roles,
            hands=hands_of(lesson, told.deck),
            clock=clock(told) if lesson.step.chapter.round else None,
            black=self.black and not self.projector.second,
            own_screen=self.projector.second,
            peek=self.peek,
        )
        self.window.show_page(self.page, name, self._again)
        self.page.display(state)

    def _again(self) -> None:
        """Show it anew: another language, or a screen has come or gone."""
        if self.lesson is not None:
            level = self.library.level(self.lesson.level.id, spoken())
            if level is not None and fingerprint(level) == self.lesson.setup.fingerprint:
                self.lesson = self.lesson.told_in(level)
            self.show()

    def _told(self, lesson: Lesson) -> Told:
        following = parallel(lesson.level, self.library.levels(spoken()))
        title = following.title if following else ""
        return Told(lesson, self.library.deck(spoken()), self.library.key(lesson.level), self._now(), title)

    def _ticked(self) -> None:
        if self.lesson is not None and self.lesson.timer.running and self.lesson.step.chapter.round:
            shown = clock(self._told(self.lesson))
            self.page.tick(shown)
            if self.projector.window is not None:
                self.projector.window.screen_view.tick(shown)

    # --- what the class answers ------------------------------------------------------------------------------------

    def _count(self, role: str, number: int) -> None:
        lesson = self.lesson
        if lesson is not None and lesson.step.phase:
            at = lesson.step.chapter.round
            self.change(lesson.with_hands(at, lesson.hands(at).put(lesson.step.phase, role, number)))

    def _change_hands(self, what: str) -> None:
        lesson = self.lesson
        if lesson is not None and (at := lesson.step.chapter.round):
            hands = lesson.hands(at)
            self.change(lesson.with_hands(at, hands.undo() if what == "undo" else hands.redo()))

    def _note(self, text: str) -> None:
        lesson = self.lesson
        if lesson is not None and lesson.step.number and text != lesson.notes.get(lesson.step.number, ""):
            self.lesson = lesson.noted(lesson.step.number, text)
            self._keep(self.lesson)

    # --- the shared board ------------------------------------------------------------------------------------------

    def _on_board(self, lesson: Lesson) -> bool:
        return lesson.setup.way is Way.BOARD and bool(lesson.step.chapter.round)

    def _show_board(self, lesson: Lesson, name: str) -> None:
        from .board_state import BoardState

        number = lesson.step.chapter.round
        subtitle = answered_words(lesson, number)
        self.board_page.display(BoardState(lesson.shared(number), self.library.deck(spoken()), subtitle))
        self.window.show_page(self.board_page, name, self._again)

    def _move(self, move: Move) -> None:
        lesson = self.lesson
        if lesson is not None and (number := lesson.step.chapter.round):
            self.change(lesson.with_shared(number, lesson.shared(number).play(move)))

    def _play(self, what: str) -> None:
        lesson = self.lesson
        if lesson is None or not (number := lesson.step.chapter.round):
            return
        played = lesson.shared(number)
        if what == "undo" and played.moves:
            self.change(lesson.with_shared(number, played.undo()))
        elif what == "redo" and played.undone:
            self.change(lesson.with_shared(number, played.redo()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """On the board, the clicker's own keys walk the lesson; every other key is the board's."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            asked = CLICKER.get(Qt.Key(event.key()))
            if asked is not None and not event.isAutoRepeat():
                self.ask(asked)
                return True
        return super().eventFilter(watched, event)

    # --- keeping and leaving ---------------------------------------------------------------------------------------

    def _now(self) -> int:
        return thousandths(self.today())

    def _keep(self, lesson: Lesson) -> None:
        """Write the lesson; where that cannot be done it goes on, and the next step tries again."""
        try:
            save_lesson(self.data, lesson, self.today())
        except UnwritableError as error:
            self.window.tell(unwritten(error))

    def _ask_to_leave(self) -> None:
        from .widgets.sheet import ask

        ask(
            self.window.theme,
            self.window,
            title=tr("Leave the lesson?"),
            text=tr("It is kept as it is. You can take it up again from the classroom page."),
            yes=tr("Leave"),
            no=tr("Stay"),
            then=self.leave,
        )

    def leave(self) -> None:
        """Give the second screen back."""
        self._tick.stop()
        self.projector.close()
        self.lesson = None
        self.left.emit()

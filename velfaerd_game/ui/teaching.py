"""A lesson under way: every key of the clicker, the two screens, and every step of it kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.files.lessons import save_lesson
from velfaerd_game.files.writing import UnwritableError
from velfaerd_game.game.lesson import Lesson
from velfaerd_game.game.lesson_steps import Chapter
from velfaerd_game.game.parallel import parallel
from velfaerd_game.game.timer import MINUTE
from velfaerd_game.words.language import spoken, tr
from velfaerd_game.words.unwritten import unwritten

from .class_board import ClassBoard
from .collecting import Collecting
from .lesson_hands import hands_of
from .lesson_notes import notes
from .lesson_report import save_report
from .lesson_slides import Told, clock, slide
from .library import Library
from .main_window import MainWindow
from .projector import Projector

if TYPE_CHECKING:
    from .pages.lesson_page import LessonPage

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
        self.board = ClassBoard(window, library)
        self.board.played.connect(lambda played: self.lesson and self.change(played))
        self.board.asked.connect(self.ask)
        self.board.help_requested.connect(self.help_requested)
        self.collecting = Collecting(window)
        self.collecting.arrived.connect(lambda one: self.lesson and self.change(self.lesson.take(one)))
        self.collecting.changed.connect(self.show)
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
        if lesson.step.chapter.round and (before is None or before.at != lesson.at) and self.collecting.folder is None:
            self.collecting.ask_where(lesson)

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
        elif what == "folder":
            self.collecting.ask_where(lesson)
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
        if self.board.shows(lesson) and not self.black:
            self.board.show(lesson, name, self._again)
            return
        state = LessonState(
            slide=seen,
            notes=notes(told, self.collecting.told(lesson)),
            roles=told.deck.roles,
            hands=hands_of(lesson, told.deck),
            clock=clock(told) if lesson.step.chapter.round else None,
            black=self.black and not self.projector.second,
            own_screen=self.projector.second,
            peek=self.peek,
            report=tr("Save the report") if lesson.step.chapter is Chapter.END else "",
        )
        self.window.show_page(self.page, name, self._again)
        self.page.display(state)

    def _report(self, lesson: Lesson) -> None:
        """At the end, the report may be saved."""
        if lesson.step.chapter is Chapter.END:
            save_report(self.window, lesson, self.library.deck(spoken()), self.library.key(lesson.level))

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
        self.collecting.stop()
        self.lesson = None
        self.left.emit()

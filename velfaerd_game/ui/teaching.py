"""A lesson under way: every key of the clicker, the two screens, and every step of it kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.game.classroom import TeamBoard
from velfaerd_game.game.lesson import Lesson
from velfaerd_game.game.lesson_steps import Chapter
from velfaerd_game.game.parallel import parallel
from velfaerd_game.words.language import spoken, tr
from velfaerd_game.words.unwritten import unwritten

from . import midway
from .bell import Bell
from .class_board import ClassBoard
from .collecting import Collecting
from .curtain import Curtain
from .lesson_hands import hands_of
from .lesson_keeper import LessonKeeper
from .lesson_keys import heard, offered, pressed
from .lesson_notes import notes
from .lesson_report import save_report
from .lesson_slides import Told, clock, slide
from .library import Library
from .main_window import MainWindow
from .paper_team import PaperTeam
from .projector import Projector
from .wall_clock import now, thousandths

if TYPE_CHECKING:
    from .pages.lesson_page import LessonPage

TICK = 250
"""Milliseconds between two looks at the clock."""


class Teaching(QObject):
    """Owns the lesson. Every change gives a new one, which is on disk before the class sees it.

    Boards that come from the folder may be many: those of a moment are written together, the window does not wait for
    it, and the class may see them a moment before; the files they came as lie in the folder still.
    """

    left = Signal()
    help_requested = Signal()

    def __init__(self, window: MainWindow, library: Library, data: Path) -> None:
        super().__init__(window)
        self.window, self.library, self.data = window, library, data
        self.lesson: Lesson | None = None
        self.today: Callable[[], datetime] = now
        self.projector = Projector(window, window.theme)
        self.projector.changed.connect(self._screens_changed)
        self.projector.key_pressed.connect(self._typed)
        window.closing.connect(self.projector.close)
        self.keeper = LessonKeeper(self, data, lambda: self.today())  # noqa: PLW0108 - it may be set later
        self.keeper.kept.connect(self._tell)
        self.keeper.failed.connect(lambda error: window.tell(unwritten(error)))
        window.closing.connect(self.keeper.finish)
        self.curtain = Curtain(self, lambda: self.page.writing)
        self.curtain.changed.connect(self.show)
        self.curtain.said.connect(window.announcer.announce)
        self.board = ClassBoard(window, library)
        self.board.played.connect(lambda played: self.lesson and self.change(played))
        self.board.asked.connect(self.ask)
        self.board.help_requested.connect(self.help_requested)
        self.bell = Bell(self)
        self.collecting = Collecting(window)
        self.collecting.arrived.connect(self._take)
        self.collecting.changed.connect(self._tell)
        self.paper = PaperTeam(window, library)
        self.paper.arrived.connect(self._take)
        self.paper.arrived.connect(self.keeper.finish)
        self.paper.left.connect(self.show)
        self.paper.help_requested.connect(self.help_requested)
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
        return page

    # --- walking ---------------------------------------------------------------------------------------------------

    def enter(self, lesson: Lesson) -> None:
        """Begin a lesson, or go on with it."""
        self.curtain.lift()
        self.projector.open()
        self._tick.start()
        self.change(lesson)

    def change(self, lesson: Lesson) -> None:
        """Keep the lesson, then show it."""
        before, self.lesson = self.lesson, lesson
        if before is not lesson:
            self.keeper.keep(lesson)
        self.show()
        if lesson.step.chapter.round and (before is None or before.at != lesson.at):
            self.collecting.offer(lesson)

    def ask(self, what: str) -> None:
        """Do what a key asks for (see `lesson_walking.WALKING`)."""
        lesson = self.lesson
        if lesson is None:
            return
        special: dict[str, Callable[[], object]] = {
            "black": lambda: self.curtain.turn(black=not self.curtain.black),
            "notes": self._ask_for_notes,
            "leave": self._ask_to_leave,
            "folder": lambda: self.collecting.ask_where(lesson),
            "paper": lambda: self.paper.begin(lesson),
            "report": lambda: self._report(lesson),
            "sound": lambda: self.window.announcer.announce(self.bell.toggle()),
            "swap": self.projector.swap,
            "midway": lambda: midway.ask(self.window, lambda: self.lesson, self.change),
        }
        if self.curtain.black and what not in ("notes", "leave"):
            self.curtain.turn(black=False)
        elif what in special:
            special[what]()
        else:
            if what in ("forward", "back", "first"):
                self.curtain.walk()
            after = pressed(lesson, what, self._now())
            self.change(after)
            if words := heard(lesson, after):
                self.window.announcer.announce(words)

    def _ask_for_notes(self) -> None:
        """On one screen, or over the shared board, show the notes for a moment, or hide them; else write in them."""
        if not self.projector.second or (self.lesson is not None and self.board.shows(self.lesson)):
            self.curtain.look()
        if self.projector.second or self.curtain.peek:
            self.page.write()

    def _take(self, one: TeamBoard) -> None:
        """Take a team's board in; what was there before is neither kept nor shown anew."""
        taken = self.lesson and self.lesson.take(one)
        if taken is not None and taken is not self.lesson:
            self.lesson = taken
            self.keeper.keep_soon(taken)

    def _tell(self) -> None:
        """Show what has changed, unless the trainer types a board in: that goes on undisturbed."""
        if not self.paper.open:
            self.show()

    def show(self) -> None:
        """Show where the lesson is: to the class and to the trainer."""
        from .pages.lesson_page import LessonState

        lesson = self.lesson
        if lesson is None:
            return
        told = self._told(lesson)
        seen = slide(told)
        black = self.curtain.black
        self.projector.display(seen, black=black)
        name = " – ".join((tr("Classroom"), lesson.level.title))
        timed = clock(lesson, told.now) if lesson.step.chapter.round else None
        if self.board.shows(lesson) and not self.curtain.peek and (self.projector.second or not black):
            self.board.show(lesson, timed, name, self._again)
            return
        state = LessonState(
            slide=seen,
            notes=notes(told, self.collecting.told(lesson), second=self.projector.second),
            roles=told.deck.roles,
            hands=hands_of(lesson, told.deck),
            clock=timed,
            black=black and not self.projector.second,
            own_screen=self.projector.second,
            peek=self.curtain.peek,
            report=tr("Save the report") if lesson.step.chapter is Chapter.END else "",
            offers=offered(lesson, second=self.projector.second),
            coming=None if lesson.after is None else lambda: slide(self._told(lesson.forward())),
        )
        self.window.show_page(self.page, name, self._again)
        self.page.display(state)

    def _report(self, lesson: Lesson) -> None:
        """At the end, the report may be saved."""
        if lesson.step.chapter is Chapter.END:
            save_report(self.window, lesson, self.library.deck(spoken()), self.library.key(lesson.level))

    def _screens_changed(self) -> None:
        """A screen has come or gone: what only the trainer may see does not stay on the class's."""
        self.curtain.walk()
        self._again()

    def _typed(self, event: QKeyEvent) -> None:
        """A key pressed in the class's window is meant for the trainer's."""
        key = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text(), event.isAutoRepeat())
        QCoreApplication.sendEvent(self.window.focusWidget() or self.page, key)

    def _again(self) -> None:
        """Show it anew: another language, or a screen has come or gone."""
        if self.lesson is not None:
            level = self.library.level(self.lesson.level.id, spoken())
            if level is not None and fingerprint(level) == self.lesson.setup.fingerprint:
                self.lesson = self.lesson.told_in(level)
            self.show()

    def _told(self, lesson: Lesson) -> Told:
        ends = lesson.step.chapter is Chapter.END
        following = parallel(lesson.level, self.library.levels(spoken())) if ends else None
        title = following.title if following else ""
        return Told(lesson, self.library.deck(spoken()), self.library.key(lesson.level), self._now(), title)

    def _ticked(self) -> None:
        if self.lesson is not None and self.lesson.timer.running and self.lesson.step.chapter.round:
            shown = clock(self.lesson, self._now())
            self.page.tick(shown)
            self.board.tick(shown)
            self.bell.hear(shown)
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
            self.keeper.keep(self.lesson)

    # --- keeping and leaving ---------------------------------------------------------------------------------------

    def _now(self) -> int:
        return thousandths(self.today())

    def _ask_to_leave(self) -> None:
        if self.curtain.peek:
            self.curtain.look()
            return
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
        self.keeper.finish()
        self.lesson = None
        self.projector.close()
        self.collecting.stop()
        self.left.emit()

"""The classroom: what a lesson can be, beginning one, and taking one up again."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QLocale, QObject, Qt, QTime, Signal

from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.files.lessons import KeptLesson, kept_lessons, read_lesson, saved_at
from velfaerd_game.game.lesson import Lesson
from velfaerd_game.game.lesson_setup import LessonSetup
from velfaerd_game.game.lesson_steps import Chapter
from velfaerd_game.game.level import Level
from velfaerd_game.words.language import spoken, tr
from velfaerd_game.words.messages import line

from .day_words import told
from .guiding import Guiding
from .lesson_report import save_report
from .library import Library
from .main_window import MainWindow
from .teaching import Teaching
from .wall_clock import thousandths

if TYPE_CHECKING:
    from .pages.lesson_setup_page import LessonChoices, LessonLeft, LessonSetupPage


MOST_LEFT = 3
"""How many lessons one may go on with, before one asks for more."""

WAITS = timedelta(hours=4)
"""How long after a lesson was broken off its class may be waiting."""
MOST_KEPT = 50
"""How many one may go on with at all; older ones are in the folder."""


class Classroom(QObject):
    """Owns the page where a lesson is made ready, and hands lessons to `teaching`."""

    home_requested = Signal()

    def __init__(self, window: MainWindow, library: Library, data: Path) -> None:
        super().__init__(window)
        self.window, self.library, self.data = window, library, data
        self.choices: LessonChoices | None = None
        self._told: set[str] = set()
        self._shown = MOST_LEFT
        self._taught = False
        self.teaching = Teaching(window, library, data)
        self.teaching.left.connect(self.prepare)
        self.guiding = Guiding(window, library)

    @cached_property
    def setup_page(self) -> LessonSetupPage:
        """Where a lesson is made ready."""
        from .pages.lesson_setup_page import LessonSetupPage

        page = LessonSetupPage(self.window.theme)
        page.chosen.connect(self._choose)
        page.begin_requested.connect(self.begin)
        page.resume_requested.connect(self.resume)
        page.report_requested.connect(self.report)
        page.more_requested.connect(self._show_more)
        page.guide_requested.connect(self.guide)
        page.back_requested.connect(self.home_requested)
        return page

    def prepare(self) -> None:
        """Show what a lesson can be, all of it chosen already."""
        from .pages.lesson_setup_page import LessonChoices, LevelLine

        levels = self.library.levels(spoken())
        if self.choices is None and levels:
            self.choices = LessonChoices(levels[0].id)
        if self.choices is None:
            self.home_requested.emit()
            return
        lines = [LevelLine(level.id, level.title) for level in levels]
        titles = {level.id: level.title for level in levels}
        lessons = kept_lessons(self.data)
        kept = [one for one in lessons if one.fault is None and one.level in titles]
        on = Counter((one.level, _day(one)) for one in kept)
        left = [_left(one, titles[one.level], on[one.level, _day(one)] > 1) for one in kept[: self._shown]]
        self._tell_of([line(one.fault) for one in lessons if one.fault is not None])
        more = len(kept) - len(left) if self._shown < MOST_KEPT else 0
        waits = not self._taught and bool(kept) and _broken_off(kept[0])
        self.setup_page.display(self.choices, lines, left, more, waits=waits)
        self.window.show_page(self.setup_page, tr("Classroom"), self.prepare)

    def _show_more(self) -> None:
        """Offer all lessons that are kept; the focus goes to the first that was not there before."""
        before, self._shown = len(self.setup_page.lefts) - 1, MOST_KEPT
        self.prepare()
        self.setup_page.lefts[before].setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_of(self, damaged: list[str]) -> None:
        """Say of lessons that cannot be opened why, each once."""
        self.window.tell("\n".join([said for said in damaged if said not in self._told][:MOST_LEFT]))
        self._told.update(damaged)

    def _choose(self, changed: dict[str, object]) -> None:
        assert self.choices is not None
        self.choices = replace(self.choices, **changed)  # type: ignore[arg-type]
        self.prepare()

    def begin(self) -> None:
        """Begin the lesson that is chosen."""
        if (chosen := self._chosen()) is not None:
            self._taught = True
            self.teaching.enter(Lesson(uuid4().hex, *chosen, datetime.now(UTC)))

    def guide(self) -> None:
        """Show how to teach the lesson that is chosen."""
        if (chosen := self._chosen()) is not None:
            self.guiding.open(chosen[1], self.prepare)

    def _chosen(self) -> tuple[Level, LessonSetup] | None:
        """The level and the setup that are chosen; None where the level is no more."""
        one = self.choices
        level = self.library.level(one.level, spoken()) if one else None
        if one is None or level is None:
            return None
        setup = LessonSetup(
            level.id,
            fingerprint(level),
            way=one.way,
            size=one.size,
            rounds=one.rounds,
            minutes=one.minutes,
            plan=one.plan,
            names=one.names,
            story_order=one.story_order,
        )
        return level, setup

    def resume(self, place: str) -> None:
        """Take up the lesson kept in this file where it was left; why not is told in the band."""
        lesson, saved = self._read(place), saved_at(Path(place))
        if lesson is not None and saved is not None:
            self._taught = True
            self.teaching.enter(lesson.taken_up(thousandths(saved)))

    def report(self, place: str) -> None:
        """Save the report of the lesson kept in this file."""
        if (lesson := self._read(place)) is not None:
            save_report(self.window, lesson, self.library.deck(spoken()), self.library.key(lesson.level))

    def _read(self, place: str) -> Lesson | None:
        reading = read_lesson(Path(place), {level.id: level for level in self.library.levels(spoken())})
        self.window.tell("\n".join(line(fault) for fault in (*reading.faults[:1], *reading.notes)))
        return reading.value


def _broken_off(one: KeptLesson) -> bool:
    """Whether a class may be waiting for this lesson."""
    return one.at != Chapter.END and datetime.now(UTC) - one.changed < WAITS


def _day(one: KeptLesson) -> date:
    return one.changed.astimezone().date()


def _left(one: KeptLesson, title: str, several: bool) -> LessonLeft:
    """How a lesson is called, by the time as well where there are several a day; its report, once the story is over."""
    from .pages.lesson_setup_page import LessonLeft

    day = told(_day(one))
    if several:
        local = one.changed.astimezone()
        time = QLocale(spoken()).toString(QTime(local.hour, local.minute), tr("HH:mm"))
        day = tr("{day} at {time}").format(day=day, time=time)
    words = tr("Go on with {title}, {day}").format(title=title, day=day)
    report = tr("Report: {title}, {day}").format(title=title, day=day)
    begun = one.at.startswith((Chapter.BRIEFING, Chapter.FIRST))
    return LessonLeft(str(one.path), words, "" if begun else report)

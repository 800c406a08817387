"""What a trainer may change while a lesson is under way, and the lesson after it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from velfaerd_game.game.lesson import Lesson
from velfaerd_game.game.lesson_setup import Way
from velfaerd_game.game.lesson_steps import Chapter, chapters_of
from velfaerd_game.words.language import tr
from velfaerd_game.words.lesson_words import chapter_name

from .main_window import MainWindow
from .widgets.choice import Option
from .widgets.lesson_sheet import LessonSheet, Midway, MidwayWish


def midway(lesson: Lesson) -> Midway:
    """How the lesson stands, in the language now spoken. Boards of no team are one of the teams, without an id."""
    setup = lesson.setup
    parts = [Option(one, chapter_name(one)) for one in chapters_of(lesson.level, setup)]
    teams: dict[str, str] = {}
    for answers in lesson.rounds if setup.way is Way.TEAMS else ():
        teams.update(((one.id or "").lower(), one.team or tr("A team without a name")) for one in answers.arrived)
    if "" in teams:
        teams[""] = tr("Boards of no team")
    return Midway(
        parts,
        lesson.step.chapter,
        setup.size if setup.way is Way.HANDS else 0,
        [Option(team, name) for team, name in teams.items()],
        lesson.answers(1).left_out,
    )


def changed(lesson: Lesson, wish: MidwayWish) -> Lesson:
    """The lesson as it is wanted; the very same where nothing is wanted otherwise."""
    if wish.size and wish.size != lesson.setup.size:
        lesson = lesson.with_setup(replace(lesson.setup, size=wish.size))
    for team in wish.left_out ^ lesson.answers(1).left_out:
        lesson = lesson.leave_out(team, team in wish.left_out)
    return lesson.go_to_chapter(Chapter(wish.part)) if wish.part else lesson


def ask(window: MainWindow, now: Callable[[], Lesson | None], then: Callable[[Lesson], None]) -> None:
    """Ask what to change in the lesson as it is `now`; `then` is called with the lesson changed."""
    if (lesson := now()) is None:
        return
    sheet = LessonSheet(window.theme, window, midway(lesson))
    sheet.wished.connect(lambda wish: then(changed(now() or lesson, wish)))
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()

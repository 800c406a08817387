"""A lesson's report saved from the screen: the PDF where the trainer wants it, and the shares as data beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from velfaerd_game.files.class_data import ClassPart, class_csv, class_json
from velfaerd_game.files.report_files import write_report
from velfaerd_game.game.class_measures import ClassResult, class_result, round_of_boards, round_of_hands
from velfaerd_game.game.classroom import pile
from velfaerd_game.game.deck import Deck
from velfaerd_game.game.gathering import Gathering
from velfaerd_game.game.key import Key
from velfaerd_game.game.lesson import Lesson
from velfaerd_game.game.lesson_setup import Way
from velfaerd_game.game.lesson_steps import Chapter
from velfaerd_game.words.class_words import decimal_mark
from velfaerd_game.words.language import spoken, tr

from . import day_words
from .main_window import MainWindow
from .saving_paper import Paper, ask_where


def report_part(lesson: Lesson, key: Key) -> ClassPart:
    """What the class said; the teams by name only where the class sees the names, too."""
    name = tr("The class, {day}").format(day=day_words.told_whole(lesson.made.astimezone().date()))
    if lesson.setup.way is not Way.TEAMS:
        return ClassPart(name, _result(lesson, key))
    gathering = Gathering(key)
    for number in _played(lesson):
        answers = lesson.answers(number)
        for one in answers.arrived:
            if (one.id or "").lower() not in answers.left_out:
                gathering.add(one)
    teams = gathering.teams() if lesson.setup.names else ()
    return ClassPart(name, gathering.result(), passed_over=gathering.passed_over, teams=teams)


def told_of(lesson: Lesson) -> tuple[str, ...]:
    """How the class answered, where its rounds do not say so, and which phases it has talked about so far."""
    ways = {Way.TEAMS: tr("We answered in teams."), Way.BOARD: tr("We laid one board together.")}
    did = tuple(said for way, said in ways.items() if way is lesson.setup.way)
    talks = [step for step in lesson.steps[: lesson.place + 1] if step.chapter is Chapter.DISAGREEMENT and step.number]
    phases = [lesson.level.phase(phase).title for step in talks if (phase := lesson.phase_of(step))]
    talked = tr("We talked about: {phases}.").format(phases=", ".join(phases))
    return (*did, talked) if phases else did


def debrief_notes(lesson: Lesson) -> tuple[tuple[str, str], ...]:
    """The questions of the debrief that the trainer wrote something to, each with what was written."""
    questions = lesson.level.debrief
    return tuple(
        (questions[number - 1].question, text)
        for number, text in sorted(lesson.notes.items())
        if number <= len(questions)
    )


def save_report(window: MainWindow, lesson: Lesson, deck: Deck, key: Key) -> None:
    """Ask for a file, and write the report of the lesson as it is now."""

    def write(path: Path) -> None:
        from velfaerd_game.reports.class_report import ClassPaper, class_pages
        from velfaerd_game.reports.pdf import pdf

        part = report_part(lesson, key)
        paper = ClassPaper(lesson.level, key, deck, (part,), debrief_notes(lesson), told_of(lesson))
        names = {role.id: role.name for role in deck.roles}
        write_report(
            path,
            pdf(class_pages(paper), paper.title, spoken()),
            class_csv(lesson.level, (part,), names, decimal=decimal_mark()),
            class_json(lesson.level, key, (part,), names),
        )

    day = lesson.made.astimezone().date().isoformat()
    ask_where(
        window,
        Paper(
            ask=tr("Save the report of the lesson as PDF"),
            name=" – ".join((tr("Class report"), lesson.level.title, day)),
            saved=tr("The report is saved"),
            found=tr("It lies in {file}."),
            how=tr(
                "The shares lie beside it under the same name as data, .csv and .json. No person’s name is in them."
            ),
            write=write,
        ),
    )


def _played(lesson: Lesson) -> Iterator[int]:
    """The rounds that anybody has answered."""
    for number in range(1, lesson.setup.rounds + 1):
        if lesson.answers(number).done(lesson.level, lesson.setup):
            yield number


def _result(lesson: Lesson, key: Key) -> ClassResult:
    if lesson.setup.way is Way.HANDS:
        return class_result(round_of_hands(key, number, lesson.tally(number)) for number in _played(lesson))
    phases = [phase.id for phase in lesson.level.phases]
    boards = ((number, pile(phases, lesson.boards(number))) for number in _played(lesson))
    return class_result(round_of_boards(key, number, laid) for number, laid in boards)

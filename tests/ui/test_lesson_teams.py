"""Teams hand in to a folder: what arrives counts, what does not is told, and the class sees only who has answered."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from velfaerd_game.app import build
from velfaerd_game.files.lessons import read_lesson
from velfaerd_game.game.board import Board
from velfaerd_game.game.classroom import TeamBoard
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.game.lesson import Lesson
from velfaerd_game.game.lesson_setup import Way
from velfaerd_game.game.level import Placement
from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.slides import CollectSlide, WholeSlide
from velfaerd_game.ui.teaching import Teaching

from .trainers import Key, Trainer

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def journey(qtbot: QtBot, tmp_path: Path) -> Iterator[Journey]:
    """The game, on the page where a lesson is made ready."""
    found = build(tmp_path / "data", "da")
    qtbot.addWidget(found.window)
    found.window.show()
    found.teach()
    yield found
    found.classroom.teaching.collecting.stop()
    found.store.close()


def board(level: str, team: str, phase: str, fingerprint: str) -> str:
    laid = {phase: {"lead": "designer", "support": []}}
    known = {"format": 1, "type": "velfaerd-game/board", "level": level, "fingerprint": fingerprint}
    number = f"00000000-0000-4000-8000-{len(team):012d}"
    return json.dumps({**known, "id": number, "revision": 1, "team": team, "round": 1, "phases": laid})


def test_a_team_that_hands_in_is_counted_and_a_foreign_file_is_told(
    qtbot: QtBot, journey: Journey, tmp_path: Path
) -> None:
    room, teaching = journey.classroom, journey.classroom.teaching
    room.setup_page.chosen.emit({"way": Way.TEAMS})
    room.begin()
    while teaching.lesson is not None and not teaching.lesson.step.chapter.round:
        QTest.keyClick(teaching.page, Qt.Key.Key_PageDown)
    lesson = teaching.lesson
    assert lesson is not None
    dialog = journey.window.findChild(QFileDialog)
    assert dialog is not None
    folder = tmp_path / "hold"
    folder.mkdir()
    dialog.fileSelected.emit(str(folder))
    dialog.close()
    phase, level = lesson.level.phases[0].id, lesson.level
    (folder / "birk.json").write_text(board(level.id, "Birk", phase, lesson.setup.fingerprint), "utf-8")
    (folder / "fremmed.json").write_text("[]", "utf-8")
    qtbot.waitUntil(lambda: len(teaching.lesson.answers(1).teams) == 1, timeout=10_000)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: "fremmed.json" in " ".join(teaching.page.state.notes.hidden), timeout=10_000)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: names(teaching) == ("Birk",), timeout=10_000)
    slide = teaching.page.screen_view.slide
    assert isinstance(slide, CollectSlide)
    assert (slide.answered, slide.names) == ("1 hold har svaret", ("Birk",))
    assert teaching.lesson is not None
    assert teaching.lesson.tally(1).count(phase, "designer") == 1
    (folder / "fremmed.json").write_text(board(level.id, "Asketræ", phase, lesson.setup.fingerprint), "utf-8")
    qtbot.waitUntil(lambda: len(names(teaching)) == 2, timeout=10_000)
    assert not teaching.collecting.aside
    qtbot.waitUntil(lambda: "fremmed.json" not in " ".join(teaching.page.state.notes.hidden), timeout=10_000)  # type: ignore[union-attr]


def in_round_one(journey: Journey) -> Teaching:
    """A lesson of teams, at the step where they hand in; the folder was not chosen yet."""
    room, teaching = journey.classroom, journey.classroom.teaching
    room.setup_page.chosen.emit({"way": Way.TEAMS})
    room.begin()
    while teaching.lesson is not None and not teaching.lesson.step.chapter.round:
        QTest.keyClick(teaching.page, Qt.Key.Key_PageDown)
    for dialog in journey.window.findChildren(QFileDialog):
        dialog.close()
    return teaching


def names(teaching: Teaching) -> tuple[str, ...]:
    """The teams that the class sees have answered."""
    slide = teaching.page.screen_view.slide
    return slide.names if isinstance(slide, CollectSlide) else ()


def kept(data: Path, teaching: Teaching) -> Lesson | None:
    """The lesson on the disk."""
    (file,) = (data / "lessons").glob("*.json")
    assert teaching.lesson is not None
    return read_lesson(file, {teaching.lesson.level.id: teaching.lesson.level}).value


def hand_in(teaching: Teaching, numbers: Iterable[int]) -> None:
    for number in numbers:
        one = TeamBoard(Board(), f"00000000-0000-4000-8000-{number:012d}", f"Hold {number}")
        teaching.collecting.arrived.emit(one)


def test_many_boards_at_once_are_all_on_the_disk_and_on_the_slide_in_a_moment(
    qtbot: QtBot, journey: Journey, tmp_path: Path
) -> None:
    teaching = in_round_one(journey)
    hand_in(teaching, range(100))
    qtbot.waitUntil(lambda: len(names(teaching)) == 100, timeout=10_000)
    qtbot.waitUntil(lambda: kept(tmp_path / "data", teaching) == teaching.lesson, timeout=10_000)


def test_a_board_for_another_round_is_told_until_one_for_this_round_comes(
    qtbot: QtBot, journey: Journey, tmp_path: Path
) -> None:
    teaching = in_round_one(journey)
    assert teaching.lesson is not None
    teaching.collecting.watch(tmp_path, teaching.lesson)
    watched = teaching.collecting._watched.arrived
    team = "00000000-0000-4000-8000-000000000001"
    told = "Birk har sendt en plade til runde 2"
    watched.emit(TeamBoard(Board(), team, "Birk", 2))
    qtbot.waitUntil(lambda: told in " ".join(teaching.page.state.notes.hidden), timeout=10_000)  # type: ignore[union-attr]
    assert len(teaching.lesson.answers(2).teams) == 1
    watched.emit(TeamBoard(Board(), team, "Birk", 1, 2))
    qtbot.waitUntil(lambda: names(teaching) == ("Birk",), timeout=10_000)
    assert told not in " ".join(teaching.page.state.notes.hidden)  # type: ignore[union-attr]
    watched.emit(TeamBoard(Board(), team, "Birk", 2, 3))
    qtbot.waitUntil(lambda: teaching.lesson.answers(2).teams[0].revision == 3, timeout=10_000)  # type: ignore[union-attr]
    assert not teaching.collecting._stray(teaching.lesson)


@pytest.mark.parametrize("then", [Qt.Key.Key_T, Qt.Key.Key_PageUp])
def test_a_key_pressed_while_boards_are_written_loses_none(journey: Journey, tmp_path: Path, then: Qt.Key) -> None:
    teaching = in_round_one(journey)
    hand_in(teaching, range(30))
    QTest.keyClick(teaching.page, then)
    lesson = kept(tmp_path / "data", teaching)
    assert lesson == teaching.lesson
    assert lesson is not None
    assert len(lesson.answers(1).teams) == 30


def test_a_lesson_left_while_boards_are_written_holds_them_all(journey: Journey, tmp_path: Path) -> None:
    teaching = in_round_one(journey)
    hand_in(teaching, range(30))
    lesson = teaching.lesson
    assert lesson is not None
    teaching.leave()
    (file,) = (tmp_path / "data" / "lessons").glob("*.json")
    assert read_lesson(file, {lesson.level.id: lesson.level}).value == lesson


def test_boards_go_on_coming_where_they_cannot_be_written_and_it_is_told_once(
    qtbot: QtBot, journey: Journey, tmp_path: Path
) -> None:
    teaching, lessons = in_round_one(journey), tmp_path / "data" / "lessons"
    told: list[object] = []
    teaching.keeper.failed.connect(told.append)
    away = lessons.rename(tmp_path / "away")
    lessons.touch()
    hand_in(teaching, range(3))
    qtbot.waitUntil(lambda: len(names(teaching)) == 3, timeout=10_000)
    hand_in(teaching, range(3, 5))
    qtbot.waitUntil(lambda: len(names(teaching)) == 5, timeout=10_000)
    assert len(told) == 1
    lessons.unlink()
    away.rename(lessons)
    hand_in(teaching, range(5, 6))
    qtbot.waitUntil(lambda: len(names(teaching)) == 6, timeout=10_000)
    qtbot.waitUntil(lambda: kept(tmp_path / "data", teaching) == teaching.lesson, timeout=10_000)


def test_a_board_from_paper_counts_as_a_team_and_files_that_arrive_do_not_disturb_the_typing(
    qtbot: QtBot, journey: Journey
) -> None:
    room, teaching = journey.classroom, journey.classroom.teaching
    room.setup_page.chosen.emit({"way": Way.TEAMS})
    room.begin()
    while teaching.lesson is not None and not teaching.lesson.step.chapter.round:
        QTest.keyClick(teaching.page, Qt.Key.Key_PageDown)
    dialog = journey.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.close()
    QTest.keyClick(teaching.page, Qt.Key.Key_A)
    page = teaching.paper.page
    assert page.isVisible()
    for row in page.rows.rows:
        QTest.mouseClick(row.toggles[1], Qt.MouseButton.LeftButton)
    laid = page.board
    assert laid.cards == len(page.rows.rows)
    teaching.collecting.arrived.emit(TeamBoard(laid, "00000000-0000-4000-8000-000000000001", "Birk"))
    assert page.isVisible()
    QTest.mouseClick(page.footer.main, Qt.MouseButton.LeftButton)
    assert teaching.page.isVisible()
    assert teaching.lesson is not None
    assert [(one.team, one.board) for one in teaching.lesson.answers(1).teams] == [("Birk", laid), ("Papir 1", laid)]


def test_a_lesson_of_teams_is_walked_to_its_end_and_back_with_a_clicker(qtbot: QtBot, journey: Journey) -> None:
    room, teaching = journey.classroom, journey.classroom.teaching
    room.setup_page.chosen.emit({"way": Way.TEAMS})
    room.begin()
    assert teaching.lesson is not None
    phases = [phase.id for phase in teaching.lesson.level.phases]
    seen = [teaching.lesson.at]
    while teaching.lesson.after is not None:
        number = teaching.lesson.step.chapter.round
        for team in range(3 if number else 0):
            role = ROLE_IDS[team if number == 1 else 0]
            laid = Board({phase: Placement((role,)) for phase in phases})
            teaching.collecting.arrived.emit(TeamBoard(laid, f"00000000-0000-4000-8000-{team:012d}", "", number))
        for dialog in journey.window.findChildren(QFileDialog):
            dialog.close()
        QTest.keyClick(teaching.page, Qt.Key.Key_PageDown)
        seen.append(teaching.lesson.at)
        if teaching.lesson.at == "whole":
            slide = teaching.page.screen_view.slide
            assert isinstance(slide, WholeSlide)
            assert [len(spread.each) for spread in slide.spreads] == [3, 3]
    there = teaching.lesson
    assert seen == [step.id for step in there.steps]
    while teaching.lesson.place:
        QTest.keyClick(teaching.page, Qt.Key.Key_PageUp)
    assert teaching.lesson.at == seen[0]
    assert teaching.lesson.rounds == there.rounds
    first, second = teaching.lesson.by_disagreement(1), teaching.lesson.tally(2)
    assert len(first) == len(phases)
    assert all(second.count(phase, ROLE_IDS[0]) == 3 for phase in phases)


def test_who_wants_no_folder_is_asked_once_and_the_clicker_walks_on(qtbot: QtBot, journey: Journey) -> None:
    trainer = Trainer(qtbot, journey).begin(Way.TEAMS)
    trainer.go_to("round-1")

    def asked() -> list[QFileDialog]:
        return [one for one in journey.window.findChildren(QFileDialog) if one.isVisible()]

    (dialog,) = asked()
    dialog.reject()
    QApplication.processEvents()
    trainer.press(Key.Key_PageDown)
    assert trainer.lesson.at == "disagreement"
    trainer.press(Key.Key_PageUp)
    trainer.go_to("round-2")
    assert not asked()
    trainer.press(Key.Key_F)
    (dialog,) = asked()
    dialog.reject()


def test_a_folder_with_more_files_than_are_looked_at_is_told(qtbot: QtBot, journey: Journey, tmp_path: Path) -> None:
    trainer = Trainer(qtbot, journey).begin(Way.TEAMS)
    collecting, folder = trainer.teaching.collecting, tmp_path / "hold"
    folder.mkdir()
    for number in range(4):
        (folder / f"{number}.json").write_text("[]", "utf-8")
    collecting.watch(folder, trainer.lesson)
    assert collecting._watched._looker is not None
    collecting._watched._looker.looks.most = 3
    told = "Mappen har mere end 10.000 JSON-filer, og ikke alle bliver læst. Vælg en mappe, der kun er til holdene."
    qtbot.waitUntil(lambda: told in collecting.told(trainer.lesson), timeout=10_000)

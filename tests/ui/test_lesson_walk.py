"""A whole lesson with a clicker and digits: to the end and back, kept at every step, taken up again at every step."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from velfaerd_game.app import build
from velfaerd_game.game.lesson_setup import Way
from velfaerd_game.ui.classroom import Classroom
from velfaerd_game.ui.journey import Journey

from .trainers import Trainer, collected

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def trainer(qtbot: QtBot, journey: Journey) -> Trainer:
    return Trainer(qtbot, journey)


def _taken_up(trainer: Trainer, data: Path, elsewhere: Path) -> None:
    """As after a crash: what lies on the disk now, in another folder, opened anew, is the very same lesson."""
    shutil.rmtree(elsewhere, ignore_errors=True)
    shutil.copytree(data / "lessons", elsewhere / "lessons")
    room = Classroom(trainer.window, trainer.journey.library, elsewhere)
    (file,) = (elsewhere / "lessons").iterdir()
    room.resume(str(file))
    assert room.teaching.lesson == trainer.lesson
    room.teaching.leave()
    room.deleteLater()
    trainer.teaching.show()


def test_hands_are_counted_and_talked_about_to_the_end_and_back_with_a_clicker_and_digits(
    trainer: Trainer, tmp_path: Path
) -> None:
    trainer.begin()
    steps = [step.id for step in trainer.lesson.steps]
    seen = []
    for place, step in enumerate(steps):
        seen.append(trainer.lesson.step.id)
        if trainer.lesson.step.chapter.round:
            trainer.answer(place)
        assert trainer.kept(tmp_path / "data") == trainer.lesson
        _taken_up(trainer, tmp_path / "data", tmp_path / "again")
        assert trainer.lesson.at == step
        trainer.press(Key.Key_PageDown)
    assert seen == steps
    assert trainer.lesson.at == steps[-1], "the end is the end"
    for number in (1, 2):
        assert trainer.lesson.answers(number).done(trainer.lesson.level, trainer.lesson.setup) == len(
            trainer.lesson.level.phases
        )
    whole = trainer.lesson
    for _ in steps:
        trainer.press(Key.Key_PageUp)
    assert trainer.lesson.at == steps[0]
    assert collected(trainer.lesson) == collected(whole)
    for _ in steps:
        trainer.press(Key.Key_PageDown)
    assert trainer.lesson == whole
    trainer.press(Key.Key_F5)
    assert trainer.lesson.at == steps[0]
    assert collected(trainer.kept(tmp_path / "data")) == collected(whole)


def test_one_board_is_laid_by_the_class_to_the_end_and_back(trainer: Trainer, tmp_path: Path) -> None:
    trainer.begin(Way.BOARD)
    steps = [step.id for step in trainer.lesson.steps]
    for step in steps:
        assert trainer.lesson.at == step
        if trainer.lesson.step.chapter.round:
            trainer.teaching.board.page.focus.begin()
            trainer.type("B1D2S1" if trainer.lesson.step.chapter.round == 1 else "F1")
            assert trainer.lesson.boards(trainer.lesson.step.chapter.round)
        assert trainer.kept(tmp_path / "data") == trainer.lesson
        _taken_up(trainer, tmp_path / "data", tmp_path / "again")
        trainer.press(Key.Key_PageDown)
    whole = trainer.lesson
    assert whole.boards(1) != whole.boards(2)
    for _ in steps:
        trainer.press(Key.Key_PageUp)
    assert trainer.lesson.at == steps[0]
    assert collected(trainer.lesson) == collected(whole)


def test_escape_puts_a_card_down_before_it_asks_whether_to_leave(trainer: Trainer) -> None:
    trainer.begin(Way.BOARD).go_to("round-1")
    page = trainer.teaching.board.page
    page.focus.begin()
    trainer.press(Key.Key_Return)
    assert page.carrying.held
    trainer.press(Key.Key_Escape)
    assert not page.carrying.held
    assert trainer.lesson.at == "round-1"


def test_a_lesson_killed_in_the_middle_is_offered_and_taken_up_by_a_game_started_anew(
    trainer: Trainer, qtbot: QtBot, journey: Journey, tmp_path: Path
) -> None:
    trainer.begin()
    for _ in range(8):
        trainer.press(Key.Key_PageDown)
    trainer.answer()
    trainer.press(Key.Key_T)
    left = trainer.lesson
    trainer.teaching.deleteLater()
    journey.store.close()
    again = build(tmp_path / "data", "da")
    qtbot.addWidget(again.window)
    again.window.show()
    again.teach()
    again.classroom.setup_page.lefts[0].click()
    lesson = again.classroom.teaching.lesson
    assert lesson is not None
    assert (lesson.at, lesson.rounds) == (left.at, left.rounds)
    assert not lesson.timer.running, "a clock does not run while nobody teaches"
    again.store.close()


def test_the_lesson_goes_on_in_another_language_where_it_is(trainer: Trainer, journey: Journey) -> None:
    trainer.begin()
    trainer.go_to(f"round-1-{trainer.lesson.level.phases[0].id}")
    trainer.answer()
    before = trainer.lesson
    journey.preferences.choose(replace(journey.preferences.settings, language="en"))
    assert (trainer.lesson.at, trainer.lesson.hands(1)) == (before.at, before.hands(1))
    assert trainer.lesson.level.title != before.level.title
    following = trainer.lesson.after
    trainer.press(Key.Key_PageDown)
    assert trainer.lesson.step == following


def test_a_disk_that_takes_nothing_is_told_once_and_the_lesson_goes_on(trainer: Trainer, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir(exist_ok=True)
    (tmp_path / "data" / "lessons").write_text("no folder", "utf-8")
    trainer.begin()
    notice = trainer.window.notice
    assert notice.text.text()
    notice.say("")
    for _ in range(4):
        trainer.press(Key.Key_PageDown)
    assert not notice.text.text(), "what was told and put away is not told again at every step"
    assert trainer.lesson.place == 4
    (tmp_path / "data" / "lessons").unlink()
    trainer.press(Key.Key_PageDown)
    assert trainer.kept(tmp_path / "data") == trainer.lesson

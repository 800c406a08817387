"""A lesson under way can be changed: gone about in, counted in another size, and rid of a team that was a test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from velfaerd_game.app import build
from velfaerd_game.game.board import Board
from velfaerd_game.game.classroom import TeamBoard
from velfaerd_game.game.lesson_setup import Way
from velfaerd_game.game.lesson_steps import Chapter
from velfaerd_game.game.level import Placement
from velfaerd_game.ui.widgets.lesson_sheet import LessonSheet

from .trainers import Trainer

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key


@pytest.fixture
def trainer(qtbot: QtBot, tmp_path: Path) -> Iterator[Trainer]:
    journey = build(tmp_path, "en")
    qtbot.addWidget(journey.window)
    journey.window.show()
    yield Trainer(qtbot, journey)
    journey.classroom.teaching.collecting.stop()
    journey.store.close()


def opened(trainer: Trainer) -> LessonSheet:
    QApplication.processEvents()  # a sheet that was closed gives the focus back
    trainer.press(Key.Key_G)
    (sheet,) = (one for one in trainer.window.findChildren(LessonSheet) if one.isVisible())
    return sheet


def test_a_lesson_short_of_time_goes_straight_to_the_experts_and_back_and_loses_nothing(
    trainer: Trainer, tmp_path: Path
) -> None:
    trainer.begin(Way.HANDS, size=13).go_to(f"round-1-{trainer.lesson.level.phases[0].id}")
    trainer.answer()
    laid = trainer.lesson.rounds
    sheet = opened(trainer)
    assert QApplication.focusWidget() is sheet.parts[1]  # the part one is in
    assert [one.accessibleDescription() for one in sheet.parts].index("You are here") == 1
    sheet.parts[4].setFocus()
    trainer.press(Key.Key_Return)
    assert trainer.lesson.step.chapter is Chapter.REVEAL
    assert trainer.lesson.rounds == laid
    assert trainer.kept(tmp_path).step == trainer.lesson.step
    opened(trainer).parts[1].click()
    assert trainer.lesson.step.id == f"round-1-{trainer.lesson.level.phases[0].id}"
    assert trainer.lesson.rounds == laid


def test_someone_comes_late_and_the_class_is_one_more(trainer: Trainer, tmp_path: Path) -> None:
    trainer.begin(Way.HANDS, size=20)
    sheet = opened(trainer)
    sheet.people.write("")
    sheet.people.editor.setFocus()
    trainer.type("1")
    sheet.ready.click()
    assert sheet.isVisible()
    assert sheet.fault.text() == "Write a whole number from 2 to 200."
    assert sheet.people.editor.accessibleDescription() == sheet.fault.text()
    sheet.people.write("21")
    sheet.ready.click()
    assert not sheet.isVisible()
    assert trainer.lesson.setup.size == 21
    assert trainer.kept(tmp_path).setup.size == 21


def test_a_team_that_was_a_test_does_not_count_and_may_count_again(trainer: Trainer) -> None:
    trainer.begin(Way.TEAMS)
    trainer.teaching.collecting.folder = Path("nowhere")  # else it is asked for
    trainer.go_to("round-1")
    phase = trainer.lesson.level.phases[0].id
    board = Board({phase: Placement(("designer",), "designer")})
    for name in ("Birk", "Eg", ""):
        trainer.teaching.collecting.arrived.emit(TeamBoard(board, str(uuid4()).upper(), name))
    trainer.teaching.collecting.arrived.emit(TeamBoard(board))
    sheet = opened(trainer)
    assert [one.text() for one in sheet.teams] == ["Birk", "Eg", "A team without a name", "Boards of no team"]
    assert all(one.isChecked() for one in sheet.teams)
    sheet.teams[1].setFocus()
    trainer.press(Key.Key_Space)
    sheet.teams[3].click()
    sheet.ready.click()
    assert [one.team for one in trainer.lesson.answers(1).teams] == ["Birk", ""]
    sheet = opened(trainer)
    assert [one.isChecked() for one in sheet.teams] == [True, False, True, False]
    sheet.teams[1].click()
    trainer.press(Key.Key_Escape)  # nothing is meant
    assert len(trainer.lesson.answers(1).teams) == 2
    sheet = opened(trainer)
    sheet.teams[1].click()
    sheet.ready.click()
    assert [one.team for one in trainer.lesson.answers(1).teams] == ["Birk", "Eg", ""]


def test_nothing_wanted_otherwise_changes_nothing(trainer: Trainer) -> None:
    trainer.begin(Way.HANDS)
    before = trainer.lesson
    opened(trainer).ready.click()
    assert trainer.lesson is before

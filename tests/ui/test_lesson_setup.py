"""A lesson made ready: all of it on one screen, and the order of the reveal chosen with keys or a click."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from velfaerd_game.files.lessons import save_lesson
from velfaerd_game.game.lesson_setup import Way
from velfaerd_game.ui.classroom import Classroom
from velfaerd_game.ui.journey import Journey
from velfaerd_game.words.language import tr

from .trainers import Trainer

Key = Qt.Key


@pytest.mark.parametrize("way", list(Way))
def test_the_whole_setup_stands_on_one_screen(qtbot: QtBot, journey: Journey, way: Way) -> None:
    journey.window.resize(1280, 720)
    journey.teach()
    room = journey.classroom
    room._choose({"way": way})
    QApplication.processEvents()
    page = room.setup_page
    qtbot.waitUntil(lambda: page.width() == 1280)
    bar = page.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0, timeout=500)


def test_the_order_of_the_story_is_chosen_and_followed(qtbot: QtBot, journey: Journey) -> None:
    journey.teach()
    order = journey.classroom.setup_page.order.choices
    assert all(one.accessibleName() for one in order.buttons)
    order.buttons[1].setFocus()
    trainer = Trainer(qtbot, journey)
    trainer.press(Key.Key_Space)
    journey.classroom.begin()
    assert trainer.lesson.setup.story_order
    trainer.go_to("reveal-1-class")
    assert trainer.lesson.reveals == tuple(phase.id for phase in trainer.lesson.level.phases)


def test_any_number_of_people_can_be_written_and_what_is_none_is_put_right(qtbot: QtBot, journey: Journey) -> None:
    journey.teach()
    room, trainer = journey.classroom, Trainer(qtbot, journey)
    field = room.setup_page.other_size.field
    assert field.text == "20"
    field.editor.setFocus()
    field.editor.selectAll()
    trainer.type("27")
    assert room.choices is not None
    assert room.choices.size == 27
    assert not any(one.isChecked() for one in room.setup_page.people.choices.buttons)
    field.editor.selectAll()
    trainer.type("9999")
    room.setup_page.begin.setFocus()
    assert field.text == str(room.choices.size)
    room.setup_page.people.choices.buttons[0].click()
    assert field.text == "12"
    field.editor.setFocus()
    field.editor.selectAll()
    trainer.type("33")
    trainer.press(Key.Key_Return, Key.Key_Tab)
    room.begin()
    assert trainer.lesson.setup.size == 33


def test_after_a_crash_enter_goes_on_where_the_class_waits(qtbot: QtBot, journey: Journey, tmp_path: Path) -> None:
    trainer = Trainer(qtbot, journey).begin()
    trainer.go_to("disagreement")
    before = trainer.lesson
    shutil.copytree(tmp_path / "data" / "lessons", tmp_path / "again" / "lessons")  # as the power failed
    again = Classroom(journey.window, journey.library, tmp_path / "again")
    again.prepare()
    assert again.setup_page.top.subtitle.text() == tr(
        "The lesson was broken off: press Enter to go on with it, or begin a new one."
    )
    trainer.press(Key.Key_Return)
    assert again.teaching.lesson is not None
    assert (again.teaching.lesson.id, again.teaching.lesson.at) == (before.id, before.at)
    again.teaching.leave()  # on purpose: now Enter begins a new one
    assert QApplication.focusWidget() is again.setup_page.begin


@pytest.mark.parametrize("ago", [timedelta(hours=5), timedelta(days=7)])
def test_an_old_lesson_is_offered_but_enter_begins_a_new_one(
    qtbot: QtBot, journey: Journey, tmp_path: Path, ago: timedelta
) -> None:
    trainer = Trainer(qtbot, journey).begin()
    trainer.go_to("disagreement")
    save_lesson(tmp_path / "again", trainer.lesson, datetime.now(UTC) - ago)
    again = Classroom(journey.window, journey.library, tmp_path / "again")
    again.prepare()
    assert len(again.setup_page.lefts) == 2
    assert QApplication.focusWidget() is again.setup_page.begin

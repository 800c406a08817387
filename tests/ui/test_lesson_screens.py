"""The class's own screen: it comes and goes in the middle. Run twice: Qt offscreen is given two screens by a file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from velfaerd_game.game.lesson_setup import Way
from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.projector import ProjectorWindow
from velfaerd_game.ui.slide_words import in_one, slide_lines

from .trainers import Trainer

Key = Qt.Key
SCREENS = [(0, 0, 1280, 800), (1280, 0, 1920, 1080)]
AGAIN = "VELFAERD_TWO_SCREENS"

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
two_screens = pytest.mark.skipif(AGAIN not in os.environ, reason="run by the test at the end, with two screens")


@pytest.fixture
def trainer(qtbot: QtBot, journey: Journey) -> Trainer:
    return Trainer(qtbot, journey)


def _class_window(trainer: Trainer) -> ProjectorWindow:
    window = trainer.teaching.projector.window
    assert window is not None
    return window


def _application() -> QGuiApplication:
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    return application


def _other(trainer: Trainer) -> QScreen:
    return next(one for one in QGuiApplication.screens() if one is not trainer.window.screen())


@two_screens
def test_the_class_has_its_own_screen_and_the_trainer_the_notes(trainer: Trainer) -> None:
    trainer.begin()
    window, page = _class_window(trainer), trainer.teaching.page
    assert window.isVisible()
    assert window.geometry() == _other(trainer).geometry()
    assert page.notes.isVisible()
    assert page.preview.isVisible()
    for _ in trainer.lesson.steps:
        shown = page.state.slide if page.state else None
        assert window.screen_view.slide == shown
        trainer.press(Key.Key_PageDown)
    trainer.teaching.leave()
    assert trainer.teaching.projector.window is None


@two_screens
def test_the_trainer_sees_what_the_next_press_will_show(trainer: Trainer) -> None:
    trainer.begin()
    coming = trainer.teaching.page.coming.picture
    for _ in trainer.lesson.steps[:12]:
        if trainer.lesson.step.chapter.round:  # hands are typed where the pictures are else
            trainer.press(Key.Key_PageDown)
            continue
        trainer.qtbot.waitUntil(lambda: bool(coming.accessibleDescription()))
        assert not coming.picture.isNull()
        told = coming.accessibleDescription()
        trainer.press(Key.Key_PageDown)
        slide = _class_window(trainer).screen_view.slide
        assert slide is not None
        assert told == in_one(slide_lines(slide))


@two_screens
def test_slides_on_the_trainer_s_screen_and_notes_on_the_wall_are_swapped_by_a_key(trainer: Trainer) -> None:
    trainer.begin().press(Key.Key_PageDown)
    was, before = trainer.window.screen(), trainer.lesson
    assert _class_window(trainer).screen() is not was
    for _ in range(2):
        own, other = trainer.window.screen(), _class_window(trainer).screen()
        trainer.press(Key.Key_X)
        assert trainer.window.screen() is other
        assert other.geometry().contains(trainer.window.geometry().center())
        assert _class_window(trainer).geometry() == own.geometry()
        assert QApplication.activeWindow() is trainer.window
        assert trainer.lesson is before
    assert trainer.window.screen() is was
    trainer.press(Key.Key_PageDown)
    assert trainer.lesson.place == 2


@two_screens
def test_black_is_for_the_class_alone(trainer: Trainer) -> None:
    trainer.begin().press(Key.Key_Period)
    assert _class_window(trainer).screen_view.black
    assert trainer.teaching.page.notes.isVisible()
    trainer.press(Key.Key_Period)
    assert not _class_window(trainer).screen_view.black


@two_screens
def test_keys_pressed_in_the_class_s_window_arrive_at_the_trainer_s(trainer: Trainer) -> None:
    trainer.begin()
    trainer.qtbot.keyClick(_class_window(trainer), Key.Key_PageDown)
    assert trainer.lesson.place == 1
    trainer.go_to(f"round-1-{trainer.lesson.level.phases[0].id}")
    trainer.qtbot.keyClicks(_class_window(trainer), "14")
    assert 14 in trainer.lesson.hands(1).tally(trainer.lesson.level)[trainer.lesson.step.phase].values()


@two_screens
@pytest.mark.parametrize("way", [Way.HANDS, Way.BOARD])
def test_a_screen_that_goes_and_comes_at_every_step_leaves_the_lesson_where_it_is(trainer: Trainer, way: Way) -> None:
    """Qt offscreen has no cable to pull, so its own signals are sent by hand, about its real screens."""
    trainer.begin(way)
    other = _other(trainer)
    for _ in trainer.lesson.steps:
        before = trainer.lesson
        _application().screenRemoved.emit(other)
        assert trainer.teaching.projector.window is None
        assert not trainer.teaching.page.notes.isVisible()
        assert trainer.lesson == before
        _application().screenAdded.emit(other)
        assert _class_window(trainer).isVisible()
        assert trainer.lesson == before
        assert QApplication.activeWindow() is trainer.window
        trainer.press(Key.Key_PageDown)
    assert trainer.lesson.after is None


@two_screens
def test_notes_asked_for_beside_a_second_screen_are_not_left_before_the_class_when_it_goes(trainer: Trainer) -> None:
    trainer.begin().go_to("reveal-1-class")
    trainer.press(Key.Key_N)
    _application().screenRemoved.emit(_other(trainer))
    assert not trainer.teaching.page.notes.isVisible()
    trainer.press(Key.Key_N)
    assert trainer.teaching.page.notes.isVisible()
    _application().screenAdded.emit(_other(trainer))
    _application().screenRemoved.emit(_other(trainer))
    assert not trainer.teaching.page.notes.isVisible()


@two_screens
def test_the_trainer_s_own_screen_may_go(trainer: Trainer) -> None:
    trainer.begin()
    trainer.press(Key.Key_PageDown)
    _application().screenRemoved.emit(trainer.window.screen())
    assert trainer.teaching.projector.window is None, "the one screen that is left is the trainer's"
    trainer.press(Key.Key_PageDown)
    assert trainer.lesson.place == 2


@two_screens
def test_nothing_is_left_on_the_class_s_screen_when_the_game_is_closed(trainer: Trainer) -> None:
    trainer.begin()
    window = _class_window(trainer)
    trainer.window.close()
    assert not window.isVisible()


@two_screens
def test_a_note_is_written_beside_the_second_screen(trainer: Trainer) -> None:
    trainer.begin().go_to("debrief-1")
    trainer.press(Key.Key_N)
    trainer.type("Nej. Sagde hun.")
    assert trainer.lesson.notes == {1: "Nej. Sagde hun."}
    trainer.press(Key.Key_Escape)
    trainer.press(Key.Key_Space)
    assert trainer.lesson.at == "debrief-2"


def test_all_of_this_with_two_screens(tmp_path: Path) -> None:
    if AGAIN in os.environ:
        assert len(QGuiApplication.screens()) == len(SCREENS)
        return
    screens = [
        {"name": f"screen {number}", "x": x, "y": y, "width": wide, "height": high, "logicalDpi": 96, "dpr": 1}
        for number, (x, y, wide, high) in enumerate(SCREENS, 1)
    ]
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": screens}), "utf-8")
    environment = {**os.environ, AGAIN: "1", "QT_QPA_PLATFORM": f"offscreen:configfile={config}"}
    run = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--no-header", __file__]
    done = subprocess.run(run, env=environment, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]

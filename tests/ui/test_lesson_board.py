"""The shared board of a lesson with one screen: the clock, the notes and the trainer's keys beside the board's own."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from velfaerd_game.game.lesson_setup import Way
from velfaerd_game.ui.journey import Journey

from .trainers import Trainer

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def trainer(qtbot: QtBot, journey: Journey) -> Trainer:
    trainer = Trainer(qtbot, journey).begin(Way.BOARD)
    trainer.go_to("round-1")
    return trainer


def test_the_clock_stands_on_the_board_and_runs_there(trainer: Trainer) -> None:
    teaching = trainer.teaching
    start = teaching.today()
    teaching.today = lambda: start
    clock = teaching.board.clock
    assert clock.isVisible()
    assert clock.clock is not None
    assert clock.clock.paused
    assert clock.clock.time == "12:00"
    trainer.press(Key.Key_T, with_=CTRL)
    assert not clock.clock.paused
    teaching.today = lambda: start + timedelta(seconds=61)
    teaching._ticked()
    assert clock.clock.time == "10:59"
    trainer.press(Key.Key_Plus)
    assert clock.clock.time == "11:59"
    trainer.press(Key.Key_Minus)
    trainer.press(Key.Key_T, with_=CTRL)
    assert clock.clock.paused
    assert clock.clock.time == "10:59"


def test_a_letter_that_lays_a_card_stays_the_boards(trainer: Trainer) -> None:
    board = trainer.teaching.board.page
    before = trainer.lesson
    for role in trainer.teaching.library.deck("da").roles:
        board.focus.begin()
        trainer.type(role.name[0])
        assert trainer.lesson == before
        assert trainer.window.stack.currentWidget() is board
        trainer.press(Key.Key_Escape)


def test_the_notes_lie_over_the_board_for_a_moment(trainer: Trainer, qtbot: QtBot) -> None:
    teaching = trainer.teaching
    trainer.press(Key.Key_N)
    assert teaching.page.notes.isVisible()
    trainer.press(Key.Key_N)
    assert trainer.window.stack.currentWidget() is teaching.board.page
    trainer.press(Key.Key_N, Key.Key_Escape)
    assert trainer.window.stack.currentWidget() is teaching.board.page
    teaching.curtain._peeking.setInterval(1)  # the thirty seconds are not waited for
    trainer.press(Key.Key_N)
    qtbot.waitUntil(lambda: trainer.window.stack.currentWidget() is teaching.board.page)
    assert trainer.lesson.at == "round-1"


def test_any_key_brings_a_black_board_back(trainer: Trainer) -> None:
    for key in (Key.Key_X, Key.Key_G, Key.Key_Space, Key.Key_1, Key.Key_Period):
        trainer.press(Key.Key_Period)
        assert trainer.teaching.page.screen_view.black
        if key in (Key.Key_X, Key.Key_1):
            trainer.type(chr(key))
        else:
            trainer.press(key)
        assert trainer.window.stack.currentWidget() is trainer.teaching.board.page
        assert trainer.lesson.at == "round-1"

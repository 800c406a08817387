"""Whatever keys a trainer hits while talking: the lesson stands, what is kept is what is shown, the clicker goes on."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from velfaerd_game.game.lesson_setup import Way
from velfaerd_game.ui.journey import Journey

from .trainers import Trainer

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
CLICKER = (Key.Key_PageDown, Key.Key_PageUp, Key.Key_Period, Key.Key_F5, Key.Key_Escape)
OTHERS = (
    *(Key.Key_Space, Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_B, Key.Key_N, Key.Key_T, Key.Key_G),
    *(Key.Key_Plus, Key.Key_Minus, Key.Key_C, Key.Key_R, Key.Key_S, Key.Key_M, Key.Key_A, Key.Key_1, Key.Key_7),
    *(Key.Key_Return, Key.Key_Tab, Key.Key_Backspace, Key.Key_Delete),
)
KEYS = (*CLICKER, *[Key.Key_PageDown] * 5, *[Key.Key_PageUp] * 3, *OTHERS)


def refuse() -> None:
    """Answer no to whatever is asked; a trainer who only has a clicker is asked nothing twice."""
    while isinstance(asked := QApplication.activeModalWidget(), QDialog):
        asked.reject()
        QApplication.processEvents()


@pytest.mark.parametrize("way", list(Way))
@pytest.mark.parametrize("seed", [1])
def test_any_keys(qtbot: QtBot, journey: Journey, tmp_path: Path, way: Way, seed: int) -> None:
    chance, trainer = Random(seed), Trainer(qtbot, journey).begin(way)
    for number in range(240):
        trainer.press(chance.choice(KEYS), held=chance.random() < 0.1)
        refuse()
        assert trainer.teaching.lesson is not None
        if number % 40 == 39:
            trainer.teaching.keeper.finish()
            assert trainer.kept(tmp_path / "data") == trainer.lesson
    if trainer.teaching.paper.open:
        trainer.press(Key.Key_Escape)
    for _ in range(len(trainer.lesson.steps) + 1):  # the clicker alone comes to the beginning, whatever was on
        trainer.press(Key.Key_PageUp)
        refuse()
    trainer.press(Key.Key_F5)
    assert trainer.lesson.place == 0
    for _ in range(8 * len(trainer.lesson.steps)):
        trainer.press(Key.Key_PageDown)
        refuse()
    assert trainer.lesson.after is None

"""Escape held down leaves one page, not every page behind it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from velfaerd_game.ui.journey import Journey

from .hands import Hands
from .looking import settle


def test_held_escape_leaves_but_one_page(qtbot: QtBot, journey: Journey) -> None:
    Hands(qtbot, journey)
    journey.playing.compare()
    reveal = journey.revealing.page
    reveal.view.panel.closer.click()
    for leave in (None, journey.own, lambda: journey.roles(journey.own), lambda: journey.thinking.steps(journey.own)):
        if leave is not None:
            leave()
        settle()
        page = journey.window.stack.currentWidget()
        for held in (True, False):
            press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier, "", held)
            QApplication.sendEvent(page, press)
            assert (journey.window.stack.currentWidget() is page) == held
        if leave is None:
            press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier, "", True)
            QApplication.sendEvent(reveal, press)
            assert journey.window.stack.currentWidget() is reveal

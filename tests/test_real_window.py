"""The screen that `make test` starts is one: windows are mapped on it and become active."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.real_window


def test_a_window_becomes_active_and_its_button_has_the_focus(qtbot: QtBot) -> None:
    button = QPushButton("Spil")
    qtbot.addWidget(button)
    with qtbot.waitActive(button):
        button.show()
    button.setFocus()
    assert QGuiApplication.platformName() != "offscreen"
    assert button.hasFocus()

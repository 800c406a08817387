"""Somebody who writes: the way to the page after a level, words by key or by paste, and what lies on the disk."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from velfaerd_game.app import build
from velfaerd_game.store import Transfer
from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.pages.thinking_page import ThinkingPage
from velfaerd_game.ui.widgets.sheet import Sheet

from .hands import LEVEL, Hands
from .looking import settle

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key
TODAY = date(2026, 11, 23)
ODD = "Æblegrød 🙂🏳️\u200d🌈 – מה שלומך? السكن للجميع \u202eהפוך\u202c 中文"
CARD = Transfer("picture", LEVEL, "Havnen", "brobygger", "Ringe til værftet.", "2026-12-04")


def opened(qtbot: QtBot, journey: Journey) -> ThinkingPage:
    Hands(qtbot, journey)
    journey.playing.compare()
    settle()
    qtbot.mouseClick(journey.revealing.page.view.panel.think, LEFT)
    assert journey.window.stack.currentWidget() is journey.thinking.thinking_page
    settle()
    return journey.thinking.thinking_page


def focus() -> QWidget:
    here = QApplication.focusWidget()
    assert here is not None
    return here


def write(qtbot: QtBot, text: str) -> None:
    """Type or, where no key has it, paste it into what has the focus."""
    editor = focus()
    if text.isascii():
        qtbot.keyClicks(editor, text)
    else:
        QApplication.clipboard().setText(text)
        qtbot.keyClick(editor, Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def say_yes(qtbot: QtBot, journey: Journey) -> None:
    (sheet,) = [one for one in journey.window.findChildren(Sheet) if one.isVisible()]
    qtbot.mouseClick(next(one for one in sheet.buttons._items).widget(), LEFT)
    settle()


def bytes_of(folder: Path) -> bytes:
    """Every byte in the folder, read by another process: to close the file in this one would end its lock."""
    reading = (
        "import pathlib, sys; [sys.stdout.buffer.write(p.read_bytes()) for p in pathlib.Path(sys.argv[1]).iterdir()]"
    )
    return subprocess.run([sys.executable, "-c", reading, str(folder)], check=True, stdout=subprocess.PIPE).stdout


def again(qtbot: QtBot, journey: Journey, folder: Path) -> Journey:
    """The game ended without a word, as a crash does, and started anew."""
    copy = folder.with_name("copy")
    copying = "import shutil, sys; shutil.copytree(*sys.argv[1:])"
    subprocess.run([sys.executable, "-c", copying, str(folder), str(copy)], check=True)
    second = build(copy, "da")
    second.preferences.choose(replace(second.preferences.settings, motion="off"))
    qtbot.addWidget(second.window)
    second.window.show()
    second.thinking.today = lambda: TODAY
    return second

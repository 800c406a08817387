"""Somebody writing in a process of its own, to be killed: python -m tests.ui.lone_writer FOLDER.

It types without a pause, and tells what it had written half a second ago.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from velfaerd_game.app import build

LEVEL = "albertslund-lys"
HALF = 0.5

if __name__ == "__main__":
    application = QApplication(["velfaerd-game"])
    game = build(Path(sys.argv[1]), "da")
    game.home()
    game.window.resize(1280, 720)
    game.window.show()
    found = game.library.level(LEVEL, "da")
    assert found is not None
    game.thinking.think(found, game.home)
    editor = game.thinking.thinking_page.sheet.answers[0].editor
    written: list[tuple[float, str]] = []
    for number in range(100_000):
        QTest.keyClicks(editor, f"{number} ")
        written.append((time.monotonic(), editor.toPlainText().strip()))
        application.processEvents()
        old = [words for when, words in written if when < time.monotonic() - HALF]
        if old:
            os.write(sys.stdout.fileno(), f"{old[-1]}\n".encode())
        time.sleep(0.02)

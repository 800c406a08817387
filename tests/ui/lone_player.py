"""A whole game in a process of its own, to be killed: python -m tests.ui.lone_player FOLDER SEED.

It plays by keys and drags, with motion on, and tells the round's moves as soon as each key has returned.
"""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from velfaerd_game.app import build
from velfaerd_game.store.moves import dump_all
from velfaerd_game.ui.journey import Journey

LEVEL = "albertslund-lys"
STEPS = 400
LEFT = Qt.MouseButton.LeftButton


def tell(journey: Journey) -> None:
    """The moves and what may be redone, in one line, seen at once."""
    sitting = journey.playing.sitting
    assert sitting is not None
    line = f"{dump_all(sitting.round.moves)}\t{dump_all(sitting.round.undone)}\n"
    os.write(sys.stdout.fileno(), line.encode())


def play(journey: Journey, chance: random.Random) -> None:
    """One thing done: a card laid by keys or dragged, a lead named, something undone or redone."""
    board, window = journey.playing.board_page.board, journey.window
    what = chance.randrange(10)
    if what < 5:
        keys: list[tuple[Qt.Key, Qt.KeyboardModifier]] = [
            (Qt.Key(ord(chance.choice("MDBSOF"))), Qt.KeyboardModifier.NoModifier),
            (Qt.Key(ord(chance.choice("12345"))), Qt.KeyboardModifier.NoModifier),
        ]
    elif what < 7:
        keys = [(Qt.Key.Key_L, Qt.KeyboardModifier.NoModifier)]
    else:
        keys = [(chance.choice((Qt.Key.Key_Z, Qt.Key.Key_Z, Qt.Key.Key_Y)), Qt.KeyboardModifier.ControlModifier)]
    for key, modifier in keys:
        QTest.keyClick(window.focusWidget(), key, modifier)
    if what == 9:
        card, view = chance.choice(board.cards()), chance.choice(board.phases)
        goal = card.mapFromGlobal(view.mapToGlobal(view.rect().center()))
        QTest.mousePress(card, LEFT, pos=QPoint(20, 20))
        for part in range(1, 5):
            QTest.mouseMove(card, QPoint(20, 20) + (goal - QPoint(20, 20)) * part / 4)
        QTest.mouseRelease(card, LEFT, pos=goal)


if __name__ == "__main__":
    folder, seed = Path(sys.argv[1]), random.Random(sys.argv[2])
    application = QApplication(["velfaerd-game"])
    game = build(folder, "da")
    game.home()
    game.window.resize(1280, 720)
    game.window.show()
    found = game.library.level(LEVEL, "da")
    assert found is not None
    game.playing.play(found)
    QTest.keyClick(game.window.focusWidget(), Qt.Key.Key_1)
    for _ in range(STEPS):
        play(game, seed)
        tell(game)
        application.processEvents()
    sys.stdin.readline()

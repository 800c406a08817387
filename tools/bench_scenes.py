"""The scenes a measurement needs a process of its own for: python bench_scenes.py SCENE FOLDER; prints JSON numbers."""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from velfaerd_game.ui.journey import Journey

SIZE = (1536, 864)
"""What the game's window measures on a screen of 1920 by 1080."""


def tell(**numbers: float) -> None:
    """Hand the numbers to the one who measures."""
    print(json.dumps(numbers), flush=True)


def tell_first_paint(window: QWidget) -> None:
    """When this window has been painted and shown for the first time, tell the time and end."""
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, done)  # the paint event is inside the repaint; this comes after it
            return False

    def done() -> None:
        tell(at=time.monotonic(), mib=_mib())
        QCoreApplication.exit(0)

    window.installEventFilter(Watch(window))


def _mib() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def bare(folder: Path) -> None:  # noqa: ARG001
    """An empty QMainWindow: the least that Qt and Python take."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(*SIZE)
    tell_first_paint(window)
    window.show()
    application.exec()


def home(folder: Path) -> None:
    """The game from its command line to the home page."""
    from velfaerd_game import app
    from velfaerd_game.cli import main

    def show_and_tell(journey: Journey) -> None:
        journey.window.resize(*SIZE)
        tell_first_paint(journey.window)
        journey.window.show()

    app._show = show_and_tell
    main(["--data-dir", str(folder)])


def left(folder: Path) -> None:
    """Leave an alliance half-way in this folder, for others to begin with."""
    from PySide6.QtWidgets import QApplication
    from stage import Look, Stage

    QApplication(sys.argv[:1])
    stage = Stage(folder, Look("da", "light", 100, SIZE))
    stage.lay(2)
    stage.close()
    tell(mib=_mib())


def board(folder: Path) -> None:
    """Opening a level at 1920 by 1080, the first time and again; the memory once cards have been dragged about."""
    from PySide6.QtWidgets import QApplication
    from stage import Look, Stage, settle

    QApplication(sys.argv[:1])
    stage = Stage(folder, Look("da", "light", 100, (1920, 1080)))
    settle(stage.journey.window)

    def open_level() -> float:
        begun = time.perf_counter()
        settle(stage.board)
        return (time.perf_counter() - begun) * 1000

    first, again = open_level(), []
    for _ in range(5):
        stage.journey.alliances()
        settle(stage.journey.window)
        again.append(open_level())
    page = stage.lay()
    for place, role in enumerate(page.board.deck.roles[:5]):
        stage.drag(page, role.id, place)
        settle(page)
    page.carrying.put_away()
    tell(first=first, again=sorted(again)[2], mib=_mib())
    stage.close()


def drag(folder: Path, width: int, height: int) -> None:
    """A card dragged over a board on which cards lie."""
    from bench_drag import drag
    from PySide6.QtWidgets import QApplication

    QApplication(sys.argv[:1])
    tell(**drag(folder, (width, height)))


def teams(folder: Path) -> None:
    """Many teams hand in at once while a lesson is shown."""
    from bench_teams import collecting
    from PySide6.QtWidgets import QApplication

    QApplication(sys.argv[:1])
    tell(**collecting(folder))


SCENES: dict[str, Callable[[Path], None]] = {
    "bare": bare,
    "home": home,
    "left": left,
    "board": board,
    "teams": teams,
    "drag-1080p": lambda folder: drag(folder, 1920, 1080),
    "drag-4k": lambda folder: drag(folder, 3840, 2160),
}

if __name__ == "__main__":
    SCENES[sys.argv[1]](Path(sys.argv[2]))

"""The only place that builds and joins the parts of the game; it reads from top to bottom."""

from __future__ import annotations

import gc
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from velfaerd_game.paths import user_data, user_levels
from velfaerd_game.screen import has_screen
from velfaerd_game.words.language import preferred, speak, tr

if TYPE_CHECKING:
    from types import TracebackType

    from velfaerd_game.ui.journey import Journey
    from velfaerd_game.ui.players import Players

PICTURES = Path("demo")
"""Where a demo without a screen leaves its pictures, below the current folder."""


def run(level: Path | None, data: Path | None, demo: bool, language: str | None, who: str = "") -> int:
    """Open the game at home, or on the level of a file; the exit status.

    `data`: where everything is kept. `who`: the id of the one who plays, else who played last.

    Without a screen a demo plays to pictures, and the game itself says so in one sentence.
    """
    speak(language or preferred())
    seen = has_screen()
    if not seen and not demo:
        print(tr("There is no screen here to play on. Try: velfaerd-game --demo"), file=sys.stderr)
        return 1
    if not seen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        from PySide6 import QtSvg, QtWidgets  # noqa: F401 - tried here, so that a missing library is told in words
    except ImportError as error:
        print(missing_library(error), file=sys.stderr)
        return 1
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal ends the game, though Qt waits for events
    if not demo:
        return _open(data or user_data(), level, language, who)
    return _demonstrate(language, seen=seen)


def _open(folder: Path, level: Path | None, language: str | None, who: str) -> int:
    """The game itself."""
    gc.disable()  # nothing made while the game starts is thrown away; looking for it would only keep the player waiting
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    application = QApplication(sys.argv[:1])
    journey = build(folder, language, who)
    _report_crashes(journey)
    journey.home()
    if level is not None:
        journey.open_level(level)
    _show(journey)
    QTimer.singleShot(0, _collect_garbage)
    status = application.exec()
    journey.players.journey.store.close()  # of whoever played last
    return status


def _collect_garbage() -> None:
    """From now on, but not again among what every game needs to its end."""
    gc.freeze()
    gc.enable()


def _report_crashes(journey: Journey) -> None:
    """Tell the player of a bug; what that takes is loaded when there is one."""

    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        from velfaerd_game.ui.crash import CrashReports

        sys.excepthook = CrashReports(journey.window)
        sys.excepthook(kind, error, trace)

    sys.excepthook = report


def _demonstrate(language: str | None, *, seen: bool) -> int:
    """The demo: on the screen in real time, or offscreen to pictures. Nothing of it is kept."""
    from dataclasses import replace

    from PySide6.QtCore import QDir, QTemporaryDir
    from PySide6.QtWidgets import QApplication

    from velfaerd_game.ui.demo import Demo

    application = QApplication(sys.argv[:1])
    kept_for_now = QTemporaryDir()
    journey = build(Path(kept_for_now.path()), language)
    if not seen:
        QDir().mkpath(str(PICTURES))
        journey.preferences.choose(replace(journey.preferences.settings, motion="off"))

    def done(status: int) -> None:
        if status or not seen:
            application.exit(status)

    demo = Demo(journey, None if seen else PICTURES, done)
    _show(journey)
    demo.begin()
    status = application.exec()
    journey.store.close()
    return status


def build(folder: Path, language: str | None = None, who: str = "") -> Journey:
    """The whole game, joined: what is kept in `folder`, the window, and the way through it. An application must be.

    `who`: the id of the one who plays, else who played last.
    """
    from PySide6.QtGui import QGuiApplication

    from velfaerd_game.drawing.letters import load_fonts
    from velfaerd_game.ui.main_window import MainWindow
    from velfaerd_game.ui.players import Players
    from velfaerd_game.ui.theme import Theme

    QGuiApplication.setDesktopFileName("velfaerdsspillet")
    load_fonts()
    players = Players(MainWindow(Theme()), folder, who)
    players.seat = lambda: _seat(players)
    players.journey = _seat(players, language)
    players.window.tell(players.news())
    return players.journey


def _seat(players: Players, language: str | None = None) -> Journey:
    """The game of the one who plays now, in the window that is there."""
    from velfaerd_game.store import StoreError, open_store
    from velfaerd_game.ui import store_words
    from velfaerd_game.ui.journey import OPENED, Journey
    from velfaerd_game.ui.library import Library
    from velfaerd_game.ui.preferences import Preferences
    from velfaerd_game.ui.settings import Settings

    window, folder = players.window, players.folder
    opening = open_store(folder)
    try:
        kept = opening.store.settings()
    except StoreError:
        kept = {}
    settings = Settings.load({"language": preferred(), **kept} | ({"language": language} if language else {}))
    speak(settings.language)
    preferences = Preferences(
        window.theme, opening.store, settings, folder, lambda error: window.tell(store_words.unsaved(error))
    )
    library = Library(user_levels(players.data))
    for key, value in kept.items():
        if key.startswith(OPENED):
            library.remember(key.removeprefix(OPENED), Path(value))
    return Journey(window, library, opening, preferences, players)


def _show(journey: Journey) -> None:
    """Show the window: as large as the screen where that is small, else in comfortable proportions."""
    window = journey.window
    room = window.screen().availableGeometry()
    if room.width() < 1500 or room.height() < 850:
        window.resize(min(1280, room.width()), min(720, room.height()))
        window.showMaximized()
    else:
        window.resize(round(room.width() * 0.8), round(room.height() * 0.8))
        window.show()


def missing_library(error: ImportError) -> str:
    """What to say where Qt cannot be loaded, and what to install."""
    words = tr("The game cannot start, because a library of the system is missing: {error}.")
    advice = tr("On Debian and Ubuntu: sudo apt-get install libgl1 libegl1 libxkbcommon0 libxcb-cursor0")
    return f"{words.format(error=error)} {advice}"

"""A bug in the field: one calm dialog with a report to copy, while the round is safe on disk."""

from __future__ import annotations

import platform
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication

from velfaerd_game import __version__
from velfaerd_game.words.language import tr

from .main_window import MainWindow
from .widgets.sheet import Sheet


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """What a developer needs to know of the bug; nothing about the player."""
    versions = f"Velfærdsspillet {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {sys.platform}"
    return versions + "\n" + "".join(traceback.format_exception(kind, error, trace))


class CrashReports:
    """Shows the first bug it meets in a sheet over the window, and writes every one to stderr."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self._shown = False

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Take the place of sys.excepthook."""
        sys.__excepthook__(kind, error, trace)
        if self._shown or issubclass(kind, KeyboardInterrupt):
            return
        self._shown = True
        self._show(report(kind, error, trace))

    def _show(self, told: str) -> None:
        sheet = Sheet(self.window.theme, self.window, tr("Something in the game went wrong"))
        sheet.add_text(tr("Your cards are kept. You can go on, or close the game and open it again."))
        sheet.add_text(tr("The report below helps those who mend the game. It says nothing about you."))
        text = sheet.add_text(told, "least", "muted")
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        copy = sheet.add_button(tr("Copy the report"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(told))
        sheet.add_button(tr("Go on"), main=True).clicked.connect(sheet.accept)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

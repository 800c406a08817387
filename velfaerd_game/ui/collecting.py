"""Collecting what teams hand in: the folder they hand in to, and what of it does not count."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from velfaerd_game.game.lesson import Lesson
from velfaerd_game.game.lesson_setup import Way
from velfaerd_game.words.language import tr

from .team_folder import TeamFolder

MOST_TOLD = 8
"""How many of the latest files that do not count are told."""


class Collecting(QObject):
    """Asks for the folder once, and watches it as long as the lesson lasts. `arrived` carries a TeamBoard."""

    arrived = Signal(object)
    changed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.window = window
        self.folder: Path | None = None
        self.aside: list[str] = []
        self.trouble = ""
        self._watched = TeamFolder(self)
        self._watched.arrived.connect(self.arrived)
        self._watched.set_aside.connect(self._put_aside)
        self._watched.gone.connect(self._miss)
        self._watched.back.connect(lambda: self._miss(""))

    def ask_where(self, lesson: Lesson) -> QFileDialog | None:
        """Open the system's own dialog for the folder; None where the class does not answer in teams."""
        if lesson.setup.way is not Way.TEAMS:
            return None
        place = str(self.folder or QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        dialog = QFileDialog(self.window, tr("Choose the folder the teams hand in to"), place)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self.watch(Path(chosen), lesson))
        dialog.open()
        return dialog

    def watch(self, folder: Path, lesson: Lesson) -> None:
        """Take in what lies in the folder, and what comes."""
        self.folder, self.trouble = folder, ""
        self.aside.clear()
        self._watched.watch(folder, lesson.level, lesson.setup.fingerprint)
        self.changed.emit()

    def stop(self) -> None:
        """Watch no more; the next lesson asks anew."""
        self._watched.stop()
        self.folder, self.trouble = None, ""
        self.aside.clear()

    def told(self, lesson: Lesson) -> tuple[str, ...]:
        """What the trainer should know of it now; nothing where the class does not answer in teams."""
        if lesson.setup.way is not Way.TEAMS:
            return ()
        paper = tr("A: add a board from paper")
        if self.folder is None:
            return (tr("Press F and choose the folder the teams hand in to."), paper)
        watched = tr("What comes to {folder} is taken in. F: another folder").format(folder=self.folder)
        return tuple(filter(None, (watched, paper, self.trouble, *reversed(self.aside[-MOST_TOLD:]))))

    def _put_aside(self, words: str) -> None:
        self.aside.append(words)
        self.changed.emit()

    def _miss(self, words: str) -> None:
        self.trouble = words
        self.changed.emit()

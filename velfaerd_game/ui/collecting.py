"""Collecting what teams hand in: the folder they hand in to, and what of it does not count."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QStandardPaths, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from velfaerd_game.files.team_looks import MOST_FILES
from velfaerd_game.game.classroom import TeamBoard
from velfaerd_game.game.lesson import MOST_ARRIVED, Lesson
from velfaerd_game.game.lesson_setup import Way
from velfaerd_game.words.language import spoken, tr, trn

from .team_folder import TeamFolder

MOST_TOLD = 8
"""How many of the latest files that do not count are told one by one."""

MOST_ASIDE = 1000
"""How many files that do not count are remembered."""

OFTEN = 100
"""Milliseconds that news of such files is gathered before it is shown."""


class Collecting(QObject):
    """Asks for the folder once, and watches it as long as the lesson lasts. `arrived` carries a TeamBoard.

    `aside` holds a sentence about each file that does not count, by the file's name; the latest is the last.
    """

    arrived = Signal(object)
    changed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.window = window
        self.folder: Path | None = None
        self.aside: dict[str, str] = {}
        self.trouble = ""
        self._asked = False
        self._lesson: Lesson | None = None
        self._astray: dict[str, TeamBoard] = {}
        self._watched = TeamFolder(self)
        self._watched.arrived.connect(self._arrive)
        self._watched.set_aside.connect(self._put_aside)
        self._watched.accepted.connect(self._take_back)
        self._watched.gone.connect(self._miss)
        self._watched.back.connect(lambda: self._miss(""))
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.setInterval(OFTEN)
        self._gathering.timeout.connect(self.changed)

    def offer(self, lesson: Lesson) -> None:
        """Ask for the folder once a lesson: who wants none must not be stopped by the question at every round."""
        if self.folder is None and not self._asked:
            self._asked = self.ask_where(lesson) is not None

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
        dialog.finished.connect(self.window.activateWindow)  # not every system does: the clicker walks on at once
        dialog.open()
        return dialog

    def watch(self, folder: Path, lesson: Lesson) -> None:
        """Take in what lies in the folder, and what comes."""
        self.folder, self.trouble, self._lesson = folder, "", lesson
        self.aside.clear()
        self._astray.clear()
        self._watched.watch(folder, lesson.level, lesson.setup.fingerprint)
        self.changed.emit()

    def stop(self) -> None:
        """Watch no more; the next lesson asks anew."""
        self._watched.stop()
        self.folder, self.trouble, self._lesson, self._asked = None, "", None, False
        self.aside.clear()
        self._astray.clear()

    def told(self, lesson: Lesson) -> tuple[str, ...]:
        """What the trainer should know of it now; nothing where the class does not answer in teams."""
        if lesson.setup.way is not Way.TEAMS:
            return ()
        paper = tr("A: add a board from paper")
        if self.folder is None:
            return (tr("Press F and choose the folder the teams hand in to."), paper)
        self._lesson = lesson
        watched = tr("What comes to {folder} is taken in. F: another folder").format(folder=self.folder)
        latest = list(self.aside.values())[-MOST_TOLD:]
        more = len(self.aside) - len(latest)
        crowd = _crowd() if self._watched.crowded else ""
        told = (watched, paper, self.trouble, crowd, _full(lesson), *self._stray(lesson), *reversed(latest))
        others = trn("{n} more file does not count.", "{n} more files do not count.", more) if more else ""
        return tuple(filter(None, (*told, others)))

    def _arrive(self, one: TeamBoard) -> None:
        """Hand the board on, and remember it where it is new and for another round than the one that is played."""
        lesson = self._lesson
        if lesson is not None and one.id is not None:
            self._astray.pop(one.id, None)
            if lesson.step.chapter.round not in (0, one.round) and lesson.take(one) is not lesson:
                self._astray[one.id] = one
        self.arrived.emit(one)

    def _stray(self, lesson: Lesson) -> list[str]:
        """Who has sent a board for another round, and none for this one since."""
        if not self._astray or not (at := lesson.step.chapter.round):
            return []
        answered = {one.id for one in lesson.answers(at).teams}
        words = tr("{team} sent a board for round {n}. Ask them to choose round {at} and save again.")
        return [
            words.format(team=one.team or tr("No name"), n=one.round, at=at)
            for one in list(self._astray.values())[-MOST_TOLD:]
            if one.round != at and one.id not in answered
        ]

    def _put_aside(self, name: str, words: str) -> None:
        self.aside.pop(name, None)
        self.aside[name] = words
        if len(self.aside) > MOST_ASIDE:
            del self.aside[next(iter(self.aside))]
        self._gather()

    def _take_back(self, name: str) -> None:
        """The file counts now: whoever saved it has saved it again."""
        if self.aside.pop(name, None) is not None:
            self._gather()

    def _gather(self) -> None:
        if not self._gathering.isActive():
            self._gathering.start()

    def _miss(self, words: str) -> None:
        self.trouble = words
        self.changed.emit()


def _crowd() -> str:
    """What is told of a folder that is not one teams hand in to."""
    words = tr("The folder has more than {n} JSON files; not all are looked at. Choose a folder for the teams alone.")
    return words.format(n=QLocale(spoken()).toString(MOST_FILES))


def _full(lesson: Lesson) -> str:
    """What is told where the round takes in no more boards."""
    at = lesson.step.chapter.round
    if not at or len(lesson.answers(at).arrived) < MOST_ARRIVED:
        return ""
    return tr("This round holds {n} boards, and takes in no more.").format(n=MOST_ARRIVED)

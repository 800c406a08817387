"""Keeps a lesson on the disk: at once at a step, beside the window while boards come in, which may be many at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

from velfaerd_game.files.lessons import save_lesson
from velfaerd_game.files.writing import UnwritableError
from velfaerd_game.game.lesson import Lesson

OFTEN = 100
"""Milliseconds between two looks at what is being written: what comes in between is written together."""


class _Writing:
    """One lesson on its way to the disk, in a thread of its own: a disk may take its time."""

    def __init__(self, data: Path, lesson: Lesson, at: datetime) -> None:
        self.error: UnwritableError | None = None
        self.thread = Thread(target=self._run, args=(data, lesson, at), name="lesson keeper")
        self.thread.start()

    def _run(self, data: Path, lesson: Lesson, at: datetime) -> None:
        try:
            save_lesson(data, lesson, at)
        except UnwritableError as error:
            self.error = error


class LessonKeeper(QObject):
    """Writes one lesson at a time, never an older one over a newer. `kept`: what was to be kept soon has been tried.

    `failed` carries an UnwritableError, once until it works again; the lesson goes on, and the next step tries again.
    """

    kept = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject, data: Path, today: Callable[[], datetime]) -> None:
        super().__init__(parent)
        self.data, self.today = data, today
        self._waiting: Lesson | None = None
        self._writing: _Writing | None = None
        self._well = True
        self._looking = QTimer(self)
        self._looking.setInterval(OFTEN)
        self._looking.timeout.connect(self._look)

    def keep(self, lesson: Lesson) -> None:
        """Write the lesson now; it is on the disk, or `failed` has told why not, when this returns."""
        self._looking.stop()
        self._waiting = None
        if self._writing is not None:
            self._writing.thread.join()
            self._writing = None
        try:
            save_lesson(self.data, lesson, self.today())
        except UnwritableError as error:
            self._tell(error)
        else:
            self._tell(None)

    def keep_soon(self, lesson: Lesson) -> None:
        """Write the lesson without holding up the window; the newest one, where several come."""
        self._waiting = lesson
        if self._writing is None:
            self._begin()

    def finish(self) -> None:
        """Have everything on the disk that was to be kept."""
        if self._waiting is not None:
            self.keep(self._waiting)
        elif self._writing is not None:
            self._writing.thread.join()
            self._look()

    def _begin(self) -> None:
        if self._waiting is not None:
            self._writing = _Writing(self.data, self._waiting, self.today())
            self._waiting = None
            self._looking.start()

    def _look(self) -> None:
        writing = self._writing
        if writing is None or writing.thread.is_alive():
            return
        self._writing = None
        self._looking.stop()
        self._tell(writing.error)
        self._begin()
        self.kept.emit()

    def _tell(self, error: UnwritableError | None) -> None:
        well, self._well = self._well, error is None
        if error is not None and well:
            self.failed.emit(error)

"""A folder that is watched while a class plays: what teams hand in is taken in as it arrives, and nothing waits for it.

A thread of its own looks and reads, since a folder on a network may take its time or never answer: the window's thread
asks the folder nothing. What is found comes through a queue that holds few, and is told there a few at a time.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from queue import Empty, Full, Queue
from threading import Event, Thread
from uuid import NAMESPACE_URL, uuid5

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from velfaerd_game.files.boards import BoardFile
from velfaerd_game.files.reading import Reading
from velfaerd_game.files.team_boards import team_board
from velfaerd_game.files.team_looks import QUIET, TeamLooks
from velfaerd_game.game.level import Level
from velfaerd_game.words.language import tr
from velfaerd_game.words.messages import line

EVERY = 0.5
"""Seconds between two looks: folders on a network tell nobody of what arrives, and a look is soon done."""

MOST_WAITING = 64
"""The most boards that wait to be told; the thread waits where there are more."""

AT_ONCE = 0.02
"""Seconds that may be spent on telling before the window has its turn."""

OFTEN = 40
"""Milliseconds between two looks into the queue."""

BREATH = 0.05
"""Seconds the thread waits for room in the queue."""

WORK, REST = 0.003, 0.003
"""Seconds the thread works through files that are news before it rests: while it works the window waits its turn."""

News = Reading[BoardFile] | bool
"""A file that arrived; or whether the folder can be looked into."""


class _Looker:
    """The thread's part: looks until it is stopped, and puts what is new in the queue."""

    def __init__(self, looks: TeamLooks, every: float) -> None:
        self.looks, self.every = looks, every
        self.news: Queue[News] = Queue(MOST_WAITING)
        self.stopped = Event()
        self.thread = Thread(target=self._run, name="team folder", daemon=True)

    def _run(self) -> None:
        there: bool | None = None
        while not self.stopped.is_set():
            begun = time.monotonic()
            before, there = there, self._look()
            if there is not before:
                self._put(there)
            self.stopped.wait(max(self.every, time.monotonic() - begun))

    def _look(self) -> bool:
        """Look once; whether the folder could be looked into."""
        rested = time.monotonic()
        try:
            for found in self.looks.look():
                self._put(found)
                if time.monotonic() - rested > WORK:
                    self.stopped.wait(REST)
                    rested = time.monotonic()
                if self.stopped.is_set():
                    break
        except (OSError, ValueError):
            return False
        return True

    def _put(self, news: News) -> None:
        while not self.stopped.is_set():
            with suppress(Full):
                self.news.put(news, timeout=BREATH)
                return

    def told(self) -> Iterator[News]:
        """What waits in the queue, now."""
        while True:
            try:
                yield self.news.get_nowait()
            except Empty:
                return


class TeamFolder(QObject):
    """Watches one folder at a time. Boards come as they are read, also earlier ones again: `Lesson.take` sorts them.

    `arrived` carries a TeamBoard; `accepted` before it the name of its file, `set_aside` that of a file that does not
    count and a sentence about it. `gone` carries a sentence when the folder cannot be looked into, `back` comes when it
    can again. Nothing comes after `stop`.
    """

    arrived = Signal(object)
    accepted = Signal(str)
    set_aside = Signal(str, str)
    gone = Signal(str)
    back = Signal()

    def __init__(self, parent: QObject | None = None, *, every: float = EVERY, quiet: float = QUIET) -> None:
        super().__init__(parent)
        self.every, self.quiet = every, quiet
        self.folder: Path | None = None
        self._looker: _Looker | None = None
        self._away = False
        self._telling = QTimer(self)
        self._telling.setInterval(OFTEN)
        self._telling.timeout.connect(self._tell)
        if app := QCoreApplication.instance():
            app.aboutToQuit.connect(self.stop)

    @property
    def crowded(self) -> bool:
        """Whether the folder has more files than are looked at."""
        return self._looker is not None and self._looker.looks.crowded

    def watch(self, folder: Path, level: Level, fingerprint: str) -> None:
        """Watch a folder for boards of the level with this fingerprint, from now on instead of any other."""
        self.stop()
        self.folder, self._away = folder, False
        self._looker = _Looker(TeamLooks(folder, level, fingerprint, quiet=self.quiet), self.every)
        self._looker.thread.start()
        self._telling.start()

    def stop(self) -> None:
        """Watch no longer. The thread ends by itself: it may be held up by the folder, and nobody waits for it."""
        looker, self._looker = self._looker, None
        self.folder = None
        self._telling.stop()
        if looker is not None:
            looker.stopped.set()

    def _tell(self) -> None:
        """Tell of what has arrived, for a moment; the rest when the window has had its turn."""
        looker, until = self._looker, time.monotonic() + AT_ONCE
        if looker is None:
            return
        for news in looker.told():
            if isinstance(news, bool):
                self._tell_of_folder(there=news)
            else:
                self._tell_of_file(news)
            if self._looker is not looker or time.monotonic() > until:
                return

    def _tell_of_file(self, found: Reading[BoardFile]) -> None:
        name = found.path.name
        if found.value is not None:
            self.accepted.emit(name)
            one = team_board(found.value)
            if one.id is None:  # the same file is the same team, today and next week
                one = replace(one, id=str(uuid5(NAMESPACE_URL, f"{name} {one}")))
            self.arrived.emit(one)
        else:
            self.set_aside.emit(name, line(replace(found.faults[0], path=Path(name))))

    def _tell_of_folder(self, *, there: bool) -> None:
        if there is not self._away:
            return
        self._away = not there
        if there:
            self.back.emit()
        else:
            words = tr("The folder {folder} is not there just now. What is in it comes as soon as it is back.")
            self.gone.emit(words.format(folder=self.folder))

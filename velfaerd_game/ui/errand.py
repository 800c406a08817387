"""Something that takes its time, done in a thread beside the window, which never waits for it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

LOOK = 50
"""Milliseconds between two looks for the answer."""


class Errand(QObject):
    """Runs `what` in a thread that knows no Qt; `done` carries its answer, in the thread of the window.

    What it raises is raised there too. The thread ends with the program: nobody who quits waits for it. Whoever wants
    no answer any longer drops the errand.
    """

    done = Signal(object)

    def __init__(self, parent: QObject, what: Callable[[], object]) -> None:
        super().__init__(parent)
        self._future: Future[object] = Future()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        Thread(target=_run, args=(what, self._future), daemon=True).start()

    def drop(self) -> None:
        """Want no answer any longer."""
        self._timer.stop()
        self.deleteLater()

    def _look(self) -> None:
        if self._future.done():
            self.drop()
            self.done.emit(self._future.result())


def _run(what: Callable[[], object], future: Future[object]) -> None:
    try:
        future.set_result(what())
    except BaseException as error:  # raised again where somebody hears of it
        future.set_exception(error)

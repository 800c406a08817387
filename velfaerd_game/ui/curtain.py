"""What lies over the slide for a while: black, or on the class's own screen the trainer's notes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from velfaerd_game.words.language import tr

PEEK = 30_000
"""Milliseconds that the notes stay over the class's slide, unless the trainer writes in them."""


class Curtain(QObject):
    """Whether the screen is `black`, and whether the notes are seen (`peek`). `changed`: show it; `said`: tell it.

    `writing` tells whether the trainer writes in the notes: they stay as long as that.
    """

    changed = Signal()
    said = Signal(str)

    def __init__(self, parent: QObject, writing: Callable[[], bool]) -> None:
        super().__init__(parent)
        self.writing = writing
        self.black = self.peek = False
        self._peeking = QTimer(self)
        self._peeking.setSingleShot(True)
        self._peeking.setInterval(PEEK)
        self._peeking.timeout.connect(self.end_peek)

    def lift(self) -> None:
        """Nothing lies over the slide; nobody is told."""
        self.black = self.peek = False
        self._peeking.stop()

    def walk(self) -> None:
        """Another step comes: the notes go with the one before."""
        self.peek = False
        self._peeking.stop()

    def turn(self, *, black: bool) -> None:
        """Make the screen black, or light again."""
        self.black = black
        self.changed.emit()
        self.said.emit(tr("The screen is black.") if black else tr("The screen is on again."))

    def look(self) -> None:
        """Show the notes for a moment, or hide them."""
        self.peek = not self.peek
        self._peeking.start()
        self.changed.emit()

    def end_peek(self) -> None:
        """Hide the notes: what the class is not to see yet must not stay there because somebody forgot."""
        if self.peek and self.writing():
            self._peeking.start()
        elif self.peek:
            self.walk()
            self.changed.emit()

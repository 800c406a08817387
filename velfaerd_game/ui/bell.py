"""A sound when the time is up, where the trainer wants one; at first there is none."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from velfaerd_game.words.language import tr

from .slides import Clock

OVER = 2
"""The stage of a clock whose time is up."""


class Bell(QObject):
    """Rings once as a clock it hears runs out, by the system's own sound."""

    rang = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.on = False
        self._stage = OVER

    def toggle(self) -> str:
        """Turn the sound on or off; what to say of it."""
        self.on = not self.on
        return tr("There is a sound when the time is up.") if self.on else tr("There is no sound.")

    def hear(self, clock: Clock) -> None:
        """Follow the clock."""
        before, self._stage = self._stage, clock.stage
        if self.on and before < OVER <= clock.stage:
            QApplication.beep()
            self.rang.emit()

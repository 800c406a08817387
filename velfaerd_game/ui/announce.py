"""What is said aloud to a screen reader: one place, which keeps the last words."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


class Announcer(QObject):
    """Speaks for the window it was given. `said` carries every text; `last` is the newest."""

    said = Signal(str)

    def __init__(self, speaker: QWidget) -> None:
        super().__init__(speaker)
        self._speaker = speaker
        self.last = ""

    def announce(self, text: str) -> None:
        """Say a text aloud, after whatever the screen reader is saying now."""
        self.last = text
        event = QAccessibleAnnouncementEvent(self._speaker, text)
        QAccessible.updateAccessibility(event)
        self.said.emit(text)

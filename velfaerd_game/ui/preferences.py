"""The player's settings at work: they are kept, and act at once on language, look and motion."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QObject, QTranslator, Signal

from velfaerd_game.store import StoreError
from velfaerd_game.store.store import Store
from velfaerd_game.words.language import speak, spoken

from .settings import Settings
from .theme import TEXT_SIZES, Theme


class Preferences(QObject):
    """Knows the settings, applies a new choice at once, and keeps it."""

    language_changed = Signal()

    def __init__(
        self, theme: Theme, store: Store, settings: Settings, folder: Path, unsaved: Callable[[StoreError], None]
    ) -> None:
        super().__init__(theme)
        self.theme, self.store, self.settings, self.folder, self.unsaved = theme, store, settings, folder, unsaved
        self._qt_words = QTranslator(self)
        self._apply(settings)

    def choose(self, settings: Settings) -> None:
        """Take over a new choice and keep it."""
        before, self.settings = self.settings, settings
        self._apply(settings)
        try:
            for key, value in settings.dump().items():
                if before.dump().get(key) != value:
                    self.store.save_setting(key, value)
        except StoreError as error:
            self.unsaved(error)
        if before.language != settings.language:
            self.language_changed.emit()

    def step_text_size(self, step: int) -> None:
        """The next larger (1) or smaller (-1) text, or (0) the usual one."""
        place = TEXT_SIZES.index(self.settings.text_size) + step if step else 0
        size = TEXT_SIZES[max(0, min(len(TEXT_SIZES) - 1, place))]
        self.choose(replace(self.settings, text_size=size))

    def _apply(self, settings: Settings) -> None:
        self.theme.choose(settings.theme, settings.text_size, settings.motion)
        if spoken() != settings.language or self._qt_words.isEmpty():
            speak(settings.language)
            folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            QCoreApplication.removeTranslator(self._qt_words)
            if self._qt_words.load(f"qtbase_{settings.language}", folder):
                QCoreApplication.installTranslator(self._qt_words)

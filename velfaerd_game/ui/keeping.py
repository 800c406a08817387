"""The settings, and what is kept about the player: to look at, to take along, to delete."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from velfaerd_game.store import StoreError
from velfaerd_game.store.store import Store
from velfaerd_game.words.language import tr

from . import store_words
from .library import Library
from .main_window import MainWindow
from .players import Players
from .preferences import Preferences
from .serving import Serving

if TYPE_CHECKING:
    from .pages.settings_page import SettingsPage


class Keeping(QObject):
    """Owns the page of the settings, and does what it asks for. `erased`: everything is gone, drop what you hold."""

    home_requested = Signal()
    erased = Signal()

    def __init__(
        self, window: MainWindow, library: Library, store: Store, preferences: Preferences, players: Players
    ) -> None:
        super().__init__(window)
        self.window, self.library, self.store, self.preferences = window, library, store, preferences
        self.players = players
        self.serving = Serving(self, window, store, library.own)
        self.erased.connect(self.serving.rest)

    @cached_property
    def settings_page(self) -> SettingsPage:
        """The settings."""
        from .pages.settings_page import SettingsPage

        page = SettingsPage(self.window.theme)
        page.settings_changed.connect(self.preferences.choose)
        page.back_requested.connect(self.home_requested)
        page.folder_requested.connect(lambda: self.open_folder(self.preferences.folder))
        page.export_requested.connect(self.export)
        page.erase_requested.connect(self.erase)
        page.everything_requested.connect(self.players.erase_everything)
        page.players.switch_requested.connect(self.players.switch)
        page.players.name_requested.connect(self.players.ask_name)
        page.players.delete_requested.connect(self.players.ask_to_delete)
        page.server.set_up.clicked.connect(self.serving.ask)
        page.server.send.clicked.connect(self.serving.send_now)
        page.server.stop.clicked.connect(self.serving.ask_to_forget)
        self.serving.changed.connect(lambda: page.display_server(self.serving.served()))
        self.players.changed.connect(self._display)
        return page

    def settings(self) -> None:
        """Show the settings."""
        self.players.refresh()
        self._display()
        self.window.show_page(self.settings_page, tr("Settings"), self.settings)

    def _display(self) -> None:
        self.settings_page.display(
            self.preferences.settings, str(self.preferences.folder), self.store.lasting, self.players.all()
        )
        self.settings_page.display_server(self.serving.served())

    def open_folder(self, folder: Path) -> None:
        """Open a folder in the system's own program, made first where it is not there."""
        if not QDir().mkpath(str(folder)):
            self.window.tell(tr("The folder {folder} cannot be made.").format(folder=folder))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def export(self) -> None:
        """Save all that is kept, in a folder the player chooses."""
        from .exporting import Exporting

        Exporting(self.window, self.store, self.library, self.preferences.folder).ask_where()

    def erase(self) -> None:
        """Delete every result and every board that was left; the settings page has asked."""
        try:
            self.store.erase()
        except StoreError as error:
            self.window.tell(store_words.undeleted(error))
            return
        self.erased.emit()
        self.window.announcer.announce(tr("Your boards, results and notes are deleted."))

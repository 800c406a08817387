"""Offering on the home page that the board asks how sure the player is: after the third level, until it is answered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from velfaerd_game.store import StoreError

from . import calibration_words
from .main_window import MainWindow
from .preferences import Preferences
from .shelf import Shelf

if TYPE_CHECKING:
    from .pages.home_page import HomePage

LEVELS = 3
"""How many levels a player has finished before it is offered."""

KEY = "certainty"
"""The setting. As long as nothing is kept of it, the player has not answered."""


class Offering(QObject):
    """Shows the offer on the home page whenever that is displayed, and takes the answer down."""

    def __init__(self, window: MainWindow, shelf: Shelf, preferences: Preferences, page: HomePage) -> None:
        super().__init__(page)
        self.window, self.shelf, self.preferences, self.page = window, shelf, preferences, page
        page.displayed.connect(self._offer)
        page.offer.answered.connect(self._answer)

    @property
    def waits(self) -> bool:
        """Whether there is something to offer: the player has finished enough levels, and never answered."""
        try:
            answered = KEY in self.shelf.store.settings()
        except StoreError:
            return False
        return not answered and self.preferences.settings.certainty == "off" and len(self.shelf.played()) >= LEVELS

    def _offer(self) -> None:
        """One thing at a time: a next step whose day has come goes first."""
        note = self.page.offer
        before = not note.isHidden()
        note.display(offered=self.waits and self.page.due.isHidden())
        if not note.isHidden() and not before:
            self.window.announcer.announce(f"{note.title.text()} {note.words.text()}")

    def _answer(self, taken: bool) -> None:
        if taken:
            self.preferences.choose(replace(self.preferences.settings, certainty="on"))
        else:
            try:
                self.shelf.store.save_setting(KEY, "off")
            except StoreError as error:
                self.preferences.unsaved(error)
        self.page.close_offer()
        self.window.announcer.announce(calibration_words.offer_answered(taken))

"""The six roles to leaf through, one card at a time, and to put on paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from velfaerd_game.words.language import spoken, tr

from .main_window import MainWindow
from .shelf import Shelf

if TYPE_CHECKING:
    from .pages.roles_page import RolesPage


class Leafing(QObject):
    """Owns the page of the roles."""

    help_requested = Signal()

    def __init__(self, window: MainWindow, shelf: Shelf) -> None:
        super().__init__(window)
        self.window, self.shelf = window, shelf
        self._back: Callable[[], None] = lambda: None

    @cached_property
    def page(self) -> RolesPage:
        """The six roles."""
        from .pages.roles_page import RolesPage

        page = RolesPage(self.window.theme)
        page.back_requested.connect(self._leave)
        page.print_requested.connect(self._print)
        page.help_requested.connect(self.help_requested)
        page.announced.connect(self.window.announcer.announce)
        return page

    def show(self, back: Callable[[], None]) -> None:
        """Show the six roles; `back` shows what comes after them."""
        self._back = back
        self.page.display(self.shelf.roles(spoken()))
        self.window.show_page(self.page, tr("The six roles"), lambda: self.show(back))

    def card(self, role: str) -> None:
        """Show a role's card, front and back."""
        from .widgets.role_sheet import RoleSheet

        RoleSheet(self.window.theme, self.shelf.library.deck(spoken()), role, self.window).open()

    def _leave(self) -> None:
        """Go back to where the roles were opened from."""
        self._back()

    def _print(self) -> None:
        """Put the cards on paper, in a file the player chooses."""
        from .printing import ask_where

        ask_where(self.window, self.shelf.library.deck(spoken()))

"""Asks before a next step is deleted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .sheet import Sheet, ask


def ask_to_delete_step(theme: Theme, parent: QWidget, then: Callable[[], None]) -> Sheet:
    """The sheet with the question; `then` is called when the player says yes."""
    return ask(
        theme,
        parent,
        title=tr("Delete this step?"),
        text=tr("Your next step will be deleted with all that stands on it. This cannot be undone."),
        yes=tr("Yes, delete it"),
        no=tr("No, keep it"),
        then=then,
        careful=True,
    )

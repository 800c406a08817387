"""What the tests of the settings' own server do by hand: set one up, open its sheet, fill it in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from velfaerd_game.store import open_store
from velfaerd_game.store.sending import Access

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from velfaerd_game.ui.journey import Journey
    from velfaerd_game.ui.widgets.server_sheet import ServerSheet

Open = Callable[[], "Journey"]
"""Opens the whole game."""


def set_up(data: Path, address: str) -> None:
    with open_store(data).store as store:
        store.save_access(Access(address, "key", "s3cret"))


def sheet(journey: Journey) -> ServerSheet:
    from velfaerd_game.ui.widgets.server_sheet import ServerSheet

    return next(one for one in journey.window.findChildren(ServerSheet) if one.isVisible())


def fill(journey: Journey, qtbot: QtBot, address: str, secret: str = "s3cret") -> ServerSheet:
    """Open the settings and the sheet, and write what it asks for, by keys."""
    journey.settings()
    journey.keeping.settings_page.server.set_up.click()
    asked = sheet(journey)
    for field, text in ((asked.address, address), (asked.key, "key"), (asked.secret, secret)):
        field.editor.selectAll()
        qtbot.keyClicks(field.editor, text)
    return asked

"""The sheet that asks for the server: by keys alone, with a secret nobody sees, tried before anything is kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from velfaerd_game.store.sending import Access

from .conftest import Tiny
from .sheets import Open, fill, set_up, sheet

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.loopback


def test_the_connection_is_tried_without_anything_being_kept_or_sent(game: Open, tiny: Tiny, qtbot: QtBot) -> None:
    journey = game()
    tiny.reply = lambda _: (401, {})
    asked = fill(journey, qtbot, tiny.address)
    asked.attempt.click()
    qtbot.waitUntil(asked.bad.isVisible)
    assert asked.bad.text() == "The server does not know this key and secret. Check both."
    assert asked.announcer.last == asked.bad.text()
    tiny.reply = lambda _: (404, {"X-Experience-API-Version": "1.0.3"})
    asked.attempt.click()
    qtbot.waitUntil(lambda: asked.good.text().startswith("The connection works."))
    assert not asked.bad.isVisible()
    assert tiny.batches == [[], []]
    asked.reject()
    assert journey.store.access() is None


def test_what_is_missing_is_said_and_the_field_has_the_focus(game: Open, qtbot: QtBot) -> None:
    journey = game()
    asked = fill(journey, qtbot, "http://lrs.example.org/")
    asked.save.click()
    assert asked.bad.text().startswith("The address must begin with https")
    assert asked.focusWidget() is asked.address.editor
    asked.address.editor.setPlainText("https://lrs.example.org/")
    asked.secret.editor.clear()
    asked.save.click()
    assert asked.bad.text() == "Write the key and the secret too."
    assert asked.focusWidget() is asked.secret.editor
    assert asked.isVisible()
    assert journey.store.access() is None


def test_the_secret_is_seen_and_read_aloud_by_nobody(game: Open, tiny: Tiny, data: Path, qtbot: QtBot) -> None:
    from PySide6.QtGui import QAccessible

    tiny.reply = lambda _: (404, {})
    set_up(data, tiny.address)
    journey = game()
    asked = fill(journey, qtbot, tiny.address)
    told = QAccessible.queryAccessibleInterface(asked.secret.editor)
    assert told.text(QAccessible.Text.Name) == "Secret"
    assert "s3cret" not in told.text(QAccessible.Text.Value)
    assert told.state().passwordEdit
    asked.reject()
    journey.keeping.settings_page.server.set_up.click()
    assert sheet(journey).secret.text == ""
    sheet(journey).save.click()  # an empty field keeps the secret, for the same server and key
    assert journey.store.access() == Access(tiny.address, "key", "s3cret")
    asked = fill(journey, qtbot, "https://elsewhere.example.org/", "x")
    asked.secret.editor.clear()
    asked.save.click()
    assert asked.bad.text() == "Write the key and the secret too."


def test_the_sheet_and_the_row_are_worked_by_keys_alone(game: Open, tiny: Tiny, qtbot: QtBot) -> None:
    from PySide6.QtCore import Qt

    journey = game()
    journey.settings()
    journey.keeping.settings_page.server.set_up.setFocus()
    qtbot.keyClick(journey.keeping.settings_page.server.set_up, Qt.Key.Key_Return)
    asked = sheet(journey)
    assert asked.focusWidget() is asked.address.editor
    way = [asked.key.editor, asked.secret.editor, asked.attempt, asked.save]
    for stop in way:
        qtbot.keyClick(asked.focusWidget(), Qt.Key.Key_Tab)
        assert asked.focusWidget() is stop
    qtbot.keyClick(asked.secret.editor, Qt.Key.Key_Escape)
    assert not asked.isVisible()

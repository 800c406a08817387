"""Saving what is kept from the settings: by keyboard alone, asked where, told where it lies or why it is not saved."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.widgets.button import Button
from velfaerd_game.ui.widgets.sheet import Sheet
from velfaerd_game.words.language import speak

from .looking import cut, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key


@pytest.fixture
def place(tmp_path: Path) -> Path:
    folder = tmp_path / "Mine filer"
    folder.mkdir()
    return folder


def dialogs(journey: Journey) -> list[QFileDialog]:
    return journey.window.findChildren(QFileDialog)


def ask_where(qtbot: QtBot, journey: Journey) -> QFileDialog:
    """Tab to the button on the settings page and press it."""
    journey.settings()
    settle()
    assert dialogs(journey) == []
    for _ in range(20):
        here = QApplication.focusWidget()
        assert here is not None
        if here is journey.keeping.settings_page.folder.export:
            qtbot.keyClick(here, Key.Key_Space)
            settle()
            (dialog,) = dialogs(journey)
            return dialog
        qtbot.keyClick(here, Key.Key_Tab)
    raise AssertionError("the tab key does not come to the button")


def choose(qtbot: QtBot, dialog: QFileDialog, folder: Path) -> None:
    """Choose the folder in the dialog."""
    with qtbot.waitSignal(dialog.finished):
        dialog.fileSelected.emit(str(folder))
        dialog.done(0)
    settle()


def sheet(journey: Journey) -> Sheet:
    return next(one for one in journey.window.findChildren(Sheet) if one.isVisible())


@pytest.mark.parametrize("language", ["da", "en"])
def test_by_keyboard_it_is_saved_where_one_wants_it_and_said_so(
    qtbot: QtBot, journey: Journey, place: Path, language: str
) -> None:
    speak(language)
    choose(qtbot, ask_where(qtbot, journey), place)
    page, told = sorted(place.iterdir())
    assert (page.suffix, told.suffix) == (".html", ".json")
    assert json.loads(told.read_text("utf-8"))["settings"]["theme"] == "light"
    last = journey.window.announcer.last
    assert str(page) in last
    assert str(told) in last
    assert cut(sheet(journey)) == []
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    settle()
    assert QApplication.focusWidget() is journey.keeping.settings_page.folder.export


def test_one_who_does_not_choose_saves_nothing(qtbot: QtBot, journey: Journey, place: Path) -> None:
    dialog = ask_where(qtbot, journey)
    with qtbot.waitSignal(dialog.finished):
        dialog.reject()
    settle()
    assert list(place.iterdir()) == []
    assert journey.window.announcer.last == ""


def test_a_folder_that_is_gone_is_told_in_the_band(qtbot: QtBot, journey: Journey, place: Path) -> None:
    dialog = ask_where(qtbot, journey)
    place.rmdir()
    dialog.fileSelected.emit(str(place))
    said = journey.window.notice.text.text()
    assert said == f"Mappen {place} findes ikke. Opret den først, eller vælg en anden."
    dialog.reject()


def test_the_page_can_be_read_at_once(
    qtbot: QtBot, journey: Journey, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtGui import QDesktopServices

    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    choose(qtbot, ask_where(qtbot, journey), place)
    button = next(one for one in sheet(journey).findChildren(Button) if one.text() == "Læs det nu")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened == [str(next(place.glob("*.html")))]

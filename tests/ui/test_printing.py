"""Printing from the page of the roles: the system's dialog on demand, the PDF, and where it lies."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.widgets.sheet import Sheet
from velfaerd_game.ui.widgets.text import Text

from .looking import settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LEFT = Qt.MouseButton.LeftButton


def choose(qtbot: QtBot, journey: Journey, path: Path | None) -> None:
    """Press Print, and give this file in the dialog; None: leave it."""
    journey.roles(journey.home)
    assert journey.window.findChild(QFileDialog) is None
    qtbot.mouseClick(journey.leafing.page.print, LEFT)
    dialog = journey.window.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith("De seks roller.pdf")
    with qtbot.waitSignal(dialog.finished):
        if path is None:
            dialog.reject()
        else:
            dialog.fileSelected.emit(str(path))
            dialog.done(0)
    settle()


def test_the_cards_are_written_where_asked_and_the_place_is_told(
    qtbot: QtBot, journey: Journey, tmp_path: Path
) -> None:
    choose(qtbot, journey, tmp_path / "kort.pdf")
    assert (tmp_path / "kort.pdf").read_bytes().startswith(b"%PDF-")
    sheet = journey.window.findChild(Sheet)
    assert sheet is not None
    assert sheet.windowTitle() == "Kortene er gemt"
    told = "\n".join(text.text() for text in sheet.findChildren(Text))
    assert str(tmp_path / "kort.pdf") in told
    assert str(tmp_path / "kort.pdf") in sheet.accessibleDescription()
    sheet.reject()
    settle()
    assert journey.leafing.page.isVisible()


def test_nothing_is_written_unless_a_file_is_chosen(qtbot: QtBot, journey: Journey, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*.pdf"))
    choose(qtbot, journey, None)
    assert sorted(tmp_path.rglob("*.pdf")) == before == []
    assert journey.window.findChild(Sheet) is None


def test_what_stands_in_the_way_is_told(qtbot: QtBot, journey: Journey, tmp_path: Path) -> None:
    choose(qtbot, journey, tmp_path / "væk" / "kort.pdf")
    assert journey.window.notice.text.text().startswith(f"Mappen {tmp_path / 'væk'} findes ikke.")
    assert journey.window.findChild(Sheet) is None

"""The board as a list offers what the plate's menu does: a menu for each row, and a button that clears the board."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QContextMenuEvent
from pytestqt.qtbot import QtBot

from velfaerd_game.game.board import Lead, Lift, Place, Shift
from velfaerd_game.ui.journey import Journey

from .hands import CTRL, Key
from .menus import OFFSCREEN, menu_of, pick
from .readers import Reader


@pytest.fixture
def reader(qtbot: QtBot, journey: Journey) -> Reader:
    return Reader(qtbot, journey)


@OFFSCREEN
@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Keyboard, QContextMenuEvent.Reason.Mouse])
def test_a_row_has_the_menu_its_card_has_on_the_plate(reader: Reader, reason: QContextMenuEvent.Reason) -> None:
    first, third = reader.paper(1).phase_id, reader.paper(3).phase_id
    reader.walk_to("brobygger", 1)
    pick(reader, menu_of(reader, reader.row("brobygger", 1).tick, reason), "Læg i fase 1")
    pick(reader, menu_of(reader, reader.row("brobygger", 1).tick, reason), "Gør til hovedrolle")
    pick(reader, menu_of(reader, reader.row("brobygger", 1).tick, reason), "Flyt til fase 3")
    assert reader.moves == [Place("brobygger", first), Lead("brobygger", first), Shift("brobygger", first, third)]
    assert reader.window.focusWidget() is reader.row("brobygger", 3).tick
    pick(reader, menu_of(reader, reader.row("brobygger", 3).lead, reason), "Læg tilbage i hånden")
    assert reader.moves[-1] == Lift("brobygger", third)
    reader.press(Key.Key_Space)
    pick(reader, menu_of(reader, reader.row("brobygger", 3).tick, reason), "Ryd pladen")
    assert reader.laid == {}


def test_the_list_clears_the_board_with_a_button_and_undo_brings_the_cards_back(reader: Reader) -> None:
    clear = reader.pane.view.clear
    assert not clear.isEnabled()
    for place in (1, 2):
        reader.walk_to("brobygger", place)
        reader.press(Key.Key_Space)
    before = reader.laid
    for _ in range(60):
        if reader.window.focusWidget() is clear:
            break
        reader.tab()
    assert reader.focused() == "Ryd pladen"
    reader.said.clear()
    reader.press(Key.Key_Space)
    assert reader.laid == {}
    assert len(reader.said) == 1
    assert reader.window.focusWidget() is reader.paper(1).rows[0].tick
    reader.press(Key.Key_Z, CTRL)
    assert reader.laid == before

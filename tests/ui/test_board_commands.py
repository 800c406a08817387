"""The commands of the keyboard: take back, lead, carry on, undo, escape, the card's back, help, hint, compare."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from velfaerd_game.ui.journey import Journey

from .hands import CTRL, SHIFT, Hands, Key


@pytest.fixture
def hands(qtbot: QtBot, journey: Journey) -> Hands:
    return Hands(qtbot, journey)


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_Backspace])
def test_delete_takes_the_card_back_and_stays_in_its_phase(hands: Hands, key: Qt.Key) -> None:
    hands.type("M2D2")
    hands.press(key)
    assert hands.laid == {hands.phase(2).phase_id: ("medspiller",)}
    assert hands.focus == f"phase-{hands.phase(2).phase_id}"
    hands.press(key)
    assert hands.round.board.cards == 1
    hands.hand("medspiller").setFocus()
    hands.press(key)
    assert hands.round.board.cards == 1


def test_l_names_and_unnames_the_lead_and_a_moved_lead_arrives_as_support(hands: Hands) -> None:
    hands.type("M2D2L")
    phase = hands.phase(2).phase_id
    assert hands.round.board[phase].lead == "designer"
    assert hands.card("designer", 2).lead
    assert "nu hovedrolle" in hands.said[-1] or "hovedrolle" in hands.said[-1]
    hands.card("medspiller", 2).setFocus()
    hands.type("L")
    assert hands.round.board[phase].lead == "medspiller"
    assert [card.lead for card in hands.phase(2).cards] == [True, False]
    assert hands.focus == f"placed-{phase}-medspiller"
    hands.type("3")
    assert hands.round.board[hands.phase(3).phase_id].lead is None
    assert hands.round.board[phase].lead is None
    hands.type("LL")
    assert hands.round.board[hands.phase(3).phase_id].lead is None


def test_control_arrows_carry_a_card_from_phase_to_phase_and_stop_at_the_ends(hands: Hands) -> None:
    hands.type("B2")
    for key, place in ((Key.Key_Right, 3), (Key.Key_Right, 4), (Key.Key_Right, 4), (Key.Key_Left, 3)):
        hands.press(key, CTRL)
        assert hands.laid == {hands.phase(place).phase_id: ("brobygger",)}
        assert hands.focus == f"placed-{hands.phase(place).phase_id}-brobygger"
    hands.press(Key.Key_Left, CTRL)
    hands.press(Key.Key_Left, CTRL)
    hands.press(Key.Key_Left, CTRL)
    assert hands.focus == f"placed-{hands.phase(1).phase_id}-brobygger"
    assert len(hands.round.moves) == 1 + 3 + 2


def test_a_control_arrow_into_a_full_phase_is_refused_and_the_card_keeps_place_and_focus(hands: Hands) -> None:
    hands.type("M3D3B3S2")
    before = hands.round
    hands.press(Key.Key_Right, CTRL)
    assert hands.round == before
    assert "plads" in hands.said[-1]
    assert hands.focus == f"placed-{hands.phase(2).phase_id}-styrmand"


@pytest.mark.parametrize(("key", "modifier"), [(Key.Key_Y, CTRL), (Key.Key_Z, CTRL | SHIFT)])
def test_undo_and_redo_go_all_the_way_back_and_forth(hands: Hands, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    hands.type("B2D1L3")
    hands.press(Key.Key_Delete)
    boards = [hands.round.board]
    for _ in range(len(hands.round.moves)):
        hands.press(Key.Key_Z, CTRL)
        boards.append(hands.round.board)
    assert hands.laid == {}
    assert len(boards) == 6
    hands.press(Key.Key_Z, CTRL)
    assert hands.round.moves == ()
    for board in reversed(boards[:-1]):
        hands.press(key, modifier)
        assert hands.round.board == board
    hands.press(key, modifier)
    assert hands.round.undone == ()
    hands.press(Key.Key_Z, CTRL)
    hands.type("M4")
    assert hands.round.undone == ()
    assert not hands.page.bar.redo.isEnabled()


def test_escape_puts_a_held_card_back_and_gives_it_the_focus(hands: Hands) -> None:
    hands.type("S")
    hands.press(Key.Key_Right)
    hands.press(Key.Key_Escape)
    assert hands.held is None
    assert hands.focus == "hand-styrmand"
    assert hands.said[-1] == "Styrmanden lagt tilbage"
    hands.type("2")
    hands.press(Key.Key_Space)
    hands.press(Key.Key_Right)
    hands.press(Key.Key_Escape)
    assert hands.focus == f"placed-{hands.phase(2).phase_id}-styrmand"
    assert len(hands.round.moves) == 1
    hands.press(Key.Key_Escape)
    assert hands.journey.window.stack.currentWidget() is hands.page


def test_laying_a_held_card_where_it_came_from_puts_it_back_under_the_focus(hands: Hands) -> None:
    hands.type("S2")
    for keys in ((Key.Key_Space, Key.Key_Space), (Key.Key_Space, Key.Key_2)):
        for key in keys:
            hands.press(key)
        assert hands.held is None
        assert len(hands.round.moves) == 1
        assert hands.focus == f"placed-{hands.phase(2).phase_id}-styrmand"


def test_i_turns_the_card_that_is_held_or_has_the_focus(hands: Hands) -> None:
    asked: list[str] = []
    hands.page.role_requested.connect(asked.append)
    for keys, role in (("I", "Medspilleren"), ("S2I", "Styrmanden"), ("BI", "Brobyggeren")):
        hands.type(keys)
        (sheet,) = hands.sheets()
        assert role in sheet.accessibleName() + sheet.accessibleDescription()
        hands.qtbot.keyClick(sheet, Key.Key_Escape)
        assert hands.sheets() == []
    assert asked == ["medspiller", "styrmand", "brobygger"]
    assert hands.held == "brobygger"
    hands.press(Key.Key_Escape)
    hands.phase(1).setFocus()
    hands.type("I")
    assert len(asked) == 3


def test_f1_opens_the_help_with_every_key_and_closing_it_gives_the_focus_back(hands: Hands) -> None:
    hands.type("B2")
    hands.press(Key.Key_F1)
    (sheet,) = hands.sheets()
    words = " ".join(label.text() for label in sheet.findChildren(type(sheet.title)))
    for key in (
        "Tab",
        "M D B S O F",
        "1 – 8",
        "Delete",
        "Ctrl + Z",
        "Esc",
        "F1",
        "F2",
        "F11",
        "Ctrl + Enter",
        "I",
        "L",
    ):
        assert key in words
    hands.qtbot.keyClick(sheet, Key.Key_Escape)
    assert hands.sheets() == []
    assert hands.focus == f"placed-{hands.phase(2).phase_id}-brobygger"


def test_f1_while_a_card_is_held_helps_and_goes_on_holding(hands: Hands) -> None:
    hands.type("B")
    hands.press(Key.Key_F1)
    (sheet,) = hands.sheets()
    sheet.accept()
    assert hands.held == "brobygger"
    hands.type("2")
    assert hands.laid == {hands.phase(2).phase_id: ("brobygger",)}


def test_f2_gives_a_hint_from_anywhere_on_the_page_and_leaves_the_focus(hands: Hands) -> None:
    for widget in (hands.hand("designer"), hands.page.bar.help):
        widget.setFocus()
        hands.said.clear()
        hands.press(Key.Key_F2)
        assert len(hands.said) == 1
        assert hands.page.toast.words == hands.said[0]
        assert hands.window.focusWidget() is widget


def test_control_enter_compares_and_never_lays(hands: Hands) -> None:
    for key in (Key.Key_Return, Key.Key_Enter):
        hands.type("B")
        hands.press(key, CTRL)
        (sheet,) = hands.sheets()
        assert hands.held is None
        assert hands.laid == {}
        sheet.reject()

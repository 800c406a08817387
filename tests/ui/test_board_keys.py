"""The board by keyboard alone: every key does what the help says, where it should, and nowhere else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.ui.journey import Journey

from .hands import CTRL, NO, Hands, Key, own_level


@pytest.fixture
def hands(qtbot: QtBot, journey: Journey) -> Hands:
    return Hands(qtbot, journey)


@pytest.mark.parametrize(
    ("language", "letters"),
    [("da", dict(zip(ROLE_IDS, "MDBSOF", strict=True))), ("en", {"designer": "D", "brobygger": "B", "styrmand": "H"})],
)
def test_an_initial_and_a_digit_are_a_whole_move(hands: Hands, language: str, letters: dict[str, str]) -> None:
    hands.choose(language=language)
    for place, (role, letter) in enumerate(letters.items()):
        number = 1 + place % 4
        hands.type(letter)
        assert hands.held == role
        hands.type(str(number))
        assert role in hands.laid[hands.phase(number).phase_id]
        assert hands.held is None
        assert hands.focus == f"placed-{hands.phase(number).phase_id}-{role}"
    assert hands.round.board.cards == len(letters)


def test_the_same_initial_again_goes_to_the_next_role_that_begins_with_it(hands: Hands) -> None:
    hands.choose(language="en")
    taken = []
    for letter in "TTTSTT":
        hands.type(letter)
        taken.append(hands.held)
    assert taken == ["medspiller", "oversaetter", "medspiller", "fortaeller", "medspiller", "oversaetter"]
    assert [card.role.id for card in hands.board.hand.cards if card.held] == ["oversaetter"]
    hands.type("3")
    assert hands.laid == {hands.phase(3).phase_id: ("oversaetter",)}


def test_a_letter_no_role_begins_with_and_a_small_one_with_caps_lock_do_no_harm(hands: Hands) -> None:
    hands.type("QXZ")
    assert hands.held is None
    focus = hands.window.focusWidget()
    assert focus is not None
    hands.qtbot.keyClicks(focus, "b")
    assert hands.held == "brobygger"


def test_letters_act_only_while_the_board_has_the_focus(hands: Hands) -> None:
    for button in (hands.page.bar.help, hands.page.bar.hint, hands.board.summary.compare, hands.page.bar.back):
        button.setFocus()
        hands.type("BD1L")
        assert hands.held is None
        assert hands.laid == {}
        assert button.hasFocus() or hands.window.focusWidget() is button


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return, Key.Key_Enter])
def test_space_and_enter_pick_up_and_lay_down(hands: Hands, key: Qt.Key) -> None:
    hands.press(Key.Key_Right)
    assert hands.focus == "hand-designer"
    hands.press(key)
    assert hands.held == "designer"
    assert hands.focus == f"phase-{hands.phase(1).phase_id}"
    hands.press(Key.Key_Right)
    hands.press(Key.Key_Right)
    assert [view.target for view in hands.board.phases] == [None, None, True, None]
    hands.press(key)
    assert hands.laid == {hands.phase(3).phase_id: ("designer",)}
    hands.press(key)
    assert hands.held == "designer"
    hands.press(Key.Key_Left)
    hands.press(key)
    assert hands.laid == {hands.phase(2).phase_id: ("designer",)}


def test_arrows_stop_at_the_edges_of_hand_and_board(hands: Hands) -> None:
    for _ in range(9):
        hands.press(Key.Key_Right)
    assert hands.focus == "hand-fortaeller"
    for _ in range(9):
        hands.press(Key.Key_Left)
    assert hands.focus == "hand-medspiller"
    for key in (Key.Key_Up, Key.Key_Down):
        hands.press(key)
        assert hands.focus == "hand-medspiller"
    hands.type("B")
    for _ in range(9):
        hands.press(Key.Key_Left)
    assert hands.focus == f"phase-{hands.phase(1).phase_id}"
    for _ in range(9):
        hands.press(Key.Key_Right)
    assert hands.focus == f"phase-{hands.phase(4).phase_id}"
    assert hands.held == "brobygger"


def test_arrows_walk_from_phase_to_phase_and_down_its_cards(hands: Hands) -> None:
    hands.type("M1D1B2")
    first, second = hands.phase(1).phase_id, hands.phase(2).phase_id
    hands.phase(1).setFocus()
    walked = []
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Right, Key.Key_Right, Key.Key_Left, Key.Key_Up):
        hands.press(key)
        walked.append(hands.focus)
    assert walked == [
        f"placed-{first}-medspiller",
        f"placed-{first}-designer",
        f"placed-{first}-designer",
        f"placed-{second}-brobygger",
        f"phase-{hands.phase(3).phase_id}",
        f"phase-{second}",
        f"phase-{second}",
    ]
    assert hands.board.selected == second


def test_tab_goes_from_region_to_region_in_the_order_of_the_design_and_back(hands: Hands) -> None:
    hands.type("B2")
    hands.type("D1")
    hands.press(Key.Key_Z, CTRL)
    hands.page.focus.begin()
    order = [
        hands.phase(hands.board.phases.index(hands.board.phase_view(hands.board.selected)) + 1),  # type: ignore[arg-type]
        hands.board.summary.compare,
        hands.page.bar.case,
        hands.page.bar.view,
        hands.page.bar.undo,
        hands.page.bar.redo,
        hands.page.bar.hint,
        hands.page.bar.help,
        hands.page.bar.back,
    ]
    visited = []
    for _ in order:
        hands.tab()
        visited.append(hands.window.focusWidget())
    assert visited == order
    hands.tab()
    assert hands.focus == "hand-medspiller"
    for widget in reversed(order):
        hands.tab(back=True)
        assert hands.window.focusWidget() is widget


def test_tab_comes_back_to_the_very_card_it_left(hands: Hands) -> None:
    hands.type("B2D3")
    hands.card("brobygger", 2).setFocus()
    hands.tab()
    hands.tab(back=True)
    assert hands.focus == f"placed-{hands.phase(2).phase_id}-brobygger"
    hands.tab(back=True)
    hands.press(Key.Key_Right)
    here = hands.focus
    hands.tab()
    hands.tab(back=True)
    assert hands.focus == here


def test_a_digit_moves_a_laid_card_lays_a_hand_card_and_otherwise_goes_to_the_phase(hands: Hands) -> None:
    hands.type("4")
    assert hands.laid == {hands.phase(4).phase_id: ("medspiller",)}
    hands.type("2")
    assert hands.laid == {hands.phase(2).phase_id: ("medspiller",)}
    hands.type("2")
    assert hands.laid == {hands.phase(2).phase_id: ("medspiller",)}
    hands.phase(1).setFocus()
    hands.type("3")
    assert hands.focus == f"phase-{hands.phase(3).phase_id}"
    assert len(hands.round.moves) == 2


def test_a_digit_beyond_the_phases_says_so_and_keeps_the_card(hands: Hands) -> None:
    before = hands.round
    hands.type("B")
    for digit in "5678":
        hands.said.clear()
        hands.type(digit)
        assert hands.said == ["Den fase er ikke i spil."]
        assert hands.held == "brobygger"
    assert hands.round == before
    hands.type("90")
    assert hands.held == "brobygger"
    hands.type("4")
    assert hands.laid == {hands.phase(4).phase_id: ("brobygger",)}


def test_all_eight_digits_reach_eight_phases(hands: Hands, journey: Journey) -> None:
    hands.play(own_level(journey, phases=8))
    for number in range(1, 9):
        hands.type(f"B{number}")
    assert [view.phase_id for view in hands.board.phases if view.cards] == [f"fase-{n}" for n in range(1, 9)]
    assert hands.hand("brobygger").count == 8


def test_refused_while_held_by_keys_the_card_stays_held_and_the_focus_where_it_was(hands: Hands) -> None:
    hands.type("M1D1B1S2")
    hands.type("O")
    hands.press(Key.Key_Left)
    assert hands.focus == f"phase-{hands.phase(1).phase_id}"
    hands.press(Key.Key_Return)
    assert hands.held == "oversaetter"
    assert hands.focus == f"phase-{hands.phase(1).phase_id}"
    assert "Der er ikke plads i fase 1" in hands.said[-1]
    hands.type("1")
    assert hands.held == "oversaetter"
    hands.press(Key.Key_Right)
    hands.press(Key.Key_Return)
    assert hands.laid[hands.phase(2).phase_id] == ("styrmand", "oversaetter")


def test_a_digit_refused_on_a_hand_card_gives_the_focus_back_to_it(hands: Hands) -> None:
    hands.type("M1D1B1")
    hands.hand("styrmand").setFocus()
    hands.type("1")
    assert hands.held is None
    assert hands.focus == "hand-styrmand"
    assert any("plads" in words for words in hands.said)


def test_a_card_picked_up_by_click_goes_on_by_keyboard(hands: Hands) -> None:
    hands.click(hands.hand("designer"))
    hands.tab()
    hands.press(Key.Key_Right)
    hands.press(Key.Key_Return)
    assert hands.laid == {hands.phase(2).phase_id: ("designer",)}
    hands.click(hands.card("designer", 2))
    hands.press(Key.Key_Right, CTRL)
    assert hands.held is None
    assert hands.laid == {hands.phase(3).phase_id: ("designer",)}
    hands.click(hands.hand("brobygger"))
    hands.type("S1")
    assert hands.laid[hands.phase(1).phase_id] == ("styrmand",)
    assert not hands.hand("brobygger").held


def test_keys_are_not_eaten_where_the_phases_scroll(hands: Hands, journey: Journey) -> None:
    hands.play(own_level(journey, phases=8))
    hands.choose(text_size=200)
    hands.resize(1024, 640)
    bar = hands.board.strip.horizontalScrollBar()
    assert bar.maximum() > 0
    hands.type("B")
    for place in range(2, 9):
        hands.press(Key.Key_Right)
        assert hands.focus == f"phase-fase-{place}"
        view = hands.phase(place)
        left = view.mapTo(hands.board.strip.viewport(), view.rect().topLeft()).x()
        assert left >= 0
        assert left + view.width() <= hands.board.strip.viewport().width() + 1
    hands.press(Key.Key_Return)
    assert hands.laid == {"fase-8": ("brobygger",)}
    hands.press(Key.Key_Up)
    assert hands.focus == "phase-fase-8"


def test_keypad_digits_and_enter_count_as_the_others(hands: Hands) -> None:
    hands.type("B")
    hands.press(Key.Key_3, Qt.KeyboardModifier.KeypadModifier)
    assert hands.laid == {hands.phase(3).phase_id: ("brobygger",)}
    hands.press(Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert hands.held == "brobygger"


def test_letters_and_digits_with_control_or_alt_are_somebody_elses(hands: Hands) -> None:
    for modifier in (CTRL, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.MetaModifier):
        for key in (Key.Key_B, Key.Key_1, Key.Key_L, Key.Key_Delete):
            hands.press(key, modifier)
    assert hands.held is None
    assert hands.round.moves == ()


def test_a_key_of_an_alphabet_the_game_does_not_know_does_nothing(hands: Hands) -> None:
    focus = hands.window.focusWidget()
    assert focus is not None
    for key, text in ((0x0411, "Б"), (0x3B2, "β"), (0, "語"), (0x01FFFFFF, ""), (0xDF, "ß")):
        QApplication.sendEvent(focus, QKeyEvent(QEvent.Type.KeyPress, key, NO, text))
    assert hands.held is None
    assert hands.round.moves == ()

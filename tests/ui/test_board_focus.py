"""After every move the focus is where the player expects it, whatever became of the card that had it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from velfaerd_game.ui.journey import Journey

from .hands import CTRL, Hands, Key, own_level


@pytest.fixture
def hands(qtbot: QtBot, journey: Journey) -> Hands:
    return Hands(qtbot, journey)


def seen(widget: QWidget | None) -> bool:
    return widget is not None and widget.isVisible() and not widget.visibleRegion().isEmpty()


def test_a_round_begins_with_the_ring_on_the_first_card_of_the_hand(hands: Hands) -> None:
    assert hands.focus == "hand-medspiller"
    assert hands.hand("medspiller").ring


def test_the_ring_shows_for_keys_and_not_for_the_mouse(hands: Hands) -> None:
    hands.type("D2")
    assert hands.card("designer", 2).ring
    hands.click(hands.hand("medspiller"))
    hands.click(hands.phase(1))
    assert hands.focus == f"placed-{hands.phase(1).phase_id}-medspiller"
    assert not hands.card("medspiller", 1).ring
    hands.drag(hands.card("designer", 2), hands.phase(3))
    assert hands.focus == f"placed-{hands.phase(3).phase_id}-designer"
    assert not any(control.ring for control in (*hands.board.cards(), *hands.board.phases))
    hands.press(Key.Key_Right, CTRL)
    assert hands.card("designer", 4).ring


def test_undo_of_the_card_with_the_focus_goes_to_its_phase(hands: Hands) -> None:
    hands.type("D2B3")
    hands.press(Key.Key_Z, CTRL)
    assert hands.focus == f"phase-{hands.phase(3).phase_id}"
    hands.press(Key.Key_Z, CTRL)
    assert seen(hands.window.focusWidget())
    assert hands.page.focus.current() is not None
    hands.press(Key.Key_Y, CTRL)
    assert hands.page.focus.current() is not None
    assert hands.laid == {hands.phase(2).phase_id: ("designer",)}


def test_undo_of_a_shift_leaves_the_focus_on_the_board(hands: Hands) -> None:
    hands.type("D2")
    hands.press(Key.Key_Right, CTRL)
    hands.press(Key.Key_Z, CTRL)
    assert hands.laid == {hands.phase(2).phase_id: ("designer",)}
    assert hands.focus == f"phase-{hands.phase(3).phase_id}"
    hands.press(Key.Key_Left)
    hands.press(Key.Key_Down)
    assert hands.focus == f"placed-{hands.phase(2).phase_id}-designer"


def test_undo_that_takes_the_event_column_away_leaves_the_focus_on_the_board(hands: Hands) -> None:
    event = fill(hands)
    for name in ("column", "card"):
        column = hands.board.phase_view(event)
        assert column is not None
        column.setFocus()
        if name == "card":
            hands.type("B" + str(1 + hands.board.phases.index(column)))
            assert hands.focus == f"placed-{event}-brobygger"
            hands.press(Key.Key_Z, CTRL)
        hands.press(Key.Key_Z, CTRL)
        assert hands.board.phase_view(event) is None
        assert hands.page.focus.current() in (*hands.board.phases, *hands.board.cards())
        assert seen(hands.window.focusWidget())
        assert hands.board.selected in hands.round.visible
        hands.press(Key.Key_Y, CTRL)


def test_the_undo_button_that_greys_out_hands_the_focus_on(hands: Hands) -> None:
    hands.type("D2B3")
    hands.page.bar.undo.setFocus()
    hands.press(Key.Key_Space)
    assert hands.window.focusWidget() is hands.page.bar.undo
    hands.press(Key.Key_Space)
    assert not hands.page.bar.undo.isEnabled()
    here = hands.window.focusWidget()
    assert here is hands.page.bar.redo or hands.page.focus.current() is here
    assert here is not None
    assert here.isEnabled()
    hands.page.bar.redo.setFocus()
    hands.press(Key.Key_Space)
    hands.press(Key.Key_Space)
    assert not hands.page.bar.redo.isEnabled()
    here = hands.window.focusWidget()
    assert here is not None
    assert here.isEnabled()
    assert here is hands.page.bar.undo or hands.page.focus.current() is here
    assert len(hands.round.moves) == 2


def test_clearing_the_board_leaves_the_focus_on_it_and_undo_brings_all_back(hands: Hands) -> None:
    hands.type("D2B3LM3")
    before = hands.round.board
    hands.page.clear()
    assert hands.laid == {}
    assert hands.focus == f"phase-{hands.phase(3).phase_id}"
    assert hands.said[-1] == "Pladen er tom"
    hands.press(Key.Key_Z, CTRL)
    assert hands.round.board == before


def test_every_kind_of_change_keeps_one_tab_stop_a_region(hands: Hands) -> None:
    def stops() -> tuple[int, int]:
        from PySide6.QtCore import Qt

        tab = Qt.FocusPolicy.TabFocus
        hand = [card for card in hands.board.hand.cards if card.focusPolicy() & tab]
        phases = [
            one for view in hands.board.phases for one in (view, *view.cards) if one.focusPolicy() & tab and seen(one)
        ]
        return len(hand), len(phases)

    hands.type("D2B3")
    assert stops() == (1, 1)
    hands.click(hands.hand("medspiller"))
    hands.click(hands.card("designer", 2))
    assert stops() == (1, 1)
    hands.press(Key.Key_Z, CTRL)
    hands.press(Key.Key_Z, CTRL)
    assert stops() == (1, 1)
    fill(hands)
    assert stops() == (1, 1)
    hands.resize(1024, 640)
    hands.choose(text_size=150, language="en")
    assert stops() == (1, 1)


def test_the_board_in_a_language_not_begun_in_keeps_the_focus(hands: Hands) -> None:
    hands.type("D2")
    hands.choose(language="en")
    assert hands.focus == f"placed-{hands.phase(2).phase_id}-designer"


def test_coming_back_begins_at_the_hand_with_nothing_held(hands: Hands) -> None:
    hands.type("D2S")
    hands.journey.home()
    hands.journey.go_on()
    assert hands.held is None
    assert hands.focus == "hand-medspiller" or hands.focus.startswith("hand-")
    assert seen(hands.window.focusWidget())
    hands.type("B1")
    assert hands.round.board.cards == 2


def test_another_level_on_the_same_page_begins_with_its_own_columns_and_focus(hands: Hands, journey: Journey) -> None:
    hands.type("D2")
    hands.play(own_level(journey, phases=3, max_cards=1, lead=False))
    assert [view.phase_id for view in hands.board.phases] == ["fase-1", "fase-2", "fase-3"]
    assert hands.board.selected == "fase-1"
    assert hands.focus.startswith("hand-")
    assert hands.hand("designer").count == 0
    hands.play("albertslund-lys")
    assert len(hands.round.moves) == 1
    assert hands.hand("designer").count == 1


def test_playing_again_without_the_event_that_had_the_focus_looks_at_a_phase_on_the_table(
    hands: Hands, journey: Journey
) -> None:
    hands.play(own_level(journey, phases=3, events=(2,)))
    hands.type("B1S2D3")
    hands.card("styrmand", 2).setFocus()
    hands.press(Key.Key_Return, CTRL)
    journey.revealing.page.again_requested.emit()
    assert hands.round.visible == ("fase-1", "fase-3")
    assert hands.board.selected == "fase-1"
    assert [view.selected for view in hands.board.phases] == [True, False]
    hands.type("B")
    hands.press(Key.Key_Right)
    hands.press(Key.Key_Return)
    assert hands.laid == {"fase-3": ("brobygger",)}


def fill(hands: Hands) -> str:
    """Lay a card in every phase, so that the level's event appears; returns its id."""
    before = set(hands.round.visible)
    for number in range(1, len(hands.board.phases) + 1):
        if not hands.phase(number).cards and set(hands.round.visible) == before:
            hands.type(f"M{number}")
    (event,) = set(hands.round.visible) - before
    return event


def test_delete_takes_back_the_card_in_the_air_and_goes_to_where_it_lay(hands: Hands) -> None:
    hands.type("D2B2")
    hands.press(Key.Key_Space)
    hands.press(Key.Key_Right)
    assert hands.held == "brobygger"
    hands.press(Key.Key_Delete)
    assert hands.held is None
    assert hands.laid == {hands.phase(2).phase_id: ("designer",)}
    assert hands.focus == f"phase-{hands.phase(2).phase_id}"
    hands.type("B")
    hands.press(Key.Key_Delete)
    assert hands.held == "brobygger"  # it lies in the hand already: Esc puts it down


def test_every_page_has_a_title_of_its_own(hands: Hands) -> None:
    titles = [hands.window.windowTitle()]
    for go in (hands.journey.briefing, hands.journey.playing.compare, hands.journey.alliances, hands.journey.home):
        hands.play("albertslund-lys")
        go()
        titles.append(hands.window.windowTitle())
    assert titles[:3] == [
        "Nyt lys i Albertslund – Velfærdsspillet",
        "Før du begynder – Nyt lys i Albertslund – Velfærdsspillet",
        "Eksperternes bud – Nyt lys i Albertslund – Velfærdsspillet",
    ]
    assert len(set(titles)) == 5


@pytest.mark.parametrize("reason", [Qt.FocusReason.TabFocusReason, Qt.FocusReason.MouseFocusReason])
def test_a_window_that_comes_back_to_the_front_shows_what_it_showed(hands: Hands, reason: Qt.FocusReason) -> None:
    hands.type("B1")
    card = hands.card("brobygger", 1)
    hands.hand("designer").setFocus()
    card.setFocus(reason)
    hands.board.select(hands.phase(3).phase_id)
    before = (card.ring, hands.board.selected)
    for kind in (QEvent.Type.FocusOut, QEvent.Type.FocusIn):
        QApplication.sendEvent(card, QFocusEvent(kind, Qt.FocusReason.ActiveWindowFocusReason))
    assert (card.ring, hands.board.selected) == before

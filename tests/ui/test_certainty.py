"""How sure the player is of each phase: told in every way there is, kept with the round, and never in the way."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.widgets.list_phase import ListPhase
from velfaerd_game.ui.widgets.sure_choice import SureChoice

from .hands import LEVEL, Hands, Key
from .looking import cut, settle


@pytest.fixture
def hands(qtbot: QtBot, journey: Journey) -> Hands:
    hands = Hands(qtbot, journey)
    hands.choose(certainty="on")
    hands.play(LEVEL)
    return hands


def choice(hands: Hands, place: int) -> SureChoice:
    found = hands.phase(place).choice
    assert found is not None
    return found


def told(hands: Hands) -> dict[int, int]:
    """What is told, by the number of the phase: as it is played, as it is kept and as it is shown."""
    sitting = hands.journey.playing.sitting
    assert sitting is not None
    kept = next((one.sure for one in hands.journey.store.open_rounds()), {})
    seen = {}
    for number, view in enumerate(hands.board.phases, 1):
        if view.choice is not None and view.choice.isVisible() and view.choice.step:
            seen[number] = view.choice.step
            assert [one.isChecked() for one in view.choice.steps].index(True) == view.choice.step - 1
            assert sitting.sure[view.phase_id] == kept[view.phase_id] == view.choice.step
    assert len(sitting.sure) == len(seen)
    return seen


def test_nobody_is_asked_who_does_not_want_it(qtbot: QtBot, journey: Journey) -> None:
    hands = Hands(qtbot, journey)
    hands.type("B1")
    hands.press(Key.Key_F4)
    assert not hands.page.findChildren(SureChoice)
    hands.press(Key.Key_F3)
    assert not [one for one in hands.page.findChildren(SureChoice) if one.isVisible()]


def test_one_click_tells_it_and_another_takes_it_back(hands: Hands) -> None:
    hands.type("B1M2")
    assert told(hands) == {}
    hands.click(choice(hands, 1).steps[2])
    hands.click(choice(hands, 2).steps[0])
    assert told(hands) == {1: 3, 2: 1}
    assert hands.said[-1].endswith(": gætter")
    hands.click(choice(hands, 1).steps[1])
    hands.click(choice(hands, 2).steps[0])
    assert told(hands) == {1: 2}
    assert "ret sikker" in hands.phase(1).accessibleName()


def test_one_key_goes_from_step_to_step_and_says_so(hands: Hands) -> None:
    hands.type("B1")
    heard = []
    for _ in range(4):
        hands.press(Key.Key_F4)
        heard.append((told(hands), hands.said[-1].split(": ")[1]))
    last = "ikke oplyst, hvor sikker du er"
    assert heard == [({1: 1}, "gætter"), ({1: 2}, "ret sikker"), ({1: 3}, "sikker"), ({}, last)]
    assert hands.focus.startswith("placed-")


def test_a_phase_with_no_cards_has_no_certainty(hands: Hands) -> None:
    hands.press(Key.Key_F4)
    assert told(hands) == {}
    assert "Læg først et kort" in hands.said[-1]
    assert hands.page.toast.isVisible()


def test_it_stays_with_its_phase_through_undo_and_comes_back_with_the_cards(hands: Hands) -> None:
    hands.type("B1")
    hands.press(Key.Key_F4)
    hands.type("M1")
    hands.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert told(hands) == {1: 1}
    hands.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert told(hands) == {}
    hands.press(Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert told(hands) == {1: 1}


def test_a_screen_reader_presses_it_and_hears_which_it_is(hands: Hands) -> None:
    hands.type("B1")
    step = choice(hands, 1).steps[1]
    hands.assist(step)
    assert told(hands) == {1: 2}
    face = QAccessible.queryAccessibleInterface(step)
    assert face is not None
    assert face.role() == QAccessible.Role.RadioButton
    assert face.state().checked  # type: ignore[attr-defined]
    assert face.text(QAccessible.Text.Name).startswith("Hvor sikker er du? Ret sikker, fase 1")


def test_with_a_card_picked_up_a_click_there_lays_the_card(hands: Hands) -> None:
    hands.type("B1")
    hands.click(hands.hand("medspiller"))
    hands.click(choice(hands, 1).steps[0])
    assert hands.laid[hands.phase(1).phase_id] == ("brobygger", "medspiller")
    assert told(hands) == {}


def list_phase(hands: Hands, place: int) -> ListPhase:
    return hands.page.faces.pane.view.phases[place - 1]


def test_the_list_asks_too_by_mouse_and_by_keys(hands: Hands) -> None:
    hands.type("B1")
    hands.press(Key.Key_F3)
    panel = list_phase(hands, 1)
    assert panel.choice.isVisible()
    assert not list_phase(hands, 2).choice.isVisible()
    hands.click(panel.choice.steps[0])
    assert told_in_list(hands) == {1: 1}
    panel.rows[-1].tick.setFocus()
    hands.press(Key.Key_Down)
    assert panel.choice.steps[0].hasFocus()
    hands.press(Key.Key_Right)
    assert told_in_list(hands) == {1: 2}
    assert panel.choice.steps[1].hasFocus()
    hands.press(Key.Key_F4)
    assert told_in_list(hands) == {1: 3}
    hands.press(Key.Key_Down)
    assert list_phase(hands, 2).situation.hasFocus()
    hands.press(Key.Key_Up)
    hands.press(Key.Key_Up)
    assert panel.rows[-1].tick.hasFocus()


def told_in_list(hands: Hands) -> dict[int, int]:
    return {number: one.choice.step for number, one in enumerate(hands.page.faces.pane.view.phases, 1) if one.asked()}


def test_where_the_last_card_leaves_the_list_asks_no_more_and_the_focus_is_not_lost(hands: Hands) -> None:
    hands.type("B1")
    hands.press(Key.Key_F3)
    panel = list_phase(hands, 1)
    panel.choice.go()
    hands.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not panel.choice.isVisible()
    focus = hands.window.focusWidget()
    assert focus is not None
    assert panel.isAncestorOf(focus)


def test_it_is_kept_with_the_round_and_the_result(qtbot: QtBot, hands: Hands) -> None:
    hands.type("B1M2")
    hands.click(choice(hands, 1).steps[2])
    hands.click(choice(hands, 2).steps[1])
    first = hands.phase(1).phase_id
    hands.journey.home()
    hands.journey.playing.forget()
    hands.journey.go_on()
    assert told(hands) == {1: 3, 2: 2}
    hands.click(choice(hands, 2).steps[1])
    hands.journey.playing.compare()
    assert [one.sure for one in hands.journey.store.results()] == [{first: 3}]


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (700, 620)])
def test_the_words_and_signs_have_room(hands: Hands, size: tuple[int, int], text: int) -> None:
    hands.type("B1M2D3")
    hands.click(choice(hands, 1).steps[1])
    hands.choose(text_size=text)
    hands.resize(*size)
    settle()
    for place in (1, 2, 3):
        one = choice(hands, place)
        inside = [step.geometry() for step in one.steps]
        assert all(one.rect().contains(box) for box in inside)
        assert not any(left.intersects(right) for left, right in pairwise(inside))
        assert all(box.width() >= hands.page.theme.px(24) for box in inside)
        assert one.geometry().bottom() <= hands.phase(place).rect().bottom()
        assert all(
            one.geometry().top() >= card.face.translated(card.pos()).bottom() for card in hands.phase(place).cards
        )
        for step in one.steps:
            assert not step.worded or step.wide(signed=step.signed) <= step.width() + 2 * hands.page.theme.px(8)
    hands.page.change_view()
    settle()
    shown: list[QWidget] = [list_phase(hands, 1)]
    assert not [fault for one in shown for fault in cut(one)]

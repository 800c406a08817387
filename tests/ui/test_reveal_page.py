"""The reveal as a player meets it: phases turn one by one, the score comes last, and the way goes on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import speak

from .reveals import Show, card, in_english, revealed

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def show(qtbot: QtBot, theme: Theme) -> Show:
    return Show(qtbot, theme)


@pytest.fixture
def moving(theme: Theme) -> Theme:
    """Motion on: the phases turn one by one."""
    theme.choose("light", 100, "on")
    return theme


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return, Key.Key_PageDown, Key.Key_Right, Key.Key_X])
def test_each_key_turns_one_phase_and_says_it(qtbot: QtBot, moving: Theme, show: Show, key: Qt.Key) -> None:
    page = show()
    assert page.turned == 0
    assert show.said == []
    show.press(key)
    assert page.turned == 1
    (told,) = show.said
    assert told.startswith("Fase 1, Fasenavn 1: ")
    assert "Fortælleren (hovedrolle): Enige, 4 af 4. Oversætteren: Kun dig, ingen" in told
    assert told.endswith("Medspilleren: Savnet · 3 af 4.")


@pytest.mark.parametrize("key", [Key.Key_Left, Key.Key_Up, Key.Key_Tab, Key.Key_Home, Key.Key_Shift, Key.Key_F5])
def test_keys_that_move_or_modify_turn_nothing(qtbot: QtBot, moving: Theme, show: Show, key: Qt.Key) -> None:
    page = show()
    show.press(key)
    assert page.turned == 0


def test_escape_turns_everything_before_it_goes_back(qtbot: QtBot, moving: Theme, show: Show) -> None:
    page = show()
    with qtbot.assertNotEmitted(page.back_requested):
        show.press(Key.Key_Escape)
    assert page.finished
    with qtbot.waitSignal(page.back_requested):
        show.press(Key.Key_Escape)


def test_a_click_beside_the_plate_turns_one_phase_too_and_nothing_at_the_end(
    qtbot: QtBot, moving: Theme, show: Show
) -> None:
    page = show()
    for count, place in enumerate((page.view.panel, page.view.score), 1):
        qtbot.mouseClick(place, LEFT, pos=QPoint(place.width() // 2, 3))
        assert page.turned == count
    page.show_all()
    qtbot.mouseClick(page.view.panel, LEFT, pos=QPoint(3, 3))
    assert page.turned == len(page.view.plate.phases)


def test_a_click_anywhere_on_the_plate_or_on_a_card_turns_the_next_phase(
    qtbot: QtBot, moving: Theme, show: Show
) -> None:
    page = show()
    plate = page.view.plate
    qtbot.mouseClick(plate, LEFT, pos=QPoint(6, plate.height() - 6))
    qtbot.mouseClick(plate.phases[2], LEFT, pos=QPoint(20, plate.phases[2].height() - 10))
    qtbot.mouseClick(card(page, 2, "designer"), LEFT)
    assert page.finished


def test_the_score_is_kept_until_the_last_phase_has_turned(qtbot: QtBot, moving: Theme, show: Show) -> None:
    page = show()
    strip = page.view.score
    for _ in range(2):
        page.go_on()
    assert strip.bar.isHidden()
    assert page.view.panel.next.isHidden()
    assert not any("af 100" in words for words in show.said)
    page.go_on()
    assert show.said[-1].startswith("Du fik ")
    assert strip.bar.isVisible()
    assert strip.shown == 0
    qtbot.waitUntil(lambda: not page.turning.busy)
    assert f"Du fik {int(strip.shown)} af 100" in strip.accessibleName()
    assert page.view.panel.next.isVisible()


def test_a_card_says_nothing_of_the_experts_before_its_phase_turns(qtbot: QtBot, moving: Theme, show: Show) -> None:
    page = show()
    hidden = card(page, 0, "medspiller")
    assert hidden.isHidden()
    unturned = "Fortælleren, hovedrolle, fase 1, Fasenavn 1, ikke vendt endnu"
    assert card(page, 0, "fortaeller").accessibleName() == unturned
    page.go_on()
    qtbot.waitUntil(lambda: not page.turning.busy)
    assert hidden.isVisible()
    assert "Enige" in card(page, 0, "fortaeller").accessibleName()


def test_going_on_finishes_at_once_what_still_turns(qtbot: QtBot, moving: Theme, show: Show) -> None:
    page = show()
    page.go_on()
    page.go_on()
    assert all(one.turned == 1 for one in page.view.plate.phases[0].cards)
    assert any(one.turned < 1 for one in page.view.plate.phases[1].cards)


def test_show_everything_skips_the_rest(qtbot: QtBot, moving: Theme, show: Show) -> None:
    page = show()
    qtbot.mouseClick(page.view.score.prompt.all, LEFT)
    assert page.finished
    assert all(one.turned == 1 for one in page.view.plate.cards())
    assert len(show.said) == 1


def test_without_motion_everything_is_shown_at_once(show: Show) -> None:
    page = show()
    assert page.finished
    assert not page.turning.busy
    assert len(show.said) == 1
    assert page.chosen is not None
    assert page.view.score.hasFocus()


def test_reduced_motion_turns_phases_by_fading(qtbot: QtBot, theme: Theme, show: Show) -> None:
    theme.choose("light", 100, "reduced")
    page = show()
    page.go_on()
    assert not page.view.plate.phases[0].cards[0].flips
    qtbot.waitUntil(lambda: not page.turning.busy)


def test_display_may_begin_anywhere_and_the_same_round_stays_where_it_was(moving: Theme, show: Show) -> None:
    state = revealed()
    page = show(state)
    page.display(state, turned=2)
    speak("en")
    page.display(in_english(state))
    assert page.turned == 2
    assert page.view.score.prompt.turn.text() == "Turn phase 3"
    page.display(revealed())
    assert page.turned == 0


def test_what_the_page_asks_for(qtbot: QtBot, show: Show) -> None:
    page = show()
    panel = page.view.panel
    for signal, button in (
        (page.again_requested, panel.again),
        (page.next_requested, panel.next),
        (page.help_requested, page.help),
        (page.back_requested, page.top.back),
    ):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, LEFT)
    with qtbot.waitSignal(page.back_requested):
        show.press(Key.Key_Escape)
    assert page.chosen is not None
    with qtbot.waitSignal(page.role_requested) as asked:
        show.press(Key.Key_I)
    assert asked.args == [page.chosen.spot.scored.role]
    with qtbot.waitSignal(page.role_requested):
        qtbot.mouseClick(panel.about, LEFT)


def test_after_the_last_alliance_one_chooses(qtbot: QtBot, show: Show) -> None:
    page = show(revealed(next_title=None))
    assert page.view.panel.next.text() == "Vælg en alliance"
    with qtbot.waitSignal(page.choose_requested), qtbot.assertNotEmitted(page.next_requested):
        qtbot.mouseClick(page.view.panel.next, LEFT)

"""The board by mouse and touch: cards follow, phases answer, and a card let go elsewhere is never lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from velfaerd_game.game.board import Refusal
from velfaerd_game.ui.journey import Journey

from .hands import CTRL, LEFT, Hands, Key, own_level

RIGHT = Qt.MouseButton.RightButton


@pytest.fixture
def hands(qtbot: QtBot, journey: Journey) -> Hands:
    return Hands(qtbot, journey)


def in_the_air(hands: Hands) -> QPoint:
    """The middle of the lifted card, on the board."""
    assert hands.board.lifted.isVisible()
    return hands.board.lifted.mapToParent(hands.board.lifted.middle())


def near(one: QPoint, other: QPoint) -> bool:
    return (one - other).manhattanLength() <= 2


def test_a_dragged_card_follows_the_mouse_and_each_phase_under_it_says_that_it_would_take_it(hands: Hands) -> None:
    card = hands.hand("designer")
    for place in (1, 2, 4):
        here = hands.lift(card, hands.phase(place))
        assert near(in_the_air(hands), card.mapTo(hands.board, here))
        assert [view.target for view in hands.board.phases] == [True if n == place else None for n in (1, 2, 3, 4)]
        assert card.held
        hands.press(Key.Key_Escape)
        hands.qtbot.mouseRelease(card, LEFT, pos=here)
    assert hands.laid == {}


def test_letting_go_lays_the_card_once_and_shows_nothing_in_the_air(hands: Hands) -> None:
    hands.drag(hands.hand("designer"), hands.phase(3))
    assert hands.laid == {hands.phase(3).phase_id: ("designer",)}
    assert hands.held is None
    assert hands.board.lifted.isHidden()
    assert [view.target for view in hands.board.phases] == [None] * 4
    assert not any(card.held for card in hands.board.cards())  # type: ignore[attr-defined]
    assert hands.hand("designer").count == 1


def test_a_full_phase_and_one_that_has_the_role_say_so_under_the_card_and_in_words_on_release(hands: Hands) -> None:
    hands.type("M1D1B1")
    card = hands.hand("styrmand")
    here = hands.lift(card, hands.phase(1))
    assert hands.phase(1).target is Refusal.FULL
    hands.qtbot.mouseRelease(card, LEFT, pos=here)
    assert "fase 1" in hands.said[-2].lower()
    assert "plads" in hands.said[-2]
    hands.drag(hands.hand("designer"), hands.phase(2))
    here = hands.lift(hands.hand("designer"), hands.phase(2))
    assert hands.phase(2).target is Refusal.ALREADY_THERE
    hands.qtbot.mouseRelease(hands.hand("designer"), LEFT, pos=here)
    assert "Designeren ligger allerede i fase 2" in hands.said[-2]
    assert hands.page.toast.isVisible()
    assert hands.laid == {
        hands.phase(1).phase_id: ("medspiller", "designer", "brobygger"),
        hands.phase(2).phase_id: ("designer",),
    }
    assert hands.held is None


@pytest.mark.parametrize("motion", ["off", "on"])
def test_letting_go_beside_everything_glides_the_card_back_to_where_it_came_from(hands: Hands, motion: str) -> None:
    hands.choose(motion=motion)
    hands.type("D2")
    for card in (hands.hand("brobygger"), hands.card("designer", 2)):
        home = card.mapTo(hands.board, card.rect().center())
        hands.drag(card, hands.page.bar)
        assert hands.held is None
        hands.qtbot.waitUntil(lambda: hands.board.lifted.isHidden() and not hands.board.lifted.gliding)
        assert near(hands.board.lifted.mapToParent(hands.board.lifted.middle()), home)
        hands.qtbot.waitUntil(lambda card=card: not card.held)
        assert "lagt tilbage" in hands.said[-1]
    assert hands.laid == {hands.phase(2).phase_id: ("designer",)}


def test_a_short_press_that_never_leaves_the_card_is_a_click_and_no_drag(hands: Hands) -> None:
    card = hands.hand("designer")
    hands.qtbot.mousePress(card, LEFT, pos=QPoint(20, 20))
    hands.qtbot.mouseMove(card, QPoint(22, 21))
    assert hands.held is None
    hands.qtbot.mouseRelease(card, LEFT, pos=QPoint(22, 21))
    assert hands.held == "designer"
    hands.click(card)
    assert hands.held is None


def test_a_clicked_card_follows_the_mouse_until_a_phase_or_a_card_lying_there_is_clicked(hands: Hands) -> None:
    # The first card has the keyboard's focus when a round begins; a click on it is a click all the same.
    for role, target in (("medspiller", None), ("designer", "medspiller")):
        hands.click(hands.hand(role))
        goal = hands.phase(2).mapTo(hands.board, hands.phase(2).rect().center())
        hands.qtbot.mouseMove(hands.phase(2), hands.phase(2).rect().center() - QPoint(5, 5))
        hands.qtbot.mouseMove(hands.phase(2), hands.phase(2).rect().center())
        assert near(in_the_air(hands), goal)
        assert hands.phase(2).target is True
        hands.click(hands.card(target, 2) if target else hands.phase(2))
    assert hands.laid == {hands.phase(2).phase_id: ("medspiller", "designer")}


def test_clicking_another_card_of_the_hand_takes_that_one_instead_and_a_click_beside_puts_it_back(
    hands: Hands,
) -> None:
    hands.click(hands.hand("medspiller"))
    hands.click(hands.hand("fortaeller"))
    assert hands.held == "fortaeller"
    assert [card.role.id for card in hands.board.hand.cards if card.held] == ["fortaeller"]
    hands.click(hands.board.summary, QPoint(2, 2))
    assert hands.held is None
    assert hands.laid == {}
    assert hands.said[-1] == "Fortælleren lagt tilbage"


def test_a_full_phase_clicked_refuses_and_the_card_stays_in_the_hand_of_the_player(hands: Hands) -> None:
    hands.type("M1D1B1")
    hands.click(hands.hand("styrmand"))
    hands.click(hands.phase(1), hands.phase(1).rect().center())
    assert hands.held == "styrmand"
    assert "plads" in hands.said[-1]
    hands.click(hands.phase(2))
    assert hands.laid[hands.phase(2).phase_id] == ("styrmand",)


def test_a_laid_card_goes_to_another_phase_and_home_to_the_hand_by_drag(hands: Hands) -> None:
    hands.type("D2")
    hands.drag(hands.card("designer", 2), hands.phase(4))
    assert hands.laid == {hands.phase(4).phase_id: ("designer",)}
    hands.drag(hands.card("designer", 4), hands.hand("oversaetter"))
    assert hands.laid == {}
    assert hands.said[-1] == "Designeren lagt tilbage i hånden"


def test_dropping_a_card_where_it_lies_changes_nothing_and_adds_no_move(hands: Hands) -> None:
    hands.type("D2B2")
    before = hands.round
    hands.drag(hands.card("designer", 2), hands.phase(2), QPoint(30, hands.phase(2).height() - 20))
    assert hands.round == before
    assert hands.held is None


def test_the_flag_names_and_unnames_the_lead_and_never_picks_the_card_up(hands: Hands) -> None:
    hands.type("D2B2")
    phase = hands.phase(2).phase_id
    for role, lead in (("designer", "designer"), ("brobygger", "brobygger"), ("brobygger", None)):
        hands.click(hands.card(role, 2).flag, hands.card(role, 2).flag.rect().center())
        assert hands.round.board[phase].lead == lead
        assert [card.role.id for card in hands.phase(2).cards if card.lead] == ([lead] if lead else [])
        assert hands.held is None


def test_escape_in_the_middle_of_a_drag_puts_the_card_back_and_the_release_lays_nothing(hands: Hands) -> None:
    card = hands.hand("designer")
    here = hands.lift(card, hands.phase(2))
    hands.press(Key.Key_Escape)
    assert hands.held is None
    hands.qtbot.mouseMove(card, here + QPoint(3, 3))
    assert hands.board.lifted.isHidden()
    hands.qtbot.mouseRelease(card, LEFT, pos=here)
    assert hands.laid == {}
    assert hands.held is None
    hands.drag(card, hands.phase(2))
    assert list(hands.laid.values()) == [("designer",)]


def test_undo_in_the_middle_of_a_drag_of_the_very_card_it_removes_leaves_nothing_behind(hands: Hands) -> None:
    hands.type("D2")
    card = hands.card("designer", 2)
    here = hands.lift(card, hands.phase(3))
    hands.press(Key.Key_Z, CTRL)
    assert hands.laid == {}
    assert hands.held is None
    QTest.mouseRelease(hands.window.windowHandle(), LEFT, pos=hands.window.mapFromGlobal(card.mapToGlobal(here)))
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert hands.laid == {}
    assert hands.board.lifted.isHidden()
    hands.type("B1")
    assert list(hands.laid.values()) == [("brobygger",)]


def test_a_second_button_in_the_middle_of_a_drag_never_lays_and_never_sticks(hands: Hands) -> None:
    card = hands.hand("designer")
    here = hands.lift(card, hands.phase(2))
    hands.qtbot.mousePress(card, RIGHT, pos=here)
    hands.qtbot.mouseRelease(card, RIGHT, pos=here)
    hands.qtbot.mouseRelease(card, LEFT, pos=here)
    for menu in hands.window.findChildren(QMenu):
        menu.close()
    assert hands.held is None
    assert hands.laid in ({}, {hands.phase(2).phase_id: ("designer",)})
    hands.drag(hands.hand("brobygger"), hands.phase(1))
    assert hands.laid[hands.phase(1).phase_id] == ("brobygger",)


@pytest.mark.parametrize("happening", [QEvent.Type.WindowDeactivate, QEvent.Type.WindowBlocked])
def test_a_window_that_is_left_or_covered_in_the_middle_of_a_drag_gets_its_card_back(
    hands: Hands, happening: QEvent.Type
) -> None:
    card = hands.hand("designer")
    here = hands.lift(card, hands.phase(2))
    QApplication.sendEvent(hands.window, QEvent(happening))
    assert hands.held is None
    assert hands.board.lifted.isHidden()
    QApplication.sendEvent(hands.window, QEvent(QEvent.Type.WindowActivate))
    hands.qtbot.mouseRelease(card, LEFT, pos=here)
    assert hands.laid == {}


def test_leaving_the_page_in_the_middle_of_a_drag_drops_nothing_anywhere(hands: Hands) -> None:
    card = hands.hand("designer")
    here = hands.lift(card, hands.phase(2))
    hands.journey.home()
    hands.qtbot.mouseRelease(card, LEFT, pos=here)
    hands.journey.go_on()
    hands.play("albertslund-lys")
    assert hands.held is None
    assert hands.laid == {}
    assert not any(card.held for card in hands.board.cards())  # type: ignore[attr-defined]


def test_a_finger_drags_and_taps_like_the_mouse(hands: Hands) -> None:
    finger = QTest.createTouchDevice()
    assert finger.type() is QPointingDevice.DeviceType.TouchScreen
    card, window = hands.hand("designer"), hands.window.windowHandle()

    def at(widget, spot: QPoint) -> QPoint:  # type: ignore[no-untyped-def]
        return widget.mapTo(hands.window, spot)

    start, goal = at(card, QPoint(30, 30)), at(hands.phase(2), hands.phase(2).rect().center())
    QTest.touchEvent(window, finger).press(0, start, window).commit()
    for part in range(1, 6):
        QTest.touchEvent(window, finger).move(0, start + (goal - start) * part / 5, window).commit()
    assert near(in_the_air(hands), goal - hands.board.mapTo(hands.window, QPoint()))
    QTest.touchEvent(window, finger).release(0, goal, window).commit()
    assert hands.laid == {hands.phase(2).phase_id: ("designer",)}
    for widget, spot in ((hands.hand("brobygger"), QPoint(30, 30)), (hands.phase(1), QPoint(60, 120))):
        QTest.touchEvent(window, finger).press(1, at(widget, spot), window).commit()
        QTest.touchEvent(window, finger).release(1, at(widget, spot), window).commit()
    assert hands.laid[hands.phase(1).phase_id] == ("brobygger",)


@pytest.mark.parametrize("phases", [3, 8])
def test_every_phase_of_a_short_and_a_long_level_takes_a_dragged_card(
    hands: Hands, journey: Journey, phases: int
) -> None:
    hands.play(own_level(journey, phases=phases, long=True))
    assert len(hands.board.phases) == phases
    roles = ("medspiller", "designer", "brobygger", "styrmand", "oversaetter", "fortaeller")
    for place in range(1, phases + 1):
        hands.board.reveal(hands.phase(place).phase_id)
        hands.drag(hands.hand(roles[place % 6]), hands.phase(place))
    assert [hands.laid.get(f"fase-{place}") for place in range(1, phases + 1)] == [
        (roles[place % 6],) for place in range(1, phases + 1)
    ]


def test_a_click_on_a_phase_that_hides_its_situation_tells_it_unless_a_card_is_carried(hands: Hands) -> None:
    hands.choose(text_size=200)
    hands.resize(1024, 640)
    assert hands.board.situation.isHidden()
    hands.click(hands.phase(2), QPoint(20, 20))
    (sheet,) = hands.sheets()
    situation = hands.round.level.phase(hands.phase(2).phase_id).situation
    assert situation in [label.text() for label in sheet.findChildren(type(sheet.title))]
    sheet.accept()
    hands.click(hands.hand("designer"))
    hands.click(hands.phase(2), QPoint(20, 20))
    assert hands.sheets() == []
    assert hands.laid == {hands.phase(2).phase_id: ("designer",)}


def test_reduced_motion_and_none_lay_the_card_just_as_surely(hands: Hands) -> None:
    settings = hands.journey.preferences.settings
    for place, motion in enumerate(("on", "reduced", "off"), 1):
        hands.journey.preferences.choose(replace(settings, motion=motion))
        hands.drag(hands.hand("designer"), hands.phase(place))
        assert hands.phase(place).phase_id in hands.laid

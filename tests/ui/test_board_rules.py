"""What a level's rules and phases make of the board: several phases a role, full phases, no leads, events."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from velfaerd_game.ui.journey import Journey

from .hands import CTRL, Hands, Key, own_level


@pytest.fixture
def hands(qtbot: QtBot, journey: Journey) -> Hands:
    return Hands(qtbot, journey)


def test_a_role_may_stand_in_every_phase_once_and_the_hand_counts(hands: Hands) -> None:
    for number in (1, 2, 3, 4):
        hands.type(f"B{number}")
    assert hands.hand("brobygger").count == 4
    assert "4 lagt" in hands.hand("brobygger").accessibleName()
    hands.type("B3")
    assert hands.round.board.cards == 4
    assert any("ligger allerede" in words for words in hands.said)
    assert [len(view.cards) for view in hands.board.phases] == [1, 1, 1, 1, 0]


def test_where_a_phase_holds_one_card_a_second_is_refused_in_every_way(hands: Hands, journey: Journey) -> None:
    hands.play(own_level(journey, phases=3, max_cards=1))
    hands.type("B1M2")
    before = hands.round
    hands.type("D1")
    hands.press(Key.Key_Escape)
    hands.click(hands.hand("designer"))
    hands.click(hands.phase(1), QPoint(30, hands.phase(1).height() - 30))
    hands.press(Key.Key_Escape)
    hands.drag(hands.hand("designer"), hands.phase(1))
    hands.card("brobygger", 1).setFocus()
    hands.press(Key.Key_Right, CTRL)
    hands.assist(hands.hand("designer"))
    hands.assist(hands.phase(2))
    hands.press(Key.Key_Escape)
    assert hands.round == before
    assert len([words for words in hands.said if "ikke plads" in words]) == 5


def test_where_a_level_has_no_leads_no_flag_is_seen_and_l_says_so(hands: Hands, journey: Journey) -> None:
    hands.play(own_level(journey, phases=3, lead=False))
    hands.type("B1")
    assert hands.card("brobygger", 1).flag.isHidden()
    hands.type("L")
    assert hands.round.board["fase-1"].lead is None
    assert hands.said[-1] == "I denne alliance får ingen kort hovedrollen."
    assert hands.held is None
    assert hands.focus == "placed-fase-1-brobygger"


def test_an_event_counts_nowhere_until_every_earlier_phase_holds_a_card_and_then_says_so(hands: Hands) -> None:
    events = [phase for phase in hands.round.level.phases if phase.event]
    assert len(events) == 1
    event = events[0]
    place = hands.round.level.phases.index(event) + 1
    later = hands.round.level.phases[place]
    assert event.id not in hands.round.visible
    assert [view.column.number for view in hands.board.phases if view.column] == [1, 2, 3, 4]
    assert hands.phase(place).phase_id == later.id
    hands.type(f"S{place}")
    assert hands.laid == {later.id: ("styrmand",)}
    for number in range(1, place):
        assert event.id not in hands.round.visible
        hands.type(f"M{number}")
    assert hands.phase(place).phase_id == event.id
    assert [view.column.number for view in hands.board.phases if view.column] == [1, 2, 3, 4, 5]
    assert hands.card("styrmand", place + 1).phase == later.id
    assert "Medspilleren lagt i fase 3" in hands.said[-1]
    assert event.title in hands.said[-1]
    assert event.situation in hands.said[-1]
    assert event.title in hands.page.toast.words
    assert hands.page.toast.isVisible()
    assert hands.board.selected == event.id
    assert hands.board.situation.phase == event
    assert hands.focus == f"placed-{hands.phase(3).phase_id}-medspiller"
    hands.type(f"B{place}")
    assert hands.laid[event.id] == ("brobygger",)
    assert hands.round.board[later.id].roles == ("styrmand",)


def test_an_event_stays_when_an_earlier_phase_is_emptied_and_goes_with_undo(hands: Hands, journey: Journey) -> None:
    hands.play(own_level(journey, phases=3, events=(2,)))
    hands.type("B1")
    assert hands.round.visible == ("fase-1", "fase-2", "fase-3")
    hands.press(Key.Key_Delete)
    assert hands.round.visible == ("fase-1", "fase-2", "fase-3")
    assert [view.phase_id for view in hands.board.phases] == ["fase-1", "fase-2", "fase-3"]
    hands.press(Key.Key_Z, CTRL)
    hands.press(Key.Key_Z, CTRL)
    assert [view.phase_id for view in hands.board.phases] == ["fase-1", "fase-3"]
    hands.said.clear()
    hands.press(Key.Key_Y, CTRL)
    assert [view.phase_id for view in hands.board.phases] == ["fase-1", "fase-2", "fase-3"]
    assert any("Fase 2" in words for words in hands.said)


def test_the_column_an_event_pushes_aside_keeps_its_cards_their_leads_and_their_places(
    hands: Hands, journey: Journey
) -> None:
    hands.play(own_level(journey, phases=4, events=(2, 3)))
    hands.type("B2L")
    kept = hands.card("brobygger", 2)
    hands.type("M1")
    assert hands.card("brobygger", 3) is kept
    hands.type("M2")
    assert hands.card("brobygger", 4) is kept
    assert kept.lead
    assert kept.parent() is hands.phase(4)
    xs = [view.mapTo(hands.board, view.rect().topLeft()).x() for view in hands.board.phases]
    assert xs == sorted(set(xs))
    assert "fase 4" in kept.accessibleName().lower()


def test_a_drag_lays_in_the_event_as_soon_as_it_is_there(hands: Hands, journey: Journey) -> None:
    hands.play(own_level(journey, phases=3, events=(2,)))
    hands.drag(hands.hand("brobygger"), hands.phase(1))
    hands.drag(hands.hand("designer"), hands.phase(2))
    assert hands.laid == {"fase-1": ("brobygger",), "fase-2": ("designer",)}


def test_hints_point_to_what_is_missing_or_stands_alone_and_never_say_the_answer(
    hands: Hands, journey: Journey
) -> None:
    hands.play(own_level(journey, phases=3, seen=("brobygger", "designer")))
    hands.type("F1B1")
    told = []
    for _ in range(5):
        hands.press(Key.Key_F2)
        told.append(hands.said[-1])
    assert "fase 1" in told[0].lower()
    assert "mangler" in told[0]
    assert "Fortælleren" in told[1]
    assert "fase 2" in told[2].lower()
    assert "fase 3" in told[3].lower()
    assert told[4] == told[0]
    assert not any("Designeren" in words or "Brobyggeren" in words for words in told)
    assert hands.journey.playing.sitting is not None
    assert hands.journey.playing.sitting.hints == 5
    (kept,) = hands.journey.store.open_rounds()
    assert kept.hints == 5


def test_a_hint_with_nothing_to_point_to_is_not_counted(hands: Hands, journey: Journey) -> None:
    hands.play(own_level(journey, phases=3, seen=("brobygger",)))
    hands.type("B1B2B3")
    hands.click(hands.page.bar.hint)
    assert hands.journey.playing.sitting is not None
    assert hands.journey.playing.sitting.hints == 0
    assert hands.said[-1] == hands.page.toast.words
    assert "fase" not in hands.said[-1].lower()


def test_a_hint_never_tells_of_an_event_that_is_not_there(hands: Hands) -> None:
    event = next(phase for phase in hands.round.level.phases if phase.event)
    for _ in range(12):
        hands.press(Key.Key_F2)
        assert event.title not in hands.said[-1]


def test_comparing_asks_once_while_a_phase_is_empty_and_not_when_none_is(hands: Hands, journey: Journey) -> None:
    hands.play(own_level(journey, phases=3))
    asked: list[bool] = []
    hands.page.compare_requested.disconnect(hands.journey.playing.compare)
    hands.page.compare_requested.connect(lambda: asked.append(True))
    hands.click(hands.board.summary.compare)
    (sheet,) = hands.sheets()
    assert "3 faser" in sheet.accessibleDescription()
    hands.qtbot.keyClick(sheet.focusWidget(), Key.Key_Return)
    assert asked == []
    assert hands.sheets() == []
    assert hands.window.focusWidget() is hands.board.summary.compare
    hands.page.focus.begin()
    hands.type("B1B2")
    hands.press(Key.Key_Return, CTRL)
    (sheet,) = hands.sheets()
    assert "Fase 3 er tom" in sheet.accessibleDescription()
    sheet.accept()
    assert asked == [True]
    hands.type("B3")
    hands.press(Key.Key_Return, CTRL)
    assert asked == [True, True]
    assert hands.sheets() == []


def test_asking_to_compare_with_an_event_ahead_says_that_something_lies_ahead(hands: Hands) -> None:
    hands.click(hands.board.summary.compare)
    (sheet,) = hands.sheets()
    assert "Der venter også noget" in sheet.accessibleDescription()
    event = next(phase for phase in hands.round.level.phases if phase.event)
    assert event.title not in sheet.accessibleDescription()
    sheet.reject()


def test_the_summary_counts_cards_leads_and_empty_phases(hands: Hands) -> None:
    told = [hands.board.summary.head.text() + " / " + hands.board.summary.text.text()]
    for keys in ("B1", "L", "D2", "M3", "S4"):
        hands.type(keys)
        told.append(hands.board.summary.head.text() + " / " + hands.board.summary.text.text())
    assert told[0].startswith("Ingen kort lagt")
    assert told[1].startswith("1 kort lagt / 3 faser")
    assert told[2].startswith("1 kort lagt / 1 hovedrolle. 3 faser")
    assert told[4].startswith("3 kort lagt / 1 hovedrolle. 2 faser")
    assert told[5].startswith("4 kort lagt / 1 hovedrolle. Fase 5 har ingen kort")
    assert hands.board.summary.compare.isEnabled()

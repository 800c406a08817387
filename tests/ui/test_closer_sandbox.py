"""What if: the board changed by click, key and screen reader, the points at once, the rules kept, nothing stored."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.game.levels import board as placed
from tests.game.test_trace import played
from velfaerd_game.game.board import Board, Refusal
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.game.level import Level
from velfaerd_game.game.panel import prepare
from velfaerd_game.game.scoring import score
from velfaerd_game.ui.pages.closer_page import CloserPage
from velfaerd_game.ui.points import shown_total, tenths
from velfaerd_game.ui.revealed import RevealState
from velfaerd_game.ui.sandbox import Sandbox
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.widgets.role_toggle import RoleToggle
from velfaerd_game.words.language import speak

from .hands import Hands
from .looking import nameless, settle, shown
from .reveals import deck, in_english, revealed

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> Iterator[CloserPage]:
    page = CloserPage(theme)
    window = shown(qtbot, theme, page)
    page.display(revealed(max_cards=2, played=("Fo", "o", "Dm")))
    page.choose("what-if")
    settle()
    yield page
    window.close()


def toggle(page: CloserPage, place: int, role: str) -> RoleToggle:
    return next(one for one in page.sandbox.rows[place].toggles if one.role.id == role)


def board(page: CloserPage) -> Board:
    assert page.sandbox.box is not None
    return page.sandbox.box.board


@given(played(), st.data())
def test_any_way_through_the_sandbox_keeps_the_rules_and_tells_the_true_points(
    round_of: tuple[Level, Board], data: st.DataObject
) -> None:
    one, laid = round_of
    key = prepare(one)
    state = RevealState(one, deck("da"), key, laid, score(key, laid), 0, 0, record=False, next_title=None)
    box = Sandbox(state, laid)
    for _ in range(6):
        phase = data.draw(st.sampled_from(one.phases)).id
        role = data.draw(st.sampled_from(ROLE_IDS))
        how = data.draw(st.sampled_from([Sandbox.lay_or_lift, Sandbox.lead_or_not]))
        after = how(box, phase, role)
        if after is Refusal.FULL:
            assert len(box.board[phase].roles) == one.rules.max_cards
        elif after is Refusal.NO_LEADS:
            assert not one.rules.lead
        elif isinstance(after, Refusal):
            assert role not in box.board[phase].roles
        else:
            box = after
            assert box.now.total == shown_total(score(key, box.board).total)
    for place in range(len(one.phases)):
        assert box.gained(place) <= box.possible(place)
        moved = score(key, box.board).phases[place].score - state.score.phases[place].score
        assert (
            box.gain_in(place) == 0
            if moved == 0
            else abs(box.gain_in(place) - box.most_in(place) * moved) < Fraction(1, 5)
        )
    assert state.board is laid


def test_a_click_lays_and_lifts_and_the_points_move_at_once(qtbot: QtBot, page: CloserPage) -> None:
    before = page.footer.words.text()
    assert "som i dit bud" in before
    assert "Intet her bliver gemt." in before
    qtbot.mouseClick(toggle(page, 0, "oversaetter"), LEFT)
    assert board(page)["ph0"].roles == ("fortaeller",)
    qtbot.mouseClick(toggle(page, 0, "medspiller"), LEFT)
    assert board(page)["ph0"].roles == ("fortaeller", "medspiller")
    assert toggle(page, 0, "medspiller").isChecked()
    assert page.sandbox.box is not None
    gain = tenths(page.sandbox.box.gain)
    assert page.sandbox.box.gain > 0
    assert f"{gain} mere end dit bud" in page.footer.words.text()
    assert page.sandbox.rows[0].points.text().endswith(f"{tenths(page.sandbox.box.gain_in(0))} mere")
    assert page.sandbox.rows[1].points.text().endswith("som i dit bud")


def test_what_the_rules_refuse_is_said_and_nothing_changes(qtbot: QtBot, page: CloserPage) -> None:
    heard: list[str] = []
    page.announced.connect(heard.append)
    before = board(page)
    card = toggle(page, 0, "designer")
    qtbot.mouseClick(card, LEFT)
    words = "Der er ikke plads i fase 1, Fasenavn 1. Fjern et kort først."
    assert heard == [words]
    assert page.sandbox.rows[0].refusal.text() == words
    assert page.sandbox.rows[0].refusal.isVisible()
    assert (board(page), card.isChecked()) == (before, False)
    qtbot.mouseClick(toggle(page, 1, "brobygger"), LEFT)
    assert not page.sandbox.rows[0].refusal.isVisible()


def test_the_pennant_and_the_key_give_and_take_the_lead(qtbot: QtBot, page: CloserPage) -> None:
    qtbot.mouseClick(toggle(page, 0, "oversaetter").flag, LEFT)
    assert board(page)["ph0"].lead == "oversaetter"
    assert "hovedrolle" in toggle(page, 0, "oversaetter").accessibleName()
    card = toggle(page, 0, "fortaeller")
    card.setFocus()
    qtbot.keyClick(card, Key.Key_L)
    assert board(page)["ph0"].lead == "fortaeller"
    qtbot.keyClick(card, Key.Key_L)
    assert board(page)["ph0"].lead is None


def test_arrows_go_from_card_to_card_and_each_row_is_one_stop(qtbot: QtBot, page: CloserPage) -> None:
    first = page.sandbox.rows[0].toggles[0]
    first.setFocus()
    met = []
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_Left, Key.Key_Up):
        focus = QApplication.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, key)
        met.append(QApplication.focusWidget())
    one, two = page.sandbox.rows[:2]
    assert met == [one.toggles[1], two.toggles[1], two.toggles[0], one.toggles[0]]
    qtbot.keyClick(one.toggles[0], Key.Key_Tab)
    assert QApplication.focusWidget() is two.toggles[0]
    qtbot.keyClick(two.toggles[0], Key.Key_Space)
    assert two.toggles[0].isChecked()
    assert nameless(page) == []


def test_a_held_key_gives_the_lead_once(page: CloserPage) -> None:
    card = toggle(page, 0, "fortaeller")
    card.setFocus()
    before = board(page)["ph0"].lead
    for held in (False, True):
        press = QKeyEvent(QEvent.Type.KeyPress, Key.Key_L, Qt.KeyboardModifier.NoModifier, "l", held)
        QApplication.sendEvent(card, press)
    assert board(page)["ph0"].lead != before


def test_a_phase_of_hardly_any_weight_can_be_tried_too(qtbot: QtBot, theme: Theme) -> None:
    one = revealed(max_cards=3).level
    weights = [Fraction(1, 100000), Fraction(1), Fraction(1000)]
    phases = tuple(replace(phase, weight=weight) for phase, weight in zip(one.phases, weights, strict=True))
    one = replace(one, phases=phases)
    key, laid = prepare(one), placed("Fo", "o", "D")
    page = CloserPage(theme)
    page.display(RevealState(one, deck("da"), key, laid, score(key, laid), 0, 0, record=False, next_title=None))
    window = shown(qtbot, theme, page)
    for view in page.views:
        page.choose(view)
        settle()
    page.choose("what-if")
    qtbot.mouseClick(toggle(page, 0, "oversaetter"), LEFT)
    assert page.sandbox.rows[0].points.text() == "0 af 0 · som i dit bud"
    window.close()


def test_back_to_my_board(qtbot: QtBot, page: CloserPage) -> None:
    assert page.state is not None
    qtbot.mouseClick(toggle(page, 0, "fortaeller"), LEFT)
    qtbot.mouseClick(page.footer.main, LEFT)
    assert board(page) == page.state.board
    assert "som i dit bud" in page.footer.words.text()


def test_another_language_keeps_what_was_tried_and_another_round_begins_anew(qtbot: QtBot, page: CloserPage) -> None:
    assert page.state is not None
    qtbot.mouseClick(toggle(page, 0, "fortaeller"), LEFT)
    tried = board(page)
    speak("en")
    page.display(in_english(page.state))
    assert board(page) == tried
    assert toggle(page, 0, "fortaeller").accessibleName() == "Storyteller, not placed, phase 1, Phase name 1"
    other = revealed(language="en")
    page.display(other)
    assert board(page) == other.board


def test_nothing_of_the_sandbox_is_kept(qtbot: QtBot, journey: object) -> None:
    from velfaerd_game.ui.journey import Journey

    assert isinstance(journey, Journey)
    hands = Hands(qtbot, journey)
    hands.type("D2LB1")
    journey.playing.compare()
    results, rounds = journey.store.results(), journey.store.open_rounds()
    page = journey.revealing.closer_page
    qtbot.mouseClick(journey.revealing.page.view.panel.closer, LEFT)
    page.choose("what-if")
    qtbot.mouseClick(toggle(page, 0, "fortaeller"), LEFT)
    assert journey.revealing.state is not None
    assert board(page) != journey.revealing.state.board
    page.back_requested.emit()
    assert journey.store.results() == results
    assert journey.store.open_rounds() == rounds
    qtbot.mouseClick(journey.revealing.page.view.panel.closer, LEFT)
    page.choose("what-if")
    assert board(page) == journey.revealing.state.board
    assert page.sandbox.box is not None
    assert page.sandbox.box.gain == Fraction(0)

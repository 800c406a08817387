"""Exploring without a score: nobody is measured, reasons are kept, and what the experts said is told phase by phase."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from velfaerd_game.game.board import Place
from velfaerd_game.ui.explored import ExploreState, who
from velfaerd_game.ui.exploring import Exploring
from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.thinking import SOON

from .hands import LEVEL
from .looking import SIZES, cut, nameless, settle
from .writers import LEFT, ODD, Key, again, bytes_of, focus, write

SECRET = "Rumpelstiltskin"


@pytest.fixture
def exploring(qtbot: QtBot, journey: Journey) -> Exploring:
    """A card on the board without a score, reached as a player reaches it."""
    journey.choose(LEVEL)
    settle()
    qtbot.mouseClick(journey.briefing_page.exploring.below, LEFT)
    page = journey.exploring.board_page
    assert journey.window.stack.currentWidget() is page
    assert page.board.round is not None
    page.move_requested.emit(Place("designer", page.board.round.level.phases[0].id))
    settle()
    return journey.exploring


def words(page: QWidget) -> str:
    """All that is shown or said of a page."""
    settle()
    told = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    told += [one.text() for one in page.findChildren(QAbstractButton) if one.isVisible()]
    told += [one.accessibleName() for one in page.findChildren(QWidget) if one.isVisible()]
    return "\n".join(told)


def test_the_way_in_says_what_it_is_and_what_follows(journey: Journey) -> None:
    journey.choose(LEVEL)
    page = journey.briefing_page
    assert "tæller så ikke som første forsøg" in words(page)
    assert "første forsøg" in page.exploring.below.accessibleDescription()
    assert page.exploring.below.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_board_asks_for_no_score_and_gives_no_hint(qtbot: QtBot, journey: Journey, exploring: Exploring) -> None:
    page = exploring.board_page
    assert "uden point" in words(page)
    assert journey.window.windowTitle().startswith("Udforskning – uden point")
    assert not page.bar.hint.isVisible()
    assert "Se, hvad eksperterne sagde" in words(page)
    qtbot.keyClick(focus(), Key.Key_F2)
    qtbot.mouseClick(page.bar.view, LEFT)
    assert "Se, hvad eksperterne sagde" in words(page)


def test_every_move_is_kept_and_nothing_of_it_counts(qtbot: QtBot, journey: Journey, exploring: Exploring) -> None:
    (kept,) = journey.store.explorations()
    assert [move.role for move in kept.moves] == ["designer"]  # type: ignore[union-attr]
    exploring.listen()
    assert LEVEL in journey.store.seen()
    assert (journey.store.results(), journey.store.open_rounds()) == ((), ())
    assert journey.shelf.own_roles("da").first.boards == 0
    journey.home()
    exploring.explore(journey.level)
    assert exploring.round is not None
    assert exploring.round.board.cards == 1


def test_a_reason_is_kept_soon_and_there_after_a_crash(
    qtbot: QtBot, journey: Journey, exploring: Exploring, tmp_path: Path
) -> None:
    qtbot.mouseClick(exploring.board_page.bar.reasons, LEFT)
    settle()
    assert focus() is exploring.reasons_page.papers[0].writings[0].editor
    write(qtbot, ODD)
    qtbot.waitUntil(lambda: bool(journey.store.reasons(LEVEL)), timeout=4 * SOON)
    second = again(qtbot, journey, tmp_path / "data")
    second.choose(LEVEL)
    second.exploring.explore(second.level)
    second.exploring.show_reasons()
    assert [one.text for one in second.exploring.reasons_page.papers[0].writings] == [ODD]
    second.store.close()


@pytest.mark.parametrize("way", ["back", "escape", "experts", "home", "close"])
def test_leaving_keeps_the_reason_at_once(qtbot: QtBot, journey: Journey, exploring: Exploring, way: str) -> None:
    exploring.show_reasons()
    settle()
    write(qtbot, "Derfor")
    page = exploring.reasons_page
    if way == "back":
        qtbot.mouseClick(page.top.back, LEFT)
    elif way == "escape":
        qtbot.keyClick(focus(), Key.Key_Escape)
    elif way == "experts":
        qtbot.mouseClick(page.footer.main, LEFT)
    elif way == "home":
        journey.home()
    else:
        journey.window.closing.emit()
    assert [one.text for one in journey.store.reasons(LEVEL)] == ["Derfor"]


def test_an_emptied_reason_is_in_no_byte_and_erasing_forgets_all(
    qtbot: QtBot, journey: Journey, exploring: Exploring, tmp_path: Path
) -> None:
    exploring.show_reasons()
    settle()
    write(qtbot, f"{SECRET} " * 200)
    exploring.keep()
    assert SECRET.encode() in bytes_of(tmp_path / "data")
    qtbot.keyClick(focus(), Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(focus(), Key.Key_Delete)
    exploring.keep()
    assert SECRET.encode() not in bytes_of(tmp_path / "data")
    journey.keeping.erase()
    assert exploring.round is None
    assert journey.store.explorations() == ()


def test_a_clicker_reads_through_every_phase_and_back(qtbot: QtBot, journey: Journey, exploring: Exploring) -> None:
    exploring.listen()
    settle()
    page = exploring.said_page
    phases = journey.level.phases if journey.level else ()
    seen = [page.place]
    for _ in range(200):
        qtbot.keyClick(focus(), Key.Key_PageDown)
        settle()
        seen.append(page.place)
    assert sorted(set(seen)) == list(range(len(phases)))
    assert seen == sorted(seen)
    for _ in range(len(phases)):
        qtbot.keyClick(focus(), Key.Key_Left)
    assert page.place == 0
    assert QApplication.focusWidget() is page.view.panels[0]


def test_no_word_of_a_score_stands_in_what_the_experts_said(exploring: Exploring) -> None:
    exploring.listen()
    page = exploring.said_page
    assert page.state is not None
    for place in range(len(page.state.level.phases)):
        told = words(page).lower()
        assert page.state.phase(place).title.lower() in told
        for word in ("point", "procent", "%", "forkert", "stjerne"):
            assert word not in told
        page.turn(1)


def test_of_each_card_it_is_told_by_name_who_has_it(exploring: Exploring) -> None:
    exploring.listen()
    state = exploring.said_page.state
    assert isinstance(state, ExploreState)
    for phase in state.level.phases:
        for role in state.deck.roles:
            behind = [one.name for one in state.level.experts if role.id in one.placements[phase.id].roles]
            assert all(name in who(state, phase.id, role.id) for name in behind)
    assert set(state.others(state.level.phases[0].id)).isdisjoint(state.laid(state.level.phases[0].id))


@pytest.mark.parametrize(("width", "height", "text"), SIZES)
def test_nothing_is_cut_and_everything_has_a_name(
    journey: Journey, exploring: Exploring, width: int, height: int, text: int
) -> None:
    journey.window.resize(width, height)
    journey.theme.choose("light", text, "off")
    for show in (exploring.show_reasons, exploring.listen):
        show()
        settle()
        page = journey.window.stack.currentWidget()
        assert page is not None
        assert not cut(page)
        assert not nameless(page)
    exploring.show_board()
    settle()
    told = [one.text() for one in exploring.board_page.findChildren(QLabel) if one.isVisible()]
    assert "Udforskning – uden point" in told

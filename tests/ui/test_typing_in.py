"""A board from paper is typed in fast, kept at each key, scored as any, and counted as any."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from velfaerd_game.game.board import Board, Place, Round
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.game.level import Level, Placement
from velfaerd_game.game.scoring import score
from velfaerd_game.store.export import kept
from velfaerd_game.ui import verdict_words
from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.pages.typed_page import TypedPage
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.typed import Typed, letters
from velfaerd_game.words.export_page import Known
from velfaerd_game.words.export_page import page as export_page

from .hands import CTRL, LEFT, LEVEL, Key, own_level
from .looking import SIZES, cut, nameless, reached, settle, shown, stops
from .reveals import deck
from .writers import again, bytes_of, focus, say_yes

NOBODY = Board()


def opened(qtbot: QtBot, journey: Journey, level: str = LEVEL) -> TypedPage:
    journey.choose(level)
    settle()
    qtbot.mouseClick(journey.briefing_page.typing, LEFT)
    settle()
    assert journey.window.stack.currentWidget() is journey.typing_in.page
    return journey.typing_in.page


@pytest.fixture
def page(qtbot: QtBot, journey: Journey) -> TypedPage:
    return opened(qtbot, journey)


def typed(qtbot: QtBot, keys: str) -> None:
    """Type where the focus is; "/" is Enter."""
    for sign in keys:
        qtbot.keyClick(focus(), Key.Key_Return if sign == "/" else Key(ord(sign)))


def words_of(journey: Journey) -> str:
    """The page of what is kept."""
    return export_page(kept(journey.store), Known({}, None), (), datetime.now(UTC))


def level_of(page: TypedPage) -> Level:
    assert page.level is not None
    return page.level


def laid(page: TypedPage, place: int) -> Placement:
    return page.board[level_of(page).phases[place].id]


def test_the_letters_are_the_initials_and_tell_all_roles_apart_in_both_languages() -> None:
    assert "".join(letters(deck("da"))) == "MDBSOF"
    assert "".join(letters(deck("en"))) == "TDBHRS"
    for language in ("da", "en"):
        assert tuple(letters(deck(language)).values()) == ROLE_IDS


def test_a_whole_board_is_typed_and_compared_by_keys_alone(qtbot: QtBot, journey: Journey, page: TypedPage) -> None:
    level = level_of(page)
    assert any(phase.event for phase in level.phases)
    assert len(page.rows.rows) == len(level.phases)
    typed(qtbot, "BD/SMOL/F/M/")
    for _ in level.phases[5:]:
        typed(qtbot, "/")
    typed(qtbot, "D")
    qtbot.keyClick(focus(), Key.Key_Return)
    assert focus() is page.footer.main
    assert laid(page, 0) == Placement(("brobygger", "designer"), "brobygger")
    assert laid(page, 1) == Placement(("styrmand", "medspiller", "oversaetter"), "oversaetter")
    board = page.board
    qtbot.keyClick(focus(), Key.Key_Space)
    state = journey.revealing.state
    assert state is not None
    assert journey.window.stack.currentWidget() is journey.revealing.page
    assert (state.board, state.score.total) == (board, score(journey.library.key(level), board).total)
    assert verdict_words.effort(state) == ""
    (result,) = journey.store.results()
    assert (result.board, result.score, result.way, result.seconds, result.hints) == (
        board,
        state.score.total,
        "paper",
        0,
        0,
    )
    assert journey.store.draft(LEVEL) == NOBODY
    own = journey.shelf.own_roles("da")
    assert (own.first.boards, len(own.steps)) == (1, 1)
    assert journey.shelf.latest(level) == result
    assert journey.store.played() == {LEVEL}


def test_a_letter_again_takes_the_card_away_and_l_leads_or_leaves_it(qtbot: QtBot, page: TypedPage) -> None:
    typed(qtbot, "BDD")
    assert laid(page, 0) == Placement(("brobygger",), "brobygger")
    typed(qtbot, "B")
    assert laid(page, 0) == Placement()
    typed(qtbot, "FOL")
    assert laid(page, 0).lead == "oversaetter"
    typed(qtbot, "L")
    assert laid(page, 0) == Placement(("fortaeller", "oversaetter"))
    qtbot.keyClick(focus(), Key.Key_Backspace)
    qtbot.keyClick(focus(), Key.Key_Backspace)
    assert laid(page, 0) == Placement()


def test_arrows_and_space_do_it_too_and_a_held_key_lays_but_once(qtbot: QtBot, page: TypedPage) -> None:
    first = focus()
    for key in (Key.Key_Right, Key.Key_Space, Key.Key_Down, Key.Key_Space):
        qtbot.keyClick(focus(), key)
    assert laid(page, 0).roles == laid(page, 1).roles == ("designer",)
    qtbot.keyClick(focus(), Key.Key_Up)
    qtbot.keyClick(focus(), Key.Key_Left)
    assert focus() is first
    typed(qtbot, "B")
    for letter in "BL":
        held = QKeyEvent(QEvent.Type.KeyPress, ord(letter), Qt.KeyboardModifier.NoModifier, letter, True)
        QApplication.sendEvent(focus(), held)
    assert laid(page, 0) == Placement(("designer", "brobygger"), "designer")


def test_clicks_and_pennants_do_it_too(qtbot: QtBot, page: TypedPage) -> None:
    row = page.rows.rows[2]
    for at in (5, 0):
        qtbot.mouseClick(row.toggles[at], LEFT)
    qtbot.mouseClick(row.toggles[0].flag, LEFT)
    assert laid(page, 2) == Placement(("fortaeller", "medspiller"), "medspiller")
    qtbot.mouseClick(row.toggles[5], LEFT)
    assert laid(page, 2) == Placement(("medspiller",), "medspiller")


def test_what_a_screen_reader_meets(qtbot: QtBot, journey: Journey, page: TypedPage) -> None:
    heard: list[str] = []
    journey.window.announcer.said.connect(heard.append)
    title = level_of(page).phases[0].title
    typed(qtbot, "BD")
    assert heard[-1] == f"Fase 1, {title}: 2 af 3 kort: Brobyggeren (hovedrolle), Designeren"
    assert focus().accessibleName() == f"Designeren, bogstav D, lagt, fase 1, {title}"
    interface = QAccessible.queryAccessibleInterface(focus())
    assert interface.role() == QAccessible.queryAccessibleInterface(QCheckBox()).role()
    assert interface.state().checked
    assert nameless(page) == []


def test_too_many_cards_are_taken_down_told_and_not_compared(qtbot: QtBot, journey: Journey, page: TypedPage) -> None:
    typed(qtbot, "B/MDSO")
    title = level_of(page).phases[1].title
    assert len(laid(page, 1).roles) == 4
    assert page.footer.words.text() == "Fase 2: 4 kort, højst 3."
    assert page.rows.rows[1].lying.text() == "4 kort, men her må højst ligge 3."
    typed(qtbot, "/")
    qtbot.keyClick(focus(), Key.Key_Return, CTRL)
    assert journey.window.announcer.last == f"Fase 2, {title}: 4 kort, men her må højst ligge 3."
    assert page.toast.words == journey.window.announcer.last
    assert focus() in page.rows.rows[1].toggles
    assert journey.store.results() == ()
    typed(qtbot, "S")
    assert page.footer.words.text().startswith("4 kort tastet ind. ")


def test_nothing_is_refused_silently(qtbot: QtBot, journey: Journey, page: TypedPage) -> None:
    for keys, words in (
        ("X", "Intet kort har bogstavet X. Der er M D B S O F."),
        ("7", "Intet kort har bogstavet 7. Der er M D B S O F."),
        ("L", "Det kort ligger der ikke."),
    ):
        typed(qtbot, keys)
        assert page.toast.words == journey.window.announcer.last == words
    qtbot.mouseClick(page.footer.main, LEFT)
    assert page.toast.words == "Der er ikke tastet nogen kort ind endnu."
    assert page.board == NOBODY


def test_empty_phases_are_asked_about_and_count_as_empty(qtbot: QtBot, journey: Journey, page: TypedPage) -> None:
    last = len(level_of(page).phases) - 1
    page.rows.rows[last].toggles[0].click()
    qtbot.mouseClick(page.footer.main, LEFT)
    say_yes(qtbot, journey)
    (result,) = journey.store.results()
    assert tuple(result.board.phases) == (level_of(page).phases[last].id,)


def test_a_level_without_leads_and_with_one_card_a_phase(qtbot: QtBot, journey: Journey) -> None:
    page = opened(qtbot, journey, own_level(journey, max_cards=1, lead=False))
    assert "hovedrolle" not in page.how.text()
    typed(qtbot, "ML")
    assert page.toast.words == "I denne alliance får ingen kort hovedrollen."
    typed(qtbot, "/B")
    assert page.board == Board({"fase-1": Placement(("medspiller",)), "fase-2": Placement(("brobygger",))})


def test_what_is_half_typed_survives_leaving_a_kill_and_another_board(
    qtbot: QtBot, journey: Journey, page: TypedPage, tmp_path: Path
) -> None:
    typed(qtbot, "BD/OMSF")
    before = page.board
    qtbot.keyClick(focus(), Key.Key_Escape)
    assert journey.window.stack.currentWidget() is journey.briefing_page
    assert opened(qtbot, journey).board == before
    other = opened(qtbot, journey, "esbjerg-headspace")
    assert other.board == NOBODY
    typed(qtbot, "F")
    second = again(qtbot, journey, tmp_path / "data")
    assert opened(qtbot, second).board == before
    assert opened(qtbot, second, "esbjerg-headspace").board.cards == 1
    second.store.close()


def test_a_round_left_on_the_screen_is_still_there(qtbot: QtBot, journey: Journey, page: TypedPage) -> None:
    level = level_of(page)
    journey.store.save_round(Round(level).play(Place("designer", level.phases[0].id)), "k", hints=0, seconds=1)
    typed(qtbot, "B")
    journey.typing_in.compare()
    assert [one.level for one in journey.store.open_rounds()] == [LEVEL]


def test_the_board_is_cleared_and_put_back(qtbot: QtBot, journey: Journey, page: TypedPage) -> None:
    assert not page.clear.isEnabled()
    typed(qtbot, "BD/F")
    before = page.board
    qtbot.mouseClick(page.clear, LEFT)
    assert (page.board, journey.store.draft(LEVEL)) == (NOBODY, NOBODY)
    qtbot.mouseClick(page.clear, LEFT)
    assert page.board == journey.store.draft(LEVEL) == before


def test_erasing_takes_it_along_and_the_words_follow_the_language(
    qtbot: QtBot, journey: Journey, page: TypedPage, tmp_path: Path
) -> None:
    from dataclasses import replace

    typed(qtbot, "BD")
    journey.preferences.choose(replace(journey.preferences.settings, language="en"))
    assert page.footer.words.text().startswith("2 cards typed in. ")
    typed(qtbot, "R")
    assert laid(page, 0).roles == ("brobygger", "designer", "oversaetter")
    assert b"typed:" in bytes_of(tmp_path / "data")
    journey.typing_in.compare()
    told = words_of(journey)
    assert "on paper" in told
    assert "0 min" not in told
    typed_again = opened(qtbot, journey)
    typed(qtbot, "B")
    assert typed_again.board.cards == 1
    assert f"Paper board being typed in: {LEVEL}" in words_of(journey)
    journey.keeping.erase()
    assert b"typed:" not in bytes_of(tmp_path / "data")
    assert opened(qtbot, journey).board == NOBODY


@pytest.mark.parametrize(("width", "height", "text"), SIZES)
def test_it_fits_and_all_of_it_is_reached(
    qtbot: QtBot, theme: Theme, journey: Journey, width: int, height: int, text: int
) -> None:
    theme.choose("light", text, "off")
    page = TypedPage(theme)
    level = journey.library.level(LEVEL, "da")
    assert level is not None
    page.display(level, deck("da"), Board({level.phases[0].id: Placement(ROLE_IDS[:4], ROLE_IDS[0])}))
    window = shown(qtbot, theme, page, width, height)
    assert cut(page) == []
    assert reached(qtbot, page) == set(stops(page))
    assert window is not None


@given(st.lists(st.tuples(st.integers(0, 4), st.sampled_from(ROLE_IDS), st.booleans()), max_size=30))
def test_whatever_is_typed_stays_a_board_and_a_lead_lies_where_it_leads(keys: list[tuple[int, str, bool]]) -> None:
    from velfaerd_game.files.levels import find_levels
    from velfaerd_game.paths import LEVELS

    level = next(one.reading.value for one in find_levels([LEVELS], "da", None) if one.reading.value)
    now = Typed(level)
    for place, role, leads in keys:
        phase = level.phases[place % len(level.phases)].id
        after = now.lead_or_not(phase, role) if leads else now.lay_or_lift(phase, role)
        now = after if isinstance(after, Typed) else now
        one = now.board[phase]
        assert len(set(one.roles)) == len(one.roles)
        assert one.lead is None or one.lead in one.roles
    assert now.within == now.board
    assert {phase.id for phase in now.empty} == {phase.id for phase in level.phases} - set(now.board.phases)

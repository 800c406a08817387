"""Playing from the first card to the experts' answer: rounds are kept apart, taken up, finished, and told when not."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import pytest
from pytestqt.qtbot import QtBot

from velfaerd_game.app import build
from velfaerd_game.game.scoring import score
from velfaerd_game.store import FILE, CannotSave, Reason
from velfaerd_game.ui.journey import Journey

from .hands import CTRL, LEVEL, Hands, Key, own_level


@pytest.fixture
def hands(qtbot: QtBot, journey: Journey) -> Hands:
    return Hands(qtbot, journey)


def compare(hands: Hands) -> None:
    """See the experts' answer, and say yes where it asks."""
    hands.press(Key.Key_Return, CTRL)
    for sheet in hands.sheets():
        sheet.accept()


def test_the_experts_answer_scores_the_board_that_was_laid_and_the_round_is_over(hands: Hands) -> None:
    hands.type("D2LB1")
    hands.press(Key.Key_F2)
    played = hands.round
    compare(hands)
    playing, store = hands.journey.playing, hands.journey.store
    revealing = hands.journey.revealing
    assert hands.window.stack.currentWidget() is revealing.page
    assert playing.sitting is None
    assert store.open_rounds() == ()
    (result,) = store.results(LEVEL)
    assert result.board == played.board
    assert result.moves == played.moves
    assert result.hints == 1
    assert result.score == score(hands.journey.library.key(played.level), played.board).total
    assert revealing.state is not None
    assert revealing.state.board == played.board
    assert revealing.state.score.total == result.score
    assert revealing.state.hints == 1
    assert not revealing.state.record
    assert any("af 100 point" in words for words in hands.said)


def test_an_answer_can_be_seen_again_later_all_of_it_turned(hands: Hands, journey: Journey) -> None:
    hands.type("D2LB1")
    compare(hands)
    revealing = journey.revealing
    assert revealing.state is not None
    total = revealing.state.score.total
    journey.choose(LEVEL)
    assert journey.briefing_page.footer.second.isVisible()
    hands.click(journey.briefing_page.footer.second)
    assert hands.window.stack.currentWidget() is revealing.page
    assert revealing.page.finished
    assert revealing.state.score.total == total
    assert len(journey.store.results(LEVEL)) == 1
    journey.choose("lejre-oekologi")
    assert not journey.briefing_page.footer.second.isVisible()


def test_playing_again_begins_with_an_empty_board_and_a_better_answer_is_a_record(hands: Hands) -> None:
    hands.type("D1")
    compare(hands)
    revealing = hands.journey.revealing
    revealing.page.again_requested.emit()
    assert hands.window.stack.currentWidget() is hands.page
    assert hands.round.moves == ()
    assert hands.focus.startswith("hand-")
    assert not hands.page.bar.undo.isEnabled()
    expert = hands.round.level.experts[0]
    for number, phase in enumerate(hands.round.level.phases, 1):
        if phase.id not in hands.round.visible:
            continue
        for role in expert.placements[phase.id].roles:
            hands.page.carrying.pick_up(role, None, "keys")
            hands.page.carrying.lay(phase.id)
        assert number
    compare(hands)
    assert revealing.state is not None
    assert revealing.state.record
    assert len(hands.journey.store.results(LEVEL)) == 2


def test_each_level_keeps_a_round_of_its_own(hands: Hands, journey: Journey) -> None:
    own = own_level(journey, phases=3)
    hands.type("D2")
    first = hands.round
    hands.play(own)
    assert hands.round.moves == ()
    hands.type("B1L")
    second = hands.round
    hands.play(LEVEL)
    assert hands.round == first
    hands.play(own)
    assert hands.round == second
    assert {kept.level: kept.moves for kept in journey.store.open_rounds()} == {LEVEL: first.moves, own: second.moves}


def test_home_offers_to_go_on_only_once_something_was_laid(hands: Hands) -> None:
    hands.journey.home()
    assert hands.journey.home_page.main.accessibleName().startswith("Start")
    hands.play(LEVEL)
    hands.press(Key.Key_F2)
    hands.journey.home()
    assert hands.journey.home_page.main.accessibleName().startswith("Start")
    hands.play(LEVEL)
    hands.type("D2")
    hands.journey.home()
    assert "Nyt lys i Albertslund" in hands.journey.home_page.main.accessibleName()
    hands.press(Key.Key_Return)
    assert hands.laid == {hands.phase(2).phase_id: ("designer",)}


def test_a_round_whose_level_has_changed_begins_anew_and_says_so(
    hands: Hands, journey: Journey, caplog: pytest.LogCaptureFixture
) -> None:
    own = own_level(journey, phases=4)
    hands.play(own)
    hands.type("B4D1")
    journey.home()
    journey.playing.forget()
    own_level(journey, phases=3)
    assert hands.window.notice.isHidden()
    hands.play(own)
    assert hands.round.moves == ()
    assert hands.window.notice.isVisible()
    assert "Egen alliance" in hands.window.notice.text.text()
    hands.type("B1")
    assert hands.saved() == hands.round.board


def test_when_nothing_can_be_saved_the_player_hears_it_and_plays_on(hands: Hands, tmp_path: Path) -> None:
    hands.type("D2")
    gone = "import pathlib, sys; [one.unlink() for one in pathlib.Path(sys.argv[1]).glob('velfaerd.db*')]"
    subprocess.run([sys.executable, "-c", gone, str(tmp_path / "data")], check=True)
    hands.type("B1")
    assert hands.window.notice.isVisible()
    assert hands.window.notice.text.text() != ""
    hands.type("M3L")
    assert hands.round.board.cards == 3
    assert [len(view.cards) for view in hands.board.phases][:3] == [1, 1, 1]
    hands.journey.playing.forget()


def test_a_result_that_could_not_be_kept_is_kept_as_soon_as_it_can(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> NoReturn:
        raise CannotSave(Reason.FULL, "")

    store = hands.journey.store
    hands.type("D2")
    with monkeypatch.context() as patch:
        patch.setattr(store, "_saving", full)
        hands.type("B1")
        compare(hands)
        assert hands.window.notice.isVisible()
        hands.journey.revealing.page.again_requested.emit()
        assert hands.round.moves == ()
        hands.type("M1")
        assert store.results() == ()
    hands.type("S2")
    assert [len(result.moves) for result in store.results()] == [2]
    assert hands.saved() == hands.round.board
    assert hands.round.board.cards == 2


def test_a_level_mended_while_it_is_played_is_taken_up_as_it_is_now(hands: Hands, journey: Journey) -> None:
    own = own_level(journey, phases=4)
    hands.play(own)
    hands.type("B1")
    own_level(journey, phases=5)
    journey.preferences.choose(replace(journey.preferences.settings, language="en"))
    assert len(hands.board.phases) == 4
    journey.alliances()
    hands.play(own)
    assert len(hands.board.phases) == 5
    assert hands.laid == {"fase-1": ("brobygger",)}


def test_what_is_erased_is_gone_from_screen_and_disk(hands: Hands, tmp_path: Path) -> None:
    hands.type("D2")
    compare(hands)
    hands.play(LEVEL)
    hands.type("B1")
    hands.journey.settings()
    hands.journey.keeping.erase()
    assert hands.journey.store.results() == ()
    assert hands.journey.store.open_rounds() == ()
    hands.journey.home()
    assert hands.journey.home_page.main.accessibleName().startswith("Start")
    hands.play(LEVEL)
    assert hands.round.moves == ()
    assert not any(view.cards for view in hands.board.phases)
    assert "Dine bud, resultater og notater er slettet." in hands.said


def test_what_cannot_be_erased_stays_on_the_screen_too(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> NoReturn:
        raise CannotSave(Reason.GONE, "")

    hands.type("D2")
    hands.journey.settings()
    with monkeypatch.context() as patch:
        patch.setattr(hands.journey.store, "erase", gone)
        hands.journey.keeping.erase()
    assert "slettet" in hands.window.notice.text.text()
    assert "Dine bud, resultater og notater er slettet." not in hands.said
    hands.play(LEVEL)
    assert hands.round.board.cards == 1


def test_hints_and_minutes_counted_before_a_pause_count_on_after_it(hands: Hands) -> None:
    hands.type("D2")
    hands.press(Key.Key_F2)
    hands.press(Key.Key_F2)
    hands.journey.home()
    hands.journey.playing.forget()
    hands.journey.go_on()
    assert hands.journey.playing.sitting is not None
    assert hands.journey.playing.sitting.hints == 2
    hands.press(Key.Key_F2)
    (kept,) = hands.journey.store.open_rounds()
    assert kept.hints == 3


def test_a_second_game_on_the_same_folder_keeps_nothing_and_says_so(hands: Hands, tmp_path: Path, qtbot: QtBot) -> None:
    hands.type("D2")
    second = build(tmp_path / "data", "da")
    qtbot.addWidget(second.window)
    second.home()
    in_use = second.window.notice.text.text()
    second.window.tell("Filen kan ikke læses.")
    assert second.window.notice.text.text() == f"{in_use}\nFilen kan ikke læses."
    second.window.show()
    assert not second.store.lasting
    assert second.window.notice.isVisible()
    other = Hands(qtbot, second)
    other.type("B1M2")
    assert other.round.board.cards == 2
    assert hands.saved() == hands.round.board
    assert hands.laid == {hands.phase(2).phase_id: ("designer",)}
    second.window.close()
    second.store.close()


def test_garbage_in_the_saved_round_is_set_aside_and_the_game_opens(
    qtbot: QtBot, tmp_path: Path, journey: Journey
) -> None:
    hands = Hands(qtbot, journey)
    hands.type("D2")
    hands.window.close()
    journey.store.close()
    with closing(sqlite3.connect(tmp_path / "data" / FILE)) as db:
        db.execute('UPDATE open_round SET moves = \'[["place", "kok"\'')
        db.commit()
    journey.playing.forget()
    again = build(tmp_path / "data", "da")
    qtbot.addWidget(again.window)
    again.home()
    with qtbot.waitExposed(again.window):
        again.window.show()
    assert again.window.notice.isVisible()
    fresh = Hands(qtbot, again)
    assert fresh.round.moves == ()
    fresh.type("B1")
    assert fresh.saved() == fresh.round.board
    again.window.close()
    again.store.close()

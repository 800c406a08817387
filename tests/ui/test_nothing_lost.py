"""Nothing is lost: each move is on disk before its animation ends, and a game killed at any moment goes on."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from velfaerd_game.app import build
from velfaerd_game.game.board import Place, Round
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.store import FILE
from velfaerd_game.store.moves import dump_all, load_all
from velfaerd_game.ui.journey import Journey

from .hands import CTRL, LEFT, LEVEL, Hands, Key
from .lone_player import STEPS

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def hands(qtbot: QtBot, journey: Journey) -> Hands:
    return Hands(qtbot, journey)


def on_disk(folder: Path) -> tuple[str, str]:
    """The moves and what may be redone, read from a copy of the files, as after a crash.

    Another process copies them: closing them in this one would end the game's lock.
    """
    copy = folder.with_name(f"copy {len(list(folder.parent.iterdir()))}")
    copying = "import shutil, sys; shutil.copytree(*sys.argv[1:])"
    subprocess.run([sys.executable, "-c", copying, str(folder), str(copy)], check=True)
    with closing(sqlite3.connect(copy / FILE)) as db:
        row: tuple[str, str] = db.execute("SELECT moves, undone FROM open_round WHERE level = ?", (LEVEL,)).fetchone()
        return row


def test_each_move_is_on_disk_while_the_card_still_glides(hands: Hands, tmp_path: Path) -> None:
    hands.choose(motion="on")
    folder, moves = tmp_path / "data", 0
    hands.drag(hands.hand("designer"), hands.phase(2))
    assert hands.board.lifted.gliding
    for keys in ("B1", "M2", "L", "3"):
        assert on_disk(folder) == (dump_all(hands.round.moves), "[]")
        assert len(hands.round.moves) > moves
        moves = len(hands.round.moves)
        hands.type(keys)
    for key in (Key.Key_Z, Key.Key_Z, Key.Key_Y):
        hands.press(key, CTRL)
        assert on_disk(folder) == (dump_all(hands.round.moves), dump_all(hands.round.undone))
    assert hands.round.undone


def again(qtbot: QtBot, folder: Path) -> Hands:
    """The game started anew on the same folder, and "continue" pressed."""
    journey = build(folder, "da")
    qtbot.addWidget(journey.window)
    journey.window.resize(1280, 720)
    journey.home()
    with qtbot.waitExposed(journey.window):
        journey.window.show()
    home = journey.home_page
    assert home.main.accessibleName().startswith("Fortsæt")
    qtbot.mouseClick(home.main, LEFT)
    assert journey.window.stack.currentWidget() is journey.playing.board_page
    assert journey.level is not None
    hands = Hands.__new__(Hands)
    hands.qtbot, hands.journey, hands.window, hands.said = qtbot, journey, journey.window, []
    return hands


def end(hands: Hands) -> None:
    """Close the game as its last window does."""
    hands.window.close()
    hands.journey.store.close()


def goes_on(hands: Hands, moves: str, undone: str) -> None:
    """The screen shows the round of these moves, which can be undone to the first and redone to the last."""
    kept = Round(hands.round.level, load_all(moves), load_all(undone))
    assert (hands.round.moves, hands.round.undone) == (kept.moves, kept.undone)
    assert [
        (view.phase_id, [card.role.id for card in view.cards], [card.role.id for card in view.cards if card.lead])
        for view in hands.board.phases
    ] == [
        (phase, list(kept.board[phase].roles), [kept.board[phase].lead] if kept.board[phase].lead else [])
        for phase in kept.visible
    ]
    for _ in kept.moves:
        hands.press(Key.Key_Z, CTRL)
    assert hands.laid == {}
    for _ in (*kept.moves, *kept.undone):
        hands.press(Key.Key_Y, CTRL)
    assert hands.round.undone == ()
    assert len(hands.round.moves) == len(kept.moves) + len(kept.undone)


@pytest.mark.parametrize("lines", [1, 4, 31, 120])
def test_killed_at_any_moment_continue_brings_back_the_very_board_and_its_undo_history(
    qtbot: QtBot, tmp_path: Path, lines: int
) -> None:
    folder = tmp_path / "killed"
    player = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.lone_player", str(folder), str(lines)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with player:
        assert player.stdout is not None
        told = [player.stdout.readline() for _ in range(lines)]
        player.kill()
        told += player.stdout.readlines()
    assert player.returncode != 0
    assert len(told) < STEPS
    moves, undone = told[-1].strip().split("\t")
    hands = again(qtbot, folder)
    try:
        last, found = (load_all(moves), load_all(undone)), (hands.round.moves, hands.round.undone)
        if found != last:  # it had gone on, and was killed before it told
            assert abs(len(found[0]) - len(last[0])) <= 2
            assert found[0][: len(last[0]) - 1] == last[0][: len(last[0]) - 1]
        goes_on(hands, dump_all(found[0]), dump_all(found[1]))
    finally:
        end(hands)


def test_closed_with_a_card_in_the_air_the_board_is_as_it_was(hands: Hands, tmp_path: Path, qtbot: QtBot) -> None:
    hands.type("D2LB3")
    hands.press(Key.Key_Z, CTRL)
    moves, undone = on_disk(tmp_path / "data")
    card = hands.card("designer", 2)
    here = hands.lift(card, hands.phase(4))
    hands.window.close()
    hands.qtbot.mouseRelease(card, LEFT, pos=here)
    assert hands.held is None
    assert on_disk(tmp_path / "data") == (moves, undone)
    hands.journey.store.close()
    second = again(qtbot, tmp_path / "data")
    goes_on(second, moves, undone)
    end(second)


def test_leaving_for_every_other_page_and_coming_back_loses_nothing(hands: Hands) -> None:
    hands.type("D2LB3")
    before = hands.round
    for leave in (hands.journey.home, hands.journey.alliances, hands.journey.settings, hands.journey.briefing):
        leave()
        assert not hands.page.isVisible()
        hands.journey.go_on()
        assert hands.page.isVisible()
        assert hands.round == before
        assert hands.saved() == before.board


def test_an_answer_whose_board_no_longer_fits_its_key_is_passed_over(hands: Hands, journey: Journey) -> None:
    hands.type("D2LB1")
    level = hands.round.level
    journey.playing.compare()
    (kept,) = journey.store.results(LEVEL)
    full = Round(replace(level, rules=replace(level.rules, max_cards=6)))
    for role in ROLE_IDS:
        full = full.play(Place(role, level.phases[0].id))
    strange = replace(level, phases=(replace(level.phases[0], id="en-anden"), *level.phases[1:]))
    for odd in (full, Round(strange).play(Place("designer", "en-anden"))):
        journey.store.finish_round(odd, kept.fingerprint, score=Fraction(1), hints=0, seconds=0)
    assert len(journey.store.results(LEVEL)) == 3
    journey.choose(LEVEL)
    journey.answer()
    assert journey.revealing.state is not None
    assert journey.revealing.state.board == kept.board

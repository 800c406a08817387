"""Killed without warning at any step: what was told to be saved is there, and nothing is half there."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from velfaerd_game.store import Notice

from .alliances import KEY, level, rounds
from .conftest import Open, Player
from .solo_player import LENGTH


def killed_after(player: subprocess.Popen[str], lines: int) -> str:
    """Kill the player once it told so many lines; the last it told, for it may have gone on meanwhile."""
    assert player.stdout is not None
    told = [player.stdout.readline() for _ in range(lines)]
    player.kill()
    told += player.stdout.readlines()
    assert player.wait() != 0
    return told[-1].strip()


@pytest.mark.parametrize("lines", [1, 2, 3, 11, 40, 97, 150, 222, LENGTH])
@pytest.mark.parametrize("what", ["play", "play_without_log"])
def test_the_board_and_its_undo_history_survive(opening: Open, player: Player, what: str, lines: int) -> None:
    last = int(killed_after(player(what, lines), lines))
    opened = opening()
    assert (opened.notice, opened.unreadable) == (Notice.NONE, ())
    resumed = opened.store.resume(level(), KEY)
    assert resumed is not None
    step = resumed.kept.hints
    assert step in (last, last + 1)
    assert resumed.played == rounds(lines, LENGTH)[step]
    assert resumed.kept.seconds == 2 * step


@pytest.mark.parametrize("lines", [1, 2, 3, 4, 25, 60, 111, 200])
def test_a_round_is_open_or_finished_never_both_nor_neither(opening: Open, player: Player, lines: int) -> None:
    word, number = killed_after(player("finish", lines), lines).split()
    last = int(number)
    store = opening().store
    results, open_rounds = store.results(), store.open_rounds()
    assert [result.hints for result in results] == list(range(len(results)))
    assert len(results) in ((last, last + 1) if word == "open" else (last + 1,))
    assert [kept.hints for kept in open_rounds] in ([], [len(results)])
    assert len(results) + len(open_rounds) >= last + 1


def test_what_the_player_plays_is_worth_the_test() -> None:
    game = rounds(11, LENGTH)
    assert any(one.undone for one in game)
    assert any("uvejr" in one.visible for one in game)
    assert {type(move).__name__ for one in game for move in one.moves} >= {"Place", "Shift", "Lift", "Lead"}


def test_the_kill_leaves_something_to_recover(folder: Path, player: Player) -> None:
    killed_after(player("play", 1), 5)
    assert (folder / "velfaerd.db-wal").stat().st_size > 0

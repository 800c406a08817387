"""The board of a team is kept whole, and nothing malformed gets through."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest

from tests.game.levels import level
from velfaerd_game.game.board import Place, Round
from velfaerd_game.store import open_store
from velfaerd_game.store.teams import BEFORE, TEAM, Team

LEVEL = level(("", ""))
LAID = Round(LEVEL).play(Place("brobygger", "ph0")).play(Place("designer", "ph1")).undo()
GOOD = Team(str(uuid4()), "beech", 2, 7, LAID)


def test_a_team_is_kept_with_its_moves_and_those_taken_back(tmp_path: Path) -> None:
    with open_store(tmp_path).store as store:
        assert store.team(LEVEL) is None
        store.save_team(GOOD)
    with open_store(tmp_path).store as store:
        assert store.team(LEVEL) == GOOD
        store.erase()
        assert store.team(LEVEL) is None


@pytest.mark.parametrize(
    "change",
    [
        {"id": "x"},
        {"id": 1},
        {"round": 3},
        {"revision": -1},
        {"name": "x" * 101},
        {"moves": "[[]]"},
        {"undone": "nonsense"},
        {"moves": None},
    ],
)
def test_what_is_malformed_is_no_team(tmp_path: Path, change: dict[str, object]) -> None:
    with open_store(tmp_path).store as store:
        store.save_team(GOOD)
        key = f"{TEAM}{LEVEL.id}"
        store.save_setting(key, json.dumps(json.loads(store.settings()[key]) | change))
        assert store.team(LEVEL) is None


def test_of_a_board_the_level_no_longer_allows_what_fits_stays_and_the_rest_is_set_aside(tmp_path: Path) -> None:
    shorter = level(("",))
    assert shorter.id == LEVEL.id
    laid = Round(LEVEL).play(Place("brobygger", "ph1")).play(Place("designer", "ph0"))
    with open_store(tmp_path).store as store:
        store.save_team(Team(GOOD.id, GOOD.name, 2, 7, laid))
        before = store.settings()[f"{TEAM}{LEVEL.id}"]
        fits = Team(GOOD.id, GOOD.name, 2, 7, Round(shorter).play(Place("designer", "ph0")), changed=True)
        assert store.team(shorter) == fits
        store.save_team(fits)
        assert store.team(shorter) == replace(fits, changed=False)
        store.save_team(replace(fits, changed=False, revision=8))
        assert store.settings()[f"{TEAM}{LEVEL.id}{BEFORE}"] == before
        store.erase()
        assert not store.settings()

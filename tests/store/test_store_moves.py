"""Moves as JSON: every one comes back as it was, and nothing malformed gets past."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from velfaerd_game.game.board import Clear, Lead, Lift, Move, Place, Shift
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.store.moves import LONGEST_ID, MOST_MOVES, MalformedError, dump, dump_all, load, load_all

from .alliances import MOVES

roles = st.sampled_from(ROLE_IDS)
phases = st.text("abcdefghijklmnopqrstuvwxyz0123456789-", min_size=1, max_size=64)
moves = (
    st.builds(Place, roles, phases)
    | st.builds(Shift, roles, phases, phases)
    | st.builds(Lift, roles, phases)
    | st.builds(Lead, st.none() | roles, phases)
    | st.builds(Clear)
)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["place", "lead", *ROLE_IDS]),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("move", "written"),
    [
        (Place("designer", "ide"), ["place", "designer", "ide"]),
        (Shift("designer", "ide", "drift"), ["shift", "designer", "ide", "drift"]),
        (Lift("designer", "ide"), ["lift", "designer", "ide"]),
        (Lead("designer", "ide"), ["lead", "designer", "ide"]),
        (Lead(None, "ide"), ["lead", None, "ide"]),
        (Clear(), ["clear"]),
    ],
    ids=str,
)
def test_a_move_is_written_so_for_good(move: Move, written: list[str | None]) -> None:
    assert dump(move) == written
    assert load(written) == move


@given(st.lists(moves, max_size=60))
def test_any_list_of_moves_comes_back(played: list[Move]) -> None:
    assert load_all(dump_all(played)) == tuple(played)


@given(anything)
def test_what_is_let_in_is_a_move_that_is_written_the_same(value: object) -> None:
    with suppress(MalformedError):
        assert dump(load(value)) == value


@pytest.mark.parametrize(
    "value",
    [
        None,
        "clear",
        [],
        ["clear", "ide"],
        ["Clear"],
        {"place": "designer"},
        ["place", "designer"],
        ["place", "designer", "ide", "drift"],
        ["place", "joker", "ide"],
        ["place", ["designer"], "ide"],
        ["place", None, "ide"],
        ["lift", "designer", ""],
        ["lift", "designer", "x" * (LONGEST_ID + 1)],
        ["lift", "designer", "id\u00e9"],
        ["lift", "designer", "ide\n"],
        ["lift", "designer", "\ud800"],
        ["lift", "designer", 3],
        ["shift", "designer", "ide", None],
        ["lead", "", "ide"],
        ["lead", False, "ide"],
        ["lead", None, None],
        [["clear"]],
    ],
    ids=ascii,
)
def test_a_malformed_move_is_refused(value: object) -> None:
    with pytest.raises(MalformedError, match=r"no (move|role|id): "):
        load(value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no JSON"),
        ("[", "no JSON"),
        ("[" * 100_000, "no JSON"),
        ("[" + "9" * 5000 + "]", "no JSON"),
        ("{}", "no list of moves"),
        ('"clear"', "no list of moves"),
        ("null", "no list of moves"),
        ('[["clear"], 3]', "no move"),
        (json.dumps([["clear"]] * (MOST_MOVES + 1)), "at most 10000 are read"),
    ],
    ids=["empty", "cut", "deep", "long number", "object", "text", "null", "one bad", "too many"],
)
def test_a_text_that_holds_no_moves_is_refused(text: str, message: str) -> None:
    with pytest.raises(MalformedError, match=message):
        load_all(text)


def test_as_many_moves_as_are_allowed_are_read() -> None:
    many = [MOVES[0]] * MOST_MOVES
    assert len(load_all(dump_all(many))) == MOST_MOVES

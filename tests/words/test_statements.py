"""A result told as a statement: what xAPI asks for, what a reader looks for, and nothing of who the player is."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from velfaerd_game.files.decks import read_deck
from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.files.levels import find_levels
from velfaerd_game.game.board import Board
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.game.level import Placement
from velfaerd_game.paths import CARDS, LEVELS
from velfaerd_game.store.rows import Result
from velfaerd_game.store.sending import Waiting, statement_id
from velfaerd_game.words.statements import EXTENSIONS, Telling, statement

from .xapi_shape import check

ACCOUNT = "0c4f8a8e-3c3b-4a55-9d6e-0d1f3a0f5b11"
NOON = datetime(2026, 11, 23, 12, 0, 0, 250_000, tzinfo=UTC)


def tellings() -> dict[str, Telling]:
    found: dict[str, Telling] = {}
    for code in ("da", "en"):
        deck = read_deck(CARDS / "deck.toml", code).value
        level = find_levels((LEVELS,), code, None)[0].reading.value
        assert deck
        assert level
        found[code] = Telling(level, deck)
    return found


TOLD = tellings()
LEVEL = TOLD["da"].level
BOARD = Board({LEVEL.phases[0].id: Placement(("designer", "guardian")[:1], "designer")})
RESULT = Result(LEVEL.id, fingerprint(LEVEL), (), BOARD, Fraction(70), 2, 431, NOON, {LEVEL.phases[0].id: 3})


def told(result: Result = RESULT, of: dict[str, Telling] = TOLD) -> dict[str, object]:
    return statement(Waiting(statement_id(ACCOUNT, 1, "x"), result), ACCOUNT, of)


def test_a_result_is_told_as_xapi_asks() -> None:
    one = told()
    check(one)
    result, first = one["result"], LEVEL.phases[0].id
    assert isinstance(result, dict)
    assert result["response"] == f"designer[.]{first}"
    assert result["score"] == {"scaled": 0.7, "raw": 70.0, "min": 0, "max": 100}
    assert result["duration"] == "PT431S"
    extensions = result["extensions"]
    assert extensions[f"{EXTENSIONS}leads"] == {first: "designer"}
    assert extensions[f"{EXTENSIONS}hints"] == 2
    assert extensions[f"{EXTENSIONS}sure"] == {first: 3}
    assert set(extensions[f"{EXTENSIONS}agreement"]) == {phase.id for phase in LEVEL.phases}


def test_both_languages_are_told_at_once() -> None:
    thing = told()["object"]
    assert isinstance(thing, dict)
    names = thing["definition"]["name"]
    assert names == {code: one.level.title for code, one in TOLD.items()}
    assert [part["id"] for part in thing["definition"]["source"]] == list(ROLE_IDS)
    assert [part["id"] for part in thing["definition"]["target"]] == [phase.id for phase in LEVEL.phases]


@pytest.mark.parametrize("of", [{}, TOLD])
def test_a_level_that_is_gone_or_has_another_key_is_told_without_what_only_it_can_tell(of: dict[str, Telling]) -> None:
    one = told(replace(RESULT, fingerprint="0" * 16), of)
    check(one)
    assert one["object"]["definition"].keys() == {"type", "interactionType"}  # type: ignore[index]
    assert f"{EXTENSIONS}agreement" not in one["result"]["extensions"]  # type: ignore[index]


def test_what_was_laid_on_paper_was_timed_by_nobody() -> None:
    one = told(replace(RESULT, way="paper", seconds=0))
    check(one)
    assert "duration" not in one["result"]  # type: ignore[operator]


def test_an_id_is_the_same_however_often_it_is_told_and_another_for_each_result_and_account() -> None:
    assert statement_id(ACCOUNT, 1, "x") == statement_id(ACCOUNT, 1, "x")
    ids = {statement_id(account, n, at) for account in (ACCOUNT, str(uuid4())) for n in (1, 2) for at in ("x", "y")}
    assert len(ids) == 8


titles = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
placements = st.lists(st.sampled_from(ROLE_IDS), unique=True, max_size=3).flatmap(
    lambda roles: st.builds(Placement, st.just(tuple(roles)), st.sampled_from([None, *roles]))
)


@given(
    title=titles,
    laid=st.dictionaries(st.sampled_from([phase.id for phase in LEVEL.phases]), placements),
    score=st.fractions(),
    seconds=st.integers(0, 10**9),
    level=titles,
    known=st.booleans(),
)
def test_any_result_of_any_title_keeps_to_the_rules(
    title: str, laid: dict[str, Placement], score: Fraction, seconds: int, level: str, known: bool
) -> None:
    of = {code: Telling(replace(one.level, title=title), one.deck) for code, one in TOLD.items()} if known else {}
    check(told(replace(RESULT, level=level, board=Board(laid), score=score, seconds=seconds), of))


def test_the_example_in_the_docs_is_what_is_told() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "xapi.md").read_text("utf-8")
    example = json.loads(page.split("```json\n")[1].split("```")[0])
    check(example)
    one = told()
    one["context"] |= {"platform": "Velfærdsspillet"}  # type: ignore[operator]
    assert example == one

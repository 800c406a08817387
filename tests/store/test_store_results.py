"""Settings and results: what was kept comes back exactly, and a malformed row takes no other with it."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from velfaerd_game.game.board import Board, Lead, Place, Round
from velfaerd_game.game.level import Placement
from velfaerd_game.store import Answer, Result, open_store
from velfaerd_game.store.moves import MalformedError
from velfaerd_game.store.rows import dump_board, dump_score, load_board, load_score

from .alliances import KEY, MOVES, NOON, level, played_by
from .conftest import Open

LED = Round(level()).play(Place("designer", "ide")).play(Place("styrmand", "ide")).play(Lead("styrmand", "ide"))
SCORE = Fraction(1585, 21)


def test_settings(opening: Open) -> None:
    store = opening().store
    assert store.settings() == {}
    store.save_setting("language", "en")
    store.save_setting("language", "da")
    store.save_setting("name", "Åse 'Bobby' \U0001f3a9")
    store.save_setting("theme", "dark")
    store.save_setting("theme", None)
    store.save_setting("never kept", None)
    assert store.settings() == {"language": "da", "name": "Åse 'Bobby' \U0001f3a9"}


def test_finishing_keeps_the_result_and_removes_the_open_round(opening: Open) -> None:
    store = opening().store
    store.save_round(LED, KEY, hints=1, seconds=60)
    store.save_round(Round(level("et-andet")), KEY, hints=0, seconds=0)
    store.finish_round(LED, KEY, score=SCORE, hints=1, seconds=61)
    assert [kept.level for kept in store.open_rounds()] == ["et-andet"]
    board = Board({"ide": Placement(("designer", "styrmand"), "styrmand")})
    assert store.results() == (Result("nyt-lys", KEY, LED.moves, board, SCORE, 1, 61, NOON),)


def test_results_come_in_order_of_one_level_or_of_all(opening: Open) -> None:
    store = opening().store
    for name, score in [("b", 1), ("a", 2), ("b", 3)]:
        store.finish_round(Round(level(name)), KEY, score=Fraction(score), hints=0, seconds=0)
    assert [(result.level, result.score) for result in store.results()] == [
        ("b", Fraction(1)),
        ("a", Fraction(2)),
        ("b", Fraction(3)),
    ]
    assert [result.score for result in store.results("b")] == [1, 3]
    assert store.results("c") == ()


def test_the_best_score_is_exact_and_of_this_key_only(opening: Open) -> None:
    store = opening().store
    assert store.best("nyt-lys", KEY) is None
    nearly = Fraction(10**30 - 1, 10**30)
    for score, key in [(nearly, KEY), (Fraction(9, 10), KEY), (Fraction(100), "another key")]:
        store.finish_round(LED, key, score=score, hints=0, seconds=0)
    store.finish_round(Round(level("et-andet")), KEY, score=Fraction(50), hints=0, seconds=0)
    assert store.best("nyt-lys", KEY) == nearly


def test_a_malformed_result_is_left_out_and_left_lying(path: Path, opening: Open) -> None:
    store = opening().store
    for score in (1, 2, 3):
        store.finish_round(LED, KEY, score=Fraction(score), hints=0, seconds=0)
    store.close()
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE result SET score = '1/0' WHERE id = 3")
        db.execute("UPDATE result SET finished = 'late' WHERE id = 1")
    store = opening().store
    assert [result.score for result in store.results()] == [2]
    assert store.best("nyt-lys", KEY) == 2
    store.close()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT count(*) FROM result").fetchone() == (3,)


@given(st.lists(st.integers(0, len(MOVES) + 20), max_size=60), st.fractions(0, 100))
def test_any_result_comes_back(choices: list[int], score: Fraction) -> None:
    played = played_by(choices)
    with tempfile.TemporaryDirectory() as folder:
        with open_store(Path(folder)).store as store:
            store.finish_round(played, KEY, score=score, hints=0, seconds=0)
        with open_store(Path(folder)).store as store:
            (result,) = store.results()
    assert (result.moves, result.board, result.score) == (played.moves, played.board, score)


@given(st.lists(st.integers(0, len(MOVES) + 20), max_size=40))
def test_any_board_comes_back(choices: list[int]) -> None:
    board = played_by(choices).board
    assert load_board(dump_board(board)) == board


@given(st.fractions())
def test_a_score_is_read_exactly_or_not_at_all(score: Fraction) -> None:
    if score >= 0:
        assert load_score(dump_score(score)) == score
    else:
        with pytest.raises(MalformedError):
            load_score(dump_score(score))


LONG = "1/" + "9" * 2001


@pytest.mark.parametrize(
    "text",
    ["", "1", "0.5", "1/0", "-1/2", "1e9/1", " 1/2", "1/2\n", "½", "٣/٤", LONG],
    ids=lambda text: ascii(text)[:9],
)
def test_a_malformed_score_is_refused(text: str) -> None:
    with pytest.raises(MalformedError, match="no score"):
        load_score(text)


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "{",
        '{"ide": null}',
        '{"ide": {}}',
        '{"ide": {"roles": ["designer"]}}',
        '{"ide": {"roles": "designer", "lead": null}}',
        '{"ide": {"roles": ["designer"], "lead": null, "more": 1}}',
        '{"ide": {"roles": ["designer", "designer"], "lead": null}}',
        '{"ide": {"roles": ["designer"], "lead": "styrmand"}}',
        '{"ide": {"roles": ["joker"], "lead": null}}',
        '{"": {"roles": [], "lead": null}}',
    ],
)
def test_a_malformed_board_is_refused(text: str) -> None:
    with pytest.raises(MalformedError):
        load_board(text)


def test_the_latest_of_many_results_and_the_boards_of_all(opening: Open) -> None:
    store = opening().store
    for score in range(5):
        store.finish_round(LED, KEY, score=Fraction(score), hints=0, seconds=0)
    assert [result.score for result in store.results(most=2)] == [3, 4]
    assert [result.score for result in store.results("nyt-lys", most=9)] == [0, 1, 2, 3, 4]
    board = Board({"ide": Placement(("designer", "styrmand"), "styrmand")})
    assert store.answers() == (Answer("nyt-lys", KEY, board),) * 5


def test_a_malformed_board_takes_no_other_with_it(opening: Open, tmp_path: Path) -> None:
    opened = opening()
    for score in range(3):
        opened.store.finish_round(LED, KEY, score=Fraction(score), hints=0, seconds=0)
    for board in ('{"ide": {"roles": [["x"]], "lead": null}}', '{"ide": {"roles": ["designer"], "lead": "styrmand"}}'):
        opened.store._db.execute("UPDATE result SET board = ? WHERE id = 2", (board,))
        assert len(opened.store.answers()) == len(opened.store.results()) == 2

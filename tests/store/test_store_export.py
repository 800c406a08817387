"""What is kept, taken out whole: every table as it stands, those we know readable, and JSON gives it back unchanged."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from velfaerd_game.store import CannotRead, RoundUnreadable, Store
from velfaerd_game.store.connection import in_memory
from velfaerd_game.store.export import Kept, Table, kept, readable, tables

from .alliances import KEY, NOON, PLAYED, level, noon, played_by
from .conftest import Open

ODD = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
"""Any text SQLite keeps: emoji, right-to-left, control characters."""


def back(kept_now: Kept) -> dict[str, object]:
    """What JSON in UTF-8 gives back of it."""
    told = {name: getattr(kept_now, name) for name in Kept.__slots__}
    back: dict[str, object] = json.loads(json.dumps(told, ensure_ascii=False, allow_nan=False).encode().decode())
    return back


def test_each_table_with_its_columns_and_rows_in_the_order_they_were_made(opening: Open) -> None:
    store = opening().store
    store.save_setting("theme", "dark")
    store.save_setting("language", "en")
    found = {table.name: table for table in tables(store._db)}
    assert {"open_round", "result", "setting", "unreadable_round"} <= set(found)
    assert found["setting"] == Table("setting", ("key", "value"), (("theme", "dark"), ("language", "en")))
    assert found["result"].columns[-3:] == ("finished", "sure", "way")


def test_what_is_known_is_readable(opening: Open) -> None:
    store = opening().store
    store.finish_round(PLAYED, KEY, score=Fraction(200, 3), hints=1, seconds=75)
    store.save_round(PLAYED, "aside", hints=0, seconds=0)
    store._db.execute("UPDATE open_round SET moves = 'nothing'")
    with pytest.raises(RoundUnreadable):
        store.resume(level(), KEY)
    store.save_round(PLAYED, KEY, hints=2, seconds=9)
    told = kept(store)
    time = NOON.isoformat(timespec="microseconds")
    counted = {"level": "nyt-lys", "fingerprint": KEY}
    assert told.results == (
        {
            "id": 1,
            **counted,
            "moves": [["place", "designer", "ide"]],
            "board": {"ide": {"roles": ["designer"], "lead": None}},
            "score": "200/3",
            "points": 200 / 3,
            "hints": 1,
            "seconds": 75,
            "finished": time,
            "sure": {},
            "way": "",
        },
    )
    left = {"moves": [["place", "designer", "ide"]], "undone": [], "hints": 2, "seconds": 9, "sure": {}}
    assert told.open_rounds == ({**counted, **left, "started": time, "changed": time},)
    (aside,) = told.rounds_set_aside
    assert (aside["moves"], aside["noticed"]) == ("nothing", time)
    assert str(aside["reason"]).startswith("malformed: ")
    assert (told.settings, told.further, told.levels) == ({}, {}, ("nyt-lys",))


def test_a_table_nobody_knew_of_is_there_with_every_value() -> None:
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute('CREATE TABLE "odd ""name""" (level TEXT, moves TEXT, raw BLOB, much REAL, none TEXT)')
        db.execute(
            'INSERT INTO "odd ""name""" VALUES (?, ?, ?, ?, NULL)', ("ærø", '["\\ud800"]', b"\xff\0", float("inf"))
        )
        told = readable(tables(db))
    row = {"level": "ærø", "moves": '["\\ud800"]', "raw": {"base64": "/wA="}, "much": "inf", "none": None}
    assert told.further == {'odd "name"': (row,)}
    assert told.levels == ("ærø",)
    assert back(told)["further"] == {'odd "name"': [row]}


def test_what_the_player_wrote_has_a_place_of_its_own() -> None:
    answer, step = {"level": "b", "answer": "Vi venter"}, {"level": "a", "act": "Ring"}
    found = (
        Table(name, tuple(row), (tuple(row.values()),)) for name, row in (("reflection", answer), ("transfer", step))
    )
    told = readable(found)
    assert (told.reflections, told.next_steps, told.further) == ((answer,), (step,), {})
    assert told.levels == ("a", "b")


@given(
    settings=st.dictionaries(ODD, ODD, max_size=4),
    level_id=ODD,
    fingerprint=ODD,
    choices=st.lists(st.integers(0, 200), max_size=12),
    score=st.fractions(0, 100),
    counts=st.tuples(st.integers(0, 2**62), st.integers(0, 2**62)),
)
@example({"😀": "\u202e\u05d0\u0628 x", "\u0301": "x" * 100_000}, "👩\u200d🚀", "א", [3], Fraction(1, 3), (0, 1))
def test_json_gives_back_what_was_kept(
    settings: dict[str, str],
    level_id: str,
    fingerprint: str,
    choices: list[int],
    score: Fraction,
    counts: tuple[int, int],
) -> None:
    hints, seconds = counts
    with closing(in_memory()) as db:
        store = Store(db, None, noon)
        for key, value in settings.items():
            store.save_setting(key, value)
        store.finish_round(played_by(choices), fingerprint, score=score, hints=hints, seconds=seconds)
        db.execute("UPDATE result SET level = ?", (level_id,))
        told = kept(store)
        read = back(told)
        assert read["settings"] == settings == store.settings()
        (row,) = read["results"]  # type: ignore[misc]
        moves, board, exact = db.execute("SELECT moves, board, score FROM result").fetchone()
    assert (row["level"], row["fingerprint"], row["hints"], row["seconds"]) == (level_id, fingerprint, *counts)
    assert (row["moves"], row["board"], row["score"]) == (json.loads(moves), json.loads(board), exact)
    assert Fraction(row["score"]) == score
    assert row["points"] == float(score)


@pytest.mark.parametrize("score", ["", "1", "x/y", f"{9**1500}/1", "½"])
def test_a_score_that_is_none_keeps_its_text(score: str) -> None:
    columns = ("level", "score")
    assert readable([Table("result", columns, (("x", score),))]).results == (
        {"level": "x", "score": score, "points": None},
    )


def test_what_cannot_be_read_is_told(opening: Open) -> None:
    store = opening().store

    store._db.set_progress_handler(lambda: 1, 1)
    with pytest.raises(CannotRead):
        tables(store._db)
    store._db.set_progress_handler(None, 1)
    assert tables(store._db)

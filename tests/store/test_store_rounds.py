"""Open rounds: kept whole at every step, taken up again by replaying, set aside where they cannot be."""

from __future__ import annotations

import json
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from velfaerd_game.game.board import Lead, Lift, Place, Round
from velfaerd_game.store import Fault, OpenRound, RoundUnreadable, open_store
from velfaerd_game.store.moves import MOST_MOVES

from .alliances import KEY, MOVES, NOON, level, played_by, rounds
from .conftest import Open

LED = Round(level()).play(Place("designer", "ide")).play(Lead("designer", "ide")).play(Lift("designer", "ide")).undo()


def tampered(path: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(statement, values)


def aside_in(path: Path) -> list[tuple[str, str, str]]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute("SELECT level, moves, reason FROM unreadable_round ORDER BY id").fetchall()


def test_a_round_comes_back_with_all_that_was_counted(opening: Open) -> None:
    store = opening().store
    store.save_round(LED, KEY, hints=2, seconds=95)
    kept = OpenRound("nyt-lys", KEY, LED.moves, LED.undone, 2, 95, NOON, NOON)
    assert store.open_rounds() == (kept,)
    store.close()
    again = opening().store
    resumed = again.resume(level(), KEY)
    assert resumed is not None
    assert (resumed.kept, resumed.played, resumed.stale) == (kept, LED, False)
    assert resumed.played.redo().board.cards == 0


def test_no_round_was_left(opening: Open) -> None:
    store = opening().store
    store.save_round(LED, KEY, hints=0, seconds=0)
    assert store.resume(level("et-andet"), KEY) is None


@given(st.lists(st.integers(0, len(MOVES) + 20), max_size=60))
def test_any_round_comes_back(choices: list[int]) -> None:
    played = played_by(choices)
    with tempfile.TemporaryDirectory() as folder:
        with open_store(Path(folder)).store as store:
            store.save_round(played, KEY, hints=0, seconds=0)
        with open_store(Path(folder)).store as store:
            resumed = store.resume(level(), KEY)
    assert resumed is not None
    assert resumed.played == played


def test_a_level_has_one_open_round_that_remembers_its_start(folder: Path, opening: Open) -> None:
    ticks = iter(NOON + timedelta(minutes=minute) for minute in range(10))
    store = opening(folder, lambda: next(ticks)).store
    store.save_round(Round(level()), KEY, hints=0, seconds=0)
    store.save_round(LED, "another key", hints=1, seconds=60)
    (kept,) = store.open_rounds()
    assert (kept.moves, kept.fingerprint, kept.hints, kept.seconds) == (LED.moves, "another key", 1, 60)
    assert kept.changed - kept.started == timedelta(minutes=1)
    store.drop_round("nyt-lys")
    assert store.open_rounds() == ()
    store.save_round(LED, KEY, hints=0, seconds=0)
    assert store.open_rounds()[0].started > kept.changed


def test_open_rounds_come_newest_first_whatever_the_clocks_zone(folder: Path, opening: Open) -> None:
    copenhagen = timezone(timedelta(hours=1))
    times = [
        datetime(2026, 11, 23, 12, 30, tzinfo=UTC),
        datetime(2026, 11, 23, 13, 0, tzinfo=copenhagen),
        datetime(2026, 11, 23, 13, 45, tzinfo=copenhagen),
    ]
    clock = iter([times[0], *times])
    store = opening(folder, lambda: next(clock)).store
    for name in ("first", "second", "third"):
        store.save_round(Round(level(name)), KEY, hints=0, seconds=0)
    assert [kept.level for kept in store.open_rounds()] == ["third", "first", "second"]
    assert {kept.changed.utcoffset() for kept in store.open_rounds()} == {timedelta(0)}


def test_by_default_the_clock_is_the_machines(folder: Path) -> None:
    before = datetime.now(UTC)
    with open_store(folder).store as store:
        store.save_round(LED, KEY, hints=0, seconds=0)
        assert before <= store.open_rounds()[0].changed <= datetime.now(UTC)


def test_a_key_that_changed_since_is_told_and_the_round_goes_on(opening: Open) -> None:
    store = opening().store
    store.save_round(LED, KEY, hints=0, seconds=0)
    resumed = store.resume(level(), "fedcba9876543210")
    assert resumed is not None
    assert (resumed.played, resumed.stale) == (LED, True)


def test_a_round_that_the_level_no_longer_allows_is_set_aside(path: Path, opening: Open) -> None:
    store = opening().store
    full = Round(level()).play(Place("designer", "ide")).play(Place("styrmand", "ide"))
    store.save_round(full, KEY, hints=0, seconds=0)
    with pytest.raises(RoundUnreadable, match=r"nyt-lys: illegal: .*styrmand.*: full") as caught:
        store.resume(level(max_cards=1), "fedcba9876543210")
    assert (caught.value.level, caught.value.fault) == ("nyt-lys", Fault.ILLEGAL)
    assert store.open_rounds() == ()
    assert store.resume(level(), KEY) is None
    store.close()
    ((name, moves, reason),) = aside_in(path)
    assert (name, len(json.loads(moves)), reason.split(":")[0]) == ("nyt-lys", 2, "illegal")


def test_a_redo_that_the_level_no_longer_allows_counts_too(opening: Open) -> None:
    store = opening().store
    undone = Round(level()).play(Place("designer", "ide")).play(Place("styrmand", "ide")).undo()
    store.save_round(undone, KEY, hints=0, seconds=0)
    with pytest.raises(RoundUnreadable, match="illegal"):
        store.resume(level(max_cards=1), KEY)


def test_redo_is_checked_in_the_order_it_will_be_made(opening: Open) -> None:
    store = opening().store
    undone = rounds(3, 40)[-1]
    while undone.moves:
        undone = undone.undo()
    store.save_round(undone, KEY, hints=0, seconds=0)
    resumed = store.resume(level(), KEY)
    assert resumed is not None
    assert resumed.played == undone


MALFORMED: dict[str, object] = {
    "moves": '[["place", "joker", "ide"]]',
    "undone": "nothing",
    "hints": -1,
    "seconds": -1,
    "started": "yesterday",
    "changed": "2026-11-23T12:00:00",
    "level": b"\xff\xfe\xfd",
}


@pytest.mark.parametrize(("column", "value"), MALFORMED.items(), ids=MALFORMED)
def test_a_malformed_round_is_set_aside_at_opening_and_told(
    path: Path, opening: Open, column: str, value: object
) -> None:
    store = opening().store
    store.save_round(LED, KEY, hints=0, seconds=0)
    store.save_round(replace(LED, level=level("et-andet")), KEY, hints=0, seconds=0)
    store.close()
    text = f"UPDATE open_round SET {column} = CAST(? AS TEXT) WHERE level = 'nyt-lys'"
    tampered(path, text if isinstance(value, bytes) else text.replace("CAST(? AS TEXT)", "?"), value)
    opened = opening()
    assert [fault.fault for fault in opened.unreadable] == [Fault.MALFORMED]
    assert [kept.level for kept in opened.store.open_rounds()] == ["et-andet"]
    opened.store.close()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute(f"SELECT CAST({column} AS BLOB), reason LIKE 'malformed: %' FROM unreadable_round").fetchall()
    assert opening().unreadable == ()


def test_a_round_that_went_bad_under_way_is_set_aside_when_taken_up(opening: Open) -> None:
    store = opening().store
    store.save_round(LED, KEY, hints=0, seconds=0)
    store._db.execute("UPDATE open_round SET moves = 'nothing'")
    with pytest.raises(RoundUnreadable) as caught:
        store.resume(level(), KEY)
    assert caught.value.fault is Fault.MALFORMED
    assert store.resume(level(), KEY) is None
    assert store.sweep() == ()


def test_more_moves_than_anyone_plays_are_not_replayed(opening: Open, path: Path) -> None:
    store = opening().store
    there_and_back = (Place("designer", "ide"), Lift("designer", "ide"))
    store.save_round(Round(level(), there_and_back * (MOST_MOVES // 2 + 1)), KEY, hints=0, seconds=0)
    with pytest.raises(RoundUnreadable, match="at most 10000"):
        store.resume(level(), KEY)
    store.close()
    assert len(json.loads(aside_in(path)[0][1])) == MOST_MOVES + 2

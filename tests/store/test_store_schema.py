"""The way from version to version: what an earlier one kept is read for ever, and a migration is all or nothing."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path

import pytest

from velfaerd_game.store import FILE, Notice, OpenRound, Reflection, Store
from velfaerd_game.store.schema import STEPS, VERSION, migrate, sound, version_of

from . import version_2, version_3
from .alliances import KEY, level
from .conftest import Open
from .version_1 import DONE, LEFT, SETTINGS

HERE = Path(__file__).parent
STORED = HERE / f"version-{VERSION}.db"
STARTED, CHANGED, FINISHED = (datetime(2026, 11, 23, hour, 30, 0, 250_000, tzinfo=UTC) for hour in (9, 10, 11))

MORE = (*STEPS, ("CREATE TABLE orbit (level TEXT NOT NULL, text TEXT NOT NULL) STRICT", "DROP TABLE setting"))
FAILING = (*STEPS, ("DROP TABLE setting", "CREATE TABLE result (x)"))


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_a_database_of_an_earlier_version_is_read(path: Path, opening: Open, version: int) -> None:
    shutil.copyfile(HERE / f"version-{version}.db", path)
    opened = opening()
    assert (opened.notice, opened.unreadable) == (Notice.NONE, ())
    rounds_are_there(opened.store, version_3.SURE if version >= 3 else {})
    if version >= 2:
        notes_are_there(opened.store)


def rounds_are_there(store: Store, sure: dict[str, int]) -> None:
    """What version 1 kept, and how sure the player was, which came with version 3."""
    assert store.settings() == SETTINGS
    assert store.open_rounds() == (OpenRound("nyt-lys", KEY, LEFT.moves, LEFT.undone, 2, 95, STARTED, CHANGED, sure),)
    resumed = store.resume(level(), KEY)
    assert resumed is not None
    assert (resumed.played, resumed.stale) == (LEFT, False)
    assert [(result.board, result.score, result.hints) for result in store.results()] == [
        (DONE.board, Fraction(1585, 21), 0),
        (LEFT.board, Fraction(98, 3), 2),
    ]
    assert store.results()[1].finished == FINISHED
    assert store.best("nyt-lys", KEY) == Fraction(1585, 21)


def notes_are_there(store: Store) -> None:
    """What version 2 kept beside it."""
    at = version_2.WRITTEN
    assert store.reflections("nyt-lys") == tuple(
        Reflection("nyt-lys", number, version_2.QUESTIONS[number], answer, at)
        for number, answer in version_2.ANSWERS.items()
    )
    cards = (version_2.WAITING, version_2.DONE)
    assert store.transfers() == tuple(replace(card, made=at, changed=at) for card in cards)


def test_a_database_of_version_1_is_copied_before_it_is_brought_up_to_date(path: Path, opening: Open) -> None:
    shutil.copyfile(HERE / "version-1.db", path)
    store = opening().store
    (copy,) = path.parent.glob("velfaerd-before-version-*.db")
    assert copy.read_bytes()[60:64] == bytes([0, 0, 0, 1])
    with closing(sqlite3.connect(copy)) as kept:
        assert dict(kept.execute("SELECT key, value FROM setting")) == SETTINGS
    store.save_reflection("nyt-lys", 0, "Hvem?", "Jeg.")
    store.close()
    again = opening().store
    rounds_are_there(again, {})
    assert [one.answer for one in again.reflections()] == ["Jeg."]
    assert list(path.parent.glob("velfaerd-before-version-*.db")) == [copy]


@pytest.fixture
def stored(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A copy of the stored database, with nothing of the store around it."""
    shutil.copyfile(STORED, tmp_path / FILE)
    with closing(sqlite3.connect(tmp_path / FILE, isolation_level=None)) as db:
        yield db


def test_a_database_of_today_stays_as_it_is(stored: sqlite3.Connection, tmp_path: Path) -> None:
    before = (tmp_path / FILE).read_bytes()
    assert sound(stored)
    migrate(stored, tmp_path / "backup.db")
    assert version_of(stored) == VERSION
    assert (tmp_path / FILE).read_bytes() == before
    assert not (tmp_path / "backup.db").exists()


def test_an_older_database_is_copied_before_its_migration(stored: sqlite3.Connection, tmp_path: Path) -> None:
    assert sound(stored, MORE)
    migrate(stored, tmp_path / "backup.db", MORE)
    assert version_of(stored) == VERSION + 1
    assert sound(stored, MORE)
    assert not sound(stored), "for today's game it is too new"
    with closing(sqlite3.connect(tmp_path / "backup.db")) as backup:
        assert sound(backup)
        assert dict(backup.execute("SELECT key, value FROM setting")) == SETTINGS


def test_a_migrated_database_says_so_in_the_file_itself(stored: sqlite3.Connection, tmp_path: Path) -> None:
    stored.execute("PRAGMA journal_mode = WAL")
    migrate(stored, tmp_path / "backup.db", MORE)
    assert (tmp_path / FILE).read_bytes()[60:64] == bytes([0, 0, 0, VERSION + 1])


def test_a_migration_that_fails_changes_nothing(stored: sqlite3.Connection, tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError, match="already exists"):
        migrate(stored, tmp_path / "backup.db", FAILING)
    assert version_of(stored) == VERSION
    assert sound(stored)


def test_a_garbled_page_is_not_sound(stored: sqlite3.Connection) -> None:
    stored.execute("PRAGMA writable_schema = ON")
    stored.execute("UPDATE sqlite_master SET rootpage = 4 WHERE name = 'result'")
    stored.execute("PRAGMA writable_schema = RESET")
    assert not sound(stored)

"""Saving that fails: told by name, nothing half-written, and the next save catches up."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager
from fractions import Fraction
from pathlib import Path

import pytest

from velfaerd_game.game.board import Round
from velfaerd_game.store import CannotRead, CannotSave, Reason, RoundUnreadable, Store, StoreError
from velfaerd_game.store.faults import reason_of

from .alliances import KEY, level, rounds
from .conftest import Open
from .surroundings import disk_full, gone, read_only, system_refuses

GAME = rounds(8, 40)


TROUBLES = [
    pytest.param(disk_full, Reason.FULL, id="disk full"),
    pytest.param(system_refuses, Reason.OTHER, id="system refuses"),
    pytest.param(read_only, Reason.READ_ONLY, id="read only"),
    pytest.param(gone, Reason.GONE, id="gone"),
]
Trouble = Callable[[Store], AbstractContextManager[None]]


def long_round() -> Round:
    """More moves than fit in the pages there are."""
    return Round(level(), rounds(9, 400)[-1].moves * 20)


@pytest.mark.parametrize(("trouble", "reason"), TROUBLES)
def test_a_save_that_fails_is_named_and_the_next_catches_up(opening: Open, trouble: Trouble, reason: Reason) -> None:
    store = opening().store
    store.save_round(GAME[10], KEY, hints=1, seconds=10)
    before = store.open_rounds()
    with trouble(store):
        for _ in range(2):
            with pytest.raises(CannotSave) as caught:
                store.save_round(long_round(), KEY, hints=2, seconds=20)
            assert caught.value.reason is reason
            assert caught.value.detail in str(caught.value)
        assert store.open_rounds() == before
    store.save_round(GAME[20], KEY, hints=3, seconds=30)
    store.close()
    resumed = opening().store.resume(level(), KEY)
    assert resumed is not None
    assert (resumed.played, resumed.kept.hints) == (GAME[20], 3)


@pytest.mark.parametrize(("trouble", "reason"), TROUBLES)
def test_a_result_that_cannot_be_kept_leaves_the_round_open(opening: Open, trouble: Trouble, reason: Reason) -> None:
    store = opening().store
    store.save_round(GAME[10], KEY, hints=1, seconds=10)
    before = store.open_rounds()
    with trouble(store), pytest.raises(CannotSave) as caught:
        store.finish_round(long_round(), KEY, score=Fraction(50), hints=2, seconds=20)
    assert caught.value.reason is reason
    assert (store.open_rounds(), store.results()) == (before, ())
    store.finish_round(GAME[10], KEY, score=Fraction(50), hints=2, seconds=20)
    assert (store.open_rounds(), len(store.results())) == ((), 1)


def test_a_failed_save_is_forgotten_by_a_kill_too(folder: Path, opening: Open) -> None:
    store = opening().store
    store.save_round(GAME[10], KEY, hints=1, seconds=10)
    with system_refuses(store), pytest.raises(CannotSave):
        store.save_round(long_round(), KEY, hints=2, seconds=20)
    copy = folder.with_name("copy")
    copy.mkdir()
    for file in folder.iterdir():  # what a kill would leave at this moment
        (copy / file.name).write_bytes(file.read_bytes())
    resumed = opening(copy).store.resume(level(), KEY)
    assert resumed is not None
    assert resumed.played == GAME[10]


def test_settings_and_drops_are_saves_as_well(opening: Open) -> None:
    store = opening().store
    store.save_round(GAME[10], KEY, hints=1, seconds=10)
    with read_only(store):
        with pytest.raises(CannotSave, match="read-only: "):
            store.save_setting("language", "en")
        with pytest.raises(CannotSave, match="read-only: "):
            store.drop_round("nyt-lys")
    assert (store.settings(), len(store.open_rounds())) == ({}, 1)


def test_a_round_that_cannot_be_set_aside_just_now_stays_and_is_told(opening: Open) -> None:
    store = opening().store
    store.save_round(Round(level(), GAME[20].moves[:1] * 2), KEY, hints=1, seconds=10)
    with read_only(store):
        for _ in range(2):
            with pytest.raises(RoundUnreadable):
                store.resume(level(), KEY)
    assert len(store.open_rounds()) == 1


def test_what_cannot_be_read_is_named(folder: Path, opening: Open) -> None:
    store = opening().store
    store.save_setting("much", "x" * 100_000)
    store._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    store._db.execute("PRAGMA shrink_memory")
    path = folder / "velfaerd.db"
    os.truncate(path, 4096)
    with pytest.raises(CannotRead) as caught:
        store.settings()
    assert isinstance(caught.value, StoreError)
    assert caught.value.reason is Reason.OTHER


def test_a_store_used_after_its_end_is_a_bug_and_not_a_full_disk(opening: Open) -> None:
    store = opening().store
    store.close()
    with pytest.raises(sqlite3.ProgrammingError):
        store.results()
    with pytest.raises(sqlite3.ProgrammingError):
        store.save_setting("language", "en")


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (OSError(errno.ENOSPC, ""), Reason.FULL),
        (OSError(errno.EROFS, ""), Reason.READ_ONLY),
        (OSError(errno.ENOTDIR, ""), Reason.NO_FOLDER),
        (OSError(errno.EIO, ""), Reason.OTHER),
        (OSError("no number"), Reason.OTHER),
        (CannotRead(Reason.GONE, "named before"), Reason.GONE),
        (sqlite3.OperationalError("no number"), Reason.OTHER),
    ],
    ids=str,
)
def test_the_reason_of_an_error(error: OSError | sqlite3.Error | StoreError, reason: Reason) -> None:
    assert reason_of(error) is reason

"""Opening the store: whatever lies in the data folder, there is a store to play with afterwards."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path

from .connection import STAMP, DamagedError, NewerError, connect, in_memory
from .database import utc_now
from .faults import CannotRead, Reason, RoundUnreadable, code_of, reason_of
from .store import Store

FILE = "velfaerd.db"

COMPANIONS = ("-wal", "-shm", "-journal")
"""What SQLite may have left beside a database, by what it adds to the name."""


class Notice(Enum):
    """What the player should know about the opening."""

    NONE = "none"
    DAMAGED = "damaged"
    NEWER = "newer"
    IN_USE = "in-use"
    UNWRITABLE = "unwritable"


@dataclass(frozen=True, slots=True)
class Opened:
    """The store, and what happened while it was opened.

    `aside`: where a damaged file now lies. `version`: of the newer file. `reason`, `detail`: why it cannot be written.
    `unreadable`: the open rounds that were malformed, now set aside.
    """

    store: Store
    notice: Notice = Notice.NONE
    aside: Path | None = None
    version: int | None = None
    reason: Reason | None = None
    detail: str = ""
    unreadable: tuple[RoundUnreadable, ...] = ()


def open_store(folder: Path, now: Callable[[], datetime] = utc_now) -> Opened:
    """Open the store in the data folder, or one in memory where that cannot be. Never raises for the surroundings."""
    path = folder / FILE
    aside: Path | None = None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            db = connect(path, now())
        except DamagedError:
            aside = put_aside(path, now())
            db = connect(path, now())
        store = Store(db, path, now)
        unreadable = store.sweep()
    except NewerError as newer:
        return Opened(_in_memory(now), Notice.NEWER, version=newer.version)
    except (sqlite3.Error, OSError, CannotRead) as error:
        if code_of(error) == sqlite3.SQLITE_BUSY:
            return Opened(_in_memory(now), Notice.IN_USE)
        return Opened(_in_memory(now), Notice.UNWRITABLE, aside, reason=reason_of(error), detail=str(error))
    return Opened(store, Notice.DAMAGED if aside else Notice.NONE, aside, unreadable=unreadable)


def put_aside(path: Path, time: datetime) -> Path:
    """Give the database and its companions a new name beside the old one, never one that is taken."""
    stem = f"velfaerd-damaged-{time:{STAMP}}"
    number = 1
    aside = path.with_name(f"{stem}.db")
    while any(_beside(aside, ending).exists() for ending in ("", *COMPANIONS)):
        number += 1
        aside = path.with_name(f"{stem}-{number}.db")
    for ending in (*COMPANIONS, ""):
        with suppress(FileNotFoundError):
            _beside(path, ending).rename(_beside(aside, ending))
    return aside


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _in_memory(now: Callable[[], datetime]) -> Store:
    return Store(in_memory(), None, now)

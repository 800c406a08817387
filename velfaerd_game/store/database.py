"""What all that is kept stands on: one database, read and written with named errors, wiped of what is gone."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from .faults import BUGS, CannotRead, CannotSave, Reason, reason_of, telling


def utc_now() -> datetime:
    """The time now, in UTC."""
    return datetime.now(UTC)


class Database:
    """An open database. `path` is None where it lives in memory and ends with the program."""

    def __init__(self, db: sqlite3.Connection, path: Path | None, now: Callable[[], datetime] = utc_now) -> None:
        self._db = db
        self._path = path
        self._now = now

    @property
    def lasting(self) -> bool:
        """Does what is kept outlast the program?"""
        return self._path is not None

    def close(self) -> None:
        """Let go of the file, so that another window may have it."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _rows(self, statement: str, *values: str | None) -> list[Any]:
        try:
            return self._db.execute(statement, values).fetchall()
        except BUGS:
            raise
        except sqlite3.Error as error:
            raise CannotRead(reason_of(error), str(error)) from error

    @contextmanager
    def _saving(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it on disk, or nothing and CannotSave."""
        if self._path is not None and not self._path.is_file():
            raise CannotSave(Reason.GONE, str(self._path))
        with telling(), self._db:
            self._db.execute("BEGIN IMMEDIATE")
            yield self._db

    def _wipe(self) -> None:
        """Leave no byte of what was deleted, neither in the file nor in its log. CannotSave where that cannot be."""
        with telling():
            self._db.execute("VACUUM")
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

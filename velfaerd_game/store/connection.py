"""The one connection to the file: checked, locked against other windows, as durable as the file system allows."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from .faults import code_of
from .peek import kept_version
from .schema import VERSION, migrate, sound, version_of

STAMP = "%Y%m%d-%H%M%S"
"""How a time stands in the name of a file put aside or copied."""

COPY = "velfaerd-before-version-"
"""How the name begins of a copy made before a migration."""

_DAMAGE = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_ERROR)


class DamagedError(Exception):
    """The file is no whole database of ours."""


class NewerError(Exception):
    """The file was made by a newer version of the game; `version` is the file's."""

    def __init__(self, version: int) -> None:
        super().__init__(version)
        self.version = version


def connect(path: Path, time: datetime) -> sqlite3.Connection:
    """The database in the file: sound, of today's version, and ours until it is closed.

    DamagedError, NewerError, or sqlite3.Error and OSError where the surroundings stand in the way.
    """
    if path.exists() and not path.is_file():
        raise DamagedError(path)
    _refuse_newer(kept_version(path))
    db = _plain(path)
    try:
        db.execute("PRAGMA locking_mode = EXCLUSIVE")
        db.execute("PRAGMA trusted_schema = OFF")
        _inspect(db, path)
        _lock(db)
        _make_durable(db)
        migrate(db, path.with_name(f"{COPY}{VERSION}-{time:{STAMP}}.db"))
    except BaseException:
        db.close()
        raise
    return db


def in_memory() -> sqlite3.Connection:
    """A database that ends with the program."""
    db = _plain(":memory:")
    migrate(db, Path())
    return db


def _plain(place: Path | str) -> sqlite3.Connection:
    db = sqlite3.connect(place, timeout=0, isolation_level=None)
    db.text_factory = lambda text: text.decode("utf-8", "replace")
    return db


def _inspect(db: sqlite3.Connection, path: Path) -> None:
    """Read all of it and write nothing. A message that quotes a garbled name arrives as UnicodeDecodeError."""
    try:
        _refuse_newer(version_of(db))
        good = sound(db)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        if isinstance(error, UnicodeDecodeError) or code_of(error) in _DAMAGE:
            raise DamagedError(path) from error
        raise
    if not good:
        raise DamagedError(path)


def _lock(db: sqlite3.Connection) -> None:
    """Hold the file until the process ends, however it ends. A second window meets SQLITE_BUSY, here at the latest.

    Not before the file is known to be sound: with this, SQLite mends what a garbled header says. A file that may only
    be read, or whose header says so, is refused here: BEGIN EXCLUSIVE alone would quietly become a reading one.
    """
    db.execute("BEGIN EXCLUSIVE")
    try:
        if version_of(db):
            db.execute("DELETE FROM setting WHERE FALSE")
    finally:
        db.execute("COMMIT")


def _make_durable(db: sqlite3.Connection) -> None:
    """A move is on disk when the call returns. Where there can be no write-ahead log, the rollback journal stays."""
    with suppress(sqlite3.OperationalError):
        db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA secure_delete = ON")


def _refuse_newer(version: int) -> None:
    if version > VERSION:
        raise NewerError(version)

"""The data folder looked into and emptied without playing: by one who holds it alone, or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path

from .connection import DamagedError, NewerError, connect
from .export import quoted, table_names
from .faults import Reason, code_of, reason_of, telling
from .opening import COMPANIONS, FILE, put_aside
from .store import Store

_PUT_ASIDE = ("velfaerd-damaged-*.db", "velfaerd-before-version-*.db")
"""How databases are called that were put aside or copied."""

_LESSONS = "lessons"
"""The folder of the lessons taught; each is a file, which holds what the trainer wrote."""


class Obstacle(Enum):
    """Why what is kept in a folder cannot be had."""

    NOTHING = "nothing"
    DAMAGED = "damaged"
    NEWER = "newer"
    IN_USE = "in-use"
    SURROUNDINGS = "surroundings"


class OutOfReachError(Exception):
    """What is kept in the folder cannot be had; `reason` and `detail` say more of surroundings that are in the way."""

    def __init__(self, obstacle: Obstacle, folder: Path, reason: Reason = Reason.OTHER, detail: str = "") -> None:
        super().__init__(f"{folder}: {obstacle.value}: {detail}")
        self.obstacle, self.folder, self.reason, self.detail = obstacle, folder, reason, detail


@contextmanager
def held(folder: Path) -> Iterator[Store]:
    """The store of a data folder, nobody else's meanwhile; nothing is made or put aside. OutOfReachError."""
    with _held(folder) as db:
        yield Store(db, folder / FILE)


@contextmanager
def _held(folder: Path) -> Iterator[sqlite3.Connection]:
    try:
        if not _there(folder / FILE):
            raise OutOfReachError(Obstacle.NOTHING, folder)
        db = connect(folder / FILE, datetime.now(UTC))
    except DamagedError:
        raise OutOfReachError(Obstacle.DAMAGED, folder) from None
    except NewerError:
        raise OutOfReachError(Obstacle.NEWER, folder) from None
    except (sqlite3.Error, OSError) as error:
        busy = code_of(error) == sqlite3.SQLITE_BUSY
        obstacle = Obstacle.IN_USE if busy else Obstacle.SURROUNDINGS
        raise OutOfReachError(obstacle, folder, reason_of(error), str(error)) from error
    try:
        yield db
    finally:
        db.close()


def _there(path: Path) -> bool:
    """Whether something lies there. OSError where the folder may not be looked into."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def put_aside_files(folder: Path) -> tuple[tuple[Path, int], ...]:
    """What was once put aside as damaged or copied before an update, with its size in bytes, by name."""
    with suppress(OSError):
        found = [path for pattern in _PUT_ASIDE for path in folder.glob(f"{pattern}*") if path.is_file()]
        return tuple((path, path.stat().st_size) for path in sorted(found) if path.name.endswith((".db", *COMPANIONS)))
    return ()


def lesson_files(folder: Path) -> tuple[Path, ...]:
    """The lessons kept in a data folder, and what a broken-off save left of one. OSError where it cannot be looked."""
    try:
        found = sorted((folder / _LESSONS).iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return ()
    return tuple(path for path in found if path.name.endswith((".json", ".part")) and not path.is_dir())


def erase_everything(folder: Path) -> None:
    """Delete all that is kept: lessons, what was put aside, every row of every table. An empty database remains.

    OutOfReachError where another window has it open, a newer version made it, or the surroundings stand in the way;
    CannotSave where the rows could not be deleted.
    """
    try:
        with _held(folder) as db:
            _remove(folder)
            _empty(db)
    except OutOfReachError as error:
        if error.obstacle not in (Obstacle.NOTHING, Obstacle.DAMAGED):
            raise
        with _surroundings(folder):
            if error.obstacle is Obstacle.DAMAGED:
                put_aside(folder / FILE, datetime.now(UTC))
            for ending in COMPANIONS:
                (folder / f"{FILE}{ending}").unlink(missing_ok=True)
        _remove(folder)


def _remove(folder: Path) -> None:
    """Remove lessons and what was put aside: first of all, as it may be the very room that deleting the rest takes."""
    with _surroundings(folder):
        for path, _ in put_aside_files(folder):
            path.unlink(missing_ok=True)
        for path in lesson_files(folder):
            path.unlink(missing_ok=True)
    with suppress(OSError):
        (folder / _LESSONS).rmdir()  # only where nothing else lies in it


def _empty(db: sqlite3.Connection) -> None:
    """Delete every row, and every page that held one."""
    with telling(), db:
        db.execute("BEGIN IMMEDIATE")
        db.execute("PRAGMA defer_foreign_keys = ON")
        for name in table_names(db):
            db.execute(f"DELETE FROM {quoted(name)}")
    with telling():
        db.execute("VACUUM")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@contextmanager
def _surroundings(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutOfReachError(Obstacle.SURROUNDINGS, folder, reason_of(error), str(error)) from error

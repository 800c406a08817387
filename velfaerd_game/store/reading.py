"""What is kept in a folder that may only be read: a copy is opened, since SQLite writes even where it only reads."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from .erasing import Obstacle, OutOfReachError, held
from .faults import Reason, code_of
from .opening import COMPANIONS, FILE
from .peek import uri
from .store import Store

Mark = tuple[str, int, int]
"""A file's name, its size in bytes, and when it was last written in nanoseconds."""


@contextmanager
def readable(folder: Path) -> Iterator[Store]:
    """The store of a data folder, to read: itself, or where the folder may not be written to, a copy of it.

    The copy lies in a folder only this user may enter and goes with the context. OutOfReachError.
    """
    with ExitStack() as stack:
        try:
            store = stack.enter_context(held(folder))
        except OutOfReachError as error:
            if (error.obstacle, error.reason) != (Obstacle.SURROUNDINGS, Reason.READ_ONLY):
                raise
            store = stack.enter_context(_copied(folder, error))
        yield store


@contextmanager
def _copied(folder: Path, why: OutOfReachError) -> Iterator[Store]:
    with TemporaryDirectory(ignore_cleanup_errors=True) as place:
        try:
            before = _marks(folder)
            for name, _, _ in before:
                copy = shutil.copyfile(folder / name, Path(place) / name)
                copy.chmod(0o600)
        except OSError:
            raise why from None
        if _in_use(folder / FILE) or _marks(folder) != before:
            raise OutOfReachError(Obstacle.IN_USE, folder)
        try:
            with held(Path(place)) as store:
                yield store
        except OutOfReachError as error:
            raise OutOfReachError(error.obstacle, folder, error.reason, error.detail) from None


def _marks(folder: Path) -> tuple[Mark, ...]:
    """The database and what SQLite left beside it, without what it makes anew each time."""
    paths = [folder / f"{FILE}{ending}" for ending in ("", *COMPANIONS) if ending != "-shm"]
    found = [(path.name, path.stat()) for path in paths if path.is_file()]
    return tuple((name, seen.st_size, seen.st_mtime_ns) for name, seen in found)


def _in_use(path: Path) -> bool:
    """Whether another window holds the file: only that is told at once, before SQLite wants to write."""
    try:
        with closing(sqlite3.connect(f"{uri(path)}?mode=ro", uri=True, timeout=0)) as db:
            db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        return code_of(error) == sqlite3.SQLITE_BUSY
    return False

"""What the surroundings can do to the store, done to it for real: a full disk, a folder one may not write to."""

from __future__ import annotations

import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from velfaerd_game.store import Store

from .alliances import KEY, PLAYED, level


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of the folder, to the byte."""
    return {one.name: one.read_bytes() for one in folder.iterdir()}


def lives_in_memory(store: Store) -> bool:
    """The whole of it works, and says that it will not last."""
    store.save_setting("language", "en")
    store.save_round(PLAYED, KEY, hints=0, seconds=0)
    resumed = store.resume(level(), KEY)
    return not store.lasting and store.settings() == {"language": "en"} and resumed is not None


@contextmanager
def powerless() -> Iterator[None]:
    """Do without the rights that make a read-only folder writable for the system's own user."""
    before = os.geteuid()
    os.seteuid(before or 65534)
    try:
        yield
    finally:
        os.seteuid(before)


@contextmanager
def files_no_longer_than(size: int) -> Iterator[None]:
    """The system refuses every byte behind this one, in every file this process writes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def disk_full(store: Store) -> Iterator[None]:
    """SQLite may not grow the file by one page, and says what it says on a full disk."""
    (before,) = store._db.execute("PRAGMA max_page_count").fetchone()
    store._db.execute("PRAGMA max_page_count = 1")
    yield
    store._db.execute(f"PRAGMA max_page_count = {before}")


@contextmanager
def system_refuses(store: Store) -> Iterator[None]:
    """The system lets no file grow, as it does at the end of a quota."""
    with files_no_longer_than(0):
        yield


@contextmanager
def read_only(store: Store) -> Iterator[None]:
    """SQLite may only read, and says what it says where the system no longer lets it write."""
    store._db.execute("PRAGMA query_only = ON")
    yield
    store._db.execute("PRAGMA query_only = OFF")


@contextmanager
def gone(store: Store) -> Iterator[None]:
    """The file is where the game does not find it."""
    path = store._path
    assert path is not None
    path.rename(path.with_name("elsewhere"))
    yield
    path.with_name("elsewhere").rename(path)

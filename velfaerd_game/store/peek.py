"""The version of a database, read without touching a byte of it or leaving a file beside it."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from .schema import version_of

_WAL_HEADER = 32
_FRAME_HEADER = 24


def kept_version(path: Path) -> int:
    """The version a database says it has; 0 for what is no readable database, which opening it will tell."""
    if not path.is_file():
        return 0
    return _version_in_log(path.with_name(f"{path.name}-wal")) or _version_in_file(path)


def _version_in_file(path: Path) -> int:
    """Read through SQLite, since closing the file by other means would end this process's locks on it."""
    try:
        with closing(sqlite3.connect(f"{uri(path)}?immutable=1", uri=True)) as db:
            return version_of(db)
    except (sqlite3.Error, UnicodeDecodeError):
        return 0


def uri(path: Path) -> str:
    """Four slashes before a Windows share, as SQLite wants them, three before everything else."""
    place = path.absolute().as_posix()
    return f"file://{'' if place.startswith('/') else '/'}{quote(os.fsencode(place))}"


def _version_in_log(log: Path) -> int:
    """The version last committed to the write-ahead log; 0 where it has none (https://sqlite.org/fileformat.html)."""
    if not log.is_file():
        return 0
    content = log.read_bytes()
    size, salt = int.from_bytes(content[8:12]), content[16:24]
    version = committed = 0
    for start in range(_WAL_HEADER, len(content) - _FRAME_HEADER - size + 1, _FRAME_HEADER + size):
        frame, page = content[start : start + _FRAME_HEADER], content[start + _FRAME_HEADER :][:64]
        if frame[8:16] != salt:
            break
        if int.from_bytes(frame[:4]) == 1:
            version = int.from_bytes(page[60:64])
        if any(frame[4:8]):
            committed = version
    return committed

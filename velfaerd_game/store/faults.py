"""What the surroundings can do to what is kept, as named errors; the words for them are the screen's."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum


class Reason(Enum):
    """Why the file cannot be written or read."""

    FULL = "full"
    READ_ONLY = "read-only"
    NO_FOLDER = "no-folder"
    GONE = "gone"
    OTHER = "other"


class Fault(Enum):
    """Why a round cannot be taken up again."""

    MALFORMED = "malformed"
    ILLEGAL = "illegal"


class StoreError(Exception):
    """The surroundings stand in the way; `reason` says how, `detail` is the system's own text."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(f"{reason.value}: {detail}")
        self.reason = reason
        self.detail = detail


class CannotSave(StoreError):  # noqa: N818 - reads as the sentence it becomes on the screen
    """Nothing was written. The next save tries again; as it writes the whole round, it catches up."""


class CannotRead(StoreError):  # noqa: N818 - reads as the sentence it becomes on the screen
    """What is kept could not be read just now."""


class RoundUnreadable(Exception):  # noqa: N818 - reads as the sentence it becomes on the screen
    """A kept round that cannot be taken up again: malformed, or illegal in the level as it is today."""

    def __init__(self, level: str, fault: Fault, detail: str) -> None:
        super().__init__(f"{level}: {fault.value}: {detail}")
        self.level = level
        self.fault = fault
        self.detail = detail


BUGS = (sqlite3.ProgrammingError, sqlite3.IntegrityError)
"""SQLite errors that are ours, never the surroundings'."""

_SQLITE_REASONS = {
    sqlite3.SQLITE_FULL: Reason.FULL,
    sqlite3.SQLITE_READONLY: Reason.READ_ONLY,
    sqlite3.SQLITE_PERM: Reason.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: Reason.READ_ONLY,
    sqlite3.SQLITE_IOERR_LOCK: Reason.READ_ONLY,  # what was opened for reading cannot be locked for writing
}
_SYSTEM_REASONS = {
    errno.ENOSPC: Reason.FULL,
    errno.EDQUOT: Reason.FULL,
    errno.EROFS: Reason.READ_ONLY,
    errno.EACCES: Reason.READ_ONLY,
    errno.EPERM: Reason.READ_ONLY,
    errno.EEXIST: Reason.NO_FOLDER,
    errno.ENOTDIR: Reason.NO_FOLDER,
    errno.ENOENT: Reason.NO_FOLDER,
}


def code_of(error: BaseException) -> int:
    """SQLite's primary result code; 0 where the error did not come from SQLite itself."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def reason_of(error: sqlite3.Error | OSError | StoreError) -> Reason:
    """Why reading, writing or opening failed."""
    if isinstance(error, StoreError):
        return error.reason
    if isinstance(error, OSError):
        return _SYSTEM_REASONS.get(error.errno or 0, Reason.OTHER)
    whole = getattr(error, "sqlite_errorcode", 0)
    return _SQLITE_REASONS.get(whole) or _SQLITE_REASONS.get(code_of(error), Reason.OTHER)


@contextmanager
def telling() -> Iterator[None]:
    """What keeps SQLite from writing, as CannotSave."""
    try:
        yield
    except BUGS:
        raise
    except sqlite3.Error as error:
        raise CannotSave(reason_of(error), str(error)) from error

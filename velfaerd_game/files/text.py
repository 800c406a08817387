"""From a path to the values of a TOML or JSON file: whatever lies there is read or refused, and never waited for."""

from __future__ import annotations

import errno
import json
import os
import re
import stat
import tomllib
from decimal import Decimal, InvalidOperation
from pathlib import Path

from velfaerd_game.game.problem import ProblemKind

from .reading import UnusableError

LEVEL_LIMIT = 1024 * 1024
"""The most bytes a level or a deck may have."""

BOARD_LIMIT = 64 * 1024
"""The most bytes a board may have."""

MOST_DOTS = 200
"""The most full stops in a line of TOML: the standard reader is quadratic in the parts of a dotted key."""

_NOT_A_NUMBER = Decimal("NaN")

_OPENING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOCTTY", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
"""How a file is opened, without waiting for it; and without following a link. Not every system has all of it."""


def read_text(path: Path, limit: int, *, follow: bool = True) -> str:
    """The file's text, without a byte order mark; UnusableError where there is none, or more than `limit` bytes.

    A link is read as what it leads to, or refused where it is not to be followed.
    """
    data = _read(path, limit, follow=follow)
    if len(data) > limit:
        raise UnusableError(ProblemKind.TOO_LARGE, str(limit))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnusableError(ProblemKind.NOT_UTF8, line=line) from None
    if not text.strip():
        raise UnusableError(ProblemKind.EMPTY_FILE)
    return text


def is_there(path: Path) -> bool:
    """Is there something at the path that can be seen?"""
    try:
        path.stat()
    except (OSError, ValueError):
        return False
    return True


def is_folder(path: Path) -> bool:
    """Is the path a folder that can be seen?"""
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except (OSError, ValueError):
        return False


def toml_files(folder: Path) -> tuple[Path, ...]:
    """The TOML files of a folder, by name, without hidden ones; none where the folder cannot be looked into."""
    try:
        files = [one for one in folder.iterdir() if one.suffix.lower() == ".toml" and not one.name.startswith(".")]
    except (OSError, ValueError):
        return ()
    return tuple(sorted(files))


def _read(path: Path, limit: int, *, follow: bool) -> bytes:
    """The file's bytes, one more than the limit at most.

    Only a true file is opened, and what was opened is looked at again before it is read: a pipe would be waited for,
    a device might do something, and anybody may have put another file there in between.
    """
    try:
        _check(path.stat() if follow else path.lstat(), limit)
        descriptor = os.open(path, _OPENING if follow else _OPENING | _NO_LINK)
        with os.fdopen(descriptor, "rb") as stream:
            _check(os.fstat(descriptor), limit)
            return stream.read(limit + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise UnusableError(ProblemKind.NOT_FOUND) from None
    except PermissionError:
        raise UnusableError(ProblemKind.NO_PERMISSION) from None
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise UnusableError(ProblemKind.LINK_LOOP) from None
        raise UnusableError(ProblemKind.UNREADABLE, error.strerror or str(error)) from None
    except ValueError:  # a name that no file can have
        raise UnusableError(ProblemKind.NOT_FOUND) from None


def _check(status: os.stat_result, limit: int) -> None:
    """UnusableError where it is no true file, or larger than may be read."""
    if stat.S_ISDIR(status.st_mode):
        raise UnusableError(ProblemKind.FOLDER)
    if stat.S_ISLNK(status.st_mode):
        raise UnusableError(ProblemKind.NOT_FOLLOWED)
    if not stat.S_ISREG(status.st_mode):
        raise UnusableError(ProblemKind.SPECIAL_FILE)
    if status.st_size > limit:
        raise UnusableError(ProblemKind.TOO_LARGE, str(limit))


def exact(number: str) -> Decimal:
    """The number exactly as it is written; not-a-number where its exponent is beyond all measure."""
    try:
        return Decimal(number)
    except InvalidOperation:
        return _NOT_A_NUMBER


def parse_toml(text: str) -> dict[str, object]:
    """The file's tables, decimal numbers as Decimal; UnusableError where the text is not TOML."""
    if any(line.count(".") > MOST_DOTS for line in text.split("\n")):
        raise UnusableError(ProblemKind.TOO_DEEP)
    try:
        return tomllib.loads(text, parse_float=exact)
    except RecursionError:
        raise UnusableError(ProblemKind.TOO_DEEP) from None
    except tomllib.TOMLDecodeError as error:
        reason, line, column = _toml_place(str(error), text)
        raise UnusableError(ProblemKind.NOT_TOML, reason, str(column), line=line) from None
    except ValueError:
        raise _endless_number(text) from None


def _endless_number(text: str) -> UnusableError:
    """A whole number of so many digits that Python will not read it: the one other thing both readers may refuse."""
    found = re.search(r"(?<![\d_])[\d_]{4301}", text)
    return UnusableError(ProblemKind.BAD_NUMBER, line=text.count("\n", 0, found.start()) + 1 if found else None)


def _toml_place(message: str, text: str) -> tuple[str, int, int]:
    """The reader's reason, line and column, taken apart: "Invalid value (at line 3, column 7)"."""
    reason, _, place = message.rpartition(" (at ")
    if found := re.fullmatch(r"line (\d+), column (\d+)\)", place):
        return reason, int(found[1]), int(found[2])
    lines = text.rstrip().split("\n")
    return reason, len(lines), len(lines[-1]) + 1


def parse_json(text: str) -> object:
    """The file's value, decimal numbers as Decimal; UnusableError where it is not JSON or an object has a key twice."""
    try:
        return json.loads(text, parse_float=exact, parse_constant=exact, object_pairs_hook=_once_each)
    except RecursionError:
        raise UnusableError(ProblemKind.TOO_DEEP) from None
    except json.JSONDecodeError as error:
        raise UnusableError(ProblemKind.NOT_JSON, error.msg, str(error.colno), line=error.lineno) from None
    except ValueError:
        raise _endless_number(text) from None


def _once_each(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object whose keys are all different: JSON readers differ in which of two they keep."""
    table: dict[str, object] = {}
    for key, value in pairs:
        if key in table:
            raise UnusableError(ProblemKind.DUPLICATE_KEY, key)
        table[key] = value
    return table

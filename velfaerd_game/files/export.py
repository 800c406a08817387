"""Writes what is kept about a player as two files: JSON for programs, and beside it a page for people."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from .text import is_folder, is_there
from .writing import UnwritableError, write_together

FORMAT = 1
TYPE = "velfaerd-game/export"
"""What both files say they are, near their beginning."""

NEAR = 1024
"""So many bytes from the beginning it is looked for."""

JSON, PAGE = ".json", ".html"


def place_for(out: Path, now: datetime) -> Path:
    """The JSON file's path: a new name in a folder, or what was named, whichever of the two it names.

    UnwritableError where there is no such folder, or where another file already has one of the two names.
    """
    stem = f"velfaerdsspillet-{now:%Y-%m-%d-%H%M%S}"
    if is_folder(out):
        return _free(out, stem)
    if out.suffix.lower() not in (JSON, PAGE):
        raise UnwritableError(out / f"{stem}{JSON}", os.strerror(errno.ENOENT), errno.ENOENT)
    for path in (out.with_suffix(JSON), out.with_suffix(PAGE)):
        if is_there(path) and not _is_export(path):
            raise UnwritableError(path, os.strerror(errno.EEXIST), errno.EEXIST)
    return out.with_suffix(JSON)


def _free(folder: Path, stem: str) -> Path:
    number, path = 1, folder / f"{stem}{JSON}"
    while is_there(path) or is_there(path.with_suffix(PAGE)):
        number += 1
        path = folder / f"{stem}-{number}{JSON}"
    return path


def _is_export(path: Path) -> bool:
    """Whether the file is an earlier export, which may be replaced."""
    try:
        with path.open("rb") as stream:
            return TYPE.encode() in stream.read(NEAR)
    except OSError:
        return False


def page_beside(path: Path) -> Path:
    """Where the page lies that belongs to the JSON file."""
    return path.with_suffix(PAGE)


def write_export(path: Path, told: Mapping[str, object], page: str, now: datetime) -> None:
    """Write both files, or neither. `told`: what the JSON holds after its head. Raises UnwritableError."""
    head = {"format": FORMAT, "type": TYPE, "exported": now.astimezone(UTC).isoformat(timespec="seconds")}
    text = json.dumps({**head, **told}, ensure_ascii=False, allow_nan=False, indent=2) + "\n"
    write_together({path: text, page_beside(path): page})

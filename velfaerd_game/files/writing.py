"""Writes a file whole or not at all: whoever reads it sees the old one or the new one, never half of one."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path


class UnwritableError(Exception):
    """A file that could not be written; `reason` is the system's own words. What lay there before still does."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


def write_whole(path: Path, text: str) -> None:
    """Write the text in UTF-8: beside the file, down to the disk, then in its place. Raises UnwritableError."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        try:
            with beside.open("w", encoding="utf-8", newline="\n") as stream:
                stream.write(text)
                stream.flush()
                os.fsync(stream.fileno())
            beside.replace(path)
        except OSError:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UnwritableError(path, error.strerror or str(error)) from None

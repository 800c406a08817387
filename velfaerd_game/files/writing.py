"""Writes a file whole or not at all: whoever reads it sees the old one or the new one, never half of one."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path


class UnwritableError(Exception):
    """A file that could not be written. What lay there before still does.

    `reason` is the system's own words, `number` its code (of `errno`); 0 where it has none.
    """

    def __init__(self, path: Path, reason: str, number: int = 0) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason
        self.number = number


def write_whole(path: Path, content: str | bytes) -> None:
    """Write bytes, or a text in UTF-8: beside the file, down to the disk, then in its place. Raises UnwritableError."""
    write_together({path: content})


def write_together(contents: Mapping[Path, str | bytes]) -> None:
    """Write several files so: none takes its place before all are on the disk. Raises UnwritableError."""
    beside = {path: path.with_name(f".{path.name}.{os.getpid()}.part") for path in contents}
    path = Path()
    try:
        for path, content in contents.items():
            with beside[path].open("wb") as stream:
                stream.write(content.encode() if isinstance(content, str) else content)
                stream.flush()
                os.fsync(stream.fileno())
        for path in contents:
            beside[path].replace(path)
    except OSError as error:
        raise UnwritableError(path, error.strerror or str(error), error.errno or 0) from None
    finally:
        for part in beside.values():
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)

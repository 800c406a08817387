"""What stands in version-3.db. Run as a module it made that file; it is not to be run again: see README.md."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from velfaerd_game.store import open_store

from . import version_2
from .alliances import KEY
from .version_1 import LEFT

LATER = datetime(2026, 11, 23, 10, 30, 0, 250_000, tzinfo=UTC)
SURE = {"ide": 3, "opstart": 1}


def make(folder: Path) -> None:
    """A database with everything in it that version 3 keeps."""
    version_2.make(folder)
    with open_store(folder, lambda: LATER).store as store:
        store.save_round(LEFT, KEY, hints=2, seconds=95, sure=SURE)


if __name__ == "__main__":
    make(Path(sys.argv[1]))

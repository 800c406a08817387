"""What stands in version-1.db. Run as a module it made that file; it is not to be run again: see README.md."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path

from velfaerd_game.game.board import Clear, Lead, Lift, Place, Round, Shift
from velfaerd_game.store import open_store

from .alliances import KEY, level

SETTINGS = {"language": "en", "theme": "dark"}
DONE = Round(
    level(),
    (
        Place("designer", "drift"),
        Clear(),
        Place("fortaeller", "ide"),
        Place("medspiller", "ide"),
        Lead("fortaeller", "ide"),
        Place("brobygger", "drift"),
        Shift("brobygger", "drift", "opstart"),
    ),
)
LEFT = Round(
    level(),
    (
        Place("fortaeller", "ide"),
        Lead("fortaeller", "ide"),
        Place("designer", "opstart"),
        Place("styrmand", "drift"),
        Place("oversaetter", "uvejr"),
    ),
    (Lead(None, "ide"), Lift("styrmand", "drift")),
)


def times() -> Iterator[datetime]:
    """Opening and first save at half past nine, the next at half past ten, every later one an hour on."""
    yield from (datetime(2026, 11, 23, hour, 30, 0, 250_000, tzinfo=UTC) for hour in (9, 8, 11, 9, 10))


def make(folder: Path) -> None:
    """A database with everything in it that version 1 keeps."""
    clock = times()
    with open_store(folder, lambda: next(clock)).store as store:
        for key, value in SETTINGS.items():
            store.save_setting(key, value)
        store.finish_round(DONE, KEY, score=Fraction(1585, 21), hints=0, seconds=300)
        store.finish_round(LEFT, KEY, score=Fraction(98, 3), hints=2, seconds=400)
        store.save_round(DONE, KEY, hints=1, seconds=60)
        store.save_round(LEFT, KEY, hints=2, seconds=95)


if __name__ == "__main__":
    make(Path(sys.argv[1]))

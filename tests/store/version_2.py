"""What stands in version-2.db. Run as a module it made that file; it is not to be run again: see README.md."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from velfaerd_game.store import Transfer, open_store

from . import version_1

WRITTEN = datetime(2026, 11, 23, 14, 30, 0, 250_000, tzinfo=UTC)
QUESTIONS = {0: "Hvem sad for bordenden?", 2: "Hvad gør du i morgen?"}
ANSWERS = {0: "Det gjorde jeg.\n\nØv – אז מה? \U0001f642", 2: "Ringer til forvalteren."}
WAITING = Transfer(
    id="0b6f5b7f0a4e4d1c9c1c0f3a7a9d2e55",
    level="nyt-lys",
    alliance="Havnen og de unge",
    role="brobygger",
    act="Invitere begge parter på kaffe.",
    due="2026-12-04",
)
DONE = Transfer(
    id="51d0a7a2b1f94cf2a3f5c2c6e0a1b9d3",
    level="nyt-lys",
    act="Tie stille i ti minutter.",
    due="til foråret",
    outcome="Det gik.",
    done=WRITTEN,
)


def make(folder: Path) -> None:
    """A database with everything in it that version 2 keeps."""
    version_1.make(folder)
    with open_store(folder, lambda: WRITTEN).store as store:
        for number, answer in ANSWERS.items():
            store.save_reflection("nyt-lys", number, QUESTIONS[number], answer)
        store.save_transfer(WAITING)
        store.save_transfer(DONE)


if __name__ == "__main__":
    make(Path(sys.argv[1]))

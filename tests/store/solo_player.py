"""A player in a process of its own: python -m tests.store.solo_player WHAT FOLDER SEED.

It tells each save once it has returned, and waits at the end of its game, and at a `?`, for whoever watches to write
a line or to kill it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

from velfaerd_game.store import Notice, Store, Transfer, open_store

from .alliances import KEY, rounds

LENGTH = 300


def tell(word: object) -> None:
    """One line, seen at once."""
    os.write(sys.stdout.fileno(), f"{word}\n".encode())


def play(store: Store, seed: int) -> None:
    """One long round, saved at every step."""
    for step, played in enumerate(rounds(seed, LENGTH)):
        store.save_round(played, KEY, hints=step, seconds=2 * step)
        tell(step)


def play_without_log(store: Store, seed: int) -> None:
    """The same where there can be no write-ahead log."""
    assert store._db.execute("PRAGMA journal_mode = DELETE").fetchone() == ("delete",)
    play(store, seed)


def finish(store: Store, seed: int) -> None:
    """Many short rounds, each saved and finished."""
    for step, played in enumerate(rounds(seed, LENGTH)):
        store.save_round(played, KEY, hints=step, seconds=0)
        tell(f"open {step}")
        store.finish_round(played, KEY, score=Fraction(step, 3), hints=step, seconds=0)
        tell(f"finished {step}")


def write(store: Store, seed: int) -> None:
    """An answer and a next step, kept at every word of a long text."""
    words: list[str] = []
    for step in range(LENGTH):
        words.append(str(step))
        store.save_reflection("nyt-lys", 0, "Hvad?", " ".join(words))
        store.save_transfer(Transfer("a1", "nyt-lys", act=" ".join(words), due=str(seed)))
        tell(step)


def explore(store: Store, seed: int) -> None:
    """One long round without a score, and beside each step of it the same number as a card's reason."""
    for step, played in enumerate(rounds(seed, LENGTH)):
        store.save_exploration(played, KEY)
        store.save_reason("nyt-lys", "ide", "brobygger", str(step))
        tell(step)


def hold(store: Store, seed: int) -> None:
    """A save, and after the watcher's line another."""
    game = rounds(seed, 2)
    store.save_round(game[1], KEY, hints=0, seconds=0)
    tell("?")
    sys.stdin.readline()
    store.save_round(game[2], KEY, hints=0, seconds=0)
    tell("saved")


WHATS: dict[str, Callable[[Store, int], None]] = {
    "play": play,
    "play_without_log": play_without_log,
    "finish": finish,
    "write": write,
    "explore": explore,
    "hold": hold,
}

if __name__ == "__main__":
    what, folder, seed = sys.argv[1:]
    opened = open_store(Path(folder))
    assert opened.notice is Notice.NONE, opened
    WHATS[what](opened.store, int(seed))
    sys.stdin.readline()

"""A folder for the store, stores that are closed after the test, and a player in another process."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from velfaerd_game.store import FILE, Opened, open_store

from .alliances import noon

ROOT = Path(__file__).resolve().parents[2]

Open = Callable[..., Opened]
Player = Callable[[str, int], "subprocess.Popen[str]"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder that is not there yet."""
    return tmp_path / "data"


@pytest.fixture
def path(folder: Path) -> Path:
    """Where the database will lie; the folder is there."""
    folder.mkdir()
    return folder / FILE


@pytest.fixture
def opening(folder: Path) -> Iterator[Open]:
    """open_store by a clock that stands still; what is still open after the test is closed."""
    with ExitStack() as stack:

        def open_here(place: Path = folder, now: Callable[[], datetime] = noon) -> Opened:
            opened = open_store(place, now)
            stack.enter_context(opened.store)
            return opened

        yield open_here


@pytest.fixture
def player(folder: Path) -> Iterator[Player]:
    """Start a player in a process of its own; it does not outlive the test."""
    with ExitStack() as stack:

        def start(what: str, seed: int) -> subprocess.Popen[str]:
            command = [sys.executable, "-m", "tests.store.solo_player", what, str(folder), str(seed)]
            return stack.enter_context(_running(command))

        yield start


@contextmanager
def _running(command: list[str]) -> Iterator[subprocess.Popen[str]]:
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, cwd=ROOT) as one:
        yield one
        one.kill()

"""States of the game in trouble: a bug of its own, a data folder it cannot use."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from stage import Stage

from velfaerd_game.store import FILE, open_store
from velfaerd_game.ui.crash import CrashReports


def crash(stage: Stage) -> None:
    """The game has met a bug of its own."""
    stage.lay(1)
    error = ZeroDivisionError("division by zero")
    CrashReports(stage.journey.window)._show(f"ZeroDivisionError: {error}")


def fault_damaged(stage: Stage) -> None:
    """What was kept could not be read."""
    stage.folder.mkdir(parents=True)
    (stage.folder / FILE).write_bytes(b"no database at all" * 100)
    stage.journey.home()


def fault_read_only(stage: Stage) -> None:
    """The data folder may not be written to."""
    stage.folder.mkdir(parents=True)
    stage.folder.chmod(0o555)
    with _without_rights():
        stage.journey.home()


def fault_second(stage: Stage) -> None:
    """The game is already open in another window."""
    with open_store(stage.folder).store:
        stage.journey.home()


def fault_unsaved(stage: Stage) -> None:
    """A move could not be kept: the file is gone."""
    stage.lay(1)
    for file in stage.folder.glob(f"{FILE}*"):
        file.unlink()
    stage.lay(2)


@contextmanager
def _without_rights() -> Iterator[None]:
    """Do without the rights that make a read-only folder writable for the system's own user."""
    before = os.geteuid()
    os.seteuid(before or 65534)
    try:
        yield
    finally:
        os.seteuid(before)

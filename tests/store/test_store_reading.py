"""What is kept in a folder that may only be read: to be had all the same, and nothing there is touched."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from velfaerd_game.store import FILE, open_store
from velfaerd_game.store.erasing import Obstacle, OutOfReachError, held
from velfaerd_game.store.export import kept
from velfaerd_game.store.reading import readable

from .surroundings import contents, powerless

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")


@pytest.fixture
def folder() -> Iterator[Path]:
    """A data folder that others may reach: pytest's own lie where only their owner may go."""
    with TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        folder = Path(place) / "data"
        with open_store(folder).store as store:
            store.save_setting("theme", "dark")
        yield folder


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Everybody may read the folder and what is in it, nobody may write."""
    for one in folder.iterdir():
        one.chmod(0o444)
    folder.chmod(0o555)
    try:
        with powerless():
            yield
    finally:
        folder.chmod(stat.S_IRWXU)
        for one in folder.iterdir():
            one.chmod(0o600)


def test_a_folder_that_may_be_written_to_is_read_itself(folder: Path) -> None:
    with readable(folder) as store:
        assert kept(store).settings == {"theme": "dark"}
        with pytest.raises(OutOfReachError, match="in-use"), readable(folder):
            pass


def test_a_folder_that_may_only_be_read_is_read_all_the_same(folder: Path) -> None:
    before = contents(folder)
    with read_only(folder):
        with pytest.raises(OutOfReachError), held(folder):
            pass
        with readable(folder) as store:
            assert kept(store).settings == {"theme": "dark"}
    assert contents(folder) == before


def test_what_still_stands_in_the_log_is_read_as_well(folder: Path) -> None:
    with held(folder) as store:
        store.save_setting("theme", "contrast")
        crashed = folder.with_name("crashed")
        copying = "import shutil, sys; shutil.copytree(*sys.argv[1:])"  # elsewhere: closing it here ends the lock
        subprocess.run([sys.executable, "-c", copying, str(folder), str(crashed)], check=True)
    assert (crashed / f"{FILE}-wal").stat().st_size
    before = contents(crashed)
    with read_only(crashed), readable(crashed) as store:
        assert kept(store).settings == {"theme": "contrast"}
    assert contents(crashed) == before


def test_what_another_window_holds_is_not_read(folder: Path) -> None:
    command = [sys.executable, "-m", "tests.store.solo_player", "hold", str(folder), "1"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, cwd=Path(__file__).parents[2]) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "?\n"
        with read_only(folder), pytest.raises(OutOfReachError) as told, readable(folder):
            pass
        assert (told.value.obstacle, told.value.folder) == (Obstacle.IN_USE, folder)
        other.kill()


def test_what_is_damaged_is_said_to_be_damaged(folder: Path) -> None:
    shutil.copyfile(__file__, folder / FILE)
    with read_only(folder), pytest.raises(OutOfReachError) as told, readable(folder):
        pass
    assert (told.value.obstacle, told.value.folder) == (Obstacle.DAMAGED, folder)

"""Where nothing can be written there is still a store to play with, and it says why it will not last."""

from __future__ import annotations

import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from velfaerd_game.store import FILE, Notice, Reason

from .conftest import Open
from .surroundings import contents, files_no_longer_than, lives_in_memory, powerless

GARBAGE = b"Dear diary, this is no database." * 300


@pytest.fixture
def read_only() -> Iterator[Path]:
    """A folder nobody may write to, outside pytest's, which only its owner may enter."""
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)
        Path(name).chmod(stat.S_IRWXU)


def test_a_folder_that_may_not_be_written_to(read_only: Path, opening: Open) -> None:
    read_only.chmod(0o555)
    with powerless():
        opened = opening(read_only)
    assert (opened.notice, opened.reason) == (Notice.UNWRITABLE, Reason.READ_ONLY)
    assert lives_in_memory(opened.store)
    assert not list(read_only.iterdir())


def test_a_folder_that_may_not_be_made(read_only: Path, opening: Open) -> None:
    read_only.chmod(0o555)
    with powerless():
        opened = opening(read_only / "data")
    assert (opened.notice, opened.reason) == (Notice.UNWRITABLE, Reason.READ_ONLY)


@pytest.mark.parametrize("damage", [False, True], ids=["whole", "damaged"])
def test_a_file_that_may_not_be_written_to_stays_as_it_is(read_only: Path, opening: Open, damage: bool) -> None:
    opening(read_only).store.close()
    if damage:
        (read_only / FILE).write_bytes(GARBAGE)
    (read_only / FILE).chmod(0o444)
    read_only.chmod(0o555)
    before = contents(read_only)
    with powerless():
        opened = opening(read_only)
    assert (opened.notice, opened.reason, opened.aside) == (Notice.UNWRITABLE, Reason.READ_ONLY, None)
    assert lives_in_memory(opened.store)
    assert contents(read_only) == before


@pytest.mark.parametrize("below", ["", "data", "data/deep"])
def test_a_folder_that_is_a_file(tmp_path: Path, opening: Open, below: str) -> None:
    (tmp_path / "letter.txt").write_text("keep me")
    opened = opening(tmp_path / "letter.txt" / below)
    assert (opened.notice, opened.reason) == (Notice.UNWRITABLE, Reason.NO_FOLDER)
    assert lives_in_memory(opened.store)
    assert (tmp_path / "letter.txt").read_text() == "keep me"


@pytest.mark.parametrize("size", [0, 100, 4096, 8192, 20_000])
def test_no_room_for_a_new_database(folder: Path, opening: Open, size: int) -> None:
    with files_no_longer_than(size):
        opened = opening()
    assert (opened.notice, opened.store.lasting) == (Notice.UNWRITABLE, False)
    assert lives_in_memory(opened.store)
    again = opening()
    assert (again.notice, again.store.lasting) == (Notice.NONE, True), "with room again, the remains count as new"


def test_no_room_after_a_damaged_file_was_put_aside_tells_where_it_is(path: Path, opening: Open) -> None:
    path.write_bytes(GARBAGE)
    with files_no_longer_than(0):
        opened = opening()
    assert opened.notice is Notice.UNWRITABLE
    assert opened.aside is not None
    assert opened.aside.read_bytes().startswith(b"Dear diary")

"""Erasing everything: no byte of the player's is left in the folder, and nobody else's window loses its file."""

from __future__ import annotations

import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from velfaerd_game.store import FILE, CannotSave, Reason
from velfaerd_game.store.connection import VERSION
from velfaerd_game.store.erasing import Obstacle, OutOfReachError, erase_everything, held, put_aside_files
from velfaerd_game.store.export import tables

from .alliances import KEY, PLAYED
from .conftest import Open, Player
from .surroundings import contents, files_no_longer_than, powerless
from .test_store_erasing import SECRET, filled, words_in


def fill(opening: Open, folder: Path) -> None:
    """A folder with all that the game may leave in one, each with a word to look for."""
    store = opening().store
    filled(store)
    store.save_setting(f"opened:{SECRET}", SECRET)
    for number in range(200):
        store.save_setting(f"{SECRET} {number}", SECRET * 30)
    for number in range(0, 200, 2):  # leaves free pages and free places in pages
        store.save_setting(f"{SECRET} {number}", None)
    store.close()
    for name in ("velfaerd-damaged-20260101-120000.db", "velfaerd-before-version-9-20260101-120000.db"):
        shutil.copy(folder / FILE, folder / name)
    (folder / "velfaerd-damaged-20260101-120000.db-wal").write_text(SECRET)


def test_nothing_of_the_players_is_in_any_byte_of_the_folder(folder: Path, opening: Open) -> None:
    fill(opening, folder)
    (folder / "levels").mkdir()
    (folder / "levels" / "eget.toml").write_text("mit eget")
    (folder / "velfaerd-damaged-notes.txt").write_text("mit eget")
    erase_everything(folder)
    left = {one.name: one.read_bytes() for one in folder.iterdir() if one.is_file()}
    assert sum(content.count(SECRET.encode()) for content in left.values()) == 0
    assert set(left) == {FILE, "velfaerd-damaged-notes.txt"}
    assert (folder / "levels" / "eget.toml").read_text() == "mit eget"
    store = opening().store
    assert all(not table.rows for table in tables(store._db))
    store.save_round(PLAYED, KEY, hints=0, seconds=0)


def test_what_an_older_version_kept_is_gone_with_the_copy_made_of_it(path: Path, folder: Path) -> None:
    shutil.copy(Path(__file__).with_name("version-1.db"), path)
    erase_everything(folder)
    assert list(contents(folder)) == [FILE]
    with held(folder) as store:
        assert all(not table.rows for table in tables(store._db))


def test_a_damaged_file_is_removed(path: Path, folder: Path) -> None:
    path.write_bytes(SECRET.encode() * 500)
    erase_everything(folder)
    assert contents(folder) == {}


def test_without_a_database_what_lies_beside_one_is_removed(folder: Path) -> None:
    folder.mkdir()
    (folder / f"{FILE}-wal").write_text(SECRET)
    (folder / "velfaerd-damaged-20260101-120000.db").write_text(SECRET)
    erase_everything(folder)
    assert contents(folder) == {}
    erase_everything(folder / "nowhere")


def test_another_window_keeps_all_it_has(folder: Path, opening: Open, player: Player) -> None:
    fill(opening, folder)
    other = player("hold", 3)
    assert other.stdout is not None
    assert other.stdout.readline() == "?\n"
    before = words_in(folder)
    with pytest.raises(OutOfReachError) as told:
        erase_everything(folder)
    assert told.value.obstacle is Obstacle.IN_USE
    assert words_in(folder) == before
    print("", file=other.stdin, flush=True)
    assert other.stdout.readline() == "saved\n"


def test_what_a_newer_version_made_is_left_alone(folder: Path, opening: Open) -> None:
    fill(opening, folder)
    with held(folder) as store:
        store._db.execute(f"PRAGMA user_version = {VERSION + 1}")
    before = contents(folder)
    with pytest.raises(OutOfReachError) as told:
        erase_everything(folder)
    assert told.value.obstacle is Obstacle.NEWER
    assert contents(folder) == before


@pytest.fixture
def locked_up() -> Iterator[Path]:
    """A folder outside pytest's, whose rights can be taken away."""
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)
        Path(name).chmod(stat.S_IRWXU)


@pytest.mark.parametrize("rights", [0o555, 0o000])
def test_a_folder_that_may_not_be_written_to_is_told(locked_up: Path, opening: Open, rights: int) -> None:
    store = opening(locked_up).store
    filled(store)
    store.close()
    before = contents(locked_up)
    locked_up.chmod(rights)
    with powerless(), pytest.raises(OutOfReachError) as told:
        erase_everything(locked_up)
    locked_up.chmod(stat.S_IRWXU)
    assert (told.value.obstacle, told.value.reason) == (Obstacle.SURROUNDINGS, Reason.READ_ONLY)
    assert contents(locked_up) == before


def test_a_full_disk_is_told_and_takes_no_half(folder: Path, opening: Open) -> None:
    fill(opening, folder)
    size = (folder / FILE).stat().st_size
    with files_no_longer_than(0), pytest.raises((OutOfReachError, CannotSave)):
        erase_everything(folder)
    assert (folder / FILE).stat().st_size >= size
    erase_everything(folder)
    assert words_in(folder) == 0


def test_looking_makes_nothing_and_puts_nothing_aside(path: Path, folder: Path) -> None:
    for lie, obstacle in ((None, Obstacle.NOTHING), (b"garbage" * 99, Obstacle.DAMAGED)):
        if lie:
            path.write_bytes(lie)
        with pytest.raises(OutOfReachError) as told, held(folder):
            raise AssertionError
        assert told.value.obstacle is obstacle
        assert contents(folder) == ({FILE: lie} if lie else {})


def test_what_was_put_aside_is_listed_with_its_size(folder: Path) -> None:
    assert put_aside_files(folder) == ()
    folder.mkdir()
    for name in ("velfaerd-damaged-1.db", "velfaerd-before-version-2-1.db", "velfaerd-damaged-1.db.txt", "other.db"):
        (folder / name).write_text(name)
    (folder / "velfaerd-damaged-2.db").mkdir()
    listed = [(path.name, size) for path, size in put_aside_files(folder)]
    assert listed == [("velfaerd-before-version-2-1.db", 30), ("velfaerd-damaged-1.db", 21)]

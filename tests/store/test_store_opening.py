"""Opening the store, whatever lies in the data folder: the notice, and that nothing is lost or touched."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from velfaerd_game.store import FILE, Notice, open_store
from velfaerd_game.store.peek import kept_version
from velfaerd_game.store.schema import VERSION

from .conftest import Open, Player
from .surroundings import contents, lives_in_memory


def other_database(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for statement in statements:
            db.execute(statement)


def killed_writer(path: Path, *statements: str) -> None:
    """Leave a database as a writer that was killed does: the last of it in the log alone."""
    lines = [f"db.execute({statement!r})" for statement in statements]
    program = ["import os, sqlite3", f"db = sqlite3.connect({str(path)!r}, isolation_level=None)", *lines]
    subprocess.run([sys.executable, "-c", "\n".join([*program, "os._exit(0)"])], check=True)


def test_a_new_folder_is_made_and_what_is_kept_lasts(folder: Path, opening: Open) -> None:
    opened = opening(folder / "deep" / "down")
    assert (opened.notice, opened.aside, opened.unreadable) == (Notice.NONE, None, ())
    assert opened.store.lasting
    opened.store.save_setting("language", "en")
    opened.store.close()
    again = opening(folder / "deep" / "down")
    assert (again.notice, again.store.settings()) == (Notice.NONE, {"language": "en"})


@pytest.mark.parametrize("name", ["a b", "50%", "is it?", "#1", "Blåbærgrød"])
def test_a_folder_may_be_called_anything(tmp_path: Path, opening: Open, name: str) -> None:
    opening(tmp_path / name).store.close()
    assert opening(tmp_path / name).notice is Notice.NONE
    assert kept_version(tmp_path / name / FILE) == VERSION


@pytest.mark.parametrize("content", [b"", b"S"], ids=["no byte", "the one byte SQLite writes for some file systems"])
def test_an_empty_file_counts_as_new(path: Path, opening: Open, content: bytes) -> None:
    path.write_bytes(content)
    assert opening().notice is Notice.NONE
    assert contents(path.parent).keys() == {FILE, f"{FILE}-wal"}


def as_garbage(path: Path) -> None:
    path.write_bytes(b"Dear diary, this is no database." * 300)


def as_two_bytes(path: Path) -> None:
    path.write_bytes(b"SQ")


def as_the_first_half(path: Path) -> None:
    open_store(path.parent).store.close()
    os.truncate(path, path.stat().st_size // 2)


def as_garbled_page(path: Path) -> None:
    open_store(path.parent).store.close()
    raw = path.read_bytes()
    path.write_bytes(raw[:4096] + b"\xa5" * 4096 + raw[8192:])


def as_garbled_name(path: Path) -> None:
    """SQLite quotes the name in a message that is no UTF-8."""
    open_store(path.parent).store.close()
    path.write_bytes(path.read_bytes().replace(b"CREATE TABLE setting", b"CREATE TABLE \xff\xfe( \xff"))


def as_lacking_tables(path: Path) -> None:
    other_database(path, "PRAGMA user_version = 1", "CREATE TABLE setting (key TEXT, value TEXT)")


def as_somebody_elses(path: Path) -> None:
    other_database(path, "CREATE TABLE recipe (name TEXT)")


def as_one_with_a_trap(path: Path) -> None:
    open_store(path.parent).store.close()
    other_database(path, "CREATE TRIGGER trap AFTER INSERT ON result BEGIN DELETE FROM result; END")


def as_one_of_a_version_that_never_was(path: Path) -> None:
    other_database(path, "PRAGMA user_version = -3")


DAMAGES = [
    as_garbage,
    as_two_bytes,
    as_the_first_half,
    as_garbled_page,
    as_garbled_name,
    as_lacking_tables,
    as_somebody_elses,
    as_one_with_a_trap,
    as_one_of_a_version_that_never_was,
]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_a_damaged_file_is_put_aside_unaltered(path: Path, opening: Open, damage: Callable[[Path], None]) -> None:
    damage(path)
    before = path.read_bytes()
    opened = opening()
    assert (opened.notice, opened.store.lasting) == (Notice.DAMAGED, True)
    assert opened.aside == path.with_name("velfaerd-damaged-20261123-120000.db")
    assert opened.aside.read_bytes() == before
    opened.store.save_setting("language", "en")
    opened.store.close()
    again = opening()
    assert (again.notice, again.store.settings()) == (Notice.NONE, {"language": "en"})


def test_a_folder_in_the_files_place_is_put_aside_with_all_that_is_in_it(path: Path, opening: Open) -> None:
    path.mkdir()
    (path / "letter.txt").write_text("keep me")
    opened = opening()
    assert opened.notice is Notice.DAMAGED
    assert opened.aside is not None
    assert (opened.aside / "letter.txt").read_text() == "keep me"


def test_what_was_put_aside_before_is_never_overwritten(path: Path, opening: Open) -> None:
    asides = []
    for text in ("first", "second", "third"):
        path.write_text(text)
        opened = opening()
        assert opened.aside is not None
        opened.store.close()
        asides.append(opened.aside)
    assert [aside.read_text() for aside in asides] == ["first", "second", "third"]
    assert asides[2].name == "velfaerd-damaged-20261123-120000-3.db"


def test_what_lies_beside_the_damaged_file_goes_with_it(path: Path, opening: Open) -> None:
    as_garbage(path)
    path.with_name(f"{FILE}-shm").write_bytes(b"shared")
    aside = opening().aside
    assert aside is not None
    assert aside.with_name(f"{aside.name}-shm").read_bytes() == b"shared"
    assert not path.with_name(f"{FILE}-shm").exists()


@pytest.mark.parametrize("journal", ["DELETE", "WAL"])
def test_a_newer_database_is_left_alone_to_the_byte(path: Path, opening: Open, journal: str) -> None:
    other_database(path, f"PRAGMA journal_mode = {journal}", "PRAGMA user_version = 7", "CREATE TABLE orbit (x)")
    before, touched = contents(path.parent), path.stat().st_mtime_ns
    opened = opening()
    assert (opened.notice, opened.version) == (Notice.NEWER, 7)
    assert lives_in_memory(opened.store)
    opened.store.close()
    assert (contents(path.parent), path.stat().st_mtime_ns) == (before, touched)


def test_a_newer_database_whose_writer_was_killed_is_left_alone_too(path: Path, opening: Open) -> None:
    killed_writer(path, "PRAGMA journal_mode = WAL", "PRAGMA user_version = 7", "CREATE TABLE orbit (x)")
    before = contents(path.parent)
    assert before[FILE][60:64] == bytes(4), "the version stands in the log alone"
    opened = opening()
    assert (opened.notice, opened.version, opened.store.lasting) == (Notice.NEWER, 7, False)
    assert contents(path.parent) == before


def test_what_was_left_in_the_log_from_before_is_not_believed(path: Path) -> None:
    killed_writer(
        path,
        "PRAGMA journal_mode = WAL",
        *(f"PRAGMA user_version = {version}" for version in (9, 8, 9)),
        "PRAGMA wal_checkpoint(RESTART)",
        "PRAGMA user_version = 1",
    )
    assert kept_version(path) == 1


def test_what_was_not_committed_is_not_believed(path: Path) -> None:
    newer = ("BEGIN", "PRAGMA user_version = 7", "CREATE TABLE orbit (x)", "COMMIT")
    killed_writer(path, "PRAGMA journal_mode = WAL", "PRAGMA user_version = 1", *newer)
    assert kept_version(path) == 7
    log = path.with_name(f"{FILE}-wal")
    os.truncate(log, log.stat().st_size - 1)
    assert kept_version(path) == 1


def test_a_log_without_frames_says_nothing(path: Path) -> None:
    other_database(path, "PRAGMA user_version = 7")
    path.with_name(f"{FILE}-wal").touch()
    assert kept_version(path) == 7


def test_a_second_window_plays_in_memory_and_the_first_is_untouched(
    folder: Path, opening: Open, player: Player
) -> None:
    first = player("hold", 5)
    assert first.stdout is not None
    assert first.stdin is not None
    assert first.stdout.readline() == "?\n"
    before = contents(folder)
    second = opening()
    assert second.notice is Notice.IN_USE
    assert lives_in_memory(second.store)
    assert contents(folder) == before
    first.stdin.write("go on\n")
    first.stdin.flush()
    assert first.stdout.readline() == "saved\n"
    first.kill()
    first.wait()
    third = opening()
    assert (third.notice, third.store.settings(), len(third.store.open_rounds())) == (Notice.NONE, {}, 1)


def test_even_in_one_process_a_store_is_opened_once(opening: Open, player: Player) -> None:
    first = opening()
    assert opening().notice is Notice.IN_USE
    other = player("hold", 5)
    assert other.stdout is not None
    assert other.stdout.readline() == "", "the second opening must not have ended the first one's lock"
    first.store.save_setting("language", "en")


def test_where_there_is_no_log_a_second_window_is_noticed_too(path: Path, opening: Open) -> None:
    opening().store.close()
    other_database(path, "PRAGMA journal_mode = DELETE")
    with closing(sqlite3.connect(path, isolation_level=None)) as first:
        first.execute("BEGIN")
        assert first.execute("SELECT * FROM setting").fetchall() == []
        assert opening().notice is Notice.IN_USE
    assert opening().notice is Notice.NONE


def test_a_move_is_on_disk_and_nobody_elses_code_is_run(opening: Open) -> None:
    db = opening().store._db
    pragmas = ("journal_mode", "locking_mode", "synchronous", "trusted_schema", "foreign_keys", "secure_delete")
    values = [db.execute(f"PRAGMA {pragma}").fetchone()[0] for pragma in pragmas]
    assert values == ["wal", "exclusive", 2, 0, 1, 1]


def test_what_was_forgotten_is_no_longer_in_the_file(path: Path, opening: Open) -> None:
    store = opening().store
    store.save_setting("name", "Rumpelstiltskin" * 100)
    store.close()
    assert b"Rumpelstiltskin" in path.read_bytes()
    store = opening().store
    store.save_setting("name", None)
    store.close()
    assert b"Rumpelstiltskin" not in path.read_bytes()

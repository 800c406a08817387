"""Writing a file: whole or not at all, and several of them all or none."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from velfaerd_game.files.writing import UnwritableError, write_together, write_whole


def test_text_is_utf_8_and_bytes_are_bytes(tmp_path: Path) -> None:
    write_whole(tmp_path / "text", "Ærø 😀\n")
    write_whole(tmp_path / "bytes", b"\xff\r\n")
    assert (tmp_path / "text").read_bytes() == "Ærø 😀\n".encode()
    assert (tmp_path / "bytes").read_bytes() == b"\xff\r\n"
    assert len(list(tmp_path.iterdir())) == 2


def test_where_one_cannot_be_written_none_is(tmp_path: Path) -> None:
    (tmp_path / "first").write_text("before")
    with pytest.raises(UnwritableError) as told:
        write_together({tmp_path / "first": "after", tmp_path / "nowhere" / "second": "after"})
    assert (told.value.path, told.value.number) == (tmp_path / "nowhere" / "second", errno.ENOENT)
    assert {one.name: one.read_text() for one in tmp_path.iterdir()} == {"first": "before"}


def test_a_folder_in_the_files_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(UnwritableError) as told:
        write_whole(tmp_path / "folder", "")
    assert told.value.number in (errno.EISDIR, errno.EACCES, errno.EPERM)
    assert [one.name for one in tmp_path.iterdir()] == ["folder"]

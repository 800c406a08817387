"""Where an export goes: both files or none, and no file that the game did not write is replaced."""

from __future__ import annotations

import errno
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from velfaerd_game.files.export import TYPE, place_for, write_export
from velfaerd_game.files.writing import UnwritableError

NOW = datetime(2026, 11, 23, 12, 5, 9, tzinfo=UTC)
NAME = "velfaerdsspillet-2026-11-23-120509"


@pytest.mark.parametrize("ending", [".json", ".html"])
def test_in_a_folder_each_export_has_a_name_of_its_own(tmp_path: Path, ending: str) -> None:
    for number in ("", "-2", "-3"):
        assert place_for(tmp_path, NOW) == tmp_path / f"{NAME}{number}.json"
        (tmp_path / f"{NAME}{number}{ending}").touch()  # one of the two is enough to keep the name


def test_the_json_says_what_it_is(tmp_path: Path) -> None:
    write_export(tmp_path / "x.json", {"results": ["Ærø 😀"]}, "page", NOW)
    assert json.loads((tmp_path / "x.json").read_text("utf-8")) == {
        "format": 1,
        "type": TYPE,
        "exported": "2026-11-23T12:05:09+00:00",
        "results": ["Ærø 😀"],
    }
    assert (tmp_path / "x.html").read_text("utf-8") == "page"


@pytest.mark.parametrize("name", ["x.json", "x.html", "x.JSON", "x.Html"])
def test_either_file_may_be_named(tmp_path: Path, name: str) -> None:
    assert place_for(tmp_path / name, NOW) == tmp_path / "x.json"


def test_an_earlier_export_is_replaced_and_nothing_else_is(tmp_path: Path) -> None:
    write_export(tmp_path / "x.json", {}, f"<!-- {TYPE} -->", NOW)
    assert place_for(tmp_path / "x.html", NOW) == tmp_path / "x.json"
    for mine in ("x.json", "x.html"):
        before = (tmp_path / mine).read_bytes()
        (tmp_path / mine).write_text("my own words")
        with pytest.raises(UnwritableError) as told:
            place_for(tmp_path / "x.json", NOW)
        assert (told.value.number, told.value.path) == (errno.EEXIST, tmp_path / mine)
        (tmp_path / mine).write_bytes(before)
    (tmp_path / "x.html").unlink()
    (tmp_path / "x.html").mkdir()
    with pytest.raises(UnwritableError):
        place_for(tmp_path / "x.json", NOW)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError) as told:
        place_for(tmp_path / "nowhere", NOW)
    assert (told.value.number, told.value.path.parent) == (errno.ENOENT, tmp_path / "nowhere")
    with pytest.raises(UnwritableError) as told:
        write_export(place_for(tmp_path / "nowhere" / "x.json", NOW), {}, "", NOW)
    assert (told.value.number, told.value.path.parent) == (errno.ENOENT, tmp_path / "nowhere")
    assert list(tmp_path.iterdir()) == []

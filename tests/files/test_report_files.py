"""A class's report in three files: all of them or none, and never in place of data that no report made."""

from __future__ import annotations

from pathlib import Path

import pytest

from velfaerd_game.files.report_files import beside, write_report
from velfaerd_game.files.writing import UnwritableError


@pytest.mark.parametrize("name", ["klasse.csv", "klasse.json"])
@pytest.mark.parametrize("folder", [True, False])
def test_what_no_report_made_is_left_and_nothing_is_written(tmp_path: Path, name: str, folder: bool) -> None:
    there = tmp_path / name
    if folder:
        there.mkdir()
    else:
        there.write_text("mine", "utf-8")
    with pytest.raises(UnwritableError) as told:
        write_report(tmp_path / "klasse.pdf", b"%PDF", "csv", "json")
    assert told.value.path == there
    assert list(tmp_path.iterdir()) == [there]


def test_the_data_lie_beside_the_paper_under_its_name(tmp_path: Path) -> None:
    assert beside(tmp_path / "a.b.pdf") == (tmp_path / "a.b.csv", tmp_path / "a.b.json")
    assert beside(tmp_path / "a.b") == (tmp_path / "a.b.csv", tmp_path / "a.b.json")

"""A trainer's lessons in `export` and `erase`: all of it taken along, and not a word of it left behind."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.files.lessons import lessons_folder, save_lesson
from velfaerd_game.files.levels import read_level
from velfaerd_game.game.lesson import Lesson
from velfaerd_game.game.lesson_setup import LessonSetup
from velfaerd_game.paths import LEVELS
from velfaerd_game.store import open_store
from velfaerd_game.store.erasing import erase_everything

from .test_cli import said

Capture = pytest.CaptureFixture[str]
NOTE = "Rumleskaft sagde det højt"
ODD = {
    "damaged.json": f'{{"level": "{NOTE}',
    "decimal.json": f'{{"level": 1.5, "notes": {{"1": "{NOTE}"}}}}',
    "half.json": f'{{"notes": {{"1": "\\ud800 {NOTE}"}}}}',
    "list.json": f'["{NOTE}"]',
    "odd.json": f'{{"notes": "{NOTE}", "made": 7, "way": ["x"], "level": {{}}}}',
}


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with a lesson, ruins of others, and what a broken-off save left."""
    monkeypatch.setenv("LANGUAGE", "da")
    folder = tmp_path / "data"
    open_store(folder).store.close()
    one = read_level(LEVELS / "albertslund-lys.toml", "da", None).value
    assert one is not None
    taught = Lesson("time-1", one, LessonSetup(one.id, fingerprint(one)), datetime(2026, 3, 1, tzinfo=UTC))
    save_lesson(folder, taught.noted(1, NOTE), datetime(2026, 3, 2, tzinfo=UTC))
    for name, text in ODD.items():
        (lessons_folder(folder) / name).write_text(text, "utf-8")
    (lessons_folder(folder) / "bytes.json").write_bytes(b"\xff\xfe\x00")
    (lessons_folder(folder) / ".time-1.json.77.part").write_text(NOTE, "utf-8")
    return folder


def found(folder: Path) -> list[str]:
    """The files that hold the note, or a word of it."""
    return [str(one) for one in folder.rglob("*") if one.is_file() and b"Rumleskaft" in one.read_bytes()]


def test_every_lesson_is_in_both_files(capsys: Capture, data: Path, tmp_path: Path) -> None:
    status, _, errors = said(capsys, "--data-dir", data, "export", "--out", tmp_path / "mig.json")
    assert (status, errors) == (0, [])
    told = json.loads((tmp_path / "mig.json").read_text("utf-8"))
    by_file = {one["file"]: one for one in told["lessons"]}
    assert set(by_file) == {*ODD, "bytes.json", "time-1.json"}
    assert by_file["time-1.json"]["notes"] == {"1": NOTE}
    assert by_file["damaged.json"]["text"] == ODD["damaged.json"]
    assert told["levels"] == {"albertslund-lys": "Nyt lys i Albertslund"}
    page = (tmp_path / "mig.html").read_text("utf-8")
    assert "Lektioner, du har holdt" in page
    assert page.count(NOTE) == 1 + len(ODD)


def test_nothing_of_a_note_is_left_in_any_byte_of_the_folder(capsys: Capture, data: Path) -> None:
    assert len(found(data)) == 2 + len(ODD)
    status, out, errors = said(capsys, "--data-dir", data, "erase", "--yes")
    assert (status, errors) == (0, [])
    assert "7 lektioner, du har holdt" in out[0]
    assert found(data) == []
    assert not lessons_folder(data).exists()


def test_what_somebody_else_put_beside_the_lessons_stays(data: Path) -> None:
    (lessons_folder(data) / "mine.txt").write_text("mit eget")
    erase_everything(data)
    assert [one.name for one in lessons_folder(data).iterdir()] == ["mine.txt"]


def test_delete_everything_about_me_takes_the_notes(qtbot: QtBot, data: Path) -> None:
    from velfaerd_game.app import build

    journey = build(data, "da")
    qtbot.addWidget(journey.window)
    journey.home()
    players = journey.keeping.players
    players.erase_everything()
    qtbot.waitUntil(lambda: found(data) == [])
    assert not lessons_folder(data).exists()
    players.journey.store.close()


def test_lessons_without_a_database_are_taken_along(capsys: Capture, data: Path, tmp_path: Path) -> None:
    for one in data.glob("*.db*"):
        one.unlink()
    status, _, errors = said(capsys, "--data-dir", data, "export", "--out", tmp_path / "mig.json")
    assert (status, errors) == (0, [])
    told = json.loads((tmp_path / "mig.json").read_text("utf-8"))
    assert {one["file"] for one in told["lessons"]} == {*ODD, "bytes.json", "time-1.json"}
    assert told["results"] == []
    said(capsys, "--data-dir", data, "erase", "--yes")
    assert found(data) == []
    status, _, errors = said(capsys, "--data-dir", data, "export", "--out", tmp_path / "intet.json")
    assert (status, len(errors)) == (1, 1)


@pytest.mark.skipif(os.name != "posix", reason="a link to itself")
@pytest.mark.parametrize("asked", [("export", "--out", "mig.json"), ("erase", "--yes")])
def test_lessons_that_cannot_be_looked_at_are_told_and_not_left_out(
    capsys: Capture, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    lessons_folder(data).rename(tmp_path / "away")
    lessons_folder(data).symlink_to(lessons_folder(data))
    status, out, errors = said(capsys, "--data-dir", data, *asked)
    assert (status, out, len(errors)) == (1, [], 1)
    assert str(data) in errors[0]
    assert not (tmp_path / "mig.json").exists()

"""`export` and `erase` on the command line: what is saved and deleted, and a sentence for what is in the way."""

from __future__ import annotations

import io
import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree

import pytest

from velfaerd_game.game.board import Place, Round
from velfaerd_game.store import FILE, Notice, open_store
from velfaerd_game.store.connection import VERSION
from velfaerd_game.store.erasing import held

from .store.alliances import level
from .store.surroundings import files_no_longer_than, powerless
from .test_cli import said

Capture = pytest.CaptureFixture[str]
SECRET = "Rumleskaft"


@pytest.fixture(autouse=True)
def _danish_system(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("LANG", "da_DK.UTF-8")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with a result, a board that was left and a setting, and a file put aside."""
    folder = tmp_path / "data"
    with open_store(folder).store as store:
        played = Round(level("albertslund-lys")).play(Place("brobygger", "ide"))
        store.finish_round(played, SECRET, score=Fraction(70), hints=0, seconds=9)
        store.save_round(played, SECRET, hints=0, seconds=0)
        store.save_setting("theme", SECRET)
    (folder / "velfaerd-damaged-20260101-120000.db").write_text(SECRET)
    return folder


def secrets(folder: Path) -> int:
    return sum(one.read_bytes().count(SECRET.encode()) for one in folder.rglob("*") if one.is_file())


def test_both_files_are_saved_and_their_paths_printed(capsys: Capture, data: Path, tmp_path: Path) -> None:
    status, out, errors = said(capsys, "export", "--out", tmp_path / "mig.html")
    assert (status, out, errors) == (0, [str(tmp_path / "mig.json"), str(tmp_path / "mig.html")], [])
    told = json.loads((tmp_path / "mig.json").read_text("utf-8"))
    assert (told["type"], told["language"], told["settings"]) == ("velfaerd-game/export", "da", {"theme": SECRET})
    assert told["levels"] == {"albertslund-lys": "Nyt lys i Albertslund"}
    assert (told["results"][0]["score"], told["results"][0]["points"]) == ("70/1", 70.0)
    assert told["open_rounds"][0]["moves"] == [["place", "brobygger", "ide"]]
    assert told["files_put_aside"] == [{"name": "velfaerd-damaged-20260101-120000.db", "bytes": len(SECRET)}]
    page = ElementTree.fromstring((tmp_path / "mig.html").read_text("utf-8"))
    assert page.get("lang") == "da"
    assert "Nyt lys i Albertslund" in list(page.itertext())


def test_in_a_folder_and_in_the_other_language(capsys: Capture, data: Path, tmp_path: Path) -> None:
    status, out, _ = said(capsys, "--language", "en", "export", "--out", tmp_path)
    assert status == 0
    assert [Path(one).suffix for one in out] == [".json", ".html"]
    assert json.loads(Path(out[0]).read_text("utf-8"))["levels"] == {"albertslund-lys": "New light in Albertslund"}
    assert '<html lang="en">' in Path(out[1]).read_text("utf-8")


@pytest.mark.parametrize("out", ["nowhere", "nowhere/x.json"])
def test_a_folder_that_is_not_there(capsys: Capture, data: Path, tmp_path: Path, out: str) -> None:
    sentence = f"Mappen {tmp_path / 'nowhere'} findes ikke. Opret den først, eller vælg en anden."
    assert said(capsys, "export", "--out", tmp_path / out) == (1, [], [sentence])


def test_a_file_of_somebody_elses(capsys: Capture, data: Path, tmp_path: Path) -> None:
    (tmp_path / "x.html").write_text("my own")
    sentence = f"{tmp_path / 'x.html'} findes allerede og er ikke lavet af spillet. Giv filen et andet navn."
    assert said(capsys, "export", "--out", tmp_path / "x.json") == (1, [], [sentence])
    assert (tmp_path / "x.html").read_text() == "my own"


@pytest.fixture
def locked_up(tmp_path: Path) -> Iterator[Path]:
    """A folder that nobody may write to."""
    folder = tmp_path / "locked"
    folder.mkdir()
    folder.chmod(0o555)
    yield folder
    folder.chmod(stat.S_IRWXU)


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")
def test_a_place_that_may_not_be_written_to(data: Path, locked_up: Path) -> None:
    from velfaerd_game.files.writing import UnwritableError, write_whole
    from velfaerd_game.words.unwritten import unwritten

    with powerless(), pytest.raises(UnwritableError) as told:
        write_whole(locked_up / "x.json", "")
    sentence = unwritten(told.value)
    assert sentence.count("\n") == 0
    assert str(locked_up) in sentence
    assert list(locked_up.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a disk is not so easily full")
def test_a_full_disk(capsys: Capture, data: Path, tmp_path: Path) -> None:
    with held(data):
        pass  # what is left of the log is in the file now, so that opening it writes nothing
    out = tmp_path / "out"
    out.mkdir()
    with files_no_longer_than(800):
        status, printed, errors = said(capsys, "export", "--out", out)
    assert (status, printed, len(errors)) == (1, [], 1)
    assert "fuld" in errors[0]
    assert list(out.iterdir()) == []


def test_nothing_kept(capsys: Capture, tmp_path: Path) -> None:
    sentence = f"Der er ikke gemt noget i mappen {tmp_path / 'data'}."
    assert said(capsys, "export", "--out", tmp_path) == (1, [], [sentence])
    assert said(capsys, "erase", "--yes") == (0, [sentence], [])
    assert list(tmp_path.iterdir()) == []


def test_what_is_damaged_or_newer(capsys: Capture, data: Path, tmp_path: Path) -> None:
    with held(data) as store:
        store._db.execute(f"PRAGMA user_version = {VERSION + 1}")
    newer = f"En nyere udgave af spillet har lavet det, der er gemt i mappen {data}. Brug den udgave til det."
    for command in (("export", "--out", tmp_path), ("erase", "--yes")):
        assert said(capsys, *command) == (1, [], [newer])
    (data / FILE).write_text(SECRET * 500)
    damaged = f"Det, der er gemt i mappen {data}, er beskadiget og kan ikke læses."
    assert said(capsys, "export", "--out", tmp_path) == (1, [], [damaged])
    status, out, errors = said(capsys, "erase", "--yes")
    assert (status, out[0], errors) == (0, f"I mappen {data}: en beskadiget fil, 1 fil, der er lagt til side.", [])
    assert secrets(data) == 0


def test_another_window_is_left_what_it_has(capsys: Capture, data: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.store.solo_player", "hold", str(data), "1"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, cwd=Path(__file__).parents[1]) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "?\n"
        before = secrets(data)
        sentence = f"Spillet er åbent i et andet vindue og bruger mappen {data}. Luk det vindue først."
        assert said(capsys, "export", "--out", tmp_path) == (1, [], [sentence])
        assert said(capsys, "erase", "--yes") == (1, [], [sentence])
        assert secrets(data) == before
        other.kill()


Answer = Callable[[str], None]


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Type this on the terminal."""
    return lambda typed: monkeypatch.setattr(sys, "stdin", io.StringIO(typed))


@pytest.mark.parametrize("typed", ["slet\n", " SLET \n", "slet"])
def test_erasing_tells_what_there_is_and_asks_for_a_word(
    capsys: Capture, data: Path, answer: Answer, typed: str
) -> None:
    answer(typed)
    status, out, errors = said(capsys, "erase")
    assert (status, errors) == (0, [])
    assert out[0] == (
        f"I mappen {data}: 1 resultat, 1 bud, du ikke er færdig med, dine indstillinger, 1 fil, der er lagt til side."
    )
    assert out[2].startswith("Skriv ordet slet for at gå videre:")
    assert out[-1].endswith("Alt, hvad spillet havde gemt om dig, er slettet.")
    assert secrets(data) == 0
    assert open_store(data).notice is Notice.NONE


@pytest.mark.parametrize("typed", ["", "\n", "ja\n", "delete\n", "slet ikke\n"])
def test_any_other_answer_deletes_nothing(capsys: Capture, data: Path, answer: Answer, typed: str) -> None:
    answer(typed)
    before = secrets(data)
    status, _, errors = said(capsys, "erase")
    assert (status, errors) == (1, ["Intet er slettet."])
    assert secrets(data) == before


def test_the_word_is_the_languages(capsys: Capture, data: Path, answer: Answer) -> None:
    answer("delete\n")
    assert said(capsys, "--language", "en", "erase")[0] == 0
    assert secrets(data) == 0


def test_without_a_terminal_nothing_is_deleted(capsys: Capture, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert said(capsys, "erase")[0] == 1
    assert secrets(data)


def test_the_program_itself_saves_and_deletes_without_windows(data: Path, tmp_path: Path) -> None:
    def run(*argv: object) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-X", "importtime", "-m", "velfaerd_game", *map(str, argv)]
        return subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL)

    for argv, status in ((("export", "--out", tmp_path), 0), (("erase",), 1), (("erase", "--yes"), 0)):
        done = run("--data-dir", data, *argv)
        assert done.returncode == status
        assert b"PySide6" not in done.stderr
    assert secrets(data) == 0
    assert run("export").returncode == run("erase", "--out", "x").returncode == 2

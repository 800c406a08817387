"""The command line: what is printed where, and the exit status that scripts rely on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from velfaerd_game import __version__
from velfaerd_game.cli import main
from velfaerd_game.cli.arguments import parse
from velfaerd_game.paths import CARDS, LEVELS

from .files.written import ENGLISH, LEVEL, board_file, changed, level_file

SHIPPED = sorted(file.stem for file in LEVELS.glob("*.toml") if "." not in file.stem)
KEYS = ["board", "level", "fingerprint", "score", "guess", "expert_level", "stars", "phases"]

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _danish_system(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("LANG", "da_DK.UTF-8")


def said(capture: Capture, *argv: object) -> tuple[int, list[str], list[str]]:
    """Exit status, lines on stdout, lines on stderr."""
    status = main([str(one) for one in argv])
    out, err = capture.readouterr()
    return status, out.splitlines(), err.splitlines()


def run(*argv: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The true program in a process of its own."""
    command = [sys.executable, "-m", "velfaerd_game", *map(str, argv)]
    return subprocess.run(command, capture_output=True, env={**os.environ, **environment}, check=False)


def test_version_and_help(capsys: Capture) -> None:
    assert said(capsys, "--version") == (0, [f"Velfærdsspillet {__version__}"], [])
    status, danish, errors = said(capsys, "--help")
    assert (status, errors) == (0, [])
    assert "velfaerd-game levels [--json]           vis, hvilke niveauer der er" in danish
    english = said(capsys, "--language", "en", "levels", "-h")[1]
    assert "velfaerd-game levels [--json]           list the levels there are" in english
    assert len(danish) == len(english)


@pytest.mark.parametrize(
    ("argv", "english", "danish"),
    [
        (
            ["chek"],
            "There is no command “chek”. Did you mean “check”?",
            "Der er ingen kommando, der hedder »chek«. Mente du »check«?",
        ),
        (
            ["dans"],
            "“dans” is neither a command nor a level: a level’s name ends in .toml.",
            "»dans« er hverken en kommando eller et niveau. Et niveaus filnavn ender på .toml.",
        ),
        (["check"], "PATH is missing.", "PATH mangler."),
        (["score"], "LEVEL, BOARD.json is missing.", "LEVEL, BOARD.json mangler."),
        (["score", "x.toml"], "BOARD.json is missing.", "BOARD.json mangler."),
        (["levels", "--jsn"], "“--jsn” is not understood.", "»--jsn« er ikke til at forstå."),
        (["a.toml", "b.toml"], "“b.toml” is not understood.", "»b.toml« er ikke til at forstå."),
        (["--data-dir"], "--data-dir lacks its value.", "--data-dir mangler sin værdi."),
        (["--demo=ja"], "The arguments are not understood: ", "Kommandoen er ikke til at forstå: "),
        (["--demo", "levels"], "“--demo” is not understood.", "»--demo« er ikke til at forstå."),
        (["collate", "mappe"], "--level is missing.", "--level mangler."),
        (["gather", "mappe"], "“mappe” is not understood.", "»mappe« er ikke til at forstå."),
    ],
)
def test_wrong_use_is_one_sentence(capsys: Capture, argv: list[str], english: str, danish: str) -> None:
    for language, told in (("en", english), ("da", danish)):
        status, out, errors = said(capsys, "--language", language, *argv)
        assert (status, out, len(errors)) == (2, [], 1)
        assert errors[0].startswith(f"velfaerd-game: {told}")


def test_a_language_there_is_not(capsys: Capture) -> None:
    status, out, errors = said(capsys, "--language", "sv", "levels")
    assert (status, out) == (2, [])
    assert errors[0].startswith("velfaerd-game: --language kan ikke være »sv«: vælg mellem da, en.")


def test_the_systems_language_is_spoken(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert said(capsys, "dans")[2][0].startswith("velfaerd-game: “dans” is neither")


def test_levels_lists_the_shipped_and_the_players_own(capsys: Capture, tmp_path: Path) -> None:
    own = level_file(tmp_path / "data" / "levels")
    status, out, errors = said(capsys, "levels")
    assert (status, errors) == (0, [])
    assert [one.split()[0] for one in out] == [*SHIPPED, "nyt-lys"]
    said_as_json = [json.loads(one) for one in said(capsys, "levels", "--json", "--language", "en")[1]]
    assert [one["level"] for one in said_as_json] == [*SHIPPED, "nyt-lys"]
    assert said_as_json[-1] == {
        "level": "nyt-lys",
        "fingerprint": out[-1].split()[1],
        "title": "Nyt lys",
        "language": "da",
        "path": str(own),
        "shipped": False,
    }
    assert {one["language"] for one in said_as_json if one["shipped"]} == {"en"}


def test_a_broken_level_of_the_players_is_told_beside_the_others(capsys: Capture, tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    level_file(folder / "levels", "nonsense", "brudt.toml")
    status, out, errors = said(capsys, "levels", "--data-dir", folder)
    assert (status, len(out), len(errors)) == (1, len(SHIPPED), 1)
    assert errors[0].startswith(f"{folder / 'levels' / 'brudt.toml'}: linje 1: Tegn 9 kan ikke læses som TOML.")


def test_check_what_is_shipped(capsys: Capture) -> None:
    status, out, errors = said(capsys, "check", LEVELS, CARDS)
    assert (status, errors) == (0, [])
    assert [one.split()[:2] for one in out if one.startswith("ok")][:-1] == [["ok", level] for level in SHIPPED]
    assert out[-1] == f"ok {CARDS / 'deck.toml'}"


def test_check_tells_of_every_fault_and_notes_what_is_not_translated(capsys: Capture, tmp_path: Path) -> None:
    path = level_file(tmp_path)
    level_file(tmp_path, changed(ENGLISH, 'place = "A municipality"\n', ""), "nyt-lys.en.toml")
    status, out, errors = said(capsys, "check", "--language", "en", path)
    assert (status, errors) == (0, [])
    assert out[0].split()[:2] == ["ok", "nyt-lys"]
    note = "place: The text is not translated, so the original’s is shown."
    assert out[1] == f"note: {tmp_path / 'nyt-lys.en.toml'}: {note}"
    level_file(tmp_path, changed(LEVEL, "hastighed-forankring", "hastighed-forankrin"))
    status, out, errors = said(capsys, "check", path, tmp_path / "nowhere.toml", CARDS / "deck.toml")
    assert (status, len(out), len(errors)) == (1, 1, 2)
    assert errors[0].endswith(
        "Kortspillet har intet spændingsfelt, der hedder »hastighed-forankrin«. Mente du »hastighed-forankring«?"
    )
    assert errors[1] == f"{tmp_path / 'nowhere.toml'}: Filen findes ikke. Se efter, om navn og mappe er stavet rigtigt."


def test_check_calls_nothing_ok_that_has_a_faulty_translation(capsys: Capture, tmp_path: Path) -> None:
    path = level_file(tmp_path)
    level_file(tmp_path, "nonsense", "nyt-lys.en.toml")
    status, out, errors = said(capsys, "check", path)
    assert (status, out, len(errors)) == (1, [], 1)


def test_score_as_json_is_one_object_a_line(capsys: Capture, tmp_path: Path) -> None:
    level = level_file(tmp_path)
    board = board_file(tmp_path)
    status, out, errors = said(capsys, "score", level, board, board, "--json")
    assert (status, errors, len(out)) == (0, [], 2)
    told = json.loads(out[0])
    assert list(told) == KEYS
    assert (told["board"], told["level"], told["stars"]) == (str(board), "nyt-lys", 3)
    assert isinstance(told["score"], float)
    assert told["phases"][0] == {
        "id": "ideen",
        "score": 1.0,
        "cards": [
            {"role": "medspiller", "weight": 1, "share": 1.0, "verdict": "agreed", "timing": 0},
            {"role": "fortaeller", "weight": 2, "share": 2 / 3, "verdict": "agreed", "timing": 0},
        ],
        "missed": [],
    }


def test_score_says_null_where_there_is_no_expert_level(capsys: Capture, tmp_path: Path) -> None:
    start, end = LEVEL.index('[[experts]]\nid = "direktoer"'), LEVEL.index("[[debrief]]")
    level = level_file(tmp_path, LEVEL[:start] + LEVEL[end:])
    board = board_file(tmp_path, phases={})
    told = json.loads(said(capsys, "score", level, board, "--json")[1][0])
    assert (told["expert_level"], told["phases"][0]["missed"]) == (None, ["medspiller", "fortaeller"])
    marks = said(capsys, "score", level, board)[1][2]
    assert marks.startswith("  Rene gæt ")
    assert marks.endswith("; med én ekspert er der intet ekspertniveau")


def test_score_is_a_table_in_the_language_spoken(capsys: Capture, tmp_path: Path) -> None:
    level = level_file(tmp_path)
    phases = {"ideen": {"lead": "brobygger", "support": ["fortaeller"]}, "drift": {"support": ["medspiller"]}}
    board = board_file(tmp_path, phases=phases)
    status, out, errors = said(capsys, "score", level, board)
    assert (status, errors) == (0, [])
    assert out[0] == f"{board} · Nyt lys"
    assert out[1].endswith(" af 100 point")
    assert "," in out[1]
    assert out[3] == "  0 stjerner af 3"
    assert out[4].startswith("  1. Idéen: ")
    assert out[5] == "     Brobyggeren (hovedrolle): 0 %, kun dig, 1 fase for tidligt"
    assert out[6] == "     Fortælleren: 67 %, enige"
    assert out[7] == "     Savnet: Medspilleren (100 %)"
    assert out[-2] == "     Medspilleren: 0 %, kun dig, 2 faser for sent"
    english = said(capsys, "score", level, board, "--language", "en")[1]
    assert english[1].replace(".", ",").split()[1] == out[1].split()[0]
    assert english[3] == "  0 stars of 3"
    assert english[5].endswith("(lead role): 0%, only you, 1 phase too early")
    assert english[6].endswith(": 67%, agreed")
    assert english[-2].endswith("0%, only you, 2 phases too late")
    late = board_file(tmp_path, phases={"opstart": {"support": ["fortaeller"]}})
    assert "     Fortælleren: 0 %, kun dig, 1 fase for sent" in said(capsys, "score", level, late)[1]


def test_score_takes_the_id_of_a_level(capsys: Capture, tmp_path: Path) -> None:
    board = board_file(tmp_path, level=SHIPPED[0], phases={})
    status, out, errors = said(capsys, "score", SHIPPED[0], board, "--json")
    assert (status, errors) == (0, [])
    assert json.loads(out[0])["score"] == 0
    assert said(capsys, "score", "ingen", board) == (
        1,
        [],
        ["Der er intet niveau »ingen«. `velfaerd-game levels` viser dem, der er."],
    )


def test_one_bad_board_stops_none_of_the_others(capsys: Capture, tmp_path: Path) -> None:
    level, board = level_file(tmp_path), board_file(tmp_path)
    status, out, errors = said(capsys, "score", level, tmp_path / "nowhere.json", board, "--json")
    assert (status, len(out)) == (1, 1)
    assert errors == [f"{tmp_path / 'nowhere.json'}: Filen findes ikke. Se efter, om navn og mappe er stavet rigtigt."]


def test_a_bad_level_is_told_of_and_no_board_is_scored(capsys: Capture, tmp_path: Path) -> None:
    level, board = level_file(tmp_path, changed(LEVEL, "minutes = 15", "minutes = true")), board_file(tmp_path)
    status, out, errors = said(capsys, "score", level, board)
    assert (status, out, len(errors)) == (1, [], 1)


def test_the_program_itself_speaks_utf_8_and_loads_no_widgets(tmp_path: Path) -> None:
    level, board = level_file(tmp_path), board_file(tmp_path, team="Ærø")
    done = run("score", level, board, PYTHONIOENCODING="latin-1", PYTHONPROFILEIMPORTTIME="1", LANG="C")
    assert done.returncode == 0
    assert "Fortælleren (hovedrolle): 67 %".encode() in done.stdout
    assert b"velfaerd_game.files.boards" in done.stderr
    assert b"PySide6" not in done.stderr


def test_levels_loads_no_widgets() -> None:
    done = run("levels", PYTHONPROFILEIMPORTTIME="1", VELFAERD_DATA="")
    assert done.returncode == 0
    assert b"PySide6.QtCore" in done.stderr
    assert b"PySide6.QtWidgets" not in done.stderr
    assert b"PySide6.QtGui" not in done.stderr


def test_the_exit_status_of_the_program_itself(tmp_path: Path) -> None:
    missing = run("check", tmp_path / "nowhere.toml")
    assert (missing.returncode, missing.stdout) == (1, b"")
    assert b"Traceback" not in missing.stderr
    wrong = run("check")
    assert (wrong.returncode, wrong.stdout) == (2, b"")
    assert wrong.stderr.count(b"\n") == 1


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such pipes")
def test_a_reader_that_leaves_is_no_fault(tmp_path: Path) -> None:
    level, board = level_file(tmp_path), board_file(tmp_path)
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "velfaerd_game", "score", str(level), *[str(board)] * 200]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is no /dev/full")
@pytest.mark.parametrize(("where", "answer"), [(">&-", (0, 0)), (">/dev/full", (1, 1)), (">/dev/full 2>&-", (1, 0))])
def test_an_answer_that_cannot_be_written_is_one_sentence_at_most(where: str, answer: tuple[int, int]) -> None:
    done = subprocess.run(f"{sys.executable} -m velfaerd_game levels {where}", shell=True, capture_output=True)  # noqa: PLW1510
    assert (done.returncode, done.stderr.count(b"\n")) == answer


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_without_a_command_the_game_is_opened(tmp_path: Path) -> None:
    blind = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    for argv in ([], [level_file(tmp_path)]):
        done = run("--language", "en", *argv, **blind)
        assert (done.returncode, done.stdout) == (1, b"")
        assert done.stderr.startswith(b"There is no screen here to play on.")


def test_what_opens_the_game_is_understood() -> None:
    arguments = parse(["--demo", "--data-dir", "mappe", "nyt-lys.toml", "--language", "en"])
    assert (arguments.command, arguments.opened, arguments.data) == ("", Path("nyt-lys.toml"), Path("mappe"))
    assert (arguments.demo, arguments.language, parse([]).opened) == (True, "en", None)

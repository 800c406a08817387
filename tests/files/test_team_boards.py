"""What teams hand in: read where sound, set aside with a sentence where not, and never waited for or run after."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from velfaerd_game.files.boards import BoardReader
from velfaerd_game.files.levels import read_level
from velfaerd_game.files.reading import UnusableError
from velfaerd_game.files.team_boards import clean_name, handed_in, no_boards, team_board, write_team_board
from velfaerd_game.files.text import read_text
from velfaerd_game.game.board import Board
from velfaerd_game.game.classroom import TeamBoard
from velfaerd_game.game.level import Level, Placement
from velfaerd_game.game.problem import ProblemKind
from velfaerd_game.words.language import speak
from velfaerd_game.words.messages import line

from .written import level_file

UUID = "123e4567-e89b-12d3-a456-426614174000"
LAID = Board({"ideen": Placement(("fortaeller", "medspiller"), "fortaeller")})
POSIX = pytest.mark.skipif(os.name != "posix", reason="POSIX has these files")


@pytest.fixture(name="level", scope="module")
def _level(tmp_path_factory: pytest.TempPathFactory) -> Level:
    level = read_level(level_file(tmp_path_factory.mktemp("level"))).value
    assert level is not None
    return level


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder a trainer chooses; what lies beside it is nobody's business."""
    inside = tmp_path / "klassen"
    inside.mkdir()
    return inside


def kinds(folder: Path, level: Level) -> list[tuple[str, ProblemKind | None]]:
    """Each file's name, and why it is set aside."""
    found = handed_in(folder, level)
    return [(one.reading.path.name, one.fault.problem.kind if one.fault else None) for one in found]


def test_what_a_team_saves_is_what_the_class_takes_in(folder: Path, level: Level) -> None:
    sent = TeamBoard(LAID, UUID, "Æblerne", 2, 3, 80, 612)
    write_team_board(folder / "a.json", sent, level)
    (one,) = handed_in(folder, level)
    assert one.fault is None
    assert one.reading.value is not None
    assert team_board(one.reading.value) == sent
    assert team_board(one.reading.value, named=False).team == ""
    assert [path.name for path in folder.iterdir()] == ["a.json"]


def test_what_nobody_said_has_its_usual_value(folder: Path, level: Level) -> None:
    write_team_board(folder / "a.json", TeamBoard(LAID), level)
    told = json.loads((folder / "a.json").read_text("utf-8"))
    for key in ("round", "revision"):
        del told[key]
    (folder / "a.json").write_text(json.dumps(told), "utf-8")
    (one,) = handed_in(folder, level)
    assert one.reading.value is not None
    assert team_board(one.reading.value) == TeamBoard(LAID)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("  Hold \t 4\n", "Hold 4"),
        ("ad\u202egnin\u2066s", "adgnins"),
        ("a\u0000b\u001b[31m", "ab[31m"),
        ("e\u0301", "é"),
        ("\u200f\ufeff", ""),
    ],
)
def test_a_name_is_one_line_that_can_be_seen(name: str, shown: str) -> None:
    assert clean_name(name) == shown


def test_folders_of_folders_come_class_by_class(folder: Path, level: Level) -> None:
    for part in ("", "b", "b/c", "a"):
        (folder / part).mkdir(exist_ok=True)
        write_team_board(folder / part / "1.JSON", TeamBoard(LAID), level)
    for other in (".skjult.json", "noter.txt", ".git"):
        (folder / other).write_text("x")
    found = [(one.part, one.fault) for one in handed_in(folder, level)]
    assert found == [((), None), (("a",), None), (("b",), None), (("b", "c"), None)]
    (only,) = handed_in(folder / "a" / "1.JSON", level)
    assert (only.part, only.fault) == ((), None)
    assert list(handed_in(folder / "a", level, [(folder / "a" / "1.JSON").absolute()])) == []


@POSIX
def test_hostile_files_are_set_aside_and_the_rest_goes_on(folder: Path, level: Level) -> None:
    outside = folder.parent / "udenfor"
    outside.mkdir()
    write_team_board(outside / "hemmelig.json", TeamBoard(LAID), level)
    (folder / "01-link.json").symlink_to(outside / "hemmelig.json")
    (folder / "02-mappe.json").mkdir()
    os.mkfifo(folder / "03-fifo.json")
    with (folder / "04-sparse.json").open("wb") as stream:
        stream.truncate(2 * 1024**3)
    (folder / "05-device.json").symlink_to("/dev/zero")
    (folder / "06-dyb.json").write_text("[" * 100_000)
    (folder / "07-dyb.json").write_text("[" * 60_000)
    (folder / "08-tal.json").write_text('{"format": ' + "9" * 60_000 + "}")
    (folder / "09-to-gange.json").write_text('{"format": 1, "format": 1}')
    (folder / "10-halv.json").write_text('{"format": 1, "ty')
    (folder / "klasse").symlink_to(outside, target_is_directory=True)
    write_team_board(folder / "99-god.json", TeamBoard(LAID), level)
    assert kinds(folder, level) == [
        ("01-link.json", ProblemKind.NOT_FOLLOWED),
        ("02-mappe.json", ProblemKind.FOLDER),
        ("03-fifo.json", ProblemKind.SPECIAL_FILE),
        ("04-sparse.json", ProblemKind.TOO_LARGE),
        ("05-device.json", ProblemKind.NOT_FOLLOWED),
        ("06-dyb.json", ProblemKind.TOO_LARGE),
        ("07-dyb.json", ProblemKind.TOO_DEEP),
        ("08-tal.json", ProblemKind.BAD_NUMBER),
        ("09-to-gange.json", ProblemKind.DUPLICATE_KEY),
        ("10-halv.json", ProblemKind.NOT_JSON),
        ("99-god.json", None),
    ]


@pytest.mark.parametrize(
    ("key", "value", "kind"),
    [
        ("level", "et-andet", ProblemKind.OTHER_LEVEL),
        ("fingerprint", "0" * 16, ProblemKind.KEY_CHANGED),
        ("team", "a\u202eb", ProblemKind.CONTROL_CHARACTER),
        ("team", "x" * 61, ProblemKind.TOO_LONG),
        ("id", "../../etc", ProblemKind.BAD_UUID),
        ("round", 3, ProblemKind.OUT_OF_RANGE),
        ("seconds", float("nan"), ProblemKind.WRONG_TYPE),
        ("type", "noget-andet", ProblemKind.OTHER_TYPE),
    ],
)
def test_a_foreign_or_garbled_board_is_set_aside(
    folder: Path, level: Level, key: str, value: object, kind: ProblemKind
) -> None:
    write_team_board(folder / "a.json", TeamBoard(LAID, UUID), level)
    told = json.loads((folder / "a.json").read_text("utf-8"))
    (folder / "a.json").write_text(json.dumps({**told, key: value}), "utf-8")
    assert kinds(folder, level) == [("a.json", kind)]


@POSIX
def test_a_file_put_in_the_place_of_another_is_not_read(
    folder: Path, level: Level, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_team_board(folder / "a.json", TeamBoard(LAID), level)
    true_open = os.open

    def swapped(path: Path, flags: int) -> int:
        path.unlink()
        os.mkfifo(path)
        return true_open(path, flags)

    monkeypatch.setattr(os, "open", swapped)
    reading = BoardReader(level).read(folder / "a.json", follow=False)
    monkeypatch.undo()
    assert [one.problem.kind for one in reading.faults] == [ProblemKind.SPECIAL_FILE]


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="Linux has files that say they are empty")
def test_a_file_that_is_larger_than_it_says_is_not_read_on() -> None:
    with pytest.raises(UnusableError) as found:
        read_text(Path("/proc/self/status"), 10)
    assert found.value.problem.kind is ProblemKind.TOO_LARGE


def test_a_folder_that_is_not_there_and_one_that_is_empty(folder: Path, level: Level) -> None:
    (one,) = handed_in(folder / "væk", level)
    assert one.fault is not None
    assert one.fault.problem.kind is ProblemKind.UNREADABLE_FOLDER
    assert list(handed_in(folder, level)) == []
    speak("en")
    assert line(no_boards(folder)) == f"{folder}: There is no board here. A board’s name ends in .json."
    (bad,) = handed_in(Path("a\0b"), level)
    assert bad.fault is not None


@POSIX
@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "This is a link and is not followed. Put what it leads to in the folder instead."),
        ("da", "Det er en genvej, og den bliver ikke fulgt. Læg det, den fører til, i mappen i stedet."),
    ],
)
def test_a_link_is_told_of(folder: Path, level: Level, language: str, told: str) -> None:
    (folder / "a.json").symlink_to(folder.parent / "andet")
    speak(language)
    (one,) = handed_in(folder, level)
    assert one.fault is not None
    assert line(one.fault) == f"{folder / 'a.json'}: {told}"

"""A folder that is looked into again and again: what is new is read once, what is half written is waited for."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.files.levels import read_level
from velfaerd_game.files.team_boards import write_team_board
from velfaerd_game.files.team_looks import QUIET, TeamLooks
from velfaerd_game.game.board import Board
from velfaerd_game.game.classroom import TeamBoard
from velfaerd_game.game.level import Level, Placement
from velfaerd_game.game.problem import ProblemKind

from .written import level_file

LAID = Board({"ideen": Placement(("fortaeller",), None)})
POSIX = pytest.mark.skipif(os.name != "posix", reason="POSIX has these files")


@pytest.fixture(name="level", scope="module")
def _level(tmp_path_factory: pytest.TempPathFactory) -> Level:
    level = read_level(level_file(tmp_path_factory.mktemp("level"))).value
    assert level is not None
    return level


class Watched:
    """A folder, and a clock that goes on when it is told to."""

    def __init__(self, folder: Path, level: Level, most: int = 100, mark: str = "") -> None:
        self.folder, self.level, self.time = folder, level, 0.0
        self.looks = TeamLooks(folder, level, mark or fingerprint(level), most=most)

    def send(self, name: str, team: str = "Bøg") -> bytes:
        write_team_board(self.folder / name, TeamBoard(LAID, team=team), self.level)
        return (self.folder / name).read_bytes()

    def seen(self, after: float = 0.0) -> list[tuple[str, object]]:
        """What is new after so many seconds: name, and the team or why it is set aside."""
        self.time += after
        found = self.looks.look(lambda: self.time)
        return [(one.path.name, one.value.team if one.value else one.faults[0].problem.kind) for one in found]


@pytest.fixture
def watched(tmp_path: Path, level: Level) -> Watched:
    return Watched(tmp_path, level)


def test_a_board_is_told_once_and_again_when_it_has_changed(watched: Watched) -> None:
    watched.send("a.json")
    assert watched.seen() == [("a.json", "Bøg")]
    assert watched.seen(QUIET) == []
    watched.send("a.json", "Gran og Fyr")
    assert watched.seen() == [("a.json", "Gran og Fyr")]


def test_half_a_file_is_waited_for_and_set_aside_only_when_it_stays_so(watched: Watched) -> None:
    whole = watched.send("a.json")
    for size in (0, 1, len(whole) // 2, len(whole) - 2):
        (watched.folder / "a.json").write_bytes(whole[:size])
        assert watched.seen(QUIET) == []
        assert watched.seen(QUIET / 2) == []
    assert watched.seen(QUIET) == [("a.json", ProblemKind.NOT_JSON)]
    assert watched.seen(QUIET) == []
    (watched.folder / "a.json").write_bytes(whole)
    assert watched.seen() == [("a.json", "Bøg")]


def test_a_file_whose_room_was_taken_beforehand_is_read_once_more_when_it_is_quiet(watched: Watched) -> None:
    whole, path = watched.send("a.json"), watched.folder / "a.json"
    path.write_bytes(bytes(len(whole)))
    os.utime(path, ns=(0, 0))
    assert watched.seen() == []
    path.write_bytes(whole)
    os.utime(path, ns=(0, 0))
    assert watched.seen(QUIET) == [("a.json", "Bøg")]


def test_folders_in_it_hidden_files_and_others_are_no_business_of_the_class(watched: Watched) -> None:
    (watched.folder / "anden klasse").mkdir()
    for name in (".a.json", "a.txt", "anden klasse/a.json"):
        watched.send("b.json")
        (watched.folder / "b.json").rename(watched.folder / name)
    assert watched.seen(QUIET) == []


@POSIX
def test_what_is_no_true_file_is_refused_at_once_and_once(watched: Watched) -> None:
    outside = watched.folder.parent / "udenfor"
    outside.mkdir()
    watched.send("god.json")
    (watched.folder / "god.json").rename(outside / "god.json")
    (watched.folder / "link.json").symlink_to(outside / "god.json")
    os.mkfifo(watched.folder / "pipe.json")
    with (watched.folder / "stor.json").open("wb") as stream:
        stream.truncate(2 * 1024**3)
    kinds = [ProblemKind.NOT_FOLLOWED, ProblemKind.SPECIAL_FILE, ProblemKind.TOO_LARGE]
    assert watched.seen() == list(zip(("link.json", "pipe.json", "stor.json"), kinds, strict=True))
    assert watched.seen(QUIET) == []


@pytest.mark.skipif(sys.platform == "win32" or not os.getuid(), reason="nobody may be kept out")
def test_a_file_somebody_else_has_open_is_told_once_and_tried_again(watched: Watched) -> None:
    watched.send("a.json")
    (watched.folder / "a.json").chmod(0)
    assert watched.seen() == []
    assert watched.seen(QUIET) == [("a.json", ProblemKind.NO_PERMISSION)]
    assert watched.seen(QUIET) == []
    (watched.folder / "a.json").chmod(0o600)
    assert watched.seen(QUIET) == [("a.json", "Bøg")]


def test_a_folder_that_goes_is_an_error_and_what_was_read_is_known_when_it_is_back(watched: Watched) -> None:
    watched.send("a.json")
    assert watched.seen() == [("a.json", "Bøg")]
    away = watched.folder.rename(watched.folder.with_name("væk"))
    with pytest.raises(OSError, match=watched.folder.name):
        watched.seen()
    away.rename(watched.folder)
    watched.send("b.json")
    assert watched.seen() == [("b.json", "Bøg")]


def test_a_file_that_goes_between_two_glances_is_no_news(watched: Watched) -> None:
    watched.send("a.json")
    watched.send("b.json")
    watched.send("c.json")
    looking = watched.looks.look(lambda: 0.0)
    assert [next(looking).path.name for _ in "ab"] == ["a.json", "b.json"]
    (watched.folder / "c.json").unlink()
    assert list(looking) == []


def test_it_takes_the_same_room_however_many_come_and_go(tmp_path: Path, level: Level) -> None:
    watched = Watched(tmp_path, level, most=3)
    for number in range(20):
        watched.send(f"{number}.json")
        assert watched.seen() == [(f"{number}.json", "Bøg")]
        (tmp_path / f"{number}.json").unlink()
        assert len(watched.looks._known) <= 4
    for number in range(3):
        watched.send(f"{number}.json")
    assert len(watched.seen()) == 3
    assert not watched.looks.crowded
    watched.send("4.json")
    assert watched.seen() == []
    assert watched.looks.crowded
    (tmp_path / "4.json").unlink()
    watched.seen()
    assert not watched.looks.crowded


def test_boards_are_held_to_the_fingerprint_of_the_lesson(tmp_path: Path, level: Level) -> None:
    watched = Watched(tmp_path, level, mark="v1:another")
    watched.send("a.json")
    assert watched.seen() == [("a.json", ProblemKind.KEY_CHANGED)]

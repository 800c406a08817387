"""`velfaerd-game collate`: many files, one report; what is set aside is told and hinders nothing."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import duckdb
import pytest

from velfaerd_game.files.levels import read_level
from velfaerd_game.files.team_boards import write_team_board
from velfaerd_game.game.board import Board
from velfaerd_game.game.classroom import TeamBoard
from velfaerd_game.game.level import Level, Placement

from .files.written import level_file
from .reports.reading import A4, sizes, title
from .test_cli import said

Capture = pytest.CaptureFixture[str]
DOCUMENT = Path(__file__).parent.parent / "docs" / "classroom-data.md"

pytestmark = pytest.mark.usefixtures("qapp")


def laid(*roles: str) -> Board:
    return Board({"ideen": Placement(roles, roles[0]), "opstart": Placement(("brobygger",))})


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return level_file(tmp_path / "levels")


@pytest.fixture
def classes(tmp_path: Path, own: Path) -> Path:
    """Two classes: a first and a second round of two teams, and one board of a third team."""
    level = read_level(own).value
    assert isinstance(level, Level)
    folder = tmp_path / "hold"
    for name in ("aften", "morgen"):
        (folder / name).mkdir(parents=True)
    one, two = (f"00000000-0000-4000-8000-00000000000{n}" for n in (1, 2))
    for at, sent in enumerate(
        [
            TeamBoard(laid("styrmand"), one, "=Ræven", 1),
            TeamBoard(laid("fortaeller", "medspiller"), one, "=Ræven", 2, sure=80, seconds=600),
            TeamBoard(laid("styrmand"), two, "Ulven", 1, 1),
            TeamBoard(laid("medspiller"), two, "Ulven", 1, 2),
            TeamBoard(laid("fortaeller"), two, "Ulven", 2),
        ]
    ):
        write_team_board(folder / "morgen" / f"{at}.json", sent, level)
    write_team_board(folder / "aften" / "a.json", TeamBoard(laid("designer")), level)
    return folder


def test_a_class_in_lines(capsys: Capture, classes: Path, own: Path) -> None:
    status, told, errors = said(capsys, "collate", classes / "morgen", "--level", own, "--language", "en")
    assert (status, errors) == (0, [])
    assert told[:2] == ["morgen · Nyt lys", "  Round 1: 2 boards"]
    assert "  Round 2: 2 boards, 80% sure on average, typically 10 minutes" in told
    assert "  The class differs most in: Idéen" in told
    assert not [line for line in told if "Ræven" in line]
    named = said(capsys, "collate", classes / "morgen", "--level", own, "--language", "da", "--names")[1]
    assert next(line for line in named if "Ræven" in line).startswith("    =Ræven · Runde 1: ")
    assert "  Her er klassen mest uenig: Idéen" in named


def test_folders_of_folders_have_a_part_each_and_the_whole_first(capsys: Capture, classes: Path, own: Path) -> None:
    told = json.loads("\n".join(said(capsys, "collate", classes, "--level", own, "--json")[1]))
    assert [one["class"] for one in told["classes"]] == [None, "hold/aften", "hold/morgen"]
    assert [(one["class"], one["round"], one["asked"]) for one in told["rounds"]] == [
        (None, 1, 3),
        (None, 2, 2),
        ("hold/aften", 1, 1),
        ("hold/morgen", 1, 2),
        ("hold/morgen", 2, 2),
    ]
    assert told["classes"][2]["passed_over"] == 1
    assert told["classes"][2]["gain"] > 0
    assert told["teams"] == []


def test_the_query_of_the_docs_runs_on_what_is_written(capsys: Capture, classes: Path, own: Path) -> None:
    out = classes.parent / "class.json"
    assert said(capsys, "collate", classes, "--level", own, "--out", out) == (0, [str(out)], [])
    query = re.findall(r"```sql\n(.*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)[0]
    rows = duckdb.sql(query.replace("class.json", out.as_posix())).fetchall()
    assert {(phase, role) for phase, role, *_ in rows} >= {("Idéen", "Fortælleren"), ("Idéen", "Styrmanden")}


def test_the_docs_name_every_key_of_every_table_and_no_other(capsys: Capture, classes: Path, own: Path) -> None:
    told = json.loads("\n".join(said(capsys, "collate", classes, "--level", own, "--json", "--names")[1]))
    rows = re.findall(r"^\| (`.*?) \| (.*) \|$", DOCUMENT.read_text("utf-8"), re.MULTILINE)
    words = re.compile("`([a-z_]+)`")
    assert {key for keys, _ in rows for key in words.findall(keys)} == set(told)
    for key, value in rows:
        table = told[words.findall(key)[0]]
        if isinstance(table, list):
            assert [set(row) for row in table] == [set(words.findall(value))] * len(table), key
            assert table


@pytest.mark.parametrize(("language", "between", "half"), [("da", ";", "0,5"), ("en", ",", "0.5")])
def test_csv_holds_the_shares_as_spreadsheets_of_the_language_read_them_and_no_formula(
    capsys: Capture, classes: Path, own: Path, language: str, between: str, half: str
) -> None:
    out = classes.parent / "class.csv"
    (classes / "morgen").rename(classes / "=morgen")
    told = said(capsys, "collate", classes / "=morgen", "--level", own, "--out", out, "--language", language)
    assert told[0] == 0
    assert out.read_bytes().startswith(b"\xef\xbb\xbfclass" + between.encode())
    rows = list(csv.DictReader(io.StringIO(out.read_bytes().decode("utf-8-sig")), delimiter=between))
    assert len(rows) == 2 * 3 * 6
    found = next(row for row in rows if (row["round"], row["phase"], row["role"]) == ("2", "ideen", "medspiller"))
    assert (found["class"], found["count"], found["share"], found["lead_share"]) == (
        "'=morgen",
        "1",
        half,
        "0" + half[1] + "0",
    )


@pytest.mark.parametrize(("language", "name"), [("da", "klasserapport"), ("en", "class’s report")])
def test_paper_has_two_pages_a_class(capsys: Capture, classes: Path, own: Path, language: str, name: str) -> None:
    out = classes.parent / "class.pdf"
    status, told, errors = said(capsys, "collate", classes, "--level", own, "--out", out, "--language", language)
    assert (status, errors) == (0, [])
    assert told[0].startswith(f"{out} · 6 ")
    assert sizes(out.read_bytes()) == [A4] * 6
    assert name in title(out.read_bytes())


def test_what_is_set_aside_is_told_and_the_rest_counts(capsys: Capture, classes: Path, own: Path) -> None:
    (classes / "aften" / "b.json").write_text("{")
    (classes / "tom").mkdir()
    status, told, errors = said(capsys, "collate", classes, classes / "tom", "--level", own, "--language", "da")
    assert (status, len(errors), told[0]) == (1, 2, "Alle klasser under ét · Nyt lys")
    assert errors[0].startswith(f"{classes / 'aften' / 'b.json'}: linje 1: ")
    assert errors[1] == f"{classes / 'tom'}: Der ligger ingen plader her. En plades filnavn ender på .json."


def test_a_report_in_the_class_s_own_folder_is_no_board(capsys: Capture, classes: Path, own: Path) -> None:
    out = classes / "morgen" / "rapport.json"
    for _ in range(2):
        assert said(capsys, "collate", classes, "--level", own, "--out", out) == (0, [str(out)], [])


def test_faults_of_level_and_place(capsys: Capture, classes: Path, own: Path) -> None:
    assert said(capsys, "collate", classes, "--level", "findes-ikke")[0] == 1
    status, told, errors = said(capsys, "collate", classes, "--level", own, "--out", classes / "x" / "y.csv")
    assert (status, told, len(errors)) == (1, [], 1)
    status, told, errors = said(capsys, "collate", classes / "væk", "--level", own)
    assert (status, told, len(errors)) == (1, [], 1)


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (["--level", "x"], "FOLDER mangler."),
        (["mappe"], "--level mangler."),
        (["mappe", "--level", "x", "--out", "x.txt"], "--out skal ende på et af disse: .pdf, .csv, .json."),
    ],
)
def test_wrong_use(capsys: Capture, argv: list[str], told: str) -> None:
    status, out, errors = said(capsys, "--language", "da", "collate", *argv)
    assert (status, out, len(errors)) == (2, [], 1)
    assert errors[0].startswith(f"velfaerd-game: {told}")

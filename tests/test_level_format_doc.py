"""docs/level-format.md is true: its example is sound and scores as it says; its keys and limits are the program's."""

from __future__ import annotations

import hashlib
import json
import re
import shlex
import tomllib
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, fields
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from velfaerd_game.cli import main
from velfaerd_game.files.boards import RANGES, SAID, TYPE, read_board
from velfaerd_game.files.decks import read_deck
from velfaerd_game.files.faults import MOST_FAULTS, Faults
from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.files.format import FORMAT
from velfaerd_game.files.level_tables import EXPERT_KINDS, level_of
from velfaerd_game.files.levels import check_level, read_level
from velfaerd_game.files.table import MOST_DIGITS, MOST_ENTRIES, Table
from velfaerd_game.files.text import BOARD_LIMIT, LEVEL_LIMIT, MOST_DOTS
from velfaerd_game.game.deck import PARTNER_KINDS, ROLE_IDS
from velfaerd_game.game.level import Cell, Expert, Level, Phase, Question, Rules, Source
from velfaerd_game.game.limits import ID_PATTERN, LANGUAGES, LISTS, MOST_WEIGHT, NUMBERS, TEXTS
from velfaerd_game.game.problem import ProblemKind
from velfaerd_game.paths import CARDS

DOCUMENT = Path(__file__).resolve().parent.parent / "docs/level-format.md"
NAME = "open-library"

TABLES = {"": Level, "rules": Rules, "phases": Phase, "phases.cells": Cell, "experts": Expert}
TABLES |= {"debrief": Question, "sources": Source}
"""Where in a level a table stands, and the value that its keys become."""

PLACEMENT = {"experts.placements.*.lead", "experts.placements.*.support"}


@dataclass(frozen=True)
class Row:
    """A row of the document's tables of keys."""

    key: str
    kind: str
    needed: str
    limit: str
    says: str


@cache
def text() -> str:
    return DOCUMENT.read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text(), re.MULTILINE | re.DOTALL)


def rows() -> Iterator[tuple[str, Row]]:
    """Every row of a table of keys, with the heading it stands under."""
    heading = ""
    for line in text().splitlines():
        if line.startswith("#"):
            heading = line.lstrip("# ")
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| `") and len(cells) == 5:
            yield heading, Row(cells[0].strip("`"), *cells[1:])


def level_rows() -> list[Row]:
    return [row for heading, row in rows() if heading != "The board file"]


def board_rows() -> list[Row]:
    return [row for heading, row in rows() if heading == "The board file"]


def numbers(limit: str) -> tuple[int, ...]:
    return tuple(int(one) for one in re.findall(r"\d+", limit))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the document's level, and its board; the program is run there."""
    (tmp_path / f"{NAME}.toml").write_text(blocks("toml")[0], "utf-8")
    (tmp_path / "board.json").write_text(blocks("json")[0], "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def printed(command: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What a command of the document prints, on whichever stream, in English."""
    name, *words = shlex.split(command)
    assert name == "velfaerd-game"
    main(["--language", "en", *words])
    told = capsys.readouterr()
    assert not (told.out and told.err)
    return (told.out + told.err).strip()


# --- the example ----------------------------------------------------------------------------------------------------


def test_the_commands_print_what_the_document_shows(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = {command: said.strip() for command, _, said in (one[2:].partition("\n") for one in blocks("console"))}
    sound, faulty = (one[2:].partition("\n")[2].strip() for one in blocks("console") if "check" in one.splitlines()[0])
    check, score = f"velfaerd-game check {NAME}.toml", f"velfaerd-game score {NAME}.toml board.json"
    assert set(shown) == {check, score}
    assert printed(check, capsys) == sound
    assert printed(score, capsys) == shown[score]
    _slip(folder / f"{NAME}.toml")
    assert printed(check, capsys) == faulty


def _slip(file: Path) -> None:
    """Make the slips of the document's diff in the file."""
    slipped = file.read_text("utf-8")
    lines = blocks("diff")[0].splitlines()
    for old, new in zip(lines[::2], lines[1::2], strict=True):
        assert (old[0], new[0], slipped.count(f"{old[1:]}\n")) == ("-", "+", 1)
        slipped = slipped.replace(old[1:], new[1:])
    file.write_text(slipped, "utf-8")


def test_the_example_is_sound_by_the_shipped_deck(folder: Path) -> None:
    deck = read_deck(CARDS / "deck.toml").value
    assert deck is not None
    assert check_level(folder / f"{NAME}.toml", [one.id for one in deck.tensions]).faults == ()


def test_the_translation_is_sound_and_tells_what_it_has(folder: Path) -> None:
    (folder / f"{NAME}.da.toml").write_text(blocks("toml")[1], "utf-8")
    reading = check_level(folder / f"{NAME}.toml")
    told = read_level(folder / f"{NAME}.toml", "da").value
    assert reading.faults == ()
    assert {note.problem.kind for note in reading.notes} == {ProblemKind.MISSING_TEXT}
    assert told is not None
    assert (told.title, told.place) == ("Et bibliotek med åbne døre", "An invented municipality")


def test_the_json_of_score_has_the_keys_the_document_names(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = json.loads(printed(f"velfaerd-game score {NAME}.toml board.json --json", capsys))
    table = text().split("With `--json`")[1].split("\n\n")[1]
    named = [set(re.findall(r"`([a-z_]+)`", line.split("|")[1])) for line in table.splitlines()[2:]]
    assert set(said) == set().union(*named) - {"cards"}
    assert set(said["phases"][0]) == {"id", "score", "cards", "missed"}
    cards = table.splitlines()[-1]
    assert all(f"`{key}`" in cards for key in said["phases"][0]["cards"][0])


def test_the_canonical_form_is_the_fingerprints(folder: Path) -> None:
    (form,) = blocks("text")
    level = read_level(folder / f"{NAME}.toml").value
    assert level is not None
    assert hashlib.sha256(form.strip().encode("utf-8")).hexdigest()[:16] == fingerprint(level)


# --- the keys -------------------------------------------------------------------------------------------------------


def test_the_document_names_every_key_once_and_no_other() -> None:
    keys = {"format", *PLACEMENT}
    for where, kind in TABLES.items():
        keys |= {f"{where}.{one.name}".lstrip(".") for one in fields(kind)}
    named = [row.key for row in level_rows()]
    assert sorted(named) == sorted(keys)
    assert sorted(row.key for row in board_rows()) == sorted({"format", "type", "level", "phases", *SAID})


def test_the_example_has_every_key() -> None:
    level = tomllib.loads(blocks("toml")[0])
    assert [row.key for row in level_rows() if not _holders(level, row.key)] == []


@pytest.mark.parametrize("row", level_rows(), ids=lambda row: row.key)
def test_a_key_is_needed_where_the_document_says_so(row: Row) -> None:
    if row.key == "format":  # asked for when the file is opened, by another test
        return
    level: dict[str, Any] = deepcopy(tomllib.loads(blocks("toml")[0], parse_float=Decimal))
    level.pop("format")
    for table, key in _holders(level, row.key):
        del table[key]
    faults = Faults()
    level_of(Table(level, faults))
    kinds = {problem.kind for problem in faults.told()}
    assert kinds == ({ProblemKind.MISSING_KEY} if row.needed == "yes" else set())


def _holders(level: dict[str, Any], path: str) -> list[tuple[dict[str, Any], str]]:
    """Every table of the level that has the key at the end of the path, and the key."""
    found: list[Any] = [level]
    *steps, last = path.split(".")
    for step in steps:
        below = [list(one.values()) if step == "*" else one.get(step, []) for one in found]
        found = [entry for one in below for entry in (one if isinstance(one, list) else [one])]
    return [(one, last) for one in found if last in one]


@pytest.mark.parametrize("row", board_rows(), ids=lambda row: row.key)
def test_a_boards_key_is_needed_where_the_document_says_so(folder: Path, row: Row) -> None:
    level = read_level(folder / f"{NAME}.toml").value
    assert level is not None
    board = json.loads(blocks("json")[0])
    board.pop(row.key, None)
    (folder / "board.json").write_text(json.dumps(board), "utf-8")
    kinds = {fault.problem.kind for fault in read_board(folder / "board.json", level).faults}
    assert kinds == ({ProblemKind.MISSING_KEY} if row.needed == "yes" else set())


def test_a_level_without_its_format_is_refused(folder: Path) -> None:
    file = folder / f"{NAME}.toml"
    file.write_text(file.read_text("utf-8").replace("format = 1\n", "", 1), "utf-8")
    assert [one.problem.kind for one in read_level(file).faults] == [ProblemKind.MISSING_KEY]


def test_what_a_key_is_without_being_there() -> None:
    usual = {row.key: row.needed.removeprefix("no, ") for row in level_rows() if row.needed.startswith("no, ")}
    rules, phase = Rules(), Phase("", "", "")
    assert usual == {
        "rules.max_cards": str(rules.max_cards),
        "rules.lead": str(rules.lead).lower(),
        "phases.weight": str(phase.weight),
        "phases.event": str(phase.event).lower(),
        "experts.weight": "1",
    }


# --- the limits -----------------------------------------------------------------------------------------------------


def test_the_limits_are_the_programs() -> None:
    limits = {row.key: row.limit for row in level_rows()}
    texts = {key: numbers(limit)[0] for key, limit in limits.items() if limit.endswith("characters")}
    lists = {key: numbers(limit) for key, limit in limits.items() if limit.endswith("entries")}
    whole = {row.key: numbers(row.limit) for row in level_rows() if row.kind == "whole number" and row.key != "format"}
    assert texts == {key: most for key, most in TEXTS.items() if key not in ("deck", "board.team")}
    assert lists == LISTS
    assert whole == NUMBERS
    assert {limits["phases.weight"], limits["experts.weight"]} == {f"above 0, at most {MOST_WEIGHT}"}


def test_the_choices_are_the_programs() -> None:
    rows_by_key = {row.key: row for row in level_rows()}

    def named(key: str, column: str) -> tuple[str, ...]:
        return tuple(re.findall(r"`([^`]+)`", getattr(rows_by_key[key], column)))

    deck = read_deck(CARDS / "deck.toml").value
    assert deck is not None
    assert named("language", "limit") == LANGUAGES
    assert named("experts.kind", "limit") == EXPERT_KINDS
    assert named("partners", "says") == PARTNER_KINDS
    assert named("tensions", "says") == tuple(tension.id for tension in deck.tensions)
    assert f"The roles are the deck's six: {', '.join(f'`{role}`' for role in ROLE_IDS)}." in text()
    assert {row.limit for row in level_rows() if row.key == "id" or row.key.endswith(".id")} == {
        "3 to 64 of `a–z`, `0–9`, `-`"
    }
    assert ID_PATTERN == "[a-z0-9-]{3,64}"


def test_the_boards_limits_are_the_programs() -> None:
    limits = {row.key: row.limit for row in board_rows()}
    assert {key: numbers(limits[key]) for key in RANGES} == RANGES
    assert numbers(limits["team"]) == (TEXTS["board.team"],)
    assert limits["type"] == f"`{TYPE}`"
    assert {limits["format"], *(row.limit for row in level_rows() if row.key == "format")} == {str(FORMAT)}


def test_the_limits_on_the_whole_file_are_the_programs() -> None:
    told = " ".join(text().split())
    for sentence in (
        f"a level, a translation or a deck has at most {LEVEL_LIMIT // 1024**2} MiB",
        f"a board at most {BOARD_LIMIT // 1024} KiB",
        f"no list or table with free keys has more than {MOST_ENTRIES} entries",
        f"no line of TOML has more than {MOST_DOTS} full stops",
        f"of one file at most {MOST_FAULTS} faults are told",
        f"A number has at most {MOST_DIGITS} digits",
        f"describes **format {FORMAT}**",
    ):
        assert sentence in told


def test_the_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^)]+)\)", text()):
        file, _, mark = target.partition("#")
        if target.startswith("http"):
            continue
        page = DOCUMENT.parent / file if file else DOCUMENT
        assert page.exists(), target
        if mark:
            headings = re.findall(r"^#+ (.*)$", page.read_text("utf-8"), re.MULTILINE)
            marks = {re.sub(r"[^a-zæøå0-9 -]", "", one.lower()).replace(" ", "-") for one in headings}
            assert mark in marks, target

"""Boards: what is written is read again, and everything else is told of."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from velfaerd_game.files.boards import RANGES, BoardFile, read_board, write_board
from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.files.levels import read_level
from velfaerd_game.files.writing import UnwritableError
from velfaerd_game.game.board import Board
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.game.level import Level, Placement

from .written import BOARD, LEVEL, board_file, changed, level_file, said

UUID = "123e4567-e89b-12d3-a456-426614174000"


@pytest.fixture(name="level", scope="module")
def _level(tmp_path_factory: pytest.TempPathFactory) -> Level:
    level = read_level(level_file(tmp_path_factory.mktemp("level"))).value
    assert level is not None
    return level


@st.composite
def placements(draw: st.DrawFn) -> Placement:
    """An admissible placement as files write it: the lead first."""
    roles = tuple(draw(st.lists(st.sampled_from(ROLE_IDS), unique=True, min_size=1, max_size=3)))
    return Placement(roles, roles[0] if draw(st.booleans()) else None)


numbers = {key: st.none() | st.integers(*ends) for key, ends in RANGES.items()}
sheets = st.builds(
    BoardFile,
    level=st.just("nyt-lys"),
    board=st.builds(Board, st.dictionaries(st.sampled_from(["ideen", "opstart", "drift"]), placements())),
    id=st.none() | st.uuids().map(str),
    team=st.none() | st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=60),
    **numbers,
)


@given(sheet=sheets)
def test_what_is_written_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, level: Level, sheet: BoardFile
) -> None:
    path = tmp_path_factory.getbasetemp() / "written.json"
    write_board(path, sheet)
    reading = read_board(path, level)
    assert (reading.value, reading.faults) == (sheet, ())


def test_the_shortest_board_and_the_longest(tmp_path: Path, level: Level) -> None:
    shortest = read_board(board_file(tmp_path, phases={}), level).value
    assert shortest == BoardFile("nyt-lys", Board())
    told = {
        "id": UUID,
        "revision": 3,
        "fingerprint": fingerprint(level),
        "team": "Æblerne",
        "round": 2,
        "sure": 80,
        "seconds": 612,
    }
    longest = read_board(board_file(tmp_path, **told), level).value
    assert longest is not None
    assert {key: getattr(longest, key) for key in told} == told
    assert longest.board["ideen"] == Placement(("fortaeller", "medspiller"), "fortaeller")
    assert longest.board["opstart"] == Placement(("brobygger",))


@pytest.mark.parametrize(
    ("key", "least", "most"), [("revision", 1, 10**9), ("round", 1, 2), ("sure", 0, 100), ("seconds", 0, 10**7)]
)
def test_a_number_has_its_ends(tmp_path: Path, level: Level, key: str, least: int, most: int) -> None:
    for number in (least - 1, least, most, most + 1):
        reading = read_board(board_file(tmp_path, **{key: number}), level)
        assert (reading.value is not None) == (least <= number <= most)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"format": 2}, "The file is made with a newer version of the game (format 2; this one reads up to 1)."),
        ({"format": 0}, "format: There is no format 0. Write 1."),
        ({"format": None}, "format: “format” is missing. Add it: a whole number."),
        ({"type": "velfaerd-game/result"}, "This is no board: its type is “velfaerd-game/result”."),
        ({"type": 3}, "type: Here stands a whole number."),
        ({"level": "gammelt-lys"}, "The board is of the level “gammelt-lys”, not of “nyt-lys”. Choose that level"),
        ({"level": None}, "level: “level” is missing. Add it: a text in quotation marks."),
        ({"phases": None}, "phases: “phases” is missing. Add it: a table."),
        ({"phases": []}, "phases: Here stands a list. Write a table instead."),
        ({"phases": {"ide": {}}}, "phases › ide: The level has no phase “ide”. Did you mean “ideen”?"),
        ({"phases": {"ideen": ["designer"]}}, "phases › ideen: Here stands a list. Write a table instead."),
        ({"phases": {"ideen": {"lead": None}}}, "phases › ideen › lead: Here stands nothing. Write a text"),
        (
            {"phases": {"ideen": {"lead": "chef"}}},
            "phases › ideen › lead: There is no role “chef”. Write one of these: medspiller,",
        ),
        (
            {"phases": {"ideen": {"support": [*ROLE_IDS[:4]]}}},
            "phases › ideen: 4 cards lie here, and a phase may hold 3.",
        ),
        (
            {"phases": {"ideen": {"support": ["designer", "designer"]}}},
            "phases › ideen › support 2: The role “designer” lies here twice.",
        ),
        (
            {"phases": {"ideen": {"lead": "designer", "support": ["designer"]}}},
            "phases › ideen › support 1: The role “designer” lies",
        ),
        (
            {"phases": {"ideen": {"leader": "designer"}}},
            "phases › ideen › leader: There is no key “leader”. Did you mean “lead”?",
        ),
        (
            {"fingerprint": "0123456789abcdef"},
            "fingerprint: The level’s key has changed since this board was made (0123456789abcdef then,",
        ),
        ({"fingerprint": 7}, "fingerprint: Here stands a whole number."),
        ({"id": "hold-3"}, "id: “hold-3” is no UUID. Save the board anew from the game."),
        ({"team": " "}, "team: The text is empty."),
        ({"team": "x" * 61}, "team: The text has 61 characters and may have 60."),
        ({"team": "\ud800"}, "team: The text holds a character that cannot be seen (U+D800)."),
        ({"round": 3}, "round: 3 cannot be used. Write a number from 1 to 2."),
        ({"sure": True}, "sure: Here stands true or false. Write a whole number instead."),
        ({"sure": float("nan")}, "sure: Here stands a number. Write a whole number instead."),
        ({"seconds": 1.5}, "seconds: Here stands a number. Write a whole number instead."),
        ({"seconds": 10**40}, "seconds: This number cannot be used."),
        ({"revision": -1}, "revision: -1 cannot be used. Write a number from 1 to 1000000000."),
        ({"hold": "A"}, "hold: There is no key “hold”."),
    ],
)
def test_a_fault_is_told_with_its_place(tmp_path: Path, level: Level, changes: dict[str, object], told: str) -> None:
    path = board_file(tmp_path, **changes)
    if told.endswith("text"):  # json.dumps would leave a key out that board_file takes for gone
        path.write_text(json.dumps({**BOARD, **changes}), "utf-8")
    reading = read_board(path, level)
    assert reading.value is None
    assert any(one.startswith(f"board.json: {told}") for one in said(reading)), said(reading)


def test_a_board_may_name_no_lead_where_the_level_has_none(tmp_path: Path) -> None:
    text = changed(LEVEL, "lead = true", "lead = false").replace(
        'lead = "fortaeller", support = [', 'support = ["fortaeller", '
    )
    text = text.replace('lead = "medspiller"', 'support = ["medspiller"]').replace(
        'lead = "brobygger"', 'support = ["brobygger"]'
    )
    level = read_level(level_file(tmp_path, text)).value
    assert level is not None
    assert said(read_board(board_file(tmp_path), level)) == [
        "board.json: phases › ideen › lead: The level’s rules have no lead. Write “fortaeller” as support instead."
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "The file is empty. See whether it was saved."),
        ("{", "line 1: Character 2 cannot be read as JSON. Save the board anew from the game."),
        (
            '{"format": 1,\n "type": }',
            "line 2: Character 10 cannot be read as JSON. Save the board anew from the game.",
        ),
        ("[]", "Here stands a list. Write a table instead."),
        ("null", "Here stands nothing. Write a table instead."),
        ('{"format": 1, "format": 1}', "The key “format” stands twice in the same place. Remove one of them."),
        ('{"phases": {"a": {}, "a": {}}}', "The key “a” stands twice in the same place. Remove one of them."),
        ("[" * 60_000, "The file has too many levels inside each other to be read. Write it more simply."),
        ('{"seconds": ' + "9" * 5000 + "}", "line 1: This number cannot be used."),
        (
            " " * (64 * 1024 + 1),
            "The file is larger than 64 KiB, the most that is read. See whether it is the right one.",
        ),
    ],
)
def test_what_is_no_board_at_all(tmp_path: Path, level: Level, text: str, told: str) -> None:
    path = tmp_path / "board.json"
    path.write_text(text, "utf-8")
    lines = said(read_board(path, level))
    assert len(lines) == 1
    assert lines[0].startswith(f"board.json: {told}")


def test_the_same_in_danish(tmp_path: Path, level: Level) -> None:
    assert said(read_board(board_file(tmp_path, level="x"), level), "da") == [
        "board.json: Pladen hører til niveauet »x«, ikke til »nyt-lys«. Vælg det niveau eller en anden plade."
    ]
    assert said(read_board(board_file(tmp_path, fingerprint="0"), level), "da") == [
        "board.json: fingerprint: "
        f"Eksperternes bud er ændret, siden pladen blev lagt (før 0, nu {fingerprint(level)}). "
        "Brug niveauet, som det var, eller læg kortene igen."
    ]


def test_what_cannot_be_written_is_told_and_what_was_there_stays(tmp_path: Path) -> None:
    sheet = BoardFile("nyt-lys", Board())
    (tmp_path / "folder.json").mkdir()
    with pytest.raises(UnwritableError) as told:
        write_board(tmp_path / "folder.json", sheet)
    assert told.value.path == tmp_path / "folder.json"
    assert str(told.value) == f"{told.value.path}: {told.value.reason}"
    assert [one.name for one in tmp_path.iterdir()] == ["folder.json"]
    with pytest.raises(UnwritableError, match=os.strerror(errno.ENOENT)):
        write_board(tmp_path / "nowhere" / "board.json", sheet)


def test_an_empty_phase_is_not_written(tmp_path: Path) -> None:
    write_board(tmp_path / "board.json", BoardFile("nyt-lys", Board({"ideen": Placement()})))
    assert json.loads((tmp_path / "board.json").read_text("utf-8")) == {
        "format": 1,
        "type": "velfaerd-game/board",
        "level": "nyt-lys",
        "phases": {},
    }

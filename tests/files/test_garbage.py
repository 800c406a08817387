"""Whatever a file holds, reading it raises nothing: it is a level, or it has faults that can be said."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from velfaerd_game.files.boards import read_board
from velfaerd_game.files.decks import read_deck
from velfaerd_game.files.levels import check_level, read_level
from velfaerd_game.files.lines import key_lines
from velfaerd_game.game.level import Level

from .written import BOARD, ENGLISH, LEVEL, level_file, said

LINES = LEVEL.splitlines()
VALUES = [
    "3",
    "-1",
    "0.5",
    "1e400",
    "nan",
    "true",
    '""',
    '"x"',
    "[]",
    "{}",
    "[[1]]",
    "2026-01-01",
    '"<b>"',
    '"\\u0000"',
    "'''x'''",
]


@pytest.fixture(name="folder", scope="module")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("garbage")


@pytest.fixture(name="level", scope="module")
def _level(tmp_path_factory: pytest.TempPathFactory) -> Level:
    level = read_level(level_file(tmp_path_factory.mktemp("level"))).value
    assert level is not None
    return level


def judged(path: Path) -> list[str]:
    """The lines told of a level's file; there are some, or it is a level."""
    reading = read_level(path)
    lines = said(reading)
    assert (reading.value is None) == bool(lines)
    assert all(one.isprintable() for one in lines)
    return lines


@given(data=st.binary(max_size=300))
def test_bytes(folder: Path, level: Level, data: bytes) -> None:
    path = folder / "nyt-lys.toml"
    path.write_bytes(data)
    assert judged(path)
    assert said(read_deck(path))
    assert said(read_board(path, level))


@given(text=st.text(st.characters(codec="utf-8"), max_size=60), at=st.integers(0, len(LEVEL)))
def test_text_in_the_midst_of_a_level(folder: Path, text: str, at: int) -> None:
    judged(level_file(folder, LEVEL[:at] + text + LEVEL[at:]))


@st.composite
def mutations(draw: st.DrawFn) -> str:
    """The level with a line dropped, doubled, given another value or another key, some times over."""
    lines = [*LINES]
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(lines) - 1))
        key, equals, value = lines[at].partition(" = ")
        match draw(st.sampled_from(["drop", "double", "value", "key"])):
            case "drop":
                del lines[at]
            case "double":
                lines.insert(at, lines[at])
            case "value" if equals:
                lines[at] = f"{key} = {draw(st.sampled_from(VALUES))}"
            case _:
                lines[at] = f"{draw(st.sampled_from(['x', 'roles', 'situaton', 'weight', 'lead']))}{equals}{value}"
    return "\n".join(lines)


@given(text=mutations())
def test_a_level_that_somebody_mistyped(folder: Path, text: str) -> None:
    judged(level_file(folder, text))


@given(text=mutations(), english=st.sampled_from([ENGLISH, LEVEL]), at=st.integers(0, len(ENGLISH)))
def test_a_translation_that_somebody_mistyped(folder: Path, text: str, english: str, at: int) -> None:
    level_file(folder, english[:at] + text[: at // 9] + english[at:], "nyt-lys.en.toml")
    for line in said(check_level(level_file(folder))):
        assert line.startswith("nyt-lys.en.toml: ")


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=9)
    | st.sampled_from(["ideen", "designer"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner, max_size=4),
    max_leaves=12,
)


@given(key=st.sampled_from([*BOARD, "id", "team", "sure", "other"]), value=json_values)
def test_a_board_that_somebody_mistyped(folder: Path, level: Level, key: str, value: object) -> None:
    path = folder / "board.json"
    path.write_text(json.dumps({**BOARD, key: value}), "utf-8")
    reading = read_board(path, level)
    assert (reading.value is None) == bool(said(reading))


def _leaves(value: object, path: str = "") -> dict[str, object]:
    """Every path of what a TOML file holds."""
    if isinstance(value, dict):
        inner = {f"{path}.{key}" if path else key: one for key, one in value.items()}
    elif isinstance(value, list):
        inner = {f"{path}[{at}]": one for at, one in enumerate(value)}
    else:
        return {path: value}
    return {path: value, **{deep: one for key, inside in inner.items() for deep, one in _leaves(inside, key).items()}}


@given(text=mutations())
def test_the_line_of_a_key_is_a_line_with_that_key(text: str) -> None:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    rows = text.split("\n")
    there = _leaves(data)
    for path, number in key_lines(text).items():
        last = path.split(".")[-1].partition("[")[0]
        assert last in rows[number - 1]
        assert path in there

"""Several people on one computer: each with a folder of their own, and a list that no file's fault takes down."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from velfaerd_game.files.profiles import (
    FILE,
    FIRST,
    FOLDER,
    Found,
    NameFault,
    Profiles,
    StrayError,
    folder_of,
    name_fault,
    read_profiles,
    remove_all,
    remove_folder,
    tidy,
    write_profiles,
)
from velfaerd_game.files.writing import UnwritableError
from velfaerd_game.store import open_store

from .test_cli import said

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "en")


def fill(folder: Path, text: str) -> None:
    """Keep something in the folder that can be sought afterwards."""
    with open_store(folder).store as store:
        store.save_setting("theme", text)


def found(folder: Path, text: str) -> bool:
    return any(text.encode() in one.read_bytes() for one in folder.rglob("*") if one.is_file())


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Anne, who was here first, and Bo, who plays now."""
    data = tmp_path / "data"
    fill(data, "of-Anne")
    profiles = Profiles().renamed(FIRST, "Anne").with_one_more("Bo 🙂")
    profiles = Profiles(profiles.all, profiles.all[1].id)
    write_profiles(data, profiles)
    fill(folder_of(data, profiles.current), "of-Bo")
    return data


def bo(data: Path) -> str:
    return read_profiles(data).profiles.all[1].id


def test_without_a_list_there_is_one_player_in_the_data_folder(tmp_path: Path) -> None:
    assert read_profiles(tmp_path) == Found()
    assert folder_of(tmp_path, FIRST) == tmp_path
    write_profiles(tmp_path, Profiles())
    assert list(tmp_path.iterdir()) == []


@given(st.lists(st.text(max_size=50), max_size=6))
def test_names_are_kept_as_they_are_said(tmp_path_factory: pytest.TempPathFactory, wished: list[str]) -> None:
    data, profiles = tmp_path_factory.mktemp("data"), Profiles()
    for name in map(tidy, wished):
        if name_fault(name, [one.name for one in profiles.all]) is None:
            profiles = profiles.with_one_more(name)
    write_profiles(data, profiles)
    assert read_profiles(data) == Found(profiles)


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("  ", NameFault.EMPTY),
        ("\u200d", NameFault.EMPTY),
        ("x" * 41, NameFault.LONG),
        ("ANNE", NameFault.TAKEN),
        ("x" * 40, None),
        ("👩‍👩‍👧", None),
        ("محمد", None),
    ],
)
def test_which_names_can_be_had(name: str, fault: NameFault | None) -> None:
    assert name_fault(tidy(name), ["Anne"]) is fault


def test_a_name_cannot_turn_the_words_round_it_about() -> None:
    assert tidy(" \u202eBo\n Bo\ud800 ") == "Bo Bo\ufffd"


BAD = [
    "",
    "{",
    "[" * 5000,
    "null",
    '{"format": 2, "current": "first", "profiles": [{"id": "first", "name": ""}]}',
    '{"format": 1, "current": "first", "profiles": []}',
    '{"format": 1, "current": ["first"], "profiles": [{"id": "first", "name": ""}]}',
    '{"format": 1, "current": "../x", "profiles": [{"id": "first", "name": ""}, {"id": "../x", "name": "x"}]}',
    '{"format": 1, "current": "first", "profiles": [{"id": "first", "name": "x"}, {"id": "first", "name": "y"}]}',
    "x" * 70_000,
]


@pytest.mark.parametrize("text", BAD)
def test_a_list_that_cannot_be_used_is_put_aside_and_nobody_is_lost(data: Path, text: str) -> None:
    number = bo(data)
    (data / FILE).write_text(text)
    read = read_profiles(data)
    assert read.damaged
    assert read.aside is not None
    assert read.aside.read_text() == text
    assert read.profiles.current == FIRST
    assert [one.id for one in read.profiles.all] == [FIRST, number]
    assert read_profiles(data) == Found(read.profiles)
    assert found(folder_of(data, number), "of-Bo")


@given(
    st.recursive(
        st.none() | st.text() | st.integers() | st.booleans(),
        lambda x: st.lists(x) | st.dictionaries(st.sampled_from(["format", "current", "profiles", "id", "name"]), x),
    )
)
def test_whatever_the_list_holds_the_first_can_play(tmp_path_factory: pytest.TempPathFactory, value: object) -> None:
    data = tmp_path_factory.mktemp("data")
    (data / FILE).write_text(json.dumps(value))
    profiles = read_profiles(data).profiles
    assert profiles.has(FIRST)
    assert profiles.has(profiles.current)


def test_a_list_that_is_a_folder_is_put_aside_as_well(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    assert read_profiles(tmp_path).damaged
    assert not (tmp_path / FILE).exists()


@pytest.mark.parametrize("number", ["..", "../..", "", "x", "0" * 15, "A" * 16, "0" * 16 + "/..", "٠" * 16, "0\0"])
def test_an_id_leads_nowhere_else(tmp_path: Path, number: str) -> None:
    with pytest.raises(StrayError):
        folder_of(tmp_path, number)


@pytest.mark.parametrize("linked", ["profile", "profiles"])
def test_a_link_out_of_the_folder_is_not_followed(data: Path, tmp_path: Path, linked: str) -> None:
    number, outside = bo(data), tmp_path / "outside"
    link = data / FOLDER / number if linked == "profile" else data / FOLDER
    link.rename(outside)
    link.symlink_to(outside)
    for refused in (folder_of, remove_folder):
        with pytest.raises(StrayError):
            refused(data, number)
    assert list(outside.iterdir())


def test_export_takes_who_played_last_or_whom_it_is_told(capsys: Capture, data: Path, tmp_path: Path) -> None:
    for wanted, theme in (([], "of-Bo"), (["--profile", "anne"], "of-Anne"), (["--profile", FIRST], "of-Anne")):
        assert said(capsys, "export", "--out", tmp_path / "x.json", *wanted)[0] == 0
        assert json.loads((tmp_path / "x.json").read_text("utf-8"))["settings"] == {"theme": theme}


@pytest.mark.parametrize("command", [["export", "--out", "x.json"], ["erase", "--yes"], []])
def test_a_player_who_is_not_there_is_told_of_with_those_who_are(
    capsys: Capture, data: Path, command: list[str]
) -> None:
    status, out, errors = said(capsys, *command, "--profile", "Carl")
    assert (status, out) == (2, [])
    assert errors == ["velfaerd-game: Nobody called “Carl” plays here. There are: Anne, Bo 🙂."]


def test_erase_does_not_guess_whose(capsys: Capture, data: Path) -> None:
    status, _, (error,) = said(capsys, "erase", "--yes")
    assert status == 2
    assert "Anne, Bo 🙂" in error
    assert found(data, "of-Anne")
    assert found(data, "of-Bo")


def test_erase_takes_one_player_wholly_and_nobody_else(capsys: Capture, data: Path) -> None:
    assert said(capsys, "erase", "--yes", "--profile", "Bo 🙂")[0] == 0
    assert not found(data, "of-Bo")
    assert not found(data, "🙂")
    assert not (data / FOLDER).exists()
    assert found(data, "of-Anne")
    assert [one.name for one in read_profiles(data).profiles.all] == ["Anne"]


def test_erase_empties_the_first_player(capsys: Capture, data: Path) -> None:
    assert said(capsys, "erase", "--yes", "--profile", "Anne")[0] == 0
    assert not found(data, "Anne")
    assert found(data, "of-Bo")


def test_erase_of_everybody_leaves_nothing_of_anybody(capsys: Capture, data: Path) -> None:
    (data / "profiles-damaged-20260101-120000.json").write_text("Bo 🙂")
    fill(data / FOLDER / ("0" * 16), "of-nobody-listed")
    assert said(capsys, "erase", "--yes", "--all-profiles")[0] == 0
    for text in ("Anne", "of-Bo", "🙂", "of-nobody-listed"):
        assert not found(data, text)
    assert read_profiles(data) == Found()


def test_a_folder_that_is_a_link_into_itself_is_no_players(data: Path) -> None:
    (data / FOLDER / ("ab" * 8)).symlink_to("ab" * 8)
    with pytest.raises(StrayError):
        folder_of(data, "ab" * 8)


def test_everybodys_folders_are_not_removed_through_a_link(data: Path, tmp_path: Path) -> None:
    (data / FOLDER).rename(tmp_path / "elsewhere")
    (data / FOLDER).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(StrayError):
        remove_all(data)
    assert found(tmp_path / "elsewhere", "of-Bo")


@pytest.mark.parametrize("name", [FILE, "profiles-damaged-x.json"])
def test_what_cannot_be_removed_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    with pytest.raises(UnwritableError) as told:
        remove_all(tmp_path)
    assert told.value.path == tmp_path / name


def test_a_file_where_the_folders_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("", "utf-8")
    with pytest.raises(UnwritableError) as told:
        remove_all(tmp_path)
    assert told.value.path == tmp_path / FOLDER


def test_two_damaged_lists_of_one_second_are_both_kept(tmp_path: Path) -> None:
    noon = datetime(2026, 11, 23, 12, tzinfo=UTC)
    kept = []
    for text in ("{", "["):
        (tmp_path / FILE).write_text(text, "utf-8")
        aside = read_profiles(tmp_path, noon).aside
        assert aside is not None
        kept.append(aside.read_text("utf-8"))
    assert kept == ["{", "["]
    assert len(list(tmp_path.glob("profiles-damaged-*.json"))) == 2

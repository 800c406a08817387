"""The levels of some folders, and files and folders to check: one broken file stops none of the others."""

from __future__ import annotations

from pathlib import Path

from velfaerd_game.files.checking import check_paths
from velfaerd_game.files.levels import find_levels
from velfaerd_game.game.deck import Deck
from velfaerd_game.game.level import Level
from velfaerd_game.paths import CARDS

from .written import ENGLISH, ID, LEVEL, changed, level_file, said


def own(folder: Path, level: str, text: str = LEVEL) -> Path:
    """A level of that id in the folder."""
    return level_file(folder, changed(text, ID, level), f"{level}.toml")


def test_shipped_levels_come_before_the_players(tmp_path: Path) -> None:
    own(tmp_path / "shipped", "zebra")
    own(tmp_path / "own", "abe")
    found = find_levels([tmp_path / "shipped", tmp_path / "own", tmp_path / "nowhere"])
    assert [(one.reading.value.id, one.shipped) for one in found if one.reading.value] == [
        ("zebra", True),
        ("abe", False),
    ]


def test_a_broken_level_stops_none_of_the_others(tmp_path: Path) -> None:
    own(tmp_path, "abe")
    level_file(tmp_path, "nonsense", "brudt.toml")
    (tmp_path / "mappe.toml").mkdir()
    own(tmp_path, "zebra")
    found = find_levels([tmp_path])
    assert [one.reading.path.stem for one in found if one.reading.value] == ["abe", "zebra"]
    assert [one.reading.path.stem for one in found if one.reading.faults] == ["brudt", "mappe"]


def test_the_shipped_one_of_two_with_the_same_id_wins(tmp_path: Path) -> None:
    first, second = level_file(tmp_path / "shipped"), level_file(tmp_path / "own")
    found = find_levels([tmp_path / "shipped", tmp_path / "own"])
    assert [one.reading.value is not None for one in found] == [True, False]
    assert found[1].reading.path == second
    assert said(found[1].reading) == [
        f"nyt-lys.toml: id: {first} has the same id, “nyt-lys”, so this level is not shown. "
        "Give it another id and file name."
    ]


def test_levels_are_told_in_the_language_asked_for(tmp_path: Path) -> None:
    level_file(tmp_path)
    level_file(tmp_path, ENGLISH, "nyt-lys.en.toml")
    titles = {language: find_levels([tmp_path], language)[0].reading.value for language in ("da", "en")}
    assert {language: level.title for language, level in titles.items() if level} == {
        "da": "Nyt lys",
        "en": "New light",
    }


def test_tensions_are_looked_up_where_a_deck_is_given(tmp_path: Path) -> None:
    level_file(tmp_path)
    assert find_levels([tmp_path], None, ["hastighed-forankring"])[0].reading.faults == ()
    assert said(find_levels([tmp_path], None, ["plads-rammer", "hastighed"])[0].reading) == [
        "nyt-lys.toml: line 16, tensions 1: The deck has no tension field “hastighed-forankring”. "
        "Did you mean “hastighed”?"
    ]


def test_a_file_is_checked_once_however_it_is_named(tmp_path: Path) -> None:
    path = level_file(tmp_path)
    english = level_file(tmp_path, ENGLISH, "nyt-lys.en.toml")
    readings = list(check_paths([path, english, tmp_path], None))
    assert [one.path for one in readings] == [path]
    assert isinstance(readings[0].value, Level)


def test_only_a_level_s_own_ending_makes_a_translation(tmp_path: Path) -> None:
    letter = level_file(tmp_path, "nonsense", "nyt-lys.txt")
    assert ["translation" in line for one in check_paths([letter], None) for line in said(one)] == [False]


def test_a_deck_is_known_by_its_name() -> None:
    readings = list(check_paths([CARDS / "deck.en.toml"], None))
    assert [type(one.value) for one in readings] == [Deck]
    assert readings[0].faults == ()


def test_what_cannot_be_checked_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / ".hidden.toml").write_text("nonsense", "utf-8")
    lonely = level_file(tmp_path, ENGLISH, "lonely.en.toml")
    paths = [tmp_path / "empty", lonely, tmp_path / "nowhere.toml", tmp_path / "nowhere.en.toml", Path("nul\0")]
    assert [said(one)[0].partition(": ")[2] for one in check_paths(paths, None)] == [
        "The folder holds no level. A level’s name ends in .toml.",
        "This is a translation of lonely.toml, which is not there. Put the two in the same folder.",
        "There is no such file. See whether its name and folder are spelt right.",
        "There is no such file. See whether its name and folder are spelt right.",
        "There is no such file. See whether its name and folder are spelt right.",
    ]

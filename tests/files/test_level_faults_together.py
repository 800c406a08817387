"""What is told of a level with several faults: all of them, in order, and none that follows from another."""

from __future__ import annotations

from pathlib import Path

import pytest

from .written import LEVEL, changed, level_file, said_of_level


def test_the_same_in_danish(tmp_path: Path) -> None:
    text = changed(changed(LEVEL, "situation", "situaton"), "weight = 2", 'weight = "2"')
    assert said_of_level(level_file(tmp_path, text), "da") == [
        "nyt-lys.toml: linje 25, phases 1 › situaton: Der er ingen nøgle, der hedder »situaton«. Mente du »situation«?",
        "nyt-lys.toml: linje 65, experts 1 › weight: Her står en tekst i anførselstegn. Skriv et tal i stedet.",
    ]


def test_faults_of_shape_and_of_meaning_are_told_together_in_the_files_order(tmp_path: Path) -> None:
    text = changed(changed(changed(LEVEL, '"Kort."', '""'), "situation", "situaton"), "minutes = 15", "minutes = 0")
    assert [one.split(":")[1] for one in said_of_level(level_file(tmp_path, text))] == [
        " line 8, minutes",
        " line 9, summary",
        " line 25, phases 1 › situaton",
    ]


def test_a_lost_id_is_not_blamed_on_those_who_refer_to_it(tmp_path: Path) -> None:
    text = changed(changed(LEVEL, 'id = "opstart"\n', ""), 'title = "Opstart"', "title = 1")
    assert len(said_of_level(level_file(tmp_path, text))) == 2


@pytest.mark.parametrize("format_", ["0", "-1"])
def test_a_format_there_never_was(tmp_path: Path, format_: str) -> None:
    path = level_file(tmp_path, changed(LEVEL, "format = 1", f"format = {format_}"))
    assert said_of_level(path) == [f"nyt-lys.toml: line 1, format: There is no format {format_}. Write 1."]


def test_a_format_that_is_no_number(tmp_path: Path) -> None:
    path = level_file(tmp_path, changed(LEVEL, "format = 1", 'format = "1"'))
    assert said_of_level(path) == [
        "nyt-lys.toml: line 1, format: Here stands a text in quotation marks. Write a whole number instead."
    ]


def test_of_a_newer_format_nothing_else_is_told(tmp_path: Path) -> None:
    path = level_file(tmp_path, 'format = 2\ntitle = 3\nstrange = "x"\n')
    assert said_of_level(path) == [
        "nyt-lys.toml: The file is made with a newer version of the game (format 2; this one reads up to 1). "
        "Update the program. Nothing in the file was changed."
    ]
    assert said_of_level(path, "da") == [
        "nyt-lys.toml: Filen er lavet med en nyere udgave af spillet (format 2; denne læser til og med 1). "
        "Opdatér programmet. Der er ikke ændret noget i filen."
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("format = 1\n", "format = 1\n" + "".join(f"key{at} = 1\n" for at in range(60_000))),
        ('partners = ["companies", "research"]', f"partners = {[1] * 499}"),
        ('sources = ["lederweb"]', f"sources = {['x'] * 60}"),
    ],
)
def test_a_hostile_file_is_told_of_in_few_lines(tmp_path: Path, old: str, new: str) -> None:
    text = changed(LEVEL, old, new)
    lines = said_of_level(level_file(tmp_path, text))
    assert len(lines) == 51
    assert lines[-1] == "nyt-lys.toml: There are more faults than these 50. Mend these, then check again."


def test_a_list_without_end_is_not_looked_into(tmp_path: Path) -> None:
    text = changed(LEVEL, "[[debrief]]", '[[phases]]\nid = "x"\n' * 600 + "[[debrief]]")
    assert said_of_level(level_file(tmp_path, text)) == [
        "nyt-lys.toml: line 22, phases: There are 603 here, and there may be at most 500. Take some away."
    ]


def test_five_hundred_entries_are_looked_into(tmp_path: Path) -> None:
    text = changed(LEVEL, "[[debrief]]", '[[debrief]]\nquestion = "x"\n' * 498 + "[[debrief]]")
    assert said_of_level(level_file(tmp_path, text)) == [
        "nyt-lys.toml: line 83, debrief: There are 500 here, and there may be at most 12. Take some away."
    ]


def test_phases_without_end_are_not_looked_into_either(tmp_path: Path) -> None:
    text = changed(LEVEL, "drift = {}", "".join(f"fase-{at} = {{}}\n" for at in range(600)))
    assert said_of_level(level_file(tmp_path, text)) == [
        "nyt-lys.toml: line 67, experts 1 › placements: "
        "There are 602 here, and there may be at most 500. Take some away."
    ]


@pytest.mark.parametrize("key", ["a[b", "a.b", "]", "[" * 99_999, "a" * 99_999, "x = y"])
def test_a_key_may_be_as_strange_as_toml_lets_it(tmp_path: Path, key: str) -> None:
    lines = said_of_level(level_file(tmp_path, changed(LEVEL, "lead = true", f'lead = true\n"{key}" = 1')))
    assert len(lines) == 1
    assert lines[0].startswith("nyt-lys.toml: line ")
    assert ", rules › " in lines[0]
    assert len(lines[0]) < 300

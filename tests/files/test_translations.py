"""A translation is laid over its level, text by text, and holds nothing but texts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from velfaerd_game.files.levels import check_level, read_level
from velfaerd_game.game.level import Level
from velfaerd_game.words.messages import line

from .written import ENGLISH, LEVEL, changed, level_file, said


def pair(folder: Path, english: str = ENGLISH, level: str = LEVEL) -> Path:
    """A level and its translation in the folder."""
    level_file(folder, english, "nyt-lys.en.toml")
    return level_file(folder, level)


def _told(path: Path) -> Level:
    reading = read_level(path, "en")
    assert reading.value is not None
    assert reading.faults == ()
    return reading.value


def test_every_text_is_told_and_nothing_else_changes(tmp_path: Path) -> None:
    path = pair(tmp_path)
    own, told = read_level(path, "da").value, _told(path)
    assert own is not None
    assert (told.language, told.title, told.place, told.summary) == ("en", "New light", "A municipality", "Short.")
    assert [phase.title for phase in told.phases] == ["The idea", "Start", "Running"]
    assert [phase.situation for phase in told.phases] == ["Nobody knows yet.", "Off we go.", "Every day."]
    assert [cell.why for cell in told.phases[0].cells] == ["Because.", "Because, too.", "It tempts."]
    assert [(expert.name, expert.basis) for expert in told.experts][1] == ("A director", "Has tried it.")
    assert [one.question for one in told.debrief] == ["What now?", "And then?"]
    assert told.sources == own.sources
    assert [phase.weight for phase in told.phases] == [phase.weight for phase in own.phases]
    assert [expert.placements for expert in told.experts] == [expert.placements for expert in own.experts]


@pytest.mark.parametrize("gone", ["format = 1\n", 'id = "nyt-lys"\n', 'language = "en"\n'])
def test_what_the_files_name_says_need_not_stand_in_it(tmp_path: Path, gone: str) -> None:
    assert _told(pair(tmp_path, changed(ENGLISH, gone, ""))) == _told(pair(tmp_path / "whole"))


def test_without_a_translation_a_level_speaks_its_own_language(tmp_path: Path) -> None:
    path = level_file(tmp_path)
    assert read_level(path, "en") == read_level(path)


def test_a_text_not_translated_falls_back_and_check_notes_it(tmp_path: Path) -> None:
    english = ENGLISH[: ENGLISH.index("[[phases]]")] + '[[sources]]\nid = "lederweb"\ntitle = "Six roles"\n'
    path = pair(tmp_path, changed(english, 'place = "A municipality"\n', ""))
    told = _told(path)
    assert (told.title, told.place, told.phases[0].title) == ("New light", "En kommune", "Idéen")
    assert told.sources[0].title == "Six roles"
    reading = check_level(path)
    assert (reading.faults, reading.value) == ((), read_level(path).value)
    notes = [line(note).rsplit("/", 1)[1] for note in reading.notes]
    assert notes[:2] == [
        "nyt-lys.en.toml: place: Teksten er ikke oversat, så originalens bliver vist.",
        "nyt-lys.en.toml: phases 1 › title: Teksten er ikke oversat, så originalens bliver vist.",
    ]
    assert notes[-1] == "nyt-lys.en.toml: debrief: Teksten er ikke oversat, så originalens bliver vist."
    assert len(notes) == 18


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('title = "New light"', "title = 1", "line 4, title: Here stands a whole number. Write a text"),
        ('title = "New light"', 'titel = "New light"', "line 4, titel: There is no key “titel”. Did you mean “title”?"),
        (
            'summary = "Short."',
            "minutes = 15",
            "line 6, minutes: “minutes” is no text, and a translation holds only texts.",
        ),
        (
            'title = "The idea"',
            'title = "The idea"\nweight = 2',
            "line 21, phases 2 › weight: “weight” is no text, and a translation holds only texts. Remove it here.",
        ),
        (
            'id = "nyt-lys"',
            'id = "old-lys"',
            "line 2, id: The translation is of “old-lys”, but the level beside it is “nyt-lys”.",
        ),
        ('id = "nyt-lys"', "id = 2", "line 2, id: Here stands a whole number."),
        (
            'language = "en"',
            'language = "da"',
            "line 3, language: The language is “da” here, but “en” in the file’s name.",
        ),
        ('language = "en"', "language = 1", "line 3, language: Here stands a whole number."),
        ('id = "ideen"', 'id = "ide"', "line 19, phases 2 › id: The original has no “ide”. Did you mean “ideen”?"),
        ('id = "ideen"', "id = 7", "line 19, phases 2 › id: Here stands a whole number."),
        (
            'role = "styrmand"',
            'role = "fortaeller"',
            "line 32, phases 2 › cells 3 › role: The id “fortaeller” is already used at",
        ),
        ('"Short."', '"<i>Short.</i>"', "line 6, summary: HTML is not shown, and here stands “<i>Short.</i>”."),
        (
            '"Every day."',
            f'"{"x" * 601}"',
            "line 12, phases 1 › situation: The text has 601 characters and may have 600.",
        ),
        (
            '[[debrief]]\nquestion = "What now?"\n',
            "",
            "line 59, debrief: There are 1 here, and there must be at least 2. Add what is missing.",
        ),
        ("What now?", "", "line 59, debrief 1 › question: The text is empty."),
        ("format = 1", "format = 7", "The file is made with a newer version of the game"),
        ("format = 1", "format = 0", "line 1, format: There is no format 0. Write 1."),
    ],
)
def test_a_faulty_translation_is_told_of_and_left_aside(tmp_path: Path, old: str, new: str, told: str) -> None:
    path = pair(tmp_path, changed(ENGLISH, old, new))
    reading = read_level(path, "en")
    assert reading.value == read_level(path).value
    lines = said(reading)
    assert any(one.startswith(f"nyt-lys.en.toml: {told}") for one in lines), lines
    assert said(check_level(path)) == lines


def test_an_entry_without_an_id_is_told_of(tmp_path: Path) -> None:
    path = pair(tmp_path, ENGLISH + '\n[[sources]]\ntitle = "Six roles"\n')
    assert said(read_level(path, "en"))[0].endswith(
        "sources 1 › id: “id” is missing. Add it: a text in quotation marks."
    )


def test_a_language_the_game_does_not_have(tmp_path: Path) -> None:
    path = pair(tmp_path)
    level_file(tmp_path, changed(ENGLISH, 'language = "en"', 'language = "fr"'), "nyt-lys.fr.toml")
    assert said(check_level(path)) == [
        "nyt-lys.fr.toml: line 3, language: “fr” is no language of the game. Write one of these: da, en."
    ]


def test_a_translation_of_a_faulty_level_is_not_judged(tmp_path: Path) -> None:
    path = pair(tmp_path, "nonsense", changed(LEVEL, "minutes = 15\n", ""))
    assert [fault.path.name for fault in check_level(path).faults] == ["nyt-lys.toml"]


def test_a_level_without_questions_needs_none(tmp_path: Path) -> None:
    def without(text: str) -> str:
        start = text.index("[[debrief]]")
        end = text.index("[[sources]]") if "[[sources]]" in text else len(text)
        return text[:start] + text[end:]

    path = pair(tmp_path, without(ENGLISH), without(LEVEL))
    assert replace(_told(path), language="da").debrief == ()
    assert check_level(path).notes == ()

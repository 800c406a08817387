"""The deck: six roles in their order, and what is told of a deck that is not like that."""

from __future__ import annotations

from pathlib import Path

import pytest

from velfaerd_game.files.decks import check_deck, read_deck
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.paths import CARDS
from velfaerd_game.words.messages import line

from .written import changed, said

ROLE = """
[[roles]]
id = "{id}"
name = "Navn {id}"
line = "Linje."
does = "Gør."
acts = ["Et", "To", "Tre"]
beware = "Pas på."
metaphor = "Billedet."
tensions = [{{ id = "tempo", text = "Trækker." }}]
"""

DECK = (
    'format = 1\nlanguage = "da"\nsource = "En artikel"\n'
    + "".join(ROLE.format(id=role) for role in reversed(ROLE_IDS))
    + '\n[[tensions]]\nid = "tempo"\nname = "Tempo"\npoles = ["hurtigt", "langsomt"]\nsentence = "Begge dele."\n'
)

ENGLISH = """\
language = "en"

[[roles]]
id = "designer"
name = "The Designer"
acts = ["One", "Two", "Three"]
tensions = [{ text = "It pulls.", id = "tempo" }]

[[tensions]]
id = "tempo"
poles = ["fast", "slow"]
sentence = "Both."
"""


def deck_file(folder: Path, text: str = DECK, name: str = "deck.toml") -> Path:
    """A file in the folder that holds the text."""
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_the_shipped_deck_is_good_in_both_languages() -> None:
    names = []
    for language in ("da", "en"):
        reading = read_deck(CARDS / "deck.toml", language)
        assert (reading.faults, reading.notes) == ((), ())
        assert reading.value is not None
        assert reading.value.language == language
        assert len({one for role in reading.value.roles for one in role.acts}) == 18
        names.append([role.name for role in reading.value.roles])
    assert not set(names[0]) & set(names[1])
    assert check_deck(CARDS / "deck.toml").notes == ()


def test_the_roles_come_in_their_fixed_order(tmp_path: Path) -> None:
    deck = read_deck(deck_file(tmp_path)).value
    assert deck is not None
    assert tuple(role.id for role in deck.roles) == ROLE_IDS
    assert deck.roles[0].acts == ("Et", "To", "Tre")
    assert deck.tensions[0].poles == ("hurtigt", "langsomt")
    assert [(pull.id, pull.text) for pull in deck.roles[0].tensions] == [("tempo", "Trækker.")]
    assert (deck.language, deck.source) == ("da", "En artikel")


def test_a_translation_tells_what_it_has(tmp_path: Path) -> None:
    path = deck_file(tmp_path)
    assert read_deck(path, "en").value == read_deck(path).value
    deck_file(tmp_path, ENGLISH, "deck.en.toml")
    deck = read_deck(path, "en").value
    assert deck is not None
    designer = deck.role("designer")
    assert (deck.language, designer.name, designer.line) == ("en", "The Designer", "Linje.")
    assert designer.acts == ("One", "Two", "Three")
    assert designer.tensions[0].text == "It pulls."
    assert (deck.tensions[0].name, deck.tensions[0].poles) == ("Tempo", ("fast", "slow"))
    notes = [line(note).rsplit("/", 1)[1].partition(": Teksten er ikke oversat")[0] for note in check_deck(path).notes]
    assert notes[0] == "deck.en.toml: source"
    assert "deck.en.toml: roles 1 › acts" in notes
    assert len(notes) == 1 + 5 * 7 + 4 + 1


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            'id = "designer"',
            'id = "desinger"',
            "line 46, roles 5 › id: There is no role “desinger”. Did you mean “designer”?",
        ),
        (
            'id = "designer"',
            'id = "desinger"',
            'roles: The deck lacks the role “designer”. Add [[roles]] with id = "designer".',
        ),
        (
            'id = "designer"',
            'id = "styrmand"',
            "line 46, roles 5 › id: The id “styrmand” is already used at roles 3 › id.",
        ),
        ('"Et", "To", "Tre"', '"Et", "To"', "line 10, roles 1 › acts: There are 2 here, and there must be at least 3."),
        (
            '"Et", "To", "Tre"',
            '"Et", "To", "Tre", "4"',
            "line 10, roles 1 › acts: There are 4 here, and there may be at most 3.",
        ),
        (
            '["Et", "To", "Tre"]',
            '"Et"',
            "line 10, roles 1 › acts: Here stands a text in quotation marks. Write a list of texts",
        ),
        ('"Et", "To", "Tre"', '"Et", 2, "Tre"', "line 10, roles 1 › acts 2: Here stands a whole number."),
        (
            '"hurtigt", "langsomt"',
            '"hurtigt"',
            "line 68, tensions 1 › poles: There are 1 here, and there must be at least 2.",
        ),
        ("Linje.", "", "line 8, roles 1 › line: The text is empty."),
        ("Begge dele.", "<br>", "line 69, tensions 1 › sentence: HTML is not shown, and here stands “<br>”."),
        ('acts = ["Et", "To", "Tre"]\n', "", "line 5, roles 1 › acts: “acts” is missing."),
        ('language = "da"', 'language = "klingon"', "line 2, language: “klingon” is no language of the game."),
        (
            "sentence",
            "sentense",
            "line 69, tensions 1 › sentense: There is no key “sentense”. Did you mean “sentence”?",
        ),
        ("beware", "bewear", "line 11, roles 1 › bewear: There is no key “bewear”. Did you mean “beware”?"),
        (
            'id = "tempo", text',
            'id = "tmpo", text',
            "line 13, roles 1 › tensions 1 › id: The deck has no tension field “tmpo”. Did you mean “tempo”?",
        ),
        (
            'tensions = [{ id = "tempo", text = "Trækker." }]',
            'tensions = [{ id = "tempo", text = "A" }, { id = "tempo", text = "B" }]',
            "roles 1 › tensions 2 › id: The id “tempo” is already used at roles 1 › tensions 1 › id.",
        ),
        ("source", "sorce", "line 3, sorce: There is no key “sorce”. Did you mean “source”?"),
        ("format = 1", "format = 3", "The file is made with a newer version of the game"),
    ],
)
def test_a_fault_is_told_with_its_place(tmp_path: Path, old: str, new: str, told: str) -> None:
    path = deck_file(tmp_path, changed(DECK, old, new))
    reading = read_deck(path)
    lines = [one.removeprefix("deck.toml: ") for one in said(reading)]
    assert any(one.startswith(told) or told in one for one in lines), lines
    assert reading.value is None
    assert check_deck(path) == reading


def test_without_roles_nothing_else_is_told(tmp_path: Path) -> None:
    text = DECK[: DECK.index("[[roles]]")]
    assert said(read_deck(deck_file(tmp_path, text))) == [
        "deck.toml: roles: “roles” is missing. Add it: a list of tables."
    ]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"One", "Two", "Three"', '"One"', "line 6, roles 1 › acts: There are 1 here, and there must be at least 3."),
        ('"One", "Two", "Three"', '"One", "", "Three"', "line 6, roles 1 › acts 2: The text is empty."),
        (
            '"fast", "slow"',
            '"fast", "slow", "idle"',
            "line 11, tensions 1 › poles: There are 3 here, and there may be at most 2.",
        ),
        (
            'id = "tempo"',
            'id = "temp"',
            "line 7, roles 1 › tensions 1 › id: The original has no “temp”. Did you mean “tempo”?",
        ),
        ('language = "en"', 'language = "en"\ntensons = 1', "line 2, tensons: There is no key “tensons”."),
    ],
)
def test_a_faulty_translation_is_left_aside(tmp_path: Path, old: str, new: str, told: str) -> None:
    path = deck_file(tmp_path)
    deck_file(tmp_path, changed(ENGLISH, old, new), "deck.en.toml")
    reading = read_deck(path, "en")
    assert reading.value == read_deck(path).value
    assert any(one.startswith(f"deck.en.toml: {told}") for one in said(reading)), said(reading)
    assert check_deck(path).faults == reading.faults

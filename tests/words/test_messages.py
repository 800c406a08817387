"""What is said of a fault: one clear line, in either language, whatever the fault holds."""

from __future__ import annotations

from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from velfaerd_game.files.reading import Fault
from velfaerd_game.files.shape import Shape
from velfaerd_game.game.problem import Problem, ProblemKind
from velfaerd_game.words.language import speak
from velfaerd_game.words.messages import line, place, sentence
from velfaerd_game.words.sentences import sentence_of
from velfaerd_game.words.toml_hints import toml_hint

OTHER = {
    ProblemKind.WRONG_TYPE: (Shape.TEXT.value,),
    ProblemKind.MISSING_KEY: (Shape.TABLES.value,),
    ProblemKind.TOO_LARGE: (),
}
VALUE = {ProblemKind.TOO_LARGE: "65536", ProblemKind.WRONG_TYPE: Shape.INTEGER.value}


def gaps(text: str) -> set[str | None]:
    return {gap for _, gap, _, _ in Formatter().parse(text)}


def example(kind: ProblemKind) -> Problem:
    return Problem(kind, "phases[2].title", VALUE.get(kind, "ting"), OTHER.get(kind, ("første", "anden")))


@pytest.mark.parametrize("kind", ProblemKind, ids=lambda kind: kind.name)
def test_every_fault_has_a_sentence_in_both_languages(kind: ProblemKind) -> None:
    texts, sentences = [], []
    for language in ("da", "en"):
        speak(language)
        texts.append(sentence_of(kind))
        sentences.append(sentence(example(kind)))
    assert texts[0] != texts[1]
    assert gaps(texts[0]) == gaps(texts[1])
    for told in sentences:
        assert told.isprintable()
        assert told[-1] in ".?", told
        assert "  " not in told


@given(
    kind=st.sampled_from([kind for kind in ProblemKind if kind is not ProblemKind.TOO_LARGE]),
    where=st.text(),
    value=st.text(),
    other=st.lists(st.text(), max_size=14),
)
def test_no_fault_says_more_than_a_line(kind: ProblemKind, where: str, value: str, other: list[str]) -> None:
    told = line(Fault(Path("niveau.toml"), Problem(kind, where, value, tuple(other)), 3))
    assert told.isprintable()
    assert told.startswith("niveau.toml: linje 3")


@pytest.mark.parametrize(
    ("where", "told"),
    [
        ("", ""),
        ("title", "title"),
        ("phases[2].cells[0].role", "phases 3 › cells 1 › role"),
        ("experts[9].placements.ide.support[1]", "experts 10 › placements › ide › support 2"),
    ],
)
def test_a_place_is_counted_from_one(where: str, told: str) -> None:
    assert place(where) == told


def test_a_line_says_only_what_is_known() -> None:
    speak("en")
    empty = Problem(ProblemKind.EMPTY_TEXT, "title")
    assert line(Fault(Path("x.toml"), empty, 4)) == "x.toml: line 4, title: The text is empty. Write something here."
    assert line(Fault(Path("x.toml"), empty)) == "x.toml: title: The text is empty. Write something here."
    nowhere = Problem(ProblemKind.EMPTY_FILE, "")
    assert line(Fault(Path("x.toml"), nowhere)) == "x.toml: The file is empty. See whether it was saved."


@pytest.mark.parametrize(
    ("problem", "english", "danish"),
    [
        (
            Problem(ProblemKind.UNKNOWN_ROLE, "", "Designer", ("designer", "styrmand")),
            "There is no role “Designer”. Did you mean “designer”?",
            "Der er ingen rolle, der hedder »Designer«. Mente du »designer«?",
        ),
        (
            Problem(ProblemKind.UNKNOWN_ROLE, "", "chef", ("designer", "styrmand")),
            "There is no role “chef”. Write one of these: designer, styrmand.",
            "Der er ingen rolle, der hedder »chef«. Skriv en af disse: designer, styrmand.",
        ),
        (
            Problem(ProblemKind.UNKNOWN_SOURCE, "", "bog", ()),
            "The level has no source “bog”. There is none to choose.",
            "Niveauet har ingen kilde, der hedder »bog«. Der er ingen at vælge imellem.",
        ),
        (
            Problem(ProblemKind.DUPLICATE_ID, "phases[3].id", "ide", ("phases[0].id",)),
            "The id “ide” is already used at phases 1 › id. Give this one an id of its own.",
            "Id’et »ide« er allerede brugt ved phases 1 › id. Giv dette sit eget id.",
        ),
        (
            Problem(ProblemKind.OUT_OF_RANGE, "phases[0].weight", "0", ("0", "1000")),
            "0 cannot be used. Write a number above 0, and 1000 at most.",
            "0 kan ikke bruges. Skriv et tal over 0, højst 1000.",
        ),
        (
            Problem(ProblemKind.EVENT_FIRST, "phases[0].event", "ide"),
            "The first phase cannot be an event: nothing comes before it. Write event = false, or move it.",
            "Den første fase kan ikke være en hændelse, for der kommer ikke noget før den. "
            "Skriv event = false, eller flyt den.",
        ),
        (
            Problem(ProblemKind.MISSING_PLACEMENT, "experts[0].placements.ide", "ide"),
            "The expert says nothing of the phase “ide”. Write ide = {} if no card belongs there.",
            "Eksperten siger ikke noget om fasen »ide«. Skriv ide = {}, hvis der ikke skal ligge kort.",
        ),
        (
            Problem(ProblemKind.LINK, "briefing", "[her](x)"),
            "A text can hold no links or pictures, and here stands “[her](x)”. Put addresses under [[sources]].",
            "En tekst kan ikke rumme links eller billeder, og her står »[her](x)«. Sæt adresser under [[sources]].",
        ),
    ],
)
def test_a_sentence_word_for_word(problem: Problem, english: str, danish: str) -> None:
    speak("en")
    assert sentence(problem) == english
    speak("da")
    assert sentence(problem) == danish


def test_a_long_choice_is_cut_off() -> None:
    speak("en")
    many = tuple(f"kilde-{at:02}" for at in range(20))
    told = sentence(Problem(ProblemKind.UNKNOWN_SOURCE, "", "x", many))
    assert told.endswith("kilde-10, kilde-11, ….")


@pytest.mark.parametrize("shape", Shape, ids=lambda shape: shape.name)
def test_every_shape_has_a_name(shape: Shape) -> None:
    speak("en")
    told = sentence(Problem(ProblemKind.WRONG_TYPE, "title", shape.value, (shape.value,)))
    found, _, wanted = told.removeprefix("Here stands ").removesuffix(" instead.").partition(". Write ")
    assert found == wanted != ""


def test_advice_on_toml_falls_back_on_the_readers_own_words() -> None:
    speak("da")
    assert toml_hint("Something new").endswith("firkantede parenteser (Something new).")

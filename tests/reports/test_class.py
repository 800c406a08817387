"""A class's report on paper: what stands on its two pages, for boards and for hands, and notes that need more room."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from velfaerd_game.files.class_data import ClassPart
from velfaerd_game.game.board import Board
from velfaerd_game.game.class_measures import ClassResult, class_result, round_of_boards, round_of_hands
from velfaerd_game.game.classroom import Tally, pile
from velfaerd_game.game.deck import ROLE_IDS, Deck
from velfaerd_game.game.key import Key
from velfaerd_game.game.level import Level, Placement
from velfaerd_game.game.panel import prepare
from velfaerd_game.reports.class_report import ClassPaper, class_pages
from velfaerd_game.words.language import speak

from .reading import holds, words

MakeDeck, MakeLevel = Callable[[], Deck], Callable[[str], Level]
LEVEL = "albertslund-lys"


def two_rounds(level: Level, key: Key) -> ClassResult:
    phases = [phase.id for phase in level.phases]
    first = [Board({phase: Placement((role,)) for phase in phases}) for role in ROLE_IDS[:3]]
    second = [key.best_board] * 3
    return class_result([round_of_boards(key, 1, pile(phases, first)), round_of_boards(key, 2, pile(phases, second))])


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("da", ["Klasserapport · hold 3", "Det gjorde vi", "Runde 2: 3 plader.", "Samtalen gav 100 %", "Side 1 af 2"]),
        ("en", ["Class report · hold 3", "What we did", "Round 2: 3 boards.", "The talk brought 100%", "Page 1 of 2"]),
    ],
)
def test_two_pages_tell_rounds_scores_and_every_phase(
    level: MakeLevel, deck: MakeDeck, language: str, told: list[str]
) -> None:
    speak(language)
    one = level(LEVEL)
    key = prepare(one)
    pages = class_pages(ClassPaper(one, key, deck(), (ClassPart("hold 3", two_rounds(one, key), set_aside=1),)))
    first, second = map(words, pages)
    assert [said for said in told if not holds(first, said)] == []
    assert [phase.title for phase in one.phases if not holds(second, phase.title)] == []
    assert [role.name for role in deck().roles if not holds(second, role.name)] == []


def test_hands_have_shares_and_say_why_there_are_no_scores(level: MakeLevel, deck: MakeDeck) -> None:
    one = level(LEVEL)
    key = prepare(one)
    hands = Tally(20, {one.phases[0].id: {"styrmand": 11, "designer": 3}})
    result = class_result([round_of_hands(key, 1, hands)])
    first, second = map(words, class_pages(ClassPaper(one, key, deck(), (ClassPart("hold 3", result),))))
    assert holds(first, "20 deltagere, talt ved håndsoprækning")
    assert holds(first, "Point kræver hele plader")
    assert holds(first, "klassen 55 %")
    assert holds(second, one.phases[-1].title)


def test_long_notes_go_on_to_further_pages_and_lose_no_word(level: MakeLevel, deck: MakeDeck) -> None:
    one = level(LEVEL)
    key = prepare(one)
    answers = [" ".join(f"{letter}{number}" for number in range(900)) for letter in "ab"]
    notes = tuple((f"Spørgsmål {at}?", answer) for at, answer in enumerate(answers))
    paper = ClassPaper(one, key, deck(), (ClassPart("hold 3", two_rounds(one, key)),), (*notes, ("Tomt?", " ")))
    pages = [words(page) for page in class_pages(paper)]
    assert len(pages) > 2
    together = "".join("".join(pages).split())
    assert not [word for answer in answers for word in answer.split() if word not in together]
    assert not holds(" ".join(pages), "Tomt?")


def laid(level: Level, *roles: str) -> list[Board]:
    return [Board({phase.id: Placement((role,)) for phase in level.phases}) for role in roles]


def told(level: Level, deck: Deck, *rounds: list[Board], notes: tuple[tuple[str, str], ...] = ()) -> list[str]:
    key = prepare(level)
    phases = [phase.id for phase in level.phases]
    result = class_result(round_of_boards(key, at, pile(phases, boards)) for at, boards in enumerate(rounds, 1))
    return [words(page) for page in class_pages(ClassPaper(level, key, deck, (ClassPart("hold 3", result),), notes))]


def test_where_nobody_answered_that_is_said_and_nothing_of_hands(level: MakeLevel, deck: MakeDeck) -> None:
    first, second = told(level(LEVEL), deck())
    assert holds(first, "Der er ingen svar.")
    assert not holds(first, "Hænderne")
    assert second.count("ingen svar") == len(level(LEVEL).phases)


def test_few_boards_are_counted_as_on_the_slides_and_many_told_in_per_cent(level: MakeLevel, deck: MakeDeck) -> None:
    one = level(LEVEL)
    assert holds(told(one, deck(), laid(one, *ROLE_IDS[:4]))[0], "klassen 1 af 4, eksperterne")
    eight = laid(one, "designer", *["styrmand"] * 7)
    assert holds(told(one, deck(), eight)[0], "klassen 13 %, eksperterne")


def test_a_class_that_agrees_is_told_so_and_one_board_alone_is_not(level: MakeLevel, deck: MakeDeck) -> None:
    one = level(LEVEL)
    assert holds(told(one, deck(), laid(one, "designer", "designer"))[0], "alle har valgt det samme")
    assert not holds(told(one, deck(), laid(one, "designer"))[0], "alle har valgt det samme")


def test_a_single_board_has_choices_and_no_shares(level: MakeLevel, deck: MakeDeck) -> None:
    one = level(LEVEL)
    best = list(prepare(one).best_board.phases.items())
    first = told(one, deck(), [Board(dict(best[:-1]))], [Board(dict(best[:-2]))])[0]
    assert holds(first, "ikke valgt, eksperterne")
    assert holds(first, "Pointene faldt")
    assert not holds(first, "klassen")
    assert not holds(first, "Andelene")


def test_a_phase_that_was_left_empty_says_so(level: MakeLevel, deck: MakeDeck) -> None:
    one = level(LEVEL)
    half = [Board({one.phases[0].id: Placement(("designer",))})]
    second = told(one, deck(), laid(one, "designer"), half)[1]
    assert second.count("ingen svar i runde 2") == len(one.phases) - 1


def test_shares_of_unequal_rounds_are_said_to_be_each_rounds_own(level: MakeLevel, deck: MakeDeck) -> None:
    one = level(LEVEL)
    both = told(one, deck(), laid(one, *ROLE_IDS), laid(one, "designer"))[0]
    assert holds(both, "Der er ikke lige mange plader i de to runder")
    assert holds(told(one, deck(), laid(one, *ROLE_IDS))[0], "Andelene er regnet af alle rundens plader")


def test_notes_of_a_common_length_stay_on_two_pages_and_no_heading_stands_last(
    level: MakeLevel, deck: MakeDeck
) -> None:
    one = level("silkeborg-marienlund")
    for length in range(0, 500, 50):
        notes = tuple((f"Spørgsmål {at}?", "ord " * (length // 4)) for at in range(4))
        pages = told(one, deck(), laid(one, *ROLE_IDS), laid(one, *ROLE_IDS), notes=notes)
        assert len(pages) == 2
        assert not [page for page in pages if holds(page, "Fra opsamlingen Pointene siger")]


def test_lines_of_a_note_stay_lines_and_an_endless_word_is_whole(level: MakeLevel, deck: MakeDeck) -> None:
    one, endless = level(LEVEL), "".join(f"{number}x" for number in range(150))
    pages = told(one, deck(), laid(one, "designer"), notes=(("Hvad nu?", f"først\n\nså\n{endless}"),))
    assert holds(" ".join(pages), endless)

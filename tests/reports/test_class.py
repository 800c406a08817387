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
    together = set(" ".join(pages).split())
    assert not [word for answer in answers for word in answer.split() if word not in together]
    assert not holds(" ".join(pages), "Tomt?")

"""What is said in a lesson: the question made of the class's own numbers, and guidance for every part and plan."""

from __future__ import annotations

from itertools import product

import pytest

from velfaerd_game.files.decks import read_deck
from velfaerd_game.files.levels import read_level
from velfaerd_game.game.lesson_setup import PLANS, LessonSetup, Way
from velfaerd_game.game.lesson_steps import Chapter
from velfaerd_game.game.level import Level
from velfaerd_game.game.talk import question
from velfaerd_game.paths import CARDS, LEVELS
from velfaerd_game.words.guide_told import guide
from velfaerd_game.words.guide_words import advice, guidance
from velfaerd_game.words.language import speak
from velfaerd_game.words.lesson_words import chapter_name, say, talk_question


def shipped() -> Level:
    found = read_level(LEVELS / "albertslund-lys.toml").value
    assert found
    return found


LEVEL = shipped()


@pytest.mark.parametrize(
    ("counts", "danish", "english"),
    [
        ({}, "Ingen har valgt en rolle her. Hvilken ville I begynde med, og hvorfor?",
         "Nobody has chosen a role here. Which would you begin with, and why?"),
        ({"brobygger": 12, "designer": 9}, "12 vil have Brobyggeren, 9 Designeren: hvad ser hver af dem?",
         "12 want the Bridge Builder, 9 the Designer: what does each see?"),
        ({"brobygger": 12, "designer": 9, "styrmand": 9, "medspiller": 2},
         "12 vil have Brobyggeren. Derefter følger Designeren og Styrmanden med 9 hver. Hvad ser hver af dem?",
         "12 want the Bridge Builder. Next come the Designer and the Helmsman, with 9 each. What does each see?"),
        ({"brobygger": 3, "designer": 3}, "3 vil have Designeren, og lige så mange Brobyggeren. Hvad ser hver af dem?",
         "3 want the Designer, and just as many the Bridge Builder. What does each see?"),
        ({"brobygger": 1, "designer": 1}, "Én vil have Designeren, en anden Brobyggeren. Hvad ser hver af dem?",
         "One wants the Designer, another the Bridge Builder. What does each see?"),
        ({"brobygger": 20, "designer": 20},
         "Alle vil have Designeren og Brobyggeren. Hvem af dem går forrest, og hvorfor?",
         "Everybody wants the Designer and the Bridge Builder. Which of them goes first, and why?"),
        ({"brobygger": 20},
         "Alle 20 vælger Brobyggeren. Hvad skulle være anderledes, før der var brug for en anden rolle?",
         "All 20 choose the Bridge Builder. What would have to change for another role to be needed?"),
        ({"brobygger": 20, "designer": 9},
         "Alle vil have Brobyggeren, og 9 vil også have Designeren. Hvad ville det tilføre?",
         "Everybody wants the Bridge Builder; 9 want the Designer as well. What would that add?"),
        ({"brobygger": 20, "designer": 1},
         "Alle vil have Brobyggeren, og én vil også have Designeren. Hvad ville det tilføre?",
         "Everybody wants the Bridge Builder; one wants the Designer as well. What would that add?"),
        ({"brobygger": 20, "designer": 9, "styrmand": 9},
         "Alle vil have Brobyggeren. Derefter følger Designeren og Styrmanden med 9 hver. "
         "Hvad ville hver af dem tilføre?",
         "Everybody wants the Bridge Builder. Next come the Designer and the Helmsman, with 9 each. "
         "What would each of them add?"),
        ({"brobygger": 1}, "Der er ét svar: Brobyggeren. Hvad taler for en anden rolle?",
         "There is one answer: the Bridge Builder. What speaks for another role?"),
        ({"brobygger": 8},
         "8 vil have Brobyggeren, og ingen vil have en anden rolle. Hvad har de øvrige brug for at høre?",
         "8 want the Bridge Builder, and nobody another role. What would the others need to hear?"),
        ({"brobygger": 2, "designer": 2, "styrmand": 2},
         "Designeren, Brobyggeren og Styrmanden står lige med 2 hver. Hvem ville I undvære, og hvad ville gå tabt?",
         "Level with 2 each: the Designer, the Bridge Builder and the Helmsman. "
         "Which would you do without, and what would be lost?"),
    ],
)  # fmt: skip
def test_the_question_asks_and_does_not_judge(counts: dict[str, int], danish: str, english: str) -> None:
    talk = question({"ide": counts}, "ide", 20)
    for language, words in (("da", danish), ("en", english)):
        speak(language)
        deck = read_deck(CARDS / "deck.toml", language).value
        assert deck
        assert talk_question(talk, deck) == words


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_part_of_every_lesson_has_its_guidance(language: str) -> None:
    speak(language)
    for chapter, way, plan in product(Chapter, Way, PLANS):
        setup = LessonSetup("x", "0" * 16, way, plan=plan)
        told = guidance(chapter, setup)
        assert chapter_name(chapter)
        assert told.do in say(chapter, setup)
        assert told.say in say(chapter, setup)
        assert not told.agreed or say(chapter, setup)[-1].endswith(told.agreed)
        assert advice(setup).startswith(f"{plan} minut")


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_lesson_of_one_round_is_not_told_of_a_second(language: str) -> None:
    speak(language)
    for plan, way in product(PLANS, Way):
        told = guide(LEVEL, LessonSetup("x", "0" * 16, way, rounds=1, plan=plan))
        words = " ".join((told.advice, *(f"{one.name} {one.do} {one.say} {one.agreed}" for one in told.parts)))
        assert not [said for said in ("anden runde", "Anden runde", "second round", "Second round") if said in words]


@pytest.mark.parametrize("plan", PLANS)
def test_the_guides_minutes_follow_each_other_to_the_end(plan: int) -> None:
    speak("en")
    for rounds, way in product((1, 2), Way):
        *parts, keys = guide(LEVEL, LessonSetup("x", "0" * 16, way, rounds=rounds, plan=plan)).parts
        minutes = [one.when.removeprefix("Minutes ").split("–") for one in parts]
        assert [begins for begins, _ in minutes] == ["0", *(ends for _, ends in minutes[:-1])]
        assert minutes[-1][1] == str(plan)
        assert ("F: " in keys.do) is (way is Way.TEAMS)


def test_rounds_too_long_for_the_lesson_are_told_and_others_not() -> None:
    speak("en")
    short = LessonSetup("x", "0" * 16, plan=45, minutes=30)
    assert guide(LEVEL, short).advice.startswith(
        "Rounds of 30 minutes are too long for this lesson: the plan gives them 19."
    )
    assert guide(LEVEL, LessonSetup("x", "0" * 16, plan=45, minutes=7)).advice.startswith("45 minutes: talk")

"""The facilitator's guide on paper: every word of it on two pages at most, in both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.game.lesson_setup import PLANS, LessonSetup, Way
from velfaerd_game.game.level import Level
from velfaerd_game.reports.guide_pages import guide_pages
from velfaerd_game.words.guide_told import guide
from velfaerd_game.words.language import speak

from .reading import holds, words


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("way", list(Way))
@pytest.mark.parametrize("plan", list(PLANS))
def test_every_word_of_the_guide_is_on_one_page(
    level: Callable[[str], Level], language: str, way: Way, plan: int
) -> None:
    speak(language)
    one = level("albertslund-lys")
    told = guide(one, LessonSetup(one.id, fingerprint(one), way, plan=plan, minutes=PLANS[plan]))
    pages = guide_pages(told)
    assert len(pages) == 1
    whole = " ".join(map(words, pages))
    said = [one for part in told.parts for one in (part.when, part.name, part.do, part.say, part.agreed)]
    assert [one for one in (told.title, told.under, told.advice, *said) if not holds(whole, one)] == []

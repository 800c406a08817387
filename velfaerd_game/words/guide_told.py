"""The facilitator's guide told for one lesson: its time plan, and for each part what to do, say and ask."""

from __future__ import annotations

from dataclasses import dataclass

from velfaerd_game.game.lesson_plan import Planned, plan
from velfaerd_game.game.lesson_setup import LessonSetup
from velfaerd_game.game.level import Level

from .guide_words import advice, guidance, keys
from .language import tr, trn
from .lesson_words import chapter_name


@dataclass(frozen=True, slots=True)
class GuidePart:
    """A part of the lesson. `when` is such as “Minutes 5–17”; `agreed`: what to ask when all agree, or empty.

    The last part is no part of it, but its keys: without minutes and without anything to say.
    """

    name: str
    when: str
    do: str
    say: str
    agreed: str = ""


@dataclass(frozen=True, slots=True)
class Guide:
    """The guide for one lesson, as the page and the paper tell it."""

    title: str
    under: str
    advice: str
    parts: tuple[GuidePart, ...]


def guide(level: Level, setup: LessonSetup) -> Guide:
    """The guide for a lesson of this level and setup."""
    minutes = trn("{n} minute", "{n} minutes", setup.plan)
    rounds = trn("{n} round", "{n} rounds", setup.rounds)
    people = trn("{n} person", "{n} people", setup.size)
    parts = []
    planned = plan(level, setup)
    for one in planned:
        told = guidance(one.chapter, setup)
        when = tr("Minutes {begins}–{ends}").format(begins=one.begins, ends=one.begins + one.minutes)
        parts.append(GuidePart(chapter_name(one.chapter), when, told.do, told.say, told.agreed))
    parts.append(GuidePart(tr("Keys"), "", keys(setup), ""))
    return Guide(level.title, " · ".join((minutes, rounds, people)), _advice(planned, setup), tuple(parts))


def _advice(planned: tuple[Planned, ...], setup: LessonSetup) -> str:
    """What to keep and leave out; first of all that the rounds are too long for the lesson, where they are."""
    given = min(one.minutes for one in planned if one.chapter.round)
    if given == setup.minutes:
        return advice(setup)
    told = tr("Rounds of {chosen} minutes are too long for this lesson: the plan gives them {given}.")
    return f"{told.format(chosen=setup.minutes, given=given)} {advice(setup)}"

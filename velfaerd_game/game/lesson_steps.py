"""The steps of a lesson in their order: worked out from its setup and level, with ids that are stable in files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from .lesson_setup import LessonSetup, Way
from .level import Level
from .story_pages import story_pages


class Chapter(StrEnum):
    """The parts of a lesson, in order; a chapter may have several steps."""

    BRIEFING = "briefing"
    FIRST = "round-1"
    DISAGREEMENT = "disagreement"
    SECOND = "round-2"
    REVEAL = "reveal"
    WHOLE = "whole"
    DEBRIEF = "debrief"
    TRANSFER = "transfer"
    END = "end"

    @property
    def round(self) -> int:
        """The round that is played in it, 1 or 2; 0 where none is."""
        return {Chapter.FIRST: 1, Chapter.SECOND: 2}.get(self, 0)


TALKS = {45: 1, 90: 2, 180: 3}
"""Minutes of the lesson -> how many phases the class talks about after the overview of where it disagrees."""


@dataclass(frozen=True, slots=True)
class Step:
    """One screen of the lesson.

    `number` counts from 1: pages of the story, talks and phases of the reveal by rank, questions; 0 where there is one
    only. `phase`: that of a round by hands; which phase a talk or a reveal is about changes with the class, and is
    asked of the lesson. `experts`: a reveal's second half, where they stand beside the class.
    """

    id: str
    chapter: Chapter
    number: int = 0
    phase: str = ""
    experts: bool = False


def steps_of(level: Level, setup: LessonSetup) -> tuple[Step, ...]:
    """All steps, the first to the last."""
    return tuple(step for chapter in chapters_of(level, setup) for step in _steps(chapter, level, setup))


def chapters_of(level: Level, setup: LessonSetup) -> tuple[Chapter, ...]:
    """The chapters there are: no second round where one is enough, no questions where the level has none."""
    absent = set() if setup.rounds == 2 else {Chapter.SECOND}
    absent |= set() if level.debrief else {Chapter.DEBRIEF}
    return tuple(chapter for chapter in Chapter if chapter not in absent)


def _steps(chapter: Chapter, level: Level, setup: LessonSetup) -> Iterator[Step]:
    match chapter:
        case Chapter.BRIEFING:
            yield from _numbered(chapter, len(story_pages(level.briefing)))
        case Chapter.FIRST | Chapter.SECOND if setup.way is Way.HANDS:
            for phase in level.phases:
                yield Step(f"{chapter}-{phase.id}", chapter, phase=phase.id)
        case Chapter.DISAGREEMENT:
            yield Step(chapter, chapter)
            for number in range(1, min(TALKS[setup.plan], len(level.phases)) + 1):
                yield Step(f"talk-{number}", chapter, number)
        case Chapter.REVEAL:
            for number in range(1, len(level.phases) + 1):
                yield Step(f"{chapter}-{number}-class", chapter, number)
                yield Step(f"{chapter}-{number}-experts", chapter, number, experts=True)
        case Chapter.DEBRIEF:
            yield from _numbered(chapter, len(level.debrief))
        case _:
            yield Step(str(chapter), chapter)


def _numbered(chapter: Chapter, count: int) -> Iterator[Step]:
    for number in range(1, count + 1):
        yield Step(f"{chapter}-{number}", chapter, number)

"""A facilitator's time plan: how the minutes of a lesson fall on its chapters and steps, to the last second."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .lesson_setup import LessonSetup
from .lesson_steps import Chapter, Step, chapters_of, steps_of
from .level import Level

_WISHES: Mapping[Chapter, int] = {
    Chapter.BRIEFING: 6,
    Chapter.DISAGREEMENT: 10,
    Chapter.REVEAL: 15,
    Chapter.WHOLE: 4,
    Chapter.DEBRIEF: 9,
    Chapter.TRANSFER: 6,
    Chapter.END: 1,
}
"""How the time beside the rounds is shared, by weight; each chapter has at least a minute."""

_MOST_END = 2
"""Minutes it takes to say thank you, however long the lesson."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A chapter with its whole minutes, the minute it begins at, and each of its steps with its seconds."""

    chapter: Chapter
    begins: int
    minutes: int
    steps: tuple[tuple[Step, int], ...]


def plan(level: Level, setup: LessonSetup) -> tuple[Planned, ...]:
    """The chapters in order. Minutes sum up to `setup.plan`, a chapter's seconds to its minutes, both exactly.

    A round takes `setup.minutes`, or as much as leaves a minute to every other chapter where that is less.
    """
    planned: list[Planned] = []
    steps = steps_of(level, setup)
    begins = 0
    for chapter, minutes in _minutes(level, setup).items():
        own = [step for step in steps if step.chapter is chapter]
        seconds = _shared(60 * minutes, [1] * len(own))
        planned.append(Planned(chapter, begins, minutes, tuple(zip(own, seconds, strict=True))))
        begins += minutes
    return tuple(planned)


def default_minutes(level: Level, setup: LessonSetup, chapter: Chapter) -> int:
    """The minutes a chapter's timer starts from: a round's are those the trainer chose, the others' are planned."""
    return setup.minutes if chapter.round else _minutes(level, setup).get(chapter, 1)


def _minutes(level: Level, setup: LessonSetup) -> dict[Chapter, int]:
    chapters = chapters_of(level, setup)
    others = [chapter for chapter in chapters if not chapter.round]
    most = (setup.plan - len(others)) // setup.rounds
    own = min(setup.minutes, most)
    rest = setup.plan - own * setup.rounds - len(others)
    shares = dict(zip(others, _shared(rest, [_WISHES[chapter] for chapter in others]), strict=True))
    extra = max(shares[Chapter.END] + 1 - _MOST_END, 0)
    shares[Chapter.END] -= extra
    shares[Chapter.REVEAL] += extra
    return {chapter: own if chapter.round else shares[chapter] + 1 for chapter in chapters}


def _shared(whole: int, weights: Sequence[int]) -> list[int]:
    """A whole number shared by weight in whole numbers; what is left over goes to the largest remainders."""
    total = sum(weights)
    parts = [whole * weight // total for weight in weights]
    left = whole - sum(parts)
    most = sorted(range(len(weights)), key=lambda at: -(whole * weights[at] % total))
    for at in most[:left]:
        parts[at] += 1
    return parts

"""Keeps a lesson as a JSON file, written whole at every step, and reads it back: hostile until it is checked."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from velfaerd_game.game.lesson import Lesson
from velfaerd_game.game.lesson_setup import Way
from velfaerd_game.game.level import Level
from velfaerd_game.game.problem import Problem, ProblemKind

from .fingerprint import fingerprint
from .lesson_form import TYPE, dumped, head_of, loaded, may_be_called
from .reading import Fault, Reading, UnusableError
from .text import parse_json, read_text
from .writing import UnwritableError, write_whole

LESSON_LIMIT = 8 * 1024 * 1024
"""The most bytes a lesson may have."""

_DAMAGED = frozenset(
    {
        ProblemKind.NOT_JSON,
        ProblemKind.NOT_UTF8,
        ProblemKind.EMPTY_FILE,
        ProblemKind.BAD_NUMBER,
        ProblemKind.DUPLICATE_KEY,
    }
)
"""What is told of a file that somebody wrote by hand; a lesson's is written by the game alone, so it says less."""


@dataclass(frozen=True, slots=True)
class KeptLesson:
    """A lesson that was left, as a list shows it. `fault`: why it cannot be opened; then the rest is made up."""

    path: Path
    level: str
    way: Way
    at: str
    changed: datetime
    fault: Fault | None = None


def lessons_folder(data: Path) -> Path:
    """The folder inside the data folder where lessons are kept."""
    return data / "lessons"


def save_lesson(data: Path, lesson: Lesson, changed: datetime) -> Path:
    """Write the lesson whole, as it is now; where. `changed` is UTC. UnwritableError where it cannot be written."""
    path = lessons_folder(data) / f"{lesson.id}.json"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableError(path, error.strerror or str(error), error.errno or 0) from None
    write_whole(path, json.dumps(dumped(lesson, changed), ensure_ascii=False, separators=(",", ":")) + "\n")
    return path


def read_lesson(path: Path, levels: Mapping[str, Level]) -> Reading[Lesson]:
    """The lesson of a file over one of these levels (id -> level); None where it has faults, all of which are told.

    A key that has changed since is a note: what was laid still stands, and is compared with today's experts. A copy
    under another name is a lesson of that name, so that it is never saved over the one it was made of.
    """
    try:
        data = _opened(path)
        head = head_of(data)
        level = levels.get(head.level)
        if level is None:
            raise UnusableError(ProblemKind.NO_LEVEL, head.level)
        lesson, problems = loaded(data, level, fingerprint(level))
    except UnusableError as error:
        return Reading(path, faults=(error.fault(path),))
    faults = tuple(Fault(path, problem) for problem in problems if problem.kind is not ProblemKind.OLD_KEY)
    notes = tuple(Fault(path, problem) for problem in problems if problem.kind is ProblemKind.OLD_KEY)
    if lesson is not None and not may_be_called(path.stem):
        faults = (Fault(path, Problem(ProblemKind.BAD_PART, "id")),)
    return Reading(path, None if faults or lesson is None else replace(lesson, id=path.stem), faults, notes)


def saved_at(path: Path) -> datetime | None:
    """When the lesson was last saved, in UTC; None where that cannot be read."""
    try:
        return head_of(_opened(path)).changed
    except UnusableError:
        return None


def kept_lessons(data: Path) -> tuple[KeptLesson, ...]:
    """The lessons that were left, newest first; those that cannot be read stand last, and say why."""
    return tuple(sorted((_kept(path) for path in _files(data)), key=lambda one: (one.fault is None, one.changed)))[::-1]


def delete_lesson(path: Path) -> None:
    """Delete a lesson and what a broken-off save left beside it. UnwritableError where it cannot be deleted."""
    try:
        for part in path.parent.glob(f".{path.name}.*.part"):
            part.unlink(missing_ok=True)
        path.unlink(missing_ok=True)
    except OSError as error:
        raise UnwritableError(path, error.strerror or str(error), error.errno or 0) from None


def _opened(path: Path) -> dict[str, object]:
    try:
        data = parse_json(read_text(path, LESSON_LIMIT))
    except UnusableError as error:
        if error.problem.kind in _DAMAGED:
            raise UnusableError(ProblemKind.DAMAGED_LESSON) from None
        raise
    if not isinstance(data, dict) or data.get("type") != TYPE:
        raise UnusableError(ProblemKind.NO_LESSON)
    return data


def _kept(path: Path) -> KeptLesson:
    try:
        head = head_of(_opened(path))
    except UnusableError as error:
        return KeptLesson(path, "", Way.HANDS, "", datetime(1, 1, 1, tzinfo=UTC), error.fault(path))
    return KeptLesson(path, head.level, head.way, head.at, head.changed)


def _files(data: Path) -> Iterable[Path]:
    try:
        found = [one for one in lessons_folder(data).iterdir() if one.suffix == ".json" and one.name[0] != "."]
    except OSError:
        return ()
    return sorted(found)

"""Lessons that cannot be opened: what is no lesson, what is damaged, and what only looks like another."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from velfaerd_game.files.lessons import kept_lessons, read_lesson, saved_at
from velfaerd_game.game.problem import Problem, ProblemKind

from .test_lessons import LEVEL, lesson, written


def test_what_is_no_lesson_or_lacks_its_level_is_told(tmp_path: Path) -> None:
    path = written(tmp_path)
    assert [one.problem.kind for one in read_lesson(path, {}).faults] == [ProblemKind.NO_LEVEL]
    for changes, kind in (
        ({"format": 2}, ProblemKind.NEWER_FORMAT),
        ({"format": "1"}, ProblemKind.NO_LESSON),
        ({"type": "velfaerd-game/board"}, ProblemKind.NO_LESSON),
        ({"way": "flags"}, ProblemKind.NO_LESSON),
        ({"changed": "0001-01-01T00:00:00+14:00"}, ProblemKind.NO_LESSON),
        ({"changed": "9999-12-31T23:59:59+00:00"}, ProblemKind.NO_LESSON),
        ({"changed": "0001-01-01T00:00:00+00:00"}, ProblemKind.NO_LESSON),
    ):
        reading = read_lesson(written(tmp_path, **changes), {LEVEL.id: LEVEL})
        assert [one.problem.kind for one in reading.faults] == [kind]
        assert [one.fault is None for one in kept_lessons(tmp_path)] == [False]
    path.write_bytes(b"[" * 10**6)
    assert read_lesson(path, {LEVEL.id: LEVEL}).faults[0].problem.kind is ProblemKind.TOO_DEEP
    os.truncate(path, 2 * 1024**3)
    assert read_lesson(path, {LEVEL.id: LEVEL}).faults[0].problem.kind is ProblemKind.TOO_LARGE
    assert saved_at(path) is None


@pytest.mark.parametrize(
    "raw", [b"", b"\xff\xfe", b'{"format": 1', b'{"format": ' + b"9" * 5000 + b"}", b'{"a":1,"a":2}']
)
def test_a_damaged_file_is_told_as_such_and_not_by_its_columns(tmp_path: Path, raw: bytes) -> None:
    path = written(tmp_path)
    path.write_bytes(raw)
    told = [(one.problem, one.line) for one in read_lesson(path, {LEVEL.id: LEVEL}).faults]
    assert told == [(Problem(ProblemKind.DAMAGED_LESSON, ""), None)]
    assert [one.fault and one.fault.problem.kind for one in kept_lessons(tmp_path)] == [ProblemKind.DAMAGED_LESSON]


def test_a_copy_of_a_lesson_is_a_lesson_of_its_own_and_never_written_over_the_first(tmp_path: Path) -> None:
    path = written(tmp_path)
    copy = path.with_name("lesson-2.json")
    copy.write_bytes(path.read_bytes())
    taken = read_lesson(copy, {LEVEL.id: LEVEL}).value
    assert taken == replace(lesson(), id="lesson-2")
    strange = path.with_name("lesson-1 (1).json")
    strange.write_bytes(path.read_bytes())
    reading = read_lesson(strange, {LEVEL.id: LEVEL})
    assert reading.value is None
    assert [(one.problem.kind, one.problem.where) for one in reading.faults] == [(ProblemKind.BAD_PART, "id")]

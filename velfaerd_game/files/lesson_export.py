"""The lessons that are kept, taken out as they are: what can be read as JSON, what cannot as its text."""

from __future__ import annotations

import json
from pathlib import Path

from .lessons import LESSON_LIMIT, lessons_folder
from .reading import UnusableError
from .text import parse_json, read_text


def lesson_entries(data: Path) -> tuple[dict[str, object], ...]:
    """Every lesson in the data folder, by its file's name: `file`, and its keys; `text` instead where it is no object.

    What is not even text has nothing but its name. OSError where the folder of lessons may not be looked into: what is
    there must not be left out without a word.
    """
    try:
        found = sorted(one for one in lessons_folder(data).iterdir() if one.suffix == ".json" and one.name[0] != ".")
    except (FileNotFoundError, NotADirectoryError):
        return ()
    return tuple({"file": path.name, **_told(path)} for path in found)


def lesson_levels(data: Path) -> frozenset[str]:
    """The ids of the levels these lessons are about. OSError as for `lesson_entries`."""
    return frozenset(level for one in lesson_entries(data) if isinstance(level := one.get("level"), str))


def _told(path: Path) -> dict[str, object]:
    try:
        text = read_text(path, LESSON_LIMIT)
    except UnusableError:
        return {}
    try:
        lesson = parse_json(text)
        json.dumps(lesson, ensure_ascii=False, allow_nan=False).encode()
    except (UnusableError, ValueError, TypeError, RecursionError):
        return {"text": text}
    return lesson if isinstance(lesson, dict) else {"text": text}

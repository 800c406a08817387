"""Reads levels: one file in its own language, with the translation beside it; or all of a folder."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from velfaerd_game.game.level import Level
from velfaerd_game.game.problem import Problem, ProblemKind
from velfaerd_game.game.references import faults_of_id
from velfaerd_game.game.rules import problems

from .level_tables import level_of, level_told
from .reading import Fault, Reading, UnusableError
from .text import is_there, toml_files
from .told import told_by, translation_path, translation_paths
from .toml_file import open_toml

Tensions = Collection[str] | None
"""The deck's tension ids; None where the level's own are not looked up."""


def read_level(path: Path, language: str | None = None, tensions: Tensions = None) -> Reading[Level]:
    """The level of a file, told in `language` where a translation lies beside it, else in its own.

    Every fault is told at once. A level with faults is None; a translation with faults is told of and left aside.
    """
    original = _original(path, tensions)
    if original.value is None or language in (None, original.value.language):
        return original
    beside = translation_path(path, str(language))
    return _told(beside, original, tensions) if is_there(beside) else original


def check_level(path: Path, tensions: Tensions = None) -> Reading[Level]:
    """The level in its own language, with the faults of the file and of every translation beside it."""
    reading = _original(path, tensions)
    for beside in translation_paths(path):
        told = _told(beside, reading, tensions)
        reading = replace(told, value=reading.value)
    return reading


def _original(path: Path, tensions: Tensions) -> Reading[Level]:
    try:
        file = open_toml(path)
    except UnusableError as error:
        return Reading(path, faults=(error.fault(path),))
    level, faults = level_of(file.table), file.table.faults
    if level.id != path.stem and not any(faults_of_id(level.id, "id")):
        faults.add(ProblemKind.FILE_NAME, "id", level.id, f"{level.id}.toml")
    if not faults.lost:
        faults.join(_meant(level, tensions))
    told = faults.told()
    return Reading(path, None if told else level, file.faults(told))


def _told(path: Path, original: Reading[Level], tensions: Tensions) -> Reading[Level]:
    return told_by(path, original, level_told, lambda level: _meant(level, tensions))


def _meant(level: Level, tensions: Tensions) -> Iterable[Problem]:
    return problems(level, level.tensions if tensions is None else tensions)


@dataclass(frozen=True, slots=True)
class Found:
    """A file in a folder of levels, and what reading it gave. `shipped` where it lies in the first folder."""

    reading: Reading[Level]
    shipped: bool


def find_levels(folders: Iterable[Path], language: str | None = None, tensions: Tensions = None) -> tuple[Found, ...]:
    """Every level of the folders, the first folder's first, broken ones with their faults and no level.

    Where two files have the same id, the one found first is the level and the other is a fault. A folder that is not
    there holds none.
    """
    found: list[Found] = []
    first: dict[str, Path] = {}
    for place, folder in enumerate(folders):
        for path in level_paths(folder):
            reading = read_level(path, language, tensions)
            if reading.value and (shadow := first.setdefault(reading.value.id, path)) != path:
                fault = Fault(path, Problem(ProblemKind.SHADOWED, "id", reading.value.id, (str(shadow),)))
                reading = Reading(path, faults=(fault,))
            found.append(Found(reading, shipped=place == 0))
    return tuple(found)


def level_paths(folder: Path) -> tuple[Path, ...]:
    """The files of a folder that should be levels, by name; translations lie beside them and are none."""
    return tuple(one for one in toml_files(folder) if "." not in one.stem)

"""A TOML file of the game's: opened, its format looked at, its faults shown with their lines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from velfaerd_game.game.problem import Problem, ProblemKind

from .faults import Faults
from .lines import with_lines
from .reading import Fault, UnusableError
from .table import Table
from .text import LEVEL_LIMIT, parse_toml, read_text

FORMAT = 1
"""The newest format of levels, decks and boards that this version reads, and the one it writes."""


@dataclass(frozen=True)
class TomlFile:
    """An opened file: its tables, and the text that lines are counted in."""

    path: Path
    text: str
    table: Table

    def faults(self, problems: Iterable[Problem]) -> tuple[Fault, ...]:
        """The problems as faults of this file."""
        return with_lines(self.path, problems, self.text)


def open_toml(path: Path) -> TomlFile:
    """The file's tables; UnusableError where it cannot be read, or only by a newer version."""
    text = read_text(path, LEVEL_LIMIT)
    table = Table(parse_toml(text), Faults())
    check_format(table)
    return TomlFile(path, text, table)


def check_format(table: Table) -> None:
    """Note a format there never was; UnusableError for a newer one, of which nothing else can be said."""
    number = table.integer("format")
    if number > FORMAT:
        raise UnusableError(ProblemKind.NEWER_FORMAT, str(number), str(FORMAT))
    if number < 1 and "format" in table.data and "format" not in table.faults.places:
        table.faults.add(ProblemKind.BAD_FORMAT, "format", str(number), str(FORMAT))

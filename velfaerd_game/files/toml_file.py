"""A TOML file of the game's: opened, its format looked at, its faults shown with their lines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from velfaerd_game.game.problem import Problem

from .faults import Faults
from .format import check_format
from .lines import with_lines
from .reading import Fault
from .table import Table
from .text import LEVEL_LIMIT, parse_toml, read_text


@dataclass(frozen=True)
class TomlFile:
    """An opened file: its tables, and the text that lines are counted in."""

    path: Path
    text: str
    table: Table

    def faults(self, problems: Iterable[Problem]) -> tuple[Fault, ...]:
        """The problems as faults of this file."""
        return with_lines(self.path, problems, self.text)


def open_toml(path: Path, default: int | None = None) -> TomlFile:
    """The file's tables; UnusableError where it cannot be read, or only by a newer version.

    `default` is the format of a file that says none; without it that is a fault.
    """
    text = read_text(path, LEVEL_LIMIT)
    table = Table(parse_toml(text), Faults())
    check_format(table, default)
    return TomlFile(path, text, table)

"""Which version of the game a file is written for."""

from __future__ import annotations

from velfaerd_game.game.problem import ProblemKind

from .reading import UnusableError
from .table import Table

FORMAT = 1
"""The newest format of levels, decks and boards that this version reads, and the one it writes."""


def check_format(table: Table, default: int | None = None) -> None:
    """Note a format there never was; UnusableError for a newer one, of which nothing else can be said."""
    number = table.integer("format", default)
    if number > FORMAT:
        raise UnusableError(ProblemKind.NEWER_FORMAT, str(number), str(FORMAT))
    if number < 1 and "format" in table.data and "format" not in table.faults.places:
        table.faults.add(ProblemKind.BAD_FORMAT, "format", str(number), str(FORMAT))

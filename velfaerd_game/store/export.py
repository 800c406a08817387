"""All that is kept, taken out: every table there is as plain rows, and the tables we know in a readable form."""

from __future__ import annotations

import base64
import json
import math
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from .faults import BUGS, CannotRead, reason_of
from .moves import MalformedError, load_all, load_sure
from .rows import load_board, load_score
from .sending import HIDDEN

if TYPE_CHECKING:
    from .store import Store

_NAMED = ("result", "open_round", "unreadable_round", "reflection", "transfer", "exploration", "reason", "sent")
"""The tables that have a place of their own in what is taken out; any other is among the further ones."""

Entry = dict[str, object]
"""A row: column -> value, each value as JSON has it."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it stands in the database, its rows in the order they were made."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """All that is kept, each value as JSON has it. `further`: every table this module has no name for -> its rows."""

    settings: dict[str, str]
    results: tuple[Entry, ...]
    open_rounds: tuple[Entry, ...]
    rounds_set_aside: tuple[Entry, ...]
    reflections: tuple[Entry, ...]
    next_steps: tuple[Entry, ...]
    explorations: tuple[Entry, ...]
    reasons: tuple[Entry, ...]
    statements_sent: tuple[Entry, ...]
    further: dict[str, tuple[Entry, ...]]

    @property
    def levels(self) -> tuple[str, ...]:
        """The ids of all levels that something is kept of, sorted."""
        played = (self.results, self.open_rounds, self.rounds_set_aside, self.explorations)
        rows = chain(*played, self.reflections, self.next_steps, self.reasons, *self.further.values())
        return tuple(sorted({str(row["level"]) for row in rows if "level" in row}))


def tables(db: sqlite3.Connection) -> tuple[Table, ...]:
    """Every table of the database but SQLite's own, by name. CannotRead where the surroundings stand in the way."""
    try:
        return tuple(_table(db, name) for name in table_names(db))
    except BUGS:
        raise
    except sqlite3.Error as error:
        raise CannotRead(reason_of(error), str(error)) from error


def table_names(db: sqlite3.Connection) -> tuple[str, ...]:
    """The names of all tables but SQLite's own."""
    names = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*' ORDER BY name")
    return tuple(name for (name,) in names)


def quoted(name: str) -> str:
    """A name as a statement may hold it."""
    return '"' + name.replace('"', '""') + '"'


def _table(db: sqlite3.Connection, name: str) -> Table:
    found = db.execute(f"SELECT * FROM {quoted(name)}")
    return Table(name, tuple(column[0] for column in found.description), tuple(found))


def kept(store: Store) -> Kept:
    """All that the store keeps. CannotRead where the surroundings stand in the way."""
    return readable(tables(store._db))


def nothing() -> Kept:
    """What a store keeps in which there is nothing."""
    return readable(())


def readable(found: Iterable[Table]) -> Kept:
    """The tables as one reads them: moves and boards as lists and objects, a score in points beside the exact one.

    What is malformed stands as the text it is kept as: nothing is left out but a server's secret.
    """
    by_name = {table.name: table for table in found}
    settings = by_name.pop("setting", Table("setting", ("key", "value"), ()))
    known = {name: _entries(by_name.pop(name, None)) for name in _NAMED}
    return Kept(
        settings={str(key): str(value) for key, value in settings.rows if key not in HIDDEN},
        results=tuple(_with_points(entry) for entry in known["result"]),
        open_rounds=known["open_round"],
        rounds_set_aside=known["unreadable_round"],
        reflections=known["reflection"],
        next_steps=known["transfer"],
        explorations=known["exploration"],
        reasons=known["reason"],
        statements_sent=known["sent"],
        further={name: _entries(table) for name, table in by_name.items()},
    )


def _entries(table: Table | None) -> tuple[Entry, ...]:
    if table is None:
        return ()
    return tuple(
        {column: _READ.get(column, _plain)(value) for column, value in zip(table.columns, row, strict=True)}
        for row in table.rows
    )


def _with_points(entry: Entry) -> Entry:
    """The result with its score in points beside the exact one; None where it is no score, or beyond all measure."""
    told: Entry = {}
    for name, value in entry.items():
        told[name] = value
        if name == "score":
            told["points"] = _points(str(value))
    return told


def _points(score: str) -> float | None:
    with suppress(MalformedError, OverflowError):
        return float(load_score(score))
    return None


def _plain(value: object) -> object:
    """A value as JSON has it: bytes as base64, a number without end as its name."""
    if isinstance(value, bytes):
        return {"base64": base64.b64encode(value).decode("ascii")}
    return str(value) if isinstance(value, float) and not math.isfinite(value) else value


def _read(check: Callable[[str], object], value: object) -> object:
    """The JSON that a text holds, where `check` knows it for ours; else the text."""
    with suppress(MalformedError):
        if isinstance(value, str):
            check(value)
            parsed: object = json.loads(value)
            return parsed
    return _plain(value)


_READ: Mapping[str, Callable[[object], object]] = {
    "moves": partial(_read, load_all),
    "undone": partial(_read, load_all),
    "board": partial(_read, load_board),
    "sure": partial(_read, load_sure),
}
"""Column -> how it is read, in whatever table it stands."""

"""Texts in another language, laid over a level or a deck: entry by entry, each known by its id."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from velfaerd_game.game.problem import Problem, ProblemKind

from .faults import Faults
from .format import FORMAT
from .reading import Fault, Reading, UnusableError
from .table import Table
from .text import toml_files
from .toml_file import open_toml

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

E = TypeVar("E", bound="DataclassInstance")
T = TypeVar("T")


@dataclass
class Translation:
    """A translation while it is laid over its original, whose paths `where` and the keys of `places` are.

    `missing` are the original's texts that it lacks; `places` says where in the translation each text stands, so that a
    fault of a text is shown where it was written.
    """

    language: str
    faults: Faults
    missing: list[Problem] = field(default_factory=list)
    places: dict[str, str] = field(default_factory=dict)

    def text(self, table: Table, key: str, own: str, where: str = "", *, needed: bool = True) -> str:
        """The translation's text, or the original's `own` where it has none."""
        path = f"{where}.{key}" if where else key
        self._noted(table, key, path, needed and bool(own))
        return table.text(key, own)

    def texts(self, table: Table, key: str, own: tuple[str, ...], where: str) -> tuple[str, ...]:
        """The translation's texts, or the original's where it does not have as many."""
        path = f"{where}.{key}"
        self._noted(table, key, path, bool(own))
        told = table.texts(key, own)
        self.places.update({f"{path}[{at}]": f"{table.path(key)}[{at}]" for at in range(len(told))})
        return told if self.as_many(len(told), len(own), table.path(key)) else own

    def entries(
        self,
        table: Table,
        key: str,
        own: tuple[E, ...],
        tell: Callable[[Table, E, str], E],
        where: str = "",
        by: str = "id",
    ) -> tuple[E, ...]:
        """Every entry of the original, told by the translation's entry with the same id, or by an empty one.

        `tell` gets that entry, the original's and the original's path; `by` is the key that holds the id.
        """
        found = self._found(table, key, [str(getattr(one, by)) for one in own], by)
        path = f"{where}.{key}" if where else key
        told = []
        for at, one in enumerate(own):
            entry = found.get(str(getattr(one, by))) or Table({}, self.faults)
            told.append(tell(entry, one, f"{path}[{at}]"))
            entry.close({field.name for field in fields(one)})
        return tuple(told)

    def _found(self, table: Table, key: str, ids: list[str], by: str) -> dict[str, Table]:
        """The translation's entries by their ids, those of the original only."""
        found: dict[str, Table] = {}
        for entry in table.tables(key, ()):
            name = entry.text(by)
            if name in found:
                self.faults.add(ProblemKind.DUPLICATE_ID, entry.path(by), name, found[name].path(by))
            elif name in ids:
                found[name] = entry
            elif isinstance(entry.data.get(by), str):
                self.faults.add(ProblemKind.UNKNOWN_ENTRY, entry.path(by), name, *ids)
            else:
                entry.close(entry.data)
        return found

    def as_many(self, there: int, own: int, where: str) -> bool:
        """Are there as many as in the original? Notes a fault where there are not."""
        if there != own:
            kind = ProblemKind.TOO_FEW if there < own else ProblemKind.TOO_MANY
            self.faults.add(kind, where, str(there), str(own), str(own))
        return there == own

    def _noted(self, table: Table, key: str, path: str, needed: bool) -> None:
        if key in table.data:
            self.places[path] = table.path(key)
        elif needed:
            self.missing.append(Problem(ProblemKind.MISSING_TEXT, path))


def translation_path(path: Path, language: str) -> Path:
    """Where a file's translation lies: `lys.toml` is told in English by `lys.en.toml`."""
    return path.with_name(f"{path.stem}.{language}.toml")


def translation_paths(path: Path) -> tuple[Path, ...]:
    """The translations that lie beside a file, in whatever languages."""
    return tuple(one for one in toml_files(path.parent) if one.stem.rpartition(".")[0] == path.stem)


def told_by(
    path: Path,
    original: Reading[T],
    tell: Callable[[T, Table, Translation], T],
    meant: Callable[[T], Iterable[Problem]],
) -> Reading[T]:
    """The original with the texts of the translation at `path`, or, where that has faults, without.

    `tell` lays the texts over the original; `meant` finds the faults of meaning of the outcome.
    """
    if original.value is None:
        return original
    try:
        file = open_toml(path, FORMAT)
    except UnusableError as error:
        return replace(original, faults=(*original.faults, error.fault(path)))
    words = Translation(path.stem.rpartition(".")[2], file.table.faults)
    _check_language(file.table, words)
    told = tell(original.value, file.table, words)
    words.faults.join(replace(one, where=words.places[one.where]) for one in meant(told) if one.where in words.places)
    faults = file.faults(words.faults.told())
    notes = tuple(Fault(path, one) for one in words.missing)
    value = original.value if faults else told
    return replace(original, value=value, faults=(*original.faults, *faults), notes=(*original.notes, *notes))


def _check_language(table: Table, words: Translation) -> None:
    """The file's name says the language; where the file says it too, it says the same."""
    words.places["language"] = "language"
    if (said := table.text("language", words.language)) != words.language and "language" not in table.faults.places:
        table.faults.add(ProblemKind.TRANSLATION_LANGUAGE, "language", said, words.language)

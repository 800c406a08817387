"""A table of a file, asked key by key: every fault is gathered with its place, and none stops the reading."""

from __future__ import annotations

from collections.abc import Container, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

from velfaerd_game.game.problem import ProblemKind
from velfaerd_game.game.wording import shown

from .faults import MOST_FAULTS, Faults
from .shape import Shape, shape_of

MOST_ENTRIES = 500
"""The most entries of any list: where there are more, they are not looked at."""

MOST_DIGITS = 30
"""The most digits of a number: 1e999999999 would take hours to write out exactly."""

T = TypeVar("T")

_ABSENT = Decimal(0)


class Table:
    """A table of the file, asked key by key. Every answer is usable: where it is made up, a fault was noted."""

    def __init__(self, data: Mapping[str, object], faults: Faults, where: str = "") -> None:
        self.data = data
        self.faults = faults
        self.where = where
        self._asked: list[str] = []
        self._missing: dict[str, Shape] = {}

    def path(self, key: str) -> str:
        """The path of one of the table's keys, cut off where a key is endless."""
        return f"{self.where}.{shown(key)}" if self.where else shown(key)

    def text(self, key: str, default: str | None = None) -> str:
        """A text. Without a default it must stand there, as with every type."""
        return self._get(key, str, Shape.TEXT, default, "")

    def name(self, key: str) -> str:
        """A text that other places refer to: without it they cannot be judged."""
        self.faults.lost |= not isinstance(self.data.get(key), str)
        return self.text(key)

    def has(self, key: str) -> bool:
        """Is the key there? It may be."""
        self._asked.append(key)
        return key in self.data

    def flag(self, key: str, default: bool | None = None) -> bool:
        """True or false."""
        return self._get(key, bool, Shape.FLAG, default, False)

    def integer(self, key: str, default: int | None = None) -> int:
        """A whole number; a flag is none."""
        number = self._get(key, int, Shape.INTEGER, default, 0)
        return number if self._bounded(key, number) else 0

    def number(self, key: str, default: Fraction) -> Fraction:
        """A number, exactly as it is written: 0.1 is a tenth."""
        if shape_of(self.data.get(key)) is Shape.INTEGER:
            return Fraction(self.integer(key))
        number = self._get(key, Decimal, Shape.NUMBER, _ABSENT, _ABSENT)
        return default if number is _ABSENT or not self._bounded(key, number) else Fraction(number)

    def texts(self, key: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """A list of texts."""
        items = self._items(key, Shape.TEXTS, default)
        for index, item in enumerate(items):
            if not isinstance(item, str):
                self.wrong(f"{key}[{index}]", item, Shape.TEXT)
        return tuple(item if isinstance(item, str) else "" for item in items)

    def texts_of(self, count: int, key: str) -> tuple[str, ...]:
        """A list of so many texts."""
        texts = self.texts(key)
        if key in self.data and len(texts) != count and self.path(key) not in self.faults.places:
            kind = ProblemKind.TOO_FEW if len(texts) < count else ProblemKind.TOO_MANY
            self.faults.add(kind, self.path(key), str(len(texts)), str(count), str(count))
        return texts if len(texts) == count else ("",) * count

    def names(self, key: str) -> tuple[str, ...]:
        """A list of texts that are checked against others, empty where it is not there."""
        before = len(self.faults.places)
        names = self.texts(key, ())
        self.faults.lost |= len(self.faults.places) > before
        return names

    def table(self, key: str) -> Table:
        """A table inside this one."""
        self.faults.lost |= not isinstance(self.data.get(key), dict)
        return Table(self._get(key, dict, Shape.TABLE, None, {}), self.faults, self.path(key))

    def tables(self, key: str, default: tuple[()] | None = None) -> tuple[Table, ...]:
        """A list of tables."""
        items = self._items(key, Shape.TABLES, default)
        self.faults.lost |= default is None and not isinstance(self.data.get(key), list)
        for index, item in enumerate(items):
            if not isinstance(item, dict):
                self.wrong(f"{key}[{index}]", item, Shape.TABLE)
        found = [(index, item) for index, item in enumerate(items) if isinstance(item, dict)]
        return tuple(Table(item, self.faults, f"{self.path(key)}[{index}]") for index, item in found)

    def entries(self) -> dict[str, Table]:
        """A table of tables whose keys are free; none where there are too many of them."""
        self._asked += self.data
        if self._too_many(self.where, len(self.data)):
            return {}
        for key, item in self.data.items():
            if not isinstance(item, dict):
                self.wrong(key, item, Shape.TABLE)
        found = {key: item for key, item in self.data.items() if isinstance(item, dict)}
        return {key: Table(item, self.faults, self.path(key)) for key, item in found.items()}

    def wrong(self, key: str, value: object, shape: Shape) -> None:
        """Note that a value has the wrong type."""
        self.faults.lost |= shape in (Shape.TABLE, Shape.TABLES)
        self.faults.add(ProblemKind.WRONG_TYPE, self.path(key), shape_of(value).value, shape.value)

    def close(self, original: Container[str] = ()) -> None:
        """Note the keys that nobody asked for, and those that are missing.

        An unknown key near a missing one stands for both. Keys of the `original` have no place in a translation.
        """
        unknown = [key for key in self.data if key not in self._asked]
        for key in unknown[: MOST_FAULTS + 1]:
            if key in original:
                self.faults.add(ProblemKind.ONLY_TEXTS, self.path(key), key)
                continue
            meant = self._nearest(key)
            self.faults.add(ProblemKind.UNKNOWN_KEY, self.path(key), key, *meant)
            self.faults.places.update(self.path(one) for one in meant)
            for one in meant:
                self._missing.pop(one, None)
        for key, shape in self._missing.items():
            self.faults.add(ProblemKind.MISSING_KEY, self.path(key), key, shape.value)

    def _nearest(self, key: str) -> list[str]:
        """The key that may have been meant, among those that are not there."""
        import difflib  # only faults need it, and starting the game should not wait for it

        absent = [one for one in self._asked if one not in self.data]
        return difflib.get_close_matches(key[:40].lower(), absent, n=1)

    def _get(self, key: str, kind: type[T], shape: Shape, default: T | None, made_up: T) -> T:
        self._asked.append(key)
        if key not in self.data:
            if default is None:
                self._missing[key] = shape
                return made_up
            return default
        value = self.data[key]
        if isinstance(value, kind) and not (kind is int and isinstance(value, bool)):
            return value
        self.wrong(key, value, shape)
        return made_up

    def _items(self, key: str, shape: Shape, default: tuple[str, ...] | None) -> list[object]:
        """The entries of a list; none where there are too many of them."""
        items: list[object] = self._get(key, list, shape, None if default is None else [*default], [])
        return [] if self._too_many(self.path(key), len(items)) else items

    def _too_many(self, where: str, count: int) -> bool:
        """Are there so many entries that judging them would take long? Notes it where there are."""
        if count <= MOST_ENTRIES:
            return False
        self.faults.lost = True
        self.faults.add(ProblemKind.TOO_MANY, where, str(count), "0", str(MOST_ENTRIES))
        return True

    def _bounded(self, key: str, number: int | Decimal) -> bool:
        """Is the number one that can be reckoned with? Notes it where it is not."""
        if isinstance(number, Decimal):
            bounded, told = number.is_finite() and _digits(number) <= MOST_DIGITS, str(number)[:40]
        else:
            bounded, told = abs(number) < 10**MOST_DIGITS, ""
        if not bounded:
            self.faults.add(ProblemKind.BAD_NUMBER, self.path(key), told)
        return bounded


def _digits(number: Decimal) -> int:
    """How many digits the number has, written out without an exponent."""
    return max(len(number.as_tuple().digits), abs(number.adjusted()) + 1)

"""What may stand at a key of a file, and what does."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum


class Shape(Enum):
    """What may stand at a key."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    FLAG = "flag"
    TEXTS = "texts"
    LIST = "list"
    TABLE = "table"
    TABLES = "tables"
    DATE = "date"
    NOTHING = "nothing"


def shape_of(value: object) -> Shape:
    """What stands at a key, for the sentence that says it should be something else."""
    match value:
        case str():
            return Shape.TEXT
        case bool():
            return Shape.FLAG
        case int():
            return Shape.INTEGER
        case Decimal():
            return Shape.NUMBER
        case datetime() | date() | time():
            return Shape.DATE
        case dict():
            return Shape.TABLE
        case list():
            return Shape.LIST
        case _:
            return Shape.NOTHING

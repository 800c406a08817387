"""Days as a person writes and reads them: 4.12., 4/12 2026, 4. december, 2026-12-04; and back again in words."""

from __future__ import annotations

import re
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale

from velfaerd_game.words.language import LANGUAGES, spoken, tr

MONTH_LETTERS = 3
"""How many letters of a month's name are enough."""

LONGEST = 12
"""Letters of the longest word that may belong to a day."""


def told(day: date) -> str:
    """The day in words, as one could have written it."""
    return _in_words(day, tr("d MMMM yyyy"))


def told_whole(day: date) -> str:
    """The day in words, with the day of the week."""
    return _in_words(day, tr("dddd d MMMM yyyy"))


def read(text: str, today: date) -> date | None:
    """The day that a text names, without a year the next such day; None where there is none in it."""
    words = re.findall(r"\d+|[^\W\d_]+", text)
    if any(len(word) > LONGEST for word in words):
        return None
    numbers = [int(word) if word.isdecimal() else _month(word) for word in words]
    if None in numbers or not 2 <= len(numbers) <= 3:
        return None
    parts = [number for number in numbers if number is not None]
    if len(words[0]) == 4 and len(parts) == 3:
        return _day(parts[2], parts[1], parts[0])
    if not words[0].isdecimal():
        parts[:2] = parts[1::-1]
    if len(parts) == 3 and len(words[2]) in (2, 4):
        return _day(parts[0], parts[1], parts[2] + (2000 if len(words[2]) == 2 else 0))
    if len(parts) == 3:
        return None
    found = (_day(parts[0], parts[1], today.year + years) for years in range(9))
    return next((day for day in found if day and day >= today), None)


def week_on(day: date) -> date:
    """The same day of the next week."""
    return day + timedelta(weeks=1)


def month_on(day: date) -> date:
    """The same day of the next month, or that month's last."""
    following = QDate(day.year, day.month, day.day).addMonths(1)
    return date(following.year(), following.month(), following.day())


def _day(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day) if year >= 1900 else None
    except (ValueError, OverflowError):
        return None


def _month(word: str) -> int | None:
    """The month of this name, or of its beginning, in any language of the game."""
    for code in LANGUAGES:
        locale = QLocale(code)
        for month in range(1, 13):
            if len(word) >= MONTH_LETTERS and locale.monthName(month).lower().startswith(word.lower()):
                return month
    return None


def _in_words(day: date, form: str) -> str:
    return QLocale(spoken()).toString(QDate(day.year, day.month, day.day), form)

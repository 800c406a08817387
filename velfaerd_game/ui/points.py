"""Points as they are shown: exact inside, rounded once, here."""

from __future__ import annotations

from fractions import Fraction
from math import floor

from velfaerd_game.words.language import spoken, tr

TENTH = Fraction(1, 10)


def points(exact: Fraction) -> int:
    """A score from 0 to 100 as a whole number, halves upwards."""
    return floor(exact + Fraction(1, 2))


def nearest_tenth(exact: Fraction) -> Fraction:
    """The nearest tenth, halves upwards."""
    return TENTH * floor(exact / TENTH + Fraction(1, 2))


def shown_total(exact: Fraction) -> Fraction:
    """A score in tenths that rounds to the same whole number as the score: 67.46 is 67.4, for it is shown as 67."""
    tenth = nearest_tenth(exact)
    return tenth if points(tenth) == points(exact) else tenth - TENTH


def tenths(exact: Fraction) -> str:
    """Points as a number with one decimal, none where they are whole: "67.6", in Danish "67,6"."""
    shown = nearest_tenth(exact)
    if shown.denominator == 1:
        return str(shown.numerator)
    return f"{float(shown):.1f}".replace(".", "," if spoken() == "da" else ".")


def amount(exact: Fraction) -> str:
    """Points with their word: "1 point", "3.2 points"."""
    if nearest_tenth(exact) == 1:
        return tr("1 point")
    return tr("{points} points").format(points=tenths(exact))

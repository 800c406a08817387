"""Points as they are shown: exact inside, rounded once, here."""

from __future__ import annotations

from fractions import Fraction
from math import floor


def points(exact: Fraction) -> int:
    """A score from 0 to 100 as a whole number, halves upwards."""
    return floor(exact + Fraction(1, 2))

"""The letters shipped with the game, and the steps of their scale."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from velfaerd_game.paths import FONTS

SERIF = "Literata"
SANS = "Atkinson Hyperlegible Next"
Weight = QFont.Weight

LETTERS = {
    "work-title": (SERIF, Weight.Bold, 75.0),
    "giant": (SERIF, Weight.Bold, 66.0),
    "title": (SERIF, Weight.Bold, 30.0),
    "level": (SERIF, Weight.Bold, 25.0),
    "heading": (SERIF, Weight.Bold, 22.0),
    "phase": (SERIF, Weight.Bold, 19.5),
    "subtitle": (SERIF, Weight.DemiBold, 18.0),
    "quote": (SERIF, Weight.Medium, 16.5),
    "card": (SANS, Weight.Bold, 17.0),
    "button": (SANS, Weight.DemiBold, 17.0),
    "body": (SANS, Weight.Normal, 16.5),
    "detail": (SANS, Weight.Medium, 15.5),
    "least": (SANS, Weight.DemiBold, 14.0),
    "far-title": (SERIF, Weight.Bold, 46.0),
    "far-ask": (SERIF, Weight.Bold, 36.0),
    "far-head": (SERIF, Weight.Bold, 28.0),
    "far-story": (SANS, Weight.Normal, 36.0),
    "far-text": (SANS, Weight.Normal, 31.0),
    "far-point": (SANS, Weight.Bold, 29.0),
    "far-body": (SANS, Weight.Normal, 25.0),
    "far-bold": (SANS, Weight.Bold, 25.0),
    "far-least": (SANS, Weight.Medium, 20.5),
}
"""Step of the type scale -> family, weight, pixels at scale 1. No text is smaller than `least`.

What begins with "far" is read from eight metres: at least 1/36 of the screen's height, which is 20 at scale 1.
"""


def load_fonts() -> None:
    """Make the shipped letters known to Qt; a font that cannot be read leaves the system's own in its place."""
    for file in sorted(FONTS.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def letters(step: str, size: float) -> QFont:
    """The letters of a step, `size` whole units of the painter high; spaced by outlines, not by a screen's pixels."""
    family, weight, _ = LETTERS[step]
    font = QFont(family)
    font.setWeight(weight)
    font.setItalic(False)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setPixelSize(round(size))
    return font

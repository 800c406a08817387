"""Where cards, levels, fonts and the player's data lie: from source, installed, frozen."""

from __future__ import annotations

import os
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    """A folder shipped with the game: inside the package once installed, beside it in the source tree."""
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name


ASSETS = _shipped("assets")
CARDS = ASSETS / "cards"
FONTS = ASSETS / "fonts"
ICONS = ASSETS / "icons"
VIGNETTES = ASSETS / "vignettes"
LEVELS = _shipped("levels")
TRANSLATIONS = PACKAGE / "translations"

DATA_VARIABLE = "VELFAERD_DATA"
"""The environment variable that moves everything the game keeps about a player."""


def user_data() -> Path:
    """The folder for what the game keeps: the variable, else the place the system gives programs."""
    if chosen := os.environ.get(DATA_VARIABLE):
        return Path(chosen)
    from PySide6.QtCore import QStandardPaths

    place = QStandardPaths.StandardLocation.GenericDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "Velfaerdsspillet"


def user_levels(data: Path) -> Path:
    """The folder inside the data folder where a player puts levels of their own."""
    return data / "levels"

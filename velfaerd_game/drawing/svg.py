"""The drawings as Qt's renderer has them: read once for each set of colours, and then drawn anywhere."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QFile, QIODevice, QSize
from PySide6.QtSvg import QSvgRenderer

from .palette import LIGHT, Palette

INK, PAPER = LIGHT.ink, LIGHT.card
"""The colours in which a symbol and an icon are drawn in their files."""

ILLUSTRATION = QSize(360, 330)
"""A role's illustration in its own units; a symbol has 48 by 48, a pattern 192 by 192."""

Colours = tuple[tuple[str, str], ...]
"""Pairs of a colour in the file and the one to draw in its place."""


@lru_cache(maxsize=64)
def drawing(file: Path, colours: Colours) -> QSvgRenderer:
    """The drawing of a file in other colours. FileNotFoundError where it is not there."""
    source = QFile(str(file))
    if not source.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(file)
    text = bytes(source.readAll().data()).decode()
    for place, (old, _) in enumerate(colours):
        text = text.replace(old, f"@{place}@")
    for place, (_, new) in enumerate(colours):
        text = text.replace(f"@{place}@", new)
    return QSvgRenderer(QByteArray(text.encode()))


def role_colours(role: str, palette: Palette) -> Colours:
    """What turns a role's illustration and pattern into the palette's colours."""
    old, new = LIGHT.roles[role], palette.roles[role]
    return ((old.fill, new.fill), (old.pattern, new.pattern), (old.deep, new.deep))

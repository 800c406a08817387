"""What a key means on the reveal: any key turns the next phase; once all have turned, arrows choose cards."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

Key = Qt.Key
CLICKER = (Key.Key_PageDown, Key.Key_Right, Key.Key_Space, Key.Key_Return, Key.Key_Enter)
"""Keys without a letter that turn the next phase: those of a clicker, and those that press buttons."""

FREELY = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
"""Modifiers that change nothing."""

ARROWS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1)}
"""Arrow -> how many columns to the right and how many cards down."""


def is_command(event: QKeyEvent) -> bool:
    """Whether a modifier makes the key somebody else's."""
    return bool(event.modifiers() & ~FREELY)


def turns(event: QKeyEvent) -> bool:
    """Whether the key turns the next phase: a clicker's, or any that writes something."""
    return event.key() in CLICKER or bool(event.text() and event.text().isprintable())

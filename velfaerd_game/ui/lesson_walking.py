"""What every key asks of a lesson, a clicker's above all."""

from __future__ import annotations

from PySide6.QtCore import Qt

Key = Qt.Key
WALKING = {
    Key.Key_PageDown: "forward",
    Key.Key_Right: "forward",
    Key.Key_Down: "forward",
    Key.Key_Space: "forward",
    Key.Key_Return: "forward",
    Key.Key_Enter: "forward",
    Key.Key_PageUp: "back",
    Key.Key_Left: "back",
    Key.Key_Up: "back",
    Key.Key_Backspace: "back",
    Key.Key_B: "black",
    Key.Key_Period: "black",
    Key.Key_F5: "first",
    Key.Key_Escape: "leave",
    Key.Key_N: "notes",
    Key.Key_S: "shares",
    Key.Key_R: "reasons",
    Key.Key_C: "cards",
    Key.Key_T: "timer",
    Key.Key_F: "folder",
    Key.Key_A: "paper",
    Key.Key_M: "sound",
    Key.Key_Plus: "longer",
    Key.Key_Minus: "shorter",
    Key.Key_P: "report",
    Key.Key_G: "midway",
    Key.Key_X: "swap",
}
"""Key -> what it asks of the lesson. A clicker sends Page Down, Page Up, a full stop or B, F5 and Escape."""

CLICKS = {Key.Key_PageDown: "forward", Key.Key_PageUp: "back", Key.Key_F5: "first"}
"""The clicker's keys that walk even while the trainer writes: they are no letters."""

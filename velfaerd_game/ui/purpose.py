"""What a board is laid for."""

from __future__ import annotations

from enum import Enum


class Purpose(Enum):
    """What a board is laid for: to be compared and counted, to talk about, to be handed in, or by a whole class."""

    COUNT = "count"
    EXPLORE = "explore"
    HAND_IN = "hand in"
    LESSON = "lesson"

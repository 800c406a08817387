"""How long to wait before one tries again: longer each time, never beyond measure, and never all at the same moment."""

from __future__ import annotations

from collections.abc import Callable
from random import random

SHORTEST, LONGEST = 5.0, 900.0
"""Seconds: about the first pause, and the longest of all."""

LONGEST_ASKED = 3600.0
"""Seconds: the longest pause a server is believed to need."""


def pause(attempt: int, asked: float | None = None, chance: Callable[[], float] = random) -> float:
    """Seconds to wait after so many failures in a row, at least what the server `asked` for; `chance` from 0 to 1."""
    grown: float = min(LONGEST, SHORTEST * 2 ** min(max(attempt, 1) - 1, 20))
    own = grown * (0.5 + chance() / 2)
    return max(own, min(asked or 0.0, LONGEST_ASKED))

"""The computer's clock, as a lesson and its timers take it."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta


def _even() -> float:
    """Seconds that only go on, those the computer sleeps among them where the system counts them."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


class EvenClock:
    """Begins with the computer's time, in UTC, and goes on evenly: a clock set right in a lesson stops no timer."""

    def __init__(self, wall: Callable[[], float] = time.time, even: Callable[[], float] = _even) -> None:
        self._even, self._at = even, even()
        self._begun = datetime.fromtimestamp(wall(), UTC)

    def __call__(self) -> datetime:
        """The time now."""
        return self._begun + timedelta(seconds=self._even() - self._at)


now = EvenClock()
"""The clock of every lesson."""


def thousandths(time: datetime) -> int:
    """A time as timers take it: whole thousandths of a second."""
    return round(time.timestamp() * 1000)

"""A timer that counts down: a value, asked with the clock's time; it never looks at a clock itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

SECOND = 1000
MINUTE = 60 * SECOND
"""In thousandths of a second, as are all times here."""

LONGEST = 24 * 60 * MINUTE


class Warn(Enum):
    """How near the end is."""

    NONE = "none"
    THIRD = "third"
    MINUTE = "minute"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Timer:
    """So much time, how much of it was spent before the clock now runs, and since when it runs (None: it stands).

    Every `now` is the time of any clock that goes forwards, in whole thousandths of a second; one that is set back
    spends nothing.
    """

    length: int
    spent: int = 0
    since: int | None = None

    def left(self, now: int) -> int:
        """The time left, never below 0."""
        running = max(now - self.since, 0) if self.since is not None else 0
        return max(self.length - self.spent - running, 0)

    def seconds(self, now: int) -> int:
        """The whole seconds to show: the first second shows the full time, 0 means over."""
        return -(-self.left(now) // SECOND)

    def warning(self, now: int) -> Warn:
        """A third of the time is left, or a minute (where that is less than the whole), or none."""
        left = self.left(now)
        if not left:
            return Warn.OVER
        if left <= MINUTE < self.length:
            return Warn.MINUTE
        return Warn.THIRD if 3 * left <= self.length else Warn.NONE

    @property
    def running(self) -> bool:
        """Whether time is being spent; true after the end as well, until it is paused."""
        return self.since is not None

    @property
    def fresh(self) -> bool:
        """Whether it was never started."""
        return not self.running and not self.spent

    def started(self, now: int) -> Timer:
        """Running from now; the same where it runs already."""
        return self if self.running else replace(self, since=now)

    def paused(self, now: int) -> Timer:
        """Standing, with the time spent until now taken off; the same where it stands already."""
        return Timer(self.length, self.length - self.left(now)) if self.running else self

    def toggled(self, now: int) -> Timer:
        """Running where it stood, standing where it ran."""
        return self.paused(now) if self.running else self.started(now)

    def longer(self, by: int, now: int) -> Timer:
        """With time added, or (below 0) taken away; what is left afterwards is never below 0 or above a day."""
        left = min(max(self.left(now) + by, 0), LONGEST)
        since = now if self.running else None
        length = max(self.length + by, left, 0)
        return Timer(min(length, LONGEST), min(length, LONGEST) - left, since)

    def again(self) -> Timer:
        """The whole time once more, standing."""
        return Timer(self.length)

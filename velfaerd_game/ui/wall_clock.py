"""The computer's clock, as a lesson and its timers take it."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """The time by the computer's clock, in UTC."""
    return datetime.now(UTC)


def thousandths(time: datetime) -> int:
    """A time as timers take it: whole thousandths of a second."""
    return round(time.timestamp() * 1000)

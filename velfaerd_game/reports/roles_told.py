"""What the paper of one's own roles tells, worded as on the screen."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RoleTold:
    """A role: how many phases the experts want it in, in how many it was met, and what is said of it."""

    role: str
    name: str
    wanted: int
    met: int
    said: str
    counts: str
    later: str = ""


@dataclass(frozen=True, slots=True)
class AnswerTold:
    """An answer on the way: its score and the experts' level (0 to 100), and the line that tells it."""

    score: float
    expert: float | None
    first: bool
    current: bool
    line: str


@dataclass(frozen=True, slots=True)
class RolesTold:
    """One's own roles, told whole; `answers` the oldest first."""

    day: str
    under: str
    legend: str
    roles: tuple[RoleTold, ...]
    advice: str
    answers: tuple[AnswerTold, ...]
    uncounted: str

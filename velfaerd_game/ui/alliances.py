"""What the page of alliances shows of each level."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class AllianceCard:
    """A level as its card shows it: `best` and `expert` from 0 to 100, `cards_laid` None where nothing is under way."""

    id: str
    title: str
    summary: str
    partners: tuple[str, ...]
    phases: int
    difficulty: int
    minutes: int
    number: int
    own: bool = False
    best: Fraction | None = None
    expert: Fraction | None = None
    stars: int = 0
    cards_laid: int | None = None
    next: bool = False


@dataclass(frozen=True, slots=True)
class BrokenLevel:
    """A file among the player's own levels that cannot be played, and every fault found in it, in words."""

    name: str
    faults: tuple[str, ...]

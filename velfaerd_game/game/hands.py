"""Hands counted per card: for each phase six numbers, typed, corrected, undone; the state is the list of entries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from .deck import ROLE_IDS
from .level import Level

MOST_HANDS = 999
"""The largest number that can be typed; a class is smaller, but a slip of the finger is told, not refused."""


@dataclass(frozen=True, slots=True)
class Count:
    """So many hands went up for the role in the phase."""

    phase: str
    role: str
    hands: int


@dataclass(frozen=True, slots=True)
class Running:
    """A phase's total so far beside the most there can be: everybody's hands, as often as a phase may hold cards.

    `over`: by how many the total is too large, 0 where it is not. `doubled`: the roles with more hands than people.
    """

    total: int
    most: int
    over: int
    doubled: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hands:
    """All that was typed in one round, in order, and what was undone and may be typed again."""

    entries: tuple[Count, ...] = ()
    undone: tuple[Count, ...] = field(default=())

    @property
    def counts(self) -> Mapping[tuple[str, str], int]:
        """(phase, role) -> hands, for what was typed; the last entry counts."""
        return {(one.phase, one.role): one.hands for one in self.entries}

    def count(self, phase: str, role: str) -> int:
        """How many hands went up; 0 where nothing was typed."""
        return self.counts.get((phase, role), 0)

    def put(self, phase: str, role: str, hands: int) -> Hands:
        """With this number instead of the one before; the same where it is that already. ValueError out of range."""
        if role not in ROLE_IDS or not 0 <= hands <= MOST_HANDS:
            raise ValueError(f"{role}: {hands}")
        if self.counts.get((phase, role)) == hands:
            return self
        return replace(self, entries=(*self.entries, Count(phase, role, hands)), undone=())

    def typed(self, phase: str, role: str, digit: int) -> Hands:
        """With a digit written behind the number: 1, then 2, is 12. The same where it would grow too large."""
        hands = self.count(phase, role) * 10 + digit
        return self if hands > MOST_HANDS else self.put(phase, role, hands)

    def rubbed(self, phase: str, role: str) -> Hands:
        """With the number's last digit taken away."""
        return self.put(phase, role, self.count(phase, role) // 10) if self.count(phase, role) else self

    def more(self, phase: str, role: str, by: int = 1) -> Hands:
        """With some hands more, or (by below 0) fewer; never below none."""
        return self.put(phase, role, min(max(self.count(phase, role) + by, 0), MOST_HANDS))

    def undo(self) -> Hands:
        """Without the last entry, which may be redone; the same where there is none."""
        if not self.entries:
            return self
        return Hands(self.entries[:-1], (*self.undone, self.entries[-1]))

    def redo(self) -> Hands:
        """With the entry last undone made again; the same where there is none."""
        if not self.undone:
            return self
        return Hands((*self.entries, self.undone[-1]), self.undone[:-1])

    def counted(self, phase: str) -> bool:
        """Whether anything was typed for the phase, be it a 0."""
        return any(one.phase == phase for one in self.entries)

    def running(self, phase: str, size: int, cards: int) -> Running:
        """The phase's total in a class of this size where each may choose so many cards."""
        found = {role: self.count(phase, role) for role in ROLE_IDS}
        total = sum(found.values())
        doubled = tuple(role for role, hands in found.items() if hands > size)
        return Running(total, size * cards, max(total - size * cards, 0), doubled)

    def tally(self, level: Level) -> dict[str, dict[str, int]]:
        """Phase -> role -> hands, for every phase and role of the level."""
        return {phase.id: {role: self.count(phase.id, role) for role in ROLE_IDS} for phase in level.phases}

"""A level: one alliance told in phases, with the panel of experts its boards are compared with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

ExpertKind = Literal["reading", "person"]


@dataclass(frozen=True, slots=True)
class Placement:
    """The cards of one phase, in the order they were laid, and which of them leads (if one does)."""

    roles: tuple[str, ...] = ()
    lead: str | None = None

    def weight(self, role: str) -> int:
        """2 for the lead, 1 for a support, 0 for a role that is absent (scoring's definition)."""
        return (role in self.roles) + (role in self.roles and role == self.lead)

    @property
    def support(self) -> tuple[str, ...]:
        """The roles that do not lead, in the order they were laid."""
        return tuple(role for role in self.roles if role != self.lead)


EMPTY = Placement()


@dataclass(frozen=True, slots=True)
class Rules:
    """What a phase may hold: at most `max_cards` cards, and a lead where `lead` is on."""

    max_cards: int = 3
    lead: bool = True


@dataclass(frozen=True, slots=True)
class Cell:
    """Why a role belongs in a phase, or why it tempts but does not."""

    role: str
    why: str


@dataclass(frozen=True, slots=True)
class Phase:
    """One phase of the alliance; an event stays hidden until every earlier phase holds a card."""

    id: str
    title: str
    situation: str
    weight: Fraction = Fraction(1)
    event: bool = False
    cells: tuple[Cell, ...] = ()

    def why(self, role: str) -> str | None:
        """The written reason for or against the role here, or None."""
        return next((cell.why for cell in self.cells if cell.role == role), None)


@dataclass(frozen=True, slots=True)
class Expert:
    """One voice of the panel: an editor's reading of a named source, or a person's own board."""

    id: str
    name: str
    kind: ExpertKind
    basis: str
    placements: Mapping[str, Placement]
    sources: tuple[str, ...] = ()
    weight: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True)
class Question:
    """A question for reflection or for the class."""

    question: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact or a reading comes from."""

    id: str
    title: str
    url: str = ""
    accessed: str = ""


@dataclass(frozen=True, slots=True)
class Level:
    """A whole level in one language. What scoring depends on is the same in every language."""

    id: str
    language: str
    title: str
    place: str
    partners: tuple[str, ...]
    difficulty: int
    minutes: int
    summary: str
    briefing: str
    rules: Rules
    phases: tuple[Phase, ...]
    experts: tuple[Expert, ...]
    tensions: tuple[str, ...] = ()
    debrief: tuple[Question, ...] = ()
    sources: tuple[Source, ...] = ()

    def phase(self, phase_id: str) -> Phase:
        """The phase with this id; KeyError if the level has none."""
        for phase in self.phases:
            if phase.id == phase_id:
                return phase
        raise KeyError(phase_id)

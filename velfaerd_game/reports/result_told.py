"""What a result tells on paper: the score, the board with its verdicts, what there is to learn, and one's own words.

All of it is worded already: whoever asks for the paper says it as the screen does.
"""

from __future__ import annotations

from dataclasses import dataclass

from velfaerd_game.game.scoring import Verdict

from .step_told import StepTold


@dataclass(frozen=True, slots=True)
class CardTold:
    """A placed card, or a missed one (no verdict): the role's id and name, the verdict in words, what else is said."""

    role: str
    name: str
    verdict: Verdict | None
    said: str
    lead: str = ""
    timing: str = ""


@dataclass(frozen=True, slots=True)
class PhaseTold:
    """A phase of the board with its points in words."""

    title: str
    points: str
    cards: tuple[CardTold, ...]
    empty: str = ""


@dataclass(frozen=True, slots=True)
class Marker:
    """A place on the scale from 0 to 100, and its words."""

    at: float
    words: str


@dataclass(frozen=True, slots=True)
class ScoreTold:
    """The score: its place with its words, the one or two markers it is read against, and the stars."""

    own: Marker
    marks: tuple[Marker, ...]
    stars: int
    stars_said: str
    judgement: str
    said: str
    behind: str


@dataclass(frozen=True, slots=True)
class Reason:
    """Where there is something to learn: a head and its paragraphs."""

    head: str
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A question and what was answered; `about`: what is said of the question where it was another one."""

    question: str
    answer: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class ResultTold:
    """A finished round, told whole."""

    title: str
    under: str
    day: str
    score: ScoreTold
    phases: tuple[PhaseTold, ...]
    reasons: tuple[Reason, ...]
    notes: tuple[Note, ...]
    step: StepTold | None

"""What the pages of reflection show: a level's questions with the answers so far, and next steps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from velfaerd_game.game.deck import Deck
from velfaerd_game.store import Transfer


@dataclass(frozen=True, slots=True)
class Thought:
    """A question and what was answered; `earlier` is the question as it was then, where it reads otherwise now."""

    number: int
    question: str
    answer: str = ""
    earlier: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A next step with the title of its level; `today` is the day on which it is shown."""

    card: Transfer
    title: str
    deck: Deck
    today: date


@dataclass(frozen=True, slots=True)
class ThinkingState:
    """Everything after a level. `steps`: how many next steps there are in all; `lasting`: whether anything is kept."""

    title: str
    thoughts: tuple[Thought, ...]
    step: Step
    steps: int
    lasting: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """The next step whose day came first, and how many more wait."""

    card: Transfer
    more: int

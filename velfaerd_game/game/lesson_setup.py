"""What a trainer chooses before a lesson: how answers are collected, how many people, how many rounds, how long."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Way(StrEnum):
    """How a class answers: on one shared board, by hands counted per card, or in teams with a file each."""

    BOARD = "board"
    HANDS = "hands"
    TEAMS = "teams"


SIZES = (2, 200)
"""The fewest and the most people in a class."""

ROUNDS = (1, 2)
MINUTES = (1, 60)
"""The fewest and the most minutes a round lasts."""

PLANS = {45: 7, 90: 12, 180: 20}
"""How many minutes a lesson may last -> how many of them a round takes unless the trainer says otherwise."""


@dataclass(frozen=True, slots=True)
class LessonSetup:
    """The choices. `minutes` is a round's, `plan` the whole lesson's; `names`: teams are shown by name to the class.

    `fingerprint` is that of the level's key when the lesson began. `story_order`: the reveal follows the story instead
    of beginning where the class disagrees most. ValueError for a number out of range.
    """

    level: str
    fingerprint: str
    way: Way = Way.HANDS
    size: int = 20
    rounds: int = 2
    minutes: int = PLANS[90]
    plan: int = 90
    names: bool = True
    story_order: bool = False

    def __post_init__(self) -> None:
        for name, (least, most) in RANGES.items():
            if not least <= getattr(self, name) <= most:
                raise ValueError(f"{name}: {getattr(self, name)}, not {least} to {most}")
        if self.plan not in PLANS:
            raise ValueError(f"plan: {self.plan}")


RANGES = {"size": SIZES, "rounds": ROUNDS, "minutes": MINUTES}
"""The least and the most of each number that is free."""

"""What the card of a next step tells on paper, worded as on the screen; every text may be empty."""

from __future__ import annotations

from dataclasses import dataclass

from velfaerd_game.game.deck import Role


@dataclass(frozen=True, slots=True)
class StepTold:
    """A next step: the alliance, the role, what one will do, when, how it went, and after which level it was made."""

    alliance: str
    role: Role | None
    act: str
    when: str
    outcome: str
    origin: str

"""What the board page shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from velfaerd_game.game.board import Round
from velfaerd_game.game.deck import Deck


@dataclass(frozen=True, slots=True)
class BoardState:
    """The round, the deck in the language now spoken, and whether as a list.

    `sure`: what was told of how sure the player is, by phase; None where that is not asked.
    """

    round: Round
    deck: Deck
    subtitle: str
    as_list: bool = False
    sure: Mapping[str, int] | None = None

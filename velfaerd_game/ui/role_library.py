"""What the page of the roles shows: the deck, and for each role scenes from the alliances."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from velfaerd_game.game.deck import Deck
from velfaerd_game.game.scenes import Scene


@dataclass(frozen=True, slots=True)
class RoleLibrary:
    """The deck, each role's scenes by its id, and the ids of the levels whose answers the player has seen."""

    deck: Deck
    scenes: Mapping[str, tuple[Scene, ...]]
    played: frozenset[str]

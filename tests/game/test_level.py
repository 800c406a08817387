"""A level's and a deck's own lookups."""

from __future__ import annotations

from dataclasses import replace

import pytest

from velfaerd_game.game.deck import ROLE_IDS, Deck, Role
from velfaerd_game.game.level import Cell

from .levels import level

DECK = Deck("da", "Kilden", tuple(Role(one, one.title(), "", "", ("", "", ""), "", "") for one in ROLE_IDS), ())


@pytest.mark.parametrize("role", ROLE_IDS)
def test_a_role_is_found_by_its_id(role: str) -> None:
    assert DECK.role(role).name == role.title()


def test_a_deck_without_the_role_says_so() -> None:
    with pytest.raises(KeyError, match="konge"):
        DECK.role("konge")


def test_a_phase_is_found_by_its_id() -> None:
    one = level(["", "", ""])
    assert [one.phase(phase.id) for phase in one.phases] == list(one.phases)
    with pytest.raises(KeyError, match="ph3"):
        one.phase("ph3")


def test_a_phase_tells_why_a_role_belongs_there_or_does_not() -> None:
    phase = replace(level([""]).phases[0], cells=(Cell("styrmand", "Frister."), Cell("brobygger", "Tillid.")))
    assert [phase.why(role) for role in ("brobygger", "styrmand", "medspiller")] == ["Tillid.", "Frister.", None]

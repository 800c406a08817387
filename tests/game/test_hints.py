"""Hints: true of the phases on the table, silent about the rest, in an order that can be foretold."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from velfaerd_game.game.board import Board, IllegalMoveError, Lead, Place, Round
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.game.hints import Hint, hints
from velfaerd_game.game.level import Level, Rules
from velfaerd_game.game.panel import prepare

from .levels import board, level, levels, moves

PANEL = level(["b", "bf", "d"], ["b", "bm", "d"], ["b", "s", "o"])


def _played(one: Level, wanted: Board) -> Round:
    """A round that ends in the board wanted."""
    played = Round(one)
    for phase, placement in wanted.phases.items():
        for role in placement.roles:
            played = played.play(Place(role, phase))
        if placement.lead:
            played = played.play(Lead(placement.lead, phase))
    return played


def _hints(one: Level, *phases: str) -> tuple[Hint, ...]:
    return hints(prepare(one), _played(one, board(*phases)))


@pytest.mark.parametrize(
    ("phases", "expected"),
    [
        (("b", "b", "d"), ()),
        (("", "b", "d"), (Hint("missing", "ph0"),)),
        (("b", "s", "d"), (Hint("missing", "ph1"),)),
        (("b", "bd", "d"), (Hint("alone", "ph1", "designer"),)),
        (("b", "bod", "d"), (Hint("alone", "ph1", "designer"),)),  # one a phase: the deck's first
        (("s", "b", "d"), (Hint("missing", "ph0"), Hint("alone", "ph0", "styrmand"))),
        (("", "b", "f"), (Hint("missing", "ph2"), Hint("alone", "ph2", "fortaeller"), Hint("missing", "ph0"))),
        (("", "", ""), (Hint("missing", "ph0"), Hint("missing", "ph1"), Hint("missing", "ph2"))),
        (("B", "B", "D"), ()),
    ],
)
def test_hints_name_a_phase_or_a_card(phases: tuple[str, ...], expected: tuple[Hint, ...]) -> None:
    assert _hints(PANEL, *phases) == expected


def test_half_of_the_experts_are_not_most_of_them() -> None:
    assert _hints(level(["b"], ["d"]), "d") == ()
    assert _hints(level(["b"], ["d"], weights=[Fraction(51, 100), Fraction(49, 100)]), "d") == (Hint("missing", "ph0"),)


def test_an_event_that_is_hidden_gets_no_hint() -> None:
    hidden = replace(PANEL, phases=(*PANEL.phases[:2], replace(PANEL.phases[2], event=True)))
    assert _hints(hidden, "b", "") == (Hint("missing", "ph1"),)
    assert _hints(hidden, "b", "b") == (Hint("missing", "ph2"),)


@given(levels(), st.data())
def test_a_hint_is_true_and_none_is_kept_back(one: Level, data: st.DataObject) -> None:
    played = Round(one)
    for move in data.draw(st.lists(moves(one), max_size=12)):
        try:
            played = played.play(move)
        except IllegalMoveError:
            continue
    key = prepare(one)
    given_hints = hints(key, played)
    shares = {phase.id: phase.shares for phase in key.phases}
    for phase in one.phases:
        on_board = played.board[phase.id].roles
        alone = [role for role in ROLE_IDS if role in on_board and not shares[phase.id][role]]
        missing = any(shares[phase.id][role] > Fraction(1, 2) for role in ROLE_IDS if role not in on_board)
        seen = phase.id in played.visible
        assert given_hints.count(Hint("missing", phase.id)) == (missing and seen)
        assert [hint.role for hint in given_hints if hint.phase == phase.id and hint.kind == "alone"] == alone[:1]
    order = [phase.id for phase in one.phases]
    ranks = [(not played.board[hint.phase].roles, order.index(hint.phase)) for hint in given_hints]
    assert ranks == sorted(ranks)


@given(levels(phases=(1, 1), experts=(1, 1), rules=st.just(Rules(1))))
def test_an_experts_own_board_needs_no_hint(one: Level) -> None:
    assert hints(prepare(one), _played(one, Board(one.experts[0].placements))) == ()

"""The similarity of two placements: the formula's own values, and placements as bits."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from velfaerd_game.game.level import Placement, Rules
from velfaerd_game.game.similarity import SCALE, admissible, code, decode, row, similarity

from . import twin
from .levels import every_placement, laid, placements, rules_at_random

any_placement = placements(Rules(6, lead=True))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("", "", Fraction(1)),
        ("", "b", Fraction(0)),
        ("b", "B", Fraction(1, 2)),
        ("B", "D", Fraction(0)),
        ("Bd", "bD", Fraction(1, 2)),
        ("Bdo", "Bd", Fraction(3, 4)),
        ("mdbsoF", "mdbsOf", Fraction(3, 4)),
    ],
)
def test_similarity_is_the_weighted_jaccard_index(one: str, other: str, expected: Fraction) -> None:
    assert similarity(laid(one), laid(other)) == expected


@given(any_placement, any_placement)
def test_similarity_is_what_the_twin_says_either_way_round(one: Placement, other: Placement) -> None:
    assert similarity(one, other) == similarity(other, one) == twin.alike(one, other)
    assert similarity(one, one) == 1


@given(any_placement)
def test_a_code_holds_all_of_a_placement_but_its_order(one: Placement) -> None:
    back = decode(code(one))
    assert (set(back.roles), back.lead) == (set(one.roles), one.lead)
    assert {code(Placement(roles, one.lead)) for roles in permutations(one.roles[:4])} == {
        code(Placement(one.roles[:4], one.lead))
    }


def test_a_role_that_the_deck_has_not_has_no_code() -> None:
    with pytest.raises(KeyError, match="borgmester"):
        code(Placement(("borgmester",)))


@pytest.mark.parametrize(
    ("rules", "count"),
    [(Rules(3, True), 138), (Rules(1, False), 7), (Rules(1, True), 13), (Rules(6, True), 256), (Rules(6, False), 64)],
)
def test_so_many_placements_are_admissible(rules: Rules, count: int) -> None:
    assert len(set(admissible(rules))) == len(admissible(rules)) == count


@given(rules_at_random)
def test_the_admissible_placements_are_those_of_the_definition(rules: Rules) -> None:
    assert {decode(bits) for bits in admissible(rules)} == set(every_placement(rules))


@given(rules_at_random, st.data())
def test_a_row_holds_the_similarity_to_every_admissible_placement(rules: Rules, data: st.DataObject) -> None:
    one = data.draw(placements(rules))
    expected = [SCALE * twin.alike(one, decode(bits)) for bits in admissible(rules)]
    assert list(row(code(one), rules)) == expected

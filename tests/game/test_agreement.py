"""Agreement: NLTK's MASI and alpha as oracles, worked values, and every case where a number is undefined."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from nltk.metrics import masi_distance as nltk_masi_distance
from nltk.metrics.agreement import AnnotationTask

from velfaerd_game.game.agreement import alpha, disagreement, disagreements, gain, masi_distance, where_to_start
from velfaerd_game.game.board import Board
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.game.level import Level, Placement, Rules

from . import twin
from .levels import board, laid, level, levels, levels_and_boards, placements

role_sets = st.frozensets(st.sampled_from(ROLE_IDS))
shares = st.fractions(0, 100, max_denominator=50)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("", "", Fraction(0)),
        ("", "b", Fraction(1)),
        ("b", "b", Fraction(0)),
        ("b", "bd", 1 - Fraction(2, 3) / 2),
        ("bdo", "b", 1 - Fraction(2, 3) / 3),
        ("bd", "do", 1 - Fraction(1, 3) / 3),
        ("b", "d", Fraction(1)),
    ],
)
def test_masi_distance_is_passonneaus(one: str, other: str, expected: Fraction) -> None:
    assert (
        masi_distance(frozenset(one), frozenset(other)) == masi_distance(frozenset(other), frozenset(one)) == expected
    )


@given(role_sets, role_sets)
def test_masi_distance_is_what_nltk_says_but_for_two_empty_sets(one: frozenset[str], other: frozenset[str]) -> None:
    assume(one or other)
    assert float(masi_distance(one, other)) == pytest.approx(nltk_masi_distance(one, other), abs=1e-12)


def _by_nltk(one: Level) -> float:
    """Alpha by NLTK, with its own distance; ours only where it would divide by zero."""

    def distance(mine: frozenset[str], theirs: frozenset[str]) -> float:
        return float(nltk_masi_distance(mine, theirs)) if mine or theirs else 0.0

    said = [
        (expert.id, phase.id, frozenset(expert.placements[phase.id].roles))
        for expert in one.experts
        for phase in one.phases
    ]
    return float(AnnotationTask(said, distance=distance).alpha())


@given(levels(phases=(1, 5), experts=(2, 6)))
def test_alpha_is_what_nltk_says_where_it_is_defined(one: Level) -> None:
    found = alpha(one)
    values = {frozenset(expert.placements[phase.id].roles) for expert in one.experts for phase in one.phases}
    assert (found is None) == (len(values) == 1)
    if found is not None:
        assert float(found) == pytest.approx(_by_nltk(one), abs=1e-9)


def test_alpha_of_a_panel_worked_out_by_hand() -> None:
    # sets b|b, b|bd: observed 2/3 once in two units, expected 3 pairs of 2/3 among 6: 1 - (2/3 * 3) / (1 * 2) = 0
    assert alpha(level(["b", "b"], ["b", "bd"])) == 0
    # sets b|b, d|d: perfect
    assert alpha(level(["b", "d"], ["b", "d"])) == 1
    # sets b|d, d|b: 1 - (2 * 3) / (1 * 4)
    assert alpha(level(["b", "d"], ["d", "b"])) == Fraction(-1, 2)


def test_alpha_knows_no_lead_and_no_weight() -> None:
    plain = level(["bd", "f"], ["b", "fm"])
    assert alpha(level(["Bd", "F"], ["b", "Mf"], weights=[1, 9])) == alpha(plain) is not None


@pytest.mark.parametrize(
    "panel", [[["b", "d"]], [["b", "b"], ["b", "b"]], [["", ""], ["", ""]]], ids=["one expert", "all b", "all empty"]
)
def test_alpha_is_undefined_for_one_expert_and_where_every_value_is_the_same(panel: list[list[str]]) -> None:
    assert alpha(level(*panel)) is None


@given(st.lists(placements(Rules(6)), max_size=6))
def test_disagreement_is_the_mean_over_all_pairs(laid_by_class: list[Placement]) -> None:
    pairs = [1 - twin.alike(one, other) for one, other in combinations(laid_by_class, 2)]
    expected = sum(pairs, Fraction(0)) / len(pairs) if pairs else None
    assert disagreement(laid_by_class) == expected


@pytest.mark.parametrize(
    ("letters", "expected"),
    [
        ([], None),
        (["b"], None),
        (["b", "b"], Fraction(0)),
        (["", ""], Fraction(0)),
        (["b", "d"], Fraction(1)),
        (["b", "b", "d"], Fraction(2, 3)),
        (["B", "b"], Fraction(1, 2)),
    ],
)
def test_disagreement_of_a_small_class(letters: list[str], expected: Fraction | None) -> None:
    assert disagreement(laid(one) for one in letters) == expected


def test_the_talk_starts_where_the_class_disagrees_most() -> None:
    one = level(["b", "b", "b"])
    by_phase = disagreements(one, [board("b", "bd", "bd"), board("b", "b", "b")])
    assert by_phase == {"ph0": Fraction(0), "ph1": Fraction(1, 2), "ph2": Fraction(1, 2)}
    assert list(by_phase) == ["ph0", "ph1", "ph2"]
    assert where_to_start(by_phase) == "ph1"


@given(levels_and_boards())
def test_a_class_that_laid_the_same_has_nowhere_to_start(said: tuple[Level, Board]) -> None:
    one, laid_by_all = said
    assert set(disagreements(one, [laid_by_all] * 3).values()) == {Fraction(0)}
    assert where_to_start(disagreements(one, [laid_by_all] * 3)) is None


def test_one_board_alone_disagrees_with_nobody() -> None:
    assert disagreements(level(["b"]), [board("b")]) == {}
    assert where_to_start({}) is None


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (40, 70, Fraction(1, 2)),
        (0, 100, Fraction(1)),
        (50, 50, Fraction(0)),
        (50, 25, Fraction(-1, 2)),
        (100, 80, None),
    ],
)
def test_gain_is_the_part_won_of_what_there_was_to_win(first: int, second: int, expected: Fraction | None) -> None:
    assert gain(Fraction(first), Fraction(second)) == expected


@given(shares, shares)
def test_gain_turns_back_into_the_second_score(first: Fraction, second: Fraction) -> None:
    found = gain(first, second)
    assert (found is None) == (first == 100)
    assert found is None or first + found * (100 - first) == second

"""What makes a key: which levels have one, what it says of the best board, and that long sums stay exact."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from velfaerd_game.game.level import Level, Placement, Rules
from velfaerd_game.game.panel import prepare
from velfaerd_game.game.scoring import score

from . import twin
from .levels import board, laid, level

PLAIN = level(["Fm", "b"], ["f", ""])


def _with_placements(**placements: Placement) -> Level:
    first, second = PLAIN.experts
    return replace(PLAIN, experts=(first, replace(second, placements=placements)))


@pytest.mark.parametrize(
    ("faulty", "said"),
    [
        (replace(PLAIN, phases=()), "nothing to compare with"),
        (replace(PLAIN, experts=()), "nothing to compare with"),
        (_with_placements(ph0=laid("f")), "ex1 has no admissible placement of ph1"),
        (_with_placements(ph0=laid("fmbs"), ph1=laid("")), "ex1 has no admissible placement of ph0"),
        (_with_placements(ph0=Placement(("borgmester",)), ph1=laid("")), "ex1 has no admissible placement of ph0"),
        (replace(PLAIN, rules=Rules(3, lead=False)), "ex0 has no admissible placement of ph0"),
    ],
)
def test_a_faulty_level_has_no_key(faulty: Level, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        prepare(faulty)


@pytest.mark.parametrize(
    ("panel", "best"),
    [
        ([["b"]], "b"),
        ([[""]], ""),
        ([["b"], ["d"]], "d"),  # as many cards: the deck's order
        ([["b"], [""]], ""),  # as good: the fewer cards
        ([["B"]], "B"),
    ],
)
def test_the_best_board_is_the_plainest_of_the_best(panel: list[list[str]], best: str) -> None:
    key = prepare(level(*panel))
    assert key.best_board == board(best)
    assert score(key, key.best_board).total == 100


def test_many_experts_of_many_weights_are_counted_exactly() -> None:
    panel = [[letters, letters[::-1].lower()] for letters in ("Fm", "b", "", "dSo", "Bo")] * 4
    weights = [Fraction(1 + at, 1 + at * at) for at in range(len(panel))]
    crowd = level(*panel, weights=weights, rules=Rules(3))
    key = prepare(crowd)
    left_out = twin.left_out(crowd)
    assert list(key.leave_one_out) == left_out
    assert key.expert_level == sum(left_out) / len(left_out)


def test_a_heavy_expert_left_out_leaves_the_others_best_wherever_it_lies() -> None:
    heavy = level(["mdbsof"], [""], weights=[100, 1], rules=Rules(6, lead=False))
    assert list(prepare(heavy).leave_one_out) == twin.left_out(heavy) == [0, 0]
    assert prepare(heavy).expert_level == 0


def test_the_expert_left_out_is_compared_with_the_best_of_the_others() -> None:
    key = prepare(level(["b"], ["b"], ["d"], rules=Rules(1, lead=False)))
    assert key.leave_one_out == (Fraction(100), Fraction(100), Fraction(0))

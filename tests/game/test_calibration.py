"""Calibration: what is counted is the expert share that each board's own reveal tells, step of certainty by step."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from velfaerd_game.game.board import Board
from velfaerd_game.game.calibration import (
    ENOUGH,
    FAIRLY,
    GUESSING,
    STEPS,
    SURE,
    Calibration,
    Certainty,
    Trend,
    calibration,
)
from velfaerd_game.game.level import Level
from velfaerd_game.game.panel import prepare
from velfaerd_game.game.scoring import score
from velfaerd_game.game.similarity import admissible, decode

from .levels import board, level, levels

Told = tuple[Level, Board, dict[str, int]]


@st.composite
def played(draw: st.DrawFn) -> list[Told]:
    """Some boards of one or two levels, with a step told of some of the phases."""
    known = draw(st.lists(levels(), min_size=1, max_size=2))
    rounds = []
    for one in draw(st.lists(st.sampled_from(known), max_size=4)):
        codes = st.sampled_from(admissible(one.rules))
        laid = {phase.id: decode(draw(codes)) for phase in one.phases}
        sure = {phase.id: step for phase in one.phases if (step := draw(st.sampled_from((None, *STEPS))))}
        rounds.append((one, Board({phase: placement for phase, placement in laid.items() if placement.roles}), sure))
    return rounds


def found(rounds: list[Told]) -> Calibration:
    keys = {id(one): prepare(one) for one, _, _ in rounds}
    return calibration((keys[id(one)], laid, sure) for one, laid, sure in rounds)


@given(played())
def test_each_step_holds_the_mean_share_of_the_cards_that_the_reveals_tell(rounds: list[Told]) -> None:
    for step, one in found(rounds).steps.items():
        told = [
            phase.cards
            for level, laid, sure in rounds
            for phase in score(prepare(level), laid).phases
            if phase.cards and sure.get(phase.id) == step
        ]
        shares = [card.share for cards in told for card in cards]
        assert (one.phases, one.cards) == (len(told), len(shares))
        assert one.share * len(shares) == sum(shares)
        assert 0 <= one.tenths <= 10
        assert one.enough == (len(told) >= ENOUGH)


@given(played(), st.randoms(use_true_random=False))
def test_neither_the_order_of_the_boards_nor_what_is_told_of_empty_phases_matters(
    rounds: list[Told], by: object
) -> None:
    shuffled = list(rounds)
    by.shuffle(shuffled)  # type: ignore[attr-defined]
    more = [
        (one, laid, {**{phase.id: SURE for phase in one.phases if not laid[phase.id].roles}, **sure})
        for one, laid, sure in shuffled
    ]
    assert found(rounds) == found(more)


def test_an_example() -> None:
    key = prepare(level(["F", "B", "S"], ["F", "B", "S"], ["F", "b", "O"], ["M", "b", "O"]))
    names = [phase.id for phase in key.phases]
    told = calibration([(key, board("F", "O", "So"), {names[0]: SURE, names[1]: GUESSING, names[2]: FAIRLY})])
    assert told.steps == {
        GUESSING: Certainty(1, 1, Fraction(0)),
        FAIRLY: Certainty(1, 2, Fraction(1, 2)),
        SURE: Certainty(1, 1, Fraction(3, 4)),
    }
    assert [told.steps[step].tenths for step in STEPS] == [0, 5, 8]
    assert told.told
    assert not calibration([]).told
    assert calibration([]) == Calibration()


@pytest.mark.parametrize(
    ("low", "high", "trend"),
    [(2, 8, Trend.RISES), (8, 2, Trend.FALLS), (5, 5, Trend.LEVEL), (4, 5, Trend.RISES), (5, 4, Trend.FALLS)],
)
def test_the_trend_goes_from_the_least_sure_step_with_enough_to_the_surest(low: int, high: int, trend: Trend) -> None:
    ends = {1: Certainty(ENOUGH, 9, Fraction(low, 10)), 3: Certainty(ENOUGH, 9, Fraction(high, 10))}
    for between in (Certainty(), Certainty(ENOUGH, 9, Fraction(1))):
        assert Calibration({1: ends[1], 2: between, 3: ends[3]}).trend is trend
    assert Calibration({1: Certainty(ENOUGH - 1, 9), 2: Certainty(), 3: ends[3]}).trend is Trend.UNKNOWN

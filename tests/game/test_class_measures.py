"""What a class says, beside a slow twin: shares, disagreement, scores and their quartiles, gain, dividing cards."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from statistics import mean, median, quantiles

import pytest
from hypothesis import given
from hypothesis import strategies as st

from velfaerd_game.game.board import Board
from velfaerd_game.game.class_measures import (
    ClassRound,
    class_result,
    distribution,
    quantile,
    round_of_boards,
    round_of_hands,
)
from velfaerd_game.game.classroom import Tally, TeamBoard, pile
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.game.gathering import Gathering
from velfaerd_game.game.level import Level
from velfaerd_game.game.panel import prepare
from velfaerd_game.game.scoring import score

from . import class_twin
from .levels import board, boards, level, levels


@st.composite
def classes(draw: st.DrawFn) -> tuple[Level, list[Board]]:
    """A level, and one board or some of it."""
    one = draw(levels(phases=(1, 2), experts=(1, 3)))
    return one, draw(st.lists(boards(one), min_size=1, max_size=5))


def of_boards(one: Level, laid: Sequence[Board], number: int = 1) -> ClassRound:
    return round_of_boards(prepare(one), number, pile([phase.id for phase in one.phases], laid))


@given(classes())
def test_a_round_is_what_the_twin_says(drawn: tuple[Level, list[Board]]) -> None:
    one, laid = drawn
    said = of_boards(one, laid)
    assert said.asked == len(laid)
    for phase in said.phases:
        assert phase.shares == {role: class_twin.share(laid, phase.id, role) for role in ROLE_IDS}
        assert phase.disagreement == class_twin.disagreement(laid, phase.id)
        assert phase.differing == class_twin.differing(laid, phase.id)
        gaps = [abs(card.gap) for card in said.cards if card.phase == phase.id]
        assert (abs(phase.gap.gap) if phase.gap else 0) == max(gaps)
    scores = class_twin.scores(one, laid)
    assert said.scores is not None
    assert (said.scores.count, said.scores.least, said.scores.most) == (len(laid), scores[0], scores[-1])
    assert (said.scores.mean, said.scores.median) == (sum(scores, Fraction(0)) / len(laid), median(scores))
    assert [(card.phase, card.role) for card in said.divisive(99)] == class_twin.divisive(one, laid)


@given(classes())
def test_neither_order_nor_doubling_changes_shares_scores_or_cards(drawn: tuple[Level, list[Board]]) -> None:
    one, laid = drawn
    said, twice = of_boards(one, laid), of_boards(one, [*reversed(laid), *laid])
    assert [phase.shares for phase in said.phases] == [phase.shares for phase in twice.phases]
    assert said.divisive() == twice.divisive()
    assert said.scores is not None
    assert twice.scores is not None
    assert (said.scores.least, said.scores.mean, said.scores.most) == (
        twice.scores.least,
        twice.scores.mean,
        twice.scores.most,
    )
    assert of_boards(one, laid[::-1]) == said


@given(classes())
def test_hands_counted_off_boards_say_the_same_but_scores_and_likeness(drawn: tuple[Level, list[Board]]) -> None:
    one, laid = drawn
    said = of_boards(one, laid)
    hands = round_of_hands(prepare(one), 1, Tally(len(laid), said.tally.counts))
    assert (hands.divisive(), hands.cards) == (said.divisive(), said.cards)
    for mine, theirs in zip(hands.phases, said.phases, strict=True):
        assert (mine.shares, mine.gap, mine.differing) == (theirs.shares, theirs.gap, theirs.differing)
        assert (mine.disagreement, mine.leads) == (None, None)
    assert hands.scores is None


@given(st.lists(st.integers(0, 100), min_size=2, max_size=9))
def test_quartiles_are_those_of_spreadsheets(points: list[int]) -> None:
    found = distribution(points)
    assert found is not None
    expected = quantiles([Fraction(one) for one in points], n=4, method="inclusive")
    assert [found.lower, found.median, found.upper] == expected
    assert found.mean == mean(Fraction(one) for one in points)
    assert found.least <= found.lower <= found.median <= found.upper <= found.most


def test_of_no_scores_nothing_is_said_and_of_one_all_is_that_one() -> None:
    assert distribution([]) is None
    one = distribution([7], 2)
    assert one is not None
    assert {one.least, one.lower, one.median, one.upper, one.most, one.mean} == {Fraction(7, 2)}
    assert quantile([3, 4], Fraction(1)) == 4


def test_a_score_is_the_one_that_scoring_gives() -> None:
    one = level(["Fm", "Bd"], ["Mb", "Dbo"], ["F", "Bo"], weights=[1, Fraction(1, 3), 2])
    laid = [board("fm", "d"), board("Fm", "Bd"), board("", "s")]
    said = of_boards(one, laid)
    assert said.scores is not None
    assert said.scores.most == max(score(prepare(one), each).total for each in laid)


def test_a_board_against_the_rules_is_refused() -> None:
    with pytest.raises(ValueError, match="not an admissible board"):
        of_boards(level(["b"]), [board("bdms")])


def test_the_talk_starts_where_boards_disagree_most_and_hands_differ_most() -> None:
    one = level(["b", "b", "b"])
    assert of_boards(one, [board("b", "b", "b"), board("b", "bd", "bds")]).start == "ph2"
    assert of_boards(one, [board("b", "b", "b")] * 2).start is None
    hands = Tally(3, {"ph0": {"brobygger": 3}, "ph1": {"brobygger": 1, "designer": 2}})
    said = round_of_hands(prepare(one), 1, hands)
    assert (said.start, said.phases[2].shares, said.phases[2].gap) == ("ph1", None, None)


def test_the_widest_gap_is_told_with_its_sign() -> None:
    said = of_boards(level(["b"], ["bd"]), [board("d"), board("d")])
    gap = said.phases[0].gap
    assert gap is not None
    assert (gap.role, gap.of_class, gap.of_experts, gap.gap) == ("brobygger", 0, 1, -1)
    assert of_boards(level(["b"]), [board("b")]).phases[0].gap is None


def test_the_gain_is_that_of_the_means_and_needs_two_rounds_of_boards() -> None:
    one = level(["b"])
    first, second = of_boards(one, [board("b"), board("d")]), of_boards(one, [board("b")], 2)
    assert class_result([first, second]).gain == 1
    assert class_result([first]).gain is None
    assert class_result([second, first]).gain is None
    hands = round_of_hands(prepare(one), 2, Tally(2, {}))
    assert class_result([first, hands]).gain is None
    assert class_result([first, hands]).last is hands
    assert class_result([]).last is None


def test_how_sure_and_how_long_are_of_those_who_said_so() -> None:
    gathering = Gathering(prepare(level(["b"])))
    for sure, seconds in ((80, 100), (40, 300), (None, 800), (None, None)):
        gathering.add(TeamBoard(board("b"), sure=sure, seconds=seconds))
    (said,) = gathering.result().rounds
    assert (said.sure, said.seconds) == (60, 300)


def test_a_teams_scores_stand_together_and_by_name() -> None:
    gathering = Gathering(prepare(level(["b"])))
    for team, id, number, letters in (("Ø", "x", 1, "d"), ("Ø", "X", 2, "b"), ("a", None, 1, "b"), ("", None, 1, "d")):
        gathering.add(TeamBoard(board(letters), id, team, number))
    assert [(team.team, team.rounds) for team in gathering.teams()] == [
        ("", {1: 0}),
        ("a", {1: 100}),
        ("Ø", {1: 0, 2: 100}),
    ]

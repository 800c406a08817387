"""What must hold of scoring, over levels and boards at random; and a naive twin that must say the same."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from fractions import Fraction
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from velfaerd_game.game.board import Board
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.game.level import Expert, Level, Phase, Placement, Rules
from velfaerd_game.game.panel import prepare
from velfaerd_game.game.scoring import PhaseScore, score

from . import twin
from .levels import boards, level_of, levels, levels_and_boards

SAID = tuple[Level, Board]
ones = st.just(Fraction(1))
few = levels(phases=(1, 2), experts=(1, 4))


@given(levels_and_boards(few))
def test_the_twin_gives_the_same_score(said: SAID) -> None:
    level, board = said
    assert score(prepare(level), board).total == twin.total(level, board, level.experts)


@given(few)
def test_the_twin_gives_the_same_best_agreement_guess_level_and_expert_level(level: Level) -> None:
    key = prepare(level)
    assert [phase.best for phase in key.phases] == [twin.best(level, one.id, level.experts) for one in level.phases]
    assert key.guess == twin.guess(level)
    if len(level.experts) == 1:
        assert (key.leave_one_out, key.expert_level) == ((), None)
    else:
        left_out = twin.left_out(level)
        assert list(key.leave_one_out) == left_out
        assert key.expert_level == sum(left_out) / len(left_out)


@given(levels_and_boards())
def test_every_phase_scores_from_0_to_1(said: SAID) -> None:
    level, board = said
    result = score(prepare(level), board)
    assert all(0 <= phase.score <= 1 for phase in result.phases)
    assert 0 <= result.total <= 100


@given(levels())
def test_the_best_board_scores_exactly_100(level: Level) -> None:
    key = prepare(level)
    assert score(key, key.best_board).total == 100
    assert all(len(one.roles) <= level.rules.max_cards for one in key.best_board.phases.values())
    assert level.rules.lead or all(one.lead is None for one in key.best_board.phases.values())


@given(levels())
def test_an_empty_board_scores_0_in_every_phase_where_every_expert_placed_something(level: Level) -> None:
    result = score(prepare(level), Board())
    for phase in result.phases:
        assert (phase.score == 0) == all(one.placements[phase.id].roles for one in level.experts)


@given(levels_and_boards(), st.booleans())
def test_a_role_that_no_expert_has_never_raises_the_score(said: SAID, leads: bool) -> None:
    level, board = said
    key = prepare(level)
    before = score(key, board).total
    for phase, role in _free(level, board):
        if not any(role in one.placements[phase].roles for one in level.experts):
            lead = leads and level.rules.lead and board[phase].lead is None
            assert score(key, _with(board, phase, role, lead)).total <= before


@given(levels_and_boards(levels(experts=(1, 2))))
def test_a_support_that_every_expert_has_never_lowers_the_score(said: SAID) -> None:
    level, board = said
    key = prepare(level)
    before = score(key, board).total
    for phase, role in _free(level, board):
        if all(role in one.placements[phase].roles for one in level.experts):
            assert score(key, _with(board, phase, role)).total >= before


@given(levels_and_boards(), st.randoms(use_true_random=False))
def test_the_order_of_experts_roles_and_cards_changes_nothing(said: SAID, chance: Random) -> None:
    level, board = said
    order = list(range(len(level.experts)))
    chance.shuffle(order)
    shuffled = replace(level, experts=tuple(_turned(level.experts[at]) for at in order))
    key, other = prepare(level), prepare(shuffled)
    assert (other.guess, other.expert_level, other.stars) == (key.guess, key.expert_level, key.stars)
    if key.leave_one_out:
        assert other.leave_one_out == tuple(key.leave_one_out[at] for at in order)
    first = score(key, board)
    second = score(key, Board({phase: _reversed(one) for phase, one in reversed(board.phases.items())}))
    assert first == second
    third = score(other, board)
    assert [phase.score for phase in third.phases] == [phase.score for phase in first.phases]


@given(levels_and_boards())
def test_doubling_every_expert_or_every_weight_changes_nothing(said: SAID) -> None:
    level, board = said
    again = tuple(replace(one, id=one.id + "-igen") for one in level.experts)
    doubled = replace(level, experts=level.experts + again)
    heavier = replace(level, experts=tuple(replace(one, weight=2 * one.weight) for one in level.experts))
    first = score(prepare(level), board)
    for second in (score(prepare(doubled), board), score(prepare(heavier), board)):
        assert (second.total, second.guess) == (first.total, first.guess)
        assert [_shares(one) for one in second.phases] == [_shares(one) for one in first.phases]
    assert score(prepare(heavier), board) == first


@given(levels_and_boards(levels(weights=ones)), st.data())
def test_a_weight_of_2_is_two_equal_experts(said: SAID, data: st.DataObject) -> None:
    level, board = said
    one = data.draw(st.sampled_from(level.experts))
    twice = replace(level, experts=(*level.experts, replace(one, id="igen")))
    heavy = replace(
        level, experts=tuple(replace(other, weight=Fraction(1 + (other is one))) for other in level.experts)
    )
    first, second = score(prepare(twice), board), score(prepare(heavy), board)
    assert (second.total, second.guess) == (first.total, first.guess)
    assert [_shares(phase) for phase in second.phases] == [_shares(phase) for phase in first.phases]


@given(
    st.lists(st.tuples(st.sampled_from(ROLE_IDS), st.integers(1, 3)), min_size=1, max_size=12),
    st.sampled_from(ROLE_IDS),
)
def test_with_one_card_and_no_lead_it_is_the_script_concordance_test(votes: list[tuple[str, int]], card: str) -> None:
    panel = [{"ph0": Placement((role,))} for role, _ in votes]
    rules, weights = Rules(max_cards=1, lead=False), [Fraction(weight) for _, weight in votes]
    level = level_of(rules, [Phase("ph0", "Nu", "Nu.")], panel, weights)
    counted: Counter[str] = Counter()
    for role, weight in votes:
        counted[role] += weight
    result = score(prepare(level), Board({"ph0": Placement((card,))}))
    assert result.phases[0].score == Fraction(counted[card], max(counted.values()))


@given(levels(experts=(1, 1)))
def test_one_experts_own_board_scores_100(level: Level) -> None:
    own = {phase: placement for phase, placement in level.experts[0].placements.items() if placement.roles}
    assert score(prepare(level), Board(own)).total == 100


@given(levels_and_boards(), st.data())
def test_boards_that_are_equal_by_the_formula_are_equal_in_the_program(said: SAID, data: st.DataObject) -> None:
    level, board = said
    other = data.draw(boards(level))
    by_formula = twin.total(level, board, level.experts), twin.total(level, other, level.experts)
    key = prepare(level)
    first, second = score(key, board).total, score(key, other).total
    assert isinstance(first, Fraction)
    assert (first == second, first < second) == (by_formula[0] == by_formula[1], by_formula[0] < by_formula[1])


@given(levels_and_boards())
def test_a_higher_score_never_gives_fewer_stars(said: SAID) -> None:
    level, board = said
    key = prepare(level)
    result, best = score(key, board), score(key, key.best_board)
    assert 0 <= result.stars <= best.stars == 3


@given(levels_and_boards())
def test_every_role_of_every_phase_is_placed_missed_or_neither(said: SAID) -> None:
    level, board = said
    key = prepare(level)
    for phase, known in zip(score(key, board).phases, key.phases, strict=True):
        assert [card.role for card in phase.cards] == [role for role in ROLE_IDS if role in board[phase.id].roles]
        assert [card.weight for card in phase.cards] == [board[phase.id].weight(card.role) for card in phase.cards]
        missed = {
            role for role in ROLE_IDS if role not in board[phase.id].roles and known.shares[role] >= Fraction(1, 2)
        }
        assert {one.role for one in phase.missed} == missed
        for card in phase.cards:
            backers = [one for one in level.experts if card.role in one.placements[phase.id].roles]
            assert card.backers == tuple(one.id for one in backers)
            assert card.share == Fraction(sum(one.weight for one in backers), sum(one.weight for one in level.experts))


def _free(level: Level, board: Board) -> list[tuple[str, str]]:
    """Every phase with room for a card, with every role that does not lie there."""
    room = [phase.id for phase in level.phases if len(board[phase.id].roles) < level.rules.max_cards]
    return [(phase, role) for phase in room for role in ROLE_IDS if role not in board[phase].roles]


def _with(board: Board, phase: str, role: str, lead: bool = False) -> Board:
    before = board[phase]
    return Board({**board.phases, phase: Placement((*before.roles, role), role if lead else before.lead)})


def _reversed(placement: Placement) -> Placement:
    return Placement(placement.roles[::-1], placement.lead)


def _turned(expert: Expert) -> Expert:
    return replace(expert, placements={phase: _reversed(one) for phase, one in reversed(expert.placements.items())})


def _shares(phase: PhaseScore) -> tuple[object, ...]:
    """What a phase's score says but for the experts' ids."""
    cards = [replace(card, backers=()) for card in phase.cards]
    return phase.score, phase.best, cards, [(one.role, one.share) for one in phase.missed], phase.lead

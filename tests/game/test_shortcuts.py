"""What a board laid without reading scores: the same cards everywhere, and cards copied from other levels."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given

from velfaerd_game.game.board import Board
from velfaerd_game.game.key import FULL
from velfaerd_game.game.level import Level, Rules
from velfaerd_game.game.panel import prepare
from velfaerd_game.game.scoring import score
from velfaerd_game.game.shortcuts import copied, everywhere
from velfaerd_game.game.similarity import admissible, decode

from .levels import level, levels


def test_the_same_cards_everywhere_win_where_the_experts_do_the_same_everywhere() -> None:
    key = prepare(level(["Fm", "Fm", "Fm"], ["Fm", "Fm", "Fm"]))
    best = everywhere(key)
    assert (set(best.placement.roles), best.placement.lead) == ({"medspiller", "fortaeller"}, "fortaeller")
    assert best.score == FULL


@given(levels())
def test_nothing_laid_everywhere_scores_more(one: Level) -> None:
    key = prepare(one)
    best = everywhere(key)
    for bits in admissible(one.rules):
        placement = decode(bits)
        board = Board({phase.id: placement for phase in one.phases if placement.roles})
        assert score(key, board).total <= best.score


def test_a_copy_of_the_same_level_is_right_where_two_cards_suffice() -> None:
    key = prepare(level(["Fm", "Ob", "Db"], ["Fm", "Ob", "Db"]))
    assert copied(key, [key]) == FULL


def test_a_copy_takes_the_first_from_the_first_and_the_last_from_the_last() -> None:
    short = prepare(level(["F", "B", "S"], ["F", "B", "S"]))
    long = prepare(level(["F", "D", "B", "D", "S"], ["F", "D", "B", "D", "S"]))
    assert copied(short, [long]) == FULL
    assert copied(long, [short]) < FULL
    assert copied(prepare(level(["B", "S", "F"], ["B", "S", "F"])), [long]) == 0


def test_what_several_levels_have_in_common_outweighs_one() -> None:
    target = prepare(level(["F", "F", "F"], ["F", "F", "F"]))
    same, other = prepare(level(["F", "F", "F"], ["F", "F", "F"])), prepare(level(["B", "B", "B"], ["B", "B", "B"]))
    assert copied(target, [same, same, other]) == Fraction(2, 3) * FULL
    assert copied(target, [other]) == 0


@given(levels(), levels())
def test_a_copy_is_always_a_board_the_rules_allow(one: Level, other: Level) -> None:
    assert 0 <= copied(prepare(one), [prepare(other)]) <= FULL


def test_a_copy_keeps_to_the_rules_of_where_it_is_laid() -> None:
    strict = prepare(level(["f", "b", "s"], ["f", "b", "s"], rules=Rules(max_cards=1, lead=False)))
    rich = prepare(level(["Fmb", "Bds", "Som"], ["Fmb", "Bds", "Som"]))
    assert copied(strict, [rich]) > 0

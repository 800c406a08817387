"""Where a score comes from: the parts sum up to it, whatever the level and the board; one change does what it says."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from velfaerd_game.game.board import Board
from velfaerd_game.game.level import Level, Placement
from velfaerd_game.game.panel import prepare
from velfaerd_game.game.scoring import score
from velfaerd_game.game.similarity import admissible, decode
from velfaerd_game.game.trace import apportioned, changes, closest, trace

from .levels import board, laid, level, levels

THREE = level(["Fm", "Bd"], ["Mb", "Dbo"], ["F", "Bo"])


@st.composite
def played(draw: st.DrawFn) -> tuple[Level, Board]:
    """A level and any board of it."""
    one = draw(levels())
    codes = st.sampled_from(admissible(one.rules))
    placements = {phase.id: decode(draw(codes)) for phase in one.phases}
    return one, Board({phase: placement for phase, placement in placements.items() if placement.roles})


@given(played())
def test_the_parts_sum_up_to_the_score_exactly(round_of: tuple[Level, Board]) -> None:
    one, laid_board = round_of
    key = prepare(one)
    result = score(key, laid_board)
    parts = trace(one, key, laid_board)
    assert sum(part.gained for part in parts) == result.total
    assert sum(part.possible for part in parts) == 100
    for part, phase in zip(parts, result.phases, strict=True):
        assert part.gained == part.possible * phase.score
        assert part.left >= 0
        assert [card.role for card in part.cards] == [card.role for card in phase.cards]
        assert all(
            (card.points > 0) == (scored.share > 0) for card, scored in zip(part.cards, phase.cards, strict=True)
        )


def test_a_worked_example() -> None:
    first, second = trace(THREE, prepare(THREE), board("fm", "d"))
    assert first.gained == 50 * Fraction(75, 112)
    assert second.gained == 50 * Fraction(5, 18)
    assert [(card.role, card.points) for card in second.cards] == [("designer", second.gained)]
    assert {card.role for card in first.cards} == {"medspiller", "fortaeller"}


def test_agreeing_that_nothing_is_needed_is_worth_points_too() -> None:
    quiet = level(["F", ""], ["F", ""], ["F", "B"])
    nothing = trace(quiet, prepare(quiet), board("F", ""))[1]
    assert (nothing.cards, nothing.empty, nothing.left) == ((), 50, 0)


@given(played(), st.data())
def test_a_change_moves_the_score_by_what_it_says(round_of: tuple[Level, Board], data: st.DataObject) -> None:
    one, before = round_of
    key = prepare(one)
    phase = data.draw(st.sampled_from(one.phases))
    found = changes(key, phase.id, before[phase.id])
    assert [change.points for change in found] == sorted((change.points for change in found), reverse=True)
    for change in found:
        after = Board(
            {**before.phases, phase.id: change.placement}
            if change.placement.roles
            else {name: placement for name, placement in before.phases.items() if name != phase.id}
        )
        assert score(key, after).total - score(key, before).total == change.points


def test_one_step_is_one_card_or_another_lead() -> None:
    key = prepare(THREE)
    near = {
        ("".join(sorted(role[0] for role in one.placement.roles)), one.placement.lead)
        for one in changes(key, "ph0", laid("Fm"))
    }
    assert ("f", "fortaeller") in near
    assert ("m", None) in near
    assert ("fm", None) in near
    assert ("fm", "medspiller") in near
    assert ("bfm", "fortaeller") in near
    assert ("bf", "fortaeller") in near
    assert ("bm", "brobygger") in near
    assert ("bs", None) not in near
    assert ("b", "brobygger") not in near


@pytest.mark.parametrize(("phases", "nearest"), [(("Fm", "Bd"), "ex0"), (("Mb", "Dbo"), "ex1"), (("F", "Bo"), "ex2")])
def test_the_closest_expert_is_the_one_who_laid_the_same(phases: tuple[str, str], nearest: str) -> None:
    ranked = closest(THREE, board(*phases))
    assert ranked[0] == (nearest, 1)
    assert [alike for _, alike in ranked] == sorted((alike for _, alike in ranked), reverse=True)
    assert {name for name, _ in ranked} == {"ex0", "ex1", "ex2"}


@given(st.lists(st.fractions(min_value=0, max_value=100), max_size=20))
def test_rounded_parts_sum_up_to_the_rounded_whole(parts: list[Fraction]) -> None:
    unit = Fraction(1, 10)
    shown = apportioned(parts, unit)
    assert sum(shown) == (sum(parts, Fraction(0)) / unit + Fraction(1, 2)).__floor__() * unit
    for part, one in zip(parts, shown, strict=True):
        assert abs(part - one) < unit
        assert one / unit == int(one / unit)


def test_nothing_laid_is_a_placement_like_any_other() -> None:
    assert all(len(one.placement.roles) == 1 for one in changes(prepare(THREE), "ph0", Placement()))

"""Scenes: where a role is missed most, and never a word of what is still to happen."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given

from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.game.level import Level, Placement
from velfaerd_game.game.panel import prepare
from velfaerd_game.game.scenes import Scene, scenes, without
from velfaerd_game.game.similarity import admissible, decode

from .levels import level, levels, valid


def found(role: str, *told: Level, most: int = 2) -> tuple[Scene, ...]:
    return scenes(role, [(one, prepare(one)) for one in told], most)


def named(one: Level, name: str) -> Level:
    return replace(valid(one), id=name)


FIRST = named(level(["Bd", "B", "F"], ["B", "B", "F"]), "first")
SECOND = named(level(["F", "F", "Bs"], ["F", "F", "Bs"]), "second")
THIRD = named(level(["F", "F", "F"], ["F", "F", "bF"]), "third")


def test_each_scene_is_from_a_level_of_its_own_and_the_dearest_comes_first() -> None:
    one, other = found("brobygger", FIRST, SECOND, THIRD)
    assert [(scene.level.id, scene.phase.id) for scene in (one, other)] == [("first", "ph1"), ("second", "ph2")]
    assert (one.without, other.without) == (Fraction(0), Fraction(1, 3))


def test_a_role_that_the_best_boards_do_without_has_no_scene() -> None:
    assert found("styrmand", FIRST, THIRD) == ()
    assert [scene.level.id for scene in found("brobygger", THIRD, FIRST)] == ["first"]


def test_an_event_is_never_told() -> None:
    hidden = replace(SECOND, phases=(*SECOND.phases[:2], replace(SECOND.phases[2], event=True)))
    assert found("brobygger", hidden) == ()


def test_a_phase_without_a_word_on_the_role_is_no_scene() -> None:
    silent = replace(SECOND, phases=tuple(replace(phase, cells=()) for phase in SECOND.phases))
    assert found("brobygger", silent) == ()


@pytest.mark.parametrize("most", [0, 1, 2, 3])
def test_no_more_scenes_than_asked_for(most: int) -> None:
    assert len(found("fortaeller", FIRST, SECOND, THIRD, most=most)) == most


@given(levels())
def test_no_board_without_the_role_scores_more_than_is_said(one: Level) -> None:
    for phase in prepare(one).phases:
        for role in ROLE_IDS:
            least = without(role, phase)
            laid = [decode(bits) for bits in admissible(one.rules)]
            assert max(phase.score(placement) for placement in laid if role not in placement.roles) == least
            assert phase.score(Placement()) <= least

"""What a level is worth as a measure, on levels made to fail in one way each."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given

from velfaerd_game.game.agreement import alpha
from velfaerd_game.game.level import Level, Rules
from velfaerd_game.game.measures import Finding, Measured, measure, together
from velfaerd_game.game.panel import prepare

from .levels import level, levels, valid

VARIED = (["Fm", "Db", "Bs", "So"], ["F", "D", "Bs", "S"], ["Mf", "Db", "B", "O"])
"""Three experts who differ a little in four phases."""


def named(name: str, one: Level) -> Level:
    return replace(valid(one), id=name)


def found(kind: Measured, one: Level, *others: Level) -> Finding:
    return next(finding for finding in measure(one, others).findings if finding.kind == kind)


@given(levels())
def test_the_measures_are_those_the_level_is_scored_by(one: Level) -> None:
    key = prepare(one)
    assert found(Measured.GUESS, one).value == key.guess
    assert found(Measured.EXPERTS, one).value == key.expert_level
    assert found(Measured.ALPHA, one).value == alpha(one)


def test_a_level_that_can_be_guessed() -> None:
    any_card_will_do = level(*([card, card] for card in "mdbsof"), rules=Rules(max_cards=1, lead=False))
    assert found(Measured.GUESS, any_card_will_do).value == 100
    assert not found(Measured.GUESS, any_card_will_do).kept
    assert found(Measured.GUESS, level(*VARIED)).kept


def test_one_expert_leaves_the_expert_level_undefined() -> None:
    finding = found(Measured.EXPERTS, level(["F", "B", "S"]))
    assert (finding.value, finding.kept) == (None, False)


def test_experts_who_say_different_things_agree_too_little_and_those_who_say_the_same_too_much() -> None:
    assert not found(Measured.ALPHA, level(["F", "B", "S"], ["B", "S", "F"])).kept
    assert not found(Measured.ALPHA, level(["F", "B", "S"], ["F", "B", "S"])).kept
    assert found(Measured.ALPHA, level(*VARIED)).kept


def test_a_role_that_belongs_everywhere() -> None:
    finding = found(Measured.ONE_ROLE, level(["Fm", "Fb", "Fs"], ["Fm", "F", "F"]))
    assert (finding.value, finding.most, finding.names, finding.kept) == (3, 2, ("fortaeller",), False)
    assert found(Measured.ONE_ROLE, level(*VARIED)).kept


def test_the_same_cards_everywhere_are_told_with_their_score() -> None:
    finding = found(Measured.EVERYWHERE, level(["Fm", "Fm", "F"], ["Fm", "Fm", "F"]))
    assert (set(finding.names), finding.kept) == ({"medspiller", "fortaeller"}, False)
    assert finding.value == 100 * (2 + Fraction(2, 3)) / 3
    assert found(Measured.EVERYWHERE, level(*VARIED)).kept


def test_a_board_copied_from_another_level_is_told_with_the_level_that_comes_nearest() -> None:
    here, twin = named("here", level(*VARIED)), named("twin", level(*VARIED))
    far = named("far", level(["O", "O", "O", "F"], ["O", "O", "O", "F"]))
    finding = found(Measured.COPIED, here, far, twin)
    assert (finding.names, finding.kept) == (("twin",), False)
    assert found(Measured.COPIED, here, far).kept
    assert found(Measured.PATTERN, here, far).value == found(Measured.COPIED, here, far).value


def test_a_level_is_no_copy_of_itself() -> None:
    here = named("here", level(*VARIED))
    kinds = {finding.kind for finding in measure(here, [here]).findings}
    assert not kinds & {Measured.COPIED, Measured.PATTERN}


def test_words_are_counted_and_the_extremes_named() -> None:
    one = named("here", level(*VARIED))
    phases = list(one.phases)
    phases[1] = replace(phases[1], situation="ord " * 41)
    long = replace(one, briefing="ord " * 119, phases=tuple(phases))
    assert (found(Measured.BRIEFING, long).value, found(Measured.BRIEFING, long).kept) == (119, False)
    finding = found(Measured.LONGEST_SITUATION, long)
    assert (finding.names, finding.value, finding.kept) == (("ph1",), 41, True)
    assert not found(Measured.SHORTEST_SITUATION, long).kept
    assert found(Measured.SHORTEST_WHY, long).names == ("ph0", "medspiller")
    assert found(Measured.MINUTES, long).value == Fraction(119 + 41 + 3, 200)


@pytest.mark.parametrize(("language", "kept"), [("da", False), ("en", True)])
def test_hard_words_are_limited_in_danish(language: str, kept: bool) -> None:
    hard = replace(level(*VARIED), language=language, briefing="Kommunaldirektørernes velfærdsalliancer. " * 3)
    finding = found(Measured.HARDEST, hard)
    assert (finding.names, finding.value, finding.kept) == (("briefing",), 102, kept)


def test_a_role_that_no_level_needs_and_boards_all_of_one_shape() -> None:
    one, other = measure(named("one", level(*VARIED))), measure(named("other", level(*VARIED)))
    least, shape = together([one, other])
    assert least.names == ("medspiller",)
    assert (shape.value, shape.names, shape.kept) == (1, ("one", "other"), False)
    third = measure(named("third", level(["Fmd", "Fmd", "F", "F"], ["Fmd", "Fmd", "F", "F"])))
    fourth = measure(named("fourth", level(["F", "F", "F", "Fob"], ["F", "F", "F", "Fob"])))
    assert together([one, other, third, fourth])[1].kept
    assert together([]) == ()


def test_every_role_of_use_somewhere() -> None:
    both = [measure(level(["M", "D", "B"], ["M", "D", "B"])), measure(level(["S", "O", "M"], ["S", "O", "M"]))]
    least = together(both)[0]
    assert (least.value, least.names, least.kept) == (0, ("fortaeller",), False)
    assert together([*both, measure(level(["F", "F", "F"], ["F", "F", "F"]))])[0].kept

"""Scoring by example: the design's worked examples to the last digit, verdicts, timing, stars, the standard score."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from statistics import mean, stdev

import pytest

from velfaerd_game.game.board import Board
from velfaerd_game.game.key import PanelLead
from velfaerd_game.game.level import Placement, Rules
from velfaerd_game.game.scoring import Missed, Verdict, prepare, score, standard_score

from .levels import board, laid, level

SCT = level(*[["b"]] * 7, *[["d"]] * 2, ["f"], rules=Rules(max_cards=1, lead=False))
THREE = level(["Fm", "Bd"], ["Mb", "Dbo"], ["F", "Bo"])


@pytest.mark.parametrize(
    ("card", "expected"), [("b", Fraction(1)), ("d", Fraction(2, 7)), ("f", Fraction(1, 7)), ("m", Fraction(0))]
)
def test_first_worked_example_is_the_script_concordance_test(card: str, expected: Fraction) -> None:
    assert score(prepare(SCT), board(card)).phases[0].score == expected


@pytest.mark.parametrize(
    ("phases", "expected"),
    [
        (("Fm", "Bd"), (Fraction(1), Fraction(19, 21))),
        (("fm", "d"), (Fraction(75, 112), Fraction(5, 18))),
        (("Fmb", "Bdo"), (Fraction(99, 112), Fraction(1))),
        (("O", "s"), (Fraction(0), Fraction(0))),
        (("", ""), (Fraction(0), Fraction(0))),
    ],
)
def test_second_worked_example_is_exact(phases: tuple[str, str], expected: tuple[Fraction, Fraction]) -> None:
    result = score(prepare(THREE), board(*phases))
    assert tuple(phase.score for phase in result.phases) == expected
    assert result.total == 50 * sum(expected)


def test_second_worked_examples_marks_are_exact() -> None:
    key = prepare(THREE)
    assert key.guess == Fraction(4931425, 161112)
    assert f"{float(key.guess):.4f}" == "30.6087"
    assert key.leave_one_out == (Fraction(1585, 21), Fraction(98, 3), Fraction(3775, 63))
    assert key.expert_level == Fraction(10588, 189)
    assert f"{float(key.expert_level):.3f}" == "56.021"


def test_a_score_carries_the_levels_marks() -> None:
    key = prepare(THREE)
    result = score(key, board("Fm", "Bd"))
    assert (result.guess, result.expert_level) == (key.guess, key.expert_level)
    assert [phase.id for phase in result.phases] == ["ph0", "ph1"]
    assert [phase.best for phase in result.phases] == [Fraction(28, 45), Fraction(7, 10)]


def test_a_phase_counts_by_its_weight() -> None:
    first, second = THREE.phases
    heavy = replace(THREE, phases=(replace(first, weight=Fraction(3)), replace(second, weight=Fraction(1, 2))))
    result = score(prepare(heavy), board("Fm", ""))
    assert result.total == 100 * Fraction(3) / Fraction(7, 2)


@pytest.mark.parametrize(
    ("backers", "verdict"),
    [(12, "agreed"), (8, "agreed"), (7, "divided"), (3, "divided"), (2, "few"), (1, "few"), (0, "alone")],
)
def test_a_verdict_is_how_many_experts_agree(backers: int, verdict: str) -> None:
    key = prepare(level(*[["b"]] * backers, *[["d"]] * (12 - backers)))
    (card,) = score(key, board("b")).phases[0].cards
    assert (card.verdict, card.share) == (Verdict(verdict), Fraction(backers, 12))
    assert card.backers == tuple(f"ex{at}" for at in range(backers))


def test_a_share_goes_by_the_experts_weights() -> None:
    key = prepare(level(["b"], ["d"], weights=[Fraction(1, 2), Fraction(3, 2)]))
    cards = score(key, board("bd")).phases[0].cards
    assert [(card.role, card.share) for card in cards] == [("designer", Fraction(3, 4)), ("brobygger", Fraction(1, 4))]


def test_a_card_tells_whether_it_leads() -> None:
    cards = score(prepare(THREE), board("mF")).phases[0].cards
    assert [(card.role, card.weight) for card in cards] == [("medspiller", 1), ("fortaeller", 2)]


def test_a_lead_that_is_not_laid_counts_nothing() -> None:
    with_ghost = Board({"ph0": Placement(("medspiller",), "fortaeller")})
    assert score(prepare(THREE), with_ghost) == score(prepare(THREE), board("m"))


def test_missed_are_the_roles_half_of_the_experts_place_by_share_then_deck_order() -> None:
    key = prepare(level(["fbm"], ["fdm"], ["fbo"], ["fdo"]))
    missed = score(key, board("o")).phases[0].missed
    assert missed == (
        Missed("fortaeller", Fraction(1), ("ex0", "ex1", "ex2", "ex3")),
        Missed("medspiller", Fraction(1, 2), ("ex0", "ex1")),
        Missed("designer", Fraction(1, 2), ("ex1", "ex3")),
        Missed("brobygger", Fraction(1, 2), ("ex0", "ex2")),
    )


def test_nothing_is_missed_below_half() -> None:
    assert score(prepare(level(["b"], ["d"], ["f"])), board("s")).phases[0].missed == ()


@pytest.mark.parametrize(
    ("panel", "phases", "timing", "nearest"),
    [
        ([["", "s", ""]], ("s", "", ""), -1, "ph1"),
        ([["", "", "s"]], ("s", "", ""), -2, "ph2"),
        ([["s", "", ""]], ("", "s", ""), 1, "ph0"),
        ([["s", "", ""]], ("", "", "s"), 2, "ph0"),
        ([["s", "s", ""]], ("", "", "s"), 1, "ph1"),  # the nearest of two
        ([["s", "s", ""]], ("", "s", "s"), 2, "ph0"),  # the player has it in the nearer one already
        ([["s", "", "s"]], ("", "s", ""), 1, "ph0"),  # a tie: the earlier
        ([["s", "", "s"], ["", "", "s"]], ("", "s", ""), -1, "ph2"),  # a tie: the larger share
        ([["s", "", ""]], ("s", "s", ""), 0, None),  # nowhere the player has it not
        ([["", "", ""]], ("", "s", ""), 0, None),  # no expert has it anywhere
        ([["s", "s", ""], ["s", "", ""]], ("", "s", ""), 0, None),  # some expert has it here
    ],
)
def test_timing_is_how_far_off_a_card_lies_that_is_alone(
    panel: list[list[str]], phases: tuple[str, ...], timing: int, nearest: str | None
) -> None:
    result = score(prepare(level(*panel)), board(*phases))
    last = [card for phase in result.phases for card in phase.cards][-1]
    assert (last.timing, last.nearest) == (timing, nearest)


@pytest.mark.parametrize(
    ("panel", "lead"),
    [
        ([["Bd"], ["Bm"], ["Db"]], PanelLead("brobygger", Fraction(2, 3))),
        ([["Bd"], ["Db"]], PanelLead("designer", Fraction(1, 2))),  # a tie: the deck's order
        ([["bd"], ["b"], ["F"]], PanelLead("fortaeller", Fraction(1, 3))),
        ([["bd"], ["b"]], PanelLead(None, Fraction(0))),
    ],
)
def test_the_panels_lead_is_the_one_most_often_named(panel: list[list[str]], lead: PanelLead) -> None:
    assert score(prepare(level(*panel)), board("b")).phases[0].lead == lead


@pytest.mark.parametrize(
    ("phases", "stars"),
    [(("", ""), 0), (("O", "s"), 0), (("fm", "d"), 1), (("Fmb", ""), 1), (("Fm", ""), 2), (("Fm", "Bd"), 3)],
)
def test_stars_lie_between_guess_and_expert_level(phases: tuple[str, str], stars: int) -> None:
    assert score(prepare(THREE), board(*phases)).stars == stars


def test_stars_begin_at_a_third_two_thirds_and_the_expert_level() -> None:
    key = prepare(THREE)
    guess, reach = key.guess, key.expert_level
    assert reach is not None
    assert key.stars == (guess + (reach - guess) / 3, guess + (reach - guess) * 2 / 3, reach)


@pytest.mark.parametrize("panel", [[["Fm", "Bd"]], [["f", "b"], ["s", "o"]]], ids=["one expert", "no agreement"])
def test_three_stars_take_90_where_no_expert_level_lies_above_the_guess_level(panel: list[list[str]]) -> None:
    key = prepare(level(*panel))
    assert key.expert_level is None or key.expert_level <= key.guess
    assert key.stars == (key.guess + (90 - key.guess) / 3, key.guess + (90 - key.guess) * 2 / 3, 90)


def test_three_stars_take_90_where_the_experts_reach_no_more_than_a_guess() -> None:
    key = prepare(level(*[["b"], ["d"], ["f"]] * 2, rules=Rules(1, lead=False)))
    assert key.guess == key.expert_level == 50
    assert key.stars == (50 + Fraction(40, 3), 50 + Fraction(80, 3), 90)


def test_stars_are_given_even_where_a_guess_reaches_more_than_90() -> None:
    key = prepare(level(["m"], ["d"], ["b"], ["s"], ["o"], ["f"], rules=Rules(1, lead=False)))
    assert (key.guess, key.expert_level) == (100, 0)
    assert [score(key, board(one)).stars for one in ("m", "")] == [3, 0]


def test_a_star_is_given_from_its_very_score() -> None:
    key = prepare(level(["b"], ["d"], ["f"], rules=Rules(1, False)))
    total = score(key, board("b")).total
    for stars in (1, 2, 3):
        above = total + Fraction(1, 10**30)
        starts = [total if at <= stars else above for at in (1, 2, 3)]
        reached = replace(key, stars=(starts[0], starts[1], starts[2]))
        assert score(reached, board("b")).stars == stars
    assert score(replace(key, stars=(above, above, above)), board("b")).stars == 0


def test_the_standard_score_is_80_at_the_experts_mean_and_5_for_each_deviation() -> None:
    panel = [["b"], ["b"], ["bd"], ["d"], ["f"]]
    key = prepare(level(*panel))
    scores = [float(one) for one in key.leave_one_out]
    assert key.expert_level is not None
    assert standard_score(key, key.expert_level) == 80
    expected = 80 + 5 * (100 - mean(scores)) / stdev(scores)
    assert standard_score(key, Fraction(100)) == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("panel", [[["b"]], [["b"], ["b"], ["bd"], ["d"]], [["b"]] * 5], ids=["1", "4", "no spread"])
def test_there_is_no_standard_score_below_five_experts_or_without_spread(panel: list[list[str]]) -> None:
    assert standard_score(prepare(level(*panel)), Fraction(50)) is None


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (board("fmbs"), "ph0: not an admissible placement"),
        (Board({"ph1": Placement(("borgmester",))}), "ph1: not an admissible placement"),
        (Board({"ph9": laid("f"), "ph8": laid("f")}), "no such phase: ph8, ph9"),
    ],
)
def test_a_board_that_the_rules_refuse_has_no_score(wrong: Board, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        score(prepare(THREE), wrong)


def test_a_lead_has_no_score_where_leads_are_off() -> None:
    key = prepare(level(["f"], rules=Rules(3, lead=False)))
    assert score(key, board("f")).total == 100
    with pytest.raises(ValueError, match="not an admissible placement"):
        score(key, board("F"))

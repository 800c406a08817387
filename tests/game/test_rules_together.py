"""The rules of a valid level that concern several things at once: ids, placements, counts, and all faults in order."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from fractions import Fraction

import pytest

from velfaerd_game.game.deck import PARTNER_KINDS, ROLE_IDS
from velfaerd_game.game.level import Cell, Expert, Level, Phase, Question, Rules, Source
from velfaerd_game.game.problem import Problem, ProblemKind

from .faulty import GOOD, TENSIONS, expert, faults, phase, placed
from .levels import laid, level, valid

K = ProblemKind


def test_an_id_is_unique_in_its_kind() -> None:
    found = faults(phase(2, id="ph0"))
    assert found[0] == Problem(K.DUPLICATE_ID, "phases[2].id", "ph0", ("phases[0].id",))
    assert {fault.kind for fault in found[1:]} == {K.UNKNOWN_PHASE}
    assert faults(expert(1, id="ex0")) == [Problem(K.DUPLICATE_ID, "experts[1].id", "ex0", ("experts[0].id",))]
    assert faults(expert(1, id="ph0")) == []


def test_every_phase_has_a_placement_by_every_expert_and_no_other_has() -> None:
    known = GOOD.experts[1].placements
    odd = expert(1, placements={"ph0": known["ph0"], "ph2": known["ph2"], "slut": laid("")})
    assert faults(odd) == [
        Problem(K.UNKNOWN_PHASE, "experts[1].placements.slut", "slut", ("ph0", "ph1", "ph2")),
        Problem(K.MISSING_PLACEMENT, "experts[1].placements.ph1", "ph1"),
    ]


def test_a_placement_of_a_phase_there_is_not_is_judged_as_well() -> None:
    odd = expert(1, placements={**GOOD.experts[1].placements, "slut": laid("bb")})
    assert [fault.kind for fault in faults(odd)] == [K.UNKNOWN_PHASE, K.ROLE_TWICE]


def test_no_card_leads_where_leads_are_off() -> None:
    assert faults(replace(GOOD, rules=Rules(3, lead=False))) == [
        Problem(K.LEAD_OFF, "experts[0].placements.ph0.lead", "fortaeller"),
        Problem(K.LEAD_OFF, "experts[1].placements.ph1.lead", "brobygger"),
    ]


@pytest.mark.parametrize(("max_cards", "most"), [(1, "1"), (0, "6"), (-1, "6")])
def test_how_many_cards_is_judged_only_by_a_number_that_can_be(max_cards: int, most: str) -> None:
    found = faults(placed(laid("fmbdsofm"), Rules(max_cards)))
    assert Problem(K.TOO_MANY_CARDS, "experts[1].placements.ph1", "8", (most,)) in found


@pytest.mark.parametrize(("count", "kind"), [(0, K.TOO_FEW), (2, K.TOO_FEW), (3, None), (8, None), (9, K.TOO_MANY)])
def test_a_level_has_three_to_eight_phases(count: int, kind: ProblemKind | None) -> None:
    one = valid(level([""] * count, ["b"] * count))
    expected = [Problem(kind, "phases", str(count), ("3", "8"))] if kind else []
    assert faults(one) == expected


@pytest.mark.parametrize(("count", "kind"), [(0, K.TOO_FEW), (1, None), (500, None), (501, K.TOO_MANY)])
def test_a_level_has_one_to_five_hundred_experts(count: int, kind: ProblemKind | None) -> None:
    crowd = tuple(replace(GOOD.experts[0], id=f"ex-{at}") for at in range(count))
    expected = [Problem(kind, "experts", str(count), ("1", "500"))] if kind else []
    assert faults(replace(GOOD, experts=crowd)) == expected


def test_a_level_without_experts_tempts_with_every_role() -> None:
    alone = replace(phase(1, cells=()), experts=())
    assert Problem(K.NO_TEMPTING_CELL, "phases[1].cells", "ph1", ROLE_IDS) in faults(alone)


def test_where_experts_place_every_role_none_need_tempt() -> None:
    everything = valid(level(["fmbdso"] * 3, rules=Rules(6)))
    assert faults(everything) == []


@pytest.mark.parametrize(
    ("one", "where", "most"),
    [
        (replace(GOOD, tensions=TENSIONS * 5), "tensions", "8"),
        (replace(GOOD, partners=PARTNER_KINDS * 2), "partners", "6"),
        (phase(0, cells=GOOD.phases[0].cells * 2), "phases[0].cells", "6"),
        (expert(0, sources=("kilden",) * 61), "experts[0].sources", "60"),
        (replace(GOOD, sources=GOOD.sources * 61), "sources", "60"),
    ],
)
def test_a_list_has_an_end(one: Level, where: str, most: str) -> None:
    (found,) = [fault for fault in faults(one) if fault.kind is K.TOO_MANY]
    assert (found.where, found.other[1]) == (where, most)


def test_all_faults_are_told_at_once_in_the_order_of_the_file() -> None:
    bad_cell = Cell("konge", "<b>")
    bad_phase = Phase("Idé", "", "", Fraction(0), True, (bad_cell, bad_cell))
    bad_expert = Expert("E", "", "person", "", {"ph1": laid("Bb")}, ("nej",), Fraction(2000))
    faulty = replace(
        GOOD,
        id="",
        language="xx",
        title="",
        place="",
        partners=("nej",),
        difficulty=9,
        minutes=0,
        summary="",
        briefing="<p>",
        rules=Rules(9, lead=False),
        phases=(bad_phase, *GOOD.phases[1:]),
        experts=(bad_expert,),
        tensions=("nej",),
        debrief=(Question(""),),
        sources=(Source("", "", "x", ""),),
    )
    assert [(fault.where, fault.kind) for fault in faults(faulty)] == [
        ("id", K.BAD_ID),
        ("language", K.BAD_LANGUAGE),
        ("title", K.EMPTY_TEXT),
        ("place", K.EMPTY_TEXT),
        ("partners[0]", K.UNKNOWN_PARTNER),
        ("difficulty", K.OUT_OF_RANGE),
        ("minutes", K.OUT_OF_RANGE),
        ("summary", K.EMPTY_TEXT),
        ("briefing", K.HTML),
        ("tensions[0]", K.UNKNOWN_TENSION),
        ("rules.max_cards", K.OUT_OF_RANGE),
        ("phases[0].id", K.BAD_ID),
        ("phases[0].title", K.EMPTY_TEXT),
        ("phases[0].situation", K.EMPTY_TEXT),
        ("phases[0].weight", K.OUT_OF_RANGE),
        ("phases[0].event", K.EVENT_FIRST),
        ("phases[0].cells[0].role", K.UNKNOWN_ROLE),
        ("phases[0].cells[0].why", K.HTML),
        ("phases[0].cells[1].role", K.UNKNOWN_ROLE),
        ("phases[0].cells[1].role", K.DUPLICATE_CELL),
        ("phases[0].cells[1].why", K.HTML),
        ("phases[0].cells", K.NO_TEMPTING_CELL),
        ("experts[0].id", K.BAD_ID),
        ("experts[0].name", K.EMPTY_TEXT),
        ("experts[0].basis", K.EMPTY_TEXT),
        ("experts[0].sources[0]", K.UNKNOWN_SOURCE),
        ("experts[0].weight", K.OUT_OF_RANGE),
        ("experts[0].placements.ph1.lead", K.LEAD_OFF),
        ("experts[0].placements.ph1.support[0]", K.ROLE_TWICE),
        ("experts[0].placements.Idé", K.MISSING_PLACEMENT),
        ("experts[0].placements.ph2", K.MISSING_PLACEMENT),
        ("debrief[0].question", K.EMPTY_TEXT),
        ("sources[0].id", K.BAD_ID),
        ("sources[0].title", K.EMPTY_TEXT),
        ("sources[0].url", K.BAD_URL),
    ]


def test_a_crowd_of_phases_and_experts_is_counted_but_not_multiplied() -> None:
    many = valid(level(*[[""] * 60] * 600))
    assert [(fault.kind, fault.where) for fault in faults(many)] == [(K.TOO_MANY, "phases"), (K.TOO_MANY, "experts")]


def test_only_as_many_phases_and_experts_are_judged_as_there_may_be() -> None:
    many = valid(level(*[[""] * 10] * 502))
    faulty = replace(
        many,
        phases=tuple(replace(one, title="") for one in many.phases),
        experts=tuple(replace(one, name="", placements={}) for one in many.experts),
    )
    kinds = Counter(fault.kind for fault in faults(faulty))
    assert kinds == {K.TOO_MANY: 2, K.EMPTY_TEXT: 8 + 500, K.MISSING_PLACEMENT: 8 * 500}


def test_a_fault_names_only_as_many_choices_as_can_be_read() -> None:
    sources = tuple(replace(GOOD.sources[0], id=f"kilde-{at}") for at in range(70))
    found = faults(replace(GOOD, sources=sources))
    told = [fault.other for fault in found if fault.kind is K.UNKNOWN_SOURCE]
    assert told == [tuple(one.id for one in sources[:60])] * 2


def test_what_a_fault_shows_is_short_and_can_be_seen() -> None:
    (found,) = faults(replace(GOOD, tensions=("\u202e" + "x" * 1000,)))
    assert found.value == "�" + "x" * 58 + "…"

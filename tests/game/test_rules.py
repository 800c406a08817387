"""The rules of a valid level, fault by fault: each alone, with its place, and nothing else told."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given

from velfaerd_game.game.deck import PARTNER_KINDS, ROLE_IDS
from velfaerd_game.game.level import Cell, Level, Placement, Question, Rules, Source
from velfaerd_game.game.problem import Problem, ProblemKind

from .faulty import GOOD, TENSIONS, expert, faults, phase, placed, source
from .levels import laid, levels, valid

K = ProblemKind


def _cells(roles: str) -> tuple[Cell, ...]:
    return tuple(Cell(laid(role).roles[0], "Derfor.") for role in roles)


def test_a_good_level_has_no_fault() -> None:
    assert faults(GOOD) == []


@given(levels(phases=(3, 5), experts=(1, 3)))
def test_no_level_that_keeps_the_rules_has_a_fault(one: Level) -> None:
    assert faults(valid(one)) == []


IDS_AND_REFERENCES = [
    (replace(GOOD, id="Nyt lys"), Problem(K.BAD_ID, "id", "Nyt lys")),
    (replace(GOOD, id="ny"), Problem(K.BAD_ID, "id", "ny")),
    (replace(GOOD, id="n" * 65), Problem(K.BAD_ID, "id", "n" * 59 + "…")),
    (replace(GOOD, id="nyt-lys\n"), Problem(K.BAD_ID, "id", "nyt-lys\n")),
    (replace(GOOD, id="nyt\x00"), Problem(K.BAD_ID, "id", "nyt�")),
    (expert(1, id="blå"), Problem(K.BAD_ID, "experts[1].id", "blå")),
    (expert(1, id="ex0x", name="To"), None),
    (replace(GOOD, language="sv"), Problem(K.BAD_LANGUAGE, "language", "sv", ("da", "en"))),
    (replace(GOOD, language="en"), None),
    (
        replace(GOOD, partners=("companies", "kirken")),
        Problem(K.UNKNOWN_PARTNER, "partners[1]", "kirken", PARTNER_KINDS),
    ),
    (
        replace(GOOD, partners=("public", "public")),
        Problem(K.DUPLICATE_ENTRY, "partners[1]", "public", ("partners[0]",)),
    ),
    (replace(GOOD, tensions=("tempo", "ro")), Problem(K.UNKNOWN_TENSION, "tensions[1]", "ro", TENSIONS)),
    (replace(GOOD, tensions=("tempo",) * 2), Problem(K.DUPLICATE_ENTRY, "tensions[1]", "tempo", ("tensions[0]",))),
    (expert(0, sources=("avisen",)), Problem(K.UNKNOWN_SOURCE, "experts[0].sources[0]", "avisen", ("kilden",))),
    (
        expert(0, sources=("kilden", "kilden")),
        Problem(K.DUPLICATE_ENTRY, "experts[0].sources[1]", "kilden", ("experts[0].sources[0]",)),
    ),
    (
        replace(GOOD, sources=GOOD.sources * 2),
        Problem(K.DUPLICATE_ID, "sources[1].id", "kilden", ("sources[0].id",)),
    ),
    (replace(GOOD, sources=(*GOOD.sources, Source("Avis", "Avis"))), Problem(K.BAD_ID, "sources[1].id", "Avis")),
]

PLACEMENTS = [
    (placed(laid("fmb")), None),
    (placed(laid("fmbs")), Problem(K.TOO_MANY_CARDS, "experts[1].placements.ph1", "4", ("3",))),
    (placed(laid("fmbs"), Rules(4)), None),
    (
        placed(Placement(("medspiller", "borgmester"))),
        Problem(K.UNKNOWN_ROLE, "experts[1].placements.ph1.support[1]", "borgmester", ROLE_IDS),
    ),
    (
        placed(Placement(("konge",), "konge")),
        Problem(K.UNKNOWN_ROLE, "experts[1].placements.ph1.lead", "konge", ROLE_IDS),
    ),
    (placed(laid("dbd")), Problem(K.ROLE_TWICE, "experts[1].placements.ph1.support[2]", "designer")),
    (placed(laid("Dd")), Problem(K.ROLE_TWICE, "experts[1].placements.ph1.support[0]", "designer")),
    (placed(laid("mdD")), Problem(K.ROLE_TWICE, "experts[1].placements.ph1.support[1]", "designer")),
    (placed(laid("md")), None),
    (placed(Placement(("medspiller",), "designer")), None),
]

AMOUNTS = [
    (replace(GOOD, partners=()), Problem(K.TOO_FEW, "partners", "0", ("1", "6"))),
    (replace(GOOD, difficulty=0), Problem(K.OUT_OF_RANGE, "difficulty", "0", ("1", "3"))),
    (replace(GOOD, difficulty=4), Problem(K.OUT_OF_RANGE, "difficulty", "4", ("1", "3"))),
    (replace(GOOD, minutes=0), Problem(K.OUT_OF_RANGE, "minutes", "0", ("1", "180"))),
    (replace(GOOD, minutes=181), Problem(K.OUT_OF_RANGE, "minutes", "181", ("1", "180"))),
    (replace(GOOD, minutes=10**500), Problem(K.OUT_OF_RANGE, "minutes", "1000000000000", ("1", "180"))),
    (replace(GOOD, minutes=180, difficulty=3), None),
    (replace(GOOD, rules=Rules(7)), Problem(K.OUT_OF_RANGE, "rules.max_cards", "7", ("1", "6"))),
    (replace(GOOD, rules=Rules(0)), Problem(K.OUT_OF_RANGE, "rules.max_cards", "0", ("1", "6"))),
    (replace(GOOD, debrief=(Question("Hvad?"),) * 13), Problem(K.TOO_MANY, "debrief", "13", ("0", "12"))),
    (phase(0, weight=Fraction(0)), Problem(K.OUT_OF_RANGE, "phases[0].weight", "0", ("0", "1000"))),
    (phase(2, weight=Fraction(-1, 2)), Problem(K.OUT_OF_RANGE, "phases[2].weight", "-0.5", ("0", "1000"))),
    (expert(1, weight=Fraction(10001, 10)), Problem(K.OUT_OF_RANGE, "experts[1].weight", "1000.1", ("0", "1000"))),
    (expert(1, weight=Fraction(1000)), None),
    (expert(1, weight=Fraction(1, 10**9)), None),
]

PHASES = [
    (phase(0, event=True), Problem(K.EVENT_FIRST, "phases[0].event", "ph0")),
    (phase(2, event=True), None),
    (phase(1, cells=_cells("bds")), None),
    (phase(1, cells=_cells("bs")), Problem(K.MISSING_CELL, "phases[1].cells", "designer")),
    (phase(1, cells=_cells("bd")), Problem(K.NO_TEMPTING_CELL, "phases[1].cells", "ph1", tuple(laid("msof").roles))),
    (
        phase(1, cells=_cells("bdss")),
        Problem(K.DUPLICATE_CELL, "phases[1].cells[3].role", "styrmand", ("phases[1].cells[2].role",)),
    ),
    (
        phase(1, cells=(*_cells("bds"), Cell("konge", "Nej."))),
        Problem(K.UNKNOWN_ROLE, "phases[1].cells[3].role", "konge", ROLE_IDS),
    ),
]

TEXTS = [
    (replace(GOOD, title=" \n"), Problem(K.EMPTY_TEXT, "title")),
    (replace(GOOD, place=""), Problem(K.EMPTY_TEXT, "place")),
    (replace(GOOD, summary="x" * 241), Problem(K.TOO_LONG, "summary", "241", ("240",))),
    (replace(GOOD, summary="x" * 240, briefing="x" * 4000), None),
    (replace(GOOD, briefing="Se <b>her</b>"), Problem(K.HTML, "briefing", "<b>her</b>")),
    (phase(1, title="x" * 25), Problem(K.TOO_LONG, "phases[1].title", "25", ("24",))),
    (phase(1, situation=""), Problem(K.EMPTY_TEXT, "phases[1].situation")),
    (phase(1, cells=(*_cells("bd"), Cell("styrmand", ""))), Problem(K.EMPTY_TEXT, "phases[1].cells[2].why")),
    (expert(0, name="\u202eedarg"), Problem(K.CONTROL_CHARACTER, "experts[0].name", "U+202E")),
    (expert(0, basis="[her](x)"), Problem(K.LINK, "experts[0].basis", "](x)")),
    (replace(GOOD, debrief=(Question("?"), Question(""))), Problem(K.EMPTY_TEXT, "debrief[1].question")),
    (source(title="x" * 301), Problem(K.TOO_LONG, "sources[0].title", "301", ("300",))),
    (source(url="ftp://example.org"), Problem(K.BAD_URL, "sources[0].url", "ftp://example.org")),
    (source(accessed="x" * 41), Problem(K.TOO_LONG, "sources[0].accessed", "41", ("40",))),
    (source(url="", accessed=""), None),
]


@pytest.mark.parametrize(("faulty", "fault"), [*IDS_AND_REFERENCES, *PLACEMENTS, *AMOUNTS, *PHASES, *TEXTS])
def test_a_fault_is_found_with_its_place_and_nothing_else(faulty: Level, fault: Problem | None) -> None:
    assert faults(faulty) == ([] if fault is None else [fault])

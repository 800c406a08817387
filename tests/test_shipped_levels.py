"""The shipped levels measure something, can be read, and say where they know it from; each must, not most of them."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from velfaerd_game.files.levels import check_level, level_paths, read_level
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.game.level import Level
from velfaerd_game.game.measures import Finding, measure, of_words, together
from velfaerd_game.paths import LEVELS, VIGNETTES

READINGS = {"artiklen", "metastyring", "retninger", "facilitering"}
"""The four readings every level has, named after their sources."""


def told(language: str) -> dict[str, Level]:
    """The shipped levels by their ids, told in a language."""
    found = {path.stem: read_level(path, language).value for path in level_paths(LEVELS)}
    return {name: level for name, level in found.items() if level}


DANISH, ENGLISH = told("da"), told("en")
MEASURED = {name: measure(level, DANISH.values()) for name, level in DANISH.items()}
each = pytest.mark.parametrize("name", DANISH)


def outside(findings: tuple[Finding, ...]) -> list[str]:
    return [f"{one.kind} {one.value and float(one.value):.2f} {one.names}" for one in findings if not one.kept]


def test_there_are_ten_and_every_file_is_one_of_them() -> None:
    assert len(DANISH) == len(ENGLISH) == len(level_paths(LEVELS)) == 10


@each
def test_a_level_measures_something(name: str) -> None:
    assert outside(MEASURED[name].findings) == []


def test_together_they_need_every_role_and_are_not_all_of_one_shape() -> None:
    assert outside(together(MEASURED.values())) == []


@each
def test_the_english_is_whole_and_as_short(name: str) -> None:
    checked = check_level(LEVELS / f"{name}.toml", None)
    assert (checked.faults, checked.notes) == ((), ())
    assert outside(tuple(of_words(ENGLISH[name]))) == []
    assert ENGLISH[name].briefing != DANISH[name].briefing


@each
def test_a_level_has_what_a_course_needs(name: str) -> None:
    level = DANISH[name]
    assert 4 <= len(level.phases) <= 6
    assert 8 <= level.minutes <= 25
    assert len(level.tensions) >= 2
    assert 3 <= len(level.debrief) <= 4
    assert {expert.id for expert in level.experts} >= READINGS
    assert {expert.kind for expert in level.experts} == {"reading"}
    for phase in level.phases:
        placed = {role for expert in level.experts for role in expert.placements[phase.id].roles}
        assert len(placed) == len(ROLE_IDS) or {cell.role for cell in phase.cells} - placed, phase.id


@each
def test_what_it_is_known_from_is_there(name: str) -> None:
    level = DANISH[name]
    used = {source for expert in level.experts for source in expert.sources}
    assert used <= {source.id for source in level.sources}
    assert all(source.url and source.accessed for source in level.sources)
    assert (VIGNETTES / f"{name}.svg").is_file()
    assert "**Det ved vi ikke:**" in level.briefing


def test_every_kind_of_partner_leads_and_no_difficulty_is_missing() -> None:
    leads = Counter(level.partners[0] for level in DANISH.values())
    assert all(leads[kind] >= 3 for kind in ("companies", "citizens", "volunteers"))
    assert leads["foundations"] >= 1
    assert {level.difficulty for level in DANISH.values()} == {1, 2, 3}
    assert sum(any(phase.event for phase in level.phases) for level in DANISH.values()) >= 4


@each
def test_an_event_is_not_told_of_before_it_happens(name: str) -> None:
    for level in (DANISH[name], ENGLISH[name]):
        for place, phase in enumerate(level.phases):
            if phase.event:
                before = [level.title, level.summary, level.briefing]
                before += [text for one in level.phases[:place] for text in (one.title, one.situation)]
                assert not any(re.search(rf"\b{re.escape(phase.title)}\b", text) for text in before)

"""A fingerprint tells keys apart: all that scoring depends on changes it, and nothing else does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.files.levels import read_level
from velfaerd_game.game.level import Level, Placement, Question, Rules

from .written import ENGLISH, level_file


@pytest.fixture(name="level")
def _level(tmp_path: Path) -> Level:
    level_file(tmp_path, ENGLISH, "nyt-lys.en.toml")
    level = read_level(level_file(tmp_path)).value
    assert level is not None
    return level


def of_phase(level: Level, **changes: object) -> Level:
    """The level with its first phase changed."""
    return replace(level, phases=(replace(level.phases[0], **changes), *level.phases[1:]))


def of_expert(level: Level, **changes: object) -> Level:
    """The level with its first expert changed."""
    return replace(level, experts=(replace(level.experts[0], **changes), *level.experts[1:]))


def laid(level: Level, *roles: str, lead: str | None = None) -> Level:
    """The level with the first expert's first placement changed."""
    return of_expert(level, placements={**level.experts[0].placements, "ideen": Placement(roles, lead)})


def test_it_is_what_the_format_says() -> None:
    """The canonical form by hand: whoever changes this test changes the fingerprint of every result there is."""
    from hashlib import sha256

    from velfaerd_game.game.level import Expert, Phase

    level = Level(
        *("nyt-lys", "da", "", "", (), 1, 1, "", ""),
        rules=Rules(3, True),
        phases=(Phase("ideen", "", "", Fraction(1, 10)), Phase("drift", "", "")),
        experts=(
            Expert("b", "", "person", "", {"ideen": Placement(("medspiller",)), "drift": Placement()}, (), Fraction(2)),
            Expert(
                "a", "", "person", "", {"ideen": Placement(("designer", "brobygger"), "designer"), "drift": Placement()}
            ),
        ),
    )
    form = (
        '{"experts":['
        '{"placements":{"drift":{},"ideen":{"brobygger":1,"designer":2}},"weight":"1"},'
        '{"placements":{"drift":{},"ideen":{"medspiller":1}},"weight":"2"}'
        '],"phases":[{"id":"ideen","weight":"1/10"},{"id":"drift","weight":"1"}],'
        '"rules":{"lead":true,"max_cards":3}}'
    )
    assert fingerprint(level) == sha256(form.encode()).hexdigest()[:16]


@pytest.mark.parametrize(
    "change",
    [
        lambda level: replace(level, title="x", place="x", summary="x", briefing="x", language="en"),
        lambda level: replace(level, partners=("public",), difficulty=3, minutes=1, tensions=()),
        lambda level: replace(level, debrief=(Question("x"),), sources=()),
        lambda level: replace(level, experts=level.experts[::-1]),
        lambda level: of_phase(level, title="x", situation="x", event=True, cells=()),
        lambda level: of_expert(level, id="x", name="x", kind="person", basis="x", sources=()),
        lambda level: of_expert(level, placements=dict(reversed(level.experts[0].placements.items()))),
        lambda level: laid(level, "medspiller", "fortaeller", lead="fortaeller"),
    ],
)
def test_what_changes_no_score_changes_no_fingerprint(level: Level, change: Callable[[Level], Level]) -> None:
    assert repr(change(level)) != repr(level)
    assert fingerprint(change(level)) == fingerprint(level)


@pytest.mark.parametrize(
    "change",
    [
        lambda level: replace(level, rules=Rules(4, True)),
        lambda level: replace(level, rules=Rules(3, False)),
        lambda level: replace(level, phases=level.phases[::-1]),
        lambda level: replace(level, phases=level.phases[:2]),
        lambda level: replace(level, experts=level.experts[:1]),
        lambda level: replace(level, experts=level.experts * 2),
        lambda level: of_phase(level, weight=Fraction(1, 9)),
        lambda level: of_expert(level, weight=Fraction(3)),
        lambda level: laid(level, "fortaeller", "medspiller"),
        lambda level: laid(level, "fortaeller", "medspiller", lead="medspiller"),
        lambda level: laid(level, "fortaeller", lead="fortaeller"),
        laid,
    ],
)
def test_what_may_change_a_score_changes_the_fingerprint(level: Level, change: Callable[[Level], Level]) -> None:
    assert fingerprint(change(level)) != fingerprint(level)


def test_a_phase_by_another_name_is_another(level: Level) -> None:
    experts = tuple(
        replace(one, placements={"ide": one.placements["ideen"], **one.placements}) for one in level.experts
    )
    assert fingerprint(replace(of_phase(level, id="ide"), experts=experts)) != fingerprint(level)


def test_a_translation_has_the_fingerprint_of_its_level(tmp_path: Path, level: Level) -> None:
    english = read_level(tmp_path / "nyt-lys.toml", "en").value
    assert english is not None
    assert english.language == "en"
    assert fingerprint(english) == fingerprint(level)

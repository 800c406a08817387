"""Levels that are good are read whole and exactly, in whatever way an editor saved them."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from velfaerd_game.files.levels import read_level
from velfaerd_game.game.level import Cell, Placement, Question, Rules, Source
from velfaerd_game.paths import LEVELS

from .written import LEVEL, level_file


def test_a_good_level_is_read_whole(tmp_path: Path) -> None:
    reading = read_level(level_file(tmp_path))
    level = reading.value
    assert level is not None
    assert (reading.faults, reading.notes) == ((), ())
    assert (level.id, level.language, level.title, level.place) == ("nyt-lys", "da", "Nyt lys", "En kommune")
    assert (level.partners, level.tensions) == (("companies", "research"), ("hastighed-forankring",))
    assert (level.difficulty, level.minutes, level.rules) == (2, 15, Rules(3, True))
    assert level.briefing.startswith("Først *ét* afsnit.\n")
    assert [phase.id for phase in level.phases] == ["ideen", "opstart", "drift"]
    assert [phase.event for phase in level.phases] == [False, False, True]
    assert level.phases[1].cells == (Cell("brobygger", "Fordi [de] mødes."), Cell("designer", "Det frister."))
    assert level.experts[0].placements == {
        "ideen": Placement(("fortaeller", "medspiller"), "fortaeller"),
        "opstart": Placement(("brobygger",)),
        "drift": Placement(),
    }
    assert [expert.kind for expert in level.experts] == ["reading", "person"]
    assert [expert.sources for expert in level.experts] == [("lederweb",), ()]
    assert level.debrief == (Question("Hvad nu?"), Question("Og så?"))
    assert level.sources == (Source("lederweb", "Seks roller", "https://www.lederweb.dk/", "2026-11-23"),)


def test_weights_are_exact(tmp_path: Path) -> None:
    level = read_level(level_file(tmp_path)).value
    assert level is not None
    assert [phase.weight for phase in level.phases] == [Fraction(1, 10), 1, 1]
    assert [expert.weight for expert in level.experts] == [2, 1]


@pytest.mark.parametrize("text", ["\ufeff" + LEVEL, LEVEL.replace("\n", "\r\n"), LEVEL + "\n" * 3, LEVEL + "# slut"])
def test_how_an_editor_saves_makes_no_difference(tmp_path: Path, text: str) -> None:
    plain = read_level(level_file(tmp_path)).value
    assert plain is not None
    assert read_level(level_file(tmp_path, text)).value == plain


@pytest.mark.parametrize(
    "file", sorted(one for one in LEVELS.glob("*.toml") if "." not in one.stem), ids=lambda one: one.stem
)
def test_a_shipped_level_is_good_in_both_languages(file: Path) -> None:
    for language in ("da", "en"):
        reading = read_level(file, language)
        assert reading.faults == ()
        assert reading.value is not None
        assert reading.value.language == language

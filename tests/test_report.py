"""`check --report`: levels measured beside the shipped ones, in words and for programs; no measure is a fault."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import pytest

from velfaerd_game.cli import main
from velfaerd_game.files.levels import level_paths
from velfaerd_game.game.measures import Finding, Measured
from velfaerd_game.paths import LEVELS
from velfaerd_game.words.language import speak
from velfaerd_game.words.measures import finding_line

from .files.written import LEVEL, changed, level_file

Capture = pytest.CaptureFixture[str]
SHIPPED = sorted(path.stem for path in level_paths(LEVELS))


def said(capture: Capture, *argv: object) -> tuple[int, list[str], list[str]]:
    """Exit status, lines on stdout, lines on stderr."""
    status = main([str(one) for one in argv])
    out, err = capture.readouterr()
    return status, out.splitlines(), err.splitlines()


def test_without_a_path_every_level_there_is_is_reported_on(capsys: Capture, tmp_path: Path) -> None:
    level_file(tmp_path / "levels")
    status, out, errors = said(capsys, "--language", "en", "check", "--report", "--data-dir", tmp_path)
    assert (status, errors) == (0, [])
    headings = [line.split(":")[0] for line in out if line.startswith((*SHIPPED, "nyt-lys"))]
    assert headings == [*SHIPPED, "nyt-lys"]
    assert (
        sum(line.startswith("  guess level: ") for line in out) + sum("! guess level: " in line for line in out) == 11
    )
    assert out[-1].startswith("  part of the levels whose best boards have the same shape")


def test_one_level_is_compared_with_the_shipped_and_what_is_outside_is_marked(capsys: Capture, tmp_path: Path) -> None:
    status, out, errors = said(capsys, "--language", "da", "check", "--report", level_file(tmp_path))
    assert (status, errors) == (0, [])
    assert out[:3] == [out[0], "", "nyt-lys: Nyt lys"]
    assert any(line.startswith("! ord i oplægget: ") and line.endswith(" (120 til 220)") for line in out)
    assert any(line.startswith("  to kort i hver fase, skrevet af fra ") for line in out)
    assert not any("mindst brugte rolle" in line for line in out)


def test_numbers_are_written_as_the_language_writes_them(capsys: Capture) -> None:
    path = LEVELS / f"{SHIPPED[0]}.toml"
    line = {
        language: next(
            one for one in said(capsys, "--language", language, "check", "--report", path)[1] if "MASI" in one
        )
        for language in ("da", "en")
    }
    assert "0,20 til 0,90" in line["da"]
    assert "0.20 to 0.90" in line["en"]


def test_programs_get_one_object_a_level_and_nothing_else(capsys: Capture, tmp_path: Path) -> None:
    status, out, errors = said(capsys, "check", "--report", "--json", level_file(tmp_path), LEVELS)
    assert (status, errors) == (0, [])
    told = [json.loads(line) for line in out]
    assert [one["level"] for one in told] == ["nyt-lys", *SHIPPED]
    guess = {finding["measure"]: finding for finding in told[1]["findings"]}["guess"]
    assert (guess["kept"], guess["most"], guess["least"]) == (True, 40.0, None)
    assert 0 < guess["value"] <= 40
    assert set(told[0]) == {"level", "findings", "right", "shape"}


def test_a_level_with_faults_is_told_of_and_not_measured(capsys: Capture, tmp_path: Path) -> None:
    path = level_file(tmp_path, changed(LEVEL, "format = 1", "format = 0"))
    status, out, errors = said(capsys, "check", "--report", "--json", path)
    assert (status, out, len(errors)) == (1, [], 1)


def test_json_is_for_reports(capsys: Capture, tmp_path: Path) -> None:
    status, out, errors = said(capsys, "--language", "en", "check", "--json", level_file(tmp_path))
    assert (status, out) == (2, [])
    assert errors[0].startswith("velfaerd-game: “--json” is not understood.")


def test_nothing_laid_is_told_as_no_cards_and_a_little_below_nothing_as_nothing() -> None:
    speak("en")
    same = Finding(Measured.EVERYWHERE, Fraction(100))
    assert finding_line(same, {}) == "  the same cards in every phase, at best (no cards): 100"
    assert finding_line(Finding(Measured.ALPHA, Fraction(-1, 1000)), {}).endswith(": 0.00")
    assert finding_line(Finding(Measured.ALPHA, Fraction(-1, 4)), {}).endswith(": -0.25")

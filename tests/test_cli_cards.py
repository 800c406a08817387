"""`velfaerd-game cards`: a PDF without a window or a screen, and one sentence where there is none."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .files.written import level_file
from .reports.reading import A3_WIDE, A4, A6, sizes
from .test_cli import said

pytestmark = pytest.mark.usefixtures("qapp")

Capture = pytest.CaptureFixture[str]


def test_it_needs_no_screen(tmp_path: Path) -> None:
    out = tmp_path / "kort.pdf"
    unseen = {
        key: one for key, one in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    command = [sys.executable, "-m", "velfaerd_game", "cards", "--out", str(out), "--format", "a6", "--language", "da"]
    done = subprocess.run(command, capture_output=True, env=unseen, check=False)
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, f"{out} · 12 sider\n", b"")
    assert sizes(out.read_bytes()) == [A6] * 12


def test_a_level_is_an_id_or_a_file(capsys: Capture, tmp_path: Path) -> None:
    out = tmp_path / "kort.pdf"
    status, told, errors = said(capsys, "cards", "--out", out, "--level", "silkeborg-marienlund", "--language", "en")
    assert (status, told, errors) == (0, [f"{out} · 9 pages"], [])
    assert A3_WIDE in sizes(out.read_bytes())
    own = level_file(tmp_path / "levels")
    assert said(capsys, "cards", "--out", out, "--level", own, "--board", "a4")[0] == 0
    assert set(sizes(out.read_bytes())) == {A4}


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        ([], "--out mangler."),
        (["--out"], "--out mangler sin værdi."),
        (["--out", "x.pdf", "--format", "a5"], "--format kan ikke være »a5«: vælg mellem a4, a6."),
        (["--out", "x.pdf", "--board", "a4"], "--level mangler."),
        (["--out", "x.pdf", "--json"], "»--json« er ikke til at forstå."),
    ],
)
def test_wrong_use(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, argv: list[str], told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    status, out, errors = said(capsys, "--language", "da", "cards", *argv)
    assert (status, out, len(errors)) == (2, [], 1)
    assert errors[0].startswith(f"velfaerd-game: {told}")
    assert not list(tmp_path.glob("*.pdf"))


def test_a_fault_is_one_sentence_and_leaves_nothing(capsys: Capture, tmp_path: Path) -> None:
    out = tmp_path / "væk" / "kort.pdf"
    told = f"Mappen {tmp_path / 'væk'} findes ikke. Opret den først, eller vælg en anden."
    assert said(capsys, "cards", "--language", "da", "--out", out) == (1, [], [told])
    status, _, errors = said(capsys, "cards", "--language", "da", "--out", tmp_path / "k.pdf", "--level", "findes-ikke")
    assert (status, len(errors)) == (1, 1)
    assert not (tmp_path / "k.pdf").exists()

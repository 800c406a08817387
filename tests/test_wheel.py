"""The wheel holds all the game needs: installed alone, in an empty environment, far from the checkout, it plays."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
WHEELS = Path(sys.prefix, "wheels")
"""The locked runtime packages, downloaded by tools/setup.sh so that no test needs a network."""

PATIENCE = 120
"""Seconds for the slowest command here, many times over."""


def run(*command: str | Path, cwd: Path, **environment: str) -> str:
    """Run a command as on a machine that never saw the checkout; its output, or a failure that shows it."""
    kept = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "VELFAERD_DATA", "HOME", "USERPROFILE")
    clean = {name: os.environ[name] for name in kept if name in os.environ}
    told = cwd / "told.txt"  # a file and not a pipe: what a program said before it hung is shown too
    with told.open("w", encoding="utf-8") as output:
        try:
            done = subprocess.run(
                [str(part) for part in command],
                cwd=cwd,
                env={**clean, "LC_ALL": "C.UTF-8", **environment},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                timeout=PATIENCE,
                check=False,
            )
        except subprocess.TimeoutExpired:
            pytest.fail(f"{command} did not end in {PATIENCE} s\n{told.read_text('utf-8')}")
    assert done.returncode == 0, f"{command} ended with {done.returncode}\n{told.read_text('utf-8')}"
    return told.read_text("utf-8")


def pip(*arguments: str | Path, cwd: Path) -> str:
    """Run this environment's pip, which knows no index here."""
    return run(sys.executable, "-m", "pip", "--disable-pip-version-check", "--isolated", *arguments, cwd=cwd)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy of the tracked files alone: what git does not know must not be needed."""
    source, out = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("dist")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    for path in filter(None, listed.decode().split("\0")):
        if (ROOT / path).is_file():
            (source / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / path, source / path)
    pip("wheel", "--quiet", "--no-index", "--no-deps", "--no-build-isolation", "-w", out, source, cwd=out)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel and its locked packages, and nothing else; the folder of its programs."""
    assert WHEELS.is_dir(), "run tools/setup.sh test: it downloads what this test installs"
    home = tmp_path_factory.mktemp("elsewhere")
    run(sys.executable, "-m", "venv", "--without-pip", home / "env", cwd=home)
    programs = home / "env" / ("Scripts" if os.name == "nt" else "bin")
    install = ["--python", programs / "python", "install", "--quiet", "--no-compile", "--no-index"]
    locked = ["--require-hashes", "--find-links", WHEELS, "-r", ROOT / "requirements/runtime.txt"]
    pip(*install, *locked, cwd=home)
    pip(*install, "--no-deps", wheel, cwd=home)
    return programs


def shipped(folder: str) -> set[str]:
    """What git tracks below a folder of the repository."""
    listed = subprocess.run(["git", "ls-files", "-z", folder], cwd=ROOT, capture_output=True, check=True).stdout
    return set(filter(None, listed.decode().split("\0")))


def test_the_wheel_carries_everything_the_game_reads(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    wanted = {f"velfaerd_game/{path}" for path in shipped("assets") | shipped("levels")} | shipped("velfaerd_game")
    wanted |= {path.removesuffix(".po") + ".mo" for path in shipped("velfaerd_game/translations")}
    assert {Path(path).suffix for path in wanted} >= {".py", ".svg", ".ttf", ".toml", ".po", ".mo"}
    assert not wanted - names


def test_the_wheel_carries_every_licence(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as opened:
        licences = {name.partition("/licenses/")[2]: name for name in opened.namelist() if "/licenses/" in name}
        assert set(licences) == {
            *("LICENSE", "LICENSE-CC-BY-4.0", "LICENSES.md"),
            *("assets/fonts/LICENSE-AtkinsonHyperlegibleNext.txt", "assets/fonts/LICENSE-Literata.txt"),
        }
        assert all(opened.read(name) == (ROOT / path).read_bytes() for path, name in licences.items())


def test_the_wheel_carries_nothing_else(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert len(tops) == 2
    assert {top.partition("-")[0] for top in tops} == {"velfaerd_game", "velfaerdsspillet"}


def test_installed_it_lists_its_levels(elsewhere: Path, tmp_path: Path) -> None:
    told = run(elsewhere / "velfaerd-game", "levels", cwd=tmp_path)
    levels = {Path(path).name.partition(".")[0] for path in shipped("levels")}
    assert levels
    assert {level for level in levels if level not in told} == set()


def test_installed_it_checks_a_level_that_lies_elsewhere(elsewhere: Path, tmp_path: Path) -> None:
    for path in shipped("levels"):
        shutil.copy(ROOT / path, tmp_path)
    run(elsewhere / "velfaerd-game", "check", *sorted(tmp_path.glob("*.toml")), cwd=tmp_path)


def test_installed_it_plays_its_demo_to_the_end(elsewhere: Path, tmp_path: Path) -> None:
    run(elsewhere / "velfaerd-game", "--demo", cwd=tmp_path)
    assert list((tmp_path / "demo").glob("*.png")), "without a screen the demo leaves pictures"


def test_installed_it_knows_nothing_of_the_checkout(elsewhere: Path, tmp_path: Path) -> None:
    say = "import velfaerd_game, velfaerd_game.paths as p; print(velfaerd_game.__file__, p.LEVELS, p.FONTS)"
    places = run(elsewhere / "python", "-c", say, cwd=tmp_path)
    assert str(ROOT) not in places
    assert str(elsewhere.parent) in places

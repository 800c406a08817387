"""What every file keeps to: short, named after a noun, says what it is for, knows nobody's machine."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MOST_LINES = 300
NO_NOUN = {"utils", "util", "common", "helpers", "helper", "manager", "misc"}
MODULES = [file for folder in ("velfaerd_game", "tools", "tests") for file in sorted((ROOT / folder).rglob("*.py"))]
MACHINES_PATH = re.compile(r"(?<![\w.<>{}$-])(?:/(?:home|root|work|workspace|shared|Users|opt|mnt)/\w|[A-Z]:\\Users\\)")


def shape_faults(path: str, text: str) -> Iterator[str]:
    """A module too long, silent about itself, or without a noun."""
    lines = text.count("\n")
    if lines > MOST_LINES:
        yield f"{path} has {lines} lines, {MOST_LINES} are allowed: split it where a second noun begins"
    if not ast.get_docstring(ast.parse(text)):
        yield f"{path} has no docstring: say in its first line what it is for"
    for part in Path(path).with_suffix("").parts:
        if words := NO_NOUN & set(part.split("_")):
            yield f"{path} is called {words.pop()}: name it after the noun it serves"


def machine_faults(path: str, text: str) -> Iterator[str]:
    """Every line that names a folder of somebody's machine."""
    for number, line in enumerate(text.splitlines(), 1):
        if MACHINES_PATH.search(line):
            yield f"{path}:{number}: {line.strip()[:120]}"


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_module_keeps_its_shape(file: Path) -> None:
    faults = list(shape_faults(file.relative_to(ROOT).as_posix(), file.read_text("utf-8")))
    assert not faults, "\n" + "\n".join(faults)


def test_no_file_names_a_folder_of_somebodys_machine() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    here = Path(__file__).relative_to(ROOT).as_posix()  # its examples below are such lines
    tracked = [path for path in listed.decode().split("\0") if path and path != here and (ROOT / path).is_file()]
    assert "pyproject.toml" in tracked
    raws = {path: (ROOT / path).read_bytes() for path in tracked}
    faults = [
        fault for path, raw in raws.items() if b"\0" not in raw for fault in machine_faults(path, raw.decode("utf-8"))
    ]
    assert not faults, "write paths from the repository's root:\n" + "\n".join(faults)


@pytest.mark.parametrize(
    ("path", "text", "mend"),
    [
        ("ui/long.py", '"""Long."""\n' * 301, "300 are allowed"),
        ("ui/silent.py", "x = 1\n", "has no docstring"),
        ("ui/board_utils.py", '"""Things."""\n', "name it after the noun"),
        ("ui/helpers/__init__.py", '"""Things."""\n', "name it after the noun"),
    ],
)
def test_a_misshapen_module_is_seen(path: str, text: str, mend: str) -> None:
    assert mend in next(shape_faults(path, text))


def test_a_well_shaped_module_is_left_alone() -> None:
    assert not list(shape_faults("ui/uncommon.py", '"""Good."""\n' * 300))


@pytest.mark.parametrize("line", ["see /home/anna/game", r"C:\Users\anna", "'/root/x'", "(/Users/x)", "PATH=/home/a"])
def test_a_machines_path_is_seen(line: str) -> None:
    assert list(machine_faults("any.md", f"first\n{line}\n")) == [f"any.md:2: {line}"]


@pytest.mark.parametrize(
    "line", ["https://example.org/home/page", "assets/work/x", "~/game", "$HOME/x", "/usr/bin/env"]
)
def test_an_address_or_a_path_of_ours_is_left_alone(line: str) -> None:
    assert not list(machine_faults("any.md", line))

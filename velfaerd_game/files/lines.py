"""Where in a TOML file a key stands: the standard reader keeps no lines, so they are sought once there is a fault."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from velfaerd_game.game.problem import Problem

from .faults import around
from .reading import Fault

_HEADER = re.compile(r"\s*(\[\[?)([^\[\]]+)\]")
_STRINGS = re.compile(r""""(?:\\.|[^"\\])*"|'[^']*'|\#.*""")
_LAST_INDEX = re.compile(r"\[\d+\]$")


def with_lines(path: Path, problems: Iterable[Problem], text: str) -> tuple[Fault, ...]:
    """The problems as faults of the file, each with the line of its key or of the nearest table around it, in order.

    Those that have no line come last.
    """
    found = tuple(problems)
    lines = key_lines(text) if found else {}
    faults = [Fault(path, problem, _line(lines, problem.where)) for problem in found]
    return tuple(sorted(faults, key=lambda fault: fault.line or len(text) + 1))


def _line(lines: dict[str, int], where: str) -> int | None:
    """The line of the longest path around `where` that has one."""
    return next((lines[path] for path in around(where) if path in lines), None)


def key_lines(text: str) -> dict[str, int]:
    """The path of every key and table that begins a line, and the line's number, counted from 1."""
    lines: dict[str, int] = {}
    latest: dict[str, int] = {}
    table = ""
    for number, line in _first_lines(text):
        if header := _HEADER.match(line):
            table = _table_path(header[2], latest, opens=header[1] == "[[")
            lines.setdefault(_LAST_INDEX.sub("", table), number)
            lines.setdefault(table, number)
        elif "=" in line and not line.lstrip().startswith("#"):
            path = ".".join(_steps(line.partition("=")[0]))
            lines.setdefault(f"{table}.{path}" if table else path, number)
    return lines


def _table_path(name: str, latest: dict[str, int], *, opens: bool) -> str:
    """The path a header means: each list of tables on the way stands for its latest table."""
    path = ""
    steps = _steps(name)
    for place, step in enumerate(steps, 1):
        path = f"{path}.{step}" if path else step
        if opens and place == len(steps):
            latest[path] = latest.get(path, -1) + 1
        if path in latest:
            path = f"{path}[{latest[path]}]"
    return path


def _steps(name: str) -> list[str]:
    return [step.strip().strip("\"'") for step in name.split(".")]


def _first_lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that begin a statement: those inside a text or a list of several lines are left out."""
    quotes, depth = "", 0
    for number, line in enumerate(text.split("\n"), 1):
        rest = line
        if quotes:
            _, closed, rest = line.partition(quotes)
            if not closed:
                continue
        elif not depth:
            yield number, line
        quotes = _left_open(rest)
        bare = _STRINGS.sub("", rest.partition(quotes)[0] if quotes else rest)
        if not _HEADER.match(line):
            depth = max(0, depth + bare.count("[") - bare.count("]"))


def _left_open(line: str) -> str:
    """The quotes of a text of several lines that the line begins and does not end."""
    for quotes in ('"""', "'''"):
        if line.count(quotes) % 2:
            return quotes
    return ""

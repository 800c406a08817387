"""What reading a file gives: a value, or every fault of the file with its place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from velfaerd_game.game.problem import Problem, ProblemKind

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of one file. `line` counts from 1; None where it is the whole file's, or unknown."""

    path: Path
    problem: Problem
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """What a file says, or None where it cannot be used; its faults; and notes, which hinder nothing."""

    path: Path
    value: T | None = None
    faults: tuple[Fault, ...] = ()
    notes: tuple[Fault, ...] = ()


class UnusableError(Exception):
    """A file of which nothing can be read: `problem` says why, `line` where if it is known."""

    def __init__(self, kind: ProblemKind, value: str = "", *other: str, line: int | None = None) -> None:
        super().__init__(kind.value, value, other)
        self.problem = Problem(kind, "", value, other)
        self.line = line

    def fault(self, path: Path) -> Fault:
        """The fault of the file that was to be read."""
        return Fault(path, self.problem, self.line)

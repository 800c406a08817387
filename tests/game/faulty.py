"""A level without a fault, and the same level with one thing changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from velfaerd_game.game.level import Expert, Level, Phase, Placement, Rules, Source
from velfaerd_game.game.problem import Problem
from velfaerd_game.game.rules import problems

from .levels import level, valid

T = TypeVar("T", Phase, Expert, Source)
GOOD = valid(level(["Fm", "b", ""], ["f", "Bd", "s"]))
TENSIONS = ("tempo", "nærhed")


def faults(one: Level) -> list[Problem]:
    return list(problems(one, TENSIONS))


def phase(at: int, **changed: object) -> Level:
    """The good level with one phase changed."""
    return replace(GOOD, phases=_changed(GOOD.phases, at, **changed))


def expert(at: int, **changed: object) -> Level:
    """The good level with one expert changed."""
    return replace(GOOD, experts=_changed(GOOD.experts, at, **changed))


def placed(placement: Placement, rules: Rules | None = None) -> Level:
    """The good level, its second expert having this placement of ph1."""
    one = expert(1, placements={**GOOD.experts[1].placements, "ph1": placement})
    return replace(one, rules=rules or GOOD.rules)


def source(**changed: object) -> Level:
    """The good level with its source changed."""
    return replace(GOOD, sources=_changed(GOOD.sources, 0, **changed))


def _changed(entries: tuple[T, ...], at: int, **changed: object) -> tuple[T, ...]:
    return (*entries[:at], replace(entries[at], **changed), *entries[at + 1 :])

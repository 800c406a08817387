"""`velfaerd-game check --report`: what the levels are worth as measures."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from velfaerd_game.files.levels import find_levels, level_paths
from velfaerd_game.game.level import Level
from velfaerd_game.game.measures import Finding, Measures, measure, together
from velfaerd_game.paths import LEVELS, user_data, user_levels
from velfaerd_game.words.measures import finding_line, report

from .known import deck, tensions


def print_report(levels: Sequence[Level], *, as_json: bool) -> None:
    """Print each level's measures beside the other levels given and those shipped, then what they are together."""
    given = {level.id: level for level in levels}
    beside = (*levels, *(level for level in _shipped() if level.id not in given))
    measured = [measure(level, beside) for level in levels]
    if as_json:
        for one in measured:
            print(_json(one))
        return
    shipped_deck = deck()
    roles = {role.id: role.name for role in shipped_deck.roles} if shipped_deck else {}
    for one in measured:
        print("", *report(one, roles), sep="\n")
    if len(measured) > 1:
        print("", *(finding_line(finding, roles) for finding in together(measured)), sep="\n")


def _shipped() -> tuple[Level, ...]:
    found = find_levels((LEVELS,), None, tensions())
    return tuple(one.reading.value for one in found if one.reading.value)


def _json(one: Measures) -> str:
    said = {
        "level": one.level.id,
        "findings": [_finding(finding) for finding in one.findings],
        "right": dict(one.right),
        "shape": one.shape,
    }
    return json.dumps(said, ensure_ascii=False)


def _finding(finding: Finding) -> dict[str, object]:
    numbers = {"value": finding.value, "least": finding.least, "most": finding.most}
    told: dict[str, object] = {name: None if one is None else float(one) for name, one in numbers.items()}
    return {"measure": finding.kind, **told, "kept": finding.kept, "names": finding.names}


def usual_paths(data: Path | None) -> tuple[Path, ...]:
    """The folders that are reported on where none is named: the shipped levels, and the player's if there are any."""
    own = user_levels(data or user_data())
    return (LEVELS, own) if level_paths(own) else (LEVELS,)

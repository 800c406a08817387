"""What classes said, as data for other programs: JSON with a table under each key, and the shares alone as CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from velfaerd_game.game.class_measures import ClassCard, ClassPhase, ClassResult, ClassRound
from velfaerd_game.game.gathering import TeamScores
from velfaerd_game.game.key import Key
from velfaerd_game.game.level import Level

from .fingerprint import fingerprint

FORMAT = 1
TYPE = "velfaerd-game/class"

SHARES = ("class", "round", "phase", "phase_title", "role", "role_name", "count", "asked", "share", "lead_share")
COLUMNS = (*SHARES, "experts_share")
"""The columns of the shares, in JSON and in CSV."""

BETWEEN = {".": ",", ",": ";"}
"""Decimal mark of a CSV -> what keeps its cells apart."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


@dataclass(frozen=True, slots=True)
class ClassPart:
    """One class of a report: its name, None for all classes together, and what it said.

    `set_aside` and `passed_over`: how many files did not count, for a fault or since a newer or equal one does. `teams`
    is empty where names are not to be told.
    """

    name: str | None
    result: ClassResult
    set_aside: int = 0
    passed_over: int = 0
    teams: tuple[TeamScores, ...] = ()


def class_json(level: Level, key: Key, parts: Sequence[ClassPart], names: Mapping[str, str]) -> str:
    """The data as docs/classroom-data.md tells it; `names` are the roles' in the language spoken."""
    said = {
        "format": FORMAT,
        "type": TYPE,
        "level": level.id,
        "title": level.title,
        "language": level.language,
        "fingerprint": fingerprint(level),
        "guess": float(key.guess),
        "expert_level": _number(key.expert_level),
        "classes": [_class(part) for part in parts],
        "rounds": [_round(part, one) for part, one in _rounds(parts)],
        "phases": [_phase(level, part, one, phase) for part, one in _rounds(parts) for phase in one.phases],
        "shares": list(_shares(level, parts, names)),
        "dividing": [_dividing(part, one, card) for part, one in _rounds(parts) for card in one.divisive()],
        "teams": [
            {"class": part.name, "team": team.team, "round": number, "score": float(score)}
            for part in parts
            for team in part.teams
            for number, score in team.rounds.items()
        ],
    }
    return json.dumps(said, ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def class_csv(level: Level, parts: Sequence[ClassPart], names: Mapping[str, str], *, decimal: str = ".") -> str:
    """The shares as CSV: one line of heads, a byte order mark for spreadsheets.

    With full stops as the `decimal` mark, cells are kept apart by commas; with commas, as where Danish is spoken, by
    semicolons: a spreadsheet there reads no other. A cell it would take for a formula begins with an apostrophe.
    """
    kept = io.StringIO(newline="")
    kept.write("\ufeff")
    table = csv.writer(kept, delimiter=BETWEEN[decimal])
    table.writerow(COLUMNS)
    for row in _shares(level, parts, names):
        table.writerow([_cell(row[column], decimal) for column in COLUMNS])
    return kept.getvalue()


def _cell(value: object, decimal: str) -> object:
    if isinstance(value, float):
        return str(value).replace(".", decimal)
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _rounds(parts: Sequence[ClassPart]) -> Iterator[tuple[ClassPart, ClassRound]]:
    return ((part, one) for part in parts for one in part.result.rounds)


def _class(part: ClassPart) -> dict[str, object]:
    return {
        "class": part.name,
        "gain": _number(part.result.gain),
        "set_aside": part.set_aside,
        "passed_over": part.passed_over,
    }


def _round(part: ClassPart, one: ClassRound) -> dict[str, object]:
    scores = one.scores
    told = {} if scores is None else {name: float(getattr(scores, name)) for name in _MARKS}
    return {
        "class": part.name,
        "round": one.number,
        "asked": one.asked,
        **{name: told.get(name) for name in _MARKS},
        "sure": _number(one.sure),
        "seconds": _number(one.seconds),
        "start": one.start,
    }


_MARKS = ("least", "lower", "median", "upper", "most", "mean")


def _phase(level: Level, part: ClassPart, one: ClassRound, phase: ClassPhase) -> dict[str, object]:
    return {
        "class": part.name,
        "round": one.number,
        "phase": phase.id,
        "phase_title": level.phase(phase.id).title,
        "disagreement": _number(phase.disagreement),
        "differing": _number(phase.differing),
        "gap_role": phase.gap.role if phase.gap else None,
        "gap": _number(phase.gap.gap if phase.gap else None),
    }


def _shares(level: Level, parts: Sequence[ClassPart], names: Mapping[str, str]) -> Iterator[dict[str, object]]:
    for part, one in _rounds(parts):
        for phase in one.phases:
            for role, share in (phase.shares or {}).items():
                yield {
                    "class": part.name,
                    "round": one.number,
                    "phase": phase.id,
                    "phase_title": level.phase(phase.id).title,
                    "role": role,
                    "role_name": names.get(role, role),
                    "count": one.tally.count(phase.id, role),
                    "asked": one.asked,
                    "share": float(share),
                    "lead_share": _number(phase.leads[role] if phase.leads else None),
                    "experts_share": float(phase.experts[role]),
                }


def _dividing(part: ClassPart, one: ClassRound, card: ClassCard) -> dict[str, object]:
    return {
        "class": part.name,
        "round": one.number,
        "phase": card.phase,
        "role": card.role,
        "share": float(card.of_class),
        "experts_share": float(card.of_experts),
    }


def _number(value: Fraction | None) -> float | None:
    return None if value is None else float(value)

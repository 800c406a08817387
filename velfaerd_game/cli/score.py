"""`velfaerd-game score`: boards compared with a level's experts."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path

from velfaerd_game.files.boards import read_board
from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.files.levels import read_level
from velfaerd_game.game.level import Level
from velfaerd_game.game.scoring import Score, prepare
from velfaerd_game.game.scoring import score as compare
from velfaerd_game.words.language import spoken, tr

from .known import known_levels, tell, tensions
from .scored import table


def score(name: str, boards: Iterable[Path], data: Path | None, *, as_json: bool) -> int:
    """Print how each board compares, and the faults of the others; how many faults there were."""
    level, faults = _level(name, data)
    if level is None:
        return faults
    key, mark = prepare(level), fingerprint(level)
    for path in boards:
        reading = read_board(path, level)
        faults += tell(reading.faults)
        if reading.value:
            outcome = compare(key, reading.value.board)
            print(_json(path, level.id, mark, outcome) if as_json else table(path, level, outcome))
    return faults


def _level(name: str, data: Path | None) -> tuple[Level | None, int]:
    """The level of this file or with this id, in the language now spoken, and how many faults were told of."""
    if name.lower().endswith(".toml"):
        reading = read_level(Path(name), spoken(), tensions())
        return reading.value, tell(reading.faults)
    for found in known_levels(data):
        if found.reading.value and found.reading.value.id == name:
            return found.reading.value, tell(found.reading.faults)
    print(
        tr("There is no level “{id}”. `velfaerd-game levels` lists those there are.").format(id=name), file=sys.stderr
    )
    return None, 1


def _json(path: Path, level: str, mark: str, outcome: Score) -> str:
    phases = [
        {
            "id": phase.id,
            "score": float(phase.score),
            "cards": [
                {
                    "role": card.role,
                    "weight": card.weight,
                    "share": float(card.share),
                    "verdict": card.verdict.value,
                    "timing": card.timing,
                }
                for card in phase.cards
            ],
            "missed": [missed.role for missed in phase.missed],
        }
        for phase in outcome.phases
    ]
    said = {
        "board": str(path),
        "level": level,
        "fingerprint": mark,
        "score": float(outcome.total),
        "guess": float(outcome.guess),
        "expert_level": None if outcome.expert_level is None else float(outcome.expert_level),
        "stars": outcome.stars,
        "phases": phases,
    }
    return json.dumps(said, ensure_ascii=False)

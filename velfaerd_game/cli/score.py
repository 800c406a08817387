"""`velfaerd-game score`: boards compared with a level's experts."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from velfaerd_game.files.boards import read_board
from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.game.scoring import Score, prepare
from velfaerd_game.game.scoring import score as compare

from .known import level_called, tell
from .scored import table


def score(name: str, boards: Iterable[Path], data: Path | None, *, as_json: bool) -> int:
    """Print how each board compares, and the faults of the others; how many faults there were."""
    level, faults = level_called(name, data)
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

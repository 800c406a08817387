"""`velfaerd-game levels`: the levels there are."""

from __future__ import annotations

import json
from pathlib import Path

from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.files.levels import Found
from velfaerd_game.game.level import Level

from .known import known_levels, tell


def levels(data: Path | None, *, as_json: bool) -> int:
    """Print the levels found, a line each, and the faults of the others; how many faults there were."""
    found = known_levels(data)
    good = [(one, one.reading.value) for one in found if one.reading.value]
    width = max((len(level.id) for _, level in good), default=0)
    for one, level in good:
        print(_json(one, level) if as_json else f"{level.id:{width}}  {fingerprint(level)}  {level.title}")
    return tell(fault for one in found for fault in one.reading.faults)


def _json(found: Found, level: Level) -> str:
    said = {
        "level": level.id,
        "fingerprint": fingerprint(level),
        "title": level.title,
        "language": level.language,
        "path": str(found.reading.path),
        "shipped": found.shipped,
    }
    return json.dumps(said, ensure_ascii=False)

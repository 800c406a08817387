"""`velfaerd-game check`: are these levels and decks sound?"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from velfaerd_game.files.checking import check_paths
from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.game.level import Level
from velfaerd_game.words.language import tr
from velfaerd_game.words.messages import line

from .known import tell, tensions


def check(paths: Iterable[Path], data: Path | None, *, reporting: bool, as_json: bool) -> int:
    """Print a line for each sound file, with notes on what is not translated, and every fault; how many faults.

    Where it is `reporting`, what the sound levels are worth as measures comes after them, or alone as JSON.
    """
    faults = 0
    sound: list[Level] = []
    if reporting:
        from .report import print_report, usual_paths

        paths = tuple(paths) or usual_paths(data)
    for reading in check_paths(paths, tensions()):
        level = reading.value if isinstance(reading.value, Level) and not reading.faults else None
        sound += [level] if level else []
        if reading.value and not reading.faults and not as_json:
            print("ok", *((level.id, fingerprint(level)) if level else ()), reading.path)
        for note in () if as_json else reading.notes:
            print(tr("note: {line}").format(line=line(note)))
        faults += tell(reading.faults)
    if reporting:
        print_report(sound, as_json=as_json)
    return faults

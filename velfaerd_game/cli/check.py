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


def check(paths: Iterable[Path]) -> int:
    """Print a line for each sound file, with notes on what is not translated, and every fault; how many faults."""
    faults = 0
    for reading in check_paths(paths, tensions()):
        if reading.value and not reading.faults:
            said = (reading.value.id, fingerprint(reading.value)) if isinstance(reading.value, Level) else ()
            print("ok", *said, reading.path)
        for note in reading.notes:
            print(tr("note: {line}").format(line=line(note)))
        faults += tell(reading.faults)
    return faults

"""Looks into a folder again and again: what teams hand in is read as it arrives, and no file twice for nothing."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from velfaerd_game.game.level import Level
from velfaerd_game.game.problem import ProblemKind

from .boards import BoardFile, BoardReader
from .reading import Reading
from .team_boards import SUFFIX

MOST_FILES = 10_000
"""The most files that are looked at; a folder with more is not one that teams hand in to."""

QUIET = 1.5
"""Seconds for which a file that is not whole must stay as it is before it counts as finished."""

_LOCKED = frozenset({ProblemKind.NO_PERMISSION, ProblemKind.UNREADABLE})
"""Faults that may pass without the file changing: somebody else has it open."""

_UNFINISHED = _LOCKED | {ProblemKind.EMPTY_FILE, ProblemKind.NOT_JSON, ProblemKind.NOT_UTF8}
"""Faults that a file may have while it is being written."""

Mark = tuple[int, int]
"""A file's size in bytes, and when it was changed in nanoseconds: as long as both stay, it is not read again."""


@dataclass(slots=True)
class _Known:
    """What is known of a file: as it was, since when (seconds of a clock that only goes on), told of, read for good."""

    mark: Mark
    since: float
    told: bool = False
    done: bool = False


class TeamLooks:
    """One folder and what is known of its files. Not of the folders in it: each of those is another class.

    No link is followed and no hidden file looked at. It takes the same room however often one looks. `crowded`: there
    are more files than are looked at.
    """

    def __init__(self, folder: Path, level: Level, mark: str, *, quiet: float = QUIET, most: int = MOST_FILES) -> None:
        self.folder, self.quiet, self.most = folder, quiet, most
        self.crowded = False
        self._reader = BoardReader(level, mark)
        self._known: dict[str, _Known] = {}

    def look(self, clock: Callable[[], float] = time.monotonic) -> Iterator[Reading[BoardFile]]:
        """What has arrived since the last look: boards, and files that are set aside, in the order of their names.

        A file that is not whole is waited for: it is read again once it has been quiet. OSError or ValueError where
        the folder cannot be looked into; what is known of its files stays known until it is back.
        """
        names = self._names()
        if len(self._known) > self.most:
            there = set(names)
            self._known = {name: one for name, one in self._known.items() if name in there}
        for name in names:
            found = self._read(name, clock())
            if found is not None:
                yield found

    def _names(self) -> list[str]:
        with os.scandir(self.folder) as entries:
            wanted = (one.name for one in entries if not one.name.startswith(".") and one.name.lower().endswith(SUFFIX))
            names = list(islice(wanted, self.most + 1))
        self.crowded = len(names) > self.most
        return sorted(names[: self.most])

    def _read(self, name: str, now: float) -> Reading[BoardFile] | None:
        """What the file says if that is news; None where it is known, not whole yet, or gone."""
        path = self.folder / name
        try:
            status = path.lstat()
        except (OSError, ValueError):
            return None
        mark = (status.st_size, status.st_mtime_ns)
        known = self._known.get(name)
        fresh = known is None or known.mark != mark
        if known is None or known.mark != mark:
            known = self._known[name] = _Known(mark, now)
        quiet = now - known.since >= self.quiet
        if known.done or not (fresh or quiet):
            return None
        found = self._reader.read(path, follow=False)
        kind = found.faults[0].problem.kind if found.faults else None
        if kind is ProblemKind.NOT_FOUND or (kind in _UNFINISHED and not quiet):
            return None
        known.done = kind not in _LOCKED
        news, known.told = not known.told or known.done, True
        return found if news else None

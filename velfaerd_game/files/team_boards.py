"""The boards that teams hand in as files: written by a team's laptop, gathered from folders that nobody vouches for."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from velfaerd_game.game.classroom import TeamBoard
from velfaerd_game.game.level import Level
from velfaerd_game.game.limits import TEXTS
from velfaerd_game.game.problem import Problem, ProblemKind

from .boards import BoardFile, BoardReader, write_board
from .fingerprint import fingerprint
from .reading import Fault, Reading

SUFFIX = ".json"

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Kinds of characters that a name has no use for: orders to a terminal, marks that turn the writing direction."""


@dataclass(frozen=True, slots=True)
class HandedIn:
    """A file that was handed in, and what reading it gave.

    `part` is the folder it lies in, by names from the one that was asked for, which is (); each such folder is a class.
    """

    part: tuple[str, ...]
    reading: Reading[BoardFile]

    @property
    def fault(self) -> Fault | None:
        """Why the file is set aside; None where it counts."""
        return next(iter(self.reading.faults), None)


def handed_in(folder: Path, level: Level, but: Collection[Path] = ()) -> Iterator[HandedIn]:
    """What the files of a folder say, and of the folders in it, class by class, in the order of their names.

    One at a time, so that ten thousand take no more room than one. No link is followed, no hidden file looked at, and
    none of those whose absolute path is in `but`. A folder that cannot be looked into is a fault, as is an only folder
    without any board; a file may be given instead of a folder.
    """
    reader = BoardReader(level)
    waiting: list[tuple[tuple[str, ...], Path]] = [((), folder)]
    while waiting:
        part, here = waiting.pop()
        try:
            folders, files = _entries(here)
        except NotADirectoryError:
            folders, files, here = [], [here.name], here.parent
        except (OSError, ValueError) as error:
            yield HandedIn(part, _set_aside(here, ProblemKind.UNREADABLE_FOLDER, _reason(error)))
            continue
        for name in files:
            if (path := here / name).absolute() not in but:
                yield HandedIn(part, reader.read(path, follow=False))
        waiting += [((*part, name), here / name) for name in reversed(folders)]


def _entries(folder: Path) -> tuple[list[str], list[str]]:
    """The names of the folders in a folder, and of the files that should be boards."""
    folders, files = [], []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.name.lower().endswith(SUFFIX):
                files.append(entry.name)
            elif _is_folder(entry):
                folders.append(entry.name)
    return sorted(folders), sorted(files)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Is it a folder of its own, not a link or a Windows junction to another one?"""
    if not entry.is_dir(follow_symlinks=False):
        return False
    tag = getattr(entry.stat(follow_symlinks=False), "st_reparse_tag", 0)
    return tag != getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", -1)


def _reason(error: OSError | ValueError) -> str:
    return (isinstance(error, OSError) and error.strerror) or str(error)


def _set_aside(path: Path, kind: ProblemKind, value: str = "") -> Reading[BoardFile]:
    return Reading(path, faults=(Fault(path, Problem(kind, "", value)),))


def no_boards(folder: Path) -> Fault:
    """What is told of a folder in which no board was found."""
    return Fault(folder, Problem(ProblemKind.NO_BOARDS, ""))


def clean_name(name: str) -> str:
    """A name as it may be shown: one line, composed, without characters that nobody sees."""
    seen = "".join(" " if one.isspace() else one for one in unicodedata.normalize("NFC", name))
    return " ".join("".join(one for one in seen if unicodedata.category(one) not in _UNSEEN).split())


def _team_name(name: str) -> str:
    """Clean, and no longer than a team's name may be: some letters are several once they are composed."""
    return clean_name(name)[: TEXTS["board.team"]].rstrip()


def team_board(sheet: BoardFile, *, named: bool = True) -> TeamBoard:
    """The board as a class counts it; without the team's name where it is not to be `named`."""
    return TeamBoard(
        board=sheet.board,
        id=sheet.id,
        team=_team_name(sheet.team or "") if named else "",
        round=sheet.round or 1,
        revision=sheet.revision or 1,
        sure=sheet.sure,
        seconds=sheet.seconds,
    )


def write_team_board(path: Path, one: TeamBoard, level: Level) -> None:
    """Write a team's board, whole or not at all, as others take it in. UnwritableError where that cannot be done."""
    write_board(
        path,
        BoardFile(
            level=level.id,
            board=one.board,
            id=one.id,
            revision=one.revision,
            fingerprint=fingerprint(level),
            team=_team_name(one.team) or None,
            round=one.round,
            sure=one.sure,
            seconds=one.seconds,
        ),
    )

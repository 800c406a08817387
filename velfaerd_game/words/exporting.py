"""What is kept about a player saved as two files, and why that, or deleting it, could not be."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import assert_never

from velfaerd_game.files.export import place_for, write_export
from velfaerd_game.files.lesson_export import lesson_entries, lesson_levels
from velfaerd_game.game.deck import Deck
from velfaerd_game.game.level import Level
from velfaerd_game.store.erasing import Obstacle, OutOfReachError, put_aside_files
from velfaerd_game.store.export import Kept
from velfaerd_game.store.faults import Reason, StoreError

from .export_page import Known, page
from .language import spoken, tr


def save_export(out: Path, kept: Kept, data: Path, levels: Iterable[Level], deck: Deck | None) -> Path:
    """Save what is kept in a folder or a file: JSON, whose path is given back, and the page beside it.

    `data` is the data folder, `levels` at least those of `kept.levels` and its lessons that there are. UnwritableError.
    """
    now = datetime.now(UTC)
    known = Known({level.id: level for level in levels}, deck)
    lessons = lesson_entries(data)
    files = [(path.name, size) for path, size in put_aside_files(data)]
    told = {
        "language": spoken(),
        "levels": {level: known.title(level) for level in sorted({*kept.levels, *lesson_levels(data)})},
        "settings": kept.settings,
        "results": kept.results,
        "open_rounds": kept.open_rounds,
        "rounds_set_aside": kept.rounds_set_aside,
        "reflections": kept.reflections,
        "next_steps": kept.next_steps,
        "explorations": kept.explorations,
        "reasons": kept.reasons,
        "lessons": lessons,
        "statements_sent": kept.statements_sent,
        "further": kept.further,
        "files_put_aside": [{"name": name, "bytes": size} for name, size in files],
    }
    path = place_for(out, now.astimezone())
    write_export(path, told, page(kept, known, files, now, lessons), now)
    return path


def out_of_reach(error: OutOfReachError) -> str:
    """Why what is kept in a folder can neither be read nor deleted, and what to do."""
    return _obstacle(error).format(folder=error.folder, reason=error.detail)


def unreadable(error: StoreError | OSError, folder: Path) -> str:
    """Why what is kept could not be read, though the folder was there."""
    reason = error.detail if isinstance(error, StoreError) else error.strerror or str(error)
    words = tr("What is kept in the folder {folder} cannot be read just now. The system says: {reason}.")
    return words.format(folder=folder, reason=reason)


def undeleted(error: StoreError, folder: Path) -> str:
    """Why it could not all be deleted."""
    if error.reason is Reason.FULL:
        words = tr("The disk is full, so what is kept in the folder {folder} cannot be deleted. Make some room.")
    else:
        words = tr("What is kept in the folder {folder} is not all deleted. The system says: {reason}.")
    return words.format(folder=folder, reason=error.detail)


def _obstacle(error: OutOfReachError) -> str:
    match error.obstacle:
        case Obstacle.NOTHING:
            return tr("Nothing is kept in the folder {folder}.")
        case Obstacle.DAMAGED:
            return tr("What is kept in the folder {folder} is damaged and cannot be read.")
        case Obstacle.NEWER:
            return tr(
                "A newer version of the game made what is kept in the folder {folder}. Use that version for this."
            )
        case Obstacle.IN_USE:
            return tr("The game is open in another window and holds the folder {folder}. Close that window first.")
        case Obstacle.SURROUNDINGS:
            return _surroundings(error.reason)
        case _ as unreachable:
            assert_never(unreachable)


def _surroundings(reason: Reason) -> str:
    words = {
        Reason.FULL: tr("The disk is full, so the folder {folder} cannot be worked in. Make some room."),
        Reason.READ_ONLY: tr("The folder {folder} may not be written to, so what is kept there is out of reach."),
    }
    return words.get(reason, tr("What is kept in the folder {folder} is out of reach. The system says: {reason}."))

"""A player deleted: what is kept of them, their folder and their name; and a sentence for what stood in the way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from velfaerd_game.files.profiles import (
    StrayError,
    folder_of,
    read_profiles,
    remove_all,
    remove_folder,
    remove_lists,
    write_profiles,
)
from velfaerd_game.files.writing import UnwritableError
from velfaerd_game.store.erasing import OutOfReachError, erase_everything
from velfaerd_game.store.faults import CannotSave, Reason, StoreError

from .exporting import out_of_reach, undeleted
from .profiles import strayed


def empty_player(data: Path, number: str) -> str:
    """Delete all that is kept of a profile, and its name; the profile stays. What stood in the way, or nothing."""
    return _said(data, number, lambda: _empty(data, number))


def delete_player(data: Path, number: str) -> str:
    """Delete a profile and all that is kept of it; the first is emptied. What stood in the way, or nothing."""
    return _said(data, number, lambda: _delete(data, number))


def delete_everybody(data: Path) -> str:
    """Delete every profile, those no list tells of as well, and empty the first. What stood in the way, or nothing."""

    def delete() -> None:
        for one in read_profiles(data).profiles.all:
            erase_everything(folder_of(data, one.id))
        remove_all(data)

    return _said(data, "", delete)


def _empty(data: Path, number: str) -> None:
    erase_everything(folder_of(data, number))
    write_profiles(data, read_profiles(data).profiles.renamed(number, ""))
    remove_lists(data)


def _delete(data: Path, number: str) -> None:
    erase_everything(folder_of(data, number))  # first, as it also tells whether another window holds it
    remove_folder(data, number)
    write_profiles(data, read_profiles(data).profiles.without(number))
    remove_lists(data)


def _said(data: Path, number: str, delete: Callable[[], None]) -> str:
    try:
        delete()
    except OutOfReachError as error:
        return out_of_reach(error)
    except StrayError as error:
        return strayed(error)
    except StoreError as error:
        return undeleted(error, folder_of(data, number) if number else data)
    except UnwritableError as error:
        return undeleted(CannotSave(Reason.OTHER, error.reason), error.path)
    return ""

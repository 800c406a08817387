"""What those who share the game are called, and what is said of the list of them."""

from __future__ import annotations

from pathlib import Path
from typing import assert_never

from velfaerd_game.files.profiles import LETTERS, MOST, Found, NameFault, Profile, Profiles, StrayError, alike

from .language import tr, trn


def names(profiles: Profiles) -> dict[str, str]:
    """Id -> what the profile is called: its name, or its number among them where it has none."""
    return {one.id: one.name or tr("Player {n}").format(n=place) for place, one in enumerate(profiles.all, 1)}


def called(profiles: Profiles, wanted: str) -> Profile | None:
    """The profile with this name or id; None where there is none."""
    shown = names(profiles)
    by_name = (one for one in profiles.all if alike(shown[one.id]) == alike(wanted.strip()))
    by_id = (one for one in profiles.all if one.id == wanted.strip())
    return next(by_name, None) or next(by_id, None)


def listed(profiles: Profiles) -> str:
    """All of them in one line."""
    return ", ".join(names(profiles).values())


def nobody(profiles: Profiles, wanted: str) -> str:
    """There is no such profile; these there are."""
    words = tr("Nobody called “{name}” plays here. There are: {names}.")
    return words.format(name=wanted, names=listed(profiles))


def told(found: Found) -> str:
    """What a player should know about the reading of the list; nothing where all is well."""
    if not found.damaged:
        return ""
    if found.aside is None:
        return tr("The list of those who play could not be read, so the game opens for the first of them.")
    words = tr(
        "The list of those who play could not be read. It now lies in {file}, and the game opens for the first of them."
        " What the others have kept is still there; they may lack their names."
    )
    return words.format(file=found.aside)


def strayed(error: StrayError | Path) -> str:
    """A profile's folder is a way out of the data folder."""
    folder = error.folder if isinstance(error, StrayError) else error
    words = tr("The folder {folder} leads somewhere else and is therefore neither opened nor deleted.")
    return words.format(folder=folder)


def faulty(fault: NameFault) -> str:
    """Why a name cannot be had."""
    match fault:
        case NameFault.EMPTY:
            return tr("Write a name first.")
        case NameFault.LONG:
            return trn("A name can have {n} letter at most.", "A name can have {n} letters at most.", LETTERS)
        case NameFault.TAKEN:
            return tr("Somebody else here has that name. Choose another.")
        case _ as unreachable:
            assert_never(unreachable)


def crowded() -> str:
    """There can be no more of them."""
    return tr("There can be no more than {n} players on one computer.").format(n=MOST)

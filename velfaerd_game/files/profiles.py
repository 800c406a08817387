"""Who shares the game on one computer: the profiles, each with a folder of its own, and the small file that lists them.

The first profile is the data folder itself; the others lie below it. Where there is no such file, there is one profile.
"""

from __future__ import annotations

import json
import os
import re
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path

from .reading import UnusableError
from .text import is_folder, is_there, parse_json, read_text
from .writing import UnwritableError, write_whole

FILE = "profiles.json"
FOLDER = "profiles"
"""Where the further profiles' folders lie, below the data folder."""

FIRST = "first"
"""The id of the profile that is the data folder itself."""

FORMAT = 1
LIMIT = 64 * 1024
"""The most bytes the file may have."""
MOST = 100
"""The most profiles there may be."""
LETTERS = 40
"""The most letters a name may have; marks that join a letter do not count."""

_ID = re.compile(r"[0-9a-f]{16}", re.ASCII)
_ASIDE = "profiles-damaged-"
_TURNS = {*range(0x202A, 0x202F), *range(0x2066, 0x206A)}
"""Characters that would turn the words round a name about."""


class NameFault(Enum):
    """Why a name cannot be had."""

    EMPTY = "empty"
    LONG = "long"
    TAKEN = "taken"


class StrayError(Exception):
    """The profile's folder leads out of the data folder; `folder` is where it seems to lie."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.folder = folder


@dataclass(frozen=True, slots=True)
class Profile:
    """One of those who play; `name` is empty where none was given."""

    id: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Profiles:
    """All profiles, the first among them, and the id of the one who plays when nobody says otherwise."""

    all: tuple[Profile, ...] = (Profile(FIRST),)
    current: str = FIRST

    @property
    def several(self) -> bool:
        """Do several people share the game?"""
        return len(self.all) > 1

    def has(self, number: str) -> bool:
        """Is there a profile with this id?"""
        return any(one.id == number for one in self.all)

    def with_one_more(self, name: str) -> Profiles:
        """With one more profile, the last of them, under an id nobody can guess."""
        import secrets  # not at every start

        return replace(self, all=(*self.all, Profile(secrets.token_hex(8), name)))

    def renamed(self, number: str, name: str) -> Profiles:
        """With another name for one of them."""
        return replace(self, all=tuple(replace(one, name=name) if one.id == number else one for one in self.all))

    def without(self, number: str) -> Profiles:
        """Without one of them; the first stays and is nameless. Where it was the current one, the first is now."""
        if number == FIRST:
            return self.renamed(FIRST, "")
        rest = tuple(one for one in self.all if one.id != number)
        return Profiles(rest, FIRST if self.current == number else self.current)


@dataclass(frozen=True, slots=True)
class Found:
    """The profiles there are. `damaged`: the file could not be used; `aside`: where it now lies, if it was moved."""

    profiles: Profiles = Profiles()
    damaged: bool = False
    aside: Path | None = None


def tidy(name: str) -> str:
    """The name in one line, without what cannot be seen or kept."""
    whole = name.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    seen = "".join(" " if unicodedata.category(one) in ("Cc", "Zl", "Zp") else one for one in whole)
    return " ".join("".join(one for one in seen if ord(one) not in _TURNS).split())


def letters(name: str) -> int:
    """How many letters the name has, to a reader's eye."""
    return sum(unicodedata.category(one) not in ("Mn", "Me", "Cf") for one in name)


def alike(name: str) -> str:
    """What two names share that are one to a reader."""
    return unicodedata.normalize("NFKC", name).casefold()


def name_fault(name: str, taken: Iterable[str]) -> NameFault | None:
    """Why a tidy name cannot be had beside those that are taken; None where it can."""
    if not letters(name.replace(" ", "")):
        return NameFault.EMPTY
    if letters(name) > LETTERS or len(name) > 8 * LETTERS:
        return NameFault.LONG
    return NameFault.TAKEN if alike(name) in map(alike, taken) else None


def read_profiles(data: Path, now: datetime | None = None) -> Found:
    """The profiles of a data folder, whatever lies there.

    A file that cannot be used is put aside, and the profiles whose folders are there are listed anew: with their names
    as far as these can still be read, and the first as the current one.
    """
    path = data / FILE
    if not path.is_symlink() and not is_there(path):
        return Found()
    value: object = None
    try:
        value = parse_json(read_text(path, LIMIT))
        return Found(_load(value))
    except (UnusableError, ValueError):
        pass
    aside = _put_aside(path, now or datetime.now(UTC))
    profiles = _salvage(data, value)
    if aside is not None and profiles.several:
        with suppress(UnwritableError):
            write_profiles(data, profiles)
    return Found(profiles, damaged=True, aside=aside)


def write_profiles(data: Path, profiles: Profiles) -> None:
    """Keep the profiles; where there is but the nameless first one, there is no file. UnwritableError."""
    path = data / FILE
    if profiles == Profiles():
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise UnwritableError(path, error.strerror or str(error), error.errno or 0) from None
        return
    told = {
        "format": FORMAT,
        "current": profiles.current,
        "profiles": [{"id": one.id, "name": one.name} for one in profiles.all],
    }
    write_whole(path, json.dumps(told, ensure_ascii=False, indent=1) + "\n")


def folder_of(data: Path, number: str) -> Path:
    """The folder of a profile, there or not. StrayError where it would lie outside the data folder."""
    if number == FIRST:
        return data
    place = data / FOLDER / number
    if not _ID.fullmatch(number) or place.is_symlink():
        raise StrayError(place)
    if Path(os.path.realpath(place)) != Path(os.path.realpath(data)) / FOLDER / number:
        raise StrayError(place)
    return place


def remove_folder(data: Path, number: str) -> None:
    """Remove the folder of a further profile and all that is in it. StrayError, UnwritableError."""
    place = folder_of(data, number)
    if number != FIRST:
        _remove(place)
        with suppress(OSError):
            place.parent.rmdir()  # only where it was the last of them


def remove_all(data: Path) -> None:
    """Remove every further profile's folder, listed or not, and every list of names. StrayError, UnwritableError."""
    place = data / FOLDER
    if place.is_symlink():
        raise StrayError(place)
    _remove(place)
    write_profiles(data, Profiles())
    remove_lists(data)


def remove_lists(data: Path) -> None:
    """Remove the lists of names that were once put aside, or never came to their place. UnwritableError."""
    for path in (*data.glob(f"{_ASIDE}*.json"), *data.glob(f".{FILE}.*.part")):
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise UnwritableError(path, error.strerror or str(error), error.errno or 0) from None


def lists_put_aside(data: Path) -> tuple[Path, ...]:
    """The lists of names that were once put aside, by name."""
    return tuple(sorted(data.glob(f"{_ASIDE}*.json")))


def _remove(folder: Path) -> None:
    import shutil  # not at every start

    try:
        shutil.rmtree(folder)
    except FileNotFoundError:
        pass
    except OSError as error:
        raise UnwritableError(folder, error.strerror or str(error), error.errno or 0) from None


def _load(value: object) -> Profiles:
    """The profiles that a file tells of; ValueError where anything in it is not as it should be."""
    if not isinstance(value, dict) or value.get("format") != FORMAT or not isinstance(value.get("profiles"), list):
        raise ValueError(value)
    found = [_profile(one) for one in value["profiles"]]
    profiles = tuple(one for one in found if one is not None)
    names = [alike(one.name) for one in profiles if one.name]
    ids = [one.id for one in profiles]
    whole = len(profiles) == len(found) <= MOST and len(set(ids)) == len(ids) and len(set(names)) == len(names)
    if not whole or FIRST not in ids or value.get("current") not in ids:
        raise ValueError(value)
    return Profiles(profiles, value["current"])


def _profile(value: object) -> Profile | None:
    """A single entry, None where it is not as it should be."""
    if not isinstance(value, dict):
        return None
    number, name = value.get("id"), value.get("name")
    if not isinstance(number, str) or not isinstance(name, str) or not (number == FIRST or _ID.fullmatch(number)):
        return None
    sound = not name or (tidy(name) == name and name_fault(name, ()) is None)
    return Profile(number, name) if sound else None


def _salvage(data: Path, value: object) -> Profiles:
    """The first profile and those whose folders are there, with what names can be told."""
    entries = value.get("profiles") if isinstance(value, dict) else None
    names: dict[str, str] = {}
    for one in map(_profile, entries if isinstance(entries, list) else ()):
        if one is not None and alike(one.name) not in map(alike, names.values()):
            names.setdefault(one.id, one.name)
    there: list[str] = []
    with suppress(OSError):
        there = sorted(one.name for one in (data / FOLDER).iterdir() if is_folder(one))
    kept = [FIRST]
    for number in there[: MOST - 1]:
        with suppress(StrayError):
            folder_of(data, number)
            kept.append(number)
    order = {number: place for place, number in enumerate(names)}
    kept.sort(key=lambda number: (number != FIRST, order.get(number, MOST), number))
    return Profiles(tuple(Profile(number, names.get(number, "")) for number in kept))


def _put_aside(path: Path, now: datetime) -> Path | None:
    """Give the file a new name beside the old one, never one that is taken; None where that cannot be."""
    stem, number = f"{_ASIDE}{now:%Y%m%d-%H%M%S}", 1
    aside = path.with_name(f"{stem}.json")
    while is_there(aside):
        number += 1
        aside = path.with_name(f"{stem}-{number}.json")
    with suppress(OSError):
        path.rename(aside)
    return aside if is_there(aside) else None

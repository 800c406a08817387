"""Checks files and folders of levels and decks: what each is, every fault, every text not yet translated."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from velfaerd_game.game.deck import Deck
from velfaerd_game.game.level import Level
from velfaerd_game.game.problem import Problem, ProblemKind

from .decks import check_deck
from .levels import check_level
from .reading import Fault, Reading
from .text import is_folder, is_there, toml_files

DECK = "deck"
"""What a deck's file is called; every other file should be a level."""


def check_paths(paths: Iterable[Path], tensions: Collection[str] | None) -> Iterator[Reading[Level] | Reading[Deck]]:
    """What each file says, those of the folders too. A translation is checked with its original, each only once."""
    seen: set[Path] = set()
    for path in paths:
        files = toml_files(path) if is_folder(path) else (path,)
        if not files:
            yield Reading(path, faults=(Fault(path, Problem(ProblemKind.NO_LEVELS, "")),))
        for file in files:
            original = file.with_name(f"{file.name.split('.')[0]}.toml")
            translates = original != file and file.suffix == ".toml" and is_there(file)
            if translates and not is_there(original):
                missing = Problem(ProblemKind.NO_ORIGINAL, "", original.name)
                yield Reading(file, faults=(Fault(file, missing),))
            elif (checked := original if translates else file) not in seen:
                seen.add(checked)
                yield check_deck(checked) if checked.stem == DECK else check_level(checked, tensions)

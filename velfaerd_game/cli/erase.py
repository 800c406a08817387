"""`velfaerd-game erase`: everything that is kept about the player deleted, once it is sure that this is meant."""

from __future__ import annotations

import sys
from pathlib import Path

from velfaerd_game.paths import user_data
from velfaerd_game.store import StoreError
from velfaerd_game.store.erasing import Obstacle, OutOfReachError, erase_everything, held, put_aside_files
from velfaerd_game.store.export import kept
from velfaerd_game.words.exporting import out_of_reach, undeleted
from velfaerd_game.words.language import tr, trn


def erase(data: Path | None, *, sure: bool) -> int:
    """Say what there is, ask unless that is `sure`, and delete it; how many faults were told."""
    folder = data or user_data()
    try:
        found = _found(folder)
        if not found:
            print(tr("Nothing is kept in the folder {folder}.").format(folder=folder))
            return 0
        print(tr("In the folder {folder}: {what}.").format(folder=folder, what=", ".join(found)))
        if not sure and not _confirmed():
            print(tr("Nothing was deleted."), file=sys.stderr)
            return 1
        erase_everything(folder)
    except OutOfReachError as error:
        print(out_of_reach(error), file=sys.stderr)
        return 1
    except StoreError as error:
        print(undeleted(error, folder), file=sys.stderr)
        return 1
    print(tr("Everything the game kept about you is deleted."))
    return 0


def _found(folder: Path) -> list[str]:
    """What there is to delete, in words; nothing where there is nothing."""
    found: list[str] = []
    try:
        with held(folder) as store:
            told = kept(store)
    except OutOfReachError as error:
        if error.obstacle is Obstacle.DAMAGED:
            found.append(tr("a damaged file"))
        elif error.obstacle is not Obstacle.NOTHING:
            raise
    else:
        rounds = len(told.open_rounds) + len(told.rounds_set_aside) + len(told.explorations)
        texts = len(told.reflections) + len(told.next_steps) + len(told.reasons) + sum(map(len, told.further.values()))
        found += [trn("{n} result", "{n} results", len(told.results))] if told.results else []
        found += [trn("{n} board you left", "{n} boards you left", rounds)] if rounds else []
        found += [trn("{n} text you wrote", "{n} texts you wrote", texts)] if texts else []
        found += [tr("your settings")] if told.settings else []
    files = len(put_aside_files(folder))
    found += [trn("{n} file put aside", "{n} files put aside", files)] if files else []
    return found


def _confirmed() -> bool:
    """Ask on the terminal for the word that nobody types by accident."""
    word = tr("delete")
    print(tr("All of it will be deleted, and this cannot be undone. Your own alliances and what you exported stay."))
    print(tr("Type the word {word} to go on:").format(word=word), end=" ", flush=True)
    typed = sys.stdin.readline() if sys.stdin is not None else ""
    if not typed.endswith("\n"):  # nobody pressed Enter, so the line is still open
        print()
    return typed.strip().casefold() == word

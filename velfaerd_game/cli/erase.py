"""`velfaerd-game erase`: everything that is kept about the player deleted, once it is sure that this is meant."""

from __future__ import annotations

import sys
from pathlib import Path

from velfaerd_game.files.lesson_export import lesson_entries
from velfaerd_game.files.profiles import Profile, Profiles, StrayError, folder_of, lists_put_aside
from velfaerd_game.paths import user_data
from velfaerd_game.store import StoreError
from velfaerd_game.store.erasing import Obstacle, OutOfReachError, held, put_aside_files
from velfaerd_game.store.export import kept
from velfaerd_game.words.erasing import delete_everybody, delete_player
from velfaerd_game.words.exporting import out_of_reach, undeleted, unreadable
from velfaerd_game.words.language import tr, trn
from velfaerd_game.words.profiles import listed, names, strayed

from .arguments import WrongUseError
from .players import player_called, who_plays


def erase(data: Path | None, *, sure: bool, profile: str = "", everybody: bool = False) -> int:
    """Say what there is, ask unless that is `sure`, and delete it; how many faults were told.

    `profile`: the name or id of the player it is about; `everybody`: it is about all of them. WrongUseError where
    several share the game and neither is said, or nobody is called so: what is deleted does not come back, and to
    leave somebody's data behind would be as wrong as to delete somebody else's.
    """
    base = data or user_data()
    found_players = who_plays(base)
    profiles = found_players.profiles
    whose = [player_called(found_players, profile)] if profile else [*profiles.all]
    if len(whose) > 1 and not everybody:
        raise WrongUseError(
            tr("Several people play here: {names}. Say whose: --profile NAME, or --all-profiles.").format(
                names=listed(profiles)
            )
        )
    try:
        there = [_told(base, profiles, one) for one in whose]
    except OutOfReachError as error:
        return _fail(out_of_reach(error))
    except StoreError as error:
        return _fail(undeleted(error, base))
    except OSError as error:
        return _fail(unreadable(error, base))
    except StrayError as error:
        return _fail(strayed(error))
    lines = [line for line in there if line] + _lists(base, whole=len(whose) == len(profiles.all))
    if not lines:
        print(tr("Nothing is kept in the folder {folder}.").format(folder=base))
        return 0
    print("\n".join(lines))
    if not sure and not _confirmed():
        return _fail(tr("Nothing was deleted."))
    in_the_way = delete_everybody(base) if len(whose) == len(profiles.all) else delete_player(base, whose[0].id)
    if in_the_way:
        return _fail(in_the_way)
    if len(whose) < len(profiles.all):
        print(tr("Everything about {name} is deleted.").format(name=names(profiles)[whose[0].id]))
    else:
        print(tr("Everything the game kept about you is deleted."))
    return 0


def _told(base: Path, profiles: Profiles, player: Profile) -> str:
    """What there is to delete of a player, in a line; nothing where there is nothing."""
    folder = folder_of(base, player.id)
    found = _found(folder)
    if profiles.several or player.name:
        found.append(tr("the name {name}").format(name=names(profiles)[player.id]))
    return tr("In the folder {folder}: {what}.").format(folder=folder, what=", ".join(found)) if found else ""


def _lists(base: Path, *, whole: bool) -> list[str]:
    """That there are lists of names once put aside, which go as well."""
    count = len(lists_put_aside(base)) if whole else 0
    words = trn("{n} list of names put aside", "{n} lists of names put aside", count)
    return [tr("In the folder {folder}: {what}.").format(folder=base, what=words)] if count else []


def _fail(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


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
    lessons = len(lesson_entries(folder))
    found += [trn("{n} lesson you taught", "{n} lessons you taught", lessons)] if lessons else []
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

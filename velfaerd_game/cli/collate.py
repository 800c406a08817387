"""`velfaerd-game collate`: the boards of a class, or of many, gathered into one report. Opens no window."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from velfaerd_game.files.class_data import ClassPart, class_csv, class_json
from velfaerd_game.files.team_boards import clean_name, handed_in, no_boards, team_board
from velfaerd_game.files.writing import UnwritableError, write_whole
from velfaerd_game.game.gathering import Gathering
from velfaerd_game.game.key import Key
from velfaerd_game.game.level import Level
from velfaerd_game.game.panel import prepare
from velfaerd_game.words.class_words import decimal_mark, summary
from velfaerd_game.words.language import trn
from velfaerd_game.words.unwritten import unwritten

from .arguments import Arguments
from .known import deck, level_called, tell


def collate(arguments: Arguments) -> int:
    """Print or write what the classes said; how many files were set aside or folders empty."""
    level, faults = level_called(arguments.level, arguments.data)
    if level is None:
        return faults
    key = prepare(level)
    gatherer = _Gatherer(level, key, named=arguments.names)
    parts = gatherer.parts(arguments.paths, () if arguments.out is None else (arguments.out.absolute(),))
    faults += gatherer.set_aside
    if not parts:
        return faults
    if arguments.json:
        print(class_json(level, key, parts, _role_names()), end="")
    elif arguments.out is None:
        for part in parts:
            print("\n".join(summary(level, key, part, _role_names())))
    if arguments.out is not None:
        faults += _save(arguments.out, level, key, parts, quiet=arguments.json)
    return faults


class _Gatherer:
    """Reads every file once, for its class and for the whole, and tells of each that is set aside."""

    def __init__(self, level: Level, key: Key, *, named: bool) -> None:
        self.level, self.key, self.named = level, key, named
        self.whole = Gathering(key)
        self.set_aside = 0

    def parts(self, folders: Sequence[Path], but: Collection[Path]) -> list[ClassPart]:
        """The classes that any board was found of; before them, where there are several, all of them together."""
        found = [part for folder in folders for part in self._classes(folder, but)]
        if len(found) < 2:
            return found
        passed_over = self.whole.passed_over
        return [ClassPart(None, self.whole.result(), self.set_aside, passed_over), *found]

    def _classes(self, folder: Path, but: Collection[Path]) -> Iterator[ClassPart]:
        empty = True
        for part, files in groupby(handed_in(folder, self.level, but), key=attrgetter("part")):
            gathering, before = Gathering(self.key), self.set_aside
            for file in files:
                empty = False
                if file.fault or file.reading.value is None:
                    self.set_aside += tell([file.fault] if file.fault else [])
                    continue
                one = team_board(file.reading.value, named=self.named)
                gathering.add(one)
                self.whole.add(one)
            if len(gathering):
                name = clean_name("/".join([folder.absolute().name, *part]))
                teams = gathering.teams() if self.named else ()
                aside = self.set_aside - before
                yield ClassPart(name, gathering.result(), aside, gathering.passed_over, teams)
        if empty:
            self.set_aside += tell([no_boards(folder)])


def _role_names() -> dict[str, str]:
    shipped = deck()
    return {role.id: role.name for role in shipped.roles} if shipped else {}


def _save(out: Path, level: Level, key: Key, parts: Sequence[ClassPart], *, quiet: bool) -> int:
    """Write the report by what its name ends in; how many faults there were."""
    told = str(out)
    try:
        match out.suffix.lower():
            case ".csv":
                write_whole(out, class_csv(level, parts, _role_names(), decimal=decimal_mark()))
            case ".json":
                write_whole(out, class_json(level, key, parts, _role_names()))
            case _:
                pages = _save_paper(out, level, key, parts)
                told += " · " + trn("{n} page", "{n} pages", pages)
    except UnwritableError as error:
        print(unwritten(error), file=sys.stderr)
        return 1
    except ImportError as error:
        from velfaerd_game.app import missing_library

        print(missing_library(error), file=sys.stderr)
        return 1
    if not quiet:
        print(told)
    return 0


def _save_paper(out: Path, level: Level, key: Key, parts: Sequence[ClassPart]) -> int:
    from velfaerd_game.reports.class_report import ClassPaper, save_class

    shipped = deck()
    assert shipped is not None  # the deck comes with the game
    return save_class(out, ClassPaper(level, key, shipped, tuple(parts)))

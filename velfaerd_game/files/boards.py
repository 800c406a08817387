"""Reads and writes a board: a player's, a team's or an expert's placements of one level, as a JSON file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from velfaerd_game.game.board import Board
from velfaerd_game.game.level import Level, Placement
from velfaerd_game.game.problem import Problem, ProblemKind
from velfaerd_game.game.rules import faults_of_placement
from velfaerd_game.game.wording import faults_of_text, shown

from .faults import Faults
from .fingerprint import fingerprint
from .format import FORMAT, check_format
from .level_tables import placement_of
from .reading import Fault, Reading, UnusableError
from .shape import Shape, shape_of
from .table import Table
from .text import BOARD_LIMIT, parse_json, read_text
from .writing import write_whole

TYPE = "velfaerd-game/board"

RANGES = {"revision": (1, 10**9), "round": (1, 2), "sure": (0, 100), "seconds": (0, 10**7)}
"""The least and the most of each number: `sure` is in percent."""

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class BoardFile:
    """A board of the level with this id, and what is said about it; None where nothing is.

    `id` is a UUID, the same each time a team sends; `revision` counts up; `fingerprint` is that of the level played.
    """

    level: str
    board: Board
    id: str | None = None
    revision: int | None = None
    fingerprint: str | None = None
    team: str | None = None
    round: int | None = None
    sure: int | None = None
    seconds: int | None = None


SAID = tuple(name for name in BoardFile.__slots__ if name not in ("level", "board"))
"""The keys that need not be there."""


class BoardReader:
    """Reads boards of one level. What does not depend on the file is worked out once: a class has thousands of them.

    `mark` is the fingerprint the boards are to have; None means the level's as it is now.
    """

    def __init__(self, level: Level, mark: str | None = None) -> None:
        self.level = level
        self._phases = tuple(phase.id for phase in level.phases)
        self._mark = fingerprint(level) if mark is None else mark

    def read(self, path: Path, *, follow: bool = True) -> Reading[BoardFile]:
        """The board of a file, judged by the level; None where it has faults, all of which are told."""
        try:
            table = _opened(parse_json(read_text(path, BOARD_LIMIT, follow=follow)), self.level)
        except UnusableError as error:
            return Reading(path, faults=(error.fault(path),))
        sheet = _sheet(table)
        table.faults.join(self._problems(sheet))
        told = table.faults.told()
        return Reading(path, None if told else sheet, tuple(Fault(path, problem) for problem in told))

    def _problems(self, sheet: BoardFile) -> Iterable[Problem]:
        """The faults of meaning of a board and of what is said about it."""
        for phase, placement in sheet.board.phases.items():
            if phase not in self._phases:
                yield Problem(ProblemKind.UNKNOWN_PHASE, f"phases.{shown(phase)}", shown(phase), self._phases)
            yield from faults_of_placement(placement, f"phases.{shown(phase)}", self.level.rules)
        if sheet.id is not None and not _UUID.fullmatch(sheet.id):
            yield Problem(ProblemKind.BAD_UUID, "id", shown(sheet.id))
        if sheet.fingerprint not in (None, self._mark):
            yield Problem(ProblemKind.KEY_CHANGED, "fingerprint", shown(str(sheet.fingerprint)), (self._mark,))
        if sheet.team is not None:
            yield from faults_of_text(sheet.team, "team", "board.team")
        for key, (least, most) in RANGES.items():
            number = getattr(sheet, key)
            if number is not None and not least <= number <= most:
                yield Problem(ProblemKind.OUT_OF_RANGE, key, str(number), (str(least), str(most)))


def read_board(path: Path, level: Level) -> Reading[BoardFile]:
    """The board of one file; see `BoardReader.read`."""
    return BoardReader(level).read(path)


def _opened(data: object, level: Level) -> Table:
    """The board's table; UnusableError where the file is something else or a board of another level."""
    if not isinstance(data, dict):
        raise UnusableError(ProblemKind.WRONG_TYPE, shape_of(data).value, Shape.TABLE.value)
    table = Table(data, Faults())
    check_format(table)
    for key, kind, meant in (("type", ProblemKind.OTHER_TYPE, TYPE), ("level", ProblemKind.OTHER_LEVEL, level.id)):
        said = table.text(key)
        if isinstance(data.get(key), str) and said != meant:
            raise UnusableError(kind, shown(said), meant)
    return table


def _sheet(table: Table) -> BoardFile:
    laid = {phase: placement_of(one) for phase, one in table.table("phases").entries().items()}
    sheet = BoardFile(
        level=table.text("level"),
        board=Board(laid),
        id=table.text("id") if table.has("id") else None,
        fingerprint=table.text("fingerprint") if table.has("fingerprint") else None,
        team=table.text("team") if table.has("team") else None,
        **{key: table.integer(key) for key in RANGES if table.has(key)},
    )
    table.close()
    return sheet


def write_board(path: Path, sheet: BoardFile) -> None:
    """Write the board as others read it. UnwritableError where the file cannot be written."""
    said = {key: value for key in SAID if (value := getattr(sheet, key)) is not None}
    phases = {phase: _written(placement) for phase, placement in sheet.board.phases.items() if placement.roles}
    data = {"format": FORMAT, "type": TYPE, "level": sheet.level, "phases": phases, **said}
    write_whole(path, json.dumps(data, ensure_ascii=False, indent=2) + "\n")


def _written(placement: Placement) -> Mapping[str, object]:
    lead = {} if placement.lead is None else {"lead": placement.lead}
    return {**lead, "support": list(placement.support)}

"""A lesson as the tables of its file, and back again: one fault a part that cannot stand (docs/lesson-file.md)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import astuple, dataclass
from datetime import UTC, datetime
from typing import NoReturn, TypeVar

from velfaerd_game.game.answers import Answers
from velfaerd_game.game.board import Board, Clear, IllegalMoveError, Lead, Lift, Move, Place, Round, Shift
from velfaerd_game.game.classroom import TeamBoard
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.game.hands import MOST_HANDS, Count, Hands
from velfaerd_game.game.lesson import ALL_CARDS, MOST_ARRIVED, Lesson, storable
from velfaerd_game.game.lesson_setup import LessonSetup, Way
from velfaerd_game.game.lesson_steps import Chapter
from velfaerd_game.game.level import Level, Placement
from velfaerd_game.game.limits import TEXTS
from velfaerd_game.game.problem import Problem, ProblemKind
from velfaerd_game.game.rules import faults_of_placement
from velfaerd_game.game.timer import LONGEST, Timer

from .format import FORMAT
from .reading import UnusableError

TYPE = "velfaerd-game/lesson"
MOST_ENTRIES = 20_000
"""The most moves or counts of a round: nobody makes as many, and more would hold up the start."""

T = TypeVar("T")
_MOVES: dict[str, Callable[..., Move]] = {
    "place": Place, "shift": Shift, "lift": Lift, "lead": Lead, "clear": Clear,
}  # fmt: skip
_NAMES = {kind: name for name, kind in _MOVES.items()}
_ID = re.compile(r"[a-z0-9-]{1,64}")
_SETUP = ("size", "rounds", "minutes", "plan", "names", "story_order")


@dataclass(frozen=True, slots=True)
class Head:
    """What a list of lessons shows, and what tells which level a lesson needs."""

    level: str
    way: Way
    at: str
    changed: datetime


class _BadError(Exception):
    """A value that cannot stand at this place."""


def dumped(lesson: Lesson, changed: datetime) -> dict[str, object]:
    """The lesson as its file holds it."""
    setup = lesson.setup
    return {
        "format": FORMAT,
        "type": TYPE,
        "id": lesson.id,
        "level": setup.level,
        "fingerprint": setup.fingerprint,
        "made": lesson.made.isoformat(),
        "changed": changed.isoformat(),
        "way": str(setup.way),
        "setup": {name: getattr(setup, name) for name in _SETUP},
        "at": lesson.at,
        "uncovered": lesson.uncovered,
        "one_by_one": lesson.one_by_one,
        "talks": list(lesson.talks),
        "reveals": list(lesson.reveals),
        "shares": sorted(lesson.shares),
        "reasons": sorted(lesson.reasons),
        "rounds": [_answers_out(one) for one in lesson.rounds],
        "timers": {str(chapter): astuple(timer) for chapter, timer in lesson.timers.items()},
        "notes": {str(number): text for number, text in lesson.notes.items()},
    }


def _answers_out(one: Answers) -> dict[str, object]:
    shared = one.shared
    return {
        "moves": None if shared is None else _moves_out(shared.moves),
        "undone": [] if shared is None else _moves_out(shared.undone),
        "hands": [astuple(count) for count in one.hands.entries],
        "hands_undone": [astuple(count) for count in one.hands.undone],
        "arrived": [_team_out(team) for team in one.arrived],
        "left_out": sorted(one.left_out),
    }


def _moves_out(moves: Iterable[Move]) -> list[list[object]]:
    return [[_NAMES[type(move)], *astuple(move)] for move in moves]


def _team_out(one: TeamBoard) -> dict[str, object]:
    laid = {phase: [placement.lead, *placement.support] for phase, placement in one.board.phases.items()}
    return {
        "id": one.id, "team": one.team, "revision": one.revision, "sure": one.sure, "seconds": one.seconds,
        "phases": laid,
    }  # fmt: skip


def head_of(data: Mapping[str, object]) -> Head:
    """What the file says of itself; UnusableError where even that cannot be read, or its format is newer."""
    version = data.get("format")
    if isinstance(version, int) and version > FORMAT:
        raise UnusableError(ProblemKind.NEWER_FORMAT, str(version)[:20], str(FORMAT))
    try:
        if version != FORMAT or isinstance(version, bool):
            raise _BadError
        return Head(_id(data.get("level")), Way(_text(data.get("way"))), _id(data.get("at")), _time(data["changed"]))
    except (_BadError, KeyError, ValueError):
        raise UnusableError(ProblemKind.NO_LESSON) from None


def may_be_called(name: str) -> bool:
    """Whether a lesson's file may have this name, without `.json`."""
    return _ID.fullmatch(name) is not None


def loaded(data: Mapping[str, object], level: Level, key: str) -> tuple[Lesson | None, tuple[Problem, ...]]:
    """The lesson over its level, whose key's fingerprint is `key`, and what is wrong; None where something is.

    The one problem that hinders nothing is OLD_KEY.
    """
    lesson_form = _Form(data, level)
    lesson = lesson_form.lesson(key)
    problems = tuple(lesson_form.problems)
    if problems or lesson is None:
        return None, problems
    was = str(data["fingerprint"])
    return lesson, () if was == key else (Problem(ProblemKind.OLD_KEY, "fingerprint", was, (key,)),)


class _Form:
    """Reads the tables part by part; a part that cannot stand is one problem, and the others are read all the same."""

    def __init__(self, data: Mapping[str, object], level: Level) -> None:
        self.data, self.level = data, level
        self.phases = tuple(phase.id for phase in level.phases)
        self.problems: list[Problem] = []

    def part(self, key: str, read: Callable[[object], T]) -> T | None:
        """What stands at the key; None, and a problem, where it cannot stand there."""
        try:
            return read(self.data.get(key))
        except (_BadError, ValueError, TypeError, KeyError, IllegalMoveError, OverflowError):
            self.problems.append(Problem(ProblemKind.BAD_PART, key))
            return None

    def lesson(self, key: str) -> Lesson | None:
        """The lesson; None where any part is at fault."""
        self.part("fingerprint", lambda one: _matching(one, r"[0-9a-f]{16}"))
        setup = self.part("setup", lambda one: self._setup(one, key))
        name, made = self.part("id", _id), self.part("made", _time)
        rounds = self.part("rounds", self._rounds)
        parts = {
            "at": self.part("at", _id),
            "uncovered": self.part("uncovered", lambda one: _number(one, 0, ALL_CARDS)),
            "one_by_one": self.part("one_by_one", _flag),
            "talks": self.part("talks", self._order),
            "reveals": self.part("reveals", self._order),
            "shares": self.part("shares", _ids),
            "reasons": self.part("reasons", _ids),
            "timers": self.part("timers", _timers),
            "notes": self.part("notes", self._notes),
        }
        if self.problems or name is None or setup is None or made is None or rounds is None:
            return None
        return Lesson(name, self.level, setup, made, rounds=rounds, **parts)  # type: ignore[arg-type] # each was checked

    def _setup(self, one: object, key: str) -> LessonSetup:
        said = _table(one, _SETUP)
        numbers = {name: _number(said[name], 0, 1000) for name in _SETUP[:4]}
        flags = {name: _flag(said[name]) for name in _SETUP[4:]}
        return LessonSetup(self.level.id, key, Way(_text(self.data.get("way"))), **numbers, **flags)  # type: ignore[arg-type]

    def _order(self, one: object) -> tuple[str, ...]:
        found = tuple(map(_text, _list(one, len(self.phases))))
        return found if not found or sorted(found) == sorted(self.phases) else _bad()

    def _notes(self, one: object) -> dict[int, str]:
        most = len(self.level.debrief)
        numbers = {str(number): number for number in range(1, most + 1)}
        found = {numbers[at]: storable(_text(text)) for at, text in _any_table(one, most).items()}
        return {at: found[at] for at in sorted(found) if found[at]}

    def _rounds(self, one: object) -> tuple[Answers, Answers]:
        first, second = (self._answers(said, at) for at, said in enumerate(_list(one, 2), 1))
        return first, second

    def _answers(self, one: object, number: int) -> Answers:
        said = _table(one, ("moves", "undone", "hands", "hands_undone", "arrived", "left_out"))
        moves, undone = said["moves"], tuple(map(_move, _list(said["undone"])))
        shared = None if moves is None else self._played(tuple(map(_move, _list(moves))), undone)
        entries, rubbed = (tuple(map(self._count, _list(said[name]))) for name in ("hands", "hands_undone"))
        arrived = tuple(self._team(team, number) for team in _list(said["arrived"], MOST_ARRIVED))
        return Answers(shared, Hands(entries, rubbed), arrived, _ids(said["left_out"]))

    def _played(self, moves: tuple[Move, ...], undone: tuple[Move, ...]) -> Round:
        played = Round(self.level)
        for move in (*moves, *reversed(undone)):
            played = played.play(move)
        return Round(self.level, moves, undone)

    def _count(self, one: object) -> Count:
        phase, role, hands = _list(one, 3)
        return Count(_among(phase, self.phases), _among(role, ROLE_IDS), _number(hands, 0, MOST_HANDS))

    def _team(self, one: object, number: int) -> TeamBoard:
        said = _table(one, ("id", "team", "revision", "sure", "seconds", "phases"))
        laid = {_among(phase, self.phases): _placement(cards) for phase, cards in _any_table(said["phases"], 8).items()}
        if any(problem for cards in laid.values() for problem in faults_of_placement(cards, "", self.level.rules)):
            _bad()
        team = _text(said["team"])
        return TeamBoard(
            board=Board(laid),
            id=None if said["id"] is None else _matching(said["id"], r"[0-9a-fA-F-]{36}"),
            team=team if len(team) <= TEXTS["board.team"] and (team.isprintable() or not team) else _bad(),
            round=number,
            revision=_number(said["revision"], 1, 10**9),
            sure=None if said["sure"] is None else _number(said["sure"], 0, 100),
            seconds=None if said["seconds"] is None else _number(said["seconds"], 0, 10**7),
        )


def _bad() -> NoReturn:
    raise _BadError


def _text(one: object) -> str:
    return one if isinstance(one, str) else _bad()


def _flag(one: object) -> bool:
    return one if isinstance(one, bool) else _bad()


def _number(one: object, least: int, most: int) -> int:
    return one if isinstance(one, int) and not isinstance(one, bool) and least <= one <= most else _bad()


def _matching(one: object, pattern: str) -> str:
    return one if isinstance(one, str) and re.fullmatch(pattern, one) else _bad()


def _id(one: object) -> str:
    return _matching(one, _ID.pattern)


def _ids(one: object) -> frozenset[str]:
    return frozenset(map(_id, _list(one, MOST_ARRIVED)))


def _among(one: object, known: tuple[str, ...]) -> str:
    return one if isinstance(one, str) and one in known else _bad()


def _time(one: object) -> datetime:
    """A moment with its offset, far enough from the ends of the calendar to be told in any zone."""
    found = datetime.fromisoformat(_text(one))
    return found.astimezone(UTC) if found.tzinfo and 1 < found.year < 9999 else _bad()


def _list(one: object, most: int = MOST_ENTRIES) -> list[object]:
    return one if isinstance(one, list) and len(one) <= most else _bad()


def _any_table(one: object, most: int) -> dict[str, object]:
    return one if isinstance(one, dict) and len(one) <= most else _bad()


def _table(one: object, keys: tuple[str, ...]) -> dict[str, object]:
    """A table with exactly these keys."""
    return one if isinstance(one, dict) and sorted(one) == sorted(keys) else _bad()


def _placement(one: object) -> Placement:
    lead, *support = _list(one, len(ROLE_IDS) + 1)
    cards = tuple(map(_text, support))
    return Placement(cards if lead is None else (_text(lead), *cards), None if lead is None else _text(lead))


def _move(one: object) -> Move:
    name, *fields = _list(one, 4)
    if any(field is not None and not isinstance(field, str) for field in fields):
        _bad()
    return _MOVES[_text(name)](*fields)


def _timers(one: object) -> dict[Chapter, Timer]:
    return {Chapter(name): _timer(said) for name, said in _any_table(one, len(Chapter)).items()}


def _timer(one: object) -> Timer:
    length, spent, since = _list(one, 3)
    runs = None if since is None else _number(since, -(10**15), 10**15)
    return Timer(_number(length, 0, LONGEST), _number(spent, 0, LONGEST), runs)

"""Lessons as files: a lesson played at random is read back as it was at every point; what is hostile is told."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from velfaerd_game.files.boards import read_board
from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.files.lesson_form import dumped, loaded
from velfaerd_game.files.lessons import delete_lesson, kept_lessons, lessons_folder, read_lesson, save_lesson, saved_at
from velfaerd_game.files.levels import read_level
from velfaerd_game.files.team_boards import team_board
from velfaerd_game.files.text import parse_json
from velfaerd_game.files.writing import UnwritableError
from velfaerd_game.game.board import Board, Lead, Place
from velfaerd_game.game.classroom import TeamBoard
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.game.hands import Hands
from velfaerd_game.game.lesson import Lesson
from velfaerd_game.game.lesson_setup import LessonSetup, Way
from velfaerd_game.game.level import Level, Placement
from velfaerd_game.game.problem import ProblemKind
from velfaerd_game.game.timer import MINUTE
from velfaerd_game.paths import LEVELS

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
ROLES, ROUNDS = st.sampled_from(ROLE_IDS), st.sampled_from((1, 2))


def shipped() -> Level:
    level = read_level(LEVELS / "albertslund-lys.toml").value
    assert level
    return level


LEVEL = shipped()
PHASES = st.sampled_from([phase.id for phase in LEVEL.phases])


def lesson(way: Way = Way.TEAMS) -> Lesson:
    return Lesson("lesson-1", LEVEL, LessonSetup(LEVEL.id, fingerprint(LEVEL), way), NOW)


class Taught(RuleBasedStateMachine):
    """A trainer who presses anything in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.lesson = lesson()
        self.collected = self.lesson.rounds
        self.now = 0

    def walk(self, to: Callable[[Lesson], Lesson]) -> None:
        before, self.lesson = self.lesson, to(self.lesson)
        assert [one.hands for one in before.rounds] == [one.hands for one in self.lesson.rounds]
        assert [one.arrived for one in before.rounds] == [one.arrived for one in self.lesson.rounds]
        for old, new in zip(before.rounds, self.lesson.rounds, strict=True):
            assert old.shared is None or old.shared == new.shared
        assert (before.notes, before.timers) == (self.lesson.notes, self.lesson.timers)

    @rule(to=st.sampled_from(("forward", "back", "toggle_shares", "toggle_reasons", "toggle_one_by_one")))
    def press(self, to: str) -> None:
        self.walk(lambda one: getattr(one, to)())

    @rule(place=st.integers(0, 40))
    def jump(self, place: int) -> None:
        self.walk(lambda one: one.go_to(one.steps[place % len(one.steps)].id))

    @rule(way=st.sampled_from(Way), rounds=ROUNDS, plan=st.sampled_from((45, 90, 180)))
    def choose_otherwise(self, way: Way, rounds: int, plan: int) -> None:
        self.walk(lambda one: one.with_setup(replace(one.setup, way=way, rounds=rounds, plan=plan)))

    @rule(turn=ROUNDS, phase=PHASES, role=ROLES, digit=st.integers(0, 9), what=st.integers(0, 4))
    def raise_hands(self, turn: int, phase: str, role: str, digit: int, what: int) -> None:
        hands = self.lesson.hands(turn)
        keys: tuple[Callable[[], Hands], ...] = (
            hands.undo, hands.redo, lambda: hands.typed(phase, role, digit),
            lambda: hands.more(phase, role, digit - 5), lambda: hands.rubbed(phase, role),
        )  # fmt: skip
        self.lesson = self.lesson.with_hands(turn, keys[what]())
        assert all(count >= 0 for one in self.lesson.hands(turn).tally(LEVEL).values() for count in one.values())

    @rule(turn=ROUNDS, phase=PHASES, role=ROLES, what=st.integers(0, 3))
    def lay(self, turn: int, phase: str, role: str, what: int) -> None:
        played = self.lesson.shared(turn)
        move = Place(role, phase) if what else Lead(role, phase)
        if what == 1:
            self.lesson = self.lesson.with_shared(turn, played.undo())
        elif what == 2:
            self.lesson = self.lesson.with_shared(turn, played.redo())
        elif not played.refusal(move):
            self.lesson = self.lesson.with_shared(turn, played.play(move))

    @rule(turn=ROUNDS, number=st.integers(0, 4), phase=PHASES, roles=st.lists(ROLES, max_size=3, unique=True),
          revision=st.integers(1, 3), led=st.booleans())  # fmt: skip
    def hand_in(self, turn: int, number: int, phase: str, roles: list[str], revision: int, led: bool) -> None:
        laid = Placement(tuple(roles), roles[-1] if roles and led else None)
        name = str(UUID(int=number)) if number else None
        self.lesson = self.lesson.take(TeamBoard(Board({phase: laid}), name, f"Hold {number}", turn, revision))

    @rule(number=st.integers(1, 4), out=st.booleans())
    def count_out(self, number: int, out: bool) -> None:
        self.lesson = self.lesson.leave_out(str(UUID(int=number)), out)

    @rule(spent=st.integers(0, 10 * MINUTE), what=st.integers(0, 2))
    def time(self, spent: int, what: int) -> None:
        self.now += spent
        timer = self.lesson.timer
        changed = (timer.toggled(self.now), timer.longer(spent - 5 * MINUTE, self.now), timer.again())[what]
        self.lesson = self.lesson.with_timer(changed)
        assert 0 <= changed.left(self.now) <= changed.length

    @rule(number=st.integers(1, len(LEVEL.debrief)), text=st.text(max_size=20))
    def note(self, number: int, text: str) -> None:
        self.lesson = self.lesson.noted(number, text)

    @invariant()
    def stays_in_range(self) -> None:
        assert self.lesson.at in [step.id for step in self.lesson.steps]
        assert all(self.lesson.phase_of(step) != "" for step in self.lesson.steps)
        assert self.lesson.sight is not None

    @invariant()
    def is_read_back_as_it_was(self) -> None:
        data = parse_json(json.dumps(dumped(self.lesson, NOW), ensure_ascii=False))
        assert isinstance(data, dict)
        assert loaded(data, LEVEL, fingerprint(LEVEL)) == (self.lesson, ())


TestTaught = Taught.TestCase
TestTaught.settings = settings(max_examples=40, stateful_step_count=25)


def written(tmp_path: Path, **changes: object) -> Path:
    path = save_lesson(tmp_path, lesson(), NOW)
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | changes), "utf-8")
    return path


@pytest.mark.parametrize(
    ("key", "value"),
    [
        *(("id", "../x"), ("made", "yesterday"), ("made", "2026-01-01"), ("setup", {}), ("fingerprint", "x")),
        ("setup", {"size": 1, "rounds": 2, "minutes": 5, "plan": 90, "names": True, "story_order": False}),
        *(("uncovered", 7), ("uncovered", True), ("one_by_one", 1), ("talks", ["x"]), ("talks", {}), ("shares", [1])),
        *(("timers", {"end": [1, 2]}), ("timers", {"x": [1, 2, None]}), ("timers", {"end": [10**20, 0, None]})),
        *(("notes", {"99": "x"}), ("notes", {"x": "y"}), ("notes", [1]), ("rounds", []), ("rounds", None)),
        *(("rounds", [{}, {}]), ("rounds", [{"moves": [["place"]]}, {}])),
    ],
)
def test_a_part_that_cannot_stand_is_told_once(tmp_path: Path, key: str, value: object) -> None:
    reading = read_lesson(written(tmp_path, **{key: value}), {LEVEL.id: LEVEL})
    assert reading.value is None
    assert [(fault.problem.kind, fault.problem.where) for fault in reading.faults] == [(ProblemKind.BAD_PART, key)]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("moves", [["place", "x", "y"]]), ("moves", [["jump"]]), ("moves", [[[], "a"]]), ("moves", [["clear"]])),
        *(("moves", [["place", ["designer"], "ideen"]]), ("hands", [["ideen", "designer", -1]]), ("hands", [[1]])),
        *(("hands", [["x", "designer", 1]]), ("hands", [["ideen", "designer", 1000]]), ("left_out", 1)),
        *(("arrived", [{}]), ("arrived", [1]), ("arrived", [["a"]] * 3000)),
    ],
)
def test_answers_that_nobody_can_give_are_told(tmp_path: Path, name: str, value: object) -> None:
    path = save_lesson(tmp_path, lesson(), NOW)
    rounds = json.loads(path.read_text("utf-8"))["rounds"]
    rounds[1][name] = value
    if name == "moves":
        rounds[1]["undone"] = []
    reading = read_lesson(written(tmp_path, rounds=rounds), {LEVEL.id: LEVEL})
    assert [fault.problem.where for fault in reading.faults] == ["rounds"]


@pytest.mark.parametrize("laid", [{"x": [None]}, {"ideen": []}, {"ideen": ["x"]}, {"ideen": [None, *ROLE_IDS]}])
def test_a_board_outside_the_rules_is_told(tmp_path: Path, laid: object) -> None:
    at = lesson().take(TeamBoard(Board({"ideen": Placement(("designer",))}), str(UUID(int=1)), "Birk"))
    rounds = json.loads(json.dumps(dumped(at, NOW)))["rounds"]
    rounds[0]["arrived"][0]["phases"] = laid
    assert read_lesson(written(tmp_path, rounds=rounds), {LEVEL.id: LEVEL}).value is None


def test_a_lesson_of_an_older_key_goes_on_with_a_note(tmp_path: Path) -> None:
    reading = read_lesson(written(tmp_path, fingerprint="0" * 16), {LEVEL.id: LEVEL})
    assert reading.value == lesson()
    assert [note.problem.kind for note in reading.notes] == [ProblemKind.OLD_KEY]


def test_lessons_are_listed_newest_first_and_deleted(tmp_path: Path) -> None:
    assert kept_lessons(tmp_path) == ()
    for hours, name in ((2, "b"), (3, "c"), (1, "a")):
        save_lesson(tmp_path, replace(lesson(), id=name), NOW + timedelta(hours=hours))
    (lessons_folder(tmp_path) / "x.json").write_text("{}")
    (lessons_folder(tmp_path) / ".c.json.1.part").write_text("{")
    found = kept_lessons(tmp_path)
    assert [one.path.stem for one in found] == ["c", "b", "a", "x"]
    assert (found[0].level, found[0].way, found[0].at) == (LEVEL.id, Way.TEAMS, "briefing-1")
    assert saved_at(found[0].path) == found[0].changed == NOW + timedelta(hours=3)
    assert [one.fault is None for one in found] == [True, True, True, False]
    delete_lesson(found[0].path)
    assert sorted(one.name for one in lessons_folder(tmp_path).iterdir()) == ["a.json", "b.json", "x.json"]


def test_a_place_that_cannot_be_written_or_deleted_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UnwritableError):
        save_lesson(tmp_path / "file", lesson(), NOW)
    (tmp_path / "folder.json").mkdir()
    with pytest.raises(UnwritableError):
        delete_lesson(tmp_path / "folder.json")


WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
from tests.files.test_lessons import NOW, lesson
from velfaerd_game.files.lessons import save_lesson
one = lesson()
while True:
    for text in ("x" * number for number in range(1, 3000)):
        one = one.noted(1, text)
        save_lesson(Path(sys.argv[1]), one, NOW)
        print(len(text), flush=True)
"""


@pytest.mark.parametrize("lines", [1, 2, 5, 23])
def test_a_kill_between_two_writes_leaves_the_older_or_the_newer(tmp_path: Path, lines: int) -> None:
    root = str(Path(__file__).parents[2])
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(tmp_path)], cwd=root, stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout
    told = [writer.stdout.readline() for _ in range(lines)]
    os.kill(writer.pid, signal.SIGTERM)
    told += writer.stdout.readlines()
    writer.wait()
    writer.stdout.close()
    last = int(told[-1])
    value = read_lesson(lessons_folder(tmp_path) / "lesson-1.json", {LEVEL.id: LEVEL}).value
    assert value
    assert len(value.notes[1]) in (last, last + 1)
    assert len(kept_lessons(tmp_path)) == 1


@given(team=st.text(st.characters(exclude_categories=("Cs",)), max_size=60), laid=st.dictionaries(PHASES, ROLES))
@example(team="\ufb2c" * 60, laid={})
@example(team="a" * 59 + " \u0958", laid={})
def test_a_lesson_with_any_board_that_was_taken_in_can_be_taken_up_again(
    tmp_path_factory: pytest.TempPathFactory, team: str, laid: dict[str, str]
) -> None:
    folder = tmp_path_factory.mktemp("any")
    phases = {phase: {"support": [role]} for phase, role in laid.items()}
    told = {"format": 1, "type": "velfaerd-game/board", "level": LEVEL.id, "team": team, "phases": phases}
    (folder / "board.json").write_text(json.dumps(told), "utf-8")
    sheet = read_board(folder / "board.json", LEVEL).value
    if sheet is not None:
        taught = lesson().take(team_board(sheet))
        assert read_lesson(save_lesson(folder, taught, NOW), {LEVEL.id: LEVEL}).value == taught

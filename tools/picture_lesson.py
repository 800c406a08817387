"""Pictures of a lesson in the classroom: every step, each way to answer, what the class sees and the trainer's side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QApplication
from stage import LEVEL, Stage

from velfaerd_game.game.board import Board, Place
from velfaerd_game.game.classroom import TeamBoard
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.game.lesson import Lesson
from velfaerd_game.game.lesson_setup import Way
from velfaerd_game.game.level import Placement
from velfaerd_game.game.timer import MINUTE
from velfaerd_game.ui.projector import ProjectorWindow
from velfaerd_game.ui.teaching import Teaching

NAMES = ("Vest", "De Nysgerrige Ledere fra Sønderjyllands Øer", "Bord 3", "Ærø", "مجموعة الجيران", "Kl. 14")
"""Teams' names: short, longer than a line, foreign."""
NOTE = "Flere sagde, at de selv var blevet i rollen for længe. Nabobordet: sig det højt, før projektet starter."


def _prepare(stage: Stage, way: Way = Way.HANDS, size: int = 20) -> None:
    room = stage.journey.classroom
    room.prepare()
    assert room.choices is not None
    room.choices = replace(room.choices, level=LEVEL, way=way, size=size, names=True)
    room.prepare()


def _begin(stage: Stage, way: Way = Way.HANDS, size: int = 20) -> Teaching:
    _prepare(stage, way, size)
    room = stage.journey.classroom
    room.teaching.collecting.folder = stage.folder  # else it is asked for
    room.begin()
    return room.teaching


def _hands(lesson: Lesson, size: int) -> Lesson:
    """Hands that disagree here and agree there, and move towards the experts in the second round."""
    for at, slant in ((1, 3), (2, 5)):
        for place, phase in enumerate(lesson.level.phases):
            wanted = lesson.level.experts[0].placements[phase.id].roles
            for number, role in enumerate(ROLE_IDS):
                count = (7 * place + 5 * number + slant) % (size + 1) // 2
                count = min(size, count + size // (5 - at)) if role in wanted else count // at
                lesson = lesson.with_hands(at, lesson.hands(at).put(phase.id, role, count))
    return lesson


def _teams(lesson: Lesson, count: int) -> Lesson:
    """Boards of so many teams, in both rounds; the second nearer to the experts."""
    experts, phases = lesson.level.experts, lesson.level.phases
    for at in (1, 2):
        for team in range(count):
            laid = {}
            for place, phase in enumerate(phases):
                role = ROLE_IDS[(team * (3 - at) + place) % 6]
                known = (team + place) % 3 < at
                laid[phase.id] = (
                    experts[team % len(experts)].placements[phase.id] if known else Placement((role,), role)
                )
            name = f"{NAMES[team % len(NAMES)]}{'' if team < len(NAMES) else f' {team}'}"
            lesson = lesson.take(TeamBoard(Board(laid), f"{team:032x}", name, at))
    return lesson


def _at(step: str, way: Way = Way.HANDS, size: int = 20, changed: Callable[[Lesson], Lesson] = lambda one: one):  # type: ignore[no-untyped-def]
    """How to get to a step of a lesson in which everything is answered."""

    def reach(stage: Stage) -> Teaching:
        teaching = _begin(stage, way, size)
        assert teaching.lesson is not None
        lesson = _teams(teaching.lesson, size // 3) if way is Way.TEAMS else _hands(teaching.lesson, size)
        ids = [one.id for one in lesson.steps]
        for _ in range(ids.index(step)):
            lesson = lesson.forward()
        teaching.change(changed(lesson))
        return teaching

    return reach


def _round(stage: Stage, size: int, phases: int = 3) -> Teaching:
    """Hands are typed, the clock runs."""
    teaching = _begin(stage, Way.HANDS, size)
    lesson = teaching.lesson
    assert lesson is not None
    full, lesson = _hands(lesson, size), lesson.go_to(f"round-1-{lesson.level.phases[phases - 1].id}")
    for phase in lesson.level.phases[:phases]:
        for role in ROLE_IDS:
            lesson = lesson.with_hands(1, lesson.hands(1).put(phase.id, role, full.hands(1).count(phase.id, role)))
    teaching.change(lesson)
    teaching.ask("timer")
    return teaching


def _gather(stage: Stage, count: int, late: int = 0) -> Teaching:
    """Teams hand in; `late`: minutes that have passed."""
    teaching = _begin(stage, Way.TEAMS)
    assert teaching.lesson is not None
    teaching.change(_teams(teaching.lesson, count).go_to("round-1"))
    begun = teaching._now()
    teaching.change(teaching.lesson.with_timer(teaching.lesson.timer.started(begun - late * MINUTE)))
    return teaching


def _shared(stage: Stage) -> Teaching:
    """The board the class lays."""
    teaching = _begin(stage, Way.BOARD)
    lesson = teaching.lesson
    assert lesson is not None
    lesson = lesson.go_to("round-1")
    for phase in lesson.level.phases[:3]:
        for role in lesson.level.experts[0].placements[phase.id].roles:
            lesson = lesson.with_shared(1, lesson.shared(1).play(Place(role, phase.id)))
    teaching.change(lesson)
    return teaching


def _second_screen(reach: Callable[[Stage], Teaching], stage: Stage) -> Teaching:
    """The trainer's side, while the class looks at a screen of its own."""
    teaching = reach(stage)
    teaching.projector.window = ProjectorWindow(stage.journey.window.theme)
    teaching.show()
    QApplication.processEvents()
    teaching.page.coming.look()  # the game waits until it is quiet
    return teaching


def _then(reach: Callable[[Stage], Teaching], *keys: str) -> Callable[[Stage], object]:
    def go_on(stage: Stage) -> None:
        teaching = reach(stage)
        for key in keys:
            teaching.ask(key)

    return go_on


def _noted(stage: Stage) -> Teaching:
    return _at("debrief-1", changed=lambda one: one.noted(1, NOTE))(stage)  # type: ignore[no-any-return]


def _many(stage: Stage) -> Teaching:
    """A phase in which every role has as many hands as another."""
    teaching = _begin(stage)
    lesson = teaching.lesson
    assert lesson is not None
    for role in ROLE_IDS:
        lesson = lesson.with_hands(1, lesson.hands(1).put(lesson.level.phases[0].id, role, 7))
    teaching.change(lesson.go_to("talk-1"))
    return teaching


def _guide(stage: Stage) -> None:
    """The facilitator's guide for the lesson that is chosen."""
    _prepare(stage)
    stage.journey.classroom.guide()


def _kept(stage: Stage) -> None:
    """Lessons left, one of them with a report."""
    _at("end")(stage).leave()


STATES: dict[str, Callable[[Stage], object]] = {
    "lesson-setup": _prepare,
    "lesson-setup-teams": partial(_prepare, way=Way.TEAMS),
    "lesson-setup-left": _kept,
    "lesson-guide": _guide,
    "lesson-briefing": _begin,
    "lesson-briefing-2": _at("briefing-2"),
    "lesson-hands-8": partial(_round, size=8),
    "lesson-hands-40": partial(_round, size=40, phases=1),
    "lesson-teams-2": partial(_gather, count=2),
    "lesson-teams-12": partial(_gather, count=12, late=11),
    "lesson-teams-over": partial(_gather, count=12, late=30),
    "lesson-shared": _shared,
    "lesson-disagreement": _at("disagreement"),
    "lesson-disagreement-40": _at("disagreement", size=40),
    "lesson-talk": _at("talk-1"),
    "lesson-talk-shown": _then(_at("talk-1"), "shares"),
    "lesson-talk-many": _many,
    "lesson-reveal-class": _at("reveal-1-class", size=40),
    "lesson-reveal-experts": _at("reveal-1-experts", size=40),
    "lesson-reveal-few": _at("reveal-2-experts", Way.TEAMS, 8),
    "lesson-reveal-cards": _then(_at("reveal-1-experts"), "cards", "forward", "forward"),
    "lesson-reveal-reason": _then(_at("reveal-2-experts"), "reasons"),
    "lesson-notes": _then(_at("reveal-1-experts"), "notes"),
    "lesson-trainer": partial(_second_screen, _at("reveal-1-experts")),
    "lesson-trainer-hands": partial(_second_screen, partial(_round, size=20)),
    "lesson-trainer-teams": partial(_second_screen, partial(_gather, count=12)),
    "lesson-trainer-note": partial(_second_screen, _noted),
    "lesson-midway-hands": _then(partial(_round, size=20), "midway"),
    "lesson-midway-teams": _then(partial(_gather, count=12), "midway"),
    "lesson-whole-teams": _at("whole", Way.TEAMS, 40),
    "lesson-whole-2": _at("whole", Way.TEAMS, 8),
    "lesson-whole-hands": _at("whole"),
    "lesson-debrief": _at("debrief-1"),
    "lesson-debrief-note": _then(_noted, "notes"),
    "lesson-debrief-teams": _at("debrief-2", Way.TEAMS, 40),
    "lesson-transfer": _at("transfer"),
    "lesson-end": _at("end"),
}
"""Name of a picture -> how to get there."""

"""What a key makes of a lesson: only where it means something, so that a slip of the finger changes nothing unseen."""

from __future__ import annotations

from velfaerd_game.game.lesson import Lesson
from velfaerd_game.game.lesson_setup import Way
from velfaerd_game.game.lesson_steps import Chapter
from velfaerd_game.game.timer import MINUTE
from velfaerd_game.words.language import tr


def pressed(lesson: Lesson, what: str, now: int) -> Lesson:
    """The lesson after a key (see `lesson_walking.WALKING`); the very same where the key means nothing at this step."""
    match what:
        case "forward":
            return lesson.forward()
        case "back":
            return lesson.back()
        case "first":
            return lesson.go_to(lesson.steps[0].id)
    return _timed(lesson, what, now) if lesson.step.chapter.round else _toggled(lesson, what)


def _timed(lesson: Lesson, what: str, now: int) -> Lesson:
    match what:
        case "timer":
            return lesson.with_timer(lesson.timer.toggled(now))
        case "longer" | "shorter":
            return lesson.with_timer(lesson.timer.longer(MINUTE if what == "longer" else -MINUTE, now))
    return lesson


def _toggled(lesson: Lesson, what: str) -> Lesson:
    step = lesson.step
    if what == "shares" and step.chapter is Chapter.DISAGREEMENT and step.number:
        return lesson.toggle_shares()
    if what == "cards" and step.chapter is Chapter.REVEAL:
        return lesson.toggle_one_by_one()
    if what == "reasons" and step.experts:
        return lesson.toggle_reasons()
    return lesson


def offered(lesson: Lesson, *, second: bool = False) -> frozenset[str]:
    """What can be asked for at this step, `second`: beside the class's own screen.

    Each of it has a button, for those who teach without keys.
    """
    step, way = lesson.step, lesson.setup.way
    asked = {"notes", "black", "midway", "leave"}
    asked |= {"back"} if lesson.place else set()
    asked |= {"forward"} if lesson.after else set()
    asked |= {"swap"} if second else set()
    asked |= {what for what in ("shares", "cards", "reasons") if _toggled(lesson, what) is not lesson}
    if step.chapter.round:
        asked |= {"timer", "longer", "shorter", "sound"}
        asked |= {"fewer", "more", "undo"} if way is Way.HANDS else set()
        asked |= {"folder", "paper"} if way is Way.TEAMS else set()
    return frozenset(asked)


def heard(before: Lesson, after: Lesson) -> str:
    """What a key changed, for those who hear the lesson; empty where the step itself says it."""
    if before.at != after.at:
        return ""
    if before.shares != after.shares:
        return tr("The class sees the shares.") if after.sight.shares else tr("The shares are hidden.")
    if before.reasons != after.reasons:
        return tr("The class sees a reason.") if after.sight.reasons else tr("The reason is hidden.")
    if before.one_by_one != after.one_by_one:
        return tr("Card by card.") if after.one_by_one else tr("All cards at once.")
    if before.timers != after.timers and before.timer.running != after.timer.running:
        return tr("The clock runs.") if after.timer.running else tr("The clock stands still.")
    if before.timers != after.timers:
        return tr("A minute more") if after.timer.length > before.timer.length else tr("A minute less")
    return ""

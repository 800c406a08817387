"""The trainer's side of a step, in words: where one is, what comes next, what the class does not see yet."""

from __future__ import annotations

from velfaerd_game.game.lesson import Lesson
from velfaerd_game.game.lesson_plan import plan
from velfaerd_game.game.lesson_setup import Way
from velfaerd_game.game.lesson_steps import Chapter, Step
from velfaerd_game.words.class_words import share_words
from velfaerd_game.words.language import tr
from velfaerd_game.words.lesson_words import chapter_name, say, talk_question

from .class_slides import apart_words, by_disagreement
from .lesson_slides import Told, answered_words
from .widgets.trainer_notes import Notes


def notes(told: Told, collecting: tuple[str, ...] = (), *, second: bool = False) -> Notes:
    """What the trainer sees now; `collecting`: what there is to know of the folder the teams hand in to.

    `second`: the class looks at a screen of its own.
    """
    lesson, step = told.lesson, told.lesson.step
    after = lesson.after
    number = step.number if step.chapter is Chapter.DEBRIEF else 0
    hidden = (*_hidden(told), *(collecting if step.chapter.round else ()))
    return Notes(
        title=step_name(lesson, step),
        place=tr("Step {number} of {count}").format(number=lesson.place + 1, count=len(lesson.steps)),
        next=tr("Next: {step}").format(step=step_name(lesson, after)) if after else tr("This is the last step."),
        plan=_plan(lesson),
        say=tuple(say(step.chapter, lesson.setup)),
        hidden_title=tr("Only you see this") if hidden else "",
        hidden=hidden,
        keys=_keys(lesson, second=second),
        note_title=tr("Your notes for the report") if number else "",
        note=lesson.notes.get(number, "") if number else None,
    )


def step_name(lesson: Lesson, step: Step) -> str:
    """What a step is called on the trainer's side."""
    name = chapter_name(step.chapter)
    phase = lesson.phase_of(step)
    if phase is not None:
        title = next(one.title for one in lesson.level.phases if one.id == phase)
        name = f"{name}: {title}"
        experts = tr("with the experts")
        return f"{name} – {experts}" if step.experts else name
    return f"{name} {step.number}" if step.number else name


def _plan(lesson: Lesson) -> str:
    one = next(one for one in plan(lesson.level, lesson.setup) if one.chapter is lesson.step.chapter)
    return tr("Plan: minute {begins} to {ends}").format(begins=one.begins, ends=one.begins + one.minutes)


def _hidden(told: Told) -> list[str]:
    """What the class does not see yet, or not at all."""
    lesson, step = told.lesson, told.lesson.step
    if step.chapter.round:
        return [answered_words(lesson, step.chapter.round)]
    phase = lesson.phase_of(step)
    if step.chapter is Chapter.DISAGREEMENT and phase is None:
        first = told.round(1)
        titles = {one.id: one.title for one in lesson.level.phases}
        ranked = by_disagreement(first) if first else []
        return [f"{titles[one]}: {apart_words(share)}" for one, share in ranked]
    if phase is None:
        return []
    return [*_shares(told, phase, step), *_reasons(told, phase, step)]


def _shares(told: Told, phase: str, step: Step) -> list[str]:
    lesson = told.lesson
    number = 1 if step.chapter is Chapter.DISAGREEMENT else lesson.last_round
    one = told.round(number)
    if one is None or phase not in one.tally.counts:
        return [tr("No answers yet")]
    counted = {role.id: one.tally.count(phase, role.id) for role in told.deck.roles}
    listed = sorted(told.deck.roles, key=lambda role: -counted[role.id])
    shares = ", ".join(f"{role.name} {share_words(counted[role.id], one.asked)}" for role in listed)
    return [shares, talk_question(lesson.talk(phase, number), told.deck)]


def _reasons(told: Told, phase: str, step: Step) -> list[str]:
    """Why the experts want a role here, or leave it out: on the trainer's side only, unless shown."""
    if step.chapter is not Chapter.REVEAL:
        return []
    level = told.lesson.level
    one = next(one for one in level.phases if one.id == phase)
    return [f"{role.name}: {why}" for role in told.deck.roles if (why := one.why(role.id))]


def _keys(lesson: Lesson, *, second: bool) -> str:
    """The keys that do something here."""
    step = lesson.step
    told = [tr("Page Down: on"), tr("Page Up: back"), tr("B: black"), tr("N: these notes")]
    told += [tr("G: go to another part"), *([tr("X: swap the screens")] if second else []), tr("Esc: leave")]
    if step.chapter.round:
        told.insert(2, tr("T: start and pause the clock"))
        told.insert(3, tr("M: a sound when the time is up, or none"))
        if lesson.setup.way is not Way.HANDS:
            told.insert(3, tr("+ and −: a minute more or less"))
        if lesson.setup.way is Way.BOARD:
            told.append(tr("with Ctrl as well where the letter is a card’s"))
    if step.chapter is Chapter.DEBRIEF:
        told[told.index(tr("N: these notes"))] = tr("N: write a note")
    if step.chapter is Chapter.DISAGREEMENT and step.number:
        told.insert(2, tr("S: show or hide the shares"))
    if step.chapter is Chapter.END:
        told.insert(2, tr("P: save the report"))
    if step.chapter is Chapter.REVEAL:
        told.insert(2, tr("C: card by card"))
        if step.experts:
            told.insert(3, tr("R: show a reason"))
    return " · ".join(told)

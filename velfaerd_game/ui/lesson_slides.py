"""The slide for the step a lesson is at: what the class may see of it, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from velfaerd_game.game.class_measures import ClassResult, ClassRound, class_result, round_of_boards, round_of_hands
from velfaerd_game.game.classroom import pile
from velfaerd_game.game.deck import Deck
from velfaerd_game.game.key import Key
from velfaerd_game.game.lesson import ALL_CARDS, Lesson
from velfaerd_game.game.lesson_setup import Way
from velfaerd_game.game.lesson_steps import Chapter, Step
from velfaerd_game.game.scoring import score
from velfaerd_game.game.timer import MINUTE, SECOND, Warn
from velfaerd_game.words.language import tr, trn
from velfaerd_game.words.lesson_words import talk_question

from . import class_slides, class_whole
from .slides import Clock, PhaseSlide, Slide
from .team_lines import team_lines


@dataclass(frozen=True)
class Told:
    """What a slide is made of: the lesson, the deck and key it is told with, the clock's time, what to go on with."""

    lesson: Lesson
    deck: Deck
    key: Key
    now: int
    follow_up: str = ""

    def round(self, number: int) -> ClassRound | None:
        """What the class said in a round; None where nobody has answered."""
        lesson = self.lesson
        if not lesson.answers(number).done(lesson.level, lesson.setup):
            return None
        if lesson.setup.way is Way.HANDS:
            return round_of_hands(self.key, number, lesson.tally(number))
        phases = [phase.id for phase in lesson.level.phases]
        return round_of_boards(self.key, number, pile(phases, lesson.boards(number)))

    @cached_property
    def result(self) -> ClassResult:
        """What the class said, all in all."""
        numbers = range(1, self.lesson.setup.rounds + 1)
        return class_result(told for number in numbers if (told := self.round(number)) is not None)


def slide(told: Told) -> Slide:
    """What the class sees now."""
    lesson, step = told.lesson, told.lesson.step
    match step.chapter:
        case Chapter.BRIEFING:
            return class_slides.story_slide(lesson.level, lesson.story[step.number - 1], step.number, len(lesson.story))
        case Chapter.FIRST | Chapter.SECOND:
            return _collect(told, step)
        case Chapter.DISAGREEMENT:
            return _disagreement(told, step)
        case Chapter.REVEAL:
            return _reveal(told, step)
        case Chapter.WHOLE:
            return class_whole.whole_slide(lesson.level, told.deck, told.key, told.result, each_score(told))
        case Chapter.DEBRIEF:
            return class_slides.debrief_slide(lesson.level, step.number)
        case Chapter.TRANSFER:
            return class_slides.transfer_slide()
        case Chapter.END:
            return class_slides.end_slide(told.follow_up)


def clock(lesson: Lesson, now: int) -> Clock:
    """The timer as it is shown."""
    timer = lesson.timer
    left = timer.seconds(now)
    minutes, seconds = divmod(left, MINUTE // SECOND)
    warning = timer.warning(now)
    words = {Warn.NONE: "", Warn.THIRD: tr("a third is left"), Warn.MINUTE: tr("the last minute"), Warn.OVER: ""}
    said = tr("Time is up") if warning is Warn.OVER else words[warning]
    paused = not timer.running and warning is not Warn.OVER
    if paused:
        said = tr("not started") if timer.fresh else tr("paused")
    stage = {Warn.NONE: 0, Warn.THIRD: 1, Warn.MINUTE: 1, Warn.OVER: 2}[warning]
    return Clock(f"{minutes}:{seconds:02}", stage, said, paused)


def answered_words(lesson: Lesson, number: int) -> str:
    """How many have answered, and nothing of what."""
    answers, phases = lesson.answers(number), len(lesson.level.phases)
    done = answers.done(lesson.level, lesson.setup)
    if lesson.setup.way is Way.TEAMS:
        return trn("{n} team has answered", "{n} teams have answered", done)
    return tr("{done} of {phases} phases are done").format(done=done, phases=phases)


def each_score(told: Told) -> list[list[float]]:
    """Every board's score in each round that has any, the lowest first; empty where hands were counted."""
    lesson = told.lesson
    return [
        sorted(float(score(told.key, board).total) for board in lesson.boards(one.number)) for one in told.result.rounds
    ]


def _collect(told: Told, step: Step) -> Slide:
    lesson, number = told.lesson, step.chapter.round
    names = team_lines(lesson.answers(number)) if lesson.sight.names else ()
    made = class_slides.collect_slide(
        lesson.level,
        name=class_slides.round_name(number, lesson.setup.rounds),
        text=class_slides.rules_words(lesson.level),
        answered=answered_words(lesson, number),
        names=names if lesson.setup.way is Way.TEAMS else (),
        clock=clock(lesson, told.now),
    )
    if lesson.sight.board:
        return replace(made, phases=tuple(_laid(told, number)))
    phase = lesson.phase_of(step)
    if phase is None:
        return replace(made, cards=tuple((role.id, role.name) for role in told.deck.roles))
    place, one = next((place, one) for place, one in enumerate(lesson.level.phases, 1) if one.id == phase)
    return replace(made, title=f"{place} {one.title}", small=made.title, text=one.situation, phases=())


def _laid(told: Told, number: int) -> Iterator[str]:
    """Every phase, with the cards that lie on the shared board."""
    lesson = told.lesson
    board = lesson.shared(number).board
    for phase in lesson.level.phases:
        laid = board[phase.id]
        names = [
            tr("{role} (leads)").format(role=told.deck.role(role).name)
            if role == laid.lead
            else told.deck.role(role).name
            for role in laid.roles
        ]
        yield f"{phase.title}: {', '.join(names)}" if names else phase.title


def _disagreement(told: Told, step: Step) -> Slide:
    lesson = told.lesson
    first = told.round(1)
    phase = lesson.phase_of(step)
    if first is None or phase is None:
        empty = first or round_of_hands(told.key, 1, lesson.tally(1))
        return class_slides.disagreement_slide(lesson.level, empty, class_slides.round_name(1, lesson.setup.rounds))
    talk = lesson.talk(phase)
    question = talk_question(talk, told.deck)
    if not lesson.sight.shares:
        return class_slides.talk_slide(lesson.level, told.deck, phase, talk.roles, question)
    ask = tr("Talk in pairs")
    return class_slides.phase_slide(
        lesson.level, told.deck, told.key, [first], phase, alone=True, ask=ask, question=question
    )


def _reveal(told: Told, step: Step) -> Slide:
    lesson, sight = told.lesson, told.lesson.sight
    phase = lesson.phase_of(step)
    assert phase is not None
    rounds = told.result.rounds
    made = class_slides.phase_slide(
        lesson.level, told.deck, told.key, rounds, phase, experts=sight.experts, ranked=not lesson.one_by_one
    )
    if not sight.experts:
        return replace(made, ask=tr("Guess first"), question=tr("Which roles do you think the experts want here?"))
    if sight.cards < ALL_CARDS:
        made = _turned(made, sight.cards)
        words = tr("How many of the experts want the {role} here?")
        made = replace(made, ask=tr("Guess first"), question=words.format(role=made.rows[sight.cards].name))
    elif rounds and (gap := rounds[-1].phases[made.number - 1].gap) is not None:
        role = told.deck.role(gap.role).name
        words = (
            tr("Why does the class want the {role} here?")
            if gap.gap > 0
            else tr("Why do the experts want the {role} here?")
        )
        made = replace(made, ask=tr("Talk in pairs"), question=words.format(role=role))
    if sight.reasons and (why := _why(told, made)):
        made = replace(made, ask=why[0], question=why[1])
    return made


def _turned(made: PhaseSlide, cards: int) -> PhaseSlide:
    """The first rows with the experts' bars; the rest are still to come, and with them which gap is the biggest."""
    covered = tuple(
        replace(row, expert=row.expert if place < cards else None, note="", marked=False)
        for place, row in enumerate(made.rows)
    )
    turned = {row.role for row in covered[:cards]}
    return replace(made, rows=covered, seats=tuple(role for role in made.seats if role in turned))


def _why(told: Told, made: PhaseSlide) -> tuple[str, str] | None:
    """Why the experts want, or leave out, the role in which the class is furthest from them, else their first."""
    role = next((row.role for row in made.rows if row.marked), made.rows[0].role)
    why = told.lesson.level.phases[made.number - 1].why(role)
    return (told.deck.role(role).name, why) if why else None

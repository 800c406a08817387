"""A lesson: where the class is, what was collected, what it may see. Frozen values; walking about loses nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cached_property

from .answers import Answers
from .board import Board, Round
from .classroom import Tally, TeamBoard
from .deck import ROLE_IDS
from .hands import Hands
from .lesson_plan import default_minutes
from .lesson_setup import LessonSetup, Way
from .lesson_steps import Chapter, Step, steps_of
from .level import Level
from .story_pages import story_pages
from .talk import Talk, question
from .timer import MINUTE, Timer

ALL_CARDS = len(ROLE_IDS)
MOST_NOTE = 4000
"""The most letters of a note; what is longer is cut."""
MOST_ARRIVED = 2000
"""The most boards a round takes in, with those replaced: more than any class, less than a file cannot hold."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What the class may see of a step; the trainer sees everything.

    `answered`: only how many have answered, and with `names` which teams. `board`: the shared board while it is laid.
    `shares`: the class's own. `experts`: theirs beside them, on the first `cards` rows of six. `reasons`: why.
    """

    answered: bool = False
    names: bool = False
    board: bool = False
    shares: bool = False
    experts: bool = False
    cards: int = 0
    reasons: bool = False


@dataclass(frozen=True)
class Lesson:
    """One class's lesson. A new one is `Lesson(id, level, setup, made)`; every change gives a new value.

    `made` is UTC. `at` is the id of the step, `uncovered` how many rows of it are turned where cards come one by one.
    `talks` and `reveals` hold the phases in the order they are talked about and revealed, fixed on arrival from before;
    empty means the story's. `shares` and `reasons` are the steps at which the trainer shows them. `timers` are kept by
    chapter, `notes` by the number of the question, from 1.
    """

    id: str
    level: Level
    setup: LessonSetup
    made: datetime = datetime(1, 1, 1, tzinfo=UTC)
    at: str = "briefing-1"
    uncovered: int = ALL_CARDS
    one_by_one: bool = False
    talks: tuple[str, ...] = ()
    reveals: tuple[str, ...] = ()
    shares: frozenset[str] = frozenset()
    reasons: frozenset[str] = frozenset()
    rounds: tuple[Answers, Answers] = (Answers(), Answers())
    timers: Mapping[Chapter, Timer] = field(default_factory=dict)
    notes: Mapping[int, str] = field(default_factory=dict)

    # Where the class is

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """All steps in order; they depend on level and setup alone."""
        return steps_of(self.level, self.setup)

    @property
    def place(self) -> int:
        """The step's place among the steps, from 0. Where `at` is no step, that of the chapter's last before it."""
        ids = [step.id for step in self.steps]
        return ids.index(self.at) if self.at in ids else _nearest(self.steps, self.at)

    @property
    def step(self) -> Step:
        """The step the class is at."""
        return self.steps[self.place]

    @property
    def after(self) -> Step | None:
        """The step that comes next; None at the end."""
        return self.steps[self.place + 1] if self.place + 1 < len(self.steps) else None

    def forward(self) -> Lesson:
        """One press on: the next card where they come one by one, else the next step; stays at the end."""
        if self.step.experts and self.one_by_one and self.uncovered < ALL_CARDS:
            return replace(self, uncovered=self.uncovered + 1)
        return self if self.after is None else self._enter(self.after, 0 if self.one_by_one else ALL_CARDS)

    def back(self) -> Lesson:
        """One press back: what forward turned is turned again; stays at the start."""
        if self.step.experts and self.one_by_one and self.uncovered > 0:
            return replace(self, uncovered=self.uncovered - 1)
        return self if not self.place else self._enter(self.steps[self.place - 1], ALL_CARDS)

    def go_to(self, step_id: str) -> Lesson:
        """At the step with this id. KeyError for one there is not."""
        for step in self.steps:
            if step.id == step_id:
                return self._enter(step, 0 if self.one_by_one else ALL_CARDS)
        raise KeyError(step_id)

    def go_to_chapter(self, chapter: Chapter) -> Lesson:
        """At the chapter's first step; the same lesson where it has no such chapter."""
        first = next((step.id for step in self.steps if step.chapter is chapter), None)
        return self if first is None else self.go_to(first)

    def _enter(self, step: Step, uncovered: int) -> Lesson:
        order = tuple(Chapter)
        ahead = order.index(step.chapter) > order.index(self.step.chapter)
        entered = replace(self, at=step.id, uncovered=uncovered if step.experts else ALL_CARDS)
        if step.chapter is Chapter.DISAGREEMENT and (ahead or not self.talks):
            return replace(entered, talks=self.by_disagreement(1))
        if step.chapter is Chapter.REVEAL and (ahead or not self.reveals):
            return replace(entered, reveals=self._reveal_order())
        if step.chapter is Chapter.SECOND and self.answers(2).shared is None and self.answers(1).shared is not None:
            return entered.with_answers(2, replace(self.answers(2), shared=self.answers(1).shared))
        return entered

    def _reveal_order(self) -> tuple[str, ...]:
        if self.setup.story_order:
            return tuple(phase.id for phase in self.level.phases)
        return self.by_disagreement(self.last_round)

    def phase_of(self, step: Step) -> str | None:
        """The phase a step is about; None where it is about none or all."""
        if step.phase:
            return step.phase
        order = {Chapter.DISAGREEMENT: self.talks, Chapter.REVEAL: self.reveals}.get(step.chapter)
        if order is None or not step.number:
            return None
        return (order or tuple(phase.id for phase in self.level.phases))[step.number - 1]

    @property
    def story(self) -> tuple[str, ...]:
        """The briefing's pages; step `briefing-n` shows the n-th."""
        return story_pages(self.level.briefing)

    # What the class may see

    @property
    def sight(self) -> Sight:
        """What the class may see of the step it is at."""
        step = self.step
        match step.chapter:
            case Chapter.FIRST | Chapter.SECOND:
                return Sight(answered=True, names=self.setup.names, board=self.setup.way is Way.BOARD)
            case Chapter.DISAGREEMENT:
                return Sight(answered=True, names=self.setup.names, shares=step.id in self.shares)
            case Chapter.REVEAL:
                reasons = step.experts and step.id in self.reasons
                return Sight(
                    shares=True, experts=step.experts, cards=self.uncovered if step.experts else 0, reasons=reasons
                )
            case Chapter.WHOLE:
                return Sight(names=self.setup.names, shares=True, experts=True, cards=ALL_CARDS)
            case _:
                return Sight()

    def toggle_shares(self) -> Lesson:
        """With the class's shares shown at this step, or hidden again; they are remembered by step."""
        return replace(self, shares=self.shares ^ {self.step.id})

    def toggle_reasons(self) -> Lesson:
        """With the experts' reasons shown at this step, or hidden again."""
        return replace(self, reasons=self.reasons ^ {self.step.id})

    def toggle_one_by_one(self) -> Lesson:
        """With the experts' rows turned one by one by the clicker from here on, or all at once again."""
        wanted = not self.one_by_one
        return replace(self, one_by_one=wanted, uncovered=0 if wanted and self.step.experts else ALL_CARDS)

    # What was collected

    def answers(self, number: int) -> Answers:
        """What was collected in round 1 or 2."""
        return self.rounds[number - 1]

    def with_answers(self, number: int, answers: Answers) -> Lesson:
        """With a round's answers changed, be it the round that is played or an earlier one to correct."""
        first, second = self.rounds
        return replace(self, rounds=(answers, second) if number == 1 else (first, answers))

    def hands(self, number: int) -> Hands:
        """The hands typed in a round."""
        return self.answers(number).hands

    def with_hands(self, number: int, hands: Hands) -> Lesson:
        """With a round's hands changed."""
        return self.with_answers(number, replace(self.answers(number), hands=hands))

    def shared(self, number: int) -> Round:
        """The shared board's play in a round; a new one where nothing was laid. Round two begins where one ended."""
        return self.answers(number).shared or Round(self.level)

    def with_shared(self, number: int, played: Round) -> Lesson:
        """With a round's shared board played on."""
        return self.with_answers(number, replace(self.answers(number), shared=played))

    def take(self, one: TeamBoard) -> Lesson:
        """With a team's board of its round taken in; the same where it was known, or where no more are taken."""
        answers = self.answers(one.round)
        if len(answers.arrived) >= MOST_ARRIVED:
            return self
        return self.with_answers(one.round, answers.take(one))

    def leave_out(self, team: str, out: bool = True) -> Lesson:
        """With the team of this id not counted in any round, or counted again."""
        first, second = self.rounds
        return replace(self, rounds=(first.leave_out(team, out), second.leave_out(team, out)))

    @property
    def last_round(self) -> int:
        """The later round that has any answers; 1 where none has."""
        played = self.setup.rounds == 2 and self.answers(2).done(self.level, self.setup)
        return 2 if played else 1

    def tally(self, number: int) -> Tally:
        """How many chose each role in each phase of a round."""
        return self.answers(number).tally(self.level, self.setup)

    def boards(self, number: int) -> tuple[Board, ...]:
        """The whole boards of a round: one, or one a team; none of hands."""
        return self.answers(number).boards(self.setup.way)

    def by_disagreement(self, number: int) -> tuple[str, ...]:
        """The phases, the one a round disagrees about most first."""
        return self.answers(number).by_disagreement(self.level, self.setup)

    def talk(self, phase: str, number: int = 1) -> Talk:
        """The question to talk about that a round's own numbers give for the phase."""
        tally = self.tally(number)
        return question(tally.counts, phase, tally.asked)

    # Timers, notes, changes

    @property
    def timer(self) -> Timer:
        """The chapter's timer; where none was used yet, one of the minutes planned for it."""
        chapter = self.step.chapter
        return self.timers.get(chapter) or Timer(default_minutes(self.level, self.setup, chapter) * MINUTE)

    def with_timer(self, timer: Timer) -> Lesson:
        """With the chapter's timer started, paused, changed: `lesson.with_timer(lesson.timer.toggled(now))`."""
        return replace(self, timers={**self.timers, self.step.chapter: timer})

    def taken_up(self, saved: int) -> Lesson:
        """Opened again: every timer stands as it did when the lesson was last saved, in the clock's time."""
        return replace(self, timers={chapter: timer.paused(saved) for chapter, timer in self.timers.items()})

    def noted(self, number: int, text: str) -> Lesson:
        """With the trainer's note on a question, from 1; an empty one is forgotten. KeyError for another number."""
        if not 1 <= number <= len(self.level.debrief):
            raise KeyError(number)
        notes = {**self.notes, number: storable(text)}
        return replace(self, notes={at: notes[at] for at in sorted(notes) if notes[at]})

    def with_setup(self, setup: LessonSetup) -> Lesson:
        """With other choices; what was collected stays, even a second round left out. ValueError for another level."""
        if (setup.level, setup.fingerprint) != (self.setup.level, self.setup.fingerprint):
            raise ValueError(f"{setup.level}: a lesson keeps its level")
        changed = replace(self, setup=setup)
        return replace(changed, at=changed.step.id)

    def told_in(self, level: Level) -> Lesson:
        """The same lesson over the level in another language."""
        told = [replace(one, shared=one.shared and one.shared.told_in(level)) for one in self.rounds]
        changed = replace(self, level=level, rounds=(told[0], told[1]))
        return replace(changed, at=changed.step.id)


def storable(text: str) -> str:
    """A note as it is kept: not endless, and without halves of characters, which no file can hold."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")[:MOST_NOTE]


def _nearest(steps: tuple[Step, ...], lost: str) -> int:
    """The place to be at instead of a step that is no more: in its chapter, else at the end of the disagreement.

    A briefing may have fewer pages in another language, a round other steps when it is played otherwise, and a lesson
    one round fewer than before.
    """
    chapter = next((one for one in Chapter if lost.startswith(one)), Chapter.BRIEFING)
    own = [at for at, step in enumerate(steps) if step.chapter is chapter]
    if chapter.round and own:
        return own[0]
    return own[-1] if own else max(at for at, step in enumerate(steps) if step.chapter is Chapter.DISAGREEMENT)

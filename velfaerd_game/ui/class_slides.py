"""The slides of a lesson, made of a level, a class's rounds and the experts' key."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from velfaerd_game.game.class_measures import ClassPhase, ClassRound
from velfaerd_game.game.deck import ROLE_IDS, Deck
from velfaerd_game.game.key import Key
from velfaerd_game.game.level import Level
from velfaerd_game.words.class_words import experts_words, share_words
from velfaerd_game.words.language import tr, trn

from .slides import (
    Bar,
    Clock,
    CollectSlide,
    Meter,
    MetersSlide,
    PhaseSlide,
    RoleRow,
    TalkSlide,
    TextSlide,
)

COMMON_PICTURE = "alliance"
"""The picture that belongs to no level: a round table in the middle of a town."""

MOST_ROLES = 6
"""In how many roles two answers to a phase can differ."""

_LIST = re.compile(r"^[-*] ", re.MULTILINE)
"""What a line of a list begins with in a story."""


def round_name(number: int, rounds: int) -> str:
    """What a round is called."""
    if rounds == 1:
        return tr("Your answer")
    return tr("First round") if number == 1 else tr("Second round")


def story_slide(level: Level, page: str, number: int, pages: int) -> TextSlide:
    """A page of the story, under the level's picture: high on the first, where the title stands as well."""
    told = _LIST.sub("• ", page).replace("*", "")
    text = tuple(part.strip() for part in told.split("\n\n") if part.strip())
    note = tr("Page {number} of {count}").format(number=number, count=pages) if pages > 1 else ""
    first = number == 1
    return TextSlide(level.title if first else "", "", text, note=note, picture=level.id, opening=first)


def collect_slide(
    level: Level, *, name: str, text: str, answered: str, names: Sequence[str] = (), clock: Clock | None = None
) -> CollectSlide:
    """A round while it lasts; nothing of what was answered is on it."""
    phases = tuple(phase.title for phase in level.phases)
    return CollectSlide(name, level.title, text, phases, answered, tuple(names), clock)


def rules_words(level: Level) -> str:
    """What one does in a round."""
    most = level.rules.max_cards
    words = trn(
        "Which role does the alliance need in each phase? Choose {n} card for each.",
        "Which roles does the alliance need in each phase? Choose up to {n} cards for each.",
        most,
    )
    lead = tr("One of them may lead.")
    return f"{words} {lead}" if level.rules.lead and most > 1 else words


def apart(phase: ClassPhase) -> Fraction | None:
    """How far apart the class is in a phase, from 0 to 1: by whole boards, else by how many roles two differ in."""
    if phase.disagreement is not None:
        return phase.disagreement
    return None if phase.differing is None else phase.differing / MOST_ROLES


def apart_words(share: Fraction) -> str:
    """How much a class disagrees, in words."""
    if share == 0:
        return tr("all agree")
    steps = ((Fraction(1, 5), tr("nearly agree")), (Fraction(2, 5), tr("differ a little")))
    for limit, words in steps:
        if share < limit:
            return words
    return tr("differ") if share < Fraction(3, 5) else tr("differ a lot")


def by_disagreement(told: ClassRound) -> list[tuple[str, Fraction]]:
    """The phases that can be compared, where the class is furthest apart first; equals in the story's order."""
    found = [(phase.id, share) for phase in told.phases if (share := apart(phase)) is not None]
    return sorted(found, key=lambda one: -one[1])


def disagreement_slide(level: Level, told: ClassRound, name: str) -> MetersSlide:
    """Where the class disagrees, the phase to begin with marked."""
    number = {phase.id: place for place, phase in enumerate(level.phases, 1)}
    title = {phase.id: phase.title for phase in level.phases}
    ranked = by_disagreement(told)
    meters = tuple(
        Meter(f"{number[phase]} {title[phase]}", float(share), apart_words(share), marked=place == 0 and share > 0)
        for place, (phase, share) in enumerate(ranked)
    )
    note = "" if ranked else tr("There is nothing to compare yet: it takes two answers.")
    small = tr("{round} · the longer the bar, the more you disagree").format(round=name) if ranked else name
    begins = bool(meters) and meters[0].marked
    ask, question = (tr("Begin the talk here"), meters[0].name) if begins else ("", "")
    return MetersSlide(tr("Where you disagree"), small, meters, note, ask, question)


def talk_slide(level: Level, deck: Deck, phase: str, roles: Sequence[str], question: str) -> TalkSlide:
    """A phase to talk about while the shares are hidden: the cards the question names, else all of them."""
    place = next(place for place, one in enumerate(level.phases) if one.id == phase)
    cards = tuple((role, deck.role(role).name) for role in roles or ROLE_IDS)
    return TalkSlide(place + 1, level.phases[place].title, cards, tr("Talk in pairs"), question)


def phase_slide(  # noqa: PLR0913 - the two sides of the table
    level: Level,
    deck: Deck,
    key: Key,
    rounds: Sequence[ClassRound],
    phase: str,
    *,
    experts: bool = False,
    ranked: bool = True,
    alone: bool = False,
    ask: str = "",
    question: str = "",
) -> PhaseSlide:
    """A phase: the class's rounds and, with `experts`, the panel beside them, biggest gap marked.

    Without `experts` their side is kept for them, except where the class stands `alone`. With them the roles they want
    most come first where it is `ranked`; else they stay where they were.
    """
    place = next(place for place, one in enumerate(level.phases) if one.id == phase)
    share = {role: key.phases[place].shares[role] for role in ROLE_IDS}
    gap = rounds[-1].phases[place].gap if rounds and experts else None
    order = sorted(ROLE_IDS, key=lambda role: -share[role]) if experts and ranked else ROLE_IDS
    panel = len(level.experts)
    asked = rounds[-1].asked if rounds else 0
    awaited = "" if alone else tr("in a moment")
    return PhaseSlide(
        number=place + 1,
        title=level.phases[place].title,
        rows=tuple(
            RoleRow(
                role=role,
                name=deck.role(role).name,
                bars=class_bars(rounds, phase, role),
                expert=experts_bar(share[role], panel) if experts else None,
                note=tr("Biggest gap") if gap is not None and gap.role == role else "",
                marked=gap is not None and gap.role == role,
            )
            for role in order
        ),
        left=tr("The class"),
        left_note=trn("{n} answer", "{n} answers", asked) if asked else "",
        right="" if alone else tr("The experts"),
        right_note=trn("{n} reading", "{n} readings", panel) if experts else awaited,
        nothing="" if asked else tr("No answers yet"),
        rounds=round_names(rounds),
        ask=ask,
        question=question,
        seats=tuple(role for role in ROLE_IDS if experts and share[role] >= Fraction(1, 2)),
    )


def round_names(rounds: Sequence[ClassRound]) -> tuple[str, ...]:
    """What the class's bars are called, where there are several."""
    return tuple(round_name(told.number, len(rounds)) for told in rounds) if len(rounds) > 1 else ()


def class_bars(rounds: Sequence[ClassRound], phase: str, role: str) -> tuple[Bar, ...]:
    """The class's bars for a role in a phase, one a round in which the phase was counted."""
    names = round_names(rounds) or (tr("The class"),) * len(rounds)
    counted = [
        (told.tally.count(phase, role), told.asked, name)
        for told, name in zip(rounds, names, strict=True)
        if phase in told.tally.counts
    ]
    return tuple(Bar(count / asked, share_words(count, asked), name) for count, asked, name in counted if asked)


def experts_bar(share: Fraction, panel: int) -> Bar:
    """How many of the experts want a role."""
    return Bar(float(share), experts_words(share, panel), tr("The experts"))


def debrief_slide(level: Level, number: int) -> TextSlide:
    """A question to talk about at the end."""
    small = tr("Question {number} of {count}").format(number=number, count=len(level.debrief))
    return TextSlide(tr("Talk it over"), small, (level.debrief[number - 1].question,), seat=str(number), spoken=True)


def transfer_slide() -> TextSlide:
    """What each takes home."""
    return TextSlide(
        tr("Your next step"),
        tr("Each for yourself, two minutes"),
        points=(
            tr("An alliance of your own"),
            tr("The role you will take on in it"),
            tr("One thing you will do"),
            tr("The day you will do it"),
        ),
        note=tr("Tell your neighbour. Write it down: on the card, or in the game under My next steps."),
        deck=True,
    )


def end_slide(follow_up: str) -> TextSlide:
    """Thank you, and what one may play next; `follow_up` is a level's title or empty."""
    text = (tr("To go on with: “{title}”").format(title=follow_up),) if follow_up else ()
    title, small = tr("Nobody sits at the head of the table alone."), tr("Thank you for today")
    return TextSlide(title, small, text, picture=COMMON_PICTURE, opening=True)

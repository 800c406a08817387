"""What is said of a next step: when it is due, what became of it, and a few words to know it by."""

from __future__ import annotations

from datetime import date

from velfaerd_game.store import Transfer
from velfaerd_game.words.language import tr

from . import day_words
from .thoughts import Step

EXCERPT, LONGEST_WORD = 120, 24
"""Letters of the few words a step is known by, and of a word among them."""


def excerpt(card: Transfer) -> str:
    """A few words to know a step by: of what one wanted to do, else of the alliance."""
    words = [
        word if len(word) <= LONGEST_WORD else f"{word[: LONGEST_WORD - 1]}…"
        for word in (card.act[: 9 * EXCERPT].split() or card.alliance[: 9 * EXCERPT].split())
    ]
    told = " ".join(words)
    if len(told) <= EXCERPT:
        return told or tr("A step you have not described")
    return f"{told[:EXCERPT].rsplit(' ', 1)[0]} …"


def status(step: Step) -> str:
    """When it is due, or when it was done."""
    card, day = step.card, step.card.day
    if card.done is not None:
        return tr("Done on {day}").format(day=day_words.told(card.done.astimezone().date()))
    if day is None:
        return tr("No date yet")
    words = tr("Planned for {day} – how did it go?") if day <= step.today else tr("Planned for {day}")
    return words.format(day=day_words.told(day))


def origin(step: Step) -> str:
    """The role, and the level it was thought of after."""
    parts = [origin_of(step.title)]
    if step.card.role:
        parts.insert(0, step.deck.role(step.card.role).name)
    return " · ".join(parts)


def origin_of(title: str) -> str:
    """The level it was thought of after."""
    return tr("After {level}").format(level=title)


def day_read(day: date, today: date) -> str:
    """A day that was understood, and what will happen then."""
    whole = day_words.told_whole(day)
    whole = whole[:1].upper() + whole[1:]
    if day <= today:
        return tr("{day}. The home page asks how it went from now on.").format(day=whole)
    return tr("{day}. From then on the home page asks how it went.").format(day=whole)


def day_unread(today: date) -> str:
    """A text in which there is no day."""
    return tr("This cannot be read as a date. Write it like this: {day}.").format(
        day=day_words.told(day_words.week_on(today))
    )

"""What is said in a lesson: the chapters' names, and the question that a class's own numbers give it to talk about."""

from __future__ import annotations

from typing import assert_never

from velfaerd_game.game.deck import Deck
from velfaerd_game.game.lesson_steps import Chapter
from velfaerd_game.game.talk import Talk, TalkKind

from .guide_words import say
from .language import tr

__all__ = ["chapter_name", "say", "talk_question"]


def chapter_name(chapter: Chapter) -> str:
    """What a part of the lesson is called."""
    names = {
        Chapter.BRIEFING: tr("The story"),
        Chapter.FIRST: tr("First round"),
        Chapter.DISAGREEMENT: tr("Where we disagree"),
        Chapter.SECOND: tr("Second round"),
        Chapter.REVEAL: tr("Class and experts"),
        Chapter.WHOLE: tr("The whole board"),
        Chapter.DEBRIEF: tr("Looking back"),
        Chapter.TRANSFER: tr("Back at work"),
        Chapter.END: tr("Thank you"),
    }
    return names[chapter]


def talk_question(talk: Talk, deck: Deck) -> str:
    """The question as it is asked of the class; it never says who is right."""
    names = [deck.role(role).name for role in talk.roles]
    match talk.kind:
        case TalkKind.EMPTY:
            return tr("Nobody has chosen a role here. Which would you begin with, and why?")
        case TalkKind.ONE:
            return tr("There is one answer: {roles}. What speaks for another role?").format(roles=_listed(names))
        case TalkKind.ALONE:
            return tr("{count} want {role}, and nobody another role. What would the others need to hear?").format(
                count=talk.counts[0], role=_listed(names)
            )
        case TalkKind.AGREED:
            return _agreed(talk, names)
        case TalkKind.ADDED:
            return _added(talk, names)
        case TalkKind.TIE:
            return _tied(talk, names)
        case TalkKind.MANY:
            return tr("Level with {count} each: {roles}. Which would you do without, and what would be lost?").format(
                count=talk.counts[0], roles=_listed(names)
            )
        case TalkKind.DIFFER:
            return _differing(talk, names)
        case _ as unreachable:
            assert_never(unreachable)


def _agreed(talk: Talk, names: list[str]) -> str:
    if len(names) == 1:
        words = tr("All {count} choose {role}. What would have to change for another role to be needed?")
        return words.format(count=talk.counts[0], role=_listed(names))
    return tr("Everybody wants {roles}. Which of them goes first, and why?").format(roles=_listed(names))


def _tied(talk: Talk, names: list[str]) -> str:
    first, second = _listed(names[:1]), _listed(names[1:])
    if talk.counts[0] == 1:
        return tr("One wants {first}, another {second}. What does each see?").format(first=first, second=second)
    return tr("{count} want {first}, and just as many {second}. What does each see?").format(
        count=talk.counts[0], first=first, second=second
    )


def _added(talk: Talk, names: list[str]) -> str:
    """All want some, and some want more: who goes alone is not asked, for nobody stands against anybody."""
    many = talk.counts.count(talk.counts[0])
    told = {"roles": _listed(names[:many]), "more": _listed(names[many:])}
    if len(names) - many > 1:
        words = tr("Everybody wants {roles}. Next come {more}, with {count} each. What would each of them add?")
    elif talk.counts[-1] == 1:
        words = tr("Everybody wants {roles}; one wants {more} as well. What would that add?")
    else:
        words = tr("Everybody wants {roles}; {count} want {more} as well. What would that add?")
    return words.format(count=talk.counts[-1], **told)


def _differing(talk: Talk, names: list[str]) -> str:
    count, other = talk.counts[:2]
    first, others = _listed(names[:1]), _listed(names[1:])
    if len(names) > 2:
        words = tr("{count} want {first}. Next come {others}, with {other} each. What does each see?")
    else:
        words = tr("{count} want {first}, {other} {others}: what does each see?")
    return words.format(count=count, first=first, other=other, others=others)


def _listed(names: list[str]) -> str:
    """One role, or several, as they stand in a sentence: with an article where the language puts one before."""
    told = [tr("the {role}").format(role=name) for name in names]
    return tr("{first} and {last}").format(first=", ".join(told[:-1]), last=told[-1]) if len(told) > 1 else told[0]

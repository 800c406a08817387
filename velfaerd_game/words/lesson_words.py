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
    first, second = (*(deck.role(role).name for role in talk.roles[:2]), "", "")[:2]
    count, other = (*talk.counts[:2], 0, 0)[:2]
    match talk.kind:
        case TalkKind.EMPTY:
            return tr("Nobody has answered yet. Which role would you begin with, and why?")
        case TalkKind.ALONE if count == 1:
            return tr("One answer, and it is the {first}. What speaks for another role?").format(first=first)
        case TalkKind.ALONE:
            words = tr("All {count} choose the {first}. What would have to change for another role to be needed?")
            return words.format(count=count, first=first)
        case TalkKind.AGREED:
            return tr("Everybody wants both the {first} and the {second}. Which of them goes first, and why?").format(
                first=first, second=second
            )
        case TalkKind.TIE:
            return tr("{count} want the {first}, and just as many the {second}. What does each see?").format(
                count=count, first=first, second=second
            )
        case TalkKind.MANY:
            return tr("Level with {count} each: {roles}. Which would you do without, and what would be lost?").format(
                roles=_listed([deck.role(role).name for role in talk.roles]), count=count
            )
        case TalkKind.DIFFER:
            return tr("{count} want the {first}, {other} the {second}: what does each see?").format(
                count=count, first=first, other=other, second=second
            )
        case _ as unreachable:
            assert_never(unreachable)


def _listed(names: list[str]) -> str:
    return tr("{first} and {last}").format(first=", ".join(names[:-1]), last=names[-1])

"""The facilitator's guide in words: what to do and say in each part of a lesson, and what to ask when all agree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from velfaerd_game.game.lesson_setup import LessonSetup, Way
from velfaerd_game.game.lesson_steps import Chapter

from .language import tr


@dataclass(frozen=True, slots=True)
class Guidance:
    """What the trainer does, may say aloud, and asks where all agree; `agreed` is empty where that cannot happen."""

    do: str
    say: str
    agreed: str = ""


def say(chapter: Chapter, setup: LessonSetup) -> tuple[str, ...]:
    """The guidance on a chapter as paragraphs, for the trainer's own screen."""
    told = guidance(chapter, setup)
    agreed = tr("If all agree: {question}").format(question=told.agreed) if told.agreed else ""
    return tuple(one for one in (told.do, told.say, agreed) if one)


def guidance(chapter: Chapter, setup: LessonSetup) -> Guidance:
    """What helps in this part of the lesson."""
    match chapter:
        case Chapter.BRIEFING:
            return Guidance(
                tr("Read the story aloud, or let somebody read it. Let the facts stand, and take no answers yet."),
                tr(
                    "“You are the top manager. You can invite, but not command. Which role does the alliance need now?”"
                ),
            )
        case Chapter.FIRST:
            return Guidance(
                _collecting(setup.way),
                tr("“You may be of more than one mind. The experts are, too.”"),
                tr("“Who saw something else before you agreed?”"),
            )
        case Chapter.DISAGREEMENT:
            return Guidance(
                tr(
                    "Begin with the phase that divides the class most. "
                    "Let both sides speak before the numbers are shown."
                ),
                tr("“Say what you see in the situation, not who is right. What would make you change your mind?”"),
                tr("“What could go wrong if we do just that? Who at the table would see it another way?”"),
            )
        case Chapter.SECOND:
            return Guidance(
                tr("Let everybody answer anew. Nobody has to change their answer, and nobody has to keep it."),
                tr("“What have you heard that you had not thought of?”"),
                tr("“Did we agree because we heard better reasons, or because it was easier?”"),
            )
        case Chapter.REVEAL:
            return Guidance(
                tr("Show the class first and ask for a guess. Then show the experts. Stop where they are far apart."),
                tr("“The experts are not a key to tick off. They are others who thought about the same thing.”"),
                tr("“We see it as the experts do. What would a citizen or a company at the table say?”"),
            )
        case Chapter.WHOLE:
            return Guidance(
                tr("Look at the spread before the mean. Find the cards that divide the class."),
                tr("“Which role did we use most? And which did we leave in our hand?”"),
                tr("“We are much alike. Whom do we lack in this room?”"),
            )
        case Chapter.DEBRIEF:
            return Guidance(
                tr("One question at a time: a minute alone, three in pairs, then together. Note the best answers."),
                tr("“When did you last leave the head of the table? What happened?”"),
                tr("“When would the opposite be right?”"),
            )
        case Chapter.TRANSFER:
            return Guidance(
                tr("Let everybody write down one step: which alliance, which role, what they will do, and by when."),
                tr("“Choose something so small that you can do it within two weeks. Tell it to your neighbour.”"),
            )
        case Chapter.END:
            return Guidance(
                tr("Save the report, and say where it will be found."),
                tr("“Thank you. You have moved away from the head of the table, if only for today.”"),
            )
        case _ as unreachable:
            assert_never(unreachable)


def _collecting(way: Way) -> str:
    match way:
        case Way.BOARD:
            return tr("Take one phase at a time. Let three people speak before a card is laid, the quietest first.")
        case Way.HANDS:
            return tr("A minute to think alone. Then one card at a time: hands up, all at once, and you type how many.")
        case Way.TEAMS:
            return tr("Two to four people in a team. Say when half the time is gone; the class sees who has answered.")
        case _ as unreachable:
            assert_never(unreachable)


def advice(setup: LessonSetup) -> str:
    """What to keep and what to leave out in a lesson of this length and so many rounds."""
    talk = (
        tr("Never cut the talk before the second round short: it is there that people learn.")
        if setup.rounds == 2
        else tr("Never cut the talk short: it is there that people learn.")
    )
    if setup.plan == 45:
        what = tr("45 minutes: talk about one phase only, and reveal without stopping where class and experts agree.")
        return f"{what} {talk}"
    if setup.plan == 90:
        return tr(
            "90 minutes: talk about the two phases that divide the class most. Let the reveal take its time "
            "where the gap is large, and keep a quarter of an hour for looking back and the next step."
        )
    return tr(
        "180 minutes: talk about three phases. Break for ten minutes before the reveal, and take them from its time. "
        "Turn the experts’ cards one by one, and let each team bring an alliance of its own to the last questions."
    )


def keys(setup: LessonSetup) -> str:
    """The keys of a lesson, for the paper beside the computer."""
    told = [
        tr("Page Down (a clicker): on"),
        tr("Page Up: back"),
        tr("B or a full stop: black screen"),
        tr("N: your notes"),
        tr("T: start and pause the clock"),
        tr("M: a sound when the time is up, or none"),
        tr("S: show or hide the shares"),
        tr("C: card by card"),
        tr("R: show a reason"),
        tr("F5: from the start"),
        tr("P: save the report"),
        tr("G: go to another part"),
        tr("X: swap the screens"),
        tr("Esc: leave"),
    ]
    if setup.way is Way.TEAMS:
        told.insert(6, tr("F: choose the teams’ folder"))
        told.insert(7, tr("A: add a board from paper"))
    return " · ".join(told)

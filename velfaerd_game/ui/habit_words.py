"""How a player uses a role, in words: counts, and a sentence where there is enough to say."""

from __future__ import annotations

from fractions import Fraction

from velfaerd_game.game.deck import Deck
from velfaerd_game.game.habits import ENOUGH, Habit
from velfaerd_game.words.language import tr, trn

from .own_roles import Advice, OwnRoles, Step
from .points import points

OFTEN, SELDOM = Fraction(2, 3), Fraction(1, 3)
"""Of the phases where half the experts have a role: from which part the player sees it, up to which overlooks it."""

MUCH = Fraction(1, 2)
"""Of the phases where the player has a role: from which part, with no expert there, it is told as used too much."""


def verdict(habit: Habit) -> str:
    """What can be said of the role, in a sentence; that it is too little to say anything, where it is."""
    if not habit.enough:
        return tr("Too little to say yet: at least {n} phases are needed.").format(n=ENOUGH)
    told = [_seen(habit), _used(habit)]
    return " ".join(filter(None, told))


def _seen(habit: Habit) -> str:
    if not habit.wanted:
        return tr("The experts have not asked for it yet.")
    part = Fraction(habit.met, habit.wanted)
    if part >= OFTEN:
        return tr("You usually see when it is needed.")
    return tr("You often overlook it.") if part <= SELDOM else tr("You see it some of the time.")


def _used(habit: Habit) -> str:
    lonely = habit.alone + habit.early + habit.late
    if not habit.laid or Fraction(lonely, habit.laid) < MUCH:
        return ""
    if habit.early > max(habit.late, habit.alone):
        return tr("You tend to play it too early.")
    if habit.late > max(habit.early, habit.alone):
        return tr("You tend to play it too late.")
    return tr("You tend to play it where no expert does.")


def counts(habit: Habit) -> str:
    """The counts behind it."""
    told = [tr("laid in {n} of the {most} phases where the experts want it").format(n=habit.met, most=habit.wanted)]
    if habit.overlooked:
        told.append(trn("overlooked {n} time", "overlooked {n} times", habit.overlooked))
    if habit.early:
        told.append(trn("too early {n} time", "too early {n} times", habit.early))
    if habit.late:
        told.append(trn("too late {n} time", "too late {n} times", habit.late))
    if habit.alone:
        told.append(trn("{n} time where no expert has it", "{n} times where no expert has it", habit.alone))
    return " · ".join(told)


def advice(given: Advice, deck: Deck) -> str:
    """Where to go next, and why."""
    if given.role is None:
        return tr("Next in line: {title}.").format(title=given.title)
    words = tr("You overlook the {role} most often. “{title}” asks for it in {phases}.")
    phases = trn("{n} phase", "{n} phases", given.phases)
    return words.format(role=deck.role(given.role).name, title=given.title, phases=phases)


def uncounted(own: OwnRoles) -> str:
    """What is kept but not counted, and why; empty where everything is counted."""
    told = []
    if own.earlier:
        told.append(
            trn(
                "{n} answer was scored by an earlier key of its alliance and is not counted.",
                "{n} answers were scored by an earlier key of their alliance and are not counted.",
                own.earlier,
            )
        )
    if own.gone:
        told.append(
            trn(
                "{n} answer belongs to an alliance that is not here any more.",
                "{n} answers belong to alliances that are not here any more.",
                own.gone,
            )
        )
    return " ".join(told)


def step(one: Step, date: str) -> str:
    """One answer on a line."""
    told = [date, one.title, trn("{n} point", "{n} points", points(one.score))]
    told.append(tr("played again") if one.again else tr("after exploring") if one.explored else tr("first try"))
    if one.expert is not None:
        told.append(tr("expert level {n}").format(n=points(one.expert)))
    if not one.current:
        told.append(tr("an earlier key"))
    return " · ".join(told)

"""One's own roles, told for paper and saved as PDF."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from velfaerd_game.game.deck import Role
from velfaerd_game.reports.roles_told import AnswerTold, RolesTold, RoleTold
from velfaerd_game.words.language import tr, trn

from . import day_words, habit_words
from .main_window import MainWindow
from .own_roles import OwnRoles
from .saving_paper import Paper, ask_where


def roles_told(own: OwnRoles, day: date) -> RolesTold:
    """One's own roles in words; `day`: today."""
    answers = own.first.boards + own.later.boards
    legend = tr("A bar is as long as the experts want the role. It is filled as far as you laid it there, too.")
    return RolesTold(
        day=day_words.told(day),
        under=trn("Based on {n} answer.", "Based on {n} answers.", answers),
        legend=legend if answers else tr("Play an alliance, and your roles will show here."),
        roles=tuple(_role(own, role) for role in own.deck.roles),
        advice=habit_words.advice(own.advice, own.deck) if own.advice else tr("You have played them all."),
        answers=tuple(
            AnswerTold(
                score=float(one.score),
                expert=None if one.expert is None else float(one.expert),
                first=one.first,
                current=one.current,
                line=habit_words.step(one, day_words.told(one.finished.astimezone().date())),
            )
            for one in own.steps
        ),
        uncounted=habit_words.uncounted(own),
    )


def save_roles(window: MainWindow, own: OwnRoles) -> None:
    """Ask for a file, and write the roles."""

    def write(path: Path) -> None:
        from velfaerd_game.reports.roles_pages import save_roles as save

        save(path, roles_told(own, date.today()))

    ask_where(
        window,
        Paper(
            ask=tr("Save my roles as PDF"),
            name=tr("My roles"),
            saved=tr("Your roles are saved"),
            found=tr("They lie in {file}."),
            how=tr("Nobody else has it unless you pass it on."),
            write=write,
        ),
    )


def _role(own: OwnRoles, role: Role) -> RoleTold:
    """A role at first tries, and a line on later ones where there are any."""
    habit, later = own.first.roles[role.id], ""
    if own.later.boards:
        heard = tr("Later answers ({n})").format(n=own.later.boards)
        habit_later = own.later.roles[role.id]
        later = f"{heard}: {habit_words.counts(habit_later)}. {habit_words.verdict(habit_later)}"
    return RoleTold(
        role.id, role.name, habit.wanted, habit.met, habit_words.verdict(habit), habit_words.counts(habit), later
    )

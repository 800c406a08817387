"""The card of a next step, told for paper and saved as PDF."""

from __future__ import annotations

from pathlib import Path

from velfaerd_game.reports.step_told import StepTold
from velfaerd_game.words.language import tr

from . import day_words, step_words
from .main_window import MainWindow
from .saving_paper import Paper, ask_where
from .thoughts import Step


def step_told(step: Step) -> StepTold:
    """A next step in words."""
    card = step.card
    return StepTold(
        alliance=card.alliance.strip(),
        role=step.deck.role(card.role) if card.role else None,
        act=card.act.strip(),
        when=day_words.told_whole(card.day) if card.day else card.due.strip(),
        outcome=card.outcome.strip(),
        origin=step_words.origin_of(step.title),
    )


def save_step(window: MainWindow, step: Step) -> None:
    """Ask for a file, and write the card."""

    def write(path: Path) -> None:
        from velfaerd_game.reports.step_pages import save_step as save

        save(path, step_told(step))

    name = step_words.excerpt(step.card) if step.card.act.strip() or step.card.alliance.strip() else step.title
    ask_where(
        window,
        Paper(
            ask=tr("Save my next step as PDF"),
            name=" – ".join((tr("My next step"), name)),
            saved=tr("Your next step is saved"),
            found=tr("It lies in {file}."),
            how=tr("Print it on A4. Fold it along the dashed line, and it stands on your desk."),
            write=write,
        ),
    )

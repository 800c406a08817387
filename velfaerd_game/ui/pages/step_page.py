"""One next step: what was planned, how it went, and whether it is done."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from velfaerd_game.store import Transfer
from velfaerd_game.ui import step_words
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.thoughts import Step
from velfaerd_game.ui.widgets.button import Button
from velfaerd_game.ui.widgets.button_row import ButtonRow
from velfaerd_game.ui.widgets.paint import RING_ROOM
from velfaerd_game.ui.widgets.panel import Panel
from velfaerd_game.ui.widgets.paper_page import PaperPage
from velfaerd_game.ui.widgets.sheet import Sheet
from velfaerd_game.ui.widgets.step_form import StepForm
from velfaerd_game.ui.widgets.step_question import ask_to_delete_step
from velfaerd_game.ui.widgets.text import Text
from velfaerd_game.ui.widgets.writing import Writing
from velfaerd_game.words.language import tr

__all__ = ["Step", "StepPage"]

WIDTH, BESIDE = 1240, 980
"""Design pixels: the greatest width, and the width from which plan and outcome stand side by side."""


class StepPage(PaperPage):
    """The card at the left, what became of it at the right."""

    help_requested = Signal()
    steps_requested = Signal()
    save_requested = Signal()
    step_deleted = Signal()
    done_requested = Signal(bool)
    later_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, WIDTH, parent)
        self.shown: Step | None = None
        self.help = self.top.add(Button(theme, "help"))
        self.form, self.paper = StepForm(theme), Panel(theme)
        self.form.intro.hide()
        self.title, self.status = Text(theme, "heading"), Text(theme, "body", "muted")
        self.outcome = Writing(theme, least=5, most=14)
        self.done, self.later = Button(theme, "check", main=True, height=48), Button(theme, height=48)
        self.undone = Button(theme)
        self.buttons = ButtonRow(theme, self.done, self.later, self.undone)
        for part in (self.title, self.status, self.outcome, self.buttons):
            self.paper.column.addWidget(part)
        self.paper.column.addStretch(1)
        self.paper.fit_words()
        self.columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.columns.addWidget(self.form, 11)
        self.columns.addWidget(self.paper, 9)
        self.inside.addLayout(self.columns)
        self.inside.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        self.help.clicked.connect(self.help_requested)
        self.form.changed.connect(self.written)
        self.form.steps.clicked.connect(self.steps_requested)
        self.form.save.clicked.connect(self.save_requested)
        self.form.delete.clicked.connect(self.ask_to_delete)
        self.form.day.said.connect(self.announced)
        self.outcome.changed.connect(self.written)
        self.done.clicked.connect(lambda: self.done_requested.emit(True))
        self.undone.clicked.connect(lambda: self.done_requested.emit(False))
        self.later.clicked.connect(self.later_requested)
        self.follow([*self.form.writings(), self.outcome])

    def display(self, step: Step, steps: int) -> None:
        """Show a next step; `steps` is how many there are in all."""
        self.shown = step
        done = step.card.done is not None
        self.top.say(tr("Back"), tr("My next step"), tr("After {level}").format(level=step.title))
        self.help.say(tr("Help"))
        self.form.display(step, steps)
        self.title.setText(tr("How did it go?"))
        self.status.setText(step_words.status(step) if done else tr("What came of it, and what did you learn?"))
        self.outcome.say(tr("How did it go?"), hint=tr("Write here"))
        self.outcome.write(step.card.outcome)
        self.done.say(tr("Done"))
        self.later.say(tr("Not yet, remind me in a week"))
        self.undone.say(tr("It is not done after all"))
        for button, wanted in ((self.done, not done), (self.later, not done), (self.undone, done)):
            button.setVisible(wanted)
        after = [self.outcome.editor, self.done, self.later, self.undone]
        self.chain([self.help, *self.form.stops(), *after])
        self.restyle()

    def step(self, card: Transfer) -> Transfer:
        """The step with what stands in its fields now."""
        return replace(self.form.written(card), outcome=self.outcome.text)

    def restyle(self) -> None:
        """Take on the theme and the size as they are now."""
        super().restyle()
        px, out = self.theme.px, self.theme.px(RING_ROOM)
        direction = QBoxLayout.Direction
        beside = self.width() / self.theme.scale >= BESIDE
        self.columns.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self.columns.setSpacing(0 if beside else px(6))
        self.title.setContentsMargins(out, 0, out, 0)
        self.status.setContentsMargins(out, 0, out, px(6))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where one tells how it went."""
        super().showEvent(event)
        if not event.spontaneous():
            self.area.verticalScrollBar().setValue(0)
            self.outcome.setFocus(Qt.FocusReason.TabFocusReason)

    def ask_to_delete(self) -> Sheet:
        """Ask before the step is deleted."""
        return ask_to_delete_step(self.theme, self, self.step_deleted.emit)

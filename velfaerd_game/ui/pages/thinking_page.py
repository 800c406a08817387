"""After a level: its questions with room to write, and one next step in an alliance of one's own."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from velfaerd_game.store import Transfer
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.thoughts import ThinkingState, Thought
from velfaerd_game.ui.widgets.answer_sheet import AnswerSheet
from velfaerd_game.ui.widgets.button import Button
from velfaerd_game.ui.widgets.paper_page import PaperPage
from velfaerd_game.ui.widgets.sheet import Sheet, ask
from velfaerd_game.ui.widgets.step_form import StepForm
from velfaerd_game.ui.widgets.step_question import ask_to_delete_step
from velfaerd_game.words.language import tr

__all__ = ["ThinkingPage", "ThinkingState"]

WIDTH = 940


class ThinkingPage(PaperPage):
    """Shows what was written and says when more is; keeps nothing itself."""

    help_requested = Signal()
    steps_requested = Signal()
    save_requested = Signal()
    answers_deleted = Signal()
    step_deleted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, WIDTH, parent)
        self.thoughts: tuple[Thought, ...] = ()
        self.help = self.top.add(Button(theme, "help"))
        self.sheet, self.form = AnswerSheet(theme), StepForm(theme)
        for part in (self.sheet, self.form):
            self.inside.addWidget(part)
            part.changed.connect(self.written)
        self.inside.addStretch(1)
        self.help.clicked.connect(self.help_requested)
        self.sheet.built.connect(lambda: self.follow(self.sheet.answers))
        self.sheet.delete.clicked.connect(self.ask_to_delete_answers)
        self.form.delete.clicked.connect(self.ask_to_delete_step)
        self.form.steps.clicked.connect(self.steps_requested)
        self.form.save.clicked.connect(self.save_requested)
        self.form.day.said.connect(self.announced)
        self.follow(self.form.writings())

    def display(self, state: ThinkingState) -> None:
        """Show a level's questions and the step begun after it."""
        self.top.say(tr("Back"), tr("Think it over"), state.title)
        self.help.say(tr("Help"))
        self.thoughts = state.thoughts
        self.sheet.display(state)
        self.sheet.setVisible(bool(state.thoughts))
        self.form.display(state.step, state.steps)
        self.chain([self.help, *self.sheet.stops(), *self.form.stops()])
        self.restyle()

    def answers(self) -> dict[int, str]:
        """What is answered now, by the question's number."""
        return self.sheet.written()

    def step(self, card: Transfer) -> Transfer:
        """The step with what stands in its fields now."""
        return self.form.written(card)

    def begin(self) -> None:
        """Go to the first field."""
        self.area.verticalScrollBar().setValue(0)
        first = self.sheet.answers[0] if self.sheet.answers else self.form.alliance
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the first field."""
        super().showEvent(event)
        if not event.spontaneous():
            self.begin()

    def ask_to_delete_answers(self) -> Sheet:
        """Ask before any answer is deleted."""
        return ask(
            self.theme,
            self,
            title=tr("Delete my answers?"),
            text=tr("What you have written to the questions of this alliance will be deleted. This cannot be undone."),
            yes=tr("Yes, delete them"),
            no=tr("No, keep them"),
            then=self.answers_deleted.emit,
            careful=True,
        )

    def ask_to_delete_step(self) -> Sheet:
        """Ask before the step is deleted."""
        return ask_to_delete_step(self.theme, self, self.step_deleted.emit)

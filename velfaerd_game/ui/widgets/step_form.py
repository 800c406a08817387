"""The card of a next step, to fill in: the alliance, the role, what one will do, and when."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from velfaerd_game.store import Transfer
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.thoughts import Step
from velfaerd_game.words.language import tr

from .button import Button
from .button_row import ButtonRow
from .choice import Choices, Option
from .day_field import DayField
from .field import Field
from .paint import RING_ROOM
from .panel import Panel
from .text import Text
from .writing import Writing


class StepForm(Panel):
    """Four fields on one piece of paper, and at its foot what can be done with it."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.step: Step | None = None
        self.role = ""
        self.title, self.intro = Text(theme, "heading"), Text(theme, "body", "muted")
        self.alliance, self.act = Writing(theme, single=True), Writing(theme, least=2, most=10)
        self.roles, self.day = Choices(theme), DayField(theme)
        self.fields = [Field(theme, part) for part in (self.alliance, self.roles, self.act, self.day)]
        self.steps, self.save, self.delete = Button(theme, "book"), Button(theme, "print"), Button(theme)
        self.buttons = ButtonRow(theme, self.steps, self.save, self.delete)
        for part in (self.title, self.intro, *self.fields, self.buttons):
            self.column.addWidget(part)
        for written in (self.alliance, self.act, self.day):
            written.changed.connect(self._written)
        self.roles.chosen.connect(self._choose)
        self.fit_words()
        self.restyle()

    def display(self, step: Step, steps: int) -> None:
        """Show a next step; `steps` is how many there are in all."""
        self.step, self.role = step, step.card.role
        self.title.setText(tr("My next step"))
        self.intro.setText(tr("Take one thing with you to an alliance of your own."))
        alliance, roles, act, day = (
            tr("My own alliance"),
            tr("The role I will take on"),
            tr("One thing I will do"),
            tr("When"),
        )
        for field, words in zip(self.fields, (alliance, roles, act, day), strict=True):
            field.say(words)
        self.alliance.say(alliance, hint=tr("Which one, and with whom?"))
        self.act.say(act, hint=tr("So concrete that others can see whether it has happened."))
        options = [Option(role.id, role.name, role=role.id) for role in step.deck.roles]
        self.roles.display(roles, options, self.role)
        self.alliance.write(step.card.alliance)
        self.act.write(step.card.act)
        self.day.display(day, step.card.due, step.today)
        self.save.say(tr("Save as PDF"), tr("A card with your next step, to print and fold."))
        self.delete.say(tr("Delete this step"))
        self.count(steps)

    def count(self, steps: int) -> None:
        """Say how many next steps there are in all."""
        self.steps.say(tr("All my next steps ({n})").format(n=steps))
        self.steps.setVisible(steps > 0)
        self._tell_delete()

    def written(self, card: Transfer) -> Transfer:
        """The card with what stands in the fields now."""
        return replace(card, alliance=self.alliance.text, role=self.role, act=self.act.text, due=self.day.due)

    def writings(self) -> list[Writing]:
        """Every field of words, in the order they are read."""
        return [self.alliance, self.act, self.day.line]

    def stops(self) -> list[QWidget]:
        """What Tab goes through, in the order it is read."""
        return [
            self.alliance.editor,
            *self.roles.buttons,
            self.act.editor,
            self.day.line.editor,
            self.day.week,
            self.day.month,
            self.steps,
            self.save,
            self.delete,
        ]

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        super().restyle()
        if hasattr(self, "buttons"):
            out = self.theme.px(RING_ROOM)
            self.column.setSpacing(self.theme.px(4))
            self.title.setContentsMargins(out, 0, out, 0)
            self.intro.setContentsMargins(out, 0, out, self.theme.px(6))

    def _choose(self, role: str) -> None:
        self.role = role
        self._written()

    def _written(self) -> None:
        self._tell_delete()
        self.changed.emit()

    def _tell_delete(self) -> None:
        if self.step is not None:
            blank = self.written(self.step.card).blank
            self.delete.setVisible(not blank or self.delete.hasFocus())

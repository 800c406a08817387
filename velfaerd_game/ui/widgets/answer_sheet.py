"""A level's questions for afterwards, each with room to write."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.thoughts import ThinkingState
from velfaerd_game.words.language import tr

from .button import Button
from .button_row import ButtonRow
from .field import Field
from .paint import RING_ROOM
from .panel import Panel
from .text import Text
from .writing import Writing


class AnswerSheet(Panel):
    """The questions on one piece of paper, in order, and at its foot the way to delete what was answered."""

    changed = Signal()
    built = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.title, self.intro = Text(theme, "heading"), Text(theme, "body", "muted")
        self.numbers: list[int] = []
        self.answers: list[Writing] = []
        self.fields: list[Field] = []
        self.delete = Button(theme)
        self.buttons = ButtonRow(theme, self.delete)
        for part in (self.title, self.intro, self.buttons):
            self.column.addWidget(part)
        self.fit_words()
        self.restyle()

    def display(self, state: ThinkingState) -> None:
        """Show the questions with what was answered so far."""
        numbers = [one.number for one in state.thoughts]
        if len(numbers) != len(self.answers):
            self._build(len(numbers))
        self.numbers = numbers
        self.title.setText(tr("Questions to take with you"))
        kept = tr("What you write is kept while you write it, on this computer and nowhere else.")
        lost = tr("Nothing can be kept just now: what you write is lost when you close the game.")
        self.intro.setText(kept if state.lasting else lost)
        for thought, field, answer in zip(state.thoughts, self.fields, self.answers, strict=True):
            earlier = tr("When you answered, the question was: {question}").format(question=thought.earlier)
            field.say(thought.question, earlier if thought.earlier else "")
            answer.say(thought.question, hint=tr("Write here"), about=earlier if thought.earlier else "")
            answer.write(thought.answer)
        self.delete.say(tr("Delete my answers"))
        self._tell_delete()

    def written(self) -> dict[int, str]:
        """What stands on the paper now, by the question's number."""
        return dict(zip(self.numbers, (one.text for one in self.answers), strict=True))

    def stops(self) -> list[QWidget]:
        """What Tab goes through, in the order it is read."""
        return [*(one.editor for one in self.answers), self.delete]

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        super().restyle()
        if hasattr(self, "buttons"):
            out = self.theme.px(RING_ROOM)
            self.column.setSpacing(self.theme.px(6))
            self.title.setContentsMargins(out, 0, out, 0)
            self.intro.setContentsMargins(out, 0, out, self.theme.px(6))

    def _build(self, count: int) -> None:
        for old in self.fields:
            self.column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.answers = [Writing(self.theme) for _ in range(count)]
        self.fields = [Field(self.theme, one) for one in self.answers]
        for place, (field, answer) in enumerate(zip(self.fields, self.answers, strict=True)):
            self.column.insertWidget(2 + place, field)
            answer.changed.connect(self._written)
        self.built.emit()

    def _written(self) -> None:
        self._tell_delete()
        self.changed.emit()

    def _tell_delete(self) -> None:
        self.buttons.setVisible(any(one.text.strip() for one in self.answers) or self.delete.hasFocus())

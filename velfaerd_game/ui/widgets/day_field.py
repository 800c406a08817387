"""A day to write or to choose: what was understood is told back, and what was not is said."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from velfaerd_game.ui import day_words, step_words
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .button import Button
from .button_row import ButtonRow
from .paint import RING_ROOM
from .text import Text
from .writing import Writing


class DayField(QWidget):
    """One line for the day, two quick choices, and a sentence on what was read; `said` carries it once it stands."""

    changed = Signal()
    said = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.today = date.min
        self.line = Writing(theme, single=True)
        self.week, self.month = Button(theme), Button(theme)
        self.answer = Text(theme, "detail", "muted")
        self.quick = ButtonRow(theme, self.week, self.month)
        self.column = QVBoxLayout(self)
        self.column.addWidget(self.line)
        self.column.addWidget(self.answer)
        self.column.addWidget(self.quick)
        self.week.clicked.connect(lambda: self.choose(day_words.week_on(self.today)))
        self.month.clicked.connect(lambda: self.choose(day_words.month_on(self.today)))
        self.line.changed.connect(self._written)
        self.line.editor.focused.connect(self._focused)
        theme.changed.connect(self.restyle)
        self.restyle()

    @property
    def due(self) -> str:
        """The day in ISO form, or what is written where no day can be read in it."""
        day = day_words.read(self.line.text, self.today)
        return day.isoformat() if day else self.line.text.strip()

    def display(self, name: str, due: str, today: date) -> None:
        """Show a day in ISO form, or what was once written instead of one."""
        self.today = today
        self.line.say(name, hint=tr("For example {day}").format(day=day_words.told(day_words.week_on(today))))
        self.week.say(tr("In a week"), name)
        self.month.say(tr("In a month"), name)
        if due != self.due:
            self.line.write(_shown(due))
        self._tell()

    def choose(self, day: date) -> None:
        """Write a day that was chosen."""
        self.line.write(day_words.told(day))
        self._written()
        self.said.emit(self.answer.text())

    def _written(self) -> None:
        self._tell()
        self.changed.emit()

    def _focused(self, here: bool) -> None:
        self._tell()
        if not here and self.line.text.strip():
            self.said.emit(self.answer.text())

    def _tell(self) -> None:
        """Say what was read. Of what one is still writing nothing is called unreadable."""
        day = day_words.read(self.line.text, self.today)
        unread = day is None and bool(self.line.text.strip()) and not self.line.editor.hasFocus()
        if day is not None:
            words = step_words.day_read(day, self.today)
        elif unread:
            words = step_words.day_unread(self.today)
        else:
            words = tr("From that day on, the home page asks how it went.")
        self.answer.setText(words)
        self.answer.colour = "error" if unread else "muted"
        self.answer.restyle()
        self.line.editor.setAccessibleDescription(words)

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        out = self.theme.px(RING_ROOM)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.answer.setContentsMargins(out, 0, out, 0)
        self.line.setMaximumWidth(self.theme.px(320))


def _shown(due: str) -> str:
    try:
        return day_words.told(date.fromisoformat(due))
    except ValueError:
        return due

"""What only the trainer sees: where one is, what comes next, what to say, what is still hidden from the class."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from velfaerd_game.ui.theme import Theme

from .emptying import empty
from .reading_order import as_laid
from .scroll import Scroll
from .text import Text
from .writing import Writing


@dataclass(frozen=True, slots=True)
class Notes:
    """The trainer's side of a step. `place` is such as “Step 3 of 24”; each of `hidden` and `say` is a paragraph.

    `note` is what the trainer has written to the question in front; None where there is nothing to write to.
    """

    title: str
    place: str
    next: str
    plan: str = ""
    say: tuple[str, ...] = ()
    hidden_title: str = ""
    hidden: tuple[str, ...] = ()
    keys: str = ""
    note_title: str = ""
    note: str | None = None


class TrainerNotes(QWidget):
    """Shows Notes. `written` carries the trainer's own words."""

    written = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.paper = QWidget()
        self.place, self.title = Text(theme, "detail", "muted"), Text(theme, "title")
        self.next, self.plan = Text(theme, "card"), Text(theme, "detail", "muted")
        self.say, self.hidden = QVBoxLayout(), QVBoxLayout()
        self.hidden_title, self.keys = Text(theme, "subtitle"), Text(theme, "detail", "muted")
        self.note_title, self.note = Text(theme, "subtitle"), Writing(theme)
        self.inside = QVBoxLayout(self.paper)
        for part in (self.place, self.title, self.next, self.plan):
            self.inside.addWidget(part)
        self.inside.addLayout(self.say)
        self.inside.addWidget(self.note_title)
        self.inside.addWidget(self.note)
        self.inside.addWidget(self.hidden_title)
        self.inside.addLayout(self.hidden)
        self.inside.addWidget(self.keys)
        self.inside.addStretch(1)
        self.area = Scroll(theme, self.paper)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)
        self.note.changed.connect(lambda: self.written.emit(self.note.text))
        theme.changed.connect(self.restyle)
        self.restyle()

    def display(self, notes: Notes) -> None:
        """Show the trainer's side of a step."""
        told = (
            (self.place, notes.place),
            (self.title, notes.title),
            (self.plan, notes.plan),
            (self.next, notes.next),
            (self.hidden_title, notes.hidden_title),
            (self.keys, notes.keys),
            (self.note_title, notes.note_title),
        )
        for text, words in told:
            text.setText(words)
            text.setVisible(bool(words))
        self.note.setVisible(notes.note is not None)
        if notes.note is not None and notes.note != self.note.text:
            self.note.write(notes.note)
        self.note.say(notes.note_title)
        self._fill(self.say, notes.say, "body")
        self._fill(self.hidden, notes.hidden, "body")
        as_laid(self.paper)

    def _fill(self, layout: QVBoxLayout, paragraphs: tuple[str, ...], step: str) -> None:
        empty(layout)
        for words in paragraphs:
            text = Text(self.theme, step)
            text.setText(words)
            layout.addWidget(text)

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        px = self.theme.px
        self.inside.setContentsMargins(px(24), px(18), px(24), px(18))
        self.inside.setSpacing(px(10))
        for layout in (self.say, self.hidden):
            layout.setSpacing(px(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The paper, so that nothing shines through where it lies over a slide, and the edge between the two."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self.theme.palette.column))
        painter.fillRect(0, 0, max(1, self.theme.px(1.75)), self.height(), QColor(self.theme.palette.ink))

"""The note on the home page that a next step's day has come."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from velfaerd_game.ui import step_words
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.thoughts import Waiting
from velfaerd_game.words.language import tr, trn

from .button import Button
from .paint import RING_ROOM, begin, frame, shadow
from .panel import RADIUS, ROOM
from .text import Text

BESIDE = 500
"""Design pixels of width from which the button stands beside the words."""


class DueNote(QWidget):
    """A small piece of paper: how did it go? With the words of the step, and the way to it."""

    opened = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.title, self.words = Text(theme, "subtitle"), Text(theme, "body")
        self.more = Text(theme, "detail", "muted")
        self.open = Button(theme, "next")
        self.told = QVBoxLayout()
        for text in (self.title, self.words, self.more):
            self.told.addWidget(text)
        self.told.addStretch(1)
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.row.addLayout(self.told, 1)
        self.row.addWidget(self.open)
        self.column = QVBoxLayout(self)
        self.column.addLayout(self.row)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self.restyle)
        self.open.clicked.connect(self.opened)
        self.restyle()

    def display(self, waiting: Waiting | None) -> None:
        """Show the step that waits; nothing where none does."""
        self.setVisible(waiting is not None)
        if waiting is None:
            return
        self.title.setText(tr("How did it go?"))
        self.words.setText(step_words.excerpt(waiting.card))
        self.more.setText(trn("{n} more step is waiting.", "{n} more steps are waiting.", waiting.more))
        self.more.setVisible(waiting.more > 0)
        self.open.say(tr("Tell"))
        self.open.name(tr("How did it go?"), waiting.card.act.strip() or step_words.excerpt(waiting.card))

    def fit(self, width: int) -> None:
        """Lay the button beside the words or below them, for a width in pixels."""
        direction = QBoxLayout.Direction
        beside = width >= BESIDE * self.theme.scale
        self.row.setDirection(direction.LeftToRight if beside else direction.TopToBottom)

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        px = self.theme.px
        self.column.setContentsMargins(px(18), px(10), px(18 - RING_ROOM), px(10 + ROOM))
        self.told.setSpacing(px(2))
        self.row.setSpacing(px(8))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Shadow, paper, edge: to the very left, where the page's other words begin."""
        painter = begin(QPainter(self))
        box = QRectF(self.rect()).adjusted(0, 0, -self.theme.px(2), -self.theme.px(ROOM))
        shadow(painter, self.theme, box, RADIUS)
        frame(painter, self.theme, box, RADIUS, fill=self.theme.palette.card, edge=self.theme.palette.ink)

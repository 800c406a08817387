"""The note on the home page that offers to ask how sure the player is: yes please, or no thanks."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from velfaerd_game.ui import calibration_words
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .button import Button
from .flow import Flow
from .paint import RING_ROOM, begin, frame, shadow
from .panel import RADIUS, ROOM
from .text import Text


class OfferNote(QWidget):
    """A small piece of paper with an offer. `answered`: whether the player takes it."""

    answered = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.title, self.words = Text(theme, "subtitle"), Text(theme, "body")
        self.yes, self.no = Button(theme, height=44), Button(theme, height=44)
        self.buttons = Flow(theme, 8)
        self.buttons.addWidget(self.yes)
        self.buttons.addWidget(self.no)
        self.column = QVBoxLayout(self)
        for text in (self.title, self.words):
            self.column.addWidget(text)
        self.column.addLayout(self.buttons)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self.restyle)
        self.yes.clicked.connect(lambda: self.answered.emit(True))
        self.no.clicked.connect(lambda: self.answered.emit(False))
        self.restyle()

    def display(self, *, offered: bool) -> None:
        """Show the offer, or nothing."""
        self.setVisible(offered)
        self.title.setText(calibration_words.question())
        self.words.setText(calibration_words.offer())
        self.yes.say(tr("Yes please"))
        self.no.say(tr("No thanks"))
        for button in (self.yes, self.no):
            button.name(f"{self.title.text()} {button.text()}", self.words.text())

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        px = self.theme.px
        self.column.setContentsMargins(px(18), px(10), px(18 - RING_ROOM), px(12 + ROOM))
        self.column.setSpacing(px(4))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Shadow, paper, edge: to the very left, where the page's other words begin."""
        painter = begin(QPainter(self))
        box = QRectF(self.rect()).adjusted(0, 0, -self.theme.px(2), -self.theme.px(ROOM))
        shadow(painter, self.theme, box, RADIUS)
        frame(painter, self.theme, box, RADIUS, fill=self.theme.palette.card, edge=self.theme.palette.ink)

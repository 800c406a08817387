"""A next step in the list of them: what one wants to do, for whom, when, and the way in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from velfaerd_game.ui import step_words
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.thoughts import Step
from velfaerd_game.words.language import tr

from .button import Button
from .paint import RING_ROOM
from .panel import Panel
from .prose import Prose
from .text import Text

BESIDE = 700
"""Design pixels of width from which the button stands beside the words."""


class StepPaper(Panel):
    """One step, told whole."""

    opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.status, self.origin = Text(theme, "card", "accent"), Text(theme, "detail", "muted")
        self.words = Prose(theme)
        self.open = Button(theme, "next")
        self.step: Step | None = None
        self.told = QVBoxLayout()
        for part in (self.status, self.words, self.origin):
            self.told.addWidget(part)
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.row.addLayout(self.told, 1)
        self.row.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(self.row)
        self.open.clicked.connect(self._open)
        self.fit_words()
        self.restyle()

    def display(self, step: Step) -> None:
        """Show a step."""
        self.step = step
        card = step.card
        self.status.setText(step_words.status(step))
        told = [card.act.strip() or step_words.excerpt(card), card.alliance.strip() if card.act.strip() else ""]
        if card.outcome.strip():
            told.append(tr("How it went: {outcome}").format(outcome=card.outcome.strip()))
        self.words.say("\n".join(filter(None, told)), tr("What I will do"))
        self.origin.setText(step_words.origin(step))
        self.open.say(tr("Open"))
        self.open.name(tr("Open: {step}").format(step=step_words.excerpt(card)), step_words.status(step))

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        super().restyle()
        if hasattr(self, "row"):
            direction = QBoxLayout.Direction
            beside = self.width() >= self.theme.px(BESIDE)
            self.row.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
            self.row.setSpacing(self.theme.px(8))
            self.told.setSpacing(0)
            out = self.theme.px(RING_ROOM)
            self.column.setSpacing(0)
            for text in (self.status, self.origin):
                text.setContentsMargins(out, 0, out, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button beside the words or below them."""
        super().resizeEvent(event)
        self.restyle()

    def _open(self) -> None:
        if self.step is not None:
            self.opened.emit(self.step.card.id)

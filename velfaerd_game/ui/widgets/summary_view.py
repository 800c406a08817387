"""Beside the hand: how far one is, and the main button that asks for the experts."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from velfaerd_game.game.board import Round
from velfaerd_game.ui import board_words
from velfaerd_game.ui.purpose import Purpose
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr, trn

from .button import Button
from .paint import RING_ROOM
from .text import Text


def headline(played: Round) -> str:
    """How many cards lie on the board, in words."""
    cards = played.board.cards
    return trn("{n} card placed", "{n} cards placed", cards) if cards else tr("No cards placed yet")


def leads(played: Round) -> str:
    """How many phases have a lead, in words; nothing where the level has no leads."""
    count = sum(1 for placement in played.board.phases.values() if placement.lead)
    return trn("{n} lead role", "{n} lead roles", count) if played.level.rules.lead and count else ""


def status(played: Round) -> str:
    """What is still missing, in words."""
    if not played.board.cards:
        return tr("Drag a card up to a phase, or click card and phase.")
    if len(played.empty) == 1:
        number = played.visible.index(played.empty[0]) + 1
        return tr("Phase {number} has no cards yet.").format(number=number)
    if played.empty:
        return trn("{n} phase has no cards yet.", "{n} phases have no cards yet.", len(played.empty))
    return tr("Every phase has cards.")


class SummaryView(QWidget):
    """How many cards are laid, what is still empty, and "See the experts' answer". The button is never grey."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.purpose = theme, Purpose.COUNT
        self.head = Text(theme, "phase", parent=self)
        self.text = Text(theme, "detail", "muted", parent=self)
        self.compare = Button(theme, main=True, height=56, parent=self)
        self.column = QVBoxLayout(self)
        self.column.addWidget(self.head)
        self.column.addWidget(self.text)
        self.column.addStretch()
        self.column.addWidget(self.compare)
        theme.changed.connect(self.restyle)
        self.restyle()

    def display(self, played: Round) -> None:
        """Say how far the round is."""
        self.head.setText(headline(played))
        first = leads(played)
        self.text.setText(f"{first}. {status(played)}" if first else status(played))
        self.compare.say(board_words.comparing(self.purpose))

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        px = self.theme.px
        self.column.setContentsMargins(px(10), 0, 0, 0)
        self.column.setSpacing(px(2))
        for words in (self.head, self.text):
            words.setContentsMargins(px(8), 0, px(8), 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """A thin line towards the hand."""
        painter = QPainter(self)
        room = self.theme.px(RING_ROOM)
        line = max(1, self.theme.px(1.5))
        painter.fillRect(0, room, line, self.height() - 2 * room, QColor(self.theme.palette.line))

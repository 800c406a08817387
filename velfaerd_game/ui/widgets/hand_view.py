"""The hand: the six roles in their fixed order, as cards, or as chips where it is cramped."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from velfaerd_game.game.board import Board
from velfaerd_game.game.deck import Deck
from velfaerd_game.ui.theme import Theme

from .cards import HandCard
from .paint import RING_ROOM


class HandView(QWidget):
    """Six cards side by side; they share the width evenly."""

    def __init__(self, theme: Theme, deck: Deck, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.chips = False
        self.cards = [HandCard(theme, role, self) for role in deck.roles]

    def display(self, deck: Deck, board: Board, held: str | None) -> None:
        """Show how often each role is laid, and which one is picked up from the hand."""
        for card, role in zip(self.cards, deck.roles, strict=True):
            card.display(role, len(board.phases_with(role.id)), held=held == role.id)

    def use_chips(self, chips: bool) -> None:
        """Show chips (True) or whole cards."""
        self.chips = chips
        for card in self.cards:
            card.chip = chips
            card.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width."""
        super().resizeEvent(event)
        room = self.theme.px(RING_ROOM)
        gap = self.theme.px(6 if self.chips else 12)
        inner = self.width() - 2 * room
        step = (inner + gap) / len(self.cards)
        for place, card in enumerate(self.cards):
            left = round(place * step)
            right = round((place + 1) * step) - gap
            card.setGeometry(QRect(left, 0, right - left + 2 * room, self.height()))

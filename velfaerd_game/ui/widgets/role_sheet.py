"""A role's card, front and back side by side, in a sheet; the arrows leaf through the six."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from velfaerd_game.game.deck import Deck, Role
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .role_back import RoleBack
from .role_card import CARD, RoleFront
from .role_words import RoleWords
from .sheet import AIR, Sheet

LEGIBLE = 0.78
"""The least scale, in design pixels a card pixel, in which a card can be read; below it the words are told instead."""

GAP = 24


class RoleSheet(Sheet):
    """Shows one role; Left and Right, or the buttons, show the next."""

    def __init__(self, theme: Theme, deck: Deck, role_id: str, parent: QWidget) -> None:
        self.deck = deck
        self.role = deck.role(role_id)
        self.cards: QWidget | None = None
        super().__init__(theme, parent, self.role.name, width=2 * CARD.width() + GAP + 2 * AIR)
        self.front, self.back = RoleFront(theme), RoleBack(theme)
        self.cards = QWidget()
        self.row = QHBoxLayout(self.cards)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.addStretch()
        self.row.addWidget(self.front)
        self.row.addWidget(self.back)
        self.row.addStretch()
        self.words = RoleWords(theme)
        self.content.addWidget(self.cards)
        self.content.addWidget(self.words)
        self.add_button(tr("Previous card"), icon="back").clicked.connect(lambda: self.leaf(-1))
        self.add_button(tr("Next card"), icon="next").clicked.connect(lambda: self.leaf(1))
        self.add_button(tr("Close"), main=True).clicked.connect(self.accept)
        self.finished.connect(self.deleteLater)
        self.display(self.role)

    def display(self, role: Role) -> None:
        """Show this role."""
        self.role = role
        self.front.display(role)
        self.back.display(role)
        self.title.setText(role.name)
        self.setWindowTitle(role.name)
        self.setAccessibleName(role.name)
        self.setAccessibleDescription(" ".join((*self.front.words(role), *self.back.words(role))))
        self.words.display(role)
        self.restyle()

    def leaf(self, steps: int) -> None:
        """Show the role so many places further in the deck, round the table."""
        at = self.deck.roles.index(self.role)
        self.display(self.deck.roles[(at + steps) % len(self.deck.roles)])

    def fit_window(self) -> None:
        """Make the cards as large as the window allows; where they would be too small, tell their words."""
        if self.cards is not None:
            scale = self._card_scale()
            legible = scale >= LEGIBLE * min(1.0, self.theme.scale)
            self.cards.setVisible(legible)
            self.title.setVisible(not legible)
            self.words.setVisible(not legible)
            size = QSize(round(CARD.width() * scale), round(CARD.height() * scale))
            self.front.setFixedSize(size)
            self.back.setFixedSize(size)
            self.row.setSpacing(self.theme.px(GAP))
        super().fit_window()

    def _card_scale(self) -> float:
        """Device-independent pixels per pixel of the card."""
        px, window = self.theme.px, self._window
        across = window.width() - 4 * px(AIR) - px(GAP)
        buttons = self.buttons.heightForWidth(across)
        down = window.height() - px(4 * AIR - 4) - buttons - 2 * self.column.spacing() - px(8)
        return min(self.theme.scale, across / 2 / CARD.width(), down / CARD.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leaf by the arrows; everything else is the sheet's."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.leaf(1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

"""A role's card, front and back, beside what its picture means and the tensions that pull at it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from velfaerd_game.game.deck import Deck, Role
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .emptying import empty
from .role_back import RoleBack
from .role_card import CARD, RoleFront
from .role_sheet import GAP, LEGIBLE
from .role_words import RoleWords
from .text import Text

ASIDE = 380
"""The least width of the words beside the cards, design pixels; below that they come after them."""


class CardSpread(QWidget):
    """The first opening of a role: the whole card and its pulls."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.front, self.back = RoleFront(theme), RoleBack(theme)
        self.words = RoleWords(theme)
        self.cards, self.aside = QWidget(), QWidget()
        self.pair = QHBoxLayout(self.cards)
        self.pair.setContentsMargins(0, 0, 0, 0)
        self.pair.addWidget(self.front)
        self.pair.addWidget(self.back)
        self.column = QVBoxLayout(self.aside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.addWidget(self.cards, 0, Qt.AlignmentFlag.AlignTop)
        self.row.addWidget(self.words, 1)
        self.row.addWidget(self.aside, 1)

    def display(self, deck: Deck, role: Role) -> None:
        """Show this role of the deck."""
        self.front.display(role)
        self.back.display(role)
        self.words.display(role)
        empty(self.column)
        self._say(tr("What the picture means"), "heading")
        self._say(role.metaphor, "quote")
        fields = {tension.id: tension for tension in deck.tensions}
        if role.tensions:
            self._say(tr("What pulls at the role"), "heading", above=14)
        for pull in role.tensions:
            field = fields[pull.id]
            self._say(field.name, "card", above=6)
            self._say(" – ".join(field.poles), "detail", "muted")
            self._say(pull.text, "body")
        self.column.addStretch(1)

    def _say(self, words: str, step: str, colour: str = "ink", *, above: int = 0) -> None:
        text = Text(self.theme, step, colour)
        text.setText(words)
        text.setContentsMargins(0, self.theme.px(above), 0, 0)
        self.column.addWidget(text)

    def told(self, deck: Deck, role: Role) -> str:
        """All of it, for a screen reader."""
        names = {tension.id: tension.name for tension in deck.tensions}
        pulls = [f"{names[pull.id]}: {pull.text}" for pull in role.tensions]
        return " ".join((*self.front.words(role), *self.back.words(role), role.metaphor, *pulls))

    def fit(self, room: QSize) -> None:
        """Make the cards as large as the room allows; where they would be too small, tell their words."""
        px = self.theme.px
        across = (room.width() - px(GAP)) / 2 / CARD.width()
        beside = (room.width() - px(ASIDE + 28 + GAP)) / 2 / CARD.width()
        down = room.height() / CARD.height()
        least = LEGIBLE * min(1.0, self.theme.scale)
        upright = min(beside, down) < least
        scale = max(0.0, min(across, down) if upright else min(beside, down))
        legible = scale >= least
        self.cards.setVisible(legible)
        self.words.setVisible(not legible)
        size = QSize(round(CARD.width() * scale), round(CARD.height() * scale))
        self.front.setFixedSize(size)
        self.back.setFixedSize(size)
        self.pair.setSpacing(px(GAP))
        direction = QBoxLayout.Direction
        self.row.setDirection(direction.TopToBottom if upright else direction.LeftToRight)
        self.row.setSpacing(px(28 if not upright else 16))
        self.column.setSpacing(px(4))

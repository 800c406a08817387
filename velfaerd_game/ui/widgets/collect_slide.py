"""A round while it lasts: what to do, the phases, who has answered, and the time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from velfaerd_game.ui.slides import CollectSlide
from velfaerd_game.ui.theme import Theme

from .clock_view import ClockView
from .emptying import empty
from .name_list import NameList
from .slide_art import FarCard
from .slide_view import SlideView
from .text import Text

ABREAST = 2
"""How many phases stand beside one another."""
LEAST = 210
"""The least height that shows a card's picture and name, design pixels."""


class _Cards(QWidget):
    """The cards to choose from, in what room is left; none of them where that is too little."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.cards: list[FarCard] = []
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def display(self, cards: Sequence[tuple[str, str]]) -> None:
        """Show these, role and name."""
        while len(self.cards) < len(cards):
            self.cards.append(FarCard(self.theme))
            self.row.addWidget(self.cards[-1])
        for place, card in enumerate(self.cards):
            if place < len(cards):
                card.display(*cards[place], crowded=True)
        self._fit(len(cards))

    def _fit(self, count: int) -> None:
        """Show so many, if they have room."""
        count = count if self.height() >= self.theme.px(LEAST) else 0
        for place, card in enumerate(self.cards):
            card.setVisible(place < count)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Come and go with the room."""
        super().resizeEvent(event)
        self._fit(len(self.cards))


class CollectSlideView(SlideView):
    """Shows a CollectSlide. What anybody answered is not on it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.text, self.answered = Text(theme, "far-body"), Text(theme, "far-head")
        self.clock = ClockView(theme)
        self.phases, self.names, self.cards = QGridLayout(), NameList(theme), _Cards(theme)
        self._phases: tuple[str, ...] = ()
        self.beside, self.told = QHBoxLayout(), QVBoxLayout()
        self.told.addWidget(self.text)
        self.told.addLayout(self.phases)
        self.told.addStretch(1)
        self.beside.addLayout(self.told, 1)
        self.beside.addWidget(self.clock, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(self.beside)
        self.body.addWidget(self.cards, 1)
        self.body.addWidget(self.answered)
        self.body.addWidget(self.names)
        self.restyle()

    def display(self, slide: CollectSlide) -> None:
        """Show the round as far as it has come."""
        self.say(slide.title, slide.small)
        self.text.setText(slide.text)
        self.answered.setText(slide.answered)
        self.clock.display(slide.clock)
        if slide.phases != self._phases:
            self._phases = slide.phases
            self._fill([f"{n}  {title}" for n, title in enumerate(slide.phases, 1)])
        self.names.display(slide.names)
        self.cards.display(slide.cards)

    def _fill(self, words: list[str]) -> None:
        """Lay the phases out column by column, as one reads a list."""
        empty(self.phases)
        rows = -(-len(words) // ABREAST)
        for place, one in enumerate(words):
            text = Text(self.theme, "far-bold")
            text.setText(one)
            text.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
            self.phases.addWidget(text, place % rows, place // rows)

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        super().restyle()
        if "names" in self.__dict__:
            px = self.theme.px
            self.beside.setSpacing(px(24))
            self.told.setSpacing(px(18))
            self.phases.setHorizontalSpacing(px(28))
            self.phases.setVerticalSpacing(px(6))

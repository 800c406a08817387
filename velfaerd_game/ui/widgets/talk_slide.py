"""What two neighbours talk about: the cards the class is split over, face to face, and the question."""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from velfaerd_game.ui.slides import TalkSlide
from velfaerd_game.ui.theme import Theme

from .emptying import empty
from .reading_order import as_laid
from .slide_art import FarCard
from .slide_view import SIDE, SlideView

FEW, WIDE = 4, 1100
"""How many cards are large ones, and how wide a slide must be to have more of them in one row, design pixels."""


class TalkSlideView(SlideView):
    """Shows a TalkSlide."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.slide: TalkSlide | None = None
        self.cards = QGridLayout()
        self.cards.setSpacing(0)
        self.body.addLayout(self.cards, 1)

    def display(self, slide: TalkSlide) -> None:
        """Show the cards, no shares."""
        self.slide = slide
        number = str(slide.number)
        self.say(slide.title, ask=slide.ask, question=slide.question, number=number)
        self.mark.display(number, tuple(role for role, _ in slide.cards))
        self._lay()

    def _lay(self) -> None:
        """The cards beside one another, in two rows where they are many and the slide is narrow; and the question."""
        if self.slide is None:
            return
        many, wide = len(self.slide.cards), self.width() >= self.theme.px(WIDE)
        crowded = many > FEW
        abreast = -(-many // 2) if crowded and not wide else many
        empty(self.cards)
        for column in range(self.cards.columnCount()):
            self.cards.setColumnStretch(column, 0)
        for place, (role, name) in enumerate(self.slide.cards):
            card = FarCard(self.theme)
            card.display(role, name, crowded=crowded and wide)
            self.cards.addWidget(card, place // abreast, 1 + place % abreast)
            self.cards.setColumnStretch(1 + place % abreast, 4)
        for side in (0, abreast + 1):
            self.cards.setColumnStretch(side, 0 if crowded else 1)
        large = QFontMetricsF(self.theme.font("far-ask"))
        fits = large.horizontalAdvance(self.slide.question) <= self.width() - 2 * self.theme.px(SIDE)
        self.question.step = "far-ask" if fits else "far-head"
        self.question.restyle()
        as_laid(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let cards and letters follow the width."""
        super().resizeEvent(event)
        self._lay()

"""What two neighbours talk about: the cards the class is split over, face to face, and the question."""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from velfaerd_game.ui.slides import TalkSlide
from velfaerd_game.ui.theme import Theme

from .emptying import empty
from .slide_art import FarCard
from .slide_view import SIDE, SlideView


class TalkSlideView(SlideView):
    """Shows a TalkSlide."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.cards = QHBoxLayout()
        self.cards.setSpacing(0)
        self.body.addLayout(self.cards, 1)

    def display(self, slide: TalkSlide) -> None:
        """Show the cards, no shares."""
        number = str(slide.number)
        self.say(slide.title, ask=slide.ask, question=slide.question, number=number)
        self.mark.display(number, tuple(role for role, _ in slide.cards))
        empty(self.cards)
        self.cards.addStretch(1)
        for role, name in slide.cards:
            card = FarCard(self.theme)
            card.display(role, name)
            self.cards.addWidget(card, 4)
        self.cards.addStretch(1)
        self._fit()

    def _fit(self) -> None:
        """The question in large letters where they hold it on one line."""
        large = QFontMetricsF(self.theme.font("far-ask"))
        room = self.width() - 2 * self.theme.px(SIDE)
        self.question.step = "far-ask" if large.horizontalAdvance(self.question.text()) <= room else "far-head"
        self.question.restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the letters follow the width."""
        super().resizeEvent(event)
        self._fit()

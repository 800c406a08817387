"""The whole on one page: how the boards spread, what changed between the rounds, and the cards one disagrees about."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from velfaerd_game.ui.slides import WholeSlide
from velfaerd_game.ui.theme import Theme

from .bar_key import BarKey
from .class_row import ClassRow
from .emptying import empty
from .slide_view import SlideView
from .spread_view import SpreadView
from .text import Text


class WholeSlideView(SlideView):
    """Shows a WholeSlide."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.spread = SpreadView(theme)
        self.says, self.rows = QVBoxLayout(), QVBoxLayout()
        self.cards_title, self.key = Text(theme, "far-head"), BarKey(theme)
        self.head.addWidget(self.key, 0, Qt.AlignmentFlag.AlignVCenter)
        self.rows.setSpacing(0)
        self.body.addWidget(self.spread)
        self.body.addLayout(self.says)
        self.body.addWidget(self.cards_title)
        self.body.addLayout(self.rows, 1)

    def display(self, slide: WholeSlide) -> None:
        """Show the lesson's end in figures."""
        self.say(slide.title, slide.small)
        self.key.display(slide.rounds if slide.cards else (), slide.experts if slide.cards else "")
        self.spread.display(slide)
        self.spread.setVisible(bool(slide.spreads))
        empty(self.says)
        for words in slide.says:
            text = Text(self.theme, "far-body")
            text.setText(words)
            self.says.addWidget(text)
        self.cards_title.setText(slide.cards_title)
        self.cards_title.setVisible(bool(slide.cards))
        empty(self.rows)
        for row in slide.cards:
            line = ClassRow(self.theme)
            line.display(row)
            self.rows.addWidget(line)

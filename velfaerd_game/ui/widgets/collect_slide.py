"""A round while it lasts: what to do, the phases, who has answered, and the time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from velfaerd_game.ui.slides import CollectSlide
from velfaerd_game.ui.theme import Theme

from .clock_view import ClockView
from .emptying import empty
from .name_list import NameList
from .slide_view import SlideView
from .text import Text

ABREAST = 2
"""How many phases stand beside one another."""


class CollectSlideView(SlideView):
    """Shows a CollectSlide. What anybody answered is not on it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.text, self.answered = Text(theme, "far-body"), Text(theme, "far-head")
        self.clock = ClockView(theme)
        self.phases, self.names = QGridLayout(), NameList(theme)
        self._phases: tuple[str, ...] = ()
        self.beside, self.told = QHBoxLayout(), QVBoxLayout()
        self.told.addWidget(self.text)
        self.told.addLayout(self.phases)
        self.told.addStretch(1)
        self.beside.addLayout(self.told, 1)
        self.beside.addWidget(self.clock, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(self.beside)
        self.body.addStretch(1)
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

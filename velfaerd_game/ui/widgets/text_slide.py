"""A slide of words: a heading, paragraphs and points, in letters one reads from the back row, beside a picture."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from velfaerd_game.ui.slides import TextSlide
from velfaerd_game.ui.theme import Theme

from .emptying import empty
from .slide_art import Banner, BigTable, Deck
from .slide_view import SlideView
from .text import Text

WIDTH, WIDTH_BESIDE = 1060, 1160
"""The longest line of words, and words with a picture beside them, design pixels."""
SIDE_LEAST = 56
"""The least that is free at either side of the words."""
OPENING, LATER, LEAST = 380, 210, 110
"""How high the picture is on a story's first page and on the next ones, and what is too little to show of it."""
SLACK = 6
"""What is kept free, as whole pixels do not add up."""
BESIDE = 1000
"""How wide a slide must be for a picture beside the words, design pixels."""
STEPS = ("far-story", "far-text", "far-body", "far-least")
"""The letters of paragraphs: the largest that fit are taken."""


class _Point(QWidget):
    """A point of a list with its number."""

    def __init__(self, theme: Theme, number: int, words: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(18))
        self.number, self.words = Text(theme, "far-ask", "muted", wrap=False), Text(theme, "far-point")
        self.number.setText(str(number))
        self.number.setFixedWidth(theme.px(34))
        self.words.setText(words)
        row.addWidget(self.number, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)


class TextSlideView(SlideView):
    """Shows a TextSlide."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.slide: TextSlide | None = None
        self.texts: list[Text] = []
        self.banner, self.table, self.deck = Banner(theme, self), BigTable(theme), Deck(theme)
        self.note = Text(theme, "far-least", "muted")
        self.column.removeItem(self.head)
        self.words.removeWidget(self.small)
        self.words.insertWidget(0, self.small)
        self.beside, self.told, self.inside = QHBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self.told.addStretch(2)
        self.told.addLayout(self.head)
        self.told.addLayout(self.inside)
        self.told.addWidget(self.note)
        self.told.addStretch(3)
        self.beside.addLayout(self.told, 1)
        for picture in (self.table, self.deck):
            self.beside.addWidget(picture, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(self.beside)
        self.restyle()

    def display(self, slide: TextSlide) -> None:
        """Show the words."""
        self.slide = slide
        self.say(slide.title, slide.small)
        empty(self.inside)
        self.texts = []
        for words in slide.text:
            text = Text(self.theme, STEPS[0])
            text.setText(words)
            text.setAlignment(Qt.AlignmentFlag.AlignLeft)
            self.texts.append(text)
            self.inside.addWidget(text)
            text.show()  # else its height is not reckoned with until Qt next has a moment
        for number, words in enumerate(slide.points, 1):
            point = _Point(self.theme, number, words)
            self.inside.addWidget(point)
            point.show()
        self.note.setText(slide.note)
        self.note.setVisible(bool(slide.note))
        self.note.setContentsMargins(0, self.theme.px(14) if slide.points else 0, 0, 0)
        self.banner.level, self.table.number = slide.picture, slide.seat
        self.banner.update()
        self.table.update()
        self._arrange()

    def _arrange(self) -> None:
        """Give the picture its room, and the words the largest letters that then fit."""
        slide, px = self.slide, self.theme.px
        if slide is None or not self.width():
            return
        wide = self.width() >= px(BESIDE)
        self.table.setVisible(bool(slide.seat) and wide)
        self.deck.setVisible(slide.deck and wide)
        widest = WIDTH_BESIDE if wide and (slide.seat or slide.deck) else WIDTH
        side = max(px(SIDE_LEAST), (self.width() - px(widest)) // 2)
        wanted = 0 if not slide.picture else px(OPENING if slide.opening else LATER)
        steps = ("far-ask", *STEPS[1:]) if slide.spoken else STEPS
        for step in steps:
            room = self.height() - self._height(step, side) - px(SLACK)
            if room >= min(wanted, px(LATER if step in steps[:2] else LEAST)):
                break
        high = min(wanted, room) if room >= px(LEAST) else 0
        self.column.setContentsMargins(side, high + px(18), side, px(18))
        self.banner.setVisible(high > 0)
        self.banner.setGeometry(0, 0, self.width(), high)

    def _height(self, step: str, side: int) -> int:
        """How high the words are in these letters, with nothing above them."""
        for text in self.texts:
            text.step = step
            text.restyle()
        self.column.setContentsMargins(side, self.theme.px(18), side, self.theme.px(18))
        for layout in (self.inside, self.told, self.beside, self.body, self.column):
            layout.invalidate()
        return self.column.totalHeightForWidth(self.width())

    def restyle(self) -> None:
        """Take on the theme; long lines are kept short enough to read."""
        super().restyle()
        if "inside" in self.__dict__:
            px = self.theme.px
            self.told.setSpacing(px(14))
            self.inside.setSpacing(px(16))
            self.beside.setSpacing(px(48))
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words in the middle."""
        super().resizeEvent(event)
        self._arrange()

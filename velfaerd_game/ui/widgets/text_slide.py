"""A slide of words: a heading, paragraphs and points, in letters one reads from the back row."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from velfaerd_game.ui.slides import TextSlide
from velfaerd_game.ui.theme import Theme

from .emptying import empty
from .slide_view import SlideView
from .text import Text

WIDTH = 1010
"""The longest line of words, design pixels."""


class TextSlideView(SlideView):
    """Shows a TextSlide."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.column.removeItem(self.head)
        self.words.insertWidget(0, self.small)
        self.inside = QVBoxLayout()
        self.note = Text(theme, "far-least", "muted")
        self.body.addStretch(2)
        self.body.addLayout(self.head)
        self.body.addLayout(self.inside)
        self.body.addWidget(self.note)
        self.body.addStretch(3)
        self.restyle()

    def display(self, slide: TextSlide) -> None:
        """Show the words."""
        self.say(slide.title, slide.small)
        empty(self.inside)
        step = "far-head" if len(slide.text) == 1 and not slide.points else "far-body"
        for words in slide.text:
            self.inside.addWidget(Text(self.theme, step))
            self._last().setText(words)
        for words in slide.points:
            self.inside.addWidget(Text(self.theme, "far-bold"))
            self._last().setText("\u2013 " + words)
        self.note.setText(slide.note)
        self.note.setVisible(bool(slide.note))

    def _last(self) -> Text:
        item = self.inside.itemAt(self.inside.count() - 1)
        assert item is not None
        text = item.widget()
        assert isinstance(text, Text)
        text.setAlignment(Qt.AlignmentFlag.AlignLeft)
        return text

    def restyle(self) -> None:
        """Take on the theme; long lines are kept short enough to read."""
        super().restyle()
        if "note" in self.__dict__:
            self.inside.setSpacing(self.theme.px(12))
            side = max(self.theme.px(40), (self.width() - self.theme.px(WIDTH)) // 2)
            margins = self.column.contentsMargins()
            self.column.setContentsMargins(side, margins.top(), side, margins.bottom())

    def resizeEvent(self, event: object) -> None:
        """Keep the words in the middle."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.restyle()

"""A smaller picture of what the class sees after the next press: only the trainer knows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from velfaerd_game.ui.slide_words import in_one, slide_lines
from velfaerd_game.ui.slides import Slide
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .class_preview import PICTURE, ClassPreview
from .class_screen import ClassScreen
from .text import Text

SETTLED = 200
"""Milliseconds of quiet before the next slide is made: what comes in meanwhile must not wait for it."""
LEAST = 240
"""The least width that shows anything, design pixels."""


class ComingPreview(QWidget):
    """Shows the next slide under a word that says so."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.words, self.picture = Text(theme, "detail", "muted", wrap=False), ClassPreview(theme, self)
        self.words.setParent(self)
        self._screen: ClassScreen | None = None
        self._make: Callable[[], Slide] | None = None
        self._step = ""
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLED)
        self._settling.timeout.connect(self.look)

    def expect(self, make: Callable[[], Slide] | None, step: str) -> None:
        """Show the slide that `make` gives after this step, once it is quiet; None: nothing comes."""
        if step != self._step:
            self.picture.display(QPixmap())  # else what is shown now would be called next for a moment
            self.picture.tell(tr("What comes next"), "")
        self._make, self._step = make, step
        self.setVisible(make is not None)
        if make is not None:
            self._settling.start()

    def look(self) -> None:
        """Make the next slide, and take its picture."""
        if self._make is None or not self.picture.isVisible():
            return
        if self._screen is None:
            self._screen = ClassScreen(self.theme)
            self._screen.setParent(self)
            self._screen.hide()
            self._screen.resize(*PICTURE)
        slide = self._make()
        self._screen.display(slide)
        self.picture.tell(tr("What comes next"), in_one(slide_lines(slide)))
        self.picture.display(self._screen.grab())

    def place_in(self, room: QRect) -> None:
        """Take the room's upper left corner, as large as the picture can be in it; nothing where that is too little."""
        self.words.setText(tr("Next"))
        top = self.words.sizeHint().height() + self.theme.px(4)
        size = self.picture.size_in(room.width(), max(0, room.height() - top))
        for part in (self.words, self.picture):
            part.setVisible(size.width() >= self.theme.px(LEAST))
        self.words.setGeometry(0, 0, size.width(), top)
        self.picture.setGeometry(0, top, size.width(), size.height())
        self.setGeometry(room.x(), room.y(), size.width(), size.height() + top)

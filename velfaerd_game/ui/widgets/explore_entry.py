"""The quiet way beside the start: exploring without a score, in the foot of the page or, where it is narrow, above."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .button import Button
from .button_row import ButtonRow
from .footer import Footer
from .text import Text

LEAST = 330
"""Design pixels: the room its sentence needs in the foot; with less, sentence and button stand on the page."""


class ExploreEntry(QWidget):
    """Sentence and button twice: in the footer given, and here; one of the two is shown."""

    requested = Signal()

    def __init__(self, theme: Theme, footer: Footer) -> None:
        super().__init__()
        self.theme, self.footer = theme, footer
        self.under_way = ""
        self.words = Text(theme, "body")
        self.here, self.below = Button(theme), Button(theme, height=50)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.words)
        self.column.addWidget(ButtonRow(theme, self.here))
        footer.row.insertWidget(1, self.below)
        for button in (self.here, self.below):
            button.clicked.connect(self.requested)

    def display(self, under_way: str) -> None:
        """Say what exploring is; `under_way`: how far the round with a score is, perhaps nothing."""
        sentence = tr(
            "Without a score you lay cards, write why, and read what the experts said. Your next answer is then not "
            "counted as a first try."
        )
        self.under_way = under_way
        self.words.setText(sentence)
        for button in (self.here, self.below):
            button.say(tr("Explore without a score"), sentence)

    def fit(self, width: int) -> None:
        """Choose the place for a page so wide."""
        buttons = [self.below, self.footer.main]
        buttons += [] if self.footer.second.isHidden() else [self.footer.second]
        room = width - sum(one.sizeHint().width() for one in buttons) - self.theme.px(56 + 16 * len(buttons))
        inside = room >= self.theme.px(LEAST)
        self.below.setVisible(inside)
        self.setVisible(not inside)
        told = [self.under_way, self.words.text() if inside else ""]
        self.footer.words.setText(". ".join(filter(None, told)))

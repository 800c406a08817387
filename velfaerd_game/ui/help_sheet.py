"""Help: how the game goes, in four sentences, and every key of the board."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from velfaerd_game.game.deck import Deck
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.widgets.board_keys import initial
from velfaerd_game.ui.widgets.paint import begin, frame
from velfaerd_game.ui.widgets.sheet import Sheet
from velfaerd_game.ui.widgets.text import Text
from velfaerd_game.words.language import tr


def sentences() -> tuple[str, ...]:
    """How the game goes."""
    return (
        tr("Place one or more cards in each phase; most have room for three. A role may return in several phases."),
        tr("Put the pennant on the card that has the lead role in the phase."),
        tr("Then see how many experts chose the same as you."),
        tr("The experts do not always agree. That is where the conversation starts."),
    )


def mouse() -> str:
    """How to play without the keyboard."""
    return tr(
        "You can do everything with the mouse: drag a card to a phase, or click the card and then the phase."
        " Click the pennant to name the lead role, and right-click a card for everything else."
    )


def keys(deck: Deck) -> tuple[tuple[str, str], ...]:
    """Every key and what it does, in the order one meets them."""
    letters = " ".join(dict.fromkeys(initial(role) for role in deck.roles))
    twice = len(letters.split()) < len(deck.roles)
    pick_up = tr("Pick up the role that begins with the letter; press again for the next with the same letter")
    return (
        (tr("Tab"), tr("Go from region to region")),
        (tr("Arrow keys"), tr("Move inside a region; with a card picked up: choose a phase")),
        (tr("Space or Enter"), tr("Pick up a card, and place it")),
        (letters, pick_up if twice else tr("Pick up the role that begins with the letter")),
        ("1 – 8", tr("Place the card in that phase")),
        (tr("Delete"), tr("Take the card back to your hand")),
        ("L", tr("Make the card the lead role, or not")),
        (tr("Ctrl + left or right arrow"), tr("Move the card to the phase before or after")),
        ("I", tr("Turn the card and read what the role does")),
        (tr("Esc"), tr("Put down a card you have picked up; close a sheet")),
        ("Ctrl + Z", tr("Undo")),
        (tr("Ctrl + Y or Ctrl + Shift + Z"), tr("Redo")),
        (tr("Ctrl + Enter"), tr("See the experts’ answer")),
        ("F1", tr("This help")),
        ("F2", tr("A hint")),
        (
            "F3",
            tr("The board as a list to read and tick, and back; there, letters and digits go to a role and a phase"),
        ),
        ("F4", tr("Say how sure you are of the phase, one step surer for each press")),
        ("F11", tr("Full screen, on and off")),
        (tr("Ctrl + plus, minus or 0"), tr("Larger text, smaller text, normal size")),
    )


class _Key(Text):
    """The name of a key on a key cap."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(theme, "least")
        self.setText(words)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        super().restyle()
        px = self.theme.px
        self.setContentsMargins(px(8), px(4), px(8), px(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cap, then the words."""
        painter = begin(QPainter(self))
        palette = self.theme.palette
        frame(painter, self.theme, QRectF(self.rect()), 6, fill=palette.column, edge=palette.edge, width=1.5)
        painter.end()
        super().paintEvent(event)


class HelpSheet(Sheet):
    """The help as a sheet; `deck` says which letters pick the roles up."""

    def __init__(self, theme: Theme, parent: QWidget, deck: Deck) -> None:
        super().__init__(theme, parent, tr("Help"), width=680)
        for sentence in sentences():
            self.add_text(sentence)
        self.add_text(tr("With the mouse"), "subtitle")
        self.add_text(mouse())
        self.add_text(tr("With the keyboard"), "subtitle")
        self.keys = QWidget()
        self.grid = QGridLayout(self.keys)
        for row, (key, does) in enumerate(keys(deck)):
            words = Text(theme, "body")
            words.setText(does)
            self.grid.addWidget(_Key(theme, key), row, 0)
            self.grid.addWidget(words, row, 1)
        self.content.addWidget(self.keys)
        self.content.addStretch()
        self.setAccessibleDescription(" ".join((*sentences(), mouse())))
        self.add_button(tr("Close"), main=True).clicked.connect(self.accept)
        self.finished.connect(self.deleteLater)
        self.restyle()

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        if hasattr(self, "grid"):
            px = self.theme.px
            self.grid.setContentsMargins(0, 0, px(8), 0)
            self.grid.setHorizontalSpacing(px(16))
            self.grid.setVerticalSpacing(px(8))
            self.grid.setColumnMinimumWidth(0, px(170))
            self.grid.setColumnStretch(1, 1)
        super().restyle()

"""Asks to turn the next phase, or to show everything at once."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .button import Button
from .paint import RING_ROOM
from .text import Text

LEAST = 300
"""Design pixels: with less room than this for the words, the buttons go below them."""


class TurnPrompt(QWidget):
    """A question, how to turn, and two buttons, beside each other or below; all round is room for the ring."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.head = Text(theme, "heading", parent=self)
        self.advice = Text(theme, "body", "muted", parent=self)
        self.turn = Button(theme, "next", main=True, parent=self)
        self.all = Button(theme, parent=self)

    def display(self, number: int) -> None:
        """Ask for the phase of this number."""
        self.head.setText(tr("Would the experts do the same?"))
        self.advice.setText(tr("Turn the phases one at a time: press Space, or click the board."))
        self.turn.say(tr("Turn phase {number}").format(number=number))
        self.all.say(tr("Show everything"))
        self._arrange()

    def needed(self, width: int) -> int:
        """How high everything is at this width."""
        words = self._words_width(width)
        below = 0 if self._beside(width) else self.theme.px(56)
        return self.head.heightForWidth(words) + self.advice.heightForWidth(words) + self.theme.px(4) + below

    def _buttons(self) -> int:
        room = 2 * self.theme.px(RING_ROOM)
        return self.turn.sizeHint().width() + self.all.sizeHint().width() - 2 * room + self.theme.px(12)

    def _beside(self, width: int) -> bool:
        return width - self._buttons() >= self.theme.px(LEAST)

    def _words_width(self, width: int) -> int:
        return width - self._buttons() - self.theme.px(20) if self._beside(width) else width

    def _arrange(self) -> None:
        px, room = self.theme.px, self.theme.px(RING_ROOM)
        inner = self.width() - 2 * room
        width, beside = self._words_width(inner), self._beside(inner)
        head, advice = self.head.heightForWidth(width), self.advice.heightForWidth(width)
        top = (self.height() - self.needed(inner)) // 2
        self.head.setGeometry(room, top, width, head)
        self.advice.setGeometry(room, top + head + px(4), width, advice)
        size, other = self.turn.sizeHint(), self.all.sizeHint()
        y = (self.height() - size.height()) // 2 if beside else top + head + advice + px(16) - room
        left = inner - self._buttons() if beside else 0
        self.all.setGeometry(left, y, other.width(), other.height())
        self.turn.setGeometry(left + other.width() - 2 * room + px(12), y, size.width(), size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put everything in its place."""
        super().resizeEvent(event)
        self._arrange()

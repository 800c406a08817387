"""A name in one line, its end left out where there is no room for it; told whole to a screen reader and the mouse."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from velfaerd_game.ui.theme import Theme

from .text import Text


def shortened(theme: Theme, step: str, words: str, room: float) -> str:
    """The words as far as there is room for them, in pixels."""
    return QFontMetricsF(theme.font(step)).elidedText(words, Qt.TextElideMode.ElideRight, room)


def plainly(words: str) -> str:
    """The words for a tooltip, which would take what looks like markup for markup."""
    return f"<span>{escape(words)}</span>" if "<" in words else words


class Elided(Text):
    """A line of text that never asks for more room than there is."""

    def __init__(self, theme: Theme, step: str = "body", colour: str = "ink", parent: QWidget | None = None) -> None:
        self.whole = ""
        super().__init__(theme, step, colour, wrap=False, parent=parent)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        """Set the words."""
        self.whole = words
        self.setAccessibleName(words)
        self._fit()

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        super().restyle()
        self._fit()

    def sizeHint(self) -> QSize:
        """As wide as the whole words."""
        wide = QFontMetricsF(self.font()).horizontalAdvance(self.whole)
        return QSize(round(wide) + 2, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what no longer fits."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = shortened(self.theme, self.step, self.whole, self.width())
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(plainly(self.whole) if shown != self.whole else "")

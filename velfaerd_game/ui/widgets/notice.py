"""The band under the top bar that says what went wrong, or what happened, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from velfaerd_game.ui.announce import Announcer
from velfaerd_game.ui.art import Art
from velfaerd_game.ui.theme import Theme

from .button import Button
from .paint import begin
from .text import Text

SIGN = 28


class Notice(QWidget):
    """A sign, a sentence or two, and buttons. Hidden until something is said; spoken as an alert when it is."""

    def __init__(self, theme: Theme, *, error: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.error = theme, error
        self.announcer = Announcer(self)
        self.text = Text(theme, "body")
        self.buttons: list[Button] = []
        self.row = QHBoxLayout(self)
        self.row.addWidget(self.text, 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self.restyle)
        self.restyle()
        self.hide()

    def add(self, text: str) -> Button:
        """Put one more button in the band; the caller says what it does."""
        button = Button(self.theme)
        button.say(text)
        self.buttons.append(button)
        self.row.addWidget(button)
        return button

    def say(self, text: str) -> None:
        """Show the band with these words, and say them aloud; no words hide it."""
        self.text.setText(text)
        self.setAccessibleName(text)
        seen = self.isVisible()
        self.setVisible(bool(text))
        if text and seen:
            self._speak()

    def showEvent(self, event: QShowEvent) -> None:
        """Say the words aloud once they can be seen: before its window is open nobody hears them."""
        super().showEvent(event)
        if self.text.text() and not event.spontaneous():
            self._speak()

    def _speak(self) -> None:
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self.announcer.announce(self.text.text())

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        px = self.theme.px
        self.row.setContentsMargins(px(16 + SIGN + 12), px(3), px(16), px(3))
        self.row.setSpacing(px(16))
        self.setMinimumHeight(px(66))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The band, its edge and the sign."""
        theme, palette = self.theme, self.theme.palette
        painter = begin(QPainter(self))
        edge = palette.error if self.error else palette.warning
        painter.fillRect(self.rect(), QColor(palette.card if self.error else palette.warning_soft))
        line = max(1, theme.px(2.5))
        painter.fillRect(QRectF(0, self.height() - line, self.width(), line), QColor(edge))
        painter.fillRect(QRectF(0, 0, self.width(), line), QColor(edge))
        side = theme.px(SIGN)
        sign = Art(theme).icon("warning", side, self.devicePixelRatioF(), edge)
        painter.drawPixmap(theme.px(16), (self.height() - side) // 2, sign)

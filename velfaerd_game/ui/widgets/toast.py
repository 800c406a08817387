"""A few words over the board that go away by themselves; a screen reader hears them through the announcer."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from velfaerd_game.ui.theme import Theme

from .paint import begin, frame, shadow

STAYS = {"on": 6000, "reduced": 10000, "off": 10000}
"""How long the words stay, in milliseconds, by the player's choice of motion."""


class Toast(QWidget):
    """Words in a frame, in the middle just above a widget of its parent's. It lets every mouse event through."""

    def __init__(self, theme: Theme, parent: QWidget, above: QWidget) -> None:
        super().__init__(parent)
        self.theme, self._below, self._above = theme, parent, above
        self.words = ""
        self.warns = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.place)
        self.hide()

    def say(self, words: str, *, warns: bool = False) -> None:
        """Show the words for a while; no words hide them."""
        self.words, self.warns = words, warns
        if not words:
            self.hide()
            return
        self.place()
        self.raise_()
        self.show()
        self._timer.start(STAYS[self.theme.motion])

    def place(self) -> None:
        """As wide as the words need, in the middle, just above what it must not cover."""
        if not self.words:
            return
        px, room = self.theme.px, self._below.rect()
        metrics = QFontMetrics(self.theme.font("button"))
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter)
        widest = min(px(760), room.width() - px(48)) - px(44)
        text = metrics.boundingRect(QRect(0, 0, widest, 10_000), flags, self.words)
        width, height = text.width() + px(44) + 2, text.height() + px(36)
        bottom = max(height, self._above.y() + px(4))
        self.setGeometry((room.width() - width) // 2, bottom - height, width, height)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Ink on paper turned round, so that it stands out from everything."""
        painter = begin(QPainter(self))
        theme, palette = self.theme, self.theme.palette
        box = QRectF(self.rect()).adjusted(theme.px(6), theme.px(2), -theme.px(6), -theme.px(12))
        shadow(painter, theme, box, 10)
        edge = palette.error if self.warns else palette.ink
        frame(painter, theme, box, 10, fill=palette.ink, edge=edge, width=2.5)
        painter.setPen(QColor(palette.surface))
        painter.setFont(theme.font("button"))
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter
        painter.drawText(theme.inset(box, 10), flags, self.words)

"""Buttons with words, an icon, or both: the page's main one filled, the others plain."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from velfaerd_game.ui.art import Art
from velfaerd_game.ui.theme import Theme

from .control import Control
from .paint import RING_ROOM, begin, frame, ring, shadow

RADIUS = 10


class Button(Control):
    """A push button. `main` is the page's one main action; `folded` shows the icon alone, the words as a tooltip."""

    def __init__(
        self,
        theme: Theme,
        icon: str = "",
        *,
        main: bool = False,
        height: int = 44,
        fold_icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self.icon_name, self.main, self.design_height, self.folded = icon, main, height, False
        self.fold_icon = fold_icon or icon
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def say(self, text: str, description: str = "") -> None:
        """Set the words, on the button and for a screen reader."""
        self.setText(text)
        self.name(text, description)
        self.setToolTip(text if self.folded else "")
        self.updateGeometry()
        self.update()

    def fold(self, folded: bool) -> None:
        """Show the icon alone (True) or the words too."""
        self.folded = folded and bool(self.fold_icon)
        self.say(self.text(), self.accessibleDescription())

    def sizeHint(self) -> QSize:
        """As wide as its words, as high as the design says, and room for the ring."""
        theme = self.theme
        room = 2 * theme.px(RING_ROOM)
        height = theme.px(self.design_height)
        if self.folded or not self.text():
            return QSize(height + room, height + room)
        width = QFontMetricsF(self._font()).horizontalAdvance(self.text()) + theme.px(36)
        if self.icon_name:
            width += theme.px(32)
        return QSize(round(width) + room, height + room)

    def minimumSizeHint(self) -> QSize:
        """Words are never cut, so the hint is the minimum."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Frame, icon, words, ring."""
        theme, palette = self.theme, self.theme.palette
        painter = begin(QPainter(self))
        box = theme.inset(QRectF(self.rect()), RING_ROOM)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        fill, on = (palette.accent, palette.on_accent) if self.main else (palette.card, palette.ink)
        if self.main and self.isEnabled():
            shadow(painter, theme, box, RADIUS)
        edge = palette.accent if self.main else palette.ink
        frame(painter, theme, box, RADIUS, fill=fill, edge=edge, width=2.5 if self.hovered else 1.75)
        if self.main:
            frame(painter, theme, theme.inset(box, 3), RADIUS - 3, fill=None, edge=on, width=1)
        self._paint_words(painter, box, on)
        if self.ring:
            painter.setOpacity(1)
            ring(painter, theme, box, RADIUS)

    def _paint_words(self, painter: QPainter, box: QRectF, on: str) -> None:
        theme = self.theme
        side = theme.px(24)
        words = "" if self.folded else self.text()
        font = self._font()
        wide = QFontMetricsF(font).horizontalAdvance(words) if words else 0
        name = self.fold_icon if self.folded else self.icon_name
        gap = theme.px(8) if words and name else 0
        left = box.center().x() - (wide + gap + (side if name else 0)) / 2
        if name:
            icon = Art(theme).icon(name, side, self.devicePixelRatioF(), on)
            painter.drawPixmap(QPointF(round(left), round(box.center().y() - side / 2)), icon)
            left += side + gap
        painter.setFont(font)
        painter.setPen(QPen(QColor(on)))
        words_box = QRectF(left, box.y(), wide + 2, box.height())
        painter.drawText(words_box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)

    def _font(self) -> QFont:
        return self.theme.font("card" if self.main else "button")

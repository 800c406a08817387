"""What the bars of a slide stand for: a small bar drawn like them, and its name."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from velfaerd_game.ui.theme import Theme

from .paint import begin, frame

LINE, SWATCH, AIR = 31, 54, 12
"""Design pixels: from a line to the next, a small bar's length, and between it and its name."""


def hatch(painter: QPainter, theme: Theme, box: QRectF, colour: str) -> None:
    """Slanting lines over a box: the class's own answer, told from the experts' without its colour."""
    painter.save()
    path = QPainterPath()
    path.addRoundedRect(box, 3 * theme.scale, 3 * theme.scale)
    painter.setClipPath(path)
    painter.setPen(theme.pen(colour, 4))
    step, x = 9.5 * theme.scale, box.left() - box.height()
    while x < box.right():
        painter.drawLine(QPointF(x, box.bottom() + 2), QPointF(x + box.height() + 4, box.top() - 2))
        x += step
    painter.restore()


class BarKey(QWidget):
    """Names the class's rounds (all but the last in outline, the last hatched) and the experts (filled)."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.rounds: tuple[str, ...] = ()
        self.experts = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def display(self, rounds: tuple[str, ...], experts: str = "") -> None:
        """Name the bars; hidden where there is nothing to name."""
        self.rounds, self.experts = rounds, experts
        names = self._names()
        self.setVisible(bool(names))
        self.setAccessibleName(", ".join(names))
        self.updateGeometry()
        self.update()

    def _names(self) -> tuple[str, ...]:
        return (*self.rounds, *((self.experts,) if self.experts else ()))

    def sizeHint(self) -> QSize:
        """As wide as the longest name, a line each."""
        metrics = QFontMetricsF(self.theme.font("far-least"))
        wide = max((metrics.horizontalAdvance(name) for name in self._names()), default=0)
        return QSize(round(wide) + self.theme.px(SWATCH + AIR + 4), self.theme.px(LINE * len(self._names())))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """A line each."""
        theme, palette, px = self.theme, self.theme.palette, self.theme.scale
        painter = begin(QPainter(self))
        painter.setFont(theme.font("far-least"))
        for place, name in enumerate(self._names()):
            middle = (place + 0.5) * LINE * px
            box = QRectF(px, middle - 10 * px, SWATCH * px, 20 * px)
            filled = place >= len(self.rounds)
            frame(painter, theme, box, 4, fill=palette.ink if filled else palette.card, edge=palette.ink, width=1.75)
            if place == len(self.rounds) - 1:
                hatch(painter, theme, theme.inset(box, 1.5), palette.ink)
            painter.setPen(QColor(palette.ink))
            words = QRectF(box.right() + AIR * px, middle - LINE * px / 2, self.width(), LINE * px)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, name)

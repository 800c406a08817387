"""How the class's boards lie on the scale from 0 to 100: a box from quarter to quarter, a point for each board."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from velfaerd_game.ui.slides import Spread, WholeSlide
from velfaerd_game.ui.theme import Theme

from .paint import begin, fitted, frame

NAME, ROW, AXIS = 190, 62, 74
"""Design pixels: the rounds' names before the scale, a round's height, and the scale with its two levels below."""
SIDE = 60
"""Free at the scale's right end."""


class SpreadView(QWidget):
    """Shows the spreads of a WholeSlide over one scale."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.slide: WholeSlide | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """A row a round, and the scale."""
        rounds = len(self.slide.spreads) if self.slide else 1
        return QSize(self.theme.px(600), self.theme.px(ROW * rounds + AXIS))

    def display(self, slide: WholeSlide) -> None:
        """Show the rounds."""
        self.slide = slide
        told = [f"{spread.name}: {spread.words}" for spread in slide.spreads]
        told += [words for _, words in filter(None, (slide.guess, slide.expert))]
        self.setAccessibleName(slide.title)
        self.setAccessibleDescription(". ".join(told))
        self.updateGeometry()
        self.update()

    def _x(self, value: float) -> float:
        left = NAME * self.theme.scale
        return float(left + (self.width() - left - SIDE * self.theme.scale) * value / 100)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The rounds, the scale, the two levels."""
        if self.slide is None:
            return
        painter = begin(QPainter(self))
        for place, spread in enumerate(self.slide.spreads):
            self._paint_spread(painter, spread, (ROW * place + ROW / 2) * self.theme.scale)
        self._paint_axis(painter, ROW * len(self.slide.spreads) * self.theme.scale)

    def _paint_spread(self, painter: QPainter, spread: Spread, middle: float) -> None:
        theme, palette, px = self.theme, self.theme.palette, self.theme.scale
        painter.setPen(QColor(palette.ink))
        painter.setFont(fitted(theme.font("far-bold", size=22), spread.name, (NAME - 16) * px, theme.px(20)))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(QRectF(0, middle - 20 * px, NAME * px, 40 * px), flags, spread.name)
        least, quarter, median, upper, most = map(self._x, spread.five)
        painter.setPen(theme.pen(palette.ink, 2))
        painter.drawLine(QPointF(least, middle), QPointF(most, middle))
        box = QRectF(quarter, middle - 19 * px, max(upper - quarter, 4 * px), 38 * px)
        frame(painter, theme, box, 6, fill=palette.accent_soft, edge=palette.ink, width=2)
        painter.setPen(theme.pen(palette.ink, 5))
        painter.drawLine(QPointF(median, box.top()), QPointF(median, box.bottom()))
        painter.setPen(theme.pen(palette.surface, 1.25))
        painter.setBrush(QColor(palette.accent))
        for value in spread.each:
            painter.drawEllipse(QPointF(self._x(value), middle), 5.5 * px, 5.5 * px)

    def _paint_axis(self, painter: QPainter, top: float) -> None:
        assert self.slide is not None
        theme, palette, px = self.theme, self.theme.palette, self.theme.scale
        line = top + 6 * px
        painter.setPen(theme.pen(palette.ink, 2))
        painter.drawLine(QPointF(self._x(0), line), QPointF(self._x(100), line))
        painter.setFont(theme.font("far-least"))
        for value in (0, 50, 100):
            painter.drawLine(QPointF(self._x(value), line - 5 * px), QPointF(self._x(value), line + 5 * px))
        levels = [(self.slide.guess, False)] + ([(self.slide.expert, True)] if self.slide.expert else [])
        metrics = QFontMetricsF(painter.font())
        end: float = self._x(0) - 40 * px
        for (level, words), filled in levels:
            x = self._x(level)
            painter.setPen(theme.pen(palette.ink, 2, (5, 4)))
            painter.drawLine(QPointF(x, 0), QPointF(x, line))
            painter.setPen(theme.pen(palette.ink, 2))
            painter.setBrush(QColor(palette.ink if filled else palette.surface))
            tip = QPolygonF(
                [QPointF(x, line + 2 * px), QPointF(x + 9 * px, line + 18 * px), QPointF(x - 9 * px, line + 18 * px)]
            )
            painter.drawPolygon(tip)
            wide = metrics.horizontalAdvance(words)
            left = max(end + 18 * px, min(x - wide / 2, self.width() - wide))
            end = left + wide
            painter.drawText(QPointF(left, line + 46 * px), words)

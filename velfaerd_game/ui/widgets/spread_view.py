"""How the class's boards lie on the scale from 0 to 100: a box from quarter to quarter, a point for each board."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from velfaerd_game.ui.slides import Spread, WholeSlide
from velfaerd_game.ui.theme import Theme

from .paint import begin, fitted, frame

NAME, ROW, AXIS = 190, 80, 96
"""Design pixels: the rounds' names before the scale, a round's height, and the scale with its two levels below."""
SIDE = 60
"""Free at the scale's right end."""
BOX, LABEL, POINT = 40, 27, 5.5
"""The height of the box and of the words over it, and a point's radius."""
FEWEST = 5
"""With fewer boards a box round the middle half of them says nothing."""


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
        told = [f"{spread.name}: {spread.mean_words}, {spread.words}" for spread in slide.spreads]
        told += [f"{mark.name}: {mark.means}" for mark in slide.marks]
        self.setAccessibleName(slide.title)
        self.setAccessibleDescription(". ".join(told))
        self.updateGeometry()
        self.update()

    def _x(self, value: float) -> float:
        left = NAME * self.theme.scale
        return float(left + (self.width() - left - SIDE * self.theme.scale) * value / 100)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The two levels behind, the rounds, the scale."""
        if self.slide is None:
            return
        painter, px = begin(QPainter(self)), self.theme.scale
        line = (ROW * len(self.slide.spreads) + 6) * px
        for mark in self.slide.marks:
            painter.setPen(self.theme.pen(self.theme.palette.ink, 2, (5, 4)))
            painter.drawLine(QPointF(self._x(mark.at), 0), QPointF(self._x(mark.at), line))
        for place, spread in enumerate(self.slide.spreads):
            last = place == len(self.slide.spreads) - 1
            self._paint_spread(painter, spread, (ROW * (place + 1) - BOX / 2 - 8) * px, last=last)
        self._paint_axis(painter, line)

    def _paint_spread(self, painter: QPainter, spread: Spread, middle: float, *, last: bool) -> None:
        """A round: from least to most a line, the middle half in a box, a stroke at the mean, a point a board."""
        theme, palette, px = self.theme, self.theme.palette, self.theme.scale
        painter.setPen(QColor(palette.ink))
        painter.setFont(fitted(theme.font("far-bold"), spread.name, (NAME - 16) * px, theme.px(20.5)))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(QRectF(0, middle - 20 * px, NAME * px, 40 * px), flags, spread.name)
        least, quarter, _, upper, most = map(self._x, spread.five)
        painter.setPen(theme.pen(palette.ink, 2))
        painter.drawLine(QPointF(least, middle), QPointF(most, middle))
        box = QRectF(quarter, middle - BOX / 2 * px, max(upper - quarter, 4 * px), BOX * px)
        if len(spread.each) >= FEWEST:
            frame(painter, theme, box, 6, fill=palette.accent_soft if last else palette.card, edge=palette.ink, width=2)
        painter.setPen(theme.pen(palette.surface, 1.25))
        painter.setBrush(QColor(palette.accent))
        for at in self._swarm(spread.each):
            painter.drawEllipse(QPointF(at.x(), middle + at.y()), POINT * px, POINT * px)
        mean = self._x(spread.mean)
        painter.setPen(theme.pen(palette.ink, 5))
        painter.drawLine(QPointF(mean, box.top() - 4 * px), QPointF(mean, box.bottom() + 3 * px))
        self._paint_mean(painter, spread.mean_words, mean, box.top() - 2 * px)

    def _swarm(self, values: Sequence[float]) -> Iterator[QPointF]:
        """Where the points lie round the middle line: those that would cover one another, above and below it."""
        apart = 2 * POINT * self.theme.scale
        ends: dict[int, float] = {}
        for value in sorted(values):
            x = self._x(value)
            line = next((line for line in (0, -1, 1) if x - ends.get(line, -apart) >= apart), 0)
            ends[line] = x
            yield QPointF(x, line * apart)

    def _paint_mean(self, painter: QPainter, words: str, x: float, foot: float) -> None:
        """The mean in words over its stroke, on the paper so that no line runs through it."""
        theme, px = self.theme, self.theme.scale
        font = theme.font("far-bold", size=22)
        wide = QFontMetricsF(font).horizontalAdvance(words) + 8 * px
        box = QRectF(min(max(x - wide / 2, 0), self.width() - wide), foot - LABEL * px, wide, (LABEL - 2) * px)
        painter.fillRect(box, QColor(theme.palette.surface))
        painter.setFont(font)
        painter.setPen(QColor(theme.palette.ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, words)

    def _paint_axis(self, painter: QPainter, line: float) -> None:
        """The scale with its ends and its middle, and below it the levels and what they mean."""
        assert self.slide is not None
        theme, palette, px = self.theme, self.theme.palette, self.theme.scale
        painter.setPen(theme.pen(palette.ink, 2))
        painter.drawLine(QPointF(self._x(0), line), QPointF(self._x(100), line))
        taken = self._paint_marks(painter, line)
        painter.setFont(theme.font("far-least"))
        for value in (0, 50, 100):
            x = self._x(value)
            painter.setPen(theme.pen(palette.ink, 2))
            painter.drawLine(QPointF(x, line - 5 * px), QPointF(x, line + 5 * px))
            box = QRectF(x - 24 * px, line + 8 * px, 48 * px, 28 * px)
            if not any(box.left() < right and left < box.right() for left, right in taken):
                painter.setPen(QColor(palette.muted))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(value))

    def _paint_marks(self, painter: QPainter, line: float) -> list[tuple[float, float]]:
        """The levels, the expert one filled; from where to where their names reach."""
        assert self.slide is not None
        theme, palette, px = self.theme, self.theme.palette, self.theme.scale
        bold, plain = theme.font("far-bold", size=22), theme.font("far-least")
        taken: list[tuple[float, float]] = []
        widths = [
            max(QFontMetricsF(bold).horizontalAdvance(mark.name), QFontMetricsF(plain).horizontalAdvance(mark.means))
            for mark in self.slide.marks
        ]
        behind = sum(widths[1:]) + 24 * px * len(widths[1:])
        end = 0.0
        for place, (mark, wide) in enumerate(zip(self.slide.marks, widths, strict=True)):
            x = self._x(mark.at)
            painter.setPen(theme.pen(palette.ink, 2))
            painter.setBrush(QColor(palette.ink if place else palette.surface))
            tip = [QPointF(x, line + 2 * px), *(QPointF(x + side * 9 * px, line + 18 * px) for side in (1, -1))]
            painter.drawPolygon(QPolygonF(tip))
            left = max(end, min(x - wide / 2, self.width() - wide - behind))
            end, behind = left + wide + 24 * px, 0
            box = QRectF(left, line + 22 * px, wide, 28 * px)
            for font, words, colour, down in (
                (bold, mark.name, palette.ink, 0),
                (plain, mark.means, palette.muted, 27),
            ):
                painter.setFont(font)
                painter.setPen(QColor(colour))
                flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
                painter.drawText(box.translated(0, down * px), flags, words)
            name = QFontMetricsF(bold).horizontalAdvance(mark.name)
            taken.append((box.center().x() - name / 2, box.center().x() + name / 2))
        return taken

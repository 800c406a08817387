"""The scale from 0 to 100: filled to the player's points, with the guess level and the expert level below it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from velfaerd_game.game.scoring import Score
from velfaerd_game.ui import verdict_words
from velfaerd_game.ui.theme import Theme

from .bar_labels import Label, Mark, lay_labels
from .paint import begin, frame

SIDE = 11
PIECE, BAR, MARKS = 31, 22, 28
"""Design pixels: half the bar's end, then the heights of the player's piece, the bar, and a row of marks."""


class ScoreBar(QWidget):
    """Shows a score; `display` may be called for each step of a count."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.score: Score | None = None
        self.shown = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def display(self, score: Score, shown: float) -> None:
        """Show the score's marks, and the bar filled to `shown` points."""
        self.score, self.shown = score, shown
        self.updateGeometry()
        self.update()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Labels that find no room beside their marks take one row more."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high piece, bar and marks are together."""
        rows = max((label.row for label in self._labels(width)), default=0)
        return self.theme.px(PIECE + BAR + MARKS + 22 * rows)

    def sizeHint(self) -> QSize:
        """One row of marks."""
        return QSize(self.theme.px(400), self.heightForWidth(max(self.width(), self.theme.px(300))))

    def x_of(self, value: float, width: int | None = None) -> float:
        """Where on the widget a value from 0 to 100 lies."""
        side = SIDE * self.theme.scale
        return side + (float(width if width is not None else self.width()) - 2 * side) * value / 100

    def words(self) -> list[str]:
        """The words of the marks, the guess level first."""
        return [] if self.score is None else verdict_words.marks(self.score)

    def _marks(self, width: int) -> list[Mark]:
        if self.score is None:
            return []
        metrics = QFontMetricsF(self.theme.font("card", size=15.5))
        values = [self.score.guess, self.score.expert_level]
        places = [self.x_of(float(value), width) for value in values if value is not None]
        return [Mark(x, metrics.horizontalAdvance(text)) for x, text in zip(places, self.words(), strict=True)]

    def _labels(self, width: int) -> list[Label]:
        return lay_labels(self._marks(width), (0, width), 13 * self.theme.scale)

    def label_boxes(self) -> list[QRectF]:
        """Where the words of the marks stand."""
        px, top = self.theme.scale, (PIECE + BAR + 6) * self.theme.scale
        return [
            QRectF(label.left, top + 22 * px * label.row, mark.width, 20 * px)
            for label, mark in zip(self._labels(self.width()), self._marks(self.width()), strict=True)
        ]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Bar, dots, marks, words, and the player's piece on top."""
        if self.score is None:
            return
        painter = begin(QPainter(self))
        px = self.theme.scale
        bar = QRectF(0, PIECE * px, self.width(), BAR * px)
        self._paint_bar(painter, bar)
        boxes, palette = self.label_boxes(), self.theme.palette
        for at, (mark, words) in enumerate(zip(self._marks(self.width()), self.words(), strict=True)):
            self._paint_mark(painter, bar, mark.x, filled=at == 1)
            painter.setPen(QColor(palette.ink))
            painter.setFont(self.theme.font("card", size=15.5))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip | Qt.TextFlag.TextSingleLine
            painter.drawText(boxes[at], flags, words)
        self._paint_piece(painter, bar)

    def _paint_bar(self, painter: QPainter, bar: QRectF) -> None:
        theme, palette, px = self.theme, self.theme.palette, self.theme.scale
        frame(painter, theme, bar, BAR / 2, fill=palette.card, edge=palette.ink, width=2)
        end = self.x_of(self.shown)
        if self.shown > 0:
            painter.save()
            painter.setClipRect(QRectF(bar.x(), bar.y(), end, bar.height()))
            frame(painter, theme, bar, BAR / 2, fill=palette.accent, edge=palette.ink, width=2)
            painter.restore()
        painter.setPen(Qt.PenStyle.NoPen)
        for value in range(0, 101, 5):
            x, reach = self.x_of(value), (4 if value % 10 == 0 else 2.4) * px
            painter.setBrush(QColor(palette.on_accent if x <= end and self.shown > 0 else palette.edge))
            painter.drawEllipse(QPointF(x, bar.center().y()), reach, reach)

    def _paint_mark(self, painter: QPainter, bar: QRectF, x: float, *, filled: bool) -> None:
        theme, palette, px = self.theme, self.theme.palette, self.theme.scale
        painter.setPen(theme.pen(palette.card, 5))
        painter.drawLine(QPointF(x, bar.top() + px), QPointF(x, bar.bottom() - px))
        painter.setPen(theme.pen(palette.ink, 2.25))
        painter.drawLine(QPointF(x, bar.top() - 2 * px), QPointF(x, bar.bottom() + 6 * px))
        tip, base = bar.bottom() + 6 * px, bar.bottom() + 19 * px
        triangle = QPolygonF([QPointF(x, tip), QPointF(x + 8 * px, base), QPointF(x - 8 * px, base)])
        painter.setBrush(QColor(palette.ink if filled else palette.surface))
        painter.drawPolygon(triangle)

    def _paint_piece(self, painter: QPainter, bar: QRectF) -> None:
        theme, palette, px = self.theme, self.theme.palette, self.theme.scale
        words = verdict_words.own_mark(int(self.shown + 0.5))
        font = theme.font("card", size=16.5)
        wide = QFontMetricsF(font).horizontalAdvance(words) + 20 * px
        x = self.x_of(self.shown)
        left = max(0.0, min(x - wide / 2, self.width() - wide))
        pill = QRectF(left, bar.top() - 30 * px, wide, 24 * px)
        painter.setPen(theme.pen(palette.surface, 1.5))
        painter.setBrush(QColor(palette.ink))
        low, reach = bar.top() - 8 * px, 9 * px
        painter.drawPolygon(
            QPolygonF([QPointF(x - reach, low), QPointF(x + reach, low), QPointF(x, bar.center().y() + 2 * px)])
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(pill, 12 * px, 12 * px)
        painter.setPen(QColor(palette.surface))
        painter.setFont(font)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)

"""How a class's scores lie, on a scale from 0 to 100: a box for each round between guess level and expert level."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from velfaerd_game.drawing.letters import letters
from velfaerd_game.game.class_measures import ClassResult, Distribution
from velfaerd_game.game.key import FULL, Key
from velfaerd_game.words.class_words import points, round_name
from velfaerd_game.words.language import tr

from .head import WIDE
from .ink import LEFT, MIDDLE, ON_PAPER, Ink, pen

_LABEL = 230.0
_FIRST, _STEP, _THICK = 104.0, 110.0, 62.0
_BELOW = 112.0


@dataclass(frozen=True, slots=True)
class ScaleItem:
    """The scale as something that stands in a column."""

    key: Key
    result: ClassResult
    binds: bool = False

    @property
    def height(self) -> float:
        """A row for each round, the marks above, the numbers and the legend below."""
        return _FIRST + _STEP * len(self.result.rounds) + _BELOW

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw it over the page's whole width."""
        paint_scale(Ink(painter), QRectF(left, top, WIDE, self.height), self.key, self.result)


def paint_scale(ink: Ink, box: QRectF, key: Key, result: ClassResult) -> None:
    """A box from quartile to quartile, a line from lowest to highest, a stroke at the median, a dot at the mean."""
    scale = QRectF(box.x() + _LABEL, box.y(), box.width() - _LABEL - 30, box.height())
    bottom = box.y() + _FIRST + _STEP * len(result.rounds)
    for mark in range(0, 101, 25):
        x = _x(scale, Fraction(mark))
        ink.line(QPointF(x, box.y() + _FIRST - 20), QPointF(x, bottom), 2, ON_PAPER.line)
        ink.text(QRectF(x - 60, bottom, 120, 46), letters("detail", 28), str(mark), MIDDLE, ON_PAPER.muted)
    marks = [(tr("Pure guessing"), key.guess)]
    marks += [] if key.expert_level is None else [(tr("Expert level"), key.expert_level)]
    for number, (words, value) in enumerate(marks):
        _paint_mark(ink, scale, bottom, f"{words} {points(value)}", value, dotted=number == 0)
    for place, one in enumerate(result.rounds):
        row = box.y() + _FIRST + place * _STEP
        ink.text(QRectF(box.x(), row, _LABEL, _STEP), letters("card", 36), round_name(one.number), LEFT)
        if one.scores:
            _paint_box(ink, scale, row + _STEP / 2, one.scores, filled=place > 0)
    alone = all(one.scores is None or one.scores.least == one.scores.most for one in result.rounds)
    legend = tr("Line: lowest to highest. Box: the middle half. Stroke: median. Dot: mean.") if not alone else ""
    ink.text(QRectF(scale.x(), bottom + 46, scale.width(), 46), letters("detail", 28), legend, LEFT, ON_PAPER.muted)


def _paint_mark(ink: Ink, scale: QRectF, bottom: float, words: str, value: Fraction, *, dotted: bool) -> None:
    x, top = _x(scale, value), scale.y() + (0 if dotted else 36)
    stroke = pen(ON_PAPER.ink, 4)
    stroke.setStyle(Qt.PenStyle.DotLine if dotted else Qt.PenStyle.DashLine)
    ink.painter.setPen(stroke)
    ink.painter.drawLine(QPointF(x, top + 42), QPointF(x, bottom))
    left = min(max(x - 250, scale.x()), scale.right() - 500)
    ink.text(QRectF(left, top, 500, 40), letters("detail", 28), words, MIDDLE)


def _paint_box(ink: Ink, scale: QRectF, y: float, scores: Distribution, *, filled: bool) -> None:
    """One score alone, or one that all have, is a dot."""
    if scores.least < scores.most:
        _paint_spread(ink, scale, y, scores, filled=filled)
    ink.painter.setPen(pen(ON_PAPER.card, 4))
    ink.painter.setBrush(QColor(ON_PAPER.ink))
    ink.painter.drawEllipse(QPointF(_x(scale, scores.mean), y), 15, 15)


def _paint_spread(ink: Ink, scale: QRectF, y: float, scores: Distribution, *, filled: bool) -> None:
    ink.line(QPointF(_x(scale, scores.least), y), QPointF(_x(scale, scores.most), y), 5)
    for end in (scores.least, scores.most):
        ink.line(QPointF(_x(scale, end), y - 18), QPointF(_x(scale, end), y + 18), 5)
    left, right = _x(scale, scores.lower), _x(scale, scores.upper)
    ink.painter.setPen(pen(ON_PAPER.ink, 5))
    ink.painter.setBrush(QColor(ON_PAPER.line if filled else ON_PAPER.card))
    ink.painter.drawRect(QRectF(left, y - _THICK / 2, right - left, _THICK))
    middle = _x(scale, scores.median)
    ink.line(QPointF(middle, y - _THICK / 2), QPointF(middle, y + _THICK / 2), 11)


def _x(scale: QRectF, value: Fraction) -> float:
    return scale.x() + scale.width() * float(value / FULL)

"""The score on paper: the number, the stars as shapes and in words, and a scale with its markers."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPolygonF

from velfaerd_game.drawing.letters import letters
from velfaerd_game.drawing.signs import draw_star
from velfaerd_game.words.language import tr

from .flowing import Style, draw, height, lines
from .head import EDGE, WIDE
from .ink import LEFT, MIDDLE, ON_PAPER, Ink, on_one_line, pen
from .result_told import Marker, ScoreTold

NUMBER = 400.0
"""The width of the block with the number."""

LEFT_EDGE, ROOM = EDGE + NUMBER + 40, WIDE - NUMBER - 40
SAID, JUDGED = Style("body", 32, above=6), Style("heading", 48)
BAR = 44.0


def score_height(told: ScoreTold) -> float:
    """How high the block is."""
    return max(290.0, _words_height(told) + 210)


def _words_height(told: ScoreTold) -> float:
    return height([*lines(told.judgement, JUDGED, ROOM), *lines(told.said, SAID, ROOM)])


def draw_score(ink: Ink, told: ScoreTold, top: float) -> None:
    """Draw the block."""
    block = QRectF(EDGE, top, NUMBER, 160)
    ink.text(block, letters("giant", 190), str(round(told.own.at)), MIDDLE)
    ink.text(QRectF(EDGE, top + 168, NUMBER, 40), letters("detail", 31), tr("of 100 points"), MIDDLE, ON_PAPER.muted)
    words = told.stars_said
    font = on_one_line("detail", 29, words, NUMBER - 170)
    wide = 160 + QFontMetricsF(font).horizontalAdvance(words)
    left, middle = block.center().x() - wide / 2, top + 246
    for place in range(3):
        full = place < told.stars
        edge = pen(ON_PAPER.ink, 4)
        draw_star(ink.painter, ON_PAPER, QPointF(left + 50 * place + 22, middle), 22, edge, full=full)
    ink.text(QRectF(left + 160, middle - 24, wide, 48), font, words, LEFT)
    end = draw(ink.painter, lines(told.judgement, JUDGED, ROOM), LEFT_EDGE, top)
    end = draw(ink.painter, lines(told.said, SAID, ROOM), LEFT_EDGE, end)
    _draw_scale(ink, told, end + 74)


def _x(at: float) -> float:
    return LEFT_EDGE + 30 + (ROOM - 60) * at / 100


def _draw_scale(ink: Ink, told: ScoreTold, top: float) -> None:
    bar = QRectF(LEFT_EDGE, top, ROOM, BAR)
    ink.frame(bar, BAR / 2, 4)
    ink.painter.setPen(pen(ON_PAPER.ink, 4))
    ink.painter.setBrush(QColor(ON_PAPER.accent_soft))
    ink.painter.drawRoundedRect(QRectF(bar.x(), bar.y(), max(BAR, _x(told.own.at) - bar.x()), BAR), BAR / 2, BAR / 2)
    for value in range(0, 101, 10):
        ink.painter.setPen(pen(ON_PAPER.ink, 0))
        ink.painter.setBrush(QColor(ON_PAPER.edge))
        ink.painter.drawEllipse(QPointF(_x(value), bar.center().y()), 6, 6)
    for number, mark in enumerate(told.marks):
        _draw_tip(ink, _x(mark.at), bar, filled=number == 1)
    _draw_labels(ink, told.marks, bar.bottom() + 42)
    _draw_own(ink, told.own, bar)


def _draw_tip(ink: Ink, x: float, bar: QRectF, *, filled: bool) -> None:
    """A line through the bar and a triangle below it; the experts' is filled."""
    ink.line(QPointF(x, bar.top() - 6), QPointF(x, bar.bottom() + 12), 6)
    tip, base = bar.bottom() + 10, bar.bottom() + 40
    ink.painter.setBrush(QColor(ON_PAPER.ink if filled else ON_PAPER.card))
    ink.painter.setPen(pen(ON_PAPER.ink, 4))
    ink.painter.drawPolygon(QPolygonF([QPointF(x, tip), QPointF(x + 19, base), QPointF(x - 19, base)]))


def _draw_labels(ink: Ink, marks: tuple[Marker, ...], top: float) -> None:
    """The words below the triangles, apart from each other or in two rows."""
    font = letters("card", 30)
    taken = LEFT_EDGE
    for number, mark in enumerate(sorted(marks, key=lambda one: one.at)):
        wide = QFontMetricsF(font).horizontalAdvance(mark.words)
        x = _x(mark.at) + 22 - wide if number == 0 and len(marks) > 1 else _x(mark.at) - 22
        x = min(max(LEFT_EDGE, x), LEFT_EDGE + ROOM - wide)
        row = 0 if x >= taken or number == 0 else 1
        ink.text(QRectF(x, top + 38 * row, wide + 10, 44), font, mark.words, LEFT)
        taken = x + wide + 30


def _draw_own(ink: Ink, own: Marker, bar: QRectF) -> None:
    """The player's piece above the bar."""
    font = letters("card", 32)
    wide = QFontMetricsF(font).horizontalAdvance(own.words) + 44
    x = _x(own.at)
    left = min(max(LEFT_EDGE, x - wide / 2), LEFT_EDGE + ROOM - wide)
    pill = QRectF(left, bar.top() - 66, wide, 48)
    ink.painter.setPen(pen(ON_PAPER.ink, 0))
    ink.painter.setBrush(QColor(ON_PAPER.ink))
    low = pill.bottom() - 4
    ink.painter.drawPolygon(QPolygonF([QPointF(x - 20, low), QPointF(x + 20, low), QPointF(x, bar.center().y())]))
    ink.painter.drawRoundedRect(pill, 24, 24)
    ink.text(pill, font, own.words, MIDDLE, ON_PAPER.card)

"""The points as a giant number, with the stars below."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from velfaerd_game.ui import verdict_words
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .paint import fitted
from .standing import paint_star

STAR = 18
"""A star and its air, design pixels."""


def draw_number(painter: QPainter, theme: Theme, box: QRectF, shown: float, stars: int) -> None:
    """Number, "of 100 points", and the stars as shapes and in words, in the middle of the box."""
    palette, px = theme.palette, theme.scale
    top = box.center().y() - 58 * px
    painter.setPen(QColor(palette.ink))
    painter.setFont(fitted(theme.font("giant"), "100", box.width(), theme.px(30)))
    painter.drawText(QRectF(box.x(), top, box.width(), 62 * px), Qt.AlignmentFlag.AlignCenter, str(int(shown + 0.5)))
    painter.setFont(theme.font("detail", size=15))
    painter.setPen(QColor(palette.muted))
    line = QRectF(box.x(), top + 64 * px, box.width(), 20 * px)
    painter.drawText(line, Qt.AlignmentFlag.AlignCenter, tr("of 100 points"))
    words = verdict_words.stars(stars)
    font = fitted(theme.font("least", size=13.5), words, box.width() - (3 * STAR + 5) * px, theme.px(11))
    wide = (3 * STAR + 5) * px + QFontMetricsF(font).horizontalAdvance(words)
    left, middle = box.center().x() - wide / 2, top + 103 * px
    for place in range(3):
        paint_star(painter, theme, QPointF(left + (STAR * place + 9) * px, middle), full=place < stars)
    painter.setFont(font)
    painter.setPen(QColor(palette.ink))
    row = QRectF(left + (3 * STAR + 5) * px, middle - 12 * px, wide, 24 * px)
    painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

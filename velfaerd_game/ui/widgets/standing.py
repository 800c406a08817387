"""How it went, at the foot of an alliance's card: what is under way, what is next, the best answer so far."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from velfaerd_game.drawing.signs import draw_star
from velfaerd_game.ui.alliances import AllianceCard
from velfaerd_game.ui.art import Art
from velfaerd_game.ui.points import points
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr, trn

from .paint import fitted, frame

ROW = 40
"""How high a row is, design pixels."""


def standing_rows(card: AllianceCard) -> int:
    """How many rows it takes."""
    return 2 if card.next and card.best is not None else 1


def draw_standing(painter: QPainter, theme: Theme, card: AllianceCard, row: QRectF, ratio: float) -> None:
    """Draw the rows; `row` is the first of them."""
    if card.next or card.cards_laid is not None:
        left = _draw_points(painter, theme, card, row) if card.best is not None and not card.next else row.right()
        _draw_call(painter, theme, card, QRectF(row.topLeft(), QPointF(left, row.bottom())), ratio)
        row = row.translated(0, theme.px(ROW))
    if card.best is not None and (card.next or card.cards_laid is None):
        _draw_best(painter, theme, card, row)
    elif not card.next and card.cards_laid is None:
        painter.setFont(theme.font("detail", size=15))
        painter.setPen(QColor(theme.palette.muted))
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, tr("Not played yet"))


def _draw_call(painter: QPainter, theme: Theme, card: AllianceCard, row: QRectF, ratio: float) -> None:
    """The flag and the look of a button; the whole card is the button."""
    palette, px = theme.palette, theme.px
    laid = card.cards_laid
    words = tr("Next in line")
    if laid is not None:
        words = trn("In progress: {n} card placed", "In progress: {n} cards placed", laid)
    right = row.right()
    if card.next:
        call = tr("Continue") if laid is not None else tr("Play no. {n}").format(n=card.number)
        font = theme.font("button", size=16)
        wide = QFontMetricsF(font).horizontalAdvance(call) + px(32)
        button = QRectF(row.right() - wide, row.y(), wide, row.height() - px(2))
        frame(painter, theme, button, 10, fill=palette.accent, edge=palette.accent)
        frame(painter, theme, theme.inset(button, 3), 7, fill=None, edge=palette.on_accent, width=1)
        painter.setFont(font)
        painter.setPen(QColor(palette.on_accent))
        painter.drawText(button, Qt.AlignmentFlag.AlignCenter, call)
        right = button.x() - px(8)
    side = px(22)
    name = "vimpel-fyldt" if laid is None else "play"
    icon = Art(theme).icon(name, side, ratio, palette.ink)
    painter.drawPixmap(QPointF(round(row.x()), round(row.center().y() - side / 2)), icon)
    box = QRectF(row.x() + side + px(7), row.y(), right - row.x() - side - px(7), row.height())
    painter.setFont(fitted(theme.font("card", size=15.5), words, box.width(), px(14)))
    painter.setPen(QColor(palette.ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)


def _draw_best(painter: QPainter, theme: Theme, card: AllianceCard, row: QRectF) -> None:
    """The best answer on a bar with the experts' level as a tick, the points, and the stars."""
    palette, px = theme.palette, theme.px
    middle, words = row.center().y(), tr("Best answer")
    painter.setFont(theme.font("detail", size=15))
    painter.setPen(QColor(palette.muted))
    painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, words)
    left = row.x() + QFontMetricsF(painter.font()).horizontalAdvance(words) + px(12)
    bar = QRectF(left, middle - px(7), _draw_points(painter, theme, card, row) - px(6) - left, px(14))
    part = float(card.best or 0) / 100
    frame(painter, theme, bar, 7, fill=palette.card, edge=palette.ink)
    painter.save()
    painter.setClipRect(QRectF(bar.x(), bar.y(), bar.width() * part, bar.height()))
    frame(painter, theme, bar, 7, fill=palette.accent, edge=palette.ink)
    painter.restore()
    if card.expert is not None:
        tick = bar.x() + bar.width() * float(card.expert) / 100
        painter.setPen(theme.pen(palette.ink, 2.5))
        painter.drawLine(QPointF(tick, bar.y() - px(5)), QPointF(tick, bar.bottom() + px(5)))


def _draw_points(painter: QPainter, theme: Theme, card: AllianceCard, row: QRectF) -> float:
    """The points and the stars at the right end; returns where they begin."""
    px = theme.px
    stars = row.right() - px(3 * 19)
    box = QRectF(stars - px(46), row.y(), px(42), row.height())
    painter.setPen(QColor(theme.palette.ink))
    painter.setFont(theme.font("heading"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(points(card.best or Fraction(0))))
    for place in range(3):
        paint_star(painter, theme, QPointF(stars + px(19 * place + 10), row.center().y()), full=place < card.stars)
    return box.x()


def paint_star(painter: QPainter, theme: Theme, centre: QPointF, *, full: bool) -> None:
    """A star, full or in outline."""
    pen = theme.pen(theme.palette.ink if full else theme.palette.edge, 1.5)
    draw_star(painter, theme.palette, centre, theme.px(9), pen, full=full)

"""A free place of a column: waiting for a card, taking the one in the air, or refusing it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPixmap

from velfaerd_game.ui.art import blank
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .paint import begin, frame

Look = Literal["free", "next", "first", "takes", "refuses"]
"""Free; where the next card lies; the same in an empty phase; it takes the card in the air; that card lies here."""


class Slot(NamedTuple):
    """What a place shows: how it stands, and that it is place `number` of so many."""

    look: Look
    number: int
    of: int


class SlotPictures:
    """Paints each kind of place once; while a card moves over the column it is only copied."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self._kept: dict[tuple[Slot, float, float], QPixmap] = {}

    def forget(self) -> None:
        """Paint them anew: size, theme or language has changed."""
        self._kept.clear()

    def draw(self, painter: QPainter, box: QRectF, slot: Slot, ratio: float) -> None:
        """Draw a place; where a picture of it would not fall on whole pixels, paint it."""
        if not ratio.is_integer():
            _paint(painter, self.theme, box, slot)
            return
        key = (slot, box.width(), ratio)
        if key not in self._kept:
            picture = self._kept[key] = blank(box.size().toSize(), ratio)
            on = begin(QPainter(picture))
            _paint(on, self.theme, QRectF(QPointF(), box.size()), slot)
            on.end()
        painter.drawPixmap(box.topLeft(), self._kept[key])


def _paint(painter: QPainter, theme: Theme, box: QRectF, slot: Slot) -> None:
    palette = theme.palette
    match slot.look:
        case "takes":
            frame(painter, theme, box, 9, fill=palette.accent_soft, edge=palette.accent, width=2.5, dashes=(9, 6))
            spot = tr("Place {k} of {n}").format(k=slot.number, n=slot.of)
            _two_lines(painter, theme, box, (tr("Drop the card here"), spot), palette.accent)
        case "refuses":
            frame(painter, theme, box, 9, fill=palette.card, edge=palette.error, width=2.5, dashes=(3, 5))
            _two_lines(painter, theme, box, (tr("Already here"), tr("Choose another phase")), palette.error)
        case look:
            edge = palette.line if look == "free" else palette.edge
            frame(painter, theme, box, 9, fill=palette.empty, edge=edge, width=1.75)
            if look == "first":
                painter.setPen(QColor(palette.muted))
                painter.setFont(theme.font("detail"))
                flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(theme.inset(box, 4), flags, tr("Place a card here"))


def _two_lines(painter: QPainter, theme: Theme, box: QRectF, lines: tuple[str, str], colour: str) -> None:
    """Both lines where they have room, else the first, small."""
    bold, plain = theme.font("button", size=15.5), theme.font("least")
    above, below = QFontMetricsF(bold).height(), QFontMetricsF(plain).height()
    fits = QFontMetricsF(bold).horizontalAdvance(lines[0]) <= box.width() - 8 * theme.scale
    painter.setPen(QColor(colour))
    if above + below > box.height() or not fits:
        painter.setFont(plain)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, lines[0])
        return
    top = box.center().y() - (above + below) / 2
    painter.setFont(bold)
    painter.drawText(QRectF(box.x(), top, box.width(), above), Qt.AlignmentFlag.AlignCenter, lines[0])
    painter.setFont(plain)
    painter.setPen(QColor(theme.palette.ink))
    painter.drawText(QRectF(box.x(), top + above, box.width(), below), Qt.AlignmentFlag.AlignCenter, lines[1])

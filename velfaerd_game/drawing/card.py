"""A role's whole card, drawn on 400 by 560: what both its sides share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from .letters import letters
from .palette import Palette

CARD = QSize(400, 560)
"""The card's own measure; everything on it is drawn in this, and the painter is scaled to what it lies on."""

Flag = Qt.AlignmentFlag
WRAP = Flag.AlignLeft | Flag.AlignTop | Qt.TextFlag.TextWordWrap


class Pictures(Protocol):
    """How drawings come onto a card: copied on the screen, line by line on paper. Boxes in the card's own measure."""

    def illustration(self, role: str, box: QRectF, radius: float) -> None:
        """Draw a role's illustration with its corners cut round."""

    def symbol(self, role: str, box: QRectF, colour: str, hole: str) -> None:
        """Draw a role's symbol in one colour, on what its holes are to look like."""

    def pattern(self, role: str, box: QRectF) -> None:
        """Fill the box with a role's pattern; the painter may be clipped to less."""


@dataclass(frozen=True, slots=True)
class CardPainter:
    """What a side is painted with: a painter in the card's own measure, the colours, and how drawings get there."""

    painter: QPainter
    palette: Palette
    pictures: Pictures

    def paper(self) -> None:
        """Paint the card's surface."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(self.palette.card))
        self.painter.drawRoundedRect(QRectF(0, 0, 400, 560), 22, 22)

    def frame(self) -> None:
        """Paint the card's edge."""
        self.painter.setPen(self.pen(self.palette.ink, 2.5))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRoundedRect(QRectF(1.25, 1.25, 397.5, 557.5), 21, 21)

    def symbol(self, role: str, box: QRectF) -> None:
        """Paint the role's symbol, to stand on the role's colour."""
        colours = self.palette.roles[role]
        self.pictures.symbol(role, box, colours.on, colours.fill)

    def pen(self, colour: str, width: float) -> QPen:
        """A pen with round ends."""
        pen = QPen(QColor(colour), width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        return pen

    def letters(self, step: str, size: float, fits: list[tuple[str, float]] | None = None) -> QFont:
        """Letters in the card's own measure, smaller where a text would not fit its width."""
        font = letters(step, size)
        for text, width in fits or []:
            while font.pixelSize() > 12 and QFontMetricsF(font).horizontalAdvance(text) > width:
                font.setPixelSize(font.pixelSize() - 1)
        return font

    def wrapped(self, step: str, size: float, text: str, box: QRectF) -> QFont:
        """The largest letters, up to this size, in which the text fits the box."""
        font = self.letters(step, size)
        while font.pixelSize() > 10:
            needed = QFontMetricsF(font).boundingRect(QRectF(0, 0, box.width(), 999), WRAP, text)
            if needed.height() <= box.height() and needed.width() <= box.width() + 1:
                break
            font.setPixelSize(font.pixelSize() - 1)
        return font

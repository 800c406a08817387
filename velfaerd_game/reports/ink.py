"""Strokes that every page on paper shares: words that fit, lines, frames, symbols, the pennant. Units of 0.1 mm."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from velfaerd_game.drawing.letters import letters
from velfaerd_game.drawing.palette import LIGHT
from velfaerd_game.drawing.svg import INK, PAPER, drawing, role_colours
from velfaerd_game.paths import CARDS, ICONS

ON_PAPER = replace(LIGHT, name="paper", card="#FFFFFF", shadows=False)
"""The light colours on white: the printer has no ink for the paper's own tone, and shadows are left to the lamp."""

LEAST = 25
"""The smallest letters, seven points."""

TILE = 110
"""A pattern's tile in units of the card."""

Flag = Qt.AlignmentFlag
Flags = Qt.AlignmentFlag | Qt.TextFlag
WRAPPED = Flag.AlignLeft | Flag.AlignTop | Qt.TextFlag.TextWordWrap
MIDDLE = Flag.AlignCenter | Qt.TextFlag.TextWordWrap
LEFT = Flag.AlignLeft | Flag.AlignVCenter
LEFT_WRAPPED = LEFT | Qt.TextFlag.TextWordWrap
RIGHT = Flag.AlignRight | Flag.AlignVCenter


@dataclass(frozen=True, slots=True)
class DrawnPictures:
    """Drawings as paper has them: every line and surface of the file, at any size."""

    painter: QPainter

    def illustration(self, role: str, box: QRectF, radius: float) -> None:
        """Draw a role's illustration, cut to a box with round corners."""
        outline = QPainterPath()
        outline.addRoundedRect(box, radius, radius)
        self.painter.save()
        self.painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
        drawing(CARDS / f"{role}.svg", role_colours(role, ON_PAPER)).render(self.painter, box)
        self.painter.restore()

    def symbol(self, role: str, box: QRectF, colour: str, hole: str) -> None:
        """Draw a role's symbol."""
        drawing(CARDS / "symbols" / f"{role}.svg", ((INK, colour), (PAPER, hole))).render(self.painter, box)

    def pattern(self, role: str, box: QRectF) -> None:
        """Lay tiles of a role's pattern over the box."""
        tile = drawing(CARDS / "patterns" / f"{role}.svg", role_colours(role, ON_PAPER))
        self.painter.save()
        self.painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        self.painter.fillRect(box, QColor(ON_PAPER.roles[role].fill))
        for down in range(int(box.height() // TILE) + 1):
            for across in range(int(box.width() // TILE) + 1):
                tile.render(self.painter, QRectF(box.x() + across * TILE, box.y() + down * TILE, TILE, TILE))
        self.painter.restore()


@dataclass(frozen=True, slots=True)
class Ink:
    """A painter in tenths of a millimetre, and what pages do with it."""

    painter: QPainter

    def line(self, start: QPointF, end: QPointF, width: float = 3, colour: str = ON_PAPER.ink) -> None:
        """Draw a line."""
        self.painter.setPen(pen(colour, width))
        self.painter.drawLine(start, end)

    def frame(self, box: QRectF, radius: float = 0, width: float = 4, *, dashed: bool = False) -> None:
        """Draw the edge of a box, filled with the paper's white."""
        stroke = pen(ON_PAPER.ink, width)
        if dashed:
            stroke.setDashPattern([5, 4])
        self.painter.setPen(stroke)
        self.painter.setBrush(QColor(ON_PAPER.card))
        self.painter.drawRoundedRect(box, radius, radius)

    def text(self, box: QRectF, font: QFont, words: str, flags: Flags, colour: str = "") -> None:
        """Write words into a box, in ink or in another colour."""
        self.painter.setPen(QColor(colour or ON_PAPER.ink))
        self.painter.setFont(font)
        self.painter.drawText(box, flags, words)

    def symbol(self, role: str, box: QRectF) -> None:
        """A role's symbol on a disc of its colour, with an edge that grey paper shows as well."""
        colours = ON_PAPER.roles[role]
        self.painter.setPen(pen(ON_PAPER.ink, 4))
        self.painter.setBrush(QColor(colours.fill))
        self.painter.drawEllipse(box)
        inner = 0.19 * box.width()
        pictures = DrawnPictures(self.painter)
        pictures.symbol(role, box.adjusted(inner, inner, -inner, -inner), colours.on, colours.fill)

    def pennant(self, box: QRectF) -> None:
        """An empty pennant, to be filled in by hand."""
        drawing(ICONS / "vimpel.svg", ()).render(self.painter, box)

    def blank(self, place: QRectF, label: str, font: QFont) -> None:
        """A label with a line after it to write on, to the end of the place."""
        wide = QFontMetricsF(font).horizontalAdvance(label) + 20
        self.text(place, font, label, LEFT)
        self.line(QPointF(place.x() + wide, place.bottom() - 10), QPointF(place.right(), place.bottom() - 10))


def pen(colour: str, width: float) -> QPen:
    """A pen with flat ends and round corners."""
    made = QPen(QColor(colour), width)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    return made


def height(step: str, size: int, words: str, width: float) -> float:
    """How high the words stand when they are wrapped to this width."""
    return QFontMetricsF(letters(step, size)).boundingRect(QRectF(0, 0, width, 99999), WRAPPED, words).height()


def fitting(step: str, size: int, words: str, room: QRectF) -> QFont:
    """The largest letters, from `size` down, in which the words fit the room, wrapped, with no word cut in two."""
    while size > LEAST:
        measure = QFontMetricsF(letters(step, size))
        longest = max((measure.horizontalAdvance(word) for word in words.split()), default=0.0)
        if longest <= room.width() and height(step, size, words, room.width()) <= room.height():
            break
        size -= 1
    return letters(step, size)


def on_one_line(step: str, size: int, words: str, width: float) -> QFont:
    """The largest letters, from `size` down, in which the words fit one line."""
    while size > LEAST and QFontMetricsF(letters(step, size)).horizontalAdvance(words) > width:
        size -= 1
    return letters(step, size)

"""The facilitator's guide on paper: the time plan down the left edge, what to do, say and ask beside it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from velfaerd_game.words.guide_told import Guide, GuidePart
from velfaerd_game.words.language import tr

from .flowing import Item, Style, columns, draw, height, lines
from .head import BOTTOM, EDGE, WIDE, Head, foot
from .ink import ON_PAPER, Ink
from .pdf import A4, Page, ready, save

TIME = 330.0
"""How wide the column of the minutes is."""

TOP, AIR = 190.0, 19.0
WHEN, NAME = Style("card", 32), Style("card", 38)
DO, SAY = Style("body", 33, above=6), Style("body", 33, above=8, colour=ON_PAPER.accent)
AGREED = Style("body", 33, above=8)


def save_guide(path: Path, told: Guide) -> int:
    """Write the PDF whole or not at all; how many pages it has. UnwritableError where it cannot be written."""
    return save(path, guide_pages(told), title())


def title() -> str:
    """What the PDF is called."""
    return tr("The Welfare Game: the facilitator’s guide")


def guide_pages(told: Guide) -> list[Page]:
    """All of it, on as many pages as it takes; no part is torn apart."""
    ready()
    head = Head(tr("The facilitator’s guide"), told.under, told.title, told.advice)
    begin = head.height() + 10
    sheets = _sheets([PartRow(part) for part in told.parts], begin)

    def page(number: int) -> Page:
        def paint(painter: QPainter) -> None:
            ink = Ink(painter)
            if number == 0:
                head.draw(ink)
            draw(painter, sheets[number], EDGE, TOP if number else begin)
            foot(ink, title(), number + 1, len(sheets))

        return Page(A4, paint)

    return [page(number) for number in range(len(sheets))]


def _sheets(rows: list[Item], begin: float) -> list[list[Item]]:
    """The rows of each page; the first has less room for its head."""
    first = columns(rows, BOTTOM - begin)[0]
    return [first, *columns(rows[len(first) :], BOTTOM - TOP)]


@dataclass(frozen=True, slots=True)
class PartRow:
    """A part of the lesson: its minutes at the left, what there is to do, say and ask at the right."""

    told: GuidePart
    binds: bool = False

    def _words(self) -> list[Item]:
        told, wide = self.told, WIDE - TIME
        agreed = tr("If all agree: {question}").format(question=told.agreed) if told.agreed else ""
        items: list[Item] = [*lines(told.name, NAME, wide), *lines(told.do, DO, wide)]
        return [*items, *lines(told.say, SAY, wide), *lines(agreed, AGREED, wide)]

    @property
    def height(self) -> float:
        """All of it, with air above and below."""
        return height(self._words()) + 2 * AIR

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw the row, and a line below it."""
        draw(painter, lines(self.told.when, WHEN, TIME - 20), left, top + AIR + 4)
        draw(painter, self._words(), left + TIME, top + AIR)
        y = top + self.height
        box = QRectF(left, y, WIDE, 0)
        Ink(painter).line(QPointF(box.left(), y), QPointF(box.right(), y), 2, ON_PAPER.line)

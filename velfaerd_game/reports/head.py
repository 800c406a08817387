"""What the player's own papers have in common: the edges of A4, the head of the first page, the foot of each."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from velfaerd_game.drawing.letters import letters
from velfaerd_game.drawing.mark import Table, draw_table
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.words.language import tr

from .flowing import Item, Style, draw, height, lines
from .ink import LEFT, ON_PAPER, RIGHT, Ink
from .pdf import A4

EDGE, WIDE = 130.0, A4[0] - 260.0
"""Where what is printed begins, and how wide it is."""

BOTTOM = 2830.0
"""Where it ends; the foot stands below."""

GAP = 70.0
COLUMN = (WIDE - GAP) / 2
"""A column where there are two beside each other."""

HEADING = Style("heading", 42, above=36, binds=True)
STRONG = Style("card", 30, above=16, binds=True)
BODY = Style("body", 30, above=6)
MUTED = Style("detail", 28, above=8, colour=ON_PAPER.muted)


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a first page: what it is, the day, the title, and a line below it."""

    what: str
    day: str
    title: str
    under: str

    def items(self) -> list[Item]:
        """Title and line, however long they are."""
        size = 76 if len(self.title) <= 44 else 52
        return [*lines(self.title, Style("title", size), WIDE), *lines(self.under, MUTED, WIDE)]

    def draw(self, ink: Ink) -> float:
        """Draw it; where what follows may begin."""
        draw_table(ink.painter, ON_PAPER, Table(QPointF(EDGE + 34, 132), 32, 2), seats=ROLE_IDS)
        ink.text(QRectF(EDGE + 90, 102, WIDE - 90, 60), letters("card", 31), self.what, LEFT)
        ink.text(QRectF(EDGE, 102, WIDE, 60), letters("detail", 31), self.day, RIGHT, ON_PAPER.muted)
        end = draw(ink.painter, self.items(), EDGE, 180) + 22
        ink.line(QPointF(EDGE, end), QPointF(EDGE + WIDE, end), 5)
        return end

    def height(self) -> float:
        """Where what follows may begin."""
        return 202 + height(self.items())


def foot(ink: Ink, words: str, number: int, most: int) -> None:
    """The foot of a page: whose paper it is, and, where there are several, which page."""
    place = QRectF(EDGE, BOTTOM + 30, WIDE, 44)
    ink.text(place, letters("detail", 25), words, LEFT, ON_PAPER.muted)
    if most > 1:
        page = tr("Page {n} of {most}").format(n=number, most=most)
        ink.text(place, letters("detail", 25), page, RIGHT, ON_PAPER.muted)

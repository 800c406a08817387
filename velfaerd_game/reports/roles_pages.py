"""One's own roles on paper: a bar and words for each, where to go next, and how it went over time."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPolygonF

from velfaerd_game.drawing.letters import letters
from velfaerd_game.words.language import tr

from .flowing import Item, Style, columns, draw, height, lines
from .head import BODY, BOTTOM, EDGE, HEADING, MUTED, WIDE, Head, foot
from .ink import ON_PAPER, RIGHT, DrawnPictures, Ink, pen
from .pdf import A4, Page, ready, save
from .roles_told import AnswerTold, RolesTold, RoleTold

SIGN, BAR = 96.0, 46.0
INSIDE = WIDE - SIGN - 34
NAME, SAID, COUNTS = Style("card", 36, binds=True), Style("body", 32, above=2), Style("detail", 29, above=6)
TOP = 190.0


def save_roles(path: Path, told: RolesTold) -> int:
    """Write the PDF whole or not at all; how many pages it has. UnwritableError where it cannot be written."""
    ready()
    return save(path, roles_pages(told), title())


def title() -> str:
    """What the PDF is called."""
    return tr("The Welfare Game: my roles")


def roles_pages(told: RolesTold) -> list[Page]:
    """The six roles and where to go next, then the way there; on one page where all of it fits."""
    head = Head(tr("The Welfare Game"), told.day, tr("My roles"), told.under)
    most = max((role.wanted for role in told.roles), default=0)
    items: list[Item] = [*lines(told.legend, MUTED, WIDE), *(RoleRow(role, most) for role in told.roles)]
    items += [*lines(tr("Where to go next"), HEADING, WIDE), *lines(told.advice, BODY, WIDE)]
    items += lines(told.uncounted, MUTED, WIDE)
    way: list[Item] = []
    if told.answers:
        way += [*lines(tr("How it went"), HEADING, WIDE), Chart(told.answers), *lines(_legend(), MUTED, WIDE)]
        way += [line for one in reversed(told.answers) for line in lines(one.line, COUNTS, WIDE)]
    begin = head.height() + 10
    if height([*items, *way]) <= BOTTOM - begin:
        items, way = [*items, *way], []
    first, *over = columns(items, BOTTOM - begin)
    sheets = [first, *over, *columns(way, BOTTOM - TOP)]

    def page(number: int) -> Page:
        def paint(painter: QPainter) -> None:
            ink = Ink(painter)
            if number == 0:
                head.draw(ink)
            draw(painter, sheets[number], EDGE, TOP if number else begin)
            foot(ink, title(), number + 1, len(sheets))

        return Page(A4, paint)

    return [page(number) for number in range(len(sheets))]


def _legend() -> str:
    return tr(
        "A filled dot is a first try, an open one a later answer or one scored by an earlier key. The dash is "
        "the expert level. The newest answer stands at the right, and first in the list."
    )


@dataclass(frozen=True, slots=True)
class RoleRow:
    """One role: its symbol, name and sentence, a bar, and the counts."""

    told: RoleTold
    most: int
    binds: bool = False

    def _words(self) -> tuple[list[Item], list[Item]]:
        """What stands above the bar, and what stands below it."""
        above: list[Item] = [*lines(self.told.name, NAME, INSIDE), *lines(self.told.said, SAID, INSIDE)]
        return above, [*lines(self.told.counts, COUNTS, INSIDE), *lines(self.told.later, COUNTS, INSIDE)]

    @property
    def height(self) -> float:
        """All of it, with air above."""
        above, below = self._words()
        return height(above) + BAR + 14 + height(below) + 34

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw the row."""
        ink, (above, below), x = Ink(painter), self._words(), left + SIGN + 34
        top += 30
        ink.symbol(self.told.role, QRectF(left, top + 4, SIGN, SIGN))
        end = draw(painter, above, x, top) + 12
        self._draw_bar(ink, QRectF(x, end, INSIDE, BAR))
        draw(painter, below, x, end + BAR)

    def _draw_bar(self, ink: Ink, room: QRectF) -> None:
        """As long as the experts want the role; patterned as far as it was met."""
        painter, told = ink.painter, self.told
        if not told.wanted:
            ink.line(QPointF(room.x(), room.center().y()), QPointF(room.right(), room.center().y()), 3, ON_PAPER.edge)
            return
        whole = QRectF(room.x(), room.y(), room.width() * told.wanted / self.most, BAR)
        ink.frame(whole, 0, 4)
        if told.met:
            part = QRectF(whole.x(), whole.y(), whole.width() * told.met / told.wanted, BAR)
            DrawnPictures(painter).pattern(told.role, part)
            painter.setPen(pen(ON_PAPER.ink, 6))
            painter.drawLine(part.topRight(), part.bottomRight())
            painter.setPen(pen(ON_PAPER.ink, 4))
            painter.setBrush(QColor(0, 0, 0, 0))
            painter.drawRect(whole)


@dataclass(frozen=True, slots=True)
class Chart:
    """The answers as points from 0 to 100, the expert level as a dash, a line between first tries."""

    answers: tuple[AnswerTold, ...]
    height: float = 520
    binds: bool = True

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw it."""
        ink = Ink(painter)
        room = QRectF(left + 70, top + 40, WIDE - 90, self.height - 80)
        for mark in (0, 25, 50, 75, 100):
            y = self._y(room, mark)
            ink.line(QPointF(room.x(), y), QPointF(room.right(), y), 2 if mark % 50 else 3, ON_PAPER.line)
            ink.text(QRectF(left, y - 20, 56, 40), letters("detail", 26), str(mark), RIGHT)
        apart = room.width() / len(self.answers)
        places = [
            QPointF(room.x() + apart * (at + 0.5), self._y(room, one.score)) for at, one in enumerate(self.answers)
        ]
        firsts = [place for place, one in zip(places, self.answers, strict=True) if one.first and one.current]
        painter.setPen(pen(ON_PAPER.accent, 5))
        painter.drawPolyline(QPolygonF(firsts))
        for place, one in zip(places, self.answers, strict=True):
            if one.expert is not None:
                y, half = self._y(room, one.expert), min(apart / 2.4, 40)
                ink.line(QPointF(place.x() - half, y), QPointF(place.x() + half, y), 7)
            painter.setPen(pen(ON_PAPER.ink, 5))
            painter.setBrush(QColor(ON_PAPER.ink if one.first and one.current else ON_PAPER.card))
            painter.drawEllipse(place, 14, 14)

    def _y(self, room: QRectF, at: float) -> float:
        return room.bottom() - room.height() * at / 100

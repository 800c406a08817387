"""Text that runs on: lines of any script, put into columns, and carried over to the next page where it must."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextLine, QTextOption

from velfaerd_game.drawing.letters import letters

from .ink import ON_PAPER


class Item(Protocol):
    """Something that stands in a column: how high it is, and how it is drawn with its upper left corner at a point."""

    @property
    def height(self) -> float:
        """Its height with the air above it."""

    @property
    def binds(self) -> bool:
        """Whether it must not be the last of a column: a heading."""

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw it."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set: step of the type scale, size, air above, colour; `binds`: it stays with what follows."""

    step: str
    size: float
    above: float = 0
    colour: str = ON_PAPER.ink
    binds: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a paragraph that was laid out."""

    layout: QTextLayout
    line: QTextLine
    above: float
    colour: str
    binds: bool

    @property
    def height(self) -> float:
        """The line and the air above it."""
        return self.line.height() + self.above

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Write it."""
        painter.setPen(QColor(self.colour))
        self.line.draw(painter, QPointF(left - self.line.x(), top + self.above - self.line.y()))


@dataclass(frozen=True, slots=True)
class Gap:
    """A line to write on by hand."""

    width: float
    height: float = 86
    binds: bool = False

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw the line at the foot of its room."""
        painter.setPen(QColor(ON_PAPER.edge))
        y = top + self.height - 4
        painter.drawLine(QPointF(left, y), QPointF(left + self.width, y))


def lines(words: str, style: Style, width: float) -> list[Line]:
    """The words in lines of this width, a paragraph for each line break in them; a word too long is broken."""
    laid: list[Line] = []
    for number, paragraph in enumerate(words.splitlines()):
        layout = QTextLayout(paragraph, letters(style.step, style.size))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setAlignment(Qt.AlignmentFlag.AlignLeft)
        layout.setTextOption(option)
        layout.beginLayout()
        first = True
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            above = (style.above if number == 0 else 0.3 * style.size) if first else 0
            laid.append(Line(layout, line, above, style.colour, style.binds))
            first = False
        layout.endLayout()
    return laid


def height(items: Iterable[Item]) -> float:
    """How high the items are on each other."""
    return sum(item.height for item in items)


def taken(items: Sequence[Item], room: float) -> int:
    """How many of the items, from the first, fit into the room; never a heading without what it is over."""
    count, used = 0, 0.0
    for item in items:
        used += item.height
        if used > room:
            break
        count += 1
    while 0 < count < len(items) and items[count - 1].binds:
        count -= 1
    return count


def columns(items: Sequence[Item], room: float) -> list[list[Item]]:
    """All the items in as many columns of this height as they take; one that is too high has a column of its own."""
    rest, made = list(items), []
    while rest:
        rest[0] = _unspaced(rest[0])
        count = taken(rest, room) or 1
        made.append(rest[:count])
        rest = rest[count:]
    return made


def draw(painter: QPainter, items: Iterable[Item], left: float, top: float) -> float:
    """Draw the items below each other; where the last of them ends."""
    for item in items:
        item.draw(painter, left, top)
        top += item.height
    return top


def shares(needs: Sequence[float], room: float) -> list[float]:
    """The room shared: each gets what it needs, and where that is too much for all, the needy get the same."""
    given = [0.0] * len(needs)
    left, waiting = room, sorted(range(len(needs)), key=lambda place: needs[place])
    for number, place in enumerate(waiting):
        given[place] = min(needs[place], left / (len(waiting) - number))
        left -= given[place]
    return given


def _unspaced(item: Item) -> Item:
    """The item as the first of a column, where no air is wanted above it."""
    return replace(item, above=0) if isinstance(item, Line) else item

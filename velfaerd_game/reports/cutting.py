"""Where what is to be cut out lies on A4, and the marks to cut by."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from .ink import Ink
from .pdf import A4

NEAR, FAR = 15, 60
"""Where a mark begins and ends, counted from the corner it points at."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Boxes of one size in rows, in the middle of an upright A4 page. Units of 0.1 mm."""

    across: int
    down: int
    width: float
    height: float
    gap: float = 0

    @property
    def room(self) -> int:
        """How many boxes a page holds."""
        return self.across * self.down

    def box(self, place: int, *, mirrored: bool = False) -> QRectF:
        """The box of a place, counted by rows; mirrored as the back of a sheet flipped on its long edge."""
        row, column = divmod(place, self.across)
        if mirrored:
            column = self.across - 1 - column
        left = self._start(A4[0], self.across, self.width) + column * (self.width + self.gap)
        top = self._start(A4[1], self.down, self.height) + row * (self.height + self.gap)
        return QRectF(left, top, self.width, self.height)

    def _start(self, whole: float, count: int, length: float) -> float:
        return (whole - count * length - (count - 1) * self.gap) / 2

    def draw_marks(self, ink: Ink, count: int) -> None:
        """Draw marks round the rows that hold the first `count` boxes, outside of them all."""
        rows = -(-count // self.across)
        columns = [self.box(place) for place in range(min(count, self.across))]
        lines = [self.box(row * self.across) for row in range(rows)]
        top, bottom = lines[0].top(), lines[-1].bottom()
        left, right = columns[0].left(), columns[-1].right()
        for x in sorted({edge for one in columns for edge in (one.left(), one.right())}):
            ink.line(QPointF(x, top - FAR), QPointF(x, top - NEAR), 2)
            ink.line(QPointF(x, bottom + NEAR), QPointF(x, bottom + FAR), 2)
        for y in sorted({edge for one in lines for edge in (one.top(), one.bottom())}):
            ink.line(QPointF(left - FAR, y), QPointF(left - NEAR, y), 2)
            ink.line(QPointF(right + NEAR, y), QPointF(right + FAR, y), 2)

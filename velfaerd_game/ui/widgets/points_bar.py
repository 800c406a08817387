"""A phase's points on a bar: each card's part in its own pattern, the rest empty, and a mark to compare with."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from velfaerd_game.ui.theme import Theme

from .paint import begin, frame
from .role_face import Brush, draw_field

HEIGHT, MARK, RADIUS = 24, 9, 6
"""Design pixels: the bar's height, the room above it for the mark, its corners."""


class PointsBar(QWidget):
    """Parts of a whole. What it shows stands in words beside it, so a screen reader passes it by."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.parts: tuple[tuple[str, float], ...] = ()
        self.mark: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.restyle)

    def display(self, parts: Sequence[tuple[str, Fraction]], whole: Fraction, mark: Fraction | None = None) -> None:
        """Show each role's part of the whole ("" for a part without a role), and the mark where there is one.

        A whole that was rounded below its parts is taken for as much as they are; one of 0 is an empty bar.
        """
        whole = max(whole, sum((part for _, part in parts), Fraction(0)), mark or Fraction(0))
        self.parts = tuple((role, float(part / whole)) for role, part in parts if part > 0)
        self.mark = None if mark is None else float(mark / whole) if whole else 0.0
        self.restyle()

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Any width, and its height."""
        return QSize(self.theme.px(160), self.theme.px(HEIGHT + (0 if self.mark is None else MARK)))

    def minimumSizeHint(self) -> QSize:
        """A bar too short to read is none."""
        return QSize(self.theme.px(80), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The trough, the parts, the edge, the mark."""
        painter = begin(QPainter(self))
        theme, palette = self.theme, self.theme.palette
        top = 0 if self.mark is None else theme.px(MARK)
        box = QRectF(0, top, self.width(), theme.px(HEIGHT))
        frame(painter, theme, box, RADIUS, fill=palette.column, edge=palette.ink)
        outline = QPainterPath()
        outline.addRoundedRect(box, RADIUS * theme.scale, RADIUS * theme.scale)
        painter.save()
        painter.setClipPath(outline)
        left = box.x()
        for role, part in self.parts:
            left = self._paint_part(painter, role, QRectF(left, box.y(), part * box.width(), box.height()))
        painter.restore()
        frame(painter, theme, box, RADIUS, fill=None, edge=palette.ink)
        if self.mark is not None:
            self._paint_mark(painter, box, min(self.mark, 1.0))

    def _paint_part(self, painter: QPainter, role: str, part: QRectF) -> float:
        theme, palette = self.theme, self.theme.palette
        if not role:
            painter.fillRect(part, QColor(palette.accent))
        elif part.width() >= theme.px(26):
            draw_field(Brush(painter, theme, self.devicePixelRatioF()), role, part, symbol=theme.px(17), radius=0)
        else:
            painter.fillRect(part, QColor(palette.roles[role].fill))
        painter.setPen(theme.pen(palette.ink, 1.75))
        painter.drawLine(part.topRight(), part.bottomRight())
        return part.right()

    def _paint_mark(self, painter: QPainter, box: QRectF, at: float) -> None:
        """A tip that points at the place, and a line through the bar."""
        theme, palette = self.theme, self.theme.palette
        x, px = box.x() + min(max(at * box.width(), theme.px(6)), box.width() - theme.px(6)), theme.scale
        painter.setPen(theme.pen(palette.card, 5))
        painter.drawLine(QPointF(x, box.y() + 2 * px), QPointF(x, box.bottom() - 2 * px))
        painter.setPen(theme.pen(palette.ink, 2.25))
        painter.drawLine(QPointF(x, box.y()), QPointF(x, box.bottom()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.ink))
        tip = QPointF(x, box.y() + px)
        painter.drawPolygon(QPolygonF([tip, tip + QPointF(-6, -9) * px, tip + QPointF(6, -9) * px]))

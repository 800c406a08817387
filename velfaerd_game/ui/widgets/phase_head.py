"""A column's head: the table mark with the phase's number, its name, and the line on to the next phase."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap

from velfaerd_game.game.level import Phase, Placement
from velfaerd_game.ui.art import Art, blank, draw_mark
from velfaerd_game.ui.theme import Theme

from .paint import begin


@dataclass(frozen=True, slots=True)
class Head:
    """What a head shows. `words`: a warning in place of the phase's name; `asks`: with a question mark."""

    number: int
    phase: Phase
    placement: Placement
    words: str
    asks: bool
    last: bool


class HeadPicture:
    """Paints a head once, and copies it until it shows another thing or has another size."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self._of: tuple[Head, QSize, float] | None = None
        self._picture = QPixmap()

    def forget(self) -> None:
        """Paint it anew next time: the theme has changed."""
        self._of = None

    def draw(self, painter: QPainter, head: Head, size: QSize, ratio: float) -> None:
        """Draw the head at the painter's origin."""
        if self._of != (head, size, ratio):
            self._of = (head, size, ratio)
            self._picture = blank(size, ratio)
            on = begin(QPainter(self._picture))
            _paint(on, self.theme, head, size, ratio)
            on.end()
        painter.drawPixmap(0, 0, self._picture)


def _paint(painter: QPainter, theme: Theme, head: Head, size: QSize, ratio: float) -> None:
    px, wide, high = theme.scale, size.width(), size.height()
    narrow = wide < 190 * px
    radius = min((20 if narrow else 26) * px, high / 2.15)
    centre = QPointF(radius + 8 * px, high / 2)
    draw_mark(painter, theme, centre, radius * 0.86, seats=head.placement.roles, lead=head.placement.lead)
    painter.setPen(QColor(theme.palette.ink))
    painter.setFont(theme.font("phase", size=15 if narrow else 18))
    box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(head.number))
    left = centre.x() + radius + 7 * px
    room = QRectF(left, 0, wide - left - (28 if head.asks else 4) * px, high)
    title = head.words or head.phase.title
    font = _title_font(theme, title, room)
    painter.setPen(QColor(theme.palette.error if head.words else theme.palette.ink))
    painter.setFont(font)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(room, flags, title)
    start = QFontMetricsF(font).boundingRect(room, flags, title).right() + 8 * px
    if head.asks:
        _paint_question(painter, theme, size, ratio)
    elif start < wide - 14 * px:
        painter.setPen(theme.pen(theme.palette.ink, 2.5))
        painter.drawLine(QPointF(start, centre.y()), QPointF(wide, centre.y()))
        if head.last:
            end, wing = wide - 2 * px, 7 * px
            painter.drawLine(QPointF(end, centre.y()), QPointF(end - wing, centre.y() - wing))
            painter.drawLine(QPointF(end, centre.y()), QPointF(end - wing, centre.y() + wing))


def _paint_question(painter: QPainter, theme: Theme, size: QSize, ratio: float) -> None:
    """A small sign that a click tells the situation, which has no room above the board."""
    side = theme.px(18)
    icon = Art(theme).icon("help", side, ratio, theme.palette.accent)
    painter.drawPixmap(QPointF(size.width() - side - theme.px(6), (size.height() - side) / 2), icon)


def _title_font(theme: Theme, title: str, box: QRectF) -> QFont:
    """The largest letters in which the title fits on one line, or at 16 and less on two."""
    smallest = (13, 12, 11) if theme.text_size > 100 else ()
    for size in (19.5, 18, 17, 16, 15, 14, *smallest):
        font = theme.font("phase", size=size)
        metrics = QFontMetricsF(font)
        longest = max((metrics.horizontalAdvance(word) for word in title.split()), default=0)
        lines = 1 if size > 16 else 2
        needed = metrics.boundingRect(box, Qt.TextFlag.TextWordWrap, title).height()
        if longest <= box.width() and needed <= lines * metrics.lineSpacing() + 1:
            return font
    return font

"""A role as the class sees it: its plate in the middle, the class's bars to the left, the experts' to the right."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from velfaerd_game.ui.slide_words import row_words
from velfaerd_game.ui.slides import Bar, RoleRow
from velfaerd_game.ui.theme import Theme

from .bar_key import hatch
from .paint import begin, fitted, frame
from .role_face import Brush, draw_field

HEIGHT, LEAST, MOST = 74, 56, 92
"""From a row to the next, design pixels: as drawn, and how far rows give way or spread where a slide asks for it."""
PLATE, FIELD, TALL, TWO_LINES = 294, 66, 54, 62
"""The plate's width, its coloured field's, and its height, also with a second line."""
AIR = 10
"""Between plate and bars."""
NUMBER = 122
"""Kept free at a full bar's end for its words."""
ONE, TWO = 40, 24
"""How high a bar is alone, and one of two."""


class ClassRow(QWidget):
    """Shows a row; read aloud it says the same."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.row: RoleRow | None = None
        self.alone = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setMaximumHeight(self.theme.px(MOST))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as the design has it, as wide as there is room."""
        return QSize(self.theme.px(600), self.theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """As low as its bars and its plate let it be."""
        return QSize(0, self.theme.px(LEAST))

    def display(self, row: RoleRow, *, alone: bool = False) -> None:
        """Show a role; where it stands `alone`, the class has the whole width, and there is no side for experts."""
        self.row, self.alone = row, alone
        self.setAccessibleName(row.name)
        self.setAccessibleDescription(row_words(row))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The mark behind it, the plate, and the bars that are shown."""
        if self.row is None:
            return
        theme, palette, px = self.theme, self.theme.palette, self.theme.scale
        painter = begin(QPainter(self))
        whole = QRectF(self.rect())
        if self.row.marked:
            box = whole.adjusted(px, 2 * px, -px, -2 * px)
            frame(painter, theme, box, 12, fill=palette.warning_soft, edge=palette.warning, width=2.5)
        tall = (TWO_LINES if self.row.place else TALL) * px
        left = 14 * px if self.alone else (whole.width() - PLATE * px) / 2
        plate = QRectF(left, (whole.height() - tall) / 2, PLATE * px, tall)
        self._paint_plate(painter, plate)
        middle, after = whole.center().y(), plate.right() + AIR * px
        high = (ONE if len(self.row.bars) < 2 else TWO) * px
        for place, bar in enumerate(self.row.bars):
            top = middle + (place - len(self.row.bars) / 2) * (high + 4 * px) + 2 * px
            room = QRectF(0, top, plate.left() - AIR * px, high)
            if self.alone:
                room = QRectF(after, top, whole.width() - after, high)
            self._paint_class(painter, bar, room, faint=place < len(self.row.bars) - 1)
        if not self.alone:
            room = QRectF(after, middle - ONE * px / 2, whole.width() - after, ONE * px)
            self._paint_experts(painter, room)

    def _paint_plate(self, painter: QPainter, box: QRectF) -> None:
        assert self.row is not None
        theme, palette, px = self.theme, self.theme.palette, self.theme.scale
        frame(painter, theme, box, 9, fill=palette.card, edge=palette.ink, width=2)
        field = QRectF(box.x() + px, box.y() + px, FIELD * px, box.height() - 2 * px)
        draw_field(Brush(painter, theme, self.devicePixelRatioF()), self.row.role, field, symbol=36 * px, radius=8)
        painter.setPen(theme.pen(palette.ink, 2))
        painter.drawLine(field.topRight(), field.bottomRight())
        frame(painter, theme, box, 9, fill=None, edge=palette.ink, width=2)
        words = QRectF(field.right() + 12 * px, box.y(), box.right() - field.right() - 18 * px, box.height())
        painter.setPen(QColor(palette.ink))
        size = 24 if self.row.place else 28
        painter.setFont(fitted(theme.font("far-bold", size=size), self.row.name, words.width(), theme.px(20.5)))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        if not self.row.place:
            painter.drawText(words, flags, self.row.name)
            return
        painter.drawText(words.adjusted(0, 2 * px, 0, -28 * px), flags, self.row.name)
        font = theme.font("far-least")
        painter.setFont(font)
        painter.setPen(QColor(palette.muted))
        place = QFontMetricsF(font).elidedText(self.row.place, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words.adjusted(0, 30 * px, 0, -3 * px), flags, place)

    def _paint_class(self, painter: QPainter, bar: Bar, room: QRectF, *, faint: bool) -> None:
        """A bar of the class's, hatched (the earlier round only in outline), growing away from the plate."""
        assert self.row is not None
        theme, palette, px = self.theme, self.theme.palette, self.theme.scale
        box = self._box(bar, room, left=not self.alone)
        if bar.share > 0:
            frame(painter, theme, box, 4, fill=palette.card, edge=palette.ink, width=1.75)
            if not faint:
                hatch(painter, theme, theme.inset(box, 1.5), palette.roles[self.row.role].ink)
        step, size = ("far-bold", 30) if room.height() > TWO * px else ("far-least" if faint else "far-bold", 23.5)
        self._words(painter, bar.words, theme.font(step, size=size), box, left=not self.alone)

    def _paint_experts(self, painter: QPainter, room: QRectF) -> None:
        """The experts' bar, filled, and what is said of the role behind it; an open place while it is awaited."""
        assert self.row is not None
        theme, palette, px = self.theme, self.theme.palette, self.theme.scale
        bar = self.row.expert
        if bar is None:
            box = self._box(Bar(1, ""), room, left=False)
            frame(painter, theme, box, 4, fill=None, edge=palette.edge, width=1.5, dashes=(5, 5))
            return
        box = self._box(bar, room, left=False)
        if bar.share > 0:
            frame(painter, theme, box, 4, fill=palette.roles[self.row.role].fill, edge=palette.ink, width=1.75)
        font = theme.font("far-bold", size=30)
        self._words(painter, bar.words, font, box, left=False)
        if self.row.note:
            start = box.right() + QFontMetricsF(font).horizontalAdvance(bar.words) + 24 * px
            self._note(painter, box, QRectF(start, room.y(), self.width() - start - 14 * px, room.height()))

    def _box(self, bar: Bar, room: QRectF, *, left: bool) -> QRectF:
        """Where a bar lies: from the plate outwards, its words at its end."""
        long = (room.width() - NUMBER * self.theme.scale) * bar.share
        return QRectF(room.right() - long if left else room.left(), room.y(), long, room.height())

    def _note(self, painter: QPainter, bar: QRectF, beside: QRectF) -> None:
        """What is said of the role: beside the experts' bar, or on it where the bar leaves no room."""
        assert self.row is not None
        theme, palette = self.theme, self.theme.palette
        font = theme.font("far-bold", size=24)
        wide = QFontMetricsF(font).horizontalAdvance(self.row.note)
        fits = wide <= beside.width()
        painter.setPen(QColor(palette.warning if fits else palette.roles[self.row.role].on))
        painter.setFont(fitted(font, self.row.note, max(beside.width(), bar.width() - theme.px(24)), theme.px(20.5)))
        place = beside if fits else theme.inset(bar, 2).adjusted(theme.px(10), 0, -theme.px(10), 0)
        side = Qt.AlignmentFlag.AlignLeft if fits else Qt.AlignmentFlag.AlignRight
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | side | Qt.TextFlag.TextDontClip, self.row.note)

    def _words(self, painter: QPainter, words: str, font: QFont, bar: QRectF, *, left: bool) -> None:
        """What stands at a bar's end."""
        away = 10 * self.theme.scale
        box = QRectF(0, bar.y(), bar.left() - away, bar.height())
        if not left:
            box = QRectF(bar.right() + away, bar.y(), self.width() - bar.right() - away, bar.height())
        painter.setPen(QColor(self.theme.palette.ink))
        painter.setFont(font)
        side = Qt.AlignmentFlag.AlignRight if left else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | side | Qt.TextFlag.TextDontClip, words)

"""A role as the class sees it: its plate in the middle, the class's bars to the left, the experts' to the right."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from velfaerd_game.ui.slides import Bar, RoleRow
from velfaerd_game.ui.theme import Theme

from .paint import begin, fitted, frame
from .role_face import Brush, draw_field

HEIGHT = 74
"""From a row to the next, design pixels."""
PLATE, FIELD, TALL = 294, 66, 52
"""The plate's width, its coloured field's, and its height."""
AIR = 10
"""Between plate and bars."""
NUMBER = 104
"""Kept free at a full bar's end for its words."""


class ClassRow(QWidget):
    """Shows a row; read aloud it says the same."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.row: RoleRow | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """As high as the design has it, as wide as there is room."""
        return QSize(self.theme.px(600), self.theme.px(HEIGHT))

    def display(self, row: RoleRow, left: str, right: str) -> None:
        """Show a role; `left` and `right` say whose bars these are, for those who hear the page."""
        self.row = row
        told = [left, *(bar.words for bar in row.bars)] if row.bars else []
        told += [right, row.expert.words] if row.expert else []
        self.setAccessibleName(row.name)
        self.setAccessibleDescription(" ".join((*told, row.note)).strip())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The mark behind it, the plate, and the bars that are shown."""
        if self.row is None:
            return
        theme, palette, px = self.theme, self.theme.palette, self.theme.scale
        painter = begin(QPainter(self))
        whole = QRectF(self.rect())
        if self.row.marked:
            box = whole.adjusted(px, px, -px, -px)
            frame(painter, theme, box, 12, fill=palette.warning_soft, edge=palette.warning, width=2)
        plate = QRectF((whole.width() - PLATE * px) / 2, (whole.height() - TALL * px) / 2, PLATE * px, TALL * px)
        self._paint_plate(painter, plate)
        room = plate.left() - AIR * px
        bars = len(self.row.bars)
        tall = 38.7 if bars < 2 else 23
        for place, bar in enumerate(self.row.bars):
            middle = whole.center().y() + (place - (bars - 1) / 2) * (tall + 4) * px
            self._paint_left(painter, bar, QRectF(0, middle - tall * px / 2, room, tall * px), faint=place < bars - 1)
        if self.row.expert is not None:
            top = whole.center().y() - 38.7 * px / 2
            self._paint_right(painter, self.row.expert, QRectF(plate.right() + AIR * px, top, room, 38.7 * px))

    def _paint_plate(self, painter: QPainter, box: QRectF) -> None:
        assert self.row is not None
        theme, palette, px = self.theme, self.theme.palette, self.theme.scale
        frame(painter, theme, box, 9, fill=palette.card, edge=palette.ink, width=2)
        field = QRectF(box.x() + px, box.y() + px, FIELD * px, box.height() - 2 * px)
        draw_field(Brush(painter, theme, self.devicePixelRatioF()), self.row.role, field, symbol=34 * px, radius=8)
        painter.setPen(theme.pen(palette.ink, 2))
        painter.drawLine(field.topRight(), field.bottomRight())
        frame(painter, theme, box, 9, fill=None, edge=palette.ink, width=2)
        words = QRectF(field.right() + 12 * px, box.y(), box.right() - field.right() - 18 * px, box.height())
        painter.setFont(fitted(theme.font("far-bold"), self.row.name, words.width(), theme.px(20.5)))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.row.name)

    def _paint_left(self, painter: QPainter, bar: Bar, room: QRectF, *, faint: bool) -> None:
        """A bar of the class's, hatched (the earlier round only in outline), growing away from the plate."""
        assert self.row is not None
        theme, palette, px = self.theme, self.theme.palette, self.theme.scale
        long = (room.width() - NUMBER * px) * bar.share
        box = QRectF(room.right() - long, room.y(), long, room.height())
        if bar.share > 0:
            frame(painter, theme, box, 4, fill=palette.card, edge=palette.ink, width=1.75)
            if not faint:
                self._hatch(painter, theme.inset(box, 1.5), palette.roles[self.row.role].ink)
        font = theme.font("far-least" if room.height() < 30 * px else "far-bold")
        self._words(painter, bar.words, font, QRectF(0, room.y(), box.left() - 10 * px, room.height()), left=True)

    def _hatch(self, painter: QPainter, box: QRectF, colour: str) -> None:
        painter.save()
        path = QPainterPath()
        path.addRoundedRect(box, 3 * self.theme.scale, 3 * self.theme.scale)
        painter.setClipPath(path)
        painter.setPen(self.theme.pen(colour, 4))
        step, x = 9.5 * self.theme.scale, box.left() - box.height()
        while x < box.right():
            painter.drawLine(QPointF(x, box.bottom() + 2), QPointF(x + box.height() + 4, box.top() - 2))
            x += step
        painter.restore()

    def _paint_right(self, painter: QPainter, bar: Bar, room: QRectF) -> None:
        """The experts' bar, filled, and what is said of the role behind it."""
        assert self.row is not None
        theme, palette, px = self.theme, self.theme.palette, self.theme.scale
        long = (room.width() - NUMBER * px) * bar.share
        box = QRectF(room.left(), room.y(), long, room.height())
        if bar.share > 0:
            frame(painter, theme, box, 4, fill=palette.roles[self.row.role].fill, edge=palette.ink, width=1.75)
        start = box.right() + 10 * px
        font = theme.font("far-bold")
        self._words(painter, bar.words, font, QRectF(start, room.y(), room.right() - start, room.height()), left=False)
        if self.row.note:
            start += QFontMetricsF(font).horizontalAdvance(bar.words) + 14 * px
            self._note(painter, box, QRectF(start, room.y(), self.width() - start - 14 * px, room.height()))

    def _note(self, painter: QPainter, bar: QRectF, beside: QRectF) -> None:
        """What is said of the role: beside the experts' bar, or on it where the bar leaves no room."""
        assert self.row is not None
        theme, palette = self.theme, self.theme.palette
        font = theme.font("far-bold", size=22)
        wide = QFontMetricsF(font).horizontalAdvance(self.row.note)
        fits = wide <= beside.width()
        painter.setPen(QColor(palette.warning if fits else palette.roles[self.row.role].on))
        painter.setFont(fitted(font, self.row.note, max(beside.width(), bar.width() - theme.px(24)), theme.px(20.5)))
        place = beside if fits else theme.inset(bar, 2).adjusted(theme.px(10), 0, -theme.px(10), 0)
        side = Qt.AlignmentFlag.AlignLeft if fits else Qt.AlignmentFlag.AlignRight
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | side | Qt.TextFlag.TextDontClip, self.row.note)

    def _words(self, painter: QPainter, words: str, font: QFont, box: QRectF, *, left: bool) -> None:
        painter.setPen(QColor(self.theme.palette.ink))
        painter.setFont(font)
        side = Qt.AlignmentFlag.AlignRight if left else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | side | Qt.TextFlag.TextDontClip, words)

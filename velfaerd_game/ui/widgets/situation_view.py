"""The situation of the phase one looks at, told above the board, with a notch towards its column."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from velfaerd_game.game.level import Phase
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .paint import begin, frame

NOTCH = 9


class SituationView(QWidget):
    """A band with the phase's name at the left and its situation at the right; it fits itself to its height."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.number = 0
        self.phase: Phase | None = None
        self._notch = 0
        theme.changed.connect(self.update)

    def display(self, number: int, phase: Phase) -> None:
        """Tell this phase's situation."""
        if (number, phase) != (self.number, self.phase):
            self.number, self.phase = number, phase
            self.setAccessibleName(tr("Situation in phase {number}, {title}").format(number=number, title=phase.title))
            self.setAccessibleDescription(phase.situation)
            self.update()

    def point_at(self, x: int) -> None:
        """Move the notch to this x of the band."""
        if x != self._notch:
            self._notch = x
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Frame, notch, name, situation."""
        if self.phase is None:
            return
        painter = begin(QPainter(self))
        theme, palette, px = self.theme, self.theme.palette, self.theme.scale
        box = QRectF(self.rect()).adjusted(0, 0, 0, -NOTCH * px)
        frame(painter, theme, box, 11, fill=palette.accent_soft, edge=palette.ink, width=2)
        self._paint_notch(painter, box)
        left = QRectF(box.x() + 18 * px, box.y(), 176 * px, box.height())
        painter.setPen(QColor(palette.ink))
        self._paint_name(painter, left, self.phase)
        painter.setPen(theme.pen(palette.edge, 1.5))
        painter.drawLine(
            QPointF(left.right() + 8 * px, box.y() + 16 * px), QPointF(left.right() + 8 * px, box.bottom() - 16 * px)
        )
        words = QRectF(
            left.right() + 24 * px, box.y() + 8 * px, box.right() - left.right() - 42 * px, box.height() - 16 * px
        )
        self._paint_words(painter, words, self.phase.situation)

    def _paint_notch(self, painter: QPainter, box: QRectF) -> None:
        palette, px = self.theme.palette, self.theme.scale
        half, tip = 11 * px, box.bottom() + (NOTCH - 1) * px
        base = box.bottom() - max(1.0, px)
        shape = QPolygonF(
            [QPointF(self._notch - half, base), QPointF(self._notch, tip), QPointF(self._notch + half, base)]
        )
        painter.setPen(self.theme.pen(palette.ink, 2))
        painter.setBrush(QColor(palette.accent_soft))
        painter.drawPolyline(shape)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(shape.translated(0, -2 * px))

    def _paint_name(self, painter: QPainter, box: QRectF, phase: Phase) -> None:
        theme = self.theme
        small, large = theme.font("least"), theme.font("heading")
        kind = tr("Turning point") if phase.event else tr("Phase {number}").format(number=self.number)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        for size in (22, 20, 18, 16):
            large = theme.font("heading", size=size)
            widest = max(QFontMetricsF(large).horizontalAdvance(word) for word in phase.title.split())
            if widest <= box.width():
                break
        title = QFontMetricsF(large).boundingRect(QRectF(0, 0, box.width(), 999), flags, phase.title)
        top = box.center().y() - (QFontMetricsF(small).height() + title.height()) / 2
        painter.setFont(small)
        painter.setPen(QColor(theme.palette.accent if not phase.event else theme.palette.warning))
        painter.drawText(QRectF(box.x(), top, box.width(), QFontMetricsF(small).height()), flags, kind)
        painter.setPen(QColor(theme.palette.ink))
        painter.setFont(large)
        rest = QRectF(box.x(), top + QFontMetricsF(small).height(), box.width(), title.height() + 2)
        painter.drawText(rest, flags, phase.title)

    def _paint_words(self, painter: QPainter, box: QRectF, words: str) -> None:
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        for size in (18, 17, 16.5, 16, 15.5, 15, 14.5, 14, 13):
            font = self.theme.font("body", size=size)
            if QFontMetricsF(font).boundingRect(box, flags, words).height() <= box.height():
                break
        painter.setPen(QColor(self.theme.palette.ink))
        painter.setFont(font)
        painter.drawText(box, flags, words)

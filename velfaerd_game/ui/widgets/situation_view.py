"""The situation of the phase one looks at, told above the board, with a notch towards its column."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPolygonF, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from velfaerd_game.game.level import Phase
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .paint import begin, fill, frame

NOTCH = 9
LEFT: int = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
MIDDLE: int = LEFT | Qt.AlignmentFlag.AlignVCenter


class _Fitted(NamedTuple):
    """A phase's words as they fit into the band: their letters, and where they stand."""

    heading: QFont
    kind: QRectF
    title: QRectF
    body: QFont
    words: QRectF

    def area(self) -> QRegion:
        """Everything the words cover."""
        return QRegion(self.kind.united(self.title).toAlignedRect()) + self.words.toAlignedRect()


class SituationView(QWidget):
    """A band with the phase's name at the left and its situation at the right; it fits itself to its height.

    While a card is carried over the board it changes with every phase: words are fitted once, and only they repainted.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.number = 0
        self.phase: Phase | None = None
        self._notch = 0
        self._fitted: dict[tuple[str, str], _Fitted] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self.restyle)

    def display(self, number: int, phase: Phase) -> None:
        """Tell this phase's situation."""
        if (number, phase) != (self.number, self.phase):
            self._update_words()
            self.number, self.phase = number, phase
            self._update_words()
            self.setAccessibleName(tr("Situation in phase {number}, {title}").format(number=number, title=phase.title))
            self.setAccessibleDescription(phase.situation)

    def _update_words(self) -> None:
        if self.phase is not None:
            self.update(self._fit(self.phase).area())

    def point_at(self, x: int) -> None:
        """Move the notch to this x of the band."""
        if x != self._notch:
            self.update(self._notch_area())
            self._notch = x
            self.update(self._notch_area())

    def _notch_area(self) -> QRect:
        wide, high = self.theme.px(28), self.theme.px(NOTCH + 4)
        return QRect(self._notch - wide // 2, self.height() - high, wide, high)

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        self._fitted.clear()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words to the new size."""
        super().resizeEvent(event)
        self._fitted.clear()

    @property
    def _box(self) -> QRectF:
        """The band without the notch."""
        return QRectF(self.rect()).adjusted(0, 0, 0, -NOTCH * self.theme.scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The board's paper, frame, notch, name, situation."""
        painter = begin(QPainter(self))
        theme, palette, px, box = self.theme, self.theme.palette, self.theme.scale, self._box
        painter.setClipRegion(event.region())
        fill(painter, event.region() - QRegion(theme.inset(box, 6).toRect()), palette.surface)
        if self.phase is None:
            return
        frame(painter, theme, box, 11, fill=palette.accent_soft, edge=palette.ink, width=2)
        self._paint_notch(painter, box)
        fitted = self._fit(self.phase)
        self._paint_name(painter, fitted, self.phase)
        painter.setPen(theme.pen(palette.edge, 1.5))
        line = box.x() + 202 * px
        painter.drawLine(QPointF(line, box.y() + 16 * px), QPointF(line, box.bottom() - 16 * px))
        painter.setPen(QColor(palette.ink))
        painter.setFont(fitted.body)
        painter.drawText(fitted.words, MIDDLE, self.phase.situation)

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

    def _paint_name(self, painter: QPainter, fitted: _Fitted, phase: Phase) -> None:
        theme, palette = self.theme, self.theme.palette
        kind = tr("Turning point") if phase.event else tr("Phase {number}").format(number=self.number)
        painter.setFont(theme.font("least"))
        painter.setPen(QColor(palette.warning if phase.event else palette.accent))
        painter.drawText(fitted.kind, LEFT, kind)
        painter.setPen(QColor(palette.ink))
        painter.setFont(fitted.heading)
        painter.drawText(fitted.title, LEFT, phase.title)

    def _fit(self, phase: Phase) -> _Fitted:
        """The phase's words in the largest letters that fit; looked for once for each size and theme."""
        key = (phase.title, phase.situation)
        if key not in self._fitted:
            self._fitted[key] = self._find_fit(phase)
        return self._fitted[key]

    def _find_fit(self, phase: Phase) -> _Fitted:
        px, box = self.theme.scale, self._box
        left, wide = box.x() + 18 * px, 176 * px
        for size in (22.0, 20.0, 18.0, 16.0):
            heading = self.theme.font("heading", size=size)
            metrics = QFontMetricsF(heading)
            if max(metrics.horizontalAdvance(word) for word in phase.title.split()) <= wide:
                break
        above = QFontMetricsF(self.theme.font("least")).height()
        high = metrics.boundingRect(QRectF(0, 0, wide, 999), LEFT, phase.title).height()
        top = box.center().y() - (above + high) / 2
        room = QRectF(left + wide + 24 * px, box.y() + 8 * px, box.right() - left - wide - 42 * px, 0)
        room.setHeight(box.height() - 16 * px)
        for size in (18, 17, 16.5, 16, 15.5, 15, 14.5, 14, 13):
            body = self.theme.font("body", size=size)
            covered = QFontMetricsF(body).boundingRect(room, MIDDLE, phase.situation)
            if covered.height() <= room.height():
                break
        words = QRectF(room.x(), covered.y(), room.width(), covered.height())
        kind, title = QRectF(left, top, wide, above), QRectF(left, top + above, wide, high + 2)
        return _Fitted(heading, kind, title, body, words)

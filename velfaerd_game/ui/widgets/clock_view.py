"""The time that is left, large: its colour, its sign and its words all say when it is soon over."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from velfaerd_game.ui.slides import Clock
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import trn

from .paint import begin, frame


class ClockView(QWidget):
    """Shows a Clock."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.clock: Clock | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Room for an hour."""
        return QSize(self.theme.px(330), self.theme.px(150))

    def display(self, clock: Clock | None) -> None:
        """Show what is left; None shows nothing."""
        self.clock = clock
        self.setVisible(clock is not None)
        if clock is not None:
            self._tell(clock)
        self.update()

    def _tell(self, clock: Clock) -> None:
        """Tell the time in whole minutes: a name that changed every second would be read out every second."""
        minutes, seconds = (int(part) for part in clock.time.split(":"))
        left = minutes + (seconds > 0)
        words = trn("{n} minute left", "{n} minutes left", left) if left else ""
        name = ", ".join(filter(None, (words, clock.words)))
        if name != self.accessibleName():
            self.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """A frame that grows heavier, the time, a sign (two bars where it stands still) and the words."""
        if self.clock is None:
            return
        theme, px, stage = self.theme, self.theme.scale, self.clock.stage
        painter = begin(QPainter(self))
        box, colour = self._paint_frame(painter, 16, 2 + 1.5 * stage)
        painter.setFont(theme.font("work-title"))
        words = QRectF(box.x(), box.bottom() - 46 * px, box.width(), 36 * px)
        whole = box if not self.clock.words else QRectF(box.x(), box.y(), box.width(), words.y() - box.y() + 10 * px)
        painter.drawText(whole, Qt.AlignmentFlag.AlignCenter, self.clock.time)
        painter.setFont(theme.font("far-bold", size=21))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.clock.words)
        if self.clock.paused:
            self._paint_pause(painter, QPointF(box.x() + 34 * px, whole.center().y()), colour)
        elif stage:
            self._paint_sign(painter, QPointF(box.x() + 34 * px, whole.center().y()), filled=stage > 1)

    def _paint_frame(self, painter: QPainter, radius: int, width: float) -> tuple[QRectF, str]:
        """The frame, in the colour of how near the end is; where it is, and the colour, which the painter has now."""
        px, palette = self.theme.scale, self.theme.palette
        box = QRectF(self.rect()).adjusted(2 * px, 2 * px, -2 * px, -2 * px)
        late = self.clock is not None and self.clock.stage > 0
        colour = palette.warning if late else palette.ink
        frame(
            painter,
            self.theme,
            box,
            radius,
            fill=palette.warning_soft if late else palette.card,
            edge=colour,
            width=width,
        )
        painter.setPen(QColor(colour))
        return box, colour

    def _paint_pause(self, painter: QPainter, at: QPointF, colour: str) -> None:
        """Two bars: it stands still."""
        px = self.theme.scale
        for side in (-1, 1):
            bar = QRectF(at.x() + (7 * side - 4) * px, at.y() - 16 * px, 8 * px, 32 * px)
            painter.fillRect(bar, QColor(colour))

    def _paint_sign(self, painter: QPainter, at: QPointF, *, filled: bool) -> None:
        """An hourglass: open while there is time, filled when there is none."""
        px = self.theme.scale
        wide, tall = 12 * px, 18 * px
        painter.setPen(self.theme.pen(self.theme.palette.warning, 3))
        painter.setBrush(QColor(self.theme.palette.warning) if filled else Qt.BrushStyle.NoBrush)
        for way in (-1, 1):
            edge = at.y() + way * tall
            painter.drawPolygon(QPolygonF([at, QPointF(at.x() - wide, edge), QPointF(at.x() + wide, edge)]))


class BarClock(ClockView):
    """The clock where a bar is all the room there is: the time and its sign; the words are in its name."""

    def sizeHint(self) -> QSize:
        """Room for an hour, in the bar's height."""
        return QSize(self.theme.px(150), self.theme.px(56))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The sign at the left, the time beside it."""
        if self.clock is None:
            return
        theme, px, stage = self.theme, self.theme.scale, self.clock.stage
        painter = begin(QPainter(self))
        box, colour = self._paint_frame(painter, 12, 2 + stage)
        painter.setFont(theme.font("far-bold", size=32))
        signed = self.clock.paused or stage
        whole = box.adjusted(40 * px, 0, -6 * px, 0) if signed else box
        painter.drawText(whole, Qt.AlignmentFlag.AlignCenter, self.clock.time)
        at = QPointF(box.x() + 26 * px, box.center().y())
        if self.clock.paused:
            self._paint_pause(painter, at, colour)
        elif stage:
            self._paint_sign(painter, at, filled=stage > 1)

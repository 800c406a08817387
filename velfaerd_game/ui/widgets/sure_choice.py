"""How sure are you? Three steps side by side, of which one or none is chosen; radio buttons to a screen reader."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from velfaerd_game.game.calibration import STEPS
from velfaerd_game.ui import calibration_words
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .control import Control
from .paint import RING_ROOM, begin, frame, ring

LOW, HIGH = 29, 44
"""Design pixels: the height on the plate, and in the list."""
GAP, AIR, SIGN, SLIM = 4, 8, 16, 26
"""Design pixels: between two steps, at a step's sides, the sign's width, and a step that has only its sign."""

OTHER = Qt.FocusReason.OtherFocusReason


class SureStep(Control):
    """One step: one, two or three bars, and its word where there is room."""

    def __init__(self, theme: Theme, number: int, parent: QWidget, *, in_list: bool) -> None:
        super().__init__(theme, parent)
        self.number, self.in_list = number, in_list
        self.signed, self.worded = True, True
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if not in_list:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)

    def display(self, phase: str, *, chosen: bool) -> None:
        """Show whether it is chosen; `phase` in words."""
        self.setText(calibration_words.step(self.number))
        more = tr("Press again to take it back.") if chosen else ""
        self.name(calibration_words.asked(phase, self.number), more)
        self.setToolTip(calibration_words.question() if chosen else f"{calibration_words.question()} {self.text()}")
        self.setAutoExclusive(False)  # one that is chosen could not be let go
        self.setChecked(chosen)
        self.setAutoExclusive(True)
        self.update()

    def nextCheckState(self) -> None:
        """A click asks; what is chosen is shown by `display` alone."""

    def wide(self, *, signed: bool) -> float:
        """The width of sign and word, in pixels."""
        px = self.theme.scale
        return (2 * AIR + (SIGN + 6 if signed else 0)) * px + self._letters().horizontalAdvance(self.text())

    def _letters(self) -> QFontMetricsF:
        return QFontMetricsF(self.theme.font("button" if self.in_list else "least"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The field, filled where it is chosen, the bars and the word."""
        painter, theme, palette = begin(QPainter(self)), self.theme, self.theme.palette
        on = self.isChecked()
        box = theme.inset(QRectF(self.rect()), RING_ROOM if self.in_list else 1)
        colour = palette.on_accent if on else palette.ink
        edge = palette.accent if on else palette.ink if self.hovered else palette.edge
        frame(painter, theme, box, 8, fill=palette.accent if on else palette.card, edge=edge, width=1.5)
        font = theme.font("button" if self.in_list else "least")
        words = QFontMetricsF(font).horizontalAdvance(self.text()) if self.worded else 0.0
        sign = (SIGN + (6 if self.worded else 0)) * theme.scale if self.signed else 0.0
        left = box.center().x() - (words + sign) / 2
        if self.signed:
            paint_bars(painter, theme, QPointF(left, box.center().y()), self.number, colour)
        if self.worded:
            painter.setFont(font)
            painter.setPen(QColor(colour))
            painter.drawText(
                QRectF(left + sign, box.y(), words + 2, box.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
            )
        if self.ring:
            ring(painter, theme, box, 8)


def paint_bars(painter: QPainter, theme: Theme, left: QPointF, number: int, colour: str) -> None:
    """Three rising bars, so many of them filled, from their left middle."""
    px = theme.scale
    for place in range(len(STEPS)):
        high = (5 + 4 * place) * px
        bar = QRectF(left.x() + 5.5 * place * px, left.y() + 6.5 * px - high, 4 * px, high)
        painter.setPen(theme.pen(colour, 1))
        painter.setBrush(QColor(colour) if place < number else Qt.BrushStyle.NoBrush)
        painter.drawRect(bar)


class SureChoice(QWidget):
    """Asks for a step, or (0) to take back what was told. On the plate it fits the width there is."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, in_list: bool = False) -> None:
        super().__init__(parent)
        self.theme, self.in_list = theme, in_list
        self.step = 0
        self.steps = [SureStep(theme, number, self, in_list=in_list) for number in STEPS]
        for one in self.steps:
            one.clicked.connect(lambda _=False, one=one: self.chosen.emit(0 if one.isChecked() else one.number))
        if in_list:
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        theme.changed.connect(self.restyle)

    def display(self, step: int, phase: str) -> None:
        """Show what was told, 0 for nothing; `phase` in words."""
        self.step = step
        self.setAccessibleName(f"{calibration_words.question()} {phase}")
        for one in self.steps:
            one.display(phase, chosen=one.number == step)
        if self.in_list:
            for one in self.steps:
                stop = one.isChecked() or (not step and one is self.steps[0])
                one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)
        self.restyle()

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        self.updateGeometry()
        self.arrange()
        self.update()

    def sizeHint(self) -> QSize:
        """In the list: every sign and word, with room for rings."""
        px = self.theme.px
        return QSize(ceil(sum(self._whole())) + 1, px(HIGH) + 2 * px(RING_ROOM))

    def _whole(self) -> list[float]:
        """The width of each step in the list, in pixels."""
        return [one.wide(signed=True) + (2 * RING_ROOM + 8) * self.theme.scale for one in self.steps]

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint() if self.in_list else QSize(0, self.theme.px(LOW))

    def arrange(self) -> None:
        """Give each step its place: sign and word, else the word, else (narrow) only the chosen one has a word."""
        px = self.theme.scale
        if self.in_list:
            self._lay(self._whole(), 0)
            return
        room = self.width() - 2 * GAP * px
        for signed in (True, False):
            wide = [one.wide(signed=signed) for one in self.steps]
            if sum(wide) <= room:
                for one in self.steps:
                    one.signed, one.worded = signed, True
                self._lay([width + (room - sum(wide)) / 3 for width in wide], GAP)
                return
        for one in self.steps:
            one.worded, one.signed = one.isChecked(), not one.isChecked()
        asks = 0.0 if self.step else self._short() + 4 * px
        slim = SLIM * px if self.step else (room - asks) / 3
        self._lay([room - 2 * slim if one.worded else slim for one in self.steps], GAP, asks)

    def _short(self) -> float:
        """The width of the question where only signs have room."""
        return QFontMetricsF(self.theme.font("least")).horizontalAdvance(tr("Sure?"))

    def _lay(self, widths: list[float], gap: int, left: float = 0.0) -> None:
        for one, width in zip(self.steps, widths, strict=True):
            right = left + width
            one.setGeometry(QRect(QPoint(round(left), 0), QPoint(round(right) - 1, self.height() - 1)))
            left = right + gap * self.theme.scale

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the steps to the new size."""
        super().resizeEvent(event)
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The question, where the steps have no words yet."""
        if any(one.worded for one in self.steps):
            return
        painter = begin(QPainter(self))
        painter.setFont(self.theme.font("least"))
        painter.setPen(QColor(self.theme.palette.ink))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignVCenter, tr("Sure?"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right choose; the rest is left to the list."""
        across = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        here = next((place for place, one in enumerate(self.steps) if one.hasFocus()), None)
        if not across or here is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        one = self.steps[(here + across) % len(self.steps)]
        one.setFocus(OTHER)
        if not one.isChecked():
            one.click()

    def go(self) -> None:
        """Go to the step that is chosen, or to the first."""
        (self.steps[self.step - 1] if self.step else self.steps[0]).setFocus(OTHER)

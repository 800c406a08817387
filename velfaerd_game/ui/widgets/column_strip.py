"""A row of columns that scrolls sideways by whole columns, and up and down where it must."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from velfaerd_game.ui.theme import Theme

from .scroll import NOTCH, Bar


class ColumnStrip(QScrollArea):
    """The columns are children of `row`, with `side` pixels free at both ends for the ring.

    Keys are left to the page; a half column is never left in view.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.row = QWidget()
        self._step = 0
        self.side = 0
        self._turned = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBar(Bar(theme, self, Qt.Orientation.Horizontal))
        self.setVerticalScrollBar(Bar(theme, self))
        self.setWidget(self.row)
        self.setCornerWidget(QWidget())
        for see_through in (self, self.cornerWidget(), self.viewport(), self.row):
            see_through.setAutoFillBackground(False)
        self.horizontalScrollBar().sliderReleased.connect(self.settle)

    def bar_height(self, scrolls: bool) -> int:
        """What the bar below the columns takes."""
        return self.horizontalScrollBar().sizeHint().height() if scrolls else 0

    def fitting(self, width: int, many: int, least: float, gap: int) -> int:
        """How many columns of the least width are seen at once; 0 where all of them are."""
        seen = max(1, int((width + gap) / (least + gap)))
        return 0 if seen >= many else seen

    def lay(self, width: int, height: int, many: int, shown: int, gap: int) -> list[QRect]:
        """Where the columns lie: equally wide, and as many as `shown` fill the width (0: all)."""
        step = (width + gap) / (shown or many)
        self._step = round(step)
        lefts = [round(step * at) if not shown else self._step * at for at in range(many + 1)]
        self.row.resize(lefts[-1] - gap + 2 * self.side, height)
        self.horizontalScrollBar().setSingleStep(self._step)
        self.horizontalScrollBar().setPageStep(width)
        policy = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(policy.ScrollBarAlwaysOn if shown else policy.ScrollBarAlwaysOff)
        return [QRect(left + self.side, 0, right - gap - left, height) for left, right in pairwise(lefts)]

    def settle(self) -> None:
        """Go to the nearest whole column."""
        bar = self.horizontalScrollBar()
        if self._step and bar.value() < bar.maximum():
            bar.setValue(round(bar.value() / self._step) * self._step)

    def bring(self, column: QWidget, inside: QWidget) -> None:
        """Scroll until a column is seen whole, and what is inside it."""
        left = self.horizontalScrollBar().value()
        if column.x() - self.side < left:
            self.horizontalScrollBar().setValue(column.x() - self.side)
        elif column.geometry().right() + self.side >= left + self.viewport().width():
            over = column.geometry().right() + 1 + self.side - left - self.viewport().width()
            steps = -(-over // self._step) if self._step else 0
            self.horizontalScrollBar().setValue(left + steps * self._step)
        top = column.y() + inside.y()
        self.ensureVisible(column.x(), top + inside.height() // 2, 0, inside.height() // 2)
        self.settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Not the scroll area's: arrows walk from card to card."""
        event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Up and down where it scrolls that way, else a column further; what cannot scroll lets the page do it."""
        sideways = self.horizontalScrollBar()
        if self.verticalScrollBar().maximum() or not sideways.maximum():
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y() or event.angleDelta().x()
        before = sideways.value()
        while abs(self._turned) >= NOTCH:
            way = -1 if self._turned > 0 else 1
            sideways.setValue(sideways.value() + way * self._step)
            self._turned += way * NOTCH
        event.setAccepted(sideways.value() != before)

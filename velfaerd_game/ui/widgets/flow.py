"""Controls laid in rows like words on a page: as many as there is room for, the rest on the next row."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from velfaerd_game.ui.theme import Theme

from .paint import RING_ROOM


class Flow(QLayout):
    """A layout of rows. What a control keeps free for its ring sticks out over the edge, so that frames line up."""

    def __init__(self, theme: Theme, gap: int = 12, parent: QWidget | None = None) -> None:
        super().__init__()
        self.theme, self.gap = theme, gap
        self._items: list[QLayoutItem] = []
        if parent is not None:
            parent.setLayout(self)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Qt's way of adding; pages call addWidget."""
        self._items.append(item)

    def count(self) -> int:
        """How many controls there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The control at a place, None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take a control out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Rows do not want more room than they need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """A narrow flow is a tall one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high the rows are together."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Lay the controls out."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def minimumSize(self) -> QSize:
        """The widest control on its own."""
        out = 2 * self.theme.px(RING_ROOM)
        hints = [item.minimumSize() for item in self._items if not item.isEmpty()]
        if not hints:
            return QSize(0, 0)
        return QSize(max(hint.width() for hint in hints) - out, max(hint.height() for hint in hints) - out)

    def sizeHint(self) -> QSize:
        """All controls in one row."""
        out = self.theme.px(RING_ROOM)
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        if not hints:
            return QSize(0, 0)
        wide = sum(hint.width() - 2 * out for hint in hints) + self.theme.px(self.gap) * (len(hints) - 1)
        return QSize(wide, max(hint.height() for hint in hints) - 2 * out)

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Place the controls in the rectangle; returns the height they take, whether moved or not."""
        out, gap = self.theme.px(RING_ROOM), self.theme.px(self.gap)
        left, top, row = rect.x(), rect.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            wide, high = size.width() - 2 * out, size.height() - 2 * out
            if left > rect.x() and left + wide > rect.x() + rect.width():
                left, top, row = rect.x(), top + row + gap, 0
            if move:
                item.setGeometry(QRect(QPoint(left - out, top - out), size))
            left += wide + gap
            row = max(row, high)
        return top + row - rect.y()

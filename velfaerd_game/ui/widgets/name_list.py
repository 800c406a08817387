"""The teams that have answered, in as many columns as their names leave room for, however many there are."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import trn

from .paint import begin

ABREAST = 4
"""The most columns: fewer where names are long and there is room below one another."""
STEP = "far-least"
BETWEEN, BELOW = 28, 6
"""Free between columns and rows, design pixels."""


class NameList(QWidget):
    """Shows names column by column, each with a tick. Where not all have room the latest are shown, and how many more.

    All of them are read aloud as the widget's name.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.names: tuple[str, ...] = ()
        self._widest = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self._fit)

    def display(self, names: tuple[str, ...]) -> None:
        """Show these names."""
        self.names = names
        self.setAccessibleName(", ".join(names))
        self.setVisible(bool(names))
        self._fit()

    @property
    def shown(self) -> tuple[str, ...]:
        """What is written now, in the order it is read."""
        room = self._columns * self._rows_in(self.height())
        if len(self.names) <= room:
            return tuple(f"\u2713 {name}" for name in self.names)
        latest = self.names[len(self.names) - max(0, room - 1) :]
        more = len(self.names) - len(latest)
        return (*(f"\u2713 {name}" for name in latest), trn("and {n} more", "and {n} more", more))

    def sizeHint(self) -> QSize:
        """All names in as many columns as their length allows."""
        fitting = next((columns for columns in range(ABREAST, 1, -1) if self._widest <= self._wide(columns)), 1)
        rows = ceil(len(self.names) / fitting)
        return QSize(self.theme.px(600), ceil(rows * self._line - self.theme.px(BELOW)) if rows else 0)

    def minimumSizeHint(self) -> QSize:
        """A line, to say how many there are."""
        return QSize(0, ceil(self._line))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The names; of one that is too long for its column the middle is left out."""
        painter = begin(QPainter(self))
        painter.setFont(self.theme.font(STEP))
        painter.setPen(QColor(self.theme.palette.ink))
        shown, columns, line = self.shown, self._columns, self._line
        rows, wide = ceil(len(shown) / columns), self._wide(columns)
        metrics = self._metrics
        for place, words in enumerate(shown):
            box = QRectF((place // rows) * (wide + self.theme.px(BETWEEN)), (place % rows) * line, wide, line)
            told = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, wide)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, told)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """How many names stand abreast depends on the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _fit(self) -> None:
        metrics = self._metrics
        self._widest = max((metrics.horizontalAdvance(f"\u2713 {name}") for name in self.names), default=0.0)
        self.updateGeometry()
        self.update()

    @property
    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self.theme.font(STEP))

    @property
    def _line(self) -> float:
        return self._metrics.height() + self.theme.px(BELOW)

    @property
    def _columns(self) -> int:
        """The most columns in which each name has room, or as many more as it takes to have them all."""
        rows = self._rows_in(self.height())
        needed = min(ABREAST, max(1, ceil(len(self.names) / rows)))
        return next((columns for columns in range(ABREAST, needed, -1) if self._widest <= self._wide(columns)), needed)

    def _rows_in(self, high: int) -> int:
        return max(1, int((high + self.theme.px(BELOW) + 1) / self._line))

    def _wide(self, columns: int) -> float:
        return max(1.0, (self.width() - (columns - 1) * self.theme.px(BETWEEN)) / columns)

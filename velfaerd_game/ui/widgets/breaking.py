"""Words somebody else wrote: a word that is longer than its line goes on in the next one, and is never cut."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette

from .text import Text

BREAKING = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
"""Between words where there is room for each, inside a word where there is not."""

LEAST = 160
"""Design pixels: a word may be this long before its label takes to breaking it."""


class Breaking(Text):
    """A label whose longest word asks for no more room than `LEAST`."""

    def minimumSizeHint(self) -> QSize:
        """As wide as the longest word, up to a point; one line high."""
        longest = super().minimumSizeHint().width()
        return QSize(min(longest, self.theme.px(LEAST)), self.fontMetrics().height())

    def heightForWidth(self, width: int) -> int:
        """How high the words are, broken to this width."""
        metrics = QFontMetrics(self.font())
        return metrics.boundingRect(QRect(0, 0, width, 100_000), BREAKING, self.text()).height()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The words, in the middle of their room as a label has them."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(QRectF(self.rect()), BREAKING | Qt.AlignmentFlag.AlignVCenter, self.text())

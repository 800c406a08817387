"""A named bar with its figure, to compare with those above and below it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from velfaerd_game.ui.slides import Meter
from velfaerd_game.ui.theme import Theme

from .paint import begin, fitted, frame

HEIGHT, MOST = 62, 88
"""Design pixels from a row to the next: at least, and where there is room."""
NAME, FIGURE = 400, 250
"""Design pixels for the name before the bar and the figure behind it."""


class MeterRow(QWidget):
    """Shows a Meter; read aloud it says the same."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.meter: Meter | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setMinimumHeight(self.theme.px(HEIGHT - 8))
        self.setMaximumHeight(self.theme.px(MOST))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as the design has it."""
        return QSize(self.theme.px(600), self.theme.px(HEIGHT))

    def display(self, meter: Meter) -> None:
        """Show a bar."""
        self.meter = meter
        self.setAccessibleName(meter.name)
        self.setAccessibleDescription(meter.words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Name, bar and figure, on a tinted ground where it is marked."""
        if self.meter is None:
            return
        theme, palette, px = self.theme, self.theme.palette, self.theme.scale
        painter = begin(QPainter(self))
        whole = QRectF(self.rect())
        if self.meter.marked:
            edge = whole.adjusted(px, 3 * px, -px, -3 * px)
            frame(painter, theme, edge, 12, fill=palette.warning_soft, edge=palette.warning, width=2.5)
        name = QRectF(14 * px, 0, NAME * px - 28 * px, whole.height())
        painter.setPen(QColor(palette.ink))
        painter.setFont(fitted(theme.font("far-bold", size=28), self.meter.name, name.width(), theme.px(20.5)))
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, self.meter.name)
        left, long = NAME * px, whole.width() - (NAME + FIGURE) * px
        groove = QRectF(left, whole.center().y() - 17 * px, long, 34 * px)
        frame(painter, theme, groove, 6, fill=palette.card, edge=palette.edge, width=1.5)
        if self.meter.share > 0:
            bar = QRectF(groove.x(), groove.y(), max(10 * px, long * self.meter.share), groove.height())
            frame(painter, theme, bar, 6, fill=palette.accent, edge=palette.ink, width=1.75)
        figure = QRectF(groove.right() + 16 * px, 0, FIGURE * px - 26 * px, whole.height())
        painter.setFont(
            fitted(
                theme.font("far-bold" if self.meter.marked else "far-body", size=25),
                self.meter.words,
                figure.width(),
                theme.px(20.5),
            )
        )
        painter.drawText(figure, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, self.meter.words)

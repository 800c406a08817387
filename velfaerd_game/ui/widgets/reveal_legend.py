"""What the signs of the reveal mean, in a line that wraps where it is narrow."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .paint import begin, frame
from .verdict_sign import MOST_DOTS

LINE = 24
"""Design pixels: a line's height."""


class RevealLegend(QWidget):
    """Sign and words, several to a line."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.items: list[tuple[str, str]] = []
        theme.changed.connect(self.update)

    def display(self, experts: int, *, leads: bool) -> None:
        """Say what stands on the plate: dots or bars, a lead where the level has leads."""
        bar = experts > MOST_DOTS
        share = tr("The experts who chose the card in this phase") if bar else tr("An expert chose the card here")
        self.items = [("bar" if bar else "dot", share)]
        if leads:
            self.items.append(("lead", tr("Your lead role")))
        self.items += [("missed", tr("Cards you did not place")), ("note", tr("Placed too early or too late"))]
        self.setAccessibleName("; ".join(words for _, words in self.items))
        self.update()

    def heightForWidth(self, width: int) -> int:
        """As many lines as the words need."""
        return round(LINE * self.theme.scale * (1 + self._places(width)[-1].y() if self.items else 1))

    def _places(self, width: float) -> list[QPointF]:
        """Where each item begins: x in pixels, y as the line's number."""
        metrics, px = QFontMetricsF(self.theme.font("detail", size=14.5)), self.theme.scale
        places, left, line = [], 0.0, 0
        for kind, words in self.items:
            wide = metrics.horizontalAdvance(words) + sign_width(kind) * px
            if left and left + wide > width:
                left, line = 0.0, line + 1
            places.append(QPointF(left, line))
            left += wide + 26 * px
        return places

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Signs and words."""
        painter = begin(QPainter(self))
        theme, px = self.theme, self.theme.scale
        font = theme.font("detail", size=14.5)
        for (kind, words), place in zip(self.items, self._places(self.width()), strict=True):
            middle = (place.y() + 0.5) * LINE * px
            self._paint_sign(painter, kind, QPointF(place.x(), middle))
            painter.setFont(font)
            painter.setPen(QColor(theme.palette.ink))
            box = QRectF(place.x() + sign_width(kind) * px, middle - LINE * px / 2, 2000 * px, LINE * px)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_sign(self, painter: QPainter, kind: str, at: QPointF) -> None:
        theme, palette, px = self.theme, self.theme.palette, self.theme.scale
        if kind == "dot":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.ink))
            painter.drawEllipse(at + QPointF(6, 0) * px, 5.5 * px, 5.5 * px)
            return
        box = QRectF(at.x(), at.y() - 8 * px, 26 * px, 16 * px)
        if kind == "bar":
            box = QRectF(at.x(), at.y() - 5 * px, 26 * px, 10 * px)
            frame(painter, theme, box, 5, fill=palette.card, edge=palette.ink, width=1.5)
            filled = QRectF(box.x(), box.y(), box.width() * 0.6, box.height())
            frame(painter, theme, filled, 5, fill=palette.ink, edge=palette.ink, width=1.5)
        elif kind == "lead":
            frame(painter, theme, box, 4, fill=palette.ink, edge=palette.ink)
        elif kind == "missed":
            frame(painter, theme, box, 4, fill=None, edge=palette.ink, dashes=(4, 3))
        else:
            frame(painter, theme, box, 4, fill=palette.accent_soft, edge=palette.accent, width=2)


def sign_width(kind: str) -> float:
    """A sign and the air after it, design pixels."""
    return 18 if kind == "dot" else 34

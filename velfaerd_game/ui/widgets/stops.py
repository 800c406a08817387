"""Rows with a sign before the words: the partners with their icons, the phases ahead on a line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.game.level import Phase
from velfaerd_game.ui.art import Art, draw_mark
from velfaerd_game.ui.partners import icon, partner
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .paint import begin
from .text import Text

ROW = 42


class Row(QWidget):
    """A sign and words. Subclasses paint the sign; `centre` is where."""

    def __init__(self, theme: Theme, words: str, step: str = "body", *, italic: bool = False) -> None:
        super().__init__()
        self.theme = theme
        self.words = Text(theme, step, "muted" if italic else "ink", italic=italic)
        self.words.setText(words)
        self.column = QVBoxLayout(self)
        self.column.addWidget(self.words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self.restyle)
        self.restyle()

    @property
    def centre(self) -> QPointF:
        """The middle of the sign."""
        return QPointF(self.theme.px(18), self.height() / 2)

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        px = self.theme.px
        self.column.setContentsMargins(px(48), px(4), 0, px(4))
        self.setMinimumHeight(px(ROW))
        self.update()


class PartnerRow(Row):
    """A kind of partner with its icon, or (None) the municipality with the table mark."""

    def __init__(self, theme: Theme, kind: str | None) -> None:
        super().__init__(theme, partner(kind).capitalize() if kind else tr("The municipality – that is you"))
        self._kind = kind

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The icon on a disc, or the mark."""
        theme, palette = self.theme, self.theme.palette
        painter = begin(QPainter(self))
        if self._kind is None:
            draw_mark(painter, theme, self.centre, 18 * theme.scale, seats=ROLE_IDS)
            return
        painter.setPen(theme.pen(palette.ink, 1.75))
        painter.setBrush(QColor(palette.accent_soft))
        painter.drawEllipse(self.centre, theme.px(17), theme.px(17))
        side = theme.px(20)
        picture = Art(theme).icon(icon(self._kind), side, self.devicePixelRatioF(), palette.ink)
        painter.drawPixmap(QPointF(self.centre.x() - side / 2, self.centre.y() - side / 2), picture)


class PhaseRow(Row):
    """A phase on the line. An event's name is not told: only that something will happen."""

    def __init__(self, theme: Theme, number: int, phase: Phase, *, last: bool) -> None:
        words = tr("Something happens on the way") if phase.event else phase.title
        super().__init__(theme, words, "quote" if phase.event else "phase", italic=phase.event)
        self._sign = "?" if phase.event else str(number)
        self._event, self._first, self._last = phase.event, number == 1, last

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The line down to the next phase, and the number on its disc."""
        theme, palette = self.theme, self.theme.palette
        painter = begin(QPainter(self))
        painter.setPen(theme.pen(palette.ink, 2.5))
        top = self.centre.y() if self._first else 0.0
        bottom = self.centre.y() if self._last else float(self.height())
        painter.drawLine(QPointF(self.centre.x(), top), QPointF(self.centre.x(), bottom))
        radius = theme.px(16)
        painter.setPen(theme.pen(palette.ink, 2, (4, 3) if self._event else ()))
        painter.setBrush(QColor(palette.card))
        painter.drawEllipse(self.centre, radius, radius)
        font = theme.font("phase", size=17)
        painter.setFont(font)
        painter.setPen(QColor(palette.ink))
        wide = QFontMetricsF(font).horizontalAdvance(self._sign) + 4
        box = QRectF(self.centre.x() - wide / 2, self.centre.y() - radius, wide, 2 * radius)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._sign)

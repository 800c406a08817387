"""How sure the player was, beside the experts: ten dots for each step of certainty, and what it says in words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from velfaerd_game.game.calibration import STEPS, TENTHS, Calibration, Certainty
from velfaerd_game.ui import calibration_words
from velfaerd_game.ui.theme import Theme

from .paint import begin
from .panel import Panel
from .sure_choice import paint_bars
from .text import Text

DOT, APART, SIDE = 16, 24, 24
"""Design pixels: across a dot, from one to the next, and the side of the sign at the left."""


class Dots(QWidget):
    """Ten dots, as many of them filled as experts in ten agree; small ones where there is too little to say."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme, self.seen = theme, Certainty()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def display(self, seen: Certainty) -> None:
        """Show a step's share."""
        self.seen = seen
        self.update()

    def sizeHint(self) -> QSize:
        """Ten dots beside each other."""
        px = self.theme.px
        return QSize(px(TENTHS * APART), px(DOT + 8))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The dots."""
        painter, theme, palette = begin(QPainter(self)), self.theme, self.theme.palette
        enough = self.seen.enough
        painter.setPen(theme.pen(palette.ink if enough else palette.edge, 1.75))
        radius = theme.px(DOT if enough else DOT / 2) / 2
        for place in range(TENTHS):
            filled = enough and place < self.seen.tenths
            painter.setBrush(QColor(palette.ink) if filled else Qt.BrushStyle.NoBrush)
            middle = QPointF((place + 0.5) * theme.px(APART), self.height() / 2)
            painter.drawEllipse(middle, radius, radius)


class _Sign(QWidget):
    """The bars of a step, as on the board."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self.theme, self.number = theme, number

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The bars."""
        left = QPointF(self.theme.px(2), self.height() / 2)
        paint_bars(begin(QPainter(self)), self.theme, left, self.number, self.theme.palette.ink)


class CalibrationRow(QWidget):
    """One step: its sign and name, the dots, the sentence and over how much it was counted."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self.theme, self.number = theme, number
        self.sign, self.dots = _Sign(theme, number), Dots(theme)
        self.name, self.in_ten = Text(theme, "card", wrap=False), Text(theme, "card", wrap=False)
        self.verdict, self.counts = Text(theme, "body"), Text(theme, "detail", "muted")
        self.row, self.words, self.shown = QHBoxLayout(self), QVBoxLayout(), QHBoxLayout()
        self.shown.addWidget(self.dots)
        self.shown.addWidget(self.in_ten)
        self.shown.addStretch(1)
        self.words.addWidget(self.name)
        self.words.addLayout(self.shown)
        self.words.addWidget(self.verdict)
        self.words.addWidget(self.counts)
        self.words.setSpacing(0)
        self.row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        self.row.addLayout(self.words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        px = self.theme.px
        self.sign.setFixedSize(px(SIDE), px(SIDE))
        self.row.setContentsMargins(0, px(4), 0, px(6))
        self.row.setSpacing(px(10))
        self.shown.setSpacing(px(8))
        self.dots.updateGeometry()

    def display(self, seen: Certainty) -> None:
        """Show what was counted."""
        self.dots.display(seen)
        self.name.setText(calibration_words.step(self.number))
        self.in_ten.setText(calibration_words.in_ten(seen) if seen.enough else "")
        self.verdict.setText(calibration_words.sentence(self.number, seen))
        self.counts.setText(calibration_words.counts(seen))
        self.setAccessibleName(self.name.text())
        self.setAccessibleDescription(" ".join((self.verdict.text(), self.counts.text())))


class CalibrationPanel(Panel):
    """The three steps, the surest first, and what they say together."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.title, self.legend = Text(theme, "heading"), Text(theme, "detail", "muted")
        self.rows = [CalibrationRow(theme, number) for number in reversed(STEPS)]
        self.overall = Text(theme, "body")
        super().__init__(theme, parent)
        for part in (self.title, self.overall, *self.rows, self.legend):
            self.column.addWidget(part)

    def display(self, seen: Calibration) -> None:
        """Show what was counted; nothing where nothing was told."""
        self.title.setText(calibration_words.title())
        self.legend.setText(calibration_words.explained())
        self.overall.setText(calibration_words.overall(seen))
        self.overall.setVisible(bool(self.overall.text()))
        for row in self.rows:
            row.display(seen.steps[row.number])
        self.setAccessibleName(self.title.text())
        self.setVisible(seen.told)

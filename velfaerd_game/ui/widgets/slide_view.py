"""What every slide is made of: the paper, a heading beside the table mark, a body, and a foot to talk about."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from velfaerd_game.ui.art import draw_mark
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .paint import begin
from .text import Text

SIDE = 27
"""Free at a slide's sides, design pixels."""
MARK, SMALL_MARK = 100, 76
"""The side of the table mark, and where the words below need the room, design pixels."""


class NumberMark(QWidget):
    """The table with a phase's number on it, and who sits there."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.number, self.side = theme, "", MARK
        self.seats: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """A square as in the design."""
        return QSize(self.theme.px(self.side), self.theme.px(self.side))

    def display(self, number: str, seats: tuple[str, ...], side: int = MARK) -> None:
        """Show a number, and the roles that sit; `side` in design pixels."""
        self.number, self.seats, self.side = number, seats, side
        self.setAccessibleName(tr("Phase {number}").format(number=number))
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The table and the number."""
        painter = begin(QPainter(self))
        draw_mark(painter, self.theme, QPointF(self.rect().center()), 0.41 * self.width(), seats=self.seats)
        painter.setFont(self.theme.font("far-head", size=max(20.5, 0.28 * self.side)))
        painter.setPen(QColor(self.theme.palette.ink))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.number)


class SlideView(QWidget):
    """Heading, body and foot on the paper; a slide fills `body` and says the rest."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.mark = NumberMark(theme)
        self.title, self.small = Text(theme, "far-title"), Text(theme, "far-body", "muted")
        self.ask, self.question = Text(theme, "far-least", "muted"), Text(theme, "far-head")
        self.words, self.head, self.foot = QVBoxLayout(), QHBoxLayout(), QVBoxLayout()
        self.words.addWidget(self.title)
        self.words.addWidget(self.small)
        self.head.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignVCenter)
        self.head.addLayout(self.words, 1)
        self.head.setAlignment(self.words, Qt.AlignmentFlag.AlignVCenter)
        self.foot.addWidget(self.ask)
        self.foot.addWidget(self.question)
        self.body = QVBoxLayout()
        self.column = QVBoxLayout(self)
        self.column.addLayout(self.head)
        self.column.addLayout(self.body, 1)
        self.column.addLayout(self.foot)
        theme.changed.connect(self.restyle)
        self.restyle()

    def say(self, title: str, small: str = "", *, ask: str = "", question: str = "", number: str = "") -> None:
        """Say heading and foot; what is empty takes no room."""
        told = ((self.title, title), (self.small, small), (self.ask, ask), (self.question, question))
        for text, words in told:
            text.setText(words)
            text.setVisible(bool(words))
        self.mark.setVisible(bool(number))

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        px = self.theme.px
        self.column.setContentsMargins(px(SIDE), px(18), px(SIDE), px(18))
        self.column.setSpacing(px(10))
        self.head.setSpacing(px(16))
        self.words.setSpacing(0)
        self.foot.setSpacing(0)
        self.body.setSpacing(px(8))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The paper, and a line over the foot."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self.theme.palette.surface))
        top = next((text.y() for text in (self.ask, self.question) if text.isVisible()), None)
        if top is not None:
            painter.setPen(self.theme.pen(self.theme.palette.line, 2))
            y, side = top - self.theme.px(6), self.theme.px(SIDE)
            painter.drawLine(side, y, self.width() - side, y)

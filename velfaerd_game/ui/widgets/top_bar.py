"""The bar at the top of a page: back, the table mark, title and subtitle, and the page's buttons."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from velfaerd_game.ui.theme import Theme

from .button import Button
from .paint import RING_ROOM
from .table_mark import TableMark
from .text import Text


class TopBar(QWidget):
    """Back, mark, title and subtitle at the left; the page's own buttons at the right, folded where it is narrow."""

    back_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.back = Button(theme, "back", parent=self)
        self.mark = TableMark(theme, 20, self)
        self.title = Text(theme, "heading", wrap=False, parent=self)
        self.subtitle = Text(theme, "detail", "muted", wrap=False, parent=self)
        self.buttons: list[Button] = []
        self._others: list[QWidget] = []
        self._early: set[Button] = set()
        self.titles = QVBoxLayout()
        self.titles.setSpacing(0)
        self.titles.addStretch()
        self.titles.addWidget(self.title)
        self.titles.addWidget(self.subtitle)
        self.titles.addStretch()
        self.row = QHBoxLayout(self)
        self.row.addWidget(self.back)
        self.row.addWidget(self.mark)
        self.row.addLayout(self.titles, 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.back.clicked.connect(self.back_requested)
        theme.changed.connect(self.restyle)
        self.restyle()

    def add(self, button: Button, *, early: bool = False) -> Button:
        """Put one more button at the right end; returns it. `early`: it loses its words before the others do."""
        self.buttons.append(button)
        if early:
            self._early.add(button)
        self.row.addWidget(button)
        return button

    def put_before(self, other: QWidget) -> None:
        """Put something else before the buttons, which leave it its room."""
        self._others.append(other)
        self.row.insertWidget(self.row.count() - len(self.buttons), other)

    def say(self, back: str, title: str, subtitle: str) -> None:
        """Set the words."""
        self.back.folded = True
        self.back.say(back)
        self.title.setText(title)
        self.setAccessibleName(title)
        self.subtitle.setText(subtitle)
        self.fold()

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        px = self.theme.px
        self.row.setContentsMargins(px(16 - RING_ROOM), 0, px(16 - RING_ROOM), 0)
        self.row.setSpacing(0)
        self.mark.setFixedSize(px(56), px(48))
        self.setFixedHeight(px(64))
        self.fold()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold the buttons."""
        super().resizeEvent(event)
        self.fold()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The bar's surface and the line below it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.theme.palette.surface))
        line = max(1, self.theme.px(1.75))
        painter.fillRect(0, self.height() - line, self.width(), line, QColor(self.theme.palette.ink))

    def fold(self) -> None:
        """Give the title room: the buttons lose their words first, then the mark goes, then subtitle and title."""
        shown = [button for button in self.buttons if not button.isHidden()]
        for folded in (set[Button](), self._early, set(shown)):
            for button in shown:
                button.fold(button in folded and not button.main)
            if self._fits(self.mark, self.subtitle, self.title):
                break
        self.mark.setVisible(self._fits(self.mark, self.subtitle, self.title))
        self.subtitle.setVisible(bool(self.subtitle.text()) and self._fits(self.subtitle, self.title))
        self.title.setVisible(self._fits(self.title))
        for button in shown:
            button.fold(button.folded or (button.main and not self._fits()))

    def _fits(self, *wanted: QWidget) -> bool:
        """Whether the bar has room for these beside its buttons."""
        shown = [one.sizeHint().width() for one in (self.back, *self._others, *self.buttons) if not one.isHidden()]
        needed = sum(shown) + self.row.spacing() * (len(shown) + 1) + self.theme.px(24)
        words = [one.sizeHint().width() for one in (self.title, self.subtitle) if one in wanted and one.text()]
        needed += max(words, default=0)
        if self.mark in wanted:
            needed += self.theme.px(56) + self.row.spacing()
        return needed <= self.width()

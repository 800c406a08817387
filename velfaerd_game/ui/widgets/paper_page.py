"""What every page to write on is made of: paper in the middle, the caret kept in view, and a word when one leaves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from velfaerd_game.ui.theme import Theme

from .page import Page
from .paint import RING_ROOM
from .writing import Writing

MARGIN = 20
"""Design pixels: the least air at the sides."""


class PaperPage(Page):
    """A page whose paper is at most `width` design pixels wide. `written`: something changed; `left`: it is over."""

    back_requested = Signal()
    written = Signal()
    left = Signal()
    announced = Signal(str)

    def __init__(self, theme: Theme, width: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.paper_width = width
        self.inside = QVBoxLayout(self.body)
        self.top.back_requested.connect(self.back_requested)
        self.area.viewport().installEventFilter(self)

    def chain(self, stops: Sequence[QWidget]) -> None:
        """Let Tab go through the page as one reads it."""
        for before, after in pairwise([self.top.back, *stops]):
            QWidget.setTabOrder(before, after)

    def follow(self, writings: Iterable[Writing]) -> None:
        """Keep in view where one writes."""
        for one in writings:
            one.caret_moved.connect(lambda spot, one=one: self._reveal(one, spot))

    def _reveal(self, writing: Writing, spot: QRect) -> None:
        place = writing.mapTo(self.body, spot.center())
        self.area.ensureVisible(place.x(), place.y(), 0, self.theme.px(40))

    def restyle(self) -> None:
        """Take on the theme and the size as they are now."""
        px = self.theme.px
        wide = self.area.viewport().width()
        side = max(px(MARGIN) - px(RING_ROOM), (wide - px(self.paper_width)) // 2)
        self.inside.setContentsMargins(side, px(16), side, px(16))
        self.inside.setSpacing(px(6))
        super().restyle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the room that the scroll area leaves."""
        if event.type() == QEvent.Type.Resize:
            self.restyle()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that the page is left, whichever way."""
        super().hideEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves; the rest scrolls."""
        if event.key() == Qt.Key.Key_Escape:
            if not event.isAutoRepeat():
                self.back_requested.emit()
        else:
            super().keyPressEvent(event)

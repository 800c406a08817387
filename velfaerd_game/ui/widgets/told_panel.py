"""A piece of paper that is told whole: a stop for Tab whose name is all that stands on it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from velfaerd_game.ui.revealed import RevealState
from velfaerd_game.ui.theme import Theme

from .emptying import empty
from .paint import begin, frame
from .panel import RADIUS, ROOM, Panel


class ToldPanel(Panel):
    """A panel that takes the focus to be read; `tell` gives it its words for a screen reader."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.ring = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def tell(self, words: str) -> None:
        """What a screen reader says of the whole panel."""
        self.setAccessibleName(words)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring where a key brought the focus."""
        self.ring = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        self.ring = False
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The paper, and an edge of the ring's colour where the focus is."""
        super().paintEvent(event)
        if self.ring:
            room = self.theme.px(ROOM)
            box = QRectF(self.rect()).adjusted(room, 0, -room, -room)
            frame(begin(QPainter(self)), self.theme, box, RADIUS, fill=None, edge=self.theme.palette.focus, width=3.5)


class Papers(QWidget):
    """Told panels one below the other, made anew for each round, language and scale. Subclasses lay them out."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.panels: list[ToldPanel] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self._made: tuple[object, ...] = ()

    def display(self, state: RevealState) -> None:
        """Show a finished round."""
        if self._made == (state, self.theme.scale):
            return
        self._made = (state, self.theme.scale)
        empty(self.column)
        self.panels = self.papers(state)
        self.column.setSpacing(self.theme.px(6))
        for panel in self.panels:
            self.column.addWidget(panel)

    def papers(self, state: RevealState) -> list[ToldPanel]:
        """The panels that tell of the round."""
        raise NotImplementedError

    def stops(self) -> list[QWidget]:
        """Where Tab goes, in order."""
        return [*self.panels]

    def told(self) -> str:
        """What is said when the view opens: the first paper. Every paper tells itself when Tab comes to it."""
        return self.panels[0].accessibleName() if self.panels else ""

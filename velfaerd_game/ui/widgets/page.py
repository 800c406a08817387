"""What every page with a top bar is made of: the table's colour, the bar, and a body that scrolls."""

from __future__ import annotations

from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from velfaerd_game.ui.theme import Theme

from .scroll import Scroll
from .top_bar import TopBar


class Ground(QWidget):
    """A page's ground: the colour of the table."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        theme.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The table's colour."""
        QPainter(self).fillRect(event.rect(), QColor(self.theme.palette.table))


class Page(Ground):
    """A top bar over a body that scrolls, by keys too, wherever on the page the focus is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.top = TopBar(theme)
        self.body = QWidget()
        self.area = Scroll(theme, self.body)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.top)
        self.column.addWidget(self.area, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by the keys nothing on the page has taken."""
        if not self.area.take_key(event):
            super().keyPressEvent(event)

"""The table mark with all six seats taken, as the home page and the top bars show it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.ui.art import draw_mark
from velfaerd_game.ui.theme import Theme

from .paint import begin


class TableMark(QWidget):
    """The mark in the middle of its room; the radius in design pixels."""

    def __init__(self, theme: Theme, radius: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.radius = theme, radius

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The mark."""
        centre = QRectF(self.rect()).center()
        draw_mark(begin(QPainter(self)), self.theme, centre, self.radius * self.theme.scale, seats=ROLE_IDS)

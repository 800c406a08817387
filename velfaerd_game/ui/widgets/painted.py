"""Controls that paint themselves once: while something moves above them, their picture is only copied."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from velfaerd_game.ui.art import blank
from velfaerd_game.ui.theme import Theme

from .control import Control
from .paint import begin


class Painted(Control):
    """A control that is painted anew only after its own `update()`, or where its size or screen has changed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._picture: QPixmap | None = None

    def update(self, *part: Any) -> None:
        """Forget the picture: the control looks different now."""
        self._picture = None
        super().update(*part)

    def paint(self, painter: QPainter) -> None:
        """Paint the whole control; the subclass says how."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Copy the picture, made first where there is none that fits."""
        ratio, picture = self.devicePixelRatioF(), self._picture
        if picture is None or picture.size() != self.size() * ratio or picture.devicePixelRatio() != ratio:
            picture = self._picture = blank(self.size(), ratio)
            painter = begin(QPainter(picture))
            self.paint(painter)
            painter.end()
        QPainter(self).drawPixmap(0, 0, picture)

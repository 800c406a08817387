"""A small picture of what the class sees just now, on the trainer's own screen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from velfaerd_game.ui.theme import Theme

from .paint import begin

WIDE, HIGH = 16, 9
"""The shape of most screens a class looks at."""
PICTURE = (1280, 720)
"""How large a slide is that a picture is taken of."""


class ClassPreview(QWidget):
    """Shows a picture, as large as there is room, which a screen reader tells in words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.picture = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def size_in(self, width: int, height: int) -> QSize:
        """How large it is in this room."""
        width = min(width, height * WIDE // HIGH)
        return QSize(width, width * HIGH // WIDE)

    def tell(self, name: str, words: str) -> None:
        """What a screen reader says of the picture: what it is, and all that stands on the slide."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(words)

    def display(self, picture: QPixmap) -> None:
        """Show what the class sees."""
        self.picture = picture
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The picture in a frame; nothing where there is none yet."""
        if self.picture.isNull():
            return
        painter = begin(QPainter(self))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect())
        painter.drawPixmap(box, self.picture, QRectF(self.picture.rect()))
        painter.setPen(self.theme.pen(self.theme.palette.ink, 2))
        painter.drawRect(self.theme.inset(box, 1))

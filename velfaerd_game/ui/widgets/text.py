"""Words on the screen: a label that follows the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QWidget

if TYPE_CHECKING:
    from velfaerd_game.ui.theme import Theme


class Text(QLabel):
    """A label in a step of the type scale and a colour of the palette; plain text, so no markup can slip in."""

    def __init__(
        self,
        theme: Theme,
        step: str = "body",
        colour: str = "ink",
        *,
        wrap: bool = True,
        italic: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self.step, self.colour, self.italic = theme, step, colour, italic
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        self.setFont(self.theme.font(self.step, italic=self.italic))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, QColor(getattr(self.theme.palette, self.colour)))
        self.setPalette(palette)

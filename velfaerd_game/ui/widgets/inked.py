"""The colours of words one writes, alike in every field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from velfaerd_game.ui.theme import Theme


def ink(editor: QWidget, theme: Theme) -> None:
    """Give an editor the theme's colours; the paper behind it shows through."""
    palette = QPalette(editor.palette())
    for role, colour in (
        (QPalette.ColorRole.Text, theme.palette.ink),
        (QPalette.ColorRole.PlaceholderText, theme.palette.muted),
        (QPalette.ColorRole.Highlight, theme.palette.accent),
        (QPalette.ColorRole.HighlightedText, theme.palette.on_accent),
    ):
        palette.setColor(role, QColor(colour))
    palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
    editor.setPalette(palette)

"""A role in words alone, where its card would be too small to read."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from velfaerd_game.game.deck import Role
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .emptying import empty
from .text import Text


class RoleWords(QWidget):
    """All that stands on both sides of the card, one line below the other."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(0, 0, 0, 0)
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        self.lines.setSpacing(self.theme.px(8))

    def display(self, role: Role) -> None:
        """Tell of this role."""
        empty(self.lines)
        told = [("subtitle", "ink", role.line), ("body", "ink", role.does), ("card", "ink", tr("Typical actions"))]
        told += [("body", "ink", f"– {act}") for act in role.acts]
        told += [("card", "warning", tr("Watch out")), ("body", "ink", role.beware)]
        for step, colour, words in told:
            text = Text(self.theme, step, colour)
            text.setText(words)
            self.lines.addWidget(text)

"""A phase's cards on a piece of paper, each with room for why it lies there."""

from __future__ import annotations

from PySide6.QtCore import Signal

from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .card_head import CardHead
from .panel import Panel
from .text import Text
from .writing import Writing


class ReasonPaper(Panel):
    """Cards with their fields. `written` carries the role and the words."""

    written = Signal(str, str)

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(theme)
        self.title = Text(theme, "far-head")
        self.title.setText(title)
        self.column.addWidget(self.title)
        self.writings: list[Writing] = []
        self.fit_words()

    def ask(self, role: str, name: str, reason: str) -> None:
        """Add a card by its name, with the reason so far."""
        self.column.addWidget(CardHead(self.theme, role, name, "far-bold"))
        writing = Writing(self.theme, least=1, step="far-body")
        writing.say(tr("{phase}, {role}: why?").format(phase=self.title.text(), role=name), hint=tr("Why here?"))
        writing.write(reason)
        writing.changed.connect(lambda: self.written.emit(role, writing.text))
        self.column.addWidget(writing)
        self.writings.append(writing)

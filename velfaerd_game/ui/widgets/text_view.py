"""The whole answer as text to read, mark and copy, and a button that copies it as a table."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from velfaerd_game.ui import answer_text
from velfaerd_game.ui.revealed import RevealState
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .button import Button
from .paint import RING_ROOM
from .panel import Panel
from .prose import Prose
from .text import Text


class TextView(QWidget):
    """One long text. `said` tells when it was copied."""

    said = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.state: RevealState | None = None
        self.hint = Text(theme, "detail", "muted")
        self.copy = Button(theme)
        self.prose = Prose(theme)
        self.panel = Panel(theme)
        head = QHBoxLayout()
        head.addWidget(self.hint, 1)
        head.addWidget(self.copy)
        self.panel.column.addLayout(head)
        self.panel.column.addWidget(self.prose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panel)
        self.copy.clicked.connect(self._copy)

    def display(self, state: RevealState) -> None:
        """Tell a finished round."""
        self.hint.setContentsMargins(self.theme.px(RING_ROOM), 0, 0, 0)
        if state is self.state:
            return
        self.state = state
        self.hint.setText(tr("The text can be marked and copied: Ctrl A marks all of it."))
        self.copy.say(tr("Copy as a table"), tr("To paste into a spreadsheet or a document"))
        self.prose.say(answer_text.markdown(state), tr("The whole answer"), markdown=True)

    def stops(self) -> list[QWidget]:
        """Where Tab goes, in order."""
        return [self.copy, self.prose]

    def told(self) -> str:
        """What is said when the view opens: all of it."""
        return self.prose.toPlainText()

    def _copy(self) -> None:
        assert self.state is not None
        QGuiApplication.clipboard().setText(answer_text.table(self.state))
        words = tr("Copied. Paste it into a spreadsheet or a document.")
        self.hint.setText(words)
        self.said.emit(words)

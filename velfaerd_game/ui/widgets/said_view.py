"""What the experts said of one phase, in letters for the back row: card by card, with no score and no verdict."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from velfaerd_game.ui import explored
from velfaerd_game.ui.explored import ExploreState
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .card_head import CardHead
from .emptying import empty
from .text import Text
from .told_panel import ToldPanel
from .writing import Writing


class SaidView(QWidget):
    """Papers one below the other. `turned` hears a key before the scroll area does, and accepts it where it turns."""

    turned = Signal(QEvent)
    written = Signal(str, str, str)
    caret_moved = Signal(QWidget, QRect)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.panels: list[ToldPanel] = []
        self.writings: list[Writing] = []
        self.stops: list[QWidget] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)

    def display(self, state: ExploreState, place: int) -> None:
        """Show a phase."""
        empty(self.column)
        self.panels, self.writings, self.stops = [], [], []
        self.column.setSpacing(self.theme.px(6))
        phase = state.phase(place)
        top = self._paper(explored.said(state, place) + f" {phase.situation}")
        self._add(top, f"{place + 1}. {phase.title}", "far-head")
        self._add(top, phase.situation, "far-least", "muted")
        self._head(tr("Your cards") if state.laid(phase.id) else tr("You placed no card here."))
        for role in state.laid(phase.id):
            self._card(state, place, role, own=True)
        if state.others(phase.id):
            self._head(tr("The experts also used"))
        for role in state.others(phase.id):
            self._card(state, place, role, own=False)
        everyone = explored.everyone(state, phase.id)
        self._head(tr("Expert by expert"))
        last = self._paper(" ".join(everyone))
        for words in everyone:
            self._add(last, words, "far-least")

    def _card(self, state: ExploreState, place: int, role: str, *, own: bool) -> None:
        phase = state.phase(place)
        name = explored.name(state, phase.id, role)
        who, why = explored.who(state, phase.id, role), phase.why(role) or ""
        paper = self._paper(" ".join(filter(None, (f"{name}.", who, why))))
        paper.column.addWidget(CardHead(self.theme, role, name, "far-bold"))
        self._add(paper, who, "far-body")
        self._add(paper, why, "far-body")
        if own:
            writing = Writing(self.theme, least=1, step="far-body")
            writing.say(tr("{phase}, {role}: why?").format(phase=phase.title, role=name), hint=tr("Why here?"))
            writing.write(state.reasons.get((phase.id, role), ""))
            writing.changed.connect(lambda: self.written.emit(phase.id, role, writing.text))
            writing.caret_moved.connect(lambda spot: self.caret_moved.emit(writing, spot))
            paper.column.addWidget(writing)
            self.writings.append(writing)
            self.stops.append(writing.editor)

    def _paper(self, told: str) -> ToldPanel:
        panel = ToldPanel(self.theme)
        panel.fit_words()
        panel.tell(told)
        self.column.addWidget(panel)
        self.panels.append(panel)
        self.stops.append(panel)
        return panel

    def _head(self, words: str) -> None:
        text = Text(self.theme, "far-head")
        text.setText(words)
        text.setContentsMargins(self.theme.px(10), self.theme.px(8), self.theme.px(10), 0)
        self.column.addWidget(text)

    def _add(self, panel: ToldPanel, words: str, step: str, colour: str = "ink") -> None:
        if words:
            text = Text(self.theme, step, colour)
            text.setText(words)
            panel.column.addWidget(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the page have the keys that turn; the rest scrolls."""
        event.ignore()
        self.turned.emit(event)

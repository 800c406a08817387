"""A reason for each card that lies on the board, phase by phase, kept while it is written."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from velfaerd_game.ui import explored
from velfaerd_game.ui.explored import ExploreState
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.widgets.button import Button
from velfaerd_game.ui.widgets.emptying import empty
from velfaerd_game.ui.widgets.footer import Footer
from velfaerd_game.ui.widgets.paper_page import PaperPage
from velfaerd_game.ui.widgets.reason_paper import ReasonPaper
from velfaerd_game.ui.widgets.text import Text
from velfaerd_game.words.language import tr

WIDTH = 1040


class ReasonsPage(PaperPage):
    """Shows the cards with their reasons; each change is told at once with its phase and role."""

    reason_written = Signal(str, str, str)
    listen_requested = Signal()
    help_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, WIDTH, parent)
        self.help = self.top.add(Button(theme, "help"))
        self.footer = Footer(theme, "compare")
        self.column.addWidget(self.footer)
        self.papers: list[ReasonPaper] = []
        self.footer.main.clicked.connect(self.listen_requested)
        self.help.clicked.connect(self.help_requested)

    def display(self, state: ExploreState) -> None:
        """Show the phases with their cards; what is being written is on the paper made anew."""
        self.top.say(tr("Back"), tr("Reasons – no score"), state.level.title)
        self.help.say(tr("Help"))
        kept = tr("What you write is kept while you write it, on this computer and nowhere else.")
        lost = tr("Nothing can be kept just now: what you write is lost when you close the game.")
        self.footer.words.setText(kept if state.lasting else lost)
        self.footer.main.say(tr("See what the experts said"))
        empty(self.inside)
        self.papers = []
        for place, phase in enumerate(state.level.phases):
            if phase.id in state.visible or state.gone(phase.id):
                self._add(state, place)
        self.inside.addStretch(1)
        fields = [one.editor for paper in self.papers for one in paper.writings]
        self.chain([self.help, *fields, self.footer.main])
        self.restyle()

    def _add(self, state: ExploreState, place: int) -> None:
        phase = state.phase(place).id
        paper = ReasonPaper(self.theme, f"{place + 1}. {state.phase(place).title}")
        for role in state.laid(phase):
            paper.ask(role, explored.name(state, phase, role), state.reasons.get((phase, role), ""))
        for role in state.gone(phase):
            words = tr("{role}, no longer here").format(role=state.deck.role(role).name)
            paper.ask(role, words, state.reasons[phase, role])
        if not paper.writings:
            none = Text(self.theme, "body", "muted")
            none.setText(tr("No cards here yet."))
            paper.column.addWidget(none)
        paper.written.connect(lambda role, text: self.reason_written.emit(phase, role, text))
        self.follow(paper.writings)
        self.papers.append(paper)
        self.inside.addWidget(paper)

    def begin(self) -> None:
        """Go to the first field."""
        self.area.verticalScrollBar().setValue(0)
        first = next((one.editor for paper in self.papers for one in paper.writings), self.footer.main)
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the first field."""
        super().showEvent(event)
        if not event.spontaneous():
            self.begin()

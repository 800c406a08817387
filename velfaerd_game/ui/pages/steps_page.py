"""Every next step, the newest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.thoughts import Step
from velfaerd_game.ui.widgets.button import Button
from velfaerd_game.ui.widgets.panel import ROOM
from velfaerd_game.ui.widgets.paper_page import PaperPage
from velfaerd_game.ui.widgets.step_paper import StepPaper
from velfaerd_game.ui.widgets.text import Text
from velfaerd_game.words.language import tr, trn

__all__ = ["Step", "StepsPage"]

WIDTH = 940


class StepsPage(PaperPage):
    """A list to read, with a way into each."""

    help_requested = Signal()
    step_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, WIDTH, parent)
        self.help = self.top.add(Button(theme, "help"))
        self.empty = Text(theme, "body")
        self.papers: list[StepPaper] = []
        self.inside.addWidget(self.empty)
        self.inside.addStretch(1)
        self.help.clicked.connect(self.help_requested)

    def display(self, steps: Sequence[Step]) -> None:
        """Show the steps in this order."""
        self.top.say(tr("Back"), tr("My next steps"), trn("{n} step", "{n} steps", len(steps)))
        self.help.say(tr("Help"))
        self.empty.setText(tr("There is no step here. After an alliance you can write one under “Think it over”."))
        self.empty.setVisible(not steps)
        while len(self.papers) < len(steps):
            paper = StepPaper(self.theme)
            paper.opened.connect(self.step_requested)
            self.papers.append(paper)
            self.inside.insertWidget(self.inside.count() - 1, paper)
        for place, paper in enumerate(self.papers):
            paper.setVisible(place < len(steps))
            if place < len(steps):
                paper.display(steps[place])
        stops = [stop for paper in self.papers[: len(steps)] for stop in (paper.words, paper.open)]
        self.chain([self.help, *stops])
        self.restyle()

    def restyle(self) -> None:
        """Take on the theme and the size as they are now."""
        super().restyle()
        self.empty.setContentsMargins(self.theme.px(ROOM), 0, self.theme.px(ROOM), 0)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the first step."""
        super().showEvent(event)
        if not event.spontaneous():
            first = self.papers[0].open if self.papers and not self.papers[0].isHidden() else self.top.back
            first.setFocus(Qt.FocusReason.OtherFocusReason)

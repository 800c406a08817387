"""The facilitator's guide: the time plan of 45, 90 or 180 minutes, and what to do, say and ask in each part."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from velfaerd_game.game.lesson_setup import PLANS
from velfaerd_game.ui.slide_words import in_one
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.widgets.choice import Choices, Option
from velfaerd_game.ui.widgets.emptying import empty
from velfaerd_game.ui.widgets.footer import Footer
from velfaerd_game.ui.widgets.page import Page
from velfaerd_game.ui.widgets.panel import ROOM
from velfaerd_game.ui.widgets.text import Text
from velfaerd_game.ui.widgets.told_panel import ToldPanel
from velfaerd_game.words.guide_told import Guide, GuidePart
from velfaerd_game.words.language import tr, trn

__all__ = ["Guide", "GuidePage"]

WIDTH = 1080
"""The papers' greatest width, design pixels."""


class GuidePage(Page):
    """A paper for each part of the lesson. `plan_chosen` carries minutes; `save_requested` wants it as PDF."""

    plan_chosen = Signal(int)
    save_requested = Signal()
    back_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.plans = Choices(theme)
        self.advice = Text(theme)
        self.papers: list[ToldPanel] = []
        self.parts = QVBoxLayout()
        self.inside = QVBoxLayout(self.body)
        self.inside.addWidget(self.plans)
        self.inside.addWidget(self.advice)
        self.inside.addLayout(self.parts)
        self.inside.addStretch(1)
        self.footer = Footer(theme, "print")
        self.save = self.footer.main
        self.column.addWidget(self.footer)
        self.plans.chosen.connect(lambda one: self.plan_chosen.emit(int(one)))
        self.save.clicked.connect(self.save_requested)
        self.top.back_requested.connect(self.back_requested)

    def display(self, told: Guide, minutes: int) -> None:
        """Show the guide for a lesson of so many minutes."""
        self.top.say(tr("Back"), tr("The facilitator’s guide"), f"{told.title} · {told.under}")
        options = [Option(str(one), trn("{n} minute", "{n} minutes", one)) for one in PLANS]
        self.plans.display(tr("The whole lesson"), options, str(minutes))
        self.advice.setText(told.advice)
        empty(self.parts)
        self.papers = [self._paper(part) for part in told.parts]
        for paper in self.papers:
            self.parts.addWidget(paper)
        self.save.say(tr("Save as PDF"), tr("Saves the guide to print it."))
        self._chain()
        self.restyle()

    def _paper(self, part: GuidePart) -> ToldPanel:
        agreed = tr("If all agree: {question}").format(question=part.agreed) if part.agreed else ""
        said = (
            (part.when, "detail", "muted"),
            (part.name, "subtitle", "ink"),
            (part.do, "body", "ink"),
            (part.say, "card", "ink"),
            (agreed, "body", "ink"),
        )
        paper = ToldPanel(self.theme)
        for words, step, colour in said:
            if words:
                text = Text(self.theme, step, colour)
                text.setText(words)
                paper.column.addWidget(text)
        paper.tell(in_one(words for words, _, _ in said if words))
        return paper

    def _chain(self) -> None:
        """Let Tab go through the page as one reads it."""
        for before, after in pairwise([self.top.back, *self.plans.buttons, *self.papers, self.save]):
            QWidget.setTabOrder(before, after)

    def restyle(self) -> None:
        """Take on the theme and the size as they are now."""
        px = self.theme.px
        side = max(px(12), (self.width() - px(24) - px(WIDTH)) // 2)
        self.inside.setContentsMargins(side, px(16), side, px(16))
        self.inside.setSpacing(px(10))
        self.parts.setSpacing(px(4))
        self.advice.setContentsMargins(px(ROOM), 0, px(ROOM), 0)
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the papers in the middle."""
        super().resizeEvent(event)
        self.restyle()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the length that is chosen, so that an arrow shows another."""
        super().showEvent(event)
        chosen = next((one for one in self.plans.buttons if one.isChecked()), self.top.back)
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves, P saves; the rest scrolls."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        elif event.key() == Qt.Key.Key_P and not event.isAutoRepeat():
            self.save_requested.emit()
        else:
            super().keyPressEvent(event)

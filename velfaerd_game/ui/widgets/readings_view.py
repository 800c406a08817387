"""The readings side by side: how close the player is to each, and phase by phase what everybody lays."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from velfaerd_game.ui import readings_words
from velfaerd_game.ui.revealed import RevealState
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .breaking import Breaking
from .flow import Flow
from .points_bar import PointsBar
from .reading_box import ReadingBox
from .text import Text
from .told_panel import Papers, ToldPanel

BROAD = 900
"""Design pixels of width from which the likeness tells how many phases are the same."""


class ReadingsView(Papers):
    """A paper for the likeness, whom the player is closest to first, and one for each phase."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.same: list[Text] = []

    def display(self, state: RevealState) -> None:
        """Show the boards beside each other."""
        super().display(state)
        self._make_room()

    def papers(self, state: RevealState) -> list[ToldPanel]:
        """The boards beside each other."""
        return [self._likeness(state), *(self._phase(state, at) for at in range(len(state.level.phases)))]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        for words in self.same:
            words.setVisible(self.width() >= self.theme.px(BROAD))

    def _text(self, words: str, step: str, colour: str = "ink", *, wrap: bool = True) -> Text:
        text = Text(self.theme, step, colour, wrap=wrap)
        text.setText(words)
        return text

    def _name(self, words: str, step: str) -> Breaking:
        text = Breaking(self.theme, step)
        text.setText(words)
        return text

    def _likeness(self, state: RevealState) -> ToldPanel:
        panel, px = ToldPanel(self.theme), self.theme.px
        self.same = []
        panel.column.addWidget(self._name(readings_words.headline(state), "heading"))
        rows = QGridLayout()
        rows.setHorizontalSpacing(px(14))
        rows.setVerticalSpacing(px(6))
        rows.setColumnStretch(0, 3)
        rows.setColumnStretch(1, 4)
        for at, (expert, alike) in enumerate(readings_words.ranked(state)):
            bar = PointsBar(self.theme)
            bar.display([("", alike)], Fraction(1))
            same = readings_words.phases_alike(state, expert)
            words = readings_words.likeness(alike)
            rows.addWidget(self._name(expert.name, "card" if at == 0 else "body"), at, 0)
            rows.addWidget(bar, at, 1, Qt.AlignmentFlag.AlignVCenter)
            rows.addWidget(self._text(words, "card" if at == 0 else "body", wrap=False), at, 2)
            self.same.append(self._text(readings_words.same(same) if same else "", "detail", "muted"))
            rows.addWidget(self.same[-1], at, 3)
        panel.column.addLayout(rows)
        panel.column.addWidget(self._text(readings_words.explanation(state), "detail", "muted"))
        panel.tell(readings_words.told(state))
        return panel

    def _phase(self, state: RevealState, place: int) -> ToldPanel:
        panel, phase = ToldPanel(self.theme), state.phase(place)
        panel.column.addWidget(self._text(f"{place + 1}. {phase.title}", "phase"))
        boxes = [ReadingBox(self.theme, state.deck, tr("You"), state.board[phase.id], own=True)]
        boxes += [
            ReadingBox(self.theme, state.deck, expert.name, expert.placements[phase.id])
            for expert, _ in readings_words.ranked(state)
        ]
        flow, highest = Flow(self.theme, 10), max(box.needed for box in boxes)
        for box in boxes:
            box.share_height(highest)
            flow.addWidget(box)
        panel.column.addLayout(flow)
        panel.tell(readings_words.phase_told(state, place))
        return panel

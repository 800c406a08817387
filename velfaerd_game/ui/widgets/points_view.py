"""Where the points come from: a paper for the rule and the sum, and one for each phase with its cards."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from velfaerd_game.ui import closer_words
from velfaerd_game.ui.closer import Account, CardAccount, PhaseAccount, account
from velfaerd_game.ui.revealed import RevealState
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .paint import begin
from .points_bar import PointsBar
from .role_face import Brush, draw_disc
from .text import Text
from .told_panel import Papers, ToldPanel

BESIDE = 820
"""Design pixels of width from which what was left stands beside what the cards brought."""


class RoleSign(QWidget):
    """A role's symbol on its disc; the name stands beside it."""

    def __init__(self, theme: Theme, role: str) -> None:
        super().__init__()
        self.theme, self.role = theme, role
        self.setFixedSize(QSize(theme.px(40), theme.px(40)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The disc."""
        brush = Brush(begin(QPainter(self)), self.theme, self.devicePixelRatioF())
        middle = self.width() / 2
        draw_disc(brush, self.role, QPointF(middle, middle), self.theme.px(15))


class PhasePoints(ToldPanel):
    """One phase: its bar, what each card brought, what was left and why, and the change that would bring most."""

    def __init__(self, theme: Theme, state: RevealState, phase: PhaseAccount) -> None:
        super().__init__(theme)
        self.state, self.phase = state, phase
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.addWidget(self._text(f"{phase.place + 1}. {state.phase(phase.place).title}", "heading"), 1)
        head.addWidget(self._text(closer_words.of_possible(phase), "card"), 0, Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(head)
        bar = PointsBar(theme)
        bar.display([(card.scored.role, card.points) for card in phase.cards] + [("", phase.empty)], phase.possible)
        self.column.addWidget(bar)
        self.sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.sides.addLayout(self._brought(), 1)
        self.sides.addLayout(self._left(), 1)
        self.column.addLayout(self.sides)
        self.tell(closer_words.phase_told(state, phase))
        self._turn()

    def _text(self, words: str, step: str, colour: str = "ink") -> Text:
        text = Text(self.theme, step, colour, wrap=step != "card" or len(words) > 40)
        text.setText(words)
        return text

    def _brought(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self.theme.px(6))
        if words := closer_words.nothing_laid(self.state, self.phase):
            column.addWidget(self._text(words, "body"))
        for card in self.phase.cards:
            column.addLayout(self._card(card))
        column.addStretch(1)
        return column

    def _card(self, card: CardAccount) -> QHBoxLayout:
        px = self.theme.px
        row, words = QHBoxLayout(), QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._wrapped(closer_words.card_head(self.state, card), "card"))
        words.addWidget(self._wrapped(closer_words.card_why(self.state, self.phase, card), "detail", "muted"))
        row.setSpacing(px(8))
        row.addWidget(RoleSign(self.theme, card.scored.role), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self.theme.px(4))
        column.addWidget(self._wrapped(closer_words.left_head(self.phase), "card"))
        for words in closer_words.left_why(self.state, self.phase):
            column.addWidget(self._wrapped(words, "detail"))
        if words := closer_words.best(self.state, self.phase):
            column.addSpacing(self.theme.px(4))
            column.addWidget(self._wrapped(tr("What would have brought most"), "least", "muted"))
            column.addWidget(self._wrapped(words, "card"))
        column.addStretch(1)
        return column

    def _wrapped(self, words: str, step: str, colour: str = "ink") -> Text:
        text = Text(self.theme, step, colour)
        text.setText(words)
        return text

    def _turn(self) -> None:
        beside = self.width() >= BESIDE * self.theme.scale
        self.sides.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self.sides.setSpacing(self.theme.px(28 if beside else 12))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two sides beside each other where there is room."""
        super().resizeEvent(event)
        self._turn()


class PointsView(Papers):
    """The whole account: the rule and the sum, then a paper for each phase."""

    def papers(self, state: RevealState) -> list[ToldPanel]:
        """The account of a finished round."""
        whole = account(state)
        return [self._sum(state, whole), *(PhasePoints(self.theme, state, phase) for phase in whole.phases)]

    def _sum(self, state: RevealState, whole: Account) -> ToldPanel:
        panel = ToldPanel(self.theme)
        told = []
        for words, step, colour in (
            (closer_words.title(state), "heading", "ink"),
            (closer_words.sum_of(state, whole), "card", "ink"),
            (closer_words.rule(state, whole), "detail", "muted"),
        ):
            text = Text(self.theme, step, colour)
            text.setText(words)
            panel.column.addWidget(text)
            told.append(words)
        panel.tell(". ".join(told))
        return panel

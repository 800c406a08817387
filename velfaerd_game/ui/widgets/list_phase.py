"""A phase of the list: its title, its situation as text, what lies there in words, and a row for each role."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from velfaerd_game.game.board import Round
from velfaerd_game.game.deck import Deck
from velfaerd_game.ui import board_words, calibration_words
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from . import list_words
from .control import Control, in_order
from .list_row import ListRow
from .paint import RING_ROOM
from .panel import Panel
from .prose import Prose
from .sure_choice import SureChoice
from .text import Text

BESIDE = 900
"""Design pixels of width from which the roles stand beside the situation."""


class ListPhase(Panel):
    """A phase on a paper of its own: two stops for Tab, the situation and the rows. `laid`, `led` carry a role.

    Where it is asked how sure the player is, that is a third.
    """

    laid = Signal(str)
    led = Signal(str)

    def __init__(self, theme: Theme, phase: str, deck: Deck, parent: QWidget | None = None) -> None:
        self.phase_id, self._told = phase, ("", "")
        self.kind, self.title = Text(theme, "least", "warning"), Text(theme, "heading")
        self.situation = Prose(theme)
        self.lying = Text(theme, "card")
        self.asks, self.choice = Text(theme, "card"), SureChoice(theme, in_list=True)
        self.rows = [ListRow(theme, role) for role in deck.roles]
        self.sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.told, self.roles = QVBoxLayout(), QVBoxLayout()
        super().__init__(theme, parent)
        self._lay_out()
        for row in self.rows:
            row.laid.connect(lambda role=row.role: self.laid.emit(role))
            row.led.connect(lambda role=row.role: self.led.emit(role))
            row.arrived.connect(self.rove)
        self.rove(self.rows[0].tick)

    def _lay_out(self) -> None:
        for words in (self.kind, self.title, self.situation):
            self.told.addWidget(words)
        self.told.addStretch(1)
        self.roles.addWidget(self.lying)
        for row in self.rows:
            self.roles.addWidget(row)
        self.roles.addWidget(self.asks)
        self.roles.addWidget(self.choice)
        self.roles.addStretch(1)
        self.sides.addLayout(self.told, 1)
        self.sides.addLayout(self.roles)
        self.column.addLayout(self.sides)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        in_order([self.kind, self.title, self.situation, self.lying, *self.rows, self.asks, self.choice])

    def display(self, played: Round, deck: Deck, sure: int | None) -> None:
        """Show the phase as it is now; `sure` 0: not told, None: not asked."""
        phase, number = played.level.phase(self.phase_id), played.visible.index(self.phase_id) + 1
        lying = list_words.lying(played, deck, phase.id)
        self.kind.setText(tr("Turning point"))
        self.kind.setVisible(phase.event)
        self.title.setText(f"{number}. {phase.title}")
        self.lying.setText(lying)
        where, step = board_words.phase_words(played, phase.id), calibration_words.step(sure or 0).lower()
        self.setAccessibleName(f"{where}: {', '.join(filter(None, (lying, step)))}")
        self._ask(sure if played.board[phase.id].roles else None, where)
        told = (phase.situation, list_words.situation_name(played, phase.id))
        if told != self._told:
            self._told = told
            self.situation.say(*told)
        for row in self.rows:
            row.display(played, deck, phase.id)
        here = next((one for one in self.controls() if one.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        self.rove(here or self.rows[0].tick)

    def _ask(self, sure: int | None, where: str) -> None:
        """Ask how sure the player is; None where that is not asked."""
        self.asks.setText(calibration_words.question())
        self.choice.display(sure or 0, where)
        if sure is None and self.choice.isAncestorOf(self.window().focusWidget() or self.window()):
            self.rows[-1].tick.setFocus(Qt.FocusReason.OtherFocusReason)
        for part in (self.asks, self.choice):
            part.setVisible(sure is not None)

    def row(self, role: str) -> ListRow:
        """The row of a role."""
        return next(row for row in self.rows if row.role == role)

    def asked(self) -> tuple[SureChoice, ...]:
        """The choice of how sure the player is, where that is asked."""
        return () if self.choice.isHidden() else (self.choice,)

    def controls(self) -> list[Control]:
        """What can have the focus among the rows."""
        return [control for row in self.rows for control in row.controls()]

    def rove(self, control: Control) -> None:
        """Make this control the rows' one stop for Tab."""
        for row in self.rows:
            for one in (row.tick, row.lead):
                one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one is control else Qt.FocusPolicy.ClickFocus)

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        super().restyle()
        px, out = self.theme.px, self.theme.px(RING_ROOM)
        self.sides.setSpacing(px(20))
        for column in (self.told, self.roles):
            column.setSpacing(0)
        for words in (self.kind, self.title, self.lying, self.asks):
            words.setContentsMargins(out, 0, out, 0)
        self.asks.setContentsMargins(out, px(8), out, 0)
        self.title.setMinimumHeight(px(30))
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put situation and roles beside each other where there is room."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        beside = self.width() >= BESIDE * self.theme.scale
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self.sides.direction() != way:
            self.sides.setDirection(way)
        least = self.theme.px(460) if beside else 0
        for row in self.rows:
            if row.minimumWidth() != least:
                row.setMinimumWidth(least)

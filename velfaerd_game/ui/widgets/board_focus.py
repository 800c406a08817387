"""Where the keyboard is on the board: one tab stop for the hand and one for the phases, arrows inside them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from .board_view import BoardView
from .cards import Card, PlacedCard
from .control import Control
from .phase_view import PhaseView

OTHER = Qt.FocusReason.OtherFocusReason


class BoardFocus(QObject):
    """Keeps one control of each region in the tab chain, and moves the focus with the arrows."""

    def __init__(self, board: BoardView) -> None:
        super().__init__(board)
        self.board = board
        self._hand: Control = board.hand.cards[0]
        self._phases: Control | None = None
        for card in board.hand.cards:
            self._follow(card)
        board.card_made.connect(self._follow)
        board.phase_made.connect(self._follow)

    def _follow(self, control: Control) -> None:
        control.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        control.focused.connect(lambda: self._arrived(control))

    def _arrived(self, control: Control) -> None:
        if control in self.board.hand.cards:
            self._hand = control
        else:
            self._phases = control
            phase = _phase_of(control)
            self.board.select(phase)
            self.board.reveal(phase)
        self.chain()

    def chain(self) -> None:
        """Put the two tab stops in order: the hand, the phases, the main button."""
        region: list[Control] = []
        for view in self.board.phases:
            region += [view, *view.cards]
        if self._phases not in region:
            self._phases = self.board.phase_view(self.board.selected)
        for control in [*self.board.hand.cards, *region]:
            stop = control in (self._hand, self._phases)
            control.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)
        before: QWidget = self._hand
        for after in (self._phases, self.board.summary.compare):
            if after is not None:
                QWidget.setTabOrder(before, after)
                before = after

    def current(self) -> Control | None:
        """The card or phase that has the focus, or None where the focus is elsewhere."""
        here = self.board.window().focusWidget()
        return here if isinstance(here, Card | PhaseView) and self.board.isAncestorOf(here) else None

    def place(self) -> tuple[str, str] | None:
        """The role and phase of the laid card that has the focus."""
        here = self.current()
        return (here.role.id, here.phase) if isinstance(here, PlacedCard) else None

    def begin(self, reason: Qt.FocusReason = OTHER) -> None:
        """Go to the hand, where a round begins."""
        self._hand.setFocus(reason)

    def go_to_card(self, role: str, phase: str | None, reason: Qt.FocusReason = OTHER) -> None:
        """Go to this card; to its phase, or the hand, where the card is gone."""
        target = self.board.card(role, phase) or (self.board.phase_view(phase) if phase else None)
        (target or self._hand).setFocus(reason)

    def go_to_phase(self, phase: str, reason: Qt.FocusReason = OTHER) -> None:
        """Go to this phase's column."""
        if view := self.board.phase_view(phase):
            view.setFocus(reason)

    def step(self, across: int, down: int) -> bool:
        """Follow an arrow key; False where it leads nowhere."""
        here = self.current()
        if here is None:
            return False
        if here in self.board.hand.cards:
            place = self.board.hand.cards.index(here) + across
            if across and 0 <= place < len(self.board.hand.cards):
                self.board.hand.cards[place].setFocus(OTHER)
            return bool(across)
        return self._step_in_phases(here, across, down)

    def _step_in_phases(self, here: Control, across: int, down: int) -> bool:
        views, phase = self.board.phases, _phase_of(here)
        column = next(place for place, view in enumerate(views) if view.phase_id == phase)
        row = 1 + views[column].cards.index(here) if isinstance(here, PlacedCard) else 0
        column += across
        if not 0 <= column < len(views):
            return True
        stops: list[Control] = [views[column], *views[column].cards]
        row = max(0, min(len(stops) - 1, row + down))
        stops[row].setFocus(OTHER)
        return True


def _phase_of(control: Control) -> str:
    """The phase a laid card lies in, or that a column is."""
    return control.phase if isinstance(control, PlacedCard) else getattr(control, "phase_id", "")

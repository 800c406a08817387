"""The card picked up, and the one way a card is laid: drag, clicks, keys and assistive technology all end here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, QPoint, Qt, Signal

from velfaerd_game.game.board import Lead, Lift, Move, Place, Round, Shift

from .board_view import BoardView

How = Literal["drag", "click", "keys"]


@dataclass(frozen=True, slots=True)
class Held:
    """A card picked up: which role, from which phase (None: from the hand), and how."""

    role: str
    phase: str | None
    how: How


class Carrying(QObject):
    """Picks up, lays down, puts back. Asks for moves with `move_requested`; the page makes them."""

    move_requested = Signal(object)
    refused = Signal(object, str, str)
    picked_up = Signal(str)
    put_back = Signal(str, object)

    def __init__(self, board: BoardView) -> None:
        super().__init__(board)
        self.board = board
        self.held: Held | None = None
        self.landed_by: How = "click"
        board.arranged.connect(self._wait)

    @property
    def place(self) -> tuple[str, str | None] | None:
        """The role in the air and where it came from."""
        return (self.held.role, self.held.phase) if self.held else None

    def pick_up(self, role: str, phase: str | None, how: How) -> None:
        """Take a card from the hand, or from a phase."""
        self.drop()
        self.held = Held(role, phase, how)
        self.board.lifted.lift(self.board.deck.role(role), tilted=how != "keys")
        card = self.board.card(role, phase)
        if card:
            self.board.lifted.hold_at(card.mapTo(self.board, card.rect().center()))
        self.board.show_gap(role, phase)
        self.picked_up.emit(role)

    def put_away(self) -> None:
        """Put the card back where it came from; it glides home."""
        if self.held is None:
            return
        held, self.held = self.held, None
        self._end_drags()
        self.board.aim(None, None)
        card = self.board.card(held.role, held.phase)
        home = card.mapTo(self.board, card.rect().center()) if card else QPoint()
        duration = self.board.theme.ms(240)
        self.board.lifted.glide_to(home, duration, self._show_gap)
        self.landed_by = held.how
        self.put_back.emit(held.role, held.phase)

    def drop(self) -> None:
        """Forget the card in the air without a word."""
        self.held = None
        self._end_drags()
        self.board.aim(None, None)
        self.board.lifted.settle()
        self.board.lifted.hide()
        self._show_gap()

    def lay(self, phase: str) -> bool:
        """Lay the held card in this phase if the rules allow it; else say why not, and keep holding it."""
        played, held = self.board.round, self.held
        if held is None or played is None:
            return False
        if phase == held.phase:
            self.put_away()
            return False
        move = self.move_to(phase)
        if self._is_refused(played, move, held.role, phase):
            if held.how == "drag":
                self.put_away()
            return False
        self._land(phase, held)
        self._request(move, phase)
        return True

    def move_to(self, phase: str) -> Move:
        """The move that laying the held card in this phase is."""
        assert self.held is not None
        if self.held.phase is None:
            return Place(self.held.role, phase)
        return Shift(self.held.role, self.held.phase, phase)

    def hover(self, phase: str | None) -> None:
        """Show what laying the held card here would do."""
        played = self.board.round
        if self.held is None or played is None or phase is None or phase == self.held.phase:
            self.board.aim(phase, None)
        else:
            self.board.aim(phase, played.refusal(self.move_to(phase)) or True)

    def follow(self, here: QPoint) -> None:
        """Let the card in the air follow the mouse."""
        self.board.lifted.hold_at(here)
        self.hover(self.board.phase_at(here))

    def wait_over(self, phase: str) -> None:
        """Let the card in the air wait below this phase, for the keyboard."""
        view = self.board.phase_view(phase)
        if view and self.held:
            self.board.reveal(phase)
            spot = view.mapTo(self.board, view.rect().center())
            self.board.lifted.hold_at(QPoint(spot.x(), self.board.plate().bottom()))
            self.hover(phase)

    def _wait(self) -> None:
        """Stay below the phase looked at though everything lies elsewhere now."""
        if self.held and self.held.how == "keys":
            self.wait_over(self.board.selected)

    # --- moves that need no card in the air ------------------------------------------------------------------------

    def take_back(self, role: str, phase: str) -> None:
        """Ask for a card to come back to the hand."""
        how = self.held.how if self.held else "keys"
        self.drop()
        self.landed_by = how
        self.ask(Lift(role, phase), role, phase)

    def shift(self, role: str, phase: str, target: str) -> None:
        """Ask for a card to move to another phase."""
        self.drop()
        self.landed_by = "keys"
        self.ask(Shift(role, phase, target), role, target)

    def toggle_lead(self, role: str, phase: str) -> None:
        """Ask for a card to be named lead, or to be a support again."""
        played = self.board.round
        if played is not None:
            lead = None if played.board[phase].lead == role else role
            self.ask(Lead(lead, phase), role, phase)

    def ask(self, move: Move, role: str, phase: str) -> None:
        """Ask for a move and look at its phase; one the rules refuse is said instead."""
        played = self.board.round
        if played is not None and not self._is_refused(played, move, role, phase):
            self._request(move, phase)

    def _is_refused(self, played: Round, move: Move, role: str, phase: str) -> bool:
        """Whether the rules refuse the move; why is said."""
        refusal = played.refusal(move)
        if refusal:
            self.refused.emit(refusal, role, phase)
        return refusal is not None

    def _request(self, move: Move, phase: str) -> None:
        self.board.selected = phase
        self.move_requested.emit(move)

    def _land(self, phase: str, held: Held) -> None:
        view = self.board.phase_view(phase)
        self._end_drags()
        self.held = None
        self.landed_by = held.how
        self.board.aim(None, None)
        if view:
            spot = view.mapTo(self.board, view.landing().center().toPoint())
            self.board.lifted.glide_to(spot, self.board.theme.ms(120))
        self._show_gap()

    def _end_drags(self) -> None:
        for card in self.board.cards():
            card.stop_drag()

    def _show_gap(self) -> None:
        self.board.show_gap(*(self.place or (None, None)))

    def reason(self) -> Qt.FocusReason:
        """Why the focus moves now: a mouse player gets no ring, a keyboard player does."""
        mouse = self.landed_by in ("drag", "click")
        return Qt.FocusReason.MouseFocusReason if mouse else Qt.FocusReason.OtherFocusReason

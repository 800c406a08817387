"""The mouse (and touch, and a screen reader's Press) on the board: drag, or click a card and click a phase."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal

from .board_view import BoardView
from .cards import Card, HandCard, PlacedCard
from .carrying import Carrying, How


class BoardMouse(QObject):
    """Listens to the cards and phases of a board and tells `Carrying` what was meant."""

    read_requested = Signal(str)
    menu_requested = Signal(object, QPoint)

    def __init__(self, board: BoardView, carrying: Carrying) -> None:
        super().__init__(board)
        self.board, self.carrying = board, carrying
        for card in board.hand.cards:
            self._listen(card)
        board.card_made.connect(self._listen)
        board.phase_clicked.connect(self._phase_clicked)
        board.mouse_moved.connect(self._moved)
        board.beside_clicked.connect(self._let_go)

    def _listen(self, card: Card) -> None:
        card.setMouseTracking(True)
        card.clicked.connect(lambda: self._card_clicked(card))
        card.drag_began.connect(lambda: self._drag_began(card))
        card.drag_moved.connect(self._drag_moved)
        card.drag_ended.connect(self._drag_ended)
        card.menu_requested.connect(lambda point: self.menu_requested.emit(card, point))
        if isinstance(card, PlacedCard):
            flag = card.flag
            flag.clicked.connect(lambda: self._flag_clicked(card))

    def _flag_clicked(self, card: PlacedCard) -> None:
        self.carrying.landed_by = "click"
        self.carrying.toggle_lead(card.role.id, card.phase)

    def _card_clicked(self, card: Card) -> None:
        how: How = "keys" if card.ring else "click"
        held = self.carrying.held
        if isinstance(card, PlacedCard):
            if held is None:
                self.carrying.pick_up(card.role.id, card.phase, how)
            elif held.phase == card.phase and held.role == card.role.id:
                self.carrying.put_away()
            else:
                self.carrying.lay(card.phase)
        elif isinstance(card, HandCard):
            if held and held.phase is not None:
                self.carrying.take_back(held.role, held.phase)
            elif held and held.role == card.role.id:
                self.carrying.put_away()
            else:
                self.carrying.pick_up(card.role.id, None, how)

    def _phase_clicked(self, phase: str) -> None:
        self.board.select(phase)
        if self.carrying.held:
            self.carrying.lay(phase)
        elif self.board.situation.isHidden():
            self.read_requested.emit(phase)

    def _drag_began(self, card: Card) -> None:
        if isinstance(card, HandCard | PlacedCard):
            self.carrying.pick_up(card.role.id, card.phase if isinstance(card, PlacedCard) else None, "drag")

    def _drag_moved(self, point: QPoint) -> None:
        held = self.carrying.held
        if held and held.how == "drag":
            self.carrying.follow(self.board.mapFromGlobal(point))

    def _drag_ended(self, point: QPoint) -> None:
        held = self.carrying.held
        if held is None or held.how != "drag":
            return
        here = self.board.mapFromGlobal(point)
        phase = self.board.phase_at(here)
        if phase:
            self.carrying.lay(phase)
        else:
            self._let_go(here)

    def _moved(self, here: QPoint) -> None:
        held = self.carrying.held
        if held and held.how == "click":
            self.carrying.follow(here)

    def _let_go(self, here: QPoint) -> None:
        """Over the hand a laid card comes back to it; anywhere else the card goes back where it came from."""
        held = self.carrying.held
        if held and held.phase is not None and self.board.hand.geometry().contains(here):
            self.carrying.take_back(held.role, held.phase)
        else:
            self.carrying.put_away()

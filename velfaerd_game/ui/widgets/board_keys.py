"""The keyboard on the board: arrows, initials, digits, and the commands on the card that has the focus."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from velfaerd_game.game.board import Refusal
from velfaerd_game.game.deck import Role
from velfaerd_game.ui.widgets.control import Control

from .board_focus import BoardFocus
from .board_view import BoardView
from .cards import HandCard, PlacedCard
from .carrying import Carrying

Key = Qt.Key
ARROWS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1)}
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier


def initial(role: Role) -> str:
    """The letter that picks the role up: the first of its name."""
    return role.name[0].upper()


class BoardKeys(QObject):
    """Turns key presses into what `Carrying` does, while a card or a phase of the board has the focus."""

    role_requested = Signal(str)

    def __init__(self, board: BoardView, carrying: Carrying, focus: BoardFocus) -> None:
        super().__init__(board)
        self.board, self.carrying, self.focus = board, carrying, focus

    def press(self, event: QKeyEvent) -> bool:
        """Act on a key; False where the board has no use for it."""
        here = self.focus.current()
        key = Key(event.key())
        modifiers = event.modifiers() & ~KEYPAD
        if key == Key.Key_Escape and self.carrying.held:
            self._cancel()
            return True
        if here is None:
            return False
        if key in ARROWS:
            return self._arrow(here, key, modifiers)
        if modifiers & ~SHIFT:
            return False
        if Key.Key_1 <= key <= Key.Key_8:
            return self._digit(here, key - Key.Key_1)
        if key in (Key.Key_Delete, Key.Key_Backspace):
            return self._take_back(here)
        if key in (Key.Key_Return, Key.Key_Enter, Key.Key_Space):
            return False
        return self._letter(here, event.text().upper())

    def _cancel(self) -> None:
        place = self.carrying.place
        self.carrying.put_away()
        if place:
            self.focus.go_to_card(*place)

    def _take_back(self, here: Control) -> bool:
        """Take the card held, or else the one that has the focus, back to the hand."""
        place = self.carrying.place
        if place is None and isinstance(here, PlacedCard):
            place = (here.role.id, here.phase)
        if place is None or place[1] is None:
            return False
        self.carrying.take_back(place[0], place[1])
        return True

    def _arrow(self, here: Control, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        across, down = ARROWS[key]
        if modifiers == CTRL and across:
            if isinstance(here, PlacedCard):
                self._shift(here, across)
            return True
        if modifiers:
            return False
        if self.carrying.held and across:
            self._aim(across)
            return True
        return self.focus.step(across, down)

    def _aim(self, across: int) -> None:
        """Carry the held card one phase on."""
        visible = [view.phase_id for view in self.board.phases]
        place = max(0, min(len(visible) - 1, visible.index(self.board.selected) + across))
        self.focus.go_to_phase(visible[place])
        self.carrying.wait_over(visible[place])

    def _shift(self, card: PlacedCard, across: int) -> None:
        visible = [view.phase_id for view in self.board.phases]
        place = visible.index(card.phase) + across
        if 0 <= place < len(visible):
            self.carrying.shift(card.role.id, card.phase, visible[place])

    def _digit(self, here: Control, place: int) -> bool:
        if place >= len(self.board.phases):
            self.carrying.refused.emit(Refusal.UNKNOWN_PHASE, "", "")
            return True
        phase = self.board.phases[place].phase_id
        if self.carrying.held:
            self.carrying.lay(phase)
        elif isinstance(here, HandCard):
            self.carrying.pick_up(here.role.id, None, "keys")
            if not self.carrying.lay(phase):
                self._cancel()
        elif isinstance(here, PlacedCard):
            if phase != here.phase:
                self.carrying.shift(here.role.id, here.phase, phase)
        else:
            self.focus.go_to_phase(phase)
        return True

    def _letter(self, here: Control, letter: str) -> bool:
        if letter == "L" and isinstance(here, PlacedCard):
            self.carrying.landed_by = "keys"
            self.carrying.toggle_lead(here.role.id, here.phase)
            return True
        if letter == "I":
            role = self.carrying.held.role if self.carrying.held else ""
            if isinstance(here, HandCard | PlacedCard):
                role = role or here.role.id
            if role:
                self.role_requested.emit(role)
            return bool(role)
        return self._pick_up(letter)

    def _pick_up(self, letter: str) -> bool:
        roles = [role.id for role in self.board.deck.roles if initial(role) == letter]
        if not roles:
            return False
        held = self.carrying.held
        following = roles.index(held.role) + 1 if held and held.role in roles else 0
        self.carrying.pick_up(roles[following % len(roles)], None, "keys")
        return True

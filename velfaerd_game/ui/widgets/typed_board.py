"""A board laid on paper, typed in: a row for each phase, a letter for each card. A `Board` comes out of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from velfaerd_game.game.board import Board, Refusal
from velfaerd_game.game.deck import Deck
from velfaerd_game.game.level import Level
from velfaerd_game.ui import board_words, typed_words
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.typed import LEAD_LETTER, Typed, letters

from .role_toggle import RoleToggle
from .typed_row import ENTER, TypedRow

Key = Qt.Key
ASIDE = {Key.Key_Left: -1, Key.Key_Right: 1}
DOWN = {Key.Key_Up: -1, Key.Key_Down: 1, **dict.fromkeys(ENTER, 1)}
AWAY = (Key.Key_Backspace, Key.Key_Delete)
FREELY = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


class TypedBoard(QWidget):
    """Show a board with `display`, read `board` at each `changed`.

    `ended`: Enter was pressed in the last row. `said`: what is said aloud; `refused`: why something is not done.
    """

    changed = Signal()
    ended = Signal()
    said = Signal(str)
    refused = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.typed: Typed | None = None
        self.deck: Deck | None = None
        self.rows: list[TypedRow] = []
        self.letters: dict[str, str] = {}
        self.column = QVBoxLayout(self)
        theme.changed.connect(self.restyle)
        self.restyle()

    @property
    def board(self) -> Board:
        """The board as it is now, in the level's phases. It may hold too many cards: ask `fault` first."""
        return self.typed.within if self.typed else Board()

    @property
    def fault(self) -> str:
        """Why the board cannot be scored, in a sentence; empty where it can."""
        return typed_words.fault(self.typed) if self.typed else ""

    def display(self, level: Level, deck: Deck, board: Board) -> None:
        """Show a board of a level to go on with."""
        self.typed, self.deck = Typed(level, Typed(level, board).within), deck
        self.letters = letters(deck)
        if len(self.rows) != len(level.phases):
            self._build(deck, len(level.phases))
        self._tell()

    def go_to_fault(self) -> None:
        """Go to the first phase that is not as it should be; to the first of all where none is."""
        assert self.typed is not None
        over = self.typed.overfull
        self._go(self.typed.level.phases.index(over[0]) if over else 0)

    def begin(self) -> None:
        """Go to the first phase without a card; where there is none, to the first."""
        assert self.typed is not None
        empty = self.typed.empty
        self._go(self.typed.level.phases.index(empty[0]) if empty else 0)

    def stops(self) -> list[QWidget]:
        """Where Tab goes, in order."""
        return [toggle for row in self.rows for toggle in row.toggles]

    # --- changing ----------------------------------------------------------------------------------------------------

    def _build(self, deck: Deck, count: int) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        roles = {letter: deck.role(role) for letter, role in self.letters.items()}
        self.rows = [TypedRow(self.theme, roles) for _ in range(count)]
        for place, row in enumerate(self.rows):
            row.laid.connect(lambda role, place=place: self._lay_or_lift(place, role))
            row.led.connect(lambda role, place=place: self._lead_or_not(place, role))
            self.column.addWidget(row)

    def _lay_or_lift(self, place: int, role: str) -> None:
        assert self.typed is not None
        self._change(place, self.typed.lay_or_lift(self.typed.level.phases[place].id, role))

    def _lead_or_not(self, place: int, role: str) -> None:
        assert self.typed is not None
        assert self.deck is not None
        phase = self.typed.level.phases[place]
        after = self.typed.lead_or_not(phase.id, role)
        if isinstance(after, Refusal):
            where = typed_words.where(self.typed, phase)
            self.refused.emit(board_words.refused(after, self.deck.role(role).name, where))
        else:
            self._change(place, after)

    def _change(self, place: int, after: Typed) -> None:
        assert self.deck is not None
        self.typed = after
        self._tell()
        self.said.emit(typed_words.told(after, self.deck, after.level.phases[place]))
        self.changed.emit()

    def _tell(self) -> None:
        assert self.typed is not None
        assert self.deck is not None
        for row, phase in zip(self.rows, self.typed.level.phases, strict=True):
            row.display(self.typed, self.deck, phase, self.letters)

    # --- keys and looks ----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter places its card or takes it away, L leads, arrows and Enter go on. A held key only walks."""
        here = self.focusWidget()
        if event.modifiers() & ~FREELY or not isinstance(here, RoleToggle) or not self._press(here, event):
            event.ignore()

    def _press(self, here: RoleToggle, event: QKeyEvent) -> bool:
        place = next(at for at, row in enumerate(self.rows) if here in row.toggles)
        key, letter = Key(event.key()), event.text().upper()
        if key in ASIDE or key in DOWN:
            return self._walk(place, self.rows[place].toggles.index(here), key)
        if event.isAutoRepeat():
            return key in AWAY or letter == LEAD_LETTER or letter in self.letters
        if key in AWAY:
            self._take_away(place, here)
        elif letter == LEAD_LETTER:
            self._lead_or_not(place, here.role.id)
        elif letter in self.letters:
            self._type(place, self.letters[letter])
        else:
            return self._unknown(letter)
        return True

    def _type(self, place: int, role: str) -> None:
        """Place or take away the card of a letter, and go to it, so that L leads the one just typed."""
        toggle = next(one for one in self.rows[place].toggles if one.role.id == role)
        toggle.setFocus(Qt.FocusReason.TabFocusReason)
        self._lay_or_lift(place, role)

    def _take_away(self, place: int, here: RoleToggle) -> None:
        """Take away the card one stands on, else the one typed last; nothing where the phase is empty."""
        assert self.typed is not None
        laid = self.typed.board[self.typed.level.phases[place].id].roles
        if laid:
            self._type(place, here.role.id if here.role.id in laid else laid[-1])

    def _unknown(self, letter: str) -> bool:
        """Say which letters there are, where one was typed that no card has."""
        if not letter.isalnum():
            return False
        self.refused.emit(typed_words.no_card(letter, self.letters))
        return True

    def _walk(self, place: int, seat: int, key: Qt.Key) -> bool:
        place, seat = place + DOWN.get(key, 0), seat + ASIDE.get(key, 0)
        if key in ENTER and place == len(self.rows):
            self.ended.emit()
            return True
        if not (0 <= place < len(self.rows) and 0 <= seat < len(self.rows[0].toggles)):
            return key in ASIDE
        self._go(place, seat)
        return True

    def _go(self, place: int, seat: int | None = None) -> None:
        row = self.rows[place]
        toggle = row.toggles[seat] if seat is not None else row.toggles[0]
        toggle.setFocus(Qt.FocusReason.TabFocusReason)

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(self.theme.px(7))

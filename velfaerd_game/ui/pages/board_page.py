"""The board page: the top bar, the board, and everything one can ask for while playing."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from velfaerd_game.game.board import Clear, Move, Refusal, Round
from velfaerd_game.game.deck import Deck
from velfaerd_game.ui import board_words
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.widgets.board_bar import BoardBar
from velfaerd_game.ui.widgets.board_focus import BoardFocus
from velfaerd_game.ui.widgets.board_keys import BoardKeys
from velfaerd_game.ui.widgets.board_mouse import BoardMouse
from velfaerd_game.ui.widgets.board_view import BoardView, Strip
from velfaerd_game.ui.widgets.card_menu import open_menu
from velfaerd_game.ui.widgets.cards import HandCard, PlacedCard
from velfaerd_game.ui.widgets.carrying import Carrying
from velfaerd_game.ui.widgets.page import Ground
from velfaerd_game.ui.widgets.sheet import Sheet, ask
from velfaerd_game.ui.widgets.summary_view import headline, status
from velfaerd_game.ui.widgets.toast import Toast
from velfaerd_game.words.language import tr

LEAVING = (QEvent.Type.WindowDeactivate, QEvent.Type.WindowBlocked)
"""After these another window may have the mouse."""


@dataclass(frozen=True, slots=True)
class BoardState:
    """What the board page shows: the round, and the deck in the language now spoken."""

    round: Round
    deck: Deck
    subtitle: str


class BoardPage(Ground):
    """Asks for moves, undo, redo, a hint, the comparison; shows the round it is given after each."""

    move_requested = Signal(object)
    undo_requested = Signal()
    redo_requested = Signal()
    hint_requested = Signal()
    compare_requested = Signal()
    case_requested = Signal()
    help_requested = Signal()
    back_requested = Signal()
    role_requested = Signal(str)
    announced = Signal(str)

    def __init__(self, theme: Theme, deck: Deck, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.state: BoardState | None = None
        self._came = ""
        self.bar = BoardBar(theme, self)
        self.board = BoardView(theme, deck, self)
        self.carrying = Carrying(self.board)
        self.mouse = BoardMouse(self.board, self.carrying)
        self.focus = BoardFocus(self.board)
        self.keys = BoardKeys(self.board, self.carrying, self.focus)
        self.toast = Toast(theme, self.board, above=self.board.hand)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(Strip.upright(theme, self.board), 1)
        self._connect()

    def _connect(self) -> None:
        self.board.arranged.connect(self._fold)
        self.bar.back_requested.connect(self.back_requested)
        self.bar.case.clicked.connect(self.case_requested)
        self.bar.undo.clicked.connect(self._undo)
        self.bar.redo.clicked.connect(self._redo)
        self.bar.hint.clicked.connect(self.hint_requested)
        self.bar.help.clicked.connect(self.help_requested)
        self.bar.compare.clicked.connect(self.ask_to_compare)
        self.board.summary.compare.clicked.connect(self.ask_to_compare)
        self.carrying.move_requested.connect(self._move)
        self.carrying.refused.connect(self._refused)
        self.carrying.picked_up.connect(self._picked_up)
        self.carrying.put_back.connect(self._put_back)
        self.mouse.read_requested.connect(self.read)
        self.mouse.menu_requested.connect(self._menu)
        self.keys.role_requested.connect(self.role_requested)

    def display(self, state: BoardState) -> None:
        """Show the round as it is now."""
        seen = self._seen(state)
        here = self.focus.place()
        if self.state and self.state.deck.language != state.deck.language:
            self.toast.say("")
        self.state = state
        level = state.round.level
        self.bar.display(state.round, state.subtitle)
        self.board.display(state.round, state.deck, self.carrying.place)
        self._fold()
        self.focus.chain()
        for before, after in pairwise((self.board.summary.compare, *self.bar.in_order())):
            QWidget.setTabOrder(before, after)
        if here and not self.board.card(*here):
            self.focus.go_to_card(*here)
        came = [one for one in state.round.visible if seen is not None and one not in seen and level.phase(one).event]
        self._came = came[0] if came else ""
        if self._came:
            self.toast.say(board_words.appeared(state.round, self._came))
            self._show_event()

    def _fold(self) -> None:
        """Show the main button in the top bar where the board has no room for it."""
        compact, below, above = self.board.compact, self.board.summary.compare, self.bar.compare
        if above.isHidden() == compact:
            goes, comes = (below, above) if compact else (above, below)
            had_focus = self.window().focusWidget() is goes
            above.show()
            if had_focus:
                comes.setFocus(Qt.FocusReason.OtherFocusReason)
            above.setVisible(compact)
            self.bar.fold()

    def begin(self) -> None:
        """Go to the hand: the round begins, or goes on."""
        self.toast.say("")
        self.carrying.drop()
        self.focus.begin()

    def _seen(self, state: BoardState) -> tuple[str, ...] | None:
        """The phases shown before, if it is the same round that goes on."""
        before = self.state
        if before is None or before.round.level.id != state.round.level.id or not state.round.moves:
            return None
        return before.round.visible

    # --- what happens on the board ---------------------------------------------------------------------------------

    def _move(self, move: Move) -> None:
        """Ask for the move; the window answers with display(), and then the focus and the words follow."""
        place = self._place_after(move)
        self.toast.say("")
        self.move_requested.emit(move)
        if self.state is None:
            return
        self.announced.emit(self._with_event(board_words.moved(self.state.round, self.state.deck, move)))
        if place:
            self.focus.go_to_card(*place, self.carrying.reason())
            self._show_event()

    def _place_after(self, move: Move) -> tuple[str, str | None] | None:
        role = getattr(move, "role", None)
        phase = getattr(move, "target", None) or getattr(move, "phase", None)
        return (role, phase) if role and phase else None

    def _show_event(self) -> None:
        """Tell the situation of the event that has just come, though the focus is on the card that brought it."""
        if self._came:
            self.board.select(self._came)
            self.board.reveal(self._came)

    def _with_event(self, words: str) -> str:
        """The words of a move, and of the event that came with it."""
        if self.state is None or not self._came:
            return words
        played = self.state.round
        return f"{words}. {board_words.appeared(played, self._came)} {played.level.phase(self._came).situation}"

    def _refused(self, refusal: Refusal, role: str, phase: str) -> None:
        if self.state is None:
            return
        name = self.state.deck.role(role).name if role else ""
        known = phase in self.state.round.visible
        words = board_words.refused(refusal, name, board_words.phase_words(self.state.round, phase) if known else "")
        self.toast.say(words, warns=True)
        self.announced.emit(words)

    def _picked_up(self, role: str) -> None:
        if self.state is None:
            return
        self.toast.say("")
        self.announced.emit(board_words.lifted(self.state.deck, role))
        held = self.carrying.held
        if held and held.how == "keys":
            self.focus.go_to_phase(self.board.selected)
            self.carrying.wait_over(self.board.selected)

    def _put_back(self, role: str, phase: str | None) -> None:
        self.focus.go_to_card(role, phase, self.carrying.reason())
        if self.state:
            self.announced.emit(tr("{role} put back").format(role=self.state.deck.role(role).name))

    def say(self, words: str) -> None:
        """Show a few words over the board, and say them aloud."""
        self.toast.say(words)
        self.announced.emit(words)

    def tell(self, what: str) -> None:
        """Say aloud what was done, and how the board is now; the eyes see it."""
        if self.state:
            played = self.state.round
            self.announced.emit(self._with_event(f"{what}. {headline(played)}. {status(played)}".rstrip(".")))
        if self.focus.current() is None and not self.bar.undo.hasFocus() and not self.bar.redo.hasFocus():
            self.focus.begin()

    def _menu(self, card: QWidget, point: QPoint) -> None:
        if self.state and isinstance(card, HandCard | PlacedCard):
            self.carrying.drop()
            open_menu(self.carrying, card, card.role, point, self)

    # --- sheets ----------------------------------------------------------------------------------------------------

    def read(self, phase: str) -> None:
        """Show the phase's situation in a sheet, where the board has no room for it."""
        if self.state is None:
            return
        words = self.state.round.level.phase(phase)
        sheet = Sheet(self.theme, self, board_words.phase_words(self.state.round, phase).capitalize())
        sheet.add_text(words.situation)
        sheet.add_button(tr("Close"), main=True).clicked.connect(sheet.accept)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def ask_to_compare(self) -> None:
        """Ask for the comparison; once more first where a phase is empty."""
        if self.state is None:
            return
        self.carrying.drop()
        question = board_words.emptiness(self.state.round)
        if not question:
            self.compare_requested.emit()
            return
        ask(
            self.theme,
            self,
            title=tr("See the experts’ answer"),
            text=question,
            yes=tr("Yes, show it"),
            no=tr("No, I will place more cards"),
            then=self.compare_requested.emit,
            careful=True,
        )

    def clear(self) -> None:
        """Take every card off the board; undo brings them back."""
        self._move(Clear())

    # --- the keyboard ------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The board's keys first, then those that work all over the page."""
        if self.keys.press(event) or self._command(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _command(self, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        control = Qt.KeyboardModifier.ControlModifier
        shift = Qt.KeyboardModifier.ShiftModifier
        if modifiers == control and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ask_to_compare()
        elif modifiers == control and key == Qt.Key.Key_Z:
            self._undo()
        elif (modifiers == control | shift and key == Qt.Key.Key_Z) or (modifiers == control and key == Qt.Key.Key_Y):
            self._redo()
        elif not modifiers and key == Qt.Key.Key_F2:
            self.hint_requested.emit()
        else:
            return False
        return True

    def _undo(self) -> None:
        self.carrying.drop()
        self.undo_requested.emit()

    def _redo(self) -> None:
        self.carrying.drop()
        self.redo_requested.emit()

    def event(self, event: QEvent) -> bool:
        """A card that is dragged is put back when the window is left or covered: its release may never come."""
        held = self.carrying.held if event.type() in LEAVING else None
        if held and held.how == "drag":
            self.carrying.put_away()
        return super().event(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """A card in the air is put back when the page goes."""
        self.carrying.drop()
        super().hideEvent(event)

"""The board page: the top bar, the board, and everything one can ask for while playing."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from velfaerd_game.game.board import Clear, Move, Refusal
from velfaerd_game.game.deck import Deck
from velfaerd_game.ui import board_words
from velfaerd_game.ui.board_state import BoardState
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.widgets import board_sheets
from velfaerd_game.ui.widgets.board_bar import BoardBar
from velfaerd_game.ui.widgets.board_faces import BoardFaces
from velfaerd_game.ui.widgets.board_focus import BoardFocus
from velfaerd_game.ui.widgets.board_keys import BoardKeys
from velfaerd_game.ui.widgets.board_mouse import BoardMouse
from velfaerd_game.ui.widgets.board_view import BoardView
from velfaerd_game.ui.widgets.card_menu import open_menu
from velfaerd_game.ui.widgets.cards import HandCard, PlacedCard
from velfaerd_game.ui.widgets.carrying import Carrying
from velfaerd_game.ui.widgets.control import Control
from velfaerd_game.ui.widgets.page import Ground
from velfaerd_game.ui.widgets.sure_asking import SureAsking
from velfaerd_game.ui.widgets.toast import Toast
from velfaerd_game.words.language import tr

LEAVING = (QEvent.Type.WindowDeactivate, QEvent.Type.WindowBlocked)
"""After these another window may have the mouse."""


class BoardPage(Ground):
    """Asks for moves, undo, redo, a hint, the comparison; shows the round it is given after each."""

    move_requested = Signal(object)
    undo_requested = Signal()
    redo_requested = Signal()
    hint_requested = Signal()
    compare_requested = Signal()
    case_requested = Signal()
    view_requested = Signal(str)
    sure_told = Signal(str, int)
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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        self.faces = BoardFaces(self.carrying, self.focus, column)
        self.asking = SureAsking(self.faces)
        self._connect()

    @property
    def toast(self) -> Toast:
        """The words passing by over what is shown."""
        return self.faces.toast

    def _connect(self) -> None:
        self.board.arranged.connect(self._fold)
        self.bar.back_requested.connect(self.back_requested)
        self.bar.case.clicked.connect(self.case_requested)
        self.bar.view.clicked.connect(self.change_view)
        self.bar.undo.clicked.connect(self._undo)
        self.bar.redo.clicked.connect(self._redo)
        self.bar.hint.clicked.connect(self.hint_requested)
        self.bar.help.clicked.connect(self.help_requested)
        self.bar.compare.clicked.connect(self.ask_to_compare)
        self.faces.role_requested.connect(self.role_requested)
        self.faces.menu_requested.connect(self._open_menu)
        self.faces.clear_requested.connect(self.clear)
        self.faces.compare_requested.connect(self.ask_to_compare)
        self.board.summary.compare.clicked.connect(self.ask_to_compare)
        self.carrying.move_requested.connect(self._move)
        self.carrying.refused.connect(self._refused)
        self.carrying.picked_up.connect(self._picked_up)
        self.carrying.put_back.connect(self._put_back)
        self.mouse.read_requested.connect(self.read)
        self.mouse.menu_requested.connect(self._menu)
        self.keys.role_requested.connect(self.role_requested)
        self.asking.told.connect(self.sure_told)
        self.asking.said.connect(self.announced)

    def display(self, state: BoardState) -> None:
        """Show the round as it is now."""
        seen = self._seen(state)
        here = self.focus.place()
        if self.state and self.state.deck.language != state.deck.language:
            self.toast.say("")
        turns = state.as_list != self.faces.as_list and self.state is not None
        self.state = state
        level = state.round.level
        self.bar.display(state.round, state.subtitle, as_list=state.as_list)
        self.faces.display(state.round, state.deck, state.sure, as_list=state.as_list)
        self._fold()
        for before, after in pairwise((*self.faces.stops(), *self.bar.in_order())):
            QWidget.setTabOrder(before, after)
        if here and not state.as_list and not self.board.card(*here):
            self.focus.go_to_card(*here)
        came = [one for one in state.round.visible if seen is not None and one not in seen and level.phase(one).event]
        self._came = came[0] if came else ""
        if self._came:
            self.faces.say(board_words.appeared(state.round, self._came))
            self._show_event()
        if turns:
            self._tell_turned()

    def _fold(self) -> None:
        """Show the main button in the top bar where the board has no room for it."""
        compact = self.board.compact and not self.faces.as_list
        below, above = self.faces.compare, self.bar.compare
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
        self.faces.begin()

    def change_view(self) -> None:
        """Ask for the other view of the board."""
        self.carrying.drop()
        self.view_requested.emit("plate" if self.faces.as_list else "list")

    def _tell_turned(self) -> None:
        """Say aloud which view of the board this is now, and how the board is."""
        view = tr("The board as a list") if self.faces.as_list else tr("The board with its cards")
        self.announced.emit(f"{view}. {self.faces.standing()}".rstrip("."))

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
            self.faces.go_to(*place)
            self._show_event()

    def _place_after(self, move: Move) -> tuple[str, str] | None:
        role = getattr(move, "role", None)
        phase = getattr(move, "target", None) or getattr(move, "phase", None)
        return (role, phase) if role and phase else None

    def _show_event(self) -> None:
        """Tell the situation of the event that has just come, though the focus is on the card that brought it."""
        if self._came:
            self.faces.show_phase(self._came)

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
        self.faces.say(words, warns=True)
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
        self.faces.say(words)
        self.announced.emit(words)

    def tell(self, what: str) -> None:
        """Say aloud what was done, and how the board is now; the eyes see it."""
        if self.state:
            self.announced.emit(self._with_event(f"{what}. {self.faces.standing()}".rstrip(".")))
        if self.focus.current() is None and not self.bar.undo.hasFocus() and not self.bar.redo.hasFocus():
            self.faces.keep_focus()

    def _menu(self, card: QWidget, point: QPoint) -> None:
        if isinstance(card, HandCard | PlacedCard):
            self._open_menu(card, card.role.id, card.phase if isinstance(card, PlacedCard) else None, point)

    def _open_menu(self, card: Control, role: str, phase: str | None, point: QPoint) -> None:
        if self.state:
            self.carrying.drop()
            open_menu(self.carrying, card, self.state.deck.role(role), phase, point, self)

    # --- sheets ----------------------------------------------------------------------------------------------------

    def read(self, phase: str) -> None:
        """Show the phase's situation in a sheet, where the board has no room for it."""
        if self.state:
            board_sheets.open_situation(self.theme, self, self.state.round, phase)

    def ask_to_compare(self) -> None:
        """Ask for the comparison; once more first where a phase is empty."""
        if self.state:
            self.carrying.drop()
            board_sheets.compare(self.board, self.state.round, self.compare_requested.emit)

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
        elif not modifiers and key == Qt.Key.Key_F3:
            self.change_view()
        elif not modifiers and key == Qt.Key.Key_F4:
            return self.asking.step()
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

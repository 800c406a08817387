"""The two faces of the board: the plate one lays cards on, and the list one reads and ticks. One is shown at a time."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from velfaerd_game.game.board import Round
from velfaerd_game.game.deck import Deck

from .board_focus import BoardFocus
from .board_view import Strip
from .button import Button
from .carrying import Carrying
from .summary_view import headline, status
from .toast import Toast

if TYPE_CHECKING:
    from .list_pane import ListPane


class BoardFaces(QObject):
    """Turns the board from plate to list and back, and asks the face that is shown; the list is made when first wanted.

    The plate is kept up to date under the list, so that moves, hints and undo need not know which of them is seen.
    """

    role_requested = Signal(str)
    menu_requested = Signal(object, str, object, object)
    clear_requested = Signal()
    compare_requested = Signal()
    sure_told = Signal(str, int)

    def __init__(self, carrying: Carrying, focus: BoardFocus, column: QVBoxLayout) -> None:
        super().__init__(carrying)
        self.carrying, self.focus, self.column = carrying, focus, column
        self.board, self.theme = carrying.board, carrying.board.theme
        self.as_list = False
        self.plate = Strip.upright(self.theme, self.board)
        self._plate_toast = Toast(self.theme, self.board, above=self.board.hand)
        column.addWidget(self.plate, 1)

    @cached_property
    def pane(self) -> ListPane:
        """The list."""
        from .list_pane import ListPane

        pane = ListPane(self.theme, self.carrying)
        pane.hide()
        pane.role_requested.connect(self.role_requested)
        pane.view.menu_requested.connect(self.menu_requested)
        pane.view.clear.clicked.connect(self.clear_requested)
        pane.compare_requested.connect(self.compare_requested)
        pane.view.sure_told.connect(self.sure_told)
        self.column.addWidget(pane, 1)
        return pane

    @property
    def toast(self) -> Toast:
        """The words passing by."""
        return self.pane.toast if self.as_list else self._plate_toast

    @property
    def compare(self) -> Button:
        """The main button of this face."""
        return self.pane.footer.main if self.as_list else self.board.summary.compare

    def display(self, played: Round, deck: Deck, sure: Mapping[str, int] | None, *, as_list: bool) -> None:
        """Show the round, turned to this face; the focus goes to the same place. `sure` None: it is not asked."""
        self.board.sure = sure
        turns, where = as_list != self.as_list, None
        if turns:
            self.toast.say("")
            where = self.place()
            self.as_list = as_list
        self.board.display(played, deck, self.carrying.place)
        if as_list:
            self.pane.display(played, deck)
        if turns:
            comes, goes = (self.pane, self.plate) if as_list else (self.plate, self.pane)
            leaves = goes.isAncestorOf(self.board.window().focusWidget() or self.board.window())
            comes.show()
            if where:
                self.go_to(*where)
            elif leaves:
                self.begin()
            goes.hide()
        self.focus.chain()

    def begin(self) -> None:
        """Go to where a round begins."""
        if self.as_list:
            self.pane.begin()
        else:
            self.focus.begin()

    def keep_focus(self) -> None:
        """Give the keyboard a place on the board; in the list what has the focus keeps it."""
        here = self.board.window().focusWidget()
        if not self.as_list or here is None or not here.isVisible():
            self.begin()

    def stops(self) -> list[QWidget]:
        """Where Tab goes before the bar."""
        return self.pane.stops() if self.as_list else [self.board.summary.compare]

    def place(self) -> tuple[str | None, str] | None:
        """The role (None at a phase) and the phase that have the focus; None where it is not on the board."""
        if self.as_list:
            return self.pane.place()
        return self.focus.place() or ((None, self.board.selected) if self.focus.current() else None)

    def go_to(self, role: str | None, phase: str) -> None:
        """Go to a role in a phase, or (None) to the phase."""
        if self.as_list:
            self.pane.view.go_to(role, phase)
        elif role is None:
            self.focus.go_to_phase(phase)
        else:
            self.focus.go_to_card(role, phase, self.carrying.reason())

    def show_phase(self, phase: str) -> None:
        """Tell the situation of a phase that has come, though the focus is elsewhere."""
        self.board.select(phase)
        self.board.reveal(phase)
        if self.as_list:
            self.pane.show_phase(phase)

    def say(self, words: str, *, warns: bool = False) -> None:
        """Show a few words that pass by."""
        self.toast.say(words, warns=warns)
        if self.as_list:
            self.pane.uncover()

    def standing(self) -> str:
        """How far the round is, in words."""
        if self.as_list:
            return self.pane.footer.words.text()
        played = self.board.round
        return f"{headline(played)}. {status(played)}" if played else ""

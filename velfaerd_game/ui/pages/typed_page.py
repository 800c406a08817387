"""A board that was laid on paper, typed in: phase by phase, then on to the experts' answer."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from velfaerd_game.game.board import Board
from velfaerd_game.game.deck import Deck
from velfaerd_game.game.level import Level
from velfaerd_game.ui import typed_words
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.widgets.button import Button
from velfaerd_game.ui.widgets.footer import Footer
from velfaerd_game.ui.widgets.page import Page
from velfaerd_game.ui.widgets.sheet import ask
from velfaerd_game.ui.widgets.text import Text
from velfaerd_game.ui.widgets.toast import Toast
from velfaerd_game.ui.widgets.typed_board import TypedBoard
from velfaerd_game.words.language import tr

WIDTH, MARGIN = 1160, 20
"""Design pixels: the greatest width of the rows, and the least air beside them."""


class TypedPage(Page):
    """`typed`: the board is another now; `compare_requested`: it is within the rules, and is to be compared."""

    back_requested = Signal()
    help_requested = Signal()
    compare_requested = Signal()
    typed = Signal(Board)
    announced = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.level: Level | None = None
        self._cleared: Board | None = None
        self.clear = self.top.add(Button(theme, "again"), early=True)
        self.help = self.top.add(Button(theme, "help"))
        self.how = Text(theme, "body")
        self.rows = TypedBoard(theme)
        self.footer = Footer(theme, "compare")
        self.footer.words.step, self.footer.words.colour = "card", "ink"
        self.inside = QVBoxLayout(self.body)
        self.inside.addWidget(self.how)
        self.inside.addWidget(self.rows)
        self.inside.addStretch(1)
        self.column.addWidget(self.footer)
        self.toast = Toast(theme, self, above=self.footer)
        self.top.back_requested.connect(self.back_requested)
        self.help.clicked.connect(self.help_requested)
        self.clear.clicked.connect(self._clear_or_put_back)
        self.footer.main.clicked.connect(self.ask_to_compare)
        self.rows.changed.connect(self._changed)
        self.rows.ended.connect(lambda: self.footer.main.setFocus(Qt.FocusReason.TabFocusReason))
        self.rows.said.connect(self.announced)
        self.rows.refused.connect(self._refuse)

    @property
    def board(self) -> Board:
        """The board as it is now."""
        return self.rows.board

    def display(self, level: Level, deck: Deck, board: Board, *, done: str = "") -> None:
        """Show a board of a level to go on with; told in another language it stays as it is.

        `done`: what the button says where the board is not to be compared.
        """
        if self.level is None or self.level.id != level.id:
            self._cleared = None
            self.area.verticalScrollBar().setValue(0)
        self.level = level
        self.rows.display(level, deck, board)
        self.top.say(tr("Back"), tr("Type in a paper board"), level.title)
        self.help.say(tr("Help"))
        self.footer.main.say(done or tr("See the experts’ answer"))
        self._tell()
        way = [self.top.back, self.clear, self.help, *self.rows.stops(), self.footer.main]
        for before, after in pairwise(way):
            QWidget.setTabOrder(before, after)
        self.restyle()

    def _tell(self) -> None:
        """How far one is, and what can be done about it."""
        typed = self.rows.typed
        assert typed is not None
        self.how.setText(typed_words.introduction(typed))
        self.footer.words.colour = "warning" if typed.overfull else "ink"
        self.footer.words.setText(typed_words.standing(typed))
        self.footer.words.restyle()
        self.clear.icon_name = self.clear.fold_icon = "again" if self._cleared is None else "undo"
        self.clear.say(tr("Clear the board") if self._cleared is None else tr("Undo"))
        self.clear.setEnabled(self._cleared is not None or typed.board.cards > 0)
        self.top.fold()

    def _changed(self) -> None:
        self._cleared = None
        self.toast.say("")
        self._tell()
        self.typed.emit(self.board)

    def _refuse(self, words: str) -> None:
        self.toast.say(words, warns=True)
        self.announced.emit(words)

    def _clear_or_put_back(self) -> None:
        """Take all cards away, or put back what was just taken away."""
        typed, deck = self.rows.typed, self.rows.deck
        assert typed is not None
        assert deck is not None
        before, self._cleared = self._cleared, typed.board if self._cleared is None else None
        self.rows.display(typed.level, deck, before or Board())
        self._tell()
        self.announced.emit(
            tr("The board is empty") if before is None else typed_words.standing(self.rows.typed or typed)
        )
        self.typed.emit(self.board)

    def ask_to_compare(self) -> None:
        """Ask for the comparison; say what stands in its way, and ask once more where a phase is empty."""
        if self.rows.fault:
            self._refuse(self.rows.fault)
            self.rows.go_to_fault()
            return
        typed = self.rows.typed
        question = typed_words.emptiness(typed) if typed else ""
        if not question:
            self.compare_requested.emit()
            return
        ask(
            self.theme,
            self,
            title=tr("See the experts’ answer"),
            text=question,
            yes=tr("Yes, show it"),
            no=tr("No, I will type in more"),
            then=self.compare_requested.emit,
            careful=True,
        )

    def restyle(self) -> None:
        """Take on the theme and the size as they are now."""
        px = self.theme.px
        bar = self.area.verticalScrollBar().sizeHint().width()
        side = max(px(MARGIN), (self.width() - bar - px(WIDTH)) // 2)
        self.inside.setContentsMargins(side, px(12), side, px(16))
        self.inside.setSpacing(px(8))
        self.how.setContentsMargins(px(6), 0, px(6), 0)
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the rows in the middle."""
        super().resizeEvent(event)
        self.restyle()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the first phase that is still empty."""
        super().showEvent(event)
        if self.level is not None:
            self.rows.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter compares, Escape leaves; the rest scrolls."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            if not event.isAutoRepeat():
                self.back_requested.emit()
        elif control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ask_to_compare()
        else:
            super().keyPressEvent(event)

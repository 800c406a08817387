"""The board's top bar: case, list or board, undo, redo, hint or reasons, help, and the main button at times."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from velfaerd_game.game.board import Round
from velfaerd_game.ui import board_words
from velfaerd_game.ui.purpose import Purpose
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .button import Button
from .top_bar import TopBar


class BoardBar(TopBar):
    """A top bar with the board's own buttons. Without a score there is no hint.

    `reasons` leads to a place to write, where there is one: when exploring for reasons, in a class for notes.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.case = self.add(Button(theme, "book"))
        self.view = self.add(Button(theme), early=True)
        self.undo = self.add(Button(theme, "undo"))
        self.redo = self.add(Button(theme, "redo"))
        self.hint = self.add(Button(theme, "hint"))
        self.reasons = self.add(Button(theme, "pencil"), early=True)
        self.help = self.add(Button(theme, "help"))
        self.compare = self.add(Button(theme, main=True, fold_icon="compare"))
        self.compare.hide()
        self.reasons.hide()
        self.purpose = Purpose.COUNT

    def display(self, played: Round, subtitle: str, *, as_list: bool = False) -> None:
        """Say which alliance this is; undo and redo are grey where there is nothing to do."""
        self.hint.setVisible(self.purpose is Purpose.COUNT)
        self.reasons.setVisible(self.purpose in (Purpose.EXPLORE, Purpose.LESSON))
        self.reasons.say(tr("Notes") if self.purpose is Purpose.LESSON else tr("Reasons"))
        self.view.icon_name = self.view.fold_icon = "board" if as_list else "list"
        self.view.say(tr("As a board") if as_list else tr("As a list"))
        self.say(tr("Back"), played.level.title, subtitle)
        self.case.say(tr("Read the case"))
        self.undo.say(tr("Undo"))
        self.undo.setEnabled(bool(played.moves))
        self.redo.say(tr("Redo"))
        self.redo.setEnabled(bool(played.undone))
        self.hint.say(tr("Hint"))
        self.help.say(tr("Help"))
        self.compare.say(board_words.comparing(self.purpose))

    def in_order(self) -> tuple[Button, ...]:
        """The buttons in the order Tab takes them, after the board."""
        return (self.compare, self.case, self.view, self.undo, self.redo, self.hint, self.reasons, self.help, self.back)

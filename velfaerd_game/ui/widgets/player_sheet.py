"""A sheet that asks who plays: a button for each, the one who plays now marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from velfaerd_game.ui.players import Player
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .choice import Choices, Option
from .elided import shortened
from .sheet import Sheet

WIDTH = 560
ROOM = 150
"""Design pixels of the sheet's width that a name cannot have."""


class PlayerSheet(Sheet):
    """Asks who plays. `chosen` carries the id."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget, players: Sequence[Player]) -> None:
        super().__init__(theme, parent, tr("Who plays?"), width=WIDTH)
        self.add_text(tr("What is open is kept first. Everyone has boards, results, notes and settings of their own."))
        self.names = Choices(theme)
        self.content.addWidget(self.names)
        room = min(theme.px(WIDTH), self._window.width() - theme.px(48)) - theme.px(ROOM)
        options = [Option(one.id, shortened(theme, "button", one.name, room)) for one in players]
        here = next((one.id for one in players if one.here), "")
        self.names.display(tr("Who plays?"), options, here)
        for button, player in zip(self.names.buttons, players, strict=True):
            button.name(tr("{name}, plays now").format(name=player.name) if player.here else player.name)
        self.picked = here
        self.play = self.add_button(tr("Play"), main=True)
        self.add_button(tr("Cancel")).clicked.connect(self.reject)
        self.first_focus = next((one for one in self.names.buttons if one.isChecked()), self.play)
        self.names.chosen.connect(self._pick)
        self.play.clicked.connect(self._play)

    def _pick(self, number: str) -> None:
        self.picked = number

    def _play(self) -> None:
        self.accept()
        self.chosen.emit(self.picked)

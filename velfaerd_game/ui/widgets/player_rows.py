"""The row of the settings that tells who shares the game: a line for each, and one more can join."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from velfaerd_game.ui.players import Player
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .button import Button
from .elided import Elided
from .emptying import empty
from .flow import Flow
from .paint import RING_ROOM, begin, frame
from .setting_rows import SettingRow
from .text import Text

RADIUS = 10
BESIDE = 240
"""Design pixels a name should have beside the buttons; with less it stands above them."""


class PlayerLine(QWidget):
    """A player: the name, whether they play now, and what can be done."""

    def __init__(self, theme: Theme, player: Player, *, alone: bool) -> None:
        super().__init__()
        self.theme, self.player = theme, player
        self.name, self.state = Elided(theme, "card"), Text(theme, "detail", "accent")
        self.switch, self.rename, self.delete = Button(theme), Button(theme), Button(theme)
        self.told = QVBoxLayout()
        self.told.addStretch(1)
        self.told.addWidget(self.name)
        self.told.addWidget(self.state)
        self.told.addStretch(1)
        self.buttons = QWidget()
        self.flow = Flow(theme, 10)
        self.around = QVBoxLayout(self.buttons)
        self.around.addLayout(self.flow)
        self.line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.line.addLayout(self.told, 1)
        self.line.addWidget(self.buttons)
        self.stops = [self.rename]
        if not player.here:
            self.stops.insert(0, self.switch)
        if not (player.first and alone):
            self.stops.append(self.delete)
        for button in self.stops:
            self.flow.addWidget(button)
        self._say()
        theme.changed.connect(self.restyle)
        self.restyle()

    def _say(self) -> None:
        name = self.player.name
        self.name.say(name)
        self.state.setText(tr("plays now"))
        self.state.setVisible(self.player.here)
        self.switch.say(tr("Switch"))
        self.switch.name(tr("Switch to {name}").format(name=name))
        self.rename.say(tr("Rename"))
        self.rename.name(tr("Rename {name}").format(name=name))
        self.delete.say(tr("Empty") if self.player.first else tr("Delete the player"))
        told = tr("Delete everything about {name}") if self.player.first else tr("Delete {name}")
        self.delete.name(told.format(name=name))

    def restyle(self) -> None:
        """Take on the theme and the width as they are now."""
        px = self.theme.px
        out = px(RING_ROOM)
        self.around.setContentsMargins(out, out, out, out)
        self.line.setSpacing(px(12))
        self.told.setSpacing(0)
        wanted = sum(one.sizeHint().width() for one in self.stops) + px(10) * len(self.stops) + px(BESIDE + 26)
        beside = self.width() >= wanted
        self.line.setContentsMargins(px(16), px(5 if beside else 11), px(10), px(5))
        self.line.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self.buttons.setMinimumWidth(self.flow.sizeHint().width() + 2 * out if beside else 0)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons beside the name or below it."""
        super().resizeEvent(event)
        self.restyle()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """A slip of paper; that of the one who plays has a strong edge."""
        painter, palette = begin(QPainter(self)), self.theme.palette
        box = self.theme.inset(QRectF(self.rect()), 2)
        edge, width = (palette.accent, 3.0) if self.player.here else (palette.ink, 1.25)
        frame(painter, self.theme, box, RADIUS, fill=palette.empty, edge=edge, width=width)


class PlayersRow(SettingRow):
    """Who shares the game. What is asked for carries the player's id; `name_requested` none for one more."""

    switch_requested = Signal(str)
    name_requested = Signal(str)
    delete_requested = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.lines: list[PlayerLine] = []
        self.list = QVBoxLayout()
        self.add = Button(theme)
        self.around = QWidget()
        self.under = QVBoxLayout(self.around)
        self.flow = Flow(theme)
        self.flow.addWidget(self.add)
        self.under.addLayout(self.flow)
        self.column.addLayout(self.list)
        self.column.addWidget(self.around)
        self.add.clicked.connect(lambda: self.name_requested.emit(""))
        self.restyle()

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [*(stop for line in self.lines for stop in line.stops), self.add]

    def display(self, players: Sequence[Player]) -> None:
        """Show who shares the game, in the language now spoken."""
        self.say(
            "",
            tr(
                "Several people can share the game, each with boards, results, notes and settings of their own."
                " This keeps them apart, but does not lock them: whoever uses this computer can open them all."
            ),
        )
        held = next(
            ((line.player.id, stop.text()) for line in self.lines for stop in line.stops if stop.hasFocus()), None
        )
        empty(self.list)
        self.lines = [PlayerLine(self.theme, one, alone=len(players) == 1) for one in players]
        for line in self.lines:
            number = line.player.id
            self.list.addWidget(line)
            line.switch.clicked.connect(lambda _=False, one=number: self.switch_requested.emit(one))
            line.rename.clicked.connect(lambda _=False, one=number: self.name_requested.emit(one))
            line.delete.clicked.connect(lambda _=False, one=number: self.delete_requested.emit(one))
        self.add.say(tr("Add a player"))
        self._give_back(held)

    def _give_back(self, held: tuple[str, str] | None) -> None:
        """Let the focus stand where it stood, or where its player is gone, at the button below."""
        if held is not None:
            same = (s for line in self.lines for s in line.stops if (line.player.id, s.text()) == held)
            next(same, self.add).setFocus()

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        super().restyle()
        if hasattr(self, "under"):
            out = self.theme.px(RING_ROOM)
            self.under.setContentsMargins(out, out, out, out)
            self.list.setContentsMargins(out, self.theme.px(6), out, 0)
            self.list.setSpacing(self.theme.px(8))

"""A player who reads the board as a list, and plays in it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from velfaerd_game.game.board import Move
from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.widgets.list_pane import ListPane
from velfaerd_game.ui.widgets.list_phase import ListPhase
from velfaerd_game.ui.widgets.list_row import ListRow

from .hands import Hands, Key
from .looking import settle


class Reader(Hands):
    """A player who has turned the board to its list."""

    def __init__(self, qtbot: QtBot, journey: Journey) -> None:
        super().__init__(qtbot, journey)
        self.press(Key.Key_F3)
        settle()

    @property
    def pane(self) -> ListPane:
        return self.page.faces.pane

    def paper(self, place: int) -> ListPhase:
        return self.pane.view.phases[place - 1]

    def row(self, role: str, place: int) -> ListRow:
        return self.paper(place).row(role)

    @property
    def moves(self) -> list[Move]:
        return list(self.round.moves)

    def focused(self) -> str:
        """What the screen reader calls what has the focus."""
        focus = self.window.focusWidget()
        assert focus is not None
        return focus.accessibleName()

    def walk_to(self, role: str, place: int) -> None:
        """With Tab and arrows alone: Tab to the phase's rows, arrows to the role."""
        paper = self.paper(place)
        for _ in range(60):
            focus = self.window.focusWidget()
            if focus in paper.controls():
                break
            self.tab()
        self.press(Key.Key_Left)
        while self.window.focusWidget() is not self.row(role, place).tick:
            here = self.pane.view.here()
            assert here is not None
            assert here[1] is not None
            up = paper.rows.index(here[1]) > paper.rows.index(self.row(role, place))
            self.press(Key.Key_Up if up else Key.Key_Down)

"""Drag, click and click, keyboard, assistive technology: the same scenario by each way ends in the same round."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from velfaerd_game.game.board import Lead, Lift, Place, Shift
from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.pages.board_page import BoardPage

LEVEL = "albertslund-lys"
LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


@pytest.fixture
def page(journey: Journey) -> BoardPage:
    level = journey.library.level(LEVEL, "da")
    assert level is not None
    journey.playing.play(level)
    return journey.playing.board_page


class Way:
    """One way of playing: lay a card from the hand, move a laid card, name it lead, take it back."""

    def __init__(self, qtbot: QtBot, page: BoardPage) -> None:
        self.qtbot, self.page, self.board = qtbot, page, page.board

    def phase(self, place: int) -> str:
        return self.board.phases[place].phase_id

    def card(self, role: str, place: int | None = None) -> QWidget:
        card = self.board.card(role, None if place is None else self.phase(place))
        assert card is not None
        return card


class Drag(Way):
    def _drag(self, card: QWidget, target: QWidget, spot: QPoint) -> None:
        start = card.rect().center() - QPoint(20, 0)
        goal = card.mapFromGlobal(target.mapToGlobal(spot))
        self.qtbot.mousePress(card, LEFT, pos=start)
        for part in range(1, 6):
            self.qtbot.mouseMove(card, start + (goal - start) * part / 5)
        self.qtbot.mouseRelease(card, LEFT, pos=goal)

    def lay(self, role: str, place: int) -> None:
        view = self.board.phases[place]
        self._drag(self.card(role), view, view.rect().center())

    def move(self, role: str, place: int, target: int) -> None:
        view = self.board.phases[target]
        self._drag(self.card(role, place), view, view.rect().center())

    def lead(self, role: str, place: int) -> None:
        self.qtbot.mouseClick(self.card(role, place).flag, LEFT)  # type: ignore[attr-defined]

    def take_back(self, role: str, place: int) -> None:
        self._drag(self.card(role, place), self.board.hand, self.board.hand.rect().center())


class Clicks(Way):
    def lay(self, role: str, place: int) -> None:
        self.qtbot.mouseClick(self.card(role), LEFT)
        self.qtbot.mouseClick(self.board.phases[place], LEFT)

    def move(self, role: str, place: int, target: int) -> None:
        self.qtbot.mouseClick(self.card(role, place), LEFT, pos=QPoint(20, 20))
        self.qtbot.mouseClick(self.board.phases[target], LEFT)

    def lead(self, role: str, place: int) -> None:
        self.qtbot.mouseClick(self.card(role, place).flag, LEFT)  # type: ignore[attr-defined]

    def take_back(self, role: str, place: int) -> None:
        self.qtbot.mouseClick(self.card(role, place), LEFT, pos=QPoint(20, 20))
        self.qtbot.mouseClick(self.card(role), LEFT)


class Keyboard(Way):
    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focus = self.page.window().focusWidget()
        assert focus is not None
        self.qtbot.keyClick(focus, key, modifier)

    def lay(self, role: str, place: int) -> None:
        letter = {"brobygger": Key.Key_B, "designer": Key.Key_D, "styrmand": Key.Key_S}[role]
        self.press(letter)
        self.press(Key(Key.Key_1 + place))

    def move(self, role: str, place: int, target: int) -> None:
        self.card(role, place).setFocus()
        for _ in range(target - place):
            self.press(Key.Key_Right, Qt.KeyboardModifier.ControlModifier)

    def lead(self, role: str, place: int) -> None:
        self.card(role, place).setFocus()
        self.press(Key.Key_L)

    def take_back(self, role: str, place: int) -> None:
        self.card(role, place).setFocus()
        self.press(Key.Key_Delete)


class Arrows(Keyboard):
    """The keyboard again, slowly: walk, pick up with Space, choose with arrows, lay with Enter."""

    def lay(self, role: str, place: int) -> None:
        self.page.focus.begin()
        self.press(Key.Key_Left)
        hand = [card.role.id for card in self.board.hand.cards]
        while self.page.window().focusWidget() is not self.card(hand[0]):
            self.press(Key.Key_Left)
        for _ in range(hand.index(role)):
            self.press(Key.Key_Right)
        self.press(Key.Key_Space)
        self._choose(place)

    def move(self, role: str, place: int, target: int) -> None:
        self.card(role, place).setFocus()
        self.press(Key.Key_Return)
        self._choose(target)

    def _choose(self, place: int) -> None:
        for _ in self.board.phases:
            self.press(Key.Key_Left)
        for _ in range(place):
            self.press(Key.Key_Right)
        self.press(Key.Key_Enter)


class Assistive(Way):
    def press(self, widget: QWidget) -> None:
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface is not None
        action = interface.actionInterface()
        assert action is not None
        with self.qtbot.waitSignal(widget.clicked):  # type: ignore[attr-defined]
            action.doAction(QAccessibleActionInterface.pressAction())

    def lay(self, role: str, place: int) -> None:
        self.press(self.card(role))
        self.press(self.board.phases[place])

    def move(self, role: str, place: int, target: int) -> None:
        self.press(self.card(role, place))
        self.press(self.board.phases[target])

    def lead(self, role: str, place: int) -> None:
        self.press(self.card(role, place).flag)  # type: ignore[attr-defined]

    def take_back(self, role: str, place: int) -> None:
        self.press(self.card(role, place))
        self.press(self.card(role))


@pytest.mark.parametrize("way", [Drag, Clicks, Keyboard, Arrows, Assistive])
def test_every_way_of_playing_ends_alike(
    way: Callable[[QtBot, BoardPage], Drag | Clicks | Keyboard | Assistive],
    qtbot: QtBot,
    journey: Journey,
    page: BoardPage,
) -> None:
    player = way(qtbot, page)
    first, second, third = (player.phase(place) for place in range(3))
    player.lay("brobygger", 1)
    player.lay("designer", 0)
    player.move("brobygger", 1, 2)
    player.lead("brobygger", 2)
    player.lay("styrmand", 1)
    player.take_back("designer", 0)
    sitting = journey.playing.sitting
    assert sitting is not None
    steps = [
        Place("brobygger", second),
        Place("designer", first),
        Lead("brobygger", third),
        Place("styrmand", second),
        Lift("designer", first),
    ]
    made = [move for move in sitting.round.moves if not isinstance(move, Shift)]
    assert made == steps
    assert [move.role for move in sitting.round.moves if isinstance(move, Shift)] == ["brobygger"]
    board = sitting.round.board
    assert dict(board.phases).keys() == {second, third}
    assert board[third].lead == "brobygger"
    assert page.carrying.held is None
    (kept,) = journey.store.open_rounds()
    assert kept.moves == sitting.round.moves

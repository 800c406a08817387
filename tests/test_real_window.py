"""What only a screen can show: the game's window is mapped, active, full screen, left in the middle of a drag."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from velfaerd_game.app import build
from velfaerd_game.store import FILE

from .ui.hands import CTRL, LEFT, Hands, Key

pytestmark = pytest.mark.real_window


@pytest.fixture
def hands(qtbot: QtBot, tmp_path: Path) -> Iterator[Hands]:
    """The board in an active window."""
    journey = build(tmp_path / "data", "da")
    journey.preferences.choose(replace(journey.preferences.settings, theme="light", motion="off"))
    qtbot.addWidget(journey.window)
    journey.window.resize(1280, 720)
    journey.home()
    with qtbot.waitActive(journey.window):
        journey.window.show()
    yield Hands(qtbot, journey)
    journey.store.close()


def at(hands: Hands, widget: QWidget, spot: QPoint) -> QPoint:
    return widget.mapTo(hands.window, spot)


def drag_to(hands: Hands, card: QWidget, to: QWidget) -> QPoint:
    """Press and drag through the window system's door, where Qt itself finds the widgets; where the mouse is now."""
    window = hands.window.windowHandle()
    start, goal = at(hands, card, QPoint(20, 20)), at(hands, to, to.rect().center())
    QTest.mousePress(window, LEFT, pos=start)
    for part in range(1, 6):
        QTest.mouseMove(window, start + (goal - start) * part / 5)
    return goal


def let_go(hands: Hands, here: QPoint) -> None:
    QTest.mouseRelease(hands.window.windowHandle(), LEFT, pos=here)


def test_a_window_becomes_active_and_its_button_has_the_focus(qtbot: QtBot) -> None:
    button = QPushButton("Spil")
    qtbot.addWidget(button)
    with qtbot.waitActive(button):
        button.show()
    button.setFocus()
    assert QGuiApplication.platformName() != "offscreen"
    assert button.hasFocus()


def test_the_board_begins_with_the_focus_on_the_hand_and_plays_by_keys_alone(hands: Hands) -> None:
    assert hands.hand("medspiller").hasFocus()
    window = hands.window.windowHandle()
    for key in (Key.Key_B, Key.Key_2, Key.Key_L):
        QTest.keyClick(window, key)
    assert hands.card("brobygger", 2).hasFocus()
    assert hands.card("brobygger", 2).lead
    for key in (Key.Key_Return, Key.Key_Right, Key.Key_Return):
        QTest.keyClick(window, key)
    assert hands.card("brobygger", 3).hasFocus()
    QTest.keyClick(window, Key.Key_Tab)
    assert hands.board.summary.compare.hasFocus()
    QTest.keyClick(window, Key.Key_Z, CTRL)
    QTest.keyClick(window, Key.Key_Z, CTRL)
    QTest.keyClick(window, Key.Key_Z, CTRL)
    assert hands.laid == {}


def test_a_card_is_dragged_across_the_window_and_the_flag_on_it_clicked(hands: Hands) -> None:
    card = hands.hand("designer")
    here = drag_to(hands, card, hands.phase(2))
    assert hands.board.lifted.isVisible()
    centre = at(hands, hands.board.lifted, hands.board.lifted.middle())
    assert (centre - here).manhattanLength() <= 2
    assert hands.phase(2).target is True
    let_go(hands, here)
    assert hands.laid == {hands.phase(2).phase_id: ("designer",)}
    assert hands.card("designer", 2).hasFocus()
    flag = hands.card("designer", 2).flag
    QTest.mouseClick(hands.window.windowHandle(), LEFT, pos=at(hands, flag, flag.rect().center()))
    assert hands.card("designer", 2).lead
    let_go(hands, drag_to(hands, hands.card("designer", 2), hands.board.hand))
    assert hands.laid == {}


def test_another_window_in_front_in_the_middle_of_a_drag_takes_the_card_home(hands: Hands, qtbot: QtBot) -> None:
    here = drag_to(hands, hands.hand("designer"), hands.phase(2))
    assert hands.held == "designer"
    other = QPushButton("En anden")
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
    assert hands.held is None
    assert hands.board.lifted.isHidden()
    let_go(hands, here)
    other.close()
    with qtbot.waitActive(hands.window):
        hands.window.activateWindow()
    QTest.mouseMove(hands.window.windowHandle(), here + QPoint(5, 5))
    assert hands.held is None
    assert hands.laid == {}
    hands.type("B1")
    assert hands.round.board.cards == 1


def test_help_in_the_middle_of_a_drag_takes_the_card_home_and_gives_the_focus_back(hands: Hands, qtbot: QtBot) -> None:
    here = drag_to(hands, hands.hand("designer"), hands.phase(2))
    QTest.keyClick(hands.window.windowHandle(), Key.Key_F1)
    (sheet,) = hands.sheets()
    qtbot.waitUntil(sheet.isActiveWindow)
    assert hands.held is None
    let_go(hands, here)
    assert hands.laid == {}
    QTest.keyClick(sheet.windowHandle(), Key.Key_Escape)
    qtbot.waitUntil(hands.hand("designer").hasFocus)
    assert hands.sheets() == []


def test_full_screen_and_back_with_a_card_held(hands: Hands, qtbot: QtBot) -> None:
    window, screen = hands.window, hands.window.screen()
    before = window.size()
    hands.type("B")
    QTest.keyClick(window.windowHandle(), Key.Key_F11)
    qtbot.waitUntil(lambda: window.isFullScreen() and window.size() == screen.size())
    assert hands.held == "brobygger"
    assert hands.page.theme.scale > 1
    hands.press(Key.Key_Right)
    view = hands.phase(2)
    middle = hands.board.lifted.mapToParent(hands.board.lifted.middle()).x()
    assert abs(middle - view.mapTo(hands.board, view.rect().center()).x()) <= 2
    hands.press(Key.Key_Return)
    assert hands.laid == {view.phase_id: ("brobygger",)}
    QTest.keyClick(window.windowHandle(), Key.Key_F11)
    qtbot.waitUntil(lambda: not window.isFullScreen() and window.size() == before)
    assert hands.card("brobygger", 2).hasFocus()


def test_the_window_gets_no_smaller_than_the_board_can_be(hands: Hands, qtbot: QtBot) -> None:
    hands.window.resize(300, 200)
    qtbot.waitUntil(lambda: hands.window.width() <= 1024)
    assert (hands.window.width(), hands.window.height()) == (1024, 640)
    let_go(hands, drag_to(hands, hands.hand("fortaeller"), hands.phase(4)))
    assert hands.laid == {hands.phase(4).phase_id: ("fortaeller",)}


def test_the_cards_menu_is_walked_by_arrows_and_gives_the_focus_back(hands: Hands) -> None:
    hands.type("B2")
    card = hands.card("brobygger", 2)
    spot = card.rect().center()
    # The menu key itself is turned into this event below Qt's own door, where no test can knock.
    QApplication.sendEvent(card, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, spot, card.mapToGlobal(spot)))
    (menu,) = [one for one in hands.window.findChildren(QMenu) if one.isVisible()]
    QTest.keyClick(menu, Key.Key_Down)
    assert menu.activeAction() is not None
    assert menu.activeAction().text() == "Gør til hovedrolle"
    QTest.keyClick(menu, Key.Key_Return)
    assert hands.card("brobygger", 2).lead
    assert hands.card("brobygger", 2).hasFocus()


def test_closing_the_window_with_a_card_in_the_air_ends_the_game_calmly(hands: Hands, qtbot: QtBot) -> None:
    hands.type("B2")
    here = drag_to(hands, hands.hand("designer"), hands.phase(1))
    hands.window.close()
    qtbot.waitUntil(lambda: not hands.window.isVisible())
    QTest.mouseRelease(hands.window, LEFT, Qt.KeyboardModifier.NoModifier, here)
    QApplication.processEvents()
    assert hands.held is None
    assert hands.saved() == hands.round.board
    assert hands.laid == {hands.phase(2).phase_id: ("brobygger",)}


def test_ctrl_c_in_the_terminal_ends_the_game(tmp_path: Path) -> None:
    game = subprocess.Popen([sys.executable, "-m", "velfaerd_game", "--data-dir", str(tmp_path)])
    with game:
        try:
            for _ in range(100):
                time.sleep(0.1)
                if (tmp_path / FILE).exists():
                    break
            time.sleep(1)
            game.send_signal(signal.SIGINT)
            assert game.wait(10) == -signal.SIGINT
        finally:
            game.kill()

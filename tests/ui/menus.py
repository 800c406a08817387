"""How a player opens a menu and picks from it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from .hands import Hands, Key

OFFSCREEN = pytest.mark.qt_log_ignore("This plugin does not support")
"""A popup asks for the keyboard, which is not to be had without a screen."""


def menu_of(hands: Hands, card: QWidget, reason: QContextMenuEvent.Reason) -> QMenu:
    spot = card.rect().center()
    QApplication.sendEvent(card, QContextMenuEvent(reason, spot, card.mapToGlobal(spot)))
    (menu,) = [one for one in hands.window.findChildren(QMenu) if one.isVisible()]
    return menu


def pick(hands: Hands, menu: QMenu, words: str) -> None:
    (action,) = [one for one in menu.actions() if one.text().startswith(words)]
    assert action.isEnabled()
    menu.setActiveAction(action)
    hands.qtbot.keyClick(menu, Key.Key_Return)
    assert not menu.isVisible()

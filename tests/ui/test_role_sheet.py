"""A role's card, large: it tells everything aloud, leafs, fits its window, and turns to text where it cannot."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.widgets.role_sheet import RoleSheet
from velfaerd_game.ui.widgets.text import Text
from velfaerd_game.words.language import speak

from .reveals import deck


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QMainWindow]:
    window = QMainWindow()
    window.resize(1280, 720)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def opened(qtbot: QtBot, theme: Theme, window: QMainWindow, role: str = "brobygger", language: str = "da") -> RoleSheet:
    theme.fit(window.width(), window.height())
    sheet = RoleSheet(theme, deck(language), role, window)
    with qtbot.waitExposed(sheet):
        sheet.open()
    return sheet


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("role", ROLE_IDS)
def test_all_that_stands_on_both_sides_is_told(
    qtbot: QtBot, theme: Theme, window: QMainWindow, role: str, language: str
) -> None:
    speak(language)
    sheet = opened(qtbot, theme, window, role, language)
    card = deck(language).role(role)
    told = sheet.accessibleDescription()
    assert sheet.accessibleName() == card.name
    for words in (card.line, card.does, *card.acts, card.beware):
        assert words in told
    assert card.line in sheet.front.accessibleDescription()
    assert card.beware in sheet.back.accessibleDescription()
    sheet.close()


def test_arrows_and_buttons_leaf_round_the_table(qtbot: QtBot, theme: Theme, window: QMainWindow) -> None:
    sheet = opened(qtbot, theme, window, ROLE_IDS[-1])
    qtbot.keyClick(sheet, Qt.Key.Key_Right)
    assert sheet.role.id == ROLE_IDS[0]
    qtbot.keyClick(sheet, Qt.Key.Key_Left)
    qtbot.keyClick(sheet, Qt.Key.Key_Left)
    assert sheet.role.id == ROLE_IDS[-2]
    sheet.close()


@pytest.mark.parametrize("size", [(1024, 640), (1280, 720), (1366, 768), (1920, 1080)])
def test_both_sides_are_seen_whole_beside_each_other(
    qtbot: QtBot, theme: Theme, window: QMainWindow, size: tuple[int, int]
) -> None:
    window.resize(*size)
    sheet = opened(qtbot, theme, window)
    assert sheet.front.isVisible()
    assert sheet.front.size() == sheet.back.size()
    assert sheet.front.geometry().right() < sheet.back.geometry().left()
    assert sheet.back.geometry().right() <= sheet.area.viewport().width()
    assert sheet.area.verticalScrollBar().maximum() == 0
    sheet.close()


def test_where_the_window_is_too_low_for_cards_their_words_scroll(
    qtbot: QtBot, theme: Theme, window: QMainWindow
) -> None:
    theme.choose("light", 200, "off")
    sheet = opened(qtbot, theme, window)
    assert not sheet.front.isVisible()
    told = " ".join(text.text() for text in sheet.words.findChildren(Text) if not text.isHidden())
    card = deck("da").role("brobygger")
    for words in (card.line, card.does, *card.acts, card.beware):
        assert words in told
    assert sheet.height() <= window.height()
    sheet.close()


@pytest.mark.parametrize("palette", ["light", "dark", "contrast"])
def test_the_card_takes_on_every_look(qtbot: QtBot, theme: Theme, window: QMainWindow, palette: str) -> None:
    sheet = opened(qtbot, theme, window)
    theme.choose(palette, 100, "off")
    picture = sheet.back.grab().toImage()
    assert picture.pixelColor(picture.width() // 2, picture.height() * 3 // 4).name() == theme.palette.card.lower()
    sheet.close()

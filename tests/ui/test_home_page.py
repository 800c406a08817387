"""The home page and the help: what a player meets first."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from velfaerd_game.files.decks import read_deck
from velfaerd_game.game.deck import Deck
from velfaerd_game.paths import CARDS
from velfaerd_game.ui.help_sheet import HelpSheet, keys
from velfaerd_game.ui.pages.home_page import HomePage
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.widgets.text import Text
from velfaerd_game.words.language import speak

from .looking import SIZES, cut, nameless, reached, settle, shown, stops

TITLE = "Nyt lys i Albertslund"
LONG = "Den meget lange fortælling om en alliance, som ingen havde set komme, og som aldrig fik ende"


def deck(language: str) -> Deck:
    told = read_deck(CARDS / "deck.toml", language).value
    assert told is not None
    return told


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> HomePage:
    page = HomePage(theme)
    page.display(deck("da"), None)
    page.kept = shown(qtbot, theme, page)  # type: ignore[attr-defined]
    return page


def test_a_new_player_starts_with_one_press_of_enter(qtbot: QtBot, page: HomePage) -> None:
    with qtbot.waitSignal(page.start_requested):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert page.main.text() == "Start den første alliance"


def test_one_who_left_something_goes_on_with_it(qtbot: QtBot, page: HomePage) -> None:
    page.display(deck("da"), TITLE)
    assert page.main.text() == f"Fortsæt: {TITLE}"
    with qtbot.assertNotEmitted(page.start_requested), qtbot.waitSignal(page.continue_requested):
        qtbot.mouseClick(page.main, Qt.MouseButton.LeftButton)


def test_every_button_leads_where_it_says(qtbot: QtBot, page: HomePage) -> None:
    for button, signal in (
        (page.choose, page.choose_requested),
        (page.roles, page.roles_requested),
        (page.own, page.own_requested),
        (page.settings, page.settings_requested),
        (page.help, page.help_requested),
    ):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_tab_key_reaches_every_button(qtbot: QtBot, page: HomePage) -> None:
    buttons = {page.main, page.choose, page.classroom, page.roles, page.own, page.settings, page.help}
    assert reached(qtbot, page) == set(stops(page)) == buttons


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("left", [None, TITLE, LONG])
@pytest.mark.parametrize("size", SIZES)
def test_no_word_is_cut_and_every_control_has_a_name(
    theme: Theme, page: HomePage, size: tuple[int, int, int], left: str | None, language: str
) -> None:
    speak(language)
    theme.choose("light", size[2], "off")
    page.window().resize(*size[:2])
    page.display(deck(language), left)
    settle()
    assert cut(page) == []
    assert nameless(page) == []


def test_a_title_too_long_for_the_button_is_told_whole_to_a_screen_reader(page: HomePage) -> None:
    page.display(deck("da"), LONG)
    assert page.main.text().endswith("…")
    assert page.main.accessibleName() == f"Fortsæt: {LONG}"


def test_the_table_stands_beside_the_words_only_where_there_is_room(theme: Theme, page: HomePage) -> None:
    assert page.table.isVisible()
    theme.choose("light", 200, "off")
    settle()
    assert not page.table.isVisible()


def test_the_table_is_drawn_once_for_each_size_and_theme(theme: Theme, page: HomePage) -> None:
    first = page.table.grab().toImage()
    assert page.table.grab().toImage() == first
    theme.choose("dark", 100, "off")
    settle()
    assert page.table.grab().toImage() != first


@pytest.mark.parametrize("language", ["da", "en"])
def test_help_names_every_key_and_the_letters_of_the_roles(language: str) -> None:
    speak(language)
    told = dict(keys(deck(language)))
    assert {"F1", "F2", "F11", "L", "I", "1 – 8", "Ctrl + Z", "Delete", "Esc", "Tab"} <= set(told)
    assert {"da": "M D B S O F", "en": "T D B H S"}[language] in told
    assert all(does.strip() for does in told.values())


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_help_shows_all_its_words_and_closes_by_enter(
    qtbot: QtBot, theme: Theme, page: HomePage, size: tuple[int, int, int], language: str
) -> None:
    speak(language)
    theme.choose("light", size[2], "off")
    page.window().resize(*size[:2])
    sheet = HelpSheet(theme, page, deck(language))
    sheet.open()
    settle()
    assert cut(sheet) == []
    assert len([one for one in sheet.findChildren(Text) if one.text()]) >= 2 * len(keys(deck(language)))
    qtbot.waitUntil(lambda: QApplication.focusWidget() is sheet.first_focus)
    with qtbot.waitSignal(sheet.finished):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

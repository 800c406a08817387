"""The settings: they act at once, one tab stop a group, and nothing is deleted unasked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from velfaerd_game.ui.pages.settings_page import SettingsPage
from velfaerd_game.ui.settings import Settings
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.widgets.choice import Choice
from velfaerd_game.words.language import speak

from .looking import SIZES, cut, nameless, reached, settle, shown, stops

FOLDER = "D:/kommunen/en/meget/lang/sti/uden/et/eneste/mellemrum/hele/vejen/ned/til/Velfaerdsspillet"
LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


class Listener:
    """Does what the game does with a change: takes it over and displays the page anew."""

    def __init__(self, theme: Theme, page: SettingsPage) -> None:
        self.theme, self.page = theme, page
        self.heard: list[Settings] = []
        page.settings_changed.connect(self.take)

    def take(self, settings: Settings) -> None:
        self.heard.append(settings)
        speak(settings.language)
        self.theme.choose(settings.theme, settings.text_size, settings.motion)
        self.page.display(settings, FOLDER, True)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> SettingsPage:
    page = SettingsPage(theme)
    page.display(Settings(theme="light", motion="off"), FOLDER, True)
    page.kept = shown(qtbot, theme, page)  # type: ignore[attr-defined]
    return page


@pytest.fixture
def listener(theme: Theme, page: SettingsPage) -> Listener:
    return Listener(theme, page)


def button(page: SettingsPage, words: str) -> Choice:
    return next(one for one in page.findChildren(Choice) if one.text() == words)


@pytest.mark.parametrize(
    ("words", "change"),
    [
        ("English", {"language": "en"}),
        ("Aften (mørkt)", {"theme": "dark"}),
        ("Høj kontrast", {"theme": "contrast"}),
        ("Følg computeren", {"theme": "system"}),
        ("175 %", {"text_size": 175}),
        ("Rolig", {"motion": "reduced"}),
        ("Liste", {"board": "list"}),
        ("Spørg mig", {"certainty": "on"}),
    ],
)
def test_a_click_changes_one_thing_at_once(
    qtbot: QtBot, page: SettingsPage, listener: Listener, words: str, change: dict[str, str | int]
) -> None:
    before = page.settings
    chosen = button(page, words)
    page.area.reveal(chosen)
    qtbot.mouseClick(chosen, LEFT)
    assert listener.heard == [replace(before, **change)]
    assert chosen.isChecked()


def test_arrows_choose_inside_a_group_and_the_focus_stays(qtbot: QtBot, page: SettingsPage, listener: Listener) -> None:
    here = QApplication.focusWidget()
    assert isinstance(here, Choice)
    assert here.text() == "Dansk"
    qtbot.keyClick(here, Key.Key_Right)
    settle()
    assert listener.heard[-1].language == "en"
    there = QApplication.focusWidget()
    assert isinstance(there, Choice)
    assert (there.text(), there.accessibleName()) == ("English", "Language: English")
    qtbot.keyClick(there, Key.Key_Down)
    assert listener.heard[-1].language == "da"


def test_a_larger_text_keeps_what_was_chosen_in_view(qtbot: QtBot, page: SettingsPage, listener: Listener) -> None:
    first = button(page, "100 %")
    first.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(5):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Right)
        settle()
    assert listener.heard[-1].text_size == 200
    last = QApplication.focusWidget()
    assert isinstance(last, Choice)
    assert last.text() == "200 %"


def test_each_group_is_one_tab_stop(qtbot: QtBot, page: SettingsPage) -> None:
    found = reached(qtbot, page)
    assert found == set(stops(page))
    assert len([one for one in found if isinstance(one, Choice)]) == 6
    assert {page.top.back, page.folder.path, page.folder.open, page.folder.export, page.folder.erase} <= found


def test_tab_goes_through_the_page_as_one_reads_it(qtbot: QtBot, page: SettingsPage, listener: Listener) -> None:
    rows = (page.language, page.motion, page.look, page.text_size, page.board, page.certainty)
    for choice in ("English", "Calm", "Evening (dark)", "125 %"):
        chosen = [next(one for one in row.choices.buttons if one.isChecked()) for row in rows]
        page.top.back.setFocus()
        for stop in (*chosen, *page.players.stops, *page.folder.stops, page.server.set_up, page.top.back):
            qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
            assert QApplication.focusWidget() is stop
        qtbot.mouseClick(button(page, choice), LEFT)
        settle()


def test_the_choices_are_radio_buttons_to_a_screen_reader(page: SettingsPage) -> None:
    chosen = button(page, "Dansk")
    seen = QAccessible.queryAccessibleInterface(chosen)
    assert seen is not None
    assert seen.role() == QAccessible.Role.RadioButton
    assert seen.text(QAccessible.Text.Name) == "Sprog: Dansk"
    assert seen.state().checked  # type: ignore[attr-defined]


def test_the_folder_is_told_whole_and_opened_by_its_button(qtbot: QtBot, page: SettingsPage) -> None:
    assert page.folder.path.toPlainText() == FOLDER
    with qtbot.waitSignal(page.folder_requested):
        qtbot.mouseClick(page.folder.open, LEFT)


def test_a_folder_that_cannot_be_written_to_is_said_so(page: SettingsPage) -> None:
    page.display(page.settings, FOLDER, False)
    assert "går tabt" in page.folder.hint.text()


def test_results_are_deleted_only_after_a_yes(qtbot: QtBot, page: SettingsPage) -> None:
    for answer, asked in (("Nej, behold dem", False), ("Ja, slet dem", True)):
        erased: list[None] = []
        page.erase_requested.connect(lambda seen=erased: seen.append(None))
        sheet = page.ask_to_erase()
        settle()
        pressed = next(one for one in sheet.findChildren(type(page.folder.erase)) if one.text() == answer)
        qtbot.mouseClick(pressed, LEFT)
        assert bool(erased) is asked


def test_everything_is_deleted_only_after_a_yes(qtbot: QtBot, page: SettingsPage) -> None:
    for answer, asked in (("Nej, behold det", False), ("Ja, slet alt", True)):
        erased: list[None] = []
        page.everything_requested.connect(lambda seen=erased: seen.append(None))
        sheet = page.ask_to_erase_everything()
        settle()
        pressed = next(one for one in sheet.findChildren(type(page.folder.erase)) if one.text() == answer)
        qtbot.mouseClick(pressed, LEFT)
        assert bool(erased) is asked


def test_the_delete_button_asks(qtbot: QtBot, page: SettingsPage) -> None:
    with qtbot.assertNotEmitted(page.erase_requested):
        qtbot.mouseClick(page.folder.erase, LEFT)
        settle()
        window = QApplication.activeWindow()
        assert window is not None
        assert window.accessibleName() == "Slet mine resultater?"
        qtbot.keyClick(window, Key.Key_Escape)


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_no_word_is_cut_and_every_control_has_a_name(
    theme: Theme, page: SettingsPage, size: tuple[int, int, int], language: str
) -> None:
    speak(language)
    theme.choose("light", size[2], "off")
    page.window().resize(*size[:2])
    page.display(Settings(language, "light", size[2], "off"), FOLDER, True)
    settle()
    assert cut(page) == []
    assert nameless(page) == []


def test_settings_survive_being_kept() -> None:
    settings = Settings("en", "contrast", 150, "reduced")
    assert Settings.load(settings.dump()) == settings
    assert all(isinstance(value, str) for value in settings.dump().values())


@pytest.mark.parametrize("kept", [{}, {"language": "sv", "theme": "pink", "text_size": "90", "motion": ""}, {"x": "y"}])
def test_what_cannot_be_a_setting_becomes_the_usual_one(kept: dict[str, str]) -> None:
    assert Settings.load(kept) == Settings()

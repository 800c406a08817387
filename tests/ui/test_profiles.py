"""Several people in one window: added, switched, renamed and deleted from the settings, each with their own things."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from velfaerd_game.app import build
from velfaerd_game.files.profiles import FILE, FIRST, FOLDER, read_profiles
from velfaerd_game.game.board import Place
from velfaerd_game.store import open_store
from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.widgets.button import Button
from velfaerd_game.ui.widgets.name_sheet import NameSheet
from velfaerd_game.ui.widgets.sheet import Sheet

from .hands import LEVEL
from .looking import cut, nameless, reached, settle, stops

LEFT = Qt.MouseButton.LeftButton


def sheet(journey: Journey) -> Sheet:
    settle()
    return next(one for one in journey.window.findChildren(Sheet) if one.isVisible())


def press(qtbot: QtBot, journey: Journey, words: str) -> None:
    """Press a button of the sheet that is open."""
    found = next(one for one in sheet(journey).findChildren(Button) if one.text() == words)
    qtbot.mouseClick(found, LEFT)
    settle()


def add(qtbot: QtBot, journey: Journey, name: str) -> str:
    """Add a player in the settings; the id."""
    journey.settings()
    qtbot.mouseClick(journey.keeping.settings_page.players.add, LEFT)
    asking = sheet(journey)
    assert isinstance(asking, NameSheet)
    asking.name.editor.insertPlainText(name)
    press(qtbot, journey, "Gem navnet")
    return journey.players.profiles.all[-1].id


def switch(journey: Journey, number: str) -> Journey:
    journey.players.switch(number)
    settle()
    return journey.players.journey


def ended(journey: Journey) -> None:
    journey.store.close()


def test_alone_there_is_no_word_of_others(journey: Journey, tmp_path: Path) -> None:
    assert not journey.home_page.player.isVisible()
    assert not (tmp_path / "data" / FILE).exists()


def test_each_player_has_a_language_a_look_and_boards_of_their_own(
    qtbot: QtBot, journey: Journey, tmp_path: Path
) -> None:
    number = add(qtbot, journey, "Bo 🙂")
    journey.choose(LEVEL)
    journey.play()
    journey.playing._move(Place("brobygger", journey.playing.sitting.round.level.phases[0].id))  # type: ignore[union-attr]
    other = switch(journey, number)
    assert other.window.stack.currentWidget() is other.home_page
    assert other.home_page.player.accessibleName() == "Bo 🙂 spiller"
    assert other.shelf.left("da") is None
    other.preferences.choose(replace(other.preferences.settings, language="en", theme="dark"))
    again = switch(other, FIRST)
    assert again.preferences.settings.theme == "light"
    assert again.home_page.settings.text() == "Indstillinger"
    assert again.shelf.left("da") is not None
    assert again.window.stack.count() == 1
    last = switch(again, number)
    assert last.home_page.settings.text() == "Settings"
    last.window.help_requested.emit()
    settle()
    assert len([one for one in last.window.findChildren(Sheet) if one.isVisible()]) == 1
    ended(last)
    second = build(tmp_path / "data")
    qtbot.addWidget(second.window)
    assert second.players.plays() == "Bo 🙂"
    ended(second)


def test_what_is_being_written_is_kept_before_another_takes_over(qtbot: QtBot, journey: Journey) -> None:
    number = add(qtbot, journey, "Bo")
    level = journey.library.level(LEVEL, "da")
    assert level is not None
    journey.thinking.think(level, journey.home)
    settle()
    writing = journey.thinking.thinking_page.form.act
    writing.editor.insertPlainText("Ringe til Karen")
    other = switch(journey, number)
    assert other.store.transfers() == ()
    again = switch(other, FIRST)
    assert [card.act for card in again.store.transfers()] == ["Ringe til Karen"]
    ended(again)


def test_a_name_that_cannot_be_had_is_said_so(qtbot: QtBot, journey: Journey) -> None:
    journey.settings()
    journey.players.ask_name()
    press(qtbot, journey, "Gem navnet")
    asking = sheet(journey)
    assert isinstance(asking, NameSheet)
    assert asking.fault.text() == "Skriv et navn først."
    assert asking.announcer.last == asking.fault.text()
    assert asking.name.editor.hasFocus()
    qtbot.keyClick(asking.name.editor, Qt.Key.Key_Escape)
    settle()
    assert not journey.players.profiles.several


def test_a_player_is_deleted_only_after_a_yes(qtbot: QtBot, journey: Journey, tmp_path: Path) -> None:
    number = add(qtbot, journey, "Bo")
    folder = tmp_path / "data" / FOLDER / number
    again = switch(switch(journey, number), FIRST)
    again.settings()
    again.players.ask_to_delete(number)
    press(qtbot, again, "Nej, behold det")
    assert folder.exists()
    again.players.ask_to_delete(number)
    press(qtbot, again, "Ja, slet det hele")
    assert not folder.exists()
    assert len(again.keeping.settings_page.players.lines) == 1
    ended(again)


def test_a_player_whom_another_window_has_open_is_not_deleted(qtbot: QtBot, journey: Journey, tmp_path: Path) -> None:
    number = add(qtbot, journey, "Bo")
    folder = tmp_path / "data" / FOLDER / number
    with open_store(folder).store:
        journey.players.delete(number)
        assert "andet vindue" in journey.window.notice.text.text()
    assert folder.exists()
    assert journey.players.profiles.has(number)


def test_one_who_deletes_themselves_leaves_the_game_to_the_first(qtbot: QtBot, journey: Journey) -> None:
    number = add(qtbot, journey, "Bo")
    other = switch(journey, number)
    other.players.delete(number)
    settle()
    again = other.players.journey
    assert again is not other
    assert not again.players.profiles.several
    assert again.store.lasting
    ended(again)


def test_everything_about_me_is_gone_from_the_files_and_the_game_begins_afresh(
    qtbot: QtBot, journey: Journey, tmp_path: Path
) -> None:
    add(qtbot, journey, "Bo")
    journey.players._name(FIRST, "Rumleskaft")
    journey.store.save_setting("opened:x", "Rumleskaft")
    page = journey.keeping.settings_page
    page.area.reveal(page.folder.everything)
    qtbot.mouseClick(page.folder.everything, LEFT)
    press(qtbot, journey, "Ja, slet alt")
    settle()
    again = journey.players.journey
    assert again.window.stack.currentWidget() is again.home_page
    assert again.store.lasting
    assert "slettet" in again.window.announcer.last
    ended(again)
    kept = [one for one in (tmp_path / "data").rglob("*") if one.is_file() and b"Rumleskaft" in one.read_bytes()]
    assert kept == []


@pytest.mark.usefixtures("_letters")
def test_a_damaged_list_does_not_stop_the_start_and_is_told_of(qtbot: QtBot, tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / FILE).write_text("{{{")
    journey = build(data, "da")
    qtbot.addWidget(journey.window)
    assert "profiles-damaged-" in journey.window.notice.text.text()
    assert journey.store.lasting
    ended(journey)


def test_a_profile_that_leads_elsewhere_is_not_opened(qtbot: QtBot, journey: Journey, tmp_path: Path) -> None:
    number = add(qtbot, journey, "Bo")
    (tmp_path / "data" / FOLDER).mkdir()
    (tmp_path / "data" / FOLDER / number).symlink_to(tmp_path)
    journey.players.switch(number)
    settle()
    assert journey.players.journey is journey
    assert "fører et andet sted hen" in journey.window.notice.text.text()


@pytest.mark.parametrize("text", [100, 200])
def test_the_list_of_players_can_be_read_and_reached(qtbot: QtBot, journey: Journey, text: int) -> None:
    add(qtbot, journey, "Bo")
    journey.players._name("", "Wilhelmina Wwwwwwwwwwwwwwwwwwwwwwwwwwww")
    journey.preferences.choose(replace(journey.preferences.settings, text_size=text))
    journey.settings()
    settle()
    page = journey.keeping.settings_page
    assert nameless(page) == []
    assert cut(page) == []
    page.top.back.setFocus()
    assert reached(qtbot, page) == set(stops(page))
    assert QApplication.focusWidget() is not None
    assert read_profiles(journey.players.data).profiles == journey.players.profiles


def test_a_name_that_looks_like_markup_is_shown_as_it_was_typed(qtbot: QtBot, journey: Journey) -> None:
    name = "<b>Bo</b> " + "W" * 30
    journey.preferences.choose(replace(journey.preferences.settings, text_size=200))
    number = add(qtbot, journey, name)
    journey.window.resize(700, 640)
    settle()
    told = [journey.keeping.settings_page.players.lines[-1].name.toolTip()]
    other = switch(journey, number)
    told.append(other.home_page.player.toolTip())
    assert [QTextDocumentFragment.fromHtml(one).toPlainText() for one in told] == [name, name]
    ended(other)

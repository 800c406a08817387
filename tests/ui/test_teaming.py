"""A team lays one board, hands it in as a file, and sends it again; no answer is shown, nothing is counted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from velfaerd_game.files.team_boards import handed_in, team_board
from velfaerd_game.game.board import Place, Round
from velfaerd_game.game.classroom import TeamBoard, collect
from velfaerd_game.game.level import Phase
from velfaerd_game.store.export import kept
from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.pages.board_page import BoardPage
from velfaerd_game.ui.widgets.choice import Choices
from velfaerd_game.ui.widgets.sheet import Sheet
from velfaerd_game.ui.widgets.team_sheet import TeamSheet
from velfaerd_game.words.language import speak
from velfaerd_game.words.team_names import team_names

from .hands import CTRL, LEFT, LEVEL, Key
from .looking import nameless, settle
from .writers import again, focus


def asked(qtbot: QtBot, journey: Journey) -> TeamSheet:
    """The sheet, by the button on the briefing."""
    journey.choose(LEVEL)
    settle()
    qtbot.mouseClick(journey.briefing_page.team, LEFT)
    settle()
    return next(one for one in journey.window.findChildren(TeamSheet) if one.isVisible())


def choose(qtbot: QtBot, group: Choices | None, chosen: str) -> None:
    assert group is not None
    qtbot.mouseClick(next(one for one in group.buttons if one.option.id == chosen), LEFT)


def begun(qtbot: QtBot, journey: Journey, name: str = "beech") -> BoardPage:
    sheet = asked(qtbot, journey)
    choose(qtbot, sheet.names, name)
    qtbot.mouseClick(sheet.begin, LEFT)
    settle()
    page = journey.teaming.board_page
    assert journey.window.stack.currentWidget() is page
    return page


def lay(page: BoardPage, role: str, place: int) -> None:
    assert page.state is not None
    page.move_requested.emit(Place(role, page.state.round.level.phases[place].id))


def saved(journey: Journey, path: Path) -> TeamBoard:
    """What the class takes in of the file that is saved."""
    journey.teaming.save(path)
    settle()
    close(journey)
    level = journey.library.level(LEVEL, "da")
    assert level is not None
    (one,) = handed_in(path, level)
    assert one.reading.value is not None, one.reading.faults
    return team_board(one.reading.value)


def close(journey: Journey) -> None:
    for sheet in journey.window.findChildren(Sheet):
        sheet.reject()
    settle()


def test_a_team_lays_a_board_and_hands_it_in_and_sends_it_again(qtbot: QtBot, journey: Journey, tmp_path: Path) -> None:
    page = begun(qtbot, journey)
    lay(page, "brobygger", 0)
    first = saved(journey, tmp_path / "a.json")
    assert (first.team, first.round, first.revision, first.board.cards) == ("Bøg", 1, 1, 1)
    lay(page, "designer", 0)
    second = saved(journey, tmp_path / "b.json")
    assert (second.id, second.revision, second.board.cards) == (first.id, 2, 2)
    assert collect([second, first]).newest == (second,)


def test_the_board_and_the_team_outlive_the_game(qtbot: QtBot, journey: Journey, tmp_path: Path) -> None:
    page = begun(qtbot, journey)
    lay(page, "brobygger", 0)
    before = saved(journey, tmp_path / "a.json")
    later = again(qtbot, journey, tmp_path / "data")
    sheet = asked(qtbot, later)
    assert sheet.wish.name == "beech"
    assert sheet.boards is not None
    assert sheet.boards.buttons[0].text() == "Gå videre som Bøg, 1 kort lagt"
    choose(qtbot, sheet.rounds, "2")
    qtbot.mouseClick(sheet.begin, LEFT)
    settle()
    one = saved(later, tmp_path / "b.json")
    assert (one.id, one.round, one.revision, one.board) == (before.id, 2, 2, before.board)
    assert len(collect([before, one]).newest) == 2
    later.store.close()


def test_a_board_whose_level_was_changed_says_so_once_and_keeps_what_fits(
    qtbot: QtBot, journey: Journey, tmp_path: Path
) -> None:
    page = begun(qtbot, journey)
    lay(page, "brobygger", 0)
    team = journey.teaming.team
    assert team is not None
    last = team.played.level.phases[-1].id
    longer = replace(team.played.level, phases=(*team.played.level.phases, Phase("mere", "Mere", "Nu.")))
    moves = (*team.played.moves, Place("designer", "mere"), Place("designer", last))
    journey.store.save_team(replace(team, played=Round(longer, moves)))
    later = again(qtbot, journey, tmp_path / "data")
    page = begun(qtbot, later)
    assert page.state is not None
    assert page.state.round.board.cards == 2
    assert "ændret" in later.window.notice.text.text()
    lay(page, "styrmand", 1)
    left = later.store.team(page.state.round.level)
    assert left is not None
    assert (left.played.board.cards, left.changed) == (3, False)
    later.store.close()


def test_a_new_team_on_the_same_computer_replaces_nobody(qtbot: QtBot, journey: Journey, tmp_path: Path) -> None:
    lay(begun(qtbot, journey), "brobygger", 0)
    before = saved(journey, tmp_path / "a.json")
    sheet = asked(qtbot, journey)
    choose(qtbot, sheet.boards, "new")
    assert not sheet.wish.name
    choose(qtbot, sheet.names, "oak")
    qtbot.mouseClick(sheet.begin, LEFT)
    settle()
    one = saved(journey, tmp_path / "b.json")
    assert one.id != before.id
    assert (one.team, one.revision, one.board.cards) == ("Eg", 1, 0)


def test_nothing_is_counted_and_no_answer_is_shown(qtbot: QtBot, journey: Journey, tmp_path: Path) -> None:
    page = begun(qtbot, journey)
    lay(page, "brobygger", 0)
    assert "Gem holdets plade" in (page.board.summary.compare.text(), page.bar.compare.text())
    assert page.bar.hint.isHidden()
    assert page.bar.reasons.isHidden()
    saved(journey, tmp_path / "a.json")
    assert journey.window.stack.currentWidget() is page
    found = kept(journey.store)
    assert (found.results, found.open_rounds, found.explorations) == ((), (), ())
    assert not journey.shelf.store.played()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_an_empty_phase_is_asked_about_before_it_is_saved(qtbot: QtBot, journey: Journey) -> None:
    begun(qtbot, journey)
    qtbot.keyClick(focus(), Key.Key_Return, CTRL)
    settle()
    (sheet,) = [one for one in journey.window.findChildren(Sheet) if one.isVisible()]
    assert sheet.title.text() == "Gem holdets plade"
    assert sheet.accessibleDescription().startswith("4 faser er tomme. Vil I gemme pladen alligevel?")
    sheet.accept()
    (dialog,) = journey.window.findChildren(QFileDialog)
    (name,) = [Path(one).name for one in dialog.selectedFiles()]
    assert journey.teaming.team is not None
    assert name == f"Hold Bøg – 1. runde – {journey.teaming.team.id[:4]}.json"
    dialog.reject()


def test_one_is_told_where_the_file_lies_or_why_it_is_not_written(
    qtbot: QtBot, journey: Journey, tmp_path: Path
) -> None:
    begun(qtbot, journey)
    journey.teaming.save(tmp_path / "a.json")
    settle()
    (sheet,) = [one for one in journey.window.findChildren(Sheet) if one.isVisible()]
    assert sheet.accessibleDescription().startswith(f"Filen ligger her: {tmp_path / 'a.json'}")
    close(journey)
    journey.teaming.save(tmp_path / "væk" / "a.json")
    settle()
    assert not [one for one in journey.window.findChildren(Sheet) if one.isVisible()]
    assert journey.window.notice.text.text().startswith(f"Mappen {tmp_path / 'væk'} findes ikke.")


def test_a_team_without_a_name_is_told_to_choose_one(qtbot: QtBot, journey: Journey) -> None:
    sheet = asked(qtbot, journey)
    said: list[str] = []
    sheet.announcer.said.connect(said.append)
    qtbot.mouseClick(sheet.begin, LEFT)
    assert sheet.isVisible()
    assert said == ["Vælg først et navn til holdet."]
    assert not nameless(sheet)


def test_keys_alone_choose_a_name_and_begin(qtbot: QtBot, journey: Journey) -> None:
    sheet = asked(qtbot, journey)
    assert sheet.names.buttons[0].hasFocus()
    qtbot.keyClick(sheet.names.buttons[0], Key.Key_Right)
    assert focus() is sheet.names.buttons[1]
    for _ in range(30):
        if focus() is sheet.begin:
            break
        qtbot.keyClick(focus(), Key.Key_Tab)
    qtbot.keyClick(sheet.begin, Key.Key_Return)
    settle()
    assert journey.teaming.team is not None
    assert journey.teaming.team.name == "ash"
    qtbot.mouseClick(journey.teaming.board_page.bar.back, LEFT)
    assert journey.window.stack.currentWidget() is journey.briefing_page


def test_undo_and_the_other_language(qtbot: QtBot, journey: Journey, tmp_path: Path) -> None:
    page = begun(qtbot, journey)
    lay(page, "brobygger", 0)
    qtbot.mouseClick(page.bar.undo, LEFT)
    assert saved(journey, tmp_path / "a.json").board.cards == 0
    qtbot.mouseClick(page.bar.redo, LEFT)
    journey.preferences.choose(journey.preferences.settings.__class__(language="en", motion="off"))
    settle()
    assert page.bar.subtitle.text() == "Team Beech – round 1"
    assert saved(journey, tmp_path / "b.json").team == "Beech"


def test_what_is_erased_is_gone(qtbot: QtBot, journey: Journey) -> None:
    lay(begun(qtbot, journey), "brobygger", 0)
    journey.store.erase()
    journey.keeping.erased.emit()
    assert asked(qtbot, journey).boards is None


@pytest.mark.parametrize("language", ["da", "en"])
def test_no_two_trees_are_called_the_same(language: str) -> None:
    speak(language)
    names = team_names().values()
    assert len(set(names)) == len(names) == 24
    speak("da")

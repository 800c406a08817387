"""The board as a list: a whole round read and played in it, by keyboard, mouse or screen reader, as on the plate."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from velfaerd_game.app import build
from velfaerd_game.game.board import Lead, Lift, Place, Shift
from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.settings import Settings

from .hands import CTRL, Hands, Key, own_level
from .looking import SIZES, cut, nameless, settle, stops
from .readers import Reader


@pytest.fixture
def reader(qtbot: QtBot, journey: Journey) -> Reader:
    return Reader(qtbot, journey)


def state(widget: object) -> QAccessible.State:
    interface = QAccessible.queryAccessibleInterface(widget)  # type: ignore[arg-type]
    assert interface is not None
    return interface.state()


def play_in_list(reader: Reader, role: str, place: int, *, lead: bool) -> None:
    reader.walk_to(role, place)
    reader.press(Key.Key_Space)
    if lead:
        reader.press(Key.Key_Right)
        reader.press(Key.Key_Space)


def play_on_plate(hands: Hands, role: str, place: int, *, lead: bool) -> None:
    phase = hands.phase(place).phase_id
    hands.page.carrying.pick_up(role, None, "keys")
    hands.page.carrying.lay(phase)
    if lead:
        hands.card(role, place).setFocus()
        hands.type("L")


def test_a_whole_round_in_the_list_by_tab_and_arrows_ends_as_on_the_plate(reader: Reader) -> None:
    revealing, level = reader.journey.revealing, reader.round.level
    ends = []
    for play in (play_in_list, play_on_plate):
        for phase in level.phases:
            laid = level.experts[0].placements[phase.id]
            for role in laid.roles:
                play(reader, role, reader.round.visible.index(phase.id) + 1, lead=role == laid.lead)
        made = reader.moves
        reader.press(Key.Key_Return, CTRL)
        assert revealing.state is not None
        ends.append((made, revealing.state.board, revealing.state.score))
        reader.play(level.id)
        if reader.page.faces.as_list:
            reader.press(Key.Key_F3)
    assert ends[0] == ends[1]
    assert {type(move) for move in ends[0][0]} == {Place, Lead}


def test_a_click_or_a_screen_reader_places_leads_and_takes_away(reader: Reader) -> None:
    phase = reader.paper(2).phase_id
    row = reader.row("brobygger", 2)
    assert row.lead.isHidden()
    reader.click(row.tick)
    reader.assist(row.lead)
    assert (state(row.tick).checked, state(row.lead).checked) == (1, 1)  # type: ignore[attr-defined]
    reader.click(row.lead)
    assert state(row.lead).checked == 0  # type: ignore[attr-defined]
    reader.assist(row.tick)
    assert reader.moves == [
        Place("brobygger", phase),
        Lead("brobygger", phase),
        Lead(None, phase),
        Lift("brobygger", phase),
    ]
    assert row.lead.isHidden()


def test_a_screen_reader_hears_check_boxes_radio_buttons_and_whole_names(reader: Reader) -> None:
    row = reader.row("brobygger", 2)
    assert row.tick.accessibleName() == "Brobyggeren, ikke lagt, fase 2, Købet"
    reader.click(row.tick)
    assert reader.said[-1] == "Brobyggeren lagt i fase 2, Købet, plads 1 af 3"
    assert row.tick.accessibleName() == "Brobyggeren, lagt, fase 2, Købet"
    reader.click(row.lead)
    assert reader.said[-1] == "Brobyggeren har nu hovedrollen i fase 2, Købet"
    assert row.tick.accessibleName() == "Brobyggeren, lagt, hovedrolle, fase 2, Købet"
    assert row.tick.accessibleDescription()
    assert row.lead.accessibleName() == "Hovedrolle: Brobyggeren, fase 2, Købet"
    for control, role in ((row.tick, QAccessible.Role.CheckBox), (row.lead, QAccessible.Role.RadioButton)):
        interface = QAccessible.queryAccessibleInterface(control)
        assert interface is not None
        assert interface.role() == role
    paper = reader.paper(2)
    assert paper.accessibleName() == "fase 2, Købet: 1 af 3 kort: Brobyggeren (hovedrolle)"
    assert paper.lying.text() == "1 af 3 kort: Brobyggeren (hovedrolle)"
    assert paper.title.text() == "2. Købet"
    assert paper.situation.toPlainText() == reader.round.level.phases[1].situation
    assert paper.situation.accessibleName() == "Situationen i fase 2, Købet"
    assert nameless(reader.page) == []
    names = [one.accessibleName() for one in stops(reader.page)]
    assert len(names) == len(set(names))


def test_an_event_is_not_there_until_its_time_and_then_is_told_whole(reader: Reader) -> None:
    shown = len(reader.pane.view.phases)
    event = next(phase for phase in reader.round.level.phases if phase.event)
    assert event.id not in [paper.phase_id for paper in reader.pane.view.phases]
    before = [phase for phase in reader.round.level.phases if not phase.event][:shown]
    for place in range(1, len(before) + 1):
        if event.id in reader.round.visible:
            break
        play_in_list(reader, "designer", place, lead=False)
        last = place
    assert event.id in [paper.phase_id for paper in reader.pane.view.phases]
    assert event.title in reader.said[-1]
    assert event.situation in reader.said[-1]
    assert event.title in reader.page.toast.words
    paper = reader.pane.view.phase(event.id)
    assert paper is not None
    assert paper.kind.isVisible()
    assert reader.window.focusWidget() is reader.row("designer", last).tick
    reader.row("styrmand", reader.round.visible.index(event.id) + 1).tick.setFocus()
    reader.press(Key.Key_Z, CTRL)
    assert event.id not in [paper.phase_id for paper in reader.pane.view.phases]
    here = reader.pane.view.here()
    assert here is not None
    assert here[0] in reader.pane.view.phases


def test_a_refusal_is_told_as_on_the_plate_and_nothing_moves(reader: Reader) -> None:
    for role in ("medspiller", "designer", "brobygger"):
        reader.click(reader.row(role, 2).tick)
    before = reader.round
    reader.walk_to("styrmand", 2)
    reader.press(Key.Key_Space)
    assert reader.round == before
    assert not reader.row("styrmand", 2).tick.isChecked()
    words = "Der er ikke plads i fase 2, Købet. Fjern et kort først."
    assert reader.said[-1] == reader.page.toast.words == words
    assert reader.page.toast.isVisible()
    assert reader.page.toast.warns
    assert reader.focused().startswith("Styrmanden, ikke lagt")
    reader.type("L")
    assert reader.round == before


def test_undo_redo_hint_and_the_keys_of_the_plate_work_in_the_list(reader: Reader) -> None:
    first, second = reader.paper(1).phase_id, reader.paper(2).phase_id
    reader.walk_to("brobygger", 1)
    reader.press(Key.Key_Space)
    reader.type("L")
    reader.press(Key.Key_Right, CTRL)
    assert reader.moves == [Place("brobygger", first), Lead("brobygger", first), Shift("brobygger", first, second)]
    assert reader.window.focusWidget() is reader.row("brobygger", 2).tick
    reader.press(Key.Key_Z, CTRL)
    assert reader.said[-1].startswith("Fortrudt. 1 kort lagt. 1 hovedrolle. ")
    assert reader.row("brobygger", 1).lead.isChecked()
    reader.press(Key.Key_Y, CTRL)
    assert not reader.row("brobygger", 1).tick.isChecked()
    reader.press(Key.Key_Delete)
    assert reader.moves[-1] == Lift("brobygger", second)
    reader.type("D3")
    assert reader.focused().startswith("Designeren, ikke lagt, fase 3")
    reader.press(Key.Key_Space)
    reader.press(Key.Key_F2)
    assert reader.page.toast.words == reader.said[-1] != ""
    reader.press(Key.Key_Return, CTRL)
    (sheet,) = reader.sheets()
    sheet.reject()
    reader.click(reader.pane.footer.main)
    (sheet,) = reader.sheets()
    sheet.accept()
    assert reader.journey.revealing.state is not None


def test_where_a_level_has_no_leads_the_list_offers_none(reader: Reader, journey: Journey) -> None:
    reader.play(own_level(journey, phases=3, lead=False))
    settle()
    reader.click(reader.row("brobygger", 1).tick)
    assert reader.row("brobygger", 1).tick.isChecked()
    assert all(row.lead.isHidden() for paper in reader.pane.view.phases for row in paper.rows)


def test_the_language_changes_every_word_of_the_list_and_keeps_the_focus(reader: Reader) -> None:
    reader.walk_to("brobygger", 2)
    reader.press(Key.Key_Space)
    reader.choose(language="en")
    assert reader.focused() == "Bridge Builder, placed, phase 2, " + reader.round.level.phases[1].title
    assert reader.paper(2).lying.text() == "1 of 3 cards: Bridge Builder"
    assert reader.paper(2).situation.toPlainText() == reader.round.level.phases[1].situation
    assert reader.pane.footer.words.text() == "1 card placed. 3 phases have no cards yet."
    assert reader.page.bar.view.text() == "As a board"


@pytest.mark.parametrize(("width", "height", "text"), SIZES)
def test_nothing_is_cut_at_any_size_and_the_list_is_one_column(
    reader: Reader, width: int, height: int, text: int
) -> None:
    reader.click(reader.row("oversaetter", 2).tick)
    reader.resize(width, height)
    reader.choose(text_size=text)
    settle()
    assert cut(reader.page) == []
    papers = reader.pane.view.phases
    assert len({paper.x() for paper in papers}) == 1
    assert all(above.geometry().bottom() < below.y() for above, below in pairwise(papers))
    row = reader.row("oversaetter", 2)
    assert row.lead.geometry().right() < row.width()
    assert row.tick.geometry().right() < row.lead.x()


def test_turning_keeps_the_place_and_says_which_view_it_is(reader: Reader) -> None:
    reader.walk_to("designer", 3)
    reader.press(Key.Key_Space)
    reader.said.clear()
    reader.press(Key.Key_F3)
    assert reader.focus == f"placed-{reader.phase(3).phase_id}-designer"
    assert reader.said == ["Pladen med kortene. 1 kort lagt. 3 faser har ingen kort endnu"]
    assert reader.pane.isHidden()
    reader.press(Key.Key_F3)
    assert reader.window.focusWidget() is reader.row("designer", 3).tick
    reader.page.bar.view.setFocus()
    reader.click(reader.page.bar.view)
    assert reader.window.focusWidget() is reader.page.bar.view
    assert reader.board.isVisible()


def test_tab_goes_through_situations_rows_and_bar_and_comes_round(reader: Reader) -> None:
    reader.paper(1).situation.setFocus(Qt.FocusReason.TabFocusReason)
    visited = []
    for _ in range(2 * len(reader.pane.view.phases) + 7):
        focus = reader.window.focusWidget()
        visited.append(focus)
        reader.tab()
    papers = [one for paper in reader.pane.view.phases for one in (paper.situation, paper.rows[0].tick)]
    bar = reader.page.bar
    enabled = [one for one in bar.in_order() if one.isVisible() and one.isEnabled()]
    assert visited[: len(papers) + 1 + len(enabled)] == [*papers, reader.pane.footer.main, *enabled]


def leave(journey: Journey) -> None:
    """Close the game."""
    journey.window.close()
    journey.playing.forget()
    journey.store.close()


def test_the_choice_is_kept_and_an_unknown_one_is_the_plate(reader: Reader, qtbot: QtBot, tmp_path: Path) -> None:
    reader.click(reader.row("designer", 1).tick)
    leave(reader.journey)
    again = build(tmp_path / "data")
    again.preferences.choose(replace(again.preferences.settings, motion="off"))
    qtbot.addWidget(again.window)
    with qtbot.waitExposed(again.window):
        again.window.show()
    hands = Hands(qtbot, again)
    QApplication.processEvents()
    assert hands.page.faces.as_list
    assert hands.page.faces.pane.isVisible()
    assert hands.page.faces.pane.view.phases[0].row("designer").tick.isChecked()
    assert hands.window.focusWidget() is hands.page.faces.pane.view.phases[0].situation
    leave(again)
    assert Settings.load({"board": "cube"}).board == "plate"

"""The next step: filled in by keys, asked about on its day, found again on the list, and never mixed with another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.pages.step_page import StepPage
from velfaerd_game.ui.pages.thinking_page import ThinkingPage

from .hands import LEVEL
from .looking import settle
from .writers import CARD, LEFT, ODD, TODAY, Key, focus, opened, write


@pytest.fixture
def page(qtbot: QtBot, journey: Journey) -> ThinkingPage:
    """The page after a level, reached as a player reaches it."""
    journey.thinking.today = lambda: TODAY
    return opened(qtbot, journey)


def test_a_whole_step_is_filled_in_by_keys_alone(qtbot: QtBot, journey: Journey, page: ThinkingPage) -> None:
    page.form.alliance.setFocus(Qt.FocusReason.TabFocusReason)
    write(qtbot, "Havnen")
    for key in (Key.Key_Return, Key.Key_Space, Key.Key_Right):
        qtbot.keyClick(focus(), key)
    chosen = page.form.role
    qtbot.keyClick(focus(), Key.Key_Tab)
    write(qtbot, "Ringe")
    qtbot.keyClick(focus(), Key.Key_Tab)
    write(qtbot, "4/12")
    journey.thinking.keep()
    (card,) = journey.store.transfers()
    assert (card.level, card.alliance, card.role, card.act) == (LEVEL, "Havnen", chosen, "Ringe")
    assert chosen
    assert card.day == date(2026, 12, 4)
    assert page.form.steps.text() == "Alle mine næste skridt (1)"


def test_the_quick_choices_write_a_day(qtbot: QtBot, journey: Journey, page: ThinkingPage) -> None:
    for button, day in ((page.form.day.week, date(2026, 11, 30)), (page.form.day.month, date(2026, 12, 23))):
        button.click()
        journey.thinking.keep()
        assert journey.store.transfers()[0].day == day
    assert page.form.day.line.text == "23. december 2026"
    assert page.form.day.answer.text().startswith("Onsdag den 23. december 2026.")


def test_a_day_that_cannot_be_read_is_said_once_one_goes_on_and_is_kept_as_it_is(
    qtbot: QtBot, journey: Journey, page: ThinkingPage
) -> None:
    heard: list[str] = []
    journey.window.announcer.said.connect(heard.append)
    page.form.day.line.setFocus()
    write(qtbot, "til foråret")
    assert "kan ikke læses" not in page.form.day.answer.text()
    qtbot.keyClick(focus(), Key.Key_Tab)
    assert page.form.day.answer.text() == "Det kan ikke læses som en dato. Skriv den sådan her: 30. november 2026."
    assert heard[-1] == page.form.day.answer.text()
    journey.home()
    assert [card.due for card in journey.store.transfers()] == ["til foråret"]
    assert journey.home_page.due.isHidden()


def test_on_its_day_home_asks_and_done_is_kept(qtbot: QtBot, journey: Journey) -> None:
    journey.store.save_transfer(CARD)
    thinking, home = journey.thinking, journey.home_page
    thinking.today = lambda: date(2026, 12, 3)
    journey.home()
    assert home.due.isHidden()
    thinking.today = lambda: date(2026, 12, 4)
    journey.home()
    settle()
    assert (home.due.title.text(), home.due.words.text()) == ("Hvordan gik det?", "Ringe til værftet.")
    qtbot.mouseClick(home.due.open, LEFT)
    page = thinking.step_page
    assert QApplication.focusWidget() is page.outcome.editor
    assert page.form.act.text == "Ringe til værftet."
    write(qtbot, "Godt")
    qtbot.mouseClick(page.done, LEFT)
    assert journey.window.stack.currentWidget() is home
    assert home.due.isHidden()
    (card,) = journey.store.transfers()
    assert (card.outcome, card.done is not None) == ("Godt", True)
    thinking.step(card.id, journey.home)
    assert page.undone.isVisible()
    qtbot.mouseClick(page.undone, LEFT)
    assert journey.store.transfers()[0].done is None
    assert page.done.isVisible()


def test_not_yet_asks_again_in_a_week(qtbot: QtBot, journey: Journey) -> None:
    journey.store.save_transfer(CARD)
    journey.store.save_transfer(replace(CARD, id="second", due="2026-12-05", act="Lytte"))
    journey.thinking.today = lambda: date(2026, 12, 10)
    journey.home()
    home = journey.home_page
    assert home.due.words.text() == "Ringe til værftet."
    assert home.due.more.text() == "1 skridt mere venter."
    qtbot.mouseClick(home.due.open, LEFT)
    qtbot.mouseClick(journey.thinking.step_page.later, LEFT)
    assert home.due.words.text() == "Lytte"
    assert home.due.more.isHidden()
    assert journey.thinking.notes.card(CARD.id).day == date(2026, 12, 17)  # type: ignore[union-attr]
    assert journey.window.announcer.last == "Du bliver spurgt igen fra den 17. december 2026."


def test_the_list_tells_every_step_whole_and_leads_there_and_back(
    qtbot: QtBot, journey: Journey, page: ThinkingPage
) -> None:
    long = "nat" * 200
    for number, act in enumerate((ODD, long, "")):
        journey.store.save_transfer(replace(CARD, id=f"a{number}", act=act, alliance="Havnen", role=""))
    journey.thinking.think(journey.revealing.state.level, journey.home)  # type: ignore[union-attr]
    qtbot.mouseClick(page.form.steps, LEFT)
    steps = journey.thinking.steps_page
    assert journey.window.stack.currentWidget() is steps
    settle()
    told = [paper.words.toPlainText() for paper in steps.papers if paper.isVisible()]
    assert sorted(told) == sorted([f"{ODD}\nHavnen", f"{long}\nHavnen", "Havnen"])
    steps.papers[1].open.click()
    assert isinstance(journey.window.stack.currentWidget(), StepPage)
    before = journey.thinking.card
    for shown in (steps, page):
        qtbot.keyClick(focus(), Key.Key_Escape)
        assert journey.window.stack.currentWidget() is shown
    assert before in journey.store.transfers()
    assert len(journey.store.transfers()) == 3


def test_writing_on_one_card_never_lands_on_another(qtbot: QtBot, journey: Journey, page: ThinkingPage) -> None:
    journey.store.save_transfer(replace(CARD, id="other", level="another", act="Den anden"))
    page.form.act.setFocus()
    write(qtbot, "Den ene")
    journey.thinking.step("other", journey.home)
    journey.thinking.step_page.outcome.setFocus()
    write(qtbot, "Fint")
    journey.home()
    assert {(card.act, card.outcome) for card in journey.store.transfers()} == {("Den ene", ""), ("Den anden", "Fint")}

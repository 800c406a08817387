"""A lesson by single clicks alone: every key has a button, which comes with a click or Tab and stays out of the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from velfaerd_game.game.lesson_setup import Way
from velfaerd_game.game.lesson_steps import Chapter
from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.lesson_walking import WALKING
from velfaerd_game.ui.pages.lesson_page import LessonPage
from velfaerd_game.ui.projector import ProjectorWindow
from velfaerd_game.ui.widgets.lesson_sheet import LessonSheet
from velfaerd_game.ui.widgets.sheet import Sheet

from .trainers import Trainer

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


class Mouse:
    """A trainer with nothing but a mouse."""

    def __init__(self, qtbot: QtBot, trainer: Trainer) -> None:
        self.qtbot, self.trainer = qtbot, trainer

    @property
    def page(self) -> LessonPage:
        return self.trainer.teaching.page

    def on(self, widget: QWidget) -> None:
        """Click in the middle of a widget, as far as the window shows it there."""
        spot = widget.mapTo(self.trainer.window, widget.rect().center())
        under = self.trainer.window.childAt(spot)
        assert under is widget, f"{under} lies over {widget}"
        self.qtbot.mouseClick(widget, LEFT)
        QApplication.processEvents()

    def bring(self) -> None:
        """Bring the buttons, if they are not there."""
        if not self.page.bar.isVisible():
            view = self.page.pad if self.page.pad.isVisible() else self.page.screen_view
            spot = view.mapTo(self.trainer.window, QPoint(view.width() // 2, 30))
            under = self.trainer.window.childAt(spot)
            assert under is not None
            self.qtbot.mouseClick(under, LEFT, pos=under.mapFrom(self.trainer.window, spot))
            QApplication.processEvents()

    def ask(self, what: str) -> None:
        """Click the button for it."""
        self.bring()
        self.on(self.page.bar.buttons[what])


@pytest.fixture
def mouse(qtbot: QtBot, journey: Journey) -> Mouse:
    return Mouse(qtbot, Trainer(qtbot, journey).begin())


def test_a_whole_lesson_of_hands_is_taught_by_clicks_alone(mouse: Mouse) -> None:
    trainer, page = mouse.trainer, mouse.page
    assert not page.bar.isVisible(), "the class sees no buttons until they are wanted"
    while trainer.lesson.step.chapter is Chapter.BRIEFING:
        mouse.ask("forward")
    mouse.on(page.pad.fields[2])
    for _ in range(3):
        mouse.ask("more")
    mouse.ask("fewer")
    assert page.pad.fields[2].count == 2
    assert page.pad.fields[2].hasFocus(), "digits still go where the trainer clicked"
    mouse.ask("undo")
    assert page.pad.fields[2].count == 3
    mouse.ask("timer")
    assert trainer.lesson.timer.running
    left = trainer.lesson.timer.length
    mouse.ask("longer")
    assert trainer.lesson.timer.length > left
    seen = {trainer.lesson.step.chapter}
    while trainer.lesson.after is not None:
        before = trainer.lesson.at
        mouse.ask("forward")
        seen.add(trainer.lesson.step.chapter)
        if trainer.lesson.at == before:
            continue  # a card was turned
        if trainer.lesson.at == "talk-1":
            mouse.ask("shares")
            assert trainer.lesson.sight.shares
        if trainer.lesson.at == "reveal-1-experts":
            mouse.ask("reasons")
            assert trainer.lesson.sight.reasons
            mouse.ask("cards")
            assert trainer.lesson.sight.cards == 0
    assert seen == set(Chapter) - {Chapter.BRIEFING}
    mouse.ask("back")
    assert trainer.lesson.after is not None
    mouse.ask("notes")
    assert page.notes.isVisible()
    mouse.ask("notes")
    assert not page.notes.isVisible()
    mouse.ask("black")
    assert page.screen_view.black
    mouse.ask("black")
    mouse.ask("midway")
    (sheet,) = (one for one in trainer.window.findChildren(LessonSheet) if one.isVisible())
    sheet.reject()
    mouse.ask("leave")
    assert [one for one in trainer.window.findChildren(Sheet) if one.isVisible()]


def test_a_second_click_takes_the_buttons_away_and_a_click_never_walks(mouse: Mouse) -> None:
    mouse.bring()
    assert mouse.page.bar.isVisible()
    mouse.qtbot.mouseClick(mouse.page.screen_view, LEFT, pos=QPoint(30, 30))
    assert not mouse.page.bar.isVisible()
    assert mouse.trainer.lesson.place == 0
    mouse.bring()
    mouse.page.bar._lingering.setInterval(1)
    mouse.page.bar._lingering.start()
    mouse.qtbot.waitUntil(lambda: not mouse.page.bar.isVisible())


def test_tab_brings_the_buttons_and_goes_through_them_and_the_clicker_walks_on(mouse: Mouse) -> None:
    page, trainer = mouse.page, mouse.trainer
    trainer.press(Key.Key_Tab)
    assert page.bar.isVisible()
    shown = [one for one in page.bar.buttons.values() if one.isVisible()]
    for button in shown:
        assert QApplication.focusWidget() is button
        trainer.press(Key.Key_Tab)
    page.bar.buttons["forward"].setFocus()
    page.bar._lingering.setInterval(1)
    page.bar._lingering.start()
    mouse.qtbot.wait(30)
    assert page.bar.isVisible(), "not while one is at them"
    trainer.press(Key.Key_PageDown)
    assert trainer.lesson.place == 1
    assert QApplication.focusWidget() is page


@pytest.mark.parametrize("way", Way)
def test_every_key_that_does_something_has_its_button_at_every_step(qtbot: QtBot, journey: Journey, way: Way) -> None:
    trainer = Trainer(qtbot, journey).begin(way)
    trainer.teaching.collecting.folder = trainer.journey.library.own  # else it is asked for
    page = trainer.teaching.page
    aside = {"first", "report", "forward", "back"}
    for _ in trainer.lesson.steps:
        if trainer.window.stack.currentWidget() is page:
            assert not page.bar.isVisible(), "nobody asked for buttons"
            page.bar.bring(full=True)
            offered = {what for what, button in page.bar.buttons.items() if button.isVisibleTo(page.bar)}
            keys = [told.split(":")[0] for told in page.state.notes.keys.split(" · ")] if page.state else []
            asked = {WALKING[Key(ord(key))] for key in keys if len(key) == 1}
            assert asked
            assert asked <= offered | aside
            page.bar.bring(full=False)
        trainer.press(Key.Key_PageDown)


def test_beside_a_second_screen_the_buttons_always_stand(mouse: Mouse) -> None:
    teaching = mouse.trainer.teaching
    teaching.projector.window = ProjectorWindow(mouse.trainer.window.theme)
    mouse.qtbot.addWidget(teaching.projector.window)
    teaching.show()
    QApplication.processEvents()
    assert mouse.page.bar.isVisible()
    mouse.on(mouse.page.bar.buttons["forward"])
    assert mouse.trainer.lesson.place == 1
    assert mouse.page.bar.isVisible()
    assert not mouse.page.bar.buttons["leave"].isVisible()
    mouse.on(mouse.page.bar.buttons["all"])
    mouse.on(mouse.page.bar.buttons["black"])
    assert teaching.curtain.black


def test_from_the_shared_board_clicks_alone_reach_clock_notes_and_the_step_before(
    qtbot: QtBot, journey: Journey
) -> None:
    trainer = Trainer(qtbot, journey).begin(Way.BOARD)
    trainer.go_to("round-1")
    board, mouse = trainer.teaching.board.page, Mouse(qtbot, trainer)
    assert board.isVisible()
    mouse.on(board.bar.reasons)
    assert mouse.page.notes.isVisible()
    mouse.bring()
    mouse.ask("timer")
    assert trainer.lesson.timer.running
    mouse.ask("notes")
    assert board.isVisible()
    mouse.on(board.bar.reasons)
    mouse.bring()
    mouse.ask("back")
    assert trainer.lesson.step.chapter.round == 0

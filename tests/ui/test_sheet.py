"""Sheets, notices and scrolling: what every page leans on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.widgets.button import Button
from velfaerd_game.ui.widgets.notice import Notice
from velfaerd_game.ui.widgets.page import Page
from velfaerd_game.ui.widgets.sheet import Sheet, ask
from velfaerd_game.ui.widgets.text import Text

from .looking import Window, cut, settle, shown

Key = Qt.Key


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> Page:
    page = Page(theme)
    page.top.say("Tilbage", "Side", "")
    column = QVBoxLayout(page.body)
    for place in range(60):
        button = Button(theme)
        button.say(f"Knap {place}")
        column.addWidget(button)
    page.window_kept = shown(qtbot, theme, page)  # type: ignore[attr-defined]
    page.top.back.setFocus()
    return page


def asked(qtbot: QtBot, theme: Theme, page: QWidget, answers: list[str], *, careful: bool = False) -> Sheet:
    sheet = ask(
        theme, page, title="Slet?", text="Alt?", yes="Ja", no="Nej", then=lambda: answers.append("ja"), careful=careful
    )
    qtbot.waitUntil(lambda: QApplication.focusWidget() is sheet.first_focus)
    return sheet


def focused() -> Button:
    here = QApplication.focusWidget()
    assert isinstance(here, Button)
    return here


def test_a_question_begins_at_its_main_button_and_enter_answers_yes(qtbot: QtBot, theme: Theme, page: Page) -> None:
    answers: list[str] = []
    asked(qtbot, theme, page, answers)
    assert focused().text() == "Ja"
    qtbot.keyClick(focused(), Key.Key_Return)
    settle()
    assert answers == ["ja"]


def test_a_careful_question_begins_at_no(qtbot: QtBot, theme: Theme, page: Page) -> None:
    answers: list[str] = []
    sheet = asked(qtbot, theme, page, answers, careful=True)
    assert focused().text() == "Nej"
    qtbot.keyClick(focused(), Key.Key_Return)
    assert not answers
    assert not sheet.isVisible()


def test_escape_closes_without_an_answer_and_the_focus_goes_back(qtbot: QtBot, theme: Theme, page: Page) -> None:
    answers: list[str] = []
    sheet = asked(qtbot, theme, page, answers)
    qtbot.keyClick(sheet, Key.Key_Escape)
    settle()
    assert not answers
    assert not sheet.isVisible()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.top.back)


def test_a_sheet_has_a_name_and_an_answer_it_can_be_told_by(qtbot: QtBot, theme: Theme, page: Page) -> None:
    sheet = asked(qtbot, theme, page, [])
    assert sheet.accessibleName() == "Slet?"
    assert sheet.accessibleDescription() == "Alt?"


@pytest.mark.parametrize("size", [(1280, 720, 100), (1024, 640, 100), (1280, 720, 200)])
def test_a_sheet_never_grows_larger_than_its_window(
    qtbot: QtBot, theme: Theme, page: Page, size: tuple[int, int, int]
) -> None:
    width, height, text = size
    window = page.window()
    window.resize(width, height)
    theme.choose("light", text, "off")
    sheet = Sheet(theme, page, "Mange ord")
    for _ in range(30):
        sheet.add_text("Ord på ord på ord på ord. " * 6)
    sheet.add_button("Luk", main=True)
    sheet.open()
    settle()
    assert sheet.width() < width
    assert sheet.height() < height
    assert sheet.area.verticalScrollBar().maximum() > 0
    assert cut(sheet) == []
    qtbot.keyClick(sheet, Key.Key_PageDown)
    assert sheet.area.verticalScrollBar().value() > 0


def test_a_sheet_follows_the_text_size_while_it_is_open(qtbot: QtBot, theme: Theme, page: Page) -> None:
    sheet = asked(qtbot, theme, page, [])
    before = sheet.width()
    theme.choose("dark", 200, "off")
    settle()
    assert sheet.width() > before
    assert cut(sheet) == []
    assert sheet.area.verticalScrollBar().maximum() == 0


def test_a_notice_from_before_its_window_is_open_is_said_when_it_opens(qtbot: QtBot, theme: Theme) -> None:
    notice = Notice(theme, error=True)
    said: list[str] = []
    notice.announcer.said.connect(said.append)
    window = Window(theme, notice)
    qtbot.addWidget(window)
    notice.say("Spillet er allerede åbent i et andet vindue.")
    assert said == []
    window.show()
    assert said == ["Spillet er allerede åbent i et andet vindue."]
    notice.say("Disken er fuld.")
    assert said[1:] == ["Disken er fuld."]
    notice.say("")
    assert len(said) == 2


def test_a_notice_is_hidden_until_it_says_something_and_says_it_aloud(qtbot: QtBot, theme: Theme) -> None:
    notice = Notice(theme, error=True)
    close = notice.add("Luk")
    close.clicked.connect(lambda: notice.say(""))
    window = Window(theme, notice)
    qtbot.addWidget(window)
    window.resize(700, 200)
    window.show()
    assert not notice.isVisible()
    notice.say("Dit bud kunne ikke gemmes. Se, om der er plads på computeren.")
    settle()
    assert notice.isVisible()
    assert notice.announcer.last == notice.accessibleName() == notice.text.text()
    assert cut(notice) == []
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not notice.isVisible()


def test_keys_nobody_wants_scroll_the_page(qtbot: QtBot, page: Page) -> None:
    bar = page.area.verticalScrollBar()
    qtbot.keyClick(page.top.back, Key.Key_PageDown)
    below = bar.value()
    assert below > 0
    qtbot.keyClick(page.top.back, Key.Key_Up)
    assert 0 < bar.value() < below
    qtbot.keyClick(page.top.back, Key.Key_End)
    assert bar.value() == bar.maximum()
    qtbot.keyClick(page.top.back, Key.Key_Home)
    assert bar.value() == 0


def test_what_has_the_focus_is_kept_in_view(page: Page) -> None:
    last = page.body.findChildren(Button)[-1]
    last.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    viewport = page.area.viewport()
    assert viewport.rect().contains(last.mapTo(viewport, last.rect().center()))


def test_the_wheel_goes_from_stop_to_stop_where_there_are_stops(page: Page) -> None:
    page.area.stops = [0, 130, 300]
    bar = page.area.verticalScrollBar()
    for turn, wanted in ((-120, 130), (-60, 130), (-60, 300), (120, 130), (120, 0)):
        spot = QPointF(10, 10)
        QApplication.sendEvent(
            page.area.viewport(),
            QWheelEvent(
                spot,
                spot,
                QPoint(),
                QPoint(0, turn),
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            ),
        )
        assert bar.value() == wanted


def test_a_text_in_a_sheet_is_read_whole(theme: Theme, page: Page) -> None:
    sheet = Sheet(theme, page, "Lidt")
    text = sheet.add_text("Et par ord")
    sheet.add_button("Luk")
    sheet.open()
    settle()
    assert isinstance(text, Text)
    assert text.isVisible()
    assert sheet.area.verticalScrollBar().maximum() == 0
    sheet.accept()

"""The facilitator's guide: opened from the classroom, read for three lengths, told by ear, and put on paper."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.pages.guide_page import GuidePage

from .looking import cut, nameless, settle
from .test_lesson_report import chosen

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key


@pytest.fixture
def page(qtbot: QtBot, journey: Journey) -> GuidePage:
    """The guide as the classroom's second button opens it, by keyboard."""
    journey.classroom.prepare()
    settle()
    button = journey.classroom.setup_page.guide
    button.setFocus()
    qtbot.keyClick(button, Key.Key_Space)
    settle()
    page = journey.classroom.guiding.page
    assert page.isVisible()
    return page


def test_an_arrow_shows_another_length_and_leaves_the_lesson_as_it_is(
    qtbot: QtBot, journey: Journey, page: GuidePage
) -> None:
    here = QApplication.focusWidget()
    assert here in page.plans.buttons
    assert "Minut 0–" in page.papers[0].accessibleName()
    qtbot.keyClick(here, Key.Key_Right)
    settle()
    assert page.advice.text().startswith("180 minutter")
    assert "–180." in page.papers[-2].accessibleName()
    assert journey.classroom.choices is not None
    assert journey.classroom.choices.plan == 90
    qtbot.keyClick(page, Key.Key_Escape)
    settle()
    assert journey.classroom.setup_page.isVisible()


def test_every_part_tells_itself_by_ear_and_asks_when_all_agree(page: GuidePage) -> None:
    told = [paper.accessibleName() for paper in page.papers]
    assert len(told) == 10
    assert told[-1].startswith("Taster. Page Down")
    assert sum("Hvis alle er enige" in one for one in told) == 6
    assert nameless(page) == []


@pytest.mark.parametrize("text_size", [100, 200])
def test_nothing_is_cut(journey: Journey, page: GuidePage, text_size: int) -> None:
    journey.preferences.choose(replace(journey.preferences.settings, text_size=text_size))
    settle()
    assert cut(page) == []


def test_it_is_saved_as_pdf(qtbot: QtBot, page: GuidePage, journey: Journey, tmp_path: Path) -> None:
    qtbot.keyClick(page.save, Key.Key_Space)
    proposed = chosen(qtbot, journey, tmp_path / "vejledning.pdf")
    assert proposed == "Vejledning til underviseren – En presserende sag.pdf"
    assert (tmp_path / "vejledning.pdf").read_bytes().startswith(b"%PDF-")

"""What the class looks at is read from eight metres: no letter is smaller than 1/36 of the screen's height."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, NamedTuple

import pytest
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from velfaerd_game.game.board import Board
from velfaerd_game.game.classroom import TeamBoard
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.game.lesson import Lesson
from velfaerd_game.game.lesson_setup import Way
from velfaerd_game.game.level import Placement
from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.lesson_slides import Told, slide
from velfaerd_game.ui.slides import Slide
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.widgets.class_screen import ClassScreen

from .trainers import Trainer


class Look(NamedTuple):
    """A screen before the class, and the trainer's own text size in per cent, which is not the class's."""

    width: int
    height: int
    text: int = 100

    def __str__(self) -> str:
        return f"{self.width}x{self.height}-{self.text}"


LOOKS = [
    *(Look(*size) for size in ((1280, 720), (1280, 800), (1366, 768), (1024, 768), (1920, 1080), (1920, 1200))),
    *(Look(*size) for size in ((3840, 2160), (1280, 720, 200), (3840, 2160, 200))),
]
LONGEST = "Ledergruppen fra Nordjyllands Kystkommuner"


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """Every text that is painted, and the height of its letters in pixels."""
    found: dict[str, int] = {}
    plain = QPainter.drawText

    def draw(painter: QPainter, *what: Any) -> Any:
        found[str(what[-1])] = painter.font().pixelSize()
        return plain(painter, *what)

    monkeypatch.setattr(QPainter, "drawText", draw)
    return found


def _labels(widget: QWidget) -> dict[str, int]:
    labels = [one for one in widget.findChildren(QLabel) if one.isVisible() and one.text()]
    return {one.text(): one.font().pixelSize() for one in labels}


def _answered(lesson: Lesson) -> Lesson:
    """Twelve teams that disagree, with long names, in two rounds; and hands."""
    for at in (1, 2):
        for team in range(12):
            laid = {
                phase.id: Placement((ROLE_IDS[(team + place * at) % 6],))
                for place, phase in enumerate(lesson.level.phases)
            }
            lesson = lesson.take(TeamBoard(Board(laid), f"{team:032x}", f"{LONGEST} {team}", at))
        for phase in lesson.level.phases:
            for number, role in enumerate(ROLE_IDS):
                lesson = lesson.with_hands(at, lesson.hands(at).put(phase.id, role, (number * 3 + at) % 12))
    return lesson


def _slides(journey: Journey, trainer: Trainer, way: Way) -> list[Slide]:
    trainer.begin(way)
    lesson, key = _answered(trainer.lesson), journey.library.key(trainer.lesson.level)
    found = []
    for _ in lesson.steps:
        told = Told(lesson, journey.library.deck("da"), key, 0, "En anden alliance")
        found.append(slide(told))
        if not (lesson.step.chapter.value == "reveal" and lesson.step.number > 2):
            found.append(slide(Told(lesson.toggle_reasons().toggle_shares(), told.deck, key, 0)))
            found.append(slide(Told(replace(lesson, one_by_one=True, uncovered=3), told.deck, key, 0)))
        lesson = lesson.forward()
    return found


@pytest.mark.parametrize("look", LOOKS, ids=str)
@pytest.mark.parametrize("way", [Way.HANDS, Way.TEAMS])
def test_no_letter_before_the_class_is_smaller_than_a_thirty_sixth_of_the_height(
    qtbot: QtBot, journey: Journey, theme: Theme, painted: dict[str, int], way: Way, look: Look
) -> None:
    theme.choose("light", look.text, "on")
    slides = _slides(journey, Trainer(qtbot, journey), way)
    journey.classroom.teaching.leave()
    screen = ClassScreen(theme)
    qtbot.addWidget(screen)
    screen.resize(look.width, look.height)
    screen.show()
    wanted = dict.fromkeys(slides)
    for one in wanted:
        screen.display(one)
        QApplication.processEvents()
        painted.clear()
        screen.grab()
        read = {**painted, **_labels(screen)}
        assert read
        words, least = min(((words, pixels) for words, pixels in read.items() if words), key=lambda told: told[1])
        assert least >= look.height / 36, f"“{words}” is {least} px high on {type(one).__name__}"


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_where_hands_are_typed_before_the_class_it_reads_them_as_well(
    qtbot: QtBot, journey: Journey, painted: dict[str, int], look: Look
) -> None:
    journey.window.theme.choose("light", look.text, "on")
    journey.window.resize(look.width, look.height)
    trainer = Trainer(qtbot, journey).begin()
    trainer.go_to(f"round-1-{trainer.lesson.level.phases[0].id}")
    trainer.answer()
    page = trainer.teaching.page
    painted.clear()
    page.grab()
    read = {**painted, **_labels(page)}
    assert len(read) > 10
    assert min(read.values()) >= page.height() / 36, min(read.items(), key=lambda told: told[1])
    assert page.pad.hasFocus() or page.pad.isAncestorOf(QApplication.focusWidget() or page)

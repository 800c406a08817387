"""A lesson that is heard: every slide whole, in the order in which one reads it; changes said once, and no clock."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from velfaerd_game.game.lesson_setup import Way
from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.projector import ProjectorWindow
from velfaerd_game.ui.slide_words import slide_lines
from velfaerd_game.ui.widgets.told_panel import ToldPanel
from velfaerd_game.words.language import tr

from .trainers import Trainer

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key


@pytest.fixture
def trainer(qtbot: QtBot, journey: Journey) -> Trainer:
    return Trainer(qtbot, journey).begin()


def _walk(interface: QAccessibleInterface) -> Iterator[tuple[str, QWidget]]:
    """Everything that is told below, with the widget it lies on, in the order of a screen reader."""
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child is None or child.state().invisible:  # type: ignore[attr-defined]
            continue
        words = [child.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description)]
        widget = child.object()
        assert isinstance(widget, QWidget)
        if any(words):
            yield " ".join(filter(None, words)), widget
        yield from _walk(child)


def _told(view: QWidget) -> list[tuple[str, QWidget]]:
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface is not None
    return list(_walk(interface))


def _plain(words: str) -> list[str]:
    return re.findall(r"[\w%]+", words)


def _answer(trainer: Trainer) -> None:
    """Both rounds are counted where hands are, and nothing is walked."""
    lesson = trainer.lesson
    for at in (1, 2):
        for place, phase in enumerate(lesson.level.phases):
            for number, role in enumerate(("brobygger", "designer", "styrmand")):
                lesson = lesson.with_hands(at, lesson.hands(at).put(phase.id, role, (3 * place + 5 * number + at) % 13))
    trainer.teaching.change(lesson)


@pytest.mark.parametrize("way", Way)
def test_every_slide_is_told_from_top_to_bottom_and_nothing_on_it_is_left_out(
    qtbot: QtBot, journey: Journey, way: Way
) -> None:
    trainer = Trainer(qtbot, journey).begin(way)
    trainer.teaching.collecting.folder = journey.library.own  # else it is asked for
    if way is Way.HANDS:
        _answer(trainer)
    for _ in trainer.lesson.steps:
        page = trainer.teaching.page
        if trainer.window.stack.currentWidget() is page and page.screen_view.isVisible():
            assert page.state is not None
            told = _told(page.screen_view)
            heard = " ".join(words for words, _ in told)
            for line in slide_lines(page.state.slide):
                missing = set(_plain(line)) - set(_plain(heard))
                assert not missing, f"{missing} of {line!r} at {trainer.lesson.at}"
            tops = [one.mapTo(page, one.rect().topLeft()).y() for _, one in told if isinstance(one, QLabel)]
            body = [one.mapTo(page, one.rect().center()).y() for words, one in told]
            assert body[-1] == max(body), f"the foot comes last at {trainer.lesson.at}: {told[-1]}"
            assert tops[0] == min(tops), f"the head comes first at {trainer.lesson.at}"
        assert trainer.lesson.step.chapter.round or trainer.lesson.level.title in trainer.window.windowTitle()
        trainer.press(Key.Key_PageDown)


def test_a_step_is_said_with_its_whole_slide_and_the_page_is_called_by_it(trainer: Trainer) -> None:
    _answer(trainer)
    page = trainer.teaching.page
    for _ in trainer.lesson.steps[1:]:
        before = len(trainer.said)
        trainer.press(Key.Key_PageDown)
        assert page.state is not None
        (said,) = trainer.said[before:]
        assert page.state.notes.title in said
        assert page.accessibleName() == f"{page.state.notes.title}. {page.state.notes.place}"
        for line in slide_lines(page.state.slide):
            assert line in said


def test_each_bar_is_told_with_whose_it_is(trainer: Trainer) -> None:
    _answer(trainer)
    trainer.go_to("reveal-1-experts")
    rows = [line for line in trainer.said[-1].split(". ") if tr("The experts") in line and "%" in line]
    assert len(rows) >= 6
    assert all(tr("First round") in row and tr("Second round") in row for row in rows[-6:])


def test_a_turned_card_a_reason_and_shares_are_said_and_nothing_twice(trainer: Trainer) -> None:
    _answer(trainer)
    trainer.go_to("talk-1")
    first = trainer.teaching.page.state
    assert first is not None
    before = len(trainer.said)
    trainer.press(Key.Key_S)
    shares = " ".join(trainer.said[before:])
    assert "%" in shares
    assert first.slide.question not in shares, "it was said when the step came"  # type: ignore[union-attr]
    trainer.go_to("reveal-1-experts")
    trainer.press(Key.Key_C)
    before = len(trainer.said)
    trainer.press(Key.Key_PageDown)
    said = " ".join(trainer.said[before:])
    assert said.count(tr("The experts")) == 1
    before = len(trainer.said)
    trainer.teaching.show()
    assert trainer.said[before:] == []


def test_hands_are_said_as_they_are_typed_with_what_they_add_up_to(trainer: Trainer) -> None:
    trainer.go_to(f"round-1-{trainer.lesson.level.phases[0].id}")
    trainer.type("4")
    assert "4 hænder" in trainer.said[-1]
    assert trainer.teaching.page.pad.total.text() in trainer.said[-1]


def test_the_clock_is_told_in_minutes_and_said_only_near_its_end(trainer: Trainer) -> None:
    teaching = trainer.teaching
    start = datetime.fromisoformat("2026-11-24T09:00:00+00:00")
    teaching.today = lambda: start
    trainer.go_to(f"round-1-{trainer.lesson.level.phases[0].id}")
    trainer.press(Key.Key_T)
    said, named = len(trainer.said), set()
    length = trainer.lesson.timer.length // 1000
    for second in range(length + 30):
        teaching.today = lambda second=second: start + timedelta(seconds=second)  # type: ignore[misc]
        for _ in range(4):
            teaching._ticked()
        named.add(teaching.page.clock.accessibleName())
    assert trainer.said[said:] == ["en tredjedel tilbage", "sidste minut", "Tiden er gået"]
    assert len(named) <= length // 60 + 4, "no name that changes every second"
    trainer.press(Key.Key_Plus, Key.Key_T)
    assert trainer.said[-1]


def test_a_minute_more_is_said(qtbot: QtBot, journey: Journey) -> None:
    trainer = Trainer(qtbot, journey).begin(Way.TEAMS)
    trainer.teaching.collecting.folder = journey.library.own
    trainer.go_to("round-1")
    trainer.press(Key.Key_Plus)
    assert trainer.said[-1] == tr("A minute more")
    trainer.press(Key.Key_Minus)
    assert trainer.said[-1] == tr("A minute less")


def test_beside_the_class_s_screen_the_small_picture_is_told(trainer: Trainer, qtbot: QtBot) -> None:
    _answer(trainer)
    teaching = trainer.teaching
    teaching.projector.window = ProjectorWindow(trainer.window.theme)
    qtbot.addWidget(teaching.projector.window)
    trainer.go_to("reveal-1-class")
    told = teaching.page.preview.accessibleDescription()
    assert teaching.page.state is not None
    assert all(line in told for line in slide_lines(teaching.page.state.slide))
    order = [words for words, _ in _told(teaching.page.notes.paper)]
    notes = teaching.page.state.notes
    assert order == [
        *(notes.place, notes.title, notes.next, notes.plan, *notes.say, notes.hidden_title, *notes.hidden, notes.keys)
    ]


def test_what_the_class_is_not_to_see_yet_is_nowhere_to_be_heard(trainer: Trainer) -> None:
    _answer(trainer)
    page = trainer.teaching.page
    trainer.go_to("talk-1")
    assert "%" not in json.dumps([words for words, _ in _told(page)])
    trainer.go_to("reveal-1-class")
    experts = [words for words, _ in _told(page) if tr("The experts") in words]
    assert experts == [tr("The experts")], "the heading of their side and no bar of theirs"
    trainer.press(Key.Key_B)
    assert not _told(page)


def test_lessons_to_take_up_again_are_heard_before_the_choices_as_they_stand(trainer: Trainer) -> None:
    trainer.teaching.leave()
    trainer.journey.teach()
    QApplication.processEvents()
    page = trainer.journey.classroom.setup_page
    order = [one for _, one in _told(page.panel)]
    assert order.index(page.lefts[0]) < order.index(page.level.choices)


def test_tab_goes_from_the_last_field_of_the_hands_to_the_buttons(trainer: Trainer) -> None:
    trainer.go_to(f"round-1-{trainer.lesson.level.phases[0].id}")
    page = trainer.teaching.page
    page.pad.fields[-1].setFocus()
    trainer.press(Key.Key_Tab)
    assert page.bar.isAncestorOf(QApplication.focusWidget())  # type: ignore[arg-type]


def test_the_guide_is_told_in_sentences(trainer: Trainer) -> None:
    trainer.teaching.leave()
    trainer.journey.teach()
    trainer.journey.classroom.guide()
    told = [one.accessibleName() for one in trainer.window.findChildren(ToldPanel) if one.isVisible()]
    assert told
    assert not any(".." in one for one in told)


def test_notes_that_come_are_said_and_so_it_is_when_they_go(trainer: Trainer) -> None:
    _answer(trainer)
    trainer.go_to("talk-1")
    before = len(trainer.said)
    trainer.press(Key.Key_N)
    (said,) = trainer.said[before:]
    state = trainer.teaching.page.state
    assert state is not None
    known = slide_lines(state.slide)
    assert all((line in said) is (line not in known) for line in (*state.notes.say, *state.notes.hidden))
    trainer.press(Key.Key_N)
    assert trainer.said[-1] == "Noterne er skjult."


def test_a_file_that_does_not_count_is_said_where_the_trainer_has_a_screen_alone(
    qtbot: QtBot, journey: Journey
) -> None:
    trainer = Trainer(qtbot, journey).begin(Way.TEAMS)
    teaching = trainer.teaching
    teaching.collecting.folder = journey.library.own
    teaching.projector.window = ProjectorWindow(trainer.window.theme)
    qtbot.addWidget(teaching.projector.window)
    trainer.go_to("round-1")
    before = len(trainer.said)
    with qtbot.waitSignal(teaching.collecting.changed):
        teaching.collecting._put_aside("x.json", "x.json: det er ikke en plade.")
    assert trainer.said[before:] == ["x.json: det er ikke en plade."]

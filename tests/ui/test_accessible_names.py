"""On every page and every sheet, in both languages, every control that can have the focus has a name of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from velfaerd_game.game.lesson_setup import Way as Lesson
from velfaerd_game.game.lesson_steps import Chapter
from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.widgets.control import Control

from .hands import Hands

Way = Callable[[Hands], object]


@pytest.fixture
def hands(qtbot: QtBot, journey: Journey) -> Hands:
    hands = Hands(qtbot, journey)
    hands.type("D2LB1")
    return hands


def compare(hands: Hands) -> None:
    hands.page.ask_to_compare()
    for sheet in hands.sheets():
        sheet.accept()


def look_closer(hands: Hands, view: str) -> None:
    compare(hands)
    revealing = hands.journey.revealing
    revealing.page.view.panel.closer.click()
    revealing.closer_page.choose(view)


def teach(hands: Hands, chapter: Chapter, way: Lesson = Lesson.HANDS, then: str = "") -> None:
    """A lesson at the first step of a chapter, with all its buttons."""
    room = hands.journey.classroom
    hands.journey.teach()
    assert room.choices is not None
    room.choices = replace(room.choices, way=way)
    room.teaching.collecting.folder = hands.journey.library.own  # else it is asked for
    room.begin()
    assert room.teaching.lesson is not None
    room.teaching.change(room.teaching.lesson.go_to_chapter(chapter))
    room.teaching.page.bar.bring(full=True)
    if then:
        room.teaching.ask(then)


WAYS: dict[str, Way] = {
    "home": lambda hands: hands.journey.home(),
    "alliances": lambda hands: hands.journey.alliances(),
    "briefing": lambda hands: hands.journey.briefing(),
    "settings": lambda hands: hands.journey.settings(),
    "board": lambda hands: hands.page.begin(),
    "reveal": compare,
    "closer-points": lambda hands: look_closer(hands, "points"),
    "closer-what-if": lambda hands: look_closer(hands, "what-if"),
    "closer-readings": lambda hands: look_closer(hands, "readings"),
    "closer-text": lambda hands: look_closer(hands, "text"),
    "help": lambda hands: hands.journey.help(),
    "role": lambda hands: hands.journey.role("designer"),
    "asked": lambda hands: hands.page.ask_to_compare(),
    "situation": lambda hands: hands.page.read(hands.phase(1).phase_id),
    "classroom": lambda hands: hands.journey.teach(),
    "guide": lambda hands: (hands.journey.teach(), hands.journey.classroom.guide()),
    "lesson": lambda hands: teach(hands, Chapter.BRIEFING),
    "lesson-hands": lambda hands: teach(hands, Chapter.FIRST),
    "lesson-teams": lambda hands: teach(hands, Chapter.FIRST, Lesson.TEAMS),
    "lesson-board": lambda hands: teach(hands, Chapter.FIRST, Lesson.BOARD),
    "lesson-note": lambda hands: teach(hands, Chapter.DEBRIEF, then="notes"),
    "lesson-end": lambda hands: teach(hands, Chapter.END),
    "lesson-paper": lambda hands: teach(hands, Chapter.FIRST, Lesson.TEAMS, "paper"),
    "lesson-midway": lambda hands: teach(hands, Chapter.FIRST, then="midway"),
    "lesson-leave": lambda hands: teach(hands, Chapter.WHOLE, then="leave"),
    "team": lambda hands: hands.journey.teaming.ask_who(hands.round.level),
    "notice": lambda hands: hands.window.tell("Det gik galt."),
}


def controls(hands: Hands) -> list[QWidget]:
    """What can have the focus or be pressed on what is in front now."""
    front: QWidget = hands.sheets()[0] if hands.sheets() else hands.window
    return [
        widget
        for widget in front.findChildren(QWidget)
        if widget.window() is front
        and widget.isVisibleTo(front)
        and (widget.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(widget, Control))
    ]


def spoken_name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name)


@pytest.mark.parametrize("way", WAYS)
def test_every_control_has_a_name_in_both_languages_and_no_two_the_same(hands: Hands, way: str) -> None:
    names: dict[str, list[str]] = {}
    for language in ("en", "da"):
        for sheet in hands.sheets():
            sheet.reject()
        if hands.journey.playing.sitting is None:
            hands.play("albertslund-lys")
            hands.type("D2LB1")
        hands.choose(language=language)
        WAYS[way](hands)
        QApplication.processEvents()
        found = controls(hands)
        names[language] = [spoken_name(control) for control in found]
        assert len(found) >= 1
        assert all(name.strip() for name in names[language]), [type(one).__name__ for one in found]
        assert not any("{" in name or "%" in name[:-1] or "&" in name for name in names[language])
        for name in set(names[language]):
            same = [one for one in found if spoken_name(one) == name]
            assert len(same) == 1, f"{len(same)} controls are called {name!r}"
    assert len(names["da"]) == len(names["en"])


@pytest.mark.parametrize(
    "way",
    [
        "home",
        "alliances",
        "briefing",
        "settings",
        "board",
        "reveal",
        "help",
        "role",
        "closer-points",
        "closer-what-if",
        "closer-text",
        *(way for way in WAYS if way.startswith("lesson") or way in ("classroom", "guide", "team")),
    ],
)
def test_with_tab_alone_every_control_of_the_page_can_be_reached_or_lies_an_arrow_away(hands: Hands, way: str) -> None:
    WAYS[way](hands)
    QApplication.processEvents()
    front: QWidget = hands.sheets()[0] if hands.sheets() else hands.window
    stops = [
        control
        for control in controls(hands)
        if control.focusPolicy() & Qt.FocusPolicy.TabFocus and control.isEnabled() and isinstance(control, Control)
    ]
    reached: list[QWidget | None] = []
    for _ in range(len(controls(hands)) + 5):
        focus = front.focusWidget()
        assert focus is not None
        reached.append(focus)
        hands.qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert {one.accessibleName() for one in stops} <= {one.accessibleName() for one in reached if one is not None}
    assert all(one is not None and one.isVisible() for one in reached)


def heard(widget: QWidget) -> list[str]:
    """The names of what lies in a widget, in the order in which a screen reader walks through them."""
    inside = QAccessible.queryAccessibleInterface(widget)
    assert inside is not None
    within = [inside.child(place) for place in range(inside.childCount())]
    return [one.text(QAccessible.Text.Name) for one in within if one and not one.state().invisible]  # type: ignore[attr-defined]


def test_a_screen_reader_walks_through_phases_and_cards_as_they_lie(hands: Hands) -> None:
    hands.type("M2S2D3")
    assert len(hands.board.phases) == 5
    assert heard(hands.board.row) == [phase.accessibleName() for phase in hands.board.phases]
    hands.page.carrying.take_back("medspiller", hands.phase(2).phase_id)
    hands.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert hands.laid[hands.phase(2).phase_id] == ("designer", "medspiller", "styrmand")
    assert heard(hands.phase(2)) == [card.accessibleName() for card in hands.phase(2).cards]

"""The keys of a lesson: what they show and hide, where they mean nothing, and what is typed in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from velfaerd_game.game.lesson_setup import Way
from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.widgets.sheet import Sheet

from .trainers import Trainer

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def trainer(qtbot: QtBot, journey: Journey) -> Trainer:
    return Trainer(qtbot, journey).begin()


def _answered(trainer: Trainer) -> Trainer:
    """The first round is counted, the class is where it disagrees."""
    trainer.go_to(f"round-1-{trainer.lesson.level.phases[0].id}")
    while trainer.lesson.step.chapter.round:
        trainer.answer(trainer.lesson.place)
        trainer.press(Key.Key_PageDown)
    return trainer


@pytest.mark.parametrize("key", [Key.Key_Period, Key.Key_B])
@pytest.mark.parametrize("step", ["briefing-1", "round", "disagreement"])
def test_the_screen_turns_black_and_on_again_and_nothing_has_moved(trainer: Trainer, key: Qt.Key, step: str) -> None:
    trainer.go_to(f"round-1-{trainer.lesson.level.phases[0].id}" if step == "round" else step)
    before, seen = trainer.lesson, trainer.sees()
    trainer.press(key)
    view = trainer.teaching.page.screen_view
    assert view.isVisible()
    assert view.black
    assert not trainer.sees()
    assert trainer.said[-1] == "Skærmen er sort."
    trainer.press(key)
    assert not view.black
    assert trainer.sees() == seen
    assert trainer.lesson is before
    if step == "round":
        trainer.type("7")
        assert 7 in trainer.lesson.hands(1).tally(trainer.lesson.level)[before.step.phase].values()


def test_any_key_of_the_clicker_first_brings_the_slide_back(trainer: Trainer) -> None:
    trainer.press(Key.Key_Period, Key.Key_PageDown)
    assert trainer.lesson.place == 0
    assert not trainer.teaching.curtain.black
    trainer.press(Key.Key_PageDown)
    assert trainer.lesson.place == 1


@pytest.mark.parametrize("key", [Key.Key_PageDown, Key.Key_Space, Key.Key_Right, Key.Key_Return])
def test_a_held_key_does_not_walk(trainer: Trainer, key: Qt.Key) -> None:
    trainer.press(key)
    for _ in range(5):
        trainer.press(key, held=True)
    assert trainer.lesson.place == 1


def test_a_held_enter_does_not_walk_through_the_phases(trainer: Trainer) -> None:
    first = trainer.lesson.level.phases[0].id
    trainer.go_to(f"round-1-{first}")
    for _ in range(20):
        trainer.press(Key.Key_Return, held=True)
    assert trainer.lesson.step.phase == first


def test_enter_goes_from_role_to_role_and_on_to_the_next_phase(trainer: Trainer) -> None:
    phases = [phase.id for phase in trainer.lesson.level.phases]
    trainer.go_to(f"round-1-{phases[0]}")
    for number in "123456":
        trainer.type(number)
        trainer.press(Key.Key_Return)
    assert trainer.lesson.step.phase == phases[1]
    assert list(trainer.lesson.hands(1).tally(trainer.lesson.level)[phases[0]].values()) == [1, 2, 3, 4, 5, 6]
    trainer.press(Key.Key_Z, with_=CTRL)
    assert 6 not in trainer.lesson.hands(1).tally(trainer.lesson.level)[phases[0]].values()


def test_shares_are_shown_when_they_are_asked_for_and_nowhere_else(trainer: Trainer) -> None:
    _answered(trainer).go_to("disagreement")
    before = trainer.lesson
    trainer.press(Key.Key_S, Key.Key_R, Key.Key_C)
    assert trainer.lesson is before, "the overview has no shares to show"
    trainer.press(Key.Key_PageDown)
    assert not trainer.lesson.sight.shares
    trainer.press(Key.Key_S)
    assert trainer.lesson.sight.shares
    assert trainer.said[-1] == "Klassen kan se fordelingen."
    trainer.press(Key.Key_S)
    assert not trainer.lesson.sight.shares
    assert trainer.said[-1] == "Fordelingen er skjult."


def test_reasons_and_card_by_card_at_the_reveal(trainer: Trainer) -> None:
    _answered(trainer).go_to("reveal-1-experts")
    seen = trainer.sees()
    trainer.press(Key.Key_R)
    assert trainer.sees() != seen
    trainer.press(Key.Key_R)
    assert trainer.sees() == seen
    trainer.press(Key.Key_C)
    assert trainer.lesson.sight.cards == 0
    for cards in range(1, 7):
        trainer.press(Key.Key_PageDown)
        assert (trainer.lesson.at, trainer.lesson.sight.cards) == ("reveal-1-experts", cards)
    trainer.press(Key.Key_PageDown)
    assert trainer.lesson.at == "reveal-2-class"


def test_the_clock_is_started_paused_and_set_in_a_round_and_only_there(trainer: Trainer) -> None:
    before = trainer.lesson
    trainer.press(Key.Key_T, Key.Key_Plus, Key.Key_S, Key.Key_C, Key.Key_R)
    assert trainer.lesson is before
    trainer.go_to(f"round-1-{trainer.lesson.level.phases[0].id}")
    trainer.press(Key.Key_T)
    assert trainer.lesson.timer.running
    assert trainer.said[-1] == "Uret går."
    trainer.press(Key.Key_PageDown)
    assert trainer.lesson.timer.running, "the clock is the round's, not the phase's"
    trainer.press(Key.Key_T)
    assert not trainer.lesson.timer.running
    assert "pause" in trainer.teaching.page.clock.accessibleName()


def test_the_notes_lie_over_the_slide_until_the_next_step(trainer: Trainer) -> None:
    _answered(trainer).go_to("talk-1")
    page = trainer.teaching.page
    assert not page.notes.isVisible()
    trainer.press(Key.Key_N)
    assert page.notes.isVisible()
    trainer.press(Key.Key_N)
    assert not page.notes.isVisible()
    trainer.press(Key.Key_N, Key.Key_PageDown)
    assert not page.notes.isVisible()
    trainer.press(Key.Key_N, Key.Key_Escape)
    assert not page.notes.isVisible()
    assert not trainer.window.findChildren(Sheet)


def test_notes_that_are_forgotten_hide_themselves_but_not_while_one_writes(trainer: Trainer, qtbot: QtBot) -> None:
    trainer.go_to("disagreement")
    trainer.teaching.curtain._peeking.setInterval(1)  # the thirty seconds are not waited for
    page = trainer.teaching.page
    trainer.press(Key.Key_N)
    qtbot.waitUntil(lambda: not page.notes.isVisible())
    trainer.go_to("debrief-1")
    trainer.press(Key.Key_N)
    with qtbot.waitSignal(trainer.teaching.curtain._peeking.timeout, timeout=200, raising=False):
        pass
    assert page.notes.isVisible()
    assert page.writing


def test_letters_of_a_note_are_letters_while_the_clicker_still_walks(trainer: Trainer, tmp_path: Path) -> None:
    trainer.go_to("debrief-1")
    trainer.press(Key.Key_N)
    trainer.type("Bent. Nu sker c t")
    trainer.press(Key.Key_Space, Key.Key_Left, Key.Key_Right, Key.Key_Down)
    assert trainer.lesson.at == "debrief-1"
    assert trainer.lesson.notes[1].strip() == "Bent. Nu sker c t"
    assert not trainer.teaching.curtain.black
    assert trainer.kept(tmp_path / "data") == trainer.lesson
    trainer.press(Key.Key_PageDown)
    assert trainer.lesson.at == "debrief-2"
    trainer.press(Key.Key_PageUp, Key.Key_N)
    assert trainer.teaching.page.notes.note.text.strip() == "Bent. Nu sker c t"


def test_escape_asks_and_staying_changes_nothing(trainer: Trainer) -> None:
    trainer.press(Key.Key_PageDown, Key.Key_Escape)
    (sheet,) = trainer.window.findChildren(Sheet)
    assert sheet.isVisible()
    trainer.press(Key.Key_Escape)
    assert trainer.lesson.place == 1
    trainer.press(Key.Key_PageDown)
    assert trainer.lesson.place == 2


def test_every_step_says_where_it_is_and_everything_on_it_has_a_name(trainer: Trainer) -> None:
    for place, _ in enumerate(trainer.lesson.steps):
        assert any(f"Trin {place + 1} af" in one for one in trainer.said)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert focus.accessibleName() or focus is trainer.teaching.page
        for part in trainer.teaching.page.findChildren(QWidget):
            if part.isVisible() and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
                assert part.accessibleName(), f"{part} at {trainer.lesson.at}"
        trainer.press(Key.Key_PageDown)


def test_the_shared_board_turns_black_as_well(qtbot: QtBot, journey: Journey) -> None:
    trainer = Trainer(qtbot, journey).begin(Way.BOARD)
    trainer.go_to("round-1")
    trainer.press(Key.Key_Period)
    assert trainer.window.stack.currentWidget() is trainer.teaching.page
    assert trainer.teaching.page.screen_view.black
    trainer.press(Key.Key_Period)
    assert trainer.window.stack.currentWidget() is trainer.teaching.board.page

"""Thinking it over: written, left, killed, there again; deleted for good; told in the language that is spoken."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from velfaerd_game.app import build
from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.pages.thinking_page import ThinkingPage
from velfaerd_game.ui.thinking import SOON

from .hands import LEVEL
from .looking import settle
from .writers import LEFT, ODD, TODAY, Key, again, bytes_of, focus, opened, say_yes, write

ROOT = Path(__file__).resolve().parents[2]
SECRET = "Rumpelstiltskin"


@pytest.fixture
def page(qtbot: QtBot, journey: Journey) -> ThinkingPage:
    """The page after a level, reached as a player reaches it."""
    journey.thinking.today = lambda: TODAY
    return opened(qtbot, journey)


def test_what_is_typed_is_kept_within_half_a_second_and_there_after_a_crash(
    qtbot: QtBot, journey: Journey, page: ThinkingPage, tmp_path: Path
) -> None:
    assert SOON <= 500
    assert QApplication.focusWidget() is page.sheet.answers[0].editor
    write(qtbot, "Det gjorde jeg.")
    page.sheet.answers[2].setFocus()
    write(qtbot, ODD)
    page.form.alliance.setFocus()
    write(qtbot, "Havnen")
    qtbot.waitUntil(lambda: len(journey.store.transfers()) == 1, timeout=2 * SOON)
    second = again(qtbot, journey, tmp_path / "data")
    there = second.thinking.notes
    second.thinking.think(journey.revealing.state.level, second.home)  # type: ignore[union-attr]
    shown = second.thinking.thinking_page
    assert [one.text for one in shown.sheet.answers[:3]] == ["Det gjorde jeg.", "", ODD]
    assert shown.form.alliance.text == "Havnen"
    assert there.cards()[0].alliance == "Havnen"
    second.store.close()


def test_keys_pressed_without_a_pause_are_kept_too(qtbot: QtBot, journey: Journey, page: ThinkingPage) -> None:
    def typed_on() -> bool:
        write(qtbot, "x")
        return bool(journey.store.reflections(LEVEL))

    qtbot.waitUntil(typed_on, timeout=3 * SOON)


@pytest.mark.parametrize("way", ["back", "escape", "close", "other page", "other window"])
def test_leaving_keeps_at_once(qtbot: QtBot, journey: Journey, page: ThinkingPage, way: str) -> None:
    write(qtbot, "Kort")
    assert journey.store.reflections(LEVEL) == ()
    if way == "back":
        qtbot.mouseClick(page.top.back, LEFT)
    elif way == "escape":
        qtbot.keyClick(focus(), Key.Key_Escape)
    elif way == "close":
        journey.window.closing.emit()
    elif way == "other page":
        journey.settings()
    else:
        journey.window.activated.emit(False)
    assert [(one.question, one.answer) for one in journey.store.reflections(LEVEL)] == [
        (page.thoughts[0].question, "Kort")
    ]
    if way in ("back", "escape"):
        assert journey.window.stack.currentWidget() is journey.revealing.page


def test_a_game_killed_while_one_writes_loses_at_most_the_last_half_second(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "killed"
    writer = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.lone_writer", str(folder)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    )
    with writer:
        assert writer.stdout is not None
        told = [writer.stdout.readline() for _ in range(12)]
        writer.kill()
    second = build(folder, "da")
    (answer,) = second.store.reflections(LEVEL)
    assert answer.answer.startswith(told[-1].strip())
    second.store.close()
    second.window.deleteLater()


def test_answers_are_deleted_only_after_a_yes_and_from_every_byte(
    qtbot: QtBot, journey: Journey, page: ThinkingPage, tmp_path: Path
) -> None:
    write(qtbot, f"{SECRET} {SECRET} " * 300)
    qtbot.mouseClick(page.top.back, LEFT)
    assert SECRET.encode() in bytes_of(tmp_path / "data")
    qtbot.mouseClick(journey.revealing.page.view.panel.think, LEFT)
    page.ask_to_delete_answers().reject()
    assert journey.store.reflections(LEVEL)
    page.ask_to_delete_answers()
    say_yes(qtbot, journey)
    assert page.sheet.answers[0].text == ""
    assert journey.store.reflections() == ()
    assert SECRET.encode() not in bytes_of(tmp_path / "data")
    journey.home()
    assert journey.store.reflections() == (), "nothing is kept again on leaving"


def test_a_step_is_deleted_only_after_a_yes_and_from_every_byte(
    qtbot: QtBot, journey: Journey, page: ThinkingPage, tmp_path: Path
) -> None:
    page.form.act.setFocus()
    write(qtbot, SECRET)
    journey.thinking.keep()
    assert SECRET.encode() in bytes_of(tmp_path / "data")
    page.ask_to_delete_step()
    say_yes(qtbot, journey)
    assert page.form.act.text == ""
    assert page.form.delete.isHidden()
    journey.home()
    assert journey.store.transfers() == ()
    assert SECRET.encode() not in bytes_of(tmp_path / "data")


def test_erasing_everything_in_the_settings_takes_the_words_too(
    qtbot: QtBot, journey: Journey, page: ThinkingPage, tmp_path: Path
) -> None:
    write(qtbot, SECRET)
    page.form.act.setFocus()
    write(qtbot, SECRET)
    journey.settings()
    journey.keeping.erase()
    journey.window.closing.emit()
    assert (journey.store.reflections(), journey.store.transfers()) == ((), ())
    assert SECRET.encode() not in bytes_of(tmp_path / "data")


def test_a_question_that_reads_otherwise_now_is_told_beside_its_answer(
    journey: Journey, qtbot: QtBot, page: ThinkingPage
) -> None:
    level = journey.revealing.state.level  # type: ignore[union-attr]
    journey.store.save_reflection(LEVEL, 0, "Hvem sad der?", "Jeg")
    english = journey.library.level(LEVEL, "en")
    assert english is not None
    journey.store.save_reflection(LEVEL, 1, english.debrief[1].question, "Du")
    journey.store.save_reflection(LEVEL, 11, "Hvad med i morgen?", "Kaffe")
    journey.thinking.think(level, journey.home)
    thoughts = page.thoughts
    assert (thoughts[0].earlier, thoughts[1].earlier) == ("Hvem sad der?", "")
    assert (thoughts[-1].question, thoughts[-1].answer) == ("Hvad med i morgen?", "Kaffe")
    assert page.sheet.fields[0].hint.text() == "Da du svarede, lød spørgsmålet: Hvem sad der?"


def test_words_that_cannot_be_kept_are_told_of_and_kept_when_they_can(
    qtbot: QtBot, journey: Journey, page: ThinkingPage, tmp_path: Path
) -> None:
    path = tmp_path / "data" / "velfaerd.db"
    path.rename(path.with_name("elsewhere"))
    write(qtbot, "Godt")
    page.form.act.setFocus()
    write(qtbot, "Ringe")
    journey.thinking.keep()
    assert "Sidder USB-nøglen stadig i?" in journey.window.notice.text.text()
    journey.home()
    qtbot.mouseClick(journey.home_page.settings, LEFT)
    path.with_name("elsewhere").rename(path)
    journey.thinking.think(journey.revealing.state.level, journey.home)  # type: ignore[union-attr]
    assert (page.sheet.answers[0].text, page.form.act.text) == ("Godt", "Ringe")
    journey.home()
    assert [one.answer for one in journey.store.reflections()] == ["Godt"]
    assert [card.act for card in journey.store.transfers()] == ["Ringe"]


def test_a_change_of_language_keeps_words_and_day(qtbot: QtBot, journey: Journey, page: ThinkingPage) -> None:
    write(qtbot, "Jeg")
    page.form.day.week.click()
    journey.preferences.choose(replace(journey.preferences.settings, language="en"))
    settle()
    assert page.sheet.answers[0].text == "Jeg"
    assert page.form.day.due == (TODAY + timedelta(weeks=1)).isoformat()
    assert page.top.title.text() == "Think it over"
    assert page.form.fields[3].title.text() == "When"

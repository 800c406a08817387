"""A lesson's report: saved at the end by a key or a button, and later from the list of lessons; data beside the PDF."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.files.lessons import save_lesson
from velfaerd_game.game.board import Board, Place
from velfaerd_game.game.classroom import TeamBoard
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.game.hands import Hands
from velfaerd_game.game.lesson import Lesson
from velfaerd_game.game.lesson_setup import LessonSetup, Way
from velfaerd_game.game.lesson_steps import Chapter
from velfaerd_game.game.level import Level, Placement
from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.lesson_report import debrief_notes, report_part, told_of
from velfaerd_game.ui.lesson_slides import Told
from velfaerd_game.ui.widgets.sheet import Sheet

from .looking import settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key
LEVEL = "albertslund-lys"
TEAM = "De Grønne"


def lesson(journey: Journey, way: Way, *, names: bool = True) -> Lesson:
    """A lesson of this kind, before anybody has answered."""
    level = journey.library.level(LEVEL, "da")
    assert level is not None
    return Lesson(f"time-{way}", level, LessonSetup(LEVEL, fingerprint(level), way, names=names), datetime.now(UTC))


def with_hands(one: Lesson) -> Lesson:
    for number in (1, 2):
        hands = Hands()
        for phase in one.level.phases:
            hands = hands.put(phase.id, ROLE_IDS[number], 12).put(phase.id, ROLE_IDS[0], 8)
        one = one.with_hands(number, hands)
    return one


def with_board(one: Lesson) -> Lesson:
    for number in (1, 2):
        played = one.shared(number)
        for phase in one.level.phases:
            played = played.play(Place(ROLE_IDS[number], phase.id))
        one = one.with_shared(number, played)
    return one


def _board(level: Level, role: str) -> Board:
    return Board({phase.id: Placement((role,)) for phase in level.phases})


def with_teams(one: Lesson) -> Lesson:
    for number in (1, 2):
        for at, team in enumerate((TEAM, "Broen", "")):
            sent = _board(one.level, ROLE_IDS[at + number - 1])
            one = one.take(TeamBoard(sent, f"hold-{at}", team, number))
    return one


WAYS = {Way.HANDS: with_hands, Way.BOARD: with_board, Way.TEAMS: with_teams}


def ended(one: Lesson, answer: Callable[[Lesson], Lesson]) -> Lesson:
    return answer(one).noted(1, "Vi gav slip på bordenden").go_to_chapter(Chapter.END)


def chosen(qtbot: QtBot, journey: Journey, path: Path) -> str:
    """Give the dialog that is open this file; the name that was proposed."""
    dialog = journey.window.findChild(QFileDialog)
    assert dialog is not None
    proposed = Path(dialog.selectedFiles()[0]).name
    with qtbot.waitSignal(dialog.finished):
        dialog.fileSelected.emit(str(path))
        dialog.done(0)
    settle()
    return proposed


@pytest.mark.parametrize("way", list(Way))
def test_p_at_the_end_saves_two_pages_and_the_shares_as_data(
    qtbot: QtBot, journey: Journey, tmp_path: Path, way: Way
) -> None:
    journey.classroom.teaching.enter(ended(lesson(journey, way), WAYS[way]))
    settle()
    here = QApplication.focusWidget()
    assert here is not None
    qtbot.keyClick(here, Key.Key_P)
    proposed = chosen(qtbot, journey, tmp_path / "klassen.pdf")
    assert proposed.startswith("Klasserapport – Nyt lys i Albertslund – 20")
    assert (tmp_path / "klassen.pdf").read_bytes().count(b"/Type /Page\n") == 2
    rows = list(csv.DictReader((tmp_path / "klassen.csv").read_text("utf-8-sig").splitlines(), delimiter=";"))
    told = json.loads((tmp_path / "klassen.json").read_text("utf-8"))
    assert {row["round"] for row in rows} == {"1", "2"}
    assert len(rows) == len(told["shares"]) == 2 * 6 * len(told["phases"]) // 2
    assert all(row["mean"] is None for row in told["rounds"]) is (way is Way.HANDS)
    (sheet,) = [one for one in journey.window.findChildren(Sheet) if one.isVisible()]
    assert sheet.windowTitle() == "Rapporten er gemt"
    assert str(tmp_path / "klassen.pdf") in sheet.accessibleDescription()
    assert ".csv" in sheet.accessibleDescription()


@pytest.mark.parametrize("names", [True, False])
def test_teams_have_their_names_in_the_report_only_where_the_class_sees_them(
    qtbot: QtBot, journey: Journey, tmp_path: Path, names: bool
) -> None:
    journey.classroom.teaching.enter(ended(lesson(journey, Way.TEAMS, names=names), with_teams))
    page = journey.classroom.teaching.page
    settle()
    qtbot.keyClick(page, Key.Key_Tab)
    button = page.foot.main
    while QApplication.focusWidget() is not button:
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    qtbot.keyClick(button, Key.Key_Space)
    chosen(qtbot, journey, tmp_path / "klassen")
    assert sorted(one.name for one in tmp_path.iterdir() if one.is_file()) == ["klassen", "klassen.csv", "klassen.json"]
    assert (TEAM in (tmp_path / "klassen.json").read_text("utf-8")) is names


def test_a_team_left_out_and_a_board_replaced_do_not_count(journey: Journey) -> None:
    one = with_teams(lesson(journey, Way.TEAMS))
    one = one.take(TeamBoard(_board(one.level, ROLE_IDS[5]), "hold-0", TEAM, revision=2)).leave_out("hold-1")
    part = report_part(one, journey.library.key(one.level))
    assert [(told.asked, told.tally.count(one.level.phases[0].id, ROLE_IDS[5])) for told in part.result.rounds] == [
        (2, 1),
        (2, 0),
    ]
    assert part.passed_over == 1


def test_only_the_end_offers_the_report(qtbot: QtBot, journey: Journey) -> None:
    teaching = journey.classroom.teaching
    teaching.enter(ended(lesson(journey, Way.HANDS), with_hands))
    settle()
    assert teaching.page.foot.isVisible()
    qtbot.keyClick(teaching.page, Key.Key_PageUp)
    settle()
    assert not teaching.page.foot.isVisible()
    qtbot.keyClick(teaching.page, Key.Key_P)
    assert journey.window.findChild(QFileDialog) is None


def test_a_lesson_of_another_day_has_its_report_in_the_list(qtbot: QtBot, journey: Journey, tmp_path: Path) -> None:
    room = journey.classroom
    room.teaching.enter(ended(lesson(journey, Way.HANDS), with_hands))
    room.teaching.leave()
    room.teaching.enter(lesson(journey, Way.BOARD))
    room.teaching.leave()
    settle()
    words = [button.text() for button in room.setup_page.lefts]
    assert [word.split(",")[0] for word in words] == [
        "Fortsæt Nyt lys i Albertslund",
        "Fortsæt Nyt lys i Albertslund",
        "Rapport: Nyt lys i Albertslund",
    ]
    button = room.setup_page.lefts[-1]
    button.setFocus()
    qtbot.keyClick(button, Key.Key_Space)
    chosen(qtbot, journey, tmp_path / "klassen.pdf")
    assert (tmp_path / "klassen.pdf").read_bytes().startswith(b"%PDF-")


def test_every_lesson_can_be_reached_where_there_are_more_than_stand_on_the_page(
    qtbot: QtBot, journey: Journey
) -> None:
    room, many = journey.classroom, 5
    for number in range(many):
        save_lesson(room.data, replace(lesson(journey, Way.HANDS), id=f"time-{number}"), datetime.now(UTC))
    journey.teach()
    settle()
    assert [button.text() for button in room.setup_page.lefts[3:]] == ["2 lektioner mere"]
    more = room.setup_page.lefts[-1]
    more.setFocus()
    qtbot.keyClick(more, Key.Key_Space)
    settle()
    assert len(room.setup_page.lefts) == many
    assert QApplication.focusWidget() is room.setup_page.lefts[3]
    room.prepare()
    assert len(room.setup_page.lefts) == many


def test_lessons_of_one_day_are_told_apart_by_the_time(journey: Journey) -> None:
    room, day = journey.classroom, datetime(2026, 11, 24).astimezone()
    for number, hours in enumerate((8, 13, 37)):
        one = replace(lesson(journey, Way.HANDS), id=f"time-{number}")
        save_lesson(room.data, one, (day + timedelta(hours=hours, minutes=5)).astimezone(UTC))
    journey.teach()
    assert [button.text().removeprefix("Fortsæt Nyt lys i Albertslund, ") for button in room.setup_page.lefts] == [
        "25. november 2026",
        "24. november 2026 kl. 13.05",
        "24. november 2026 kl. 08.05",
    ]


def test_nobody_answered_and_still_there_is_a_report_with_the_notes(
    qtbot: QtBot, journey: Journey, tmp_path: Path
) -> None:
    one = ended(lesson(journey, Way.TEAMS), lambda one: one)
    assert [text for _, text in debrief_notes(one)] == ["Vi gav slip på bordenden"]
    journey.classroom.teaching.enter(one)
    settle()
    qtbot.keyClick(journey.classroom.teaching.page, Key.Key_P)
    chosen(qtbot, journey, tmp_path / "tom.pdf")
    assert (tmp_path / "tom.pdf").read_bytes().startswith(b"%PDF-")


def test_data_that_no_report_made_is_never_replaced(qtbot: QtBot, journey: Journey, tmp_path: Path) -> None:
    journey.classroom.teaching.enter(ended(lesson(journey, Way.HANDS), with_hands))
    settle()
    (tmp_path / "løn.csv").write_text("navn;kroner\n")
    for name in ("løn.pdf", "klasse.pdf", "klasse.pdf"):
        qtbot.keyClick(journey.classroom.teaching.page, Key.Key_P)
        chosen(qtbot, journey, tmp_path / name)
        for sheet in journey.window.findChildren(Sheet):
            sheet.reject()
        if name == "løn.pdf":
            assert "er ikke lavet af spillet" in journey.window.notice.text.text()
        settle()
    assert (tmp_path / "løn.csv").read_text() == "navn;kroner\n"
    assert not (tmp_path / "løn.pdf").exists()
    assert (tmp_path / "klasse.json").exists()


@pytest.mark.parametrize("way", list(Way))
def test_the_report_counts_what_the_slides_show(journey: Journey, way: Way) -> None:
    one = WAYS[way](lesson(journey, way))
    if way is Way.TEAMS:
        for role in ROLE_IDS:
            one = one.take(TeamBoard(_board(one.level, role), "hold-0", TEAM))
    key, deck = journey.library.key(one.level), journey.library.deck("da")
    shown, told = Told(one, deck, key, 0).result, report_part(one, key).result
    assert told.gain == shown.gain
    assert [(one.asked, one.tally, one.phases, one.scores) for one in told.rounds] == [
        (one.asked, one.tally, one.phases, one.scores) for one in shown.rounds
    ]


def test_the_report_says_how_the_class_answered_and_what_it_has_talked_about(journey: Journey) -> None:
    one = with_teams(lesson(journey, Way.TEAMS))
    assert told_of(one) == ("Vi svarede i hold.",)
    one = one.go_to_chapter(Chapter.DISAGREEMENT)
    assert told_of(one) == ("Vi svarede i hold.",)
    talked = [one.level.phase(phase).title for phase in one.talks[:2]]
    assert told_of(one.go_to("talk-1"))[1] == f"Vi talte om: {talked[0]}."
    assert told_of(one.go_to_chapter(Chapter.END))[1] == f"Vi talte om: {', '.join(talked)}."
    assert told_of(lesson(journey, Way.HANDS)) == ()


def test_a_damaged_lesson_is_told_once_in_one_sentence_and_hinders_nothing(journey: Journey, tmp_path: Path) -> None:
    room = journey.classroom
    room.teaching.enter(ended(lesson(journey, Way.HANDS), with_hands))
    room.teaching.leave()
    (room.data / "lessons" / "halv.json").write_text('{"format": 1, "type": "velfaerd-game/les')
    room.prepare()
    said = journey.window.notice.text.text()
    assert said.endswith(
        "halv.json: Lektionens fil er beskadiget, så den kan ikke åbnes. Brug en kopi, hvis der er en."
    )
    assert len(room.setup_page.lefts) == 2
    journey.window.notice.hide()
    room.prepare()
    settle()
    assert not journey.window.notice.isVisible()

"""The pages to write on, and writing itself: any script, any length, any size of text, by keyboard and by ear."""

from __future__ import annotations

import time
from datetime import date

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from velfaerd_game.store import Transfer
from velfaerd_game.ui import day_words, step_words
from velfaerd_game.ui.pages.home_page import HomePage
from velfaerd_game.ui.pages.step_page import StepPage
from velfaerd_game.ui.pages.steps_page import StepsPage
from velfaerd_game.ui.pages.thinking_page import ThinkingPage
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.thoughts import Step, ThinkingState, Thought, Waiting
from velfaerd_game.ui.widgets.writing import Writing
from velfaerd_game.words.language import speak

from .looking import SIZES, cut, nameless, reached, settle, shown, stops
from .reveals import deck

Key = Qt.Key
TODAY = date(2026, 11, 23)
LONG = "nat" * 60
ODD = "Æblegrød 🙂🏳️\u200d🌈 – מה שלומך? السكن للجميع 中文"
TEN_THOUSAND = "velfærd " * 10_000
FILLED = Transfer("a", "l", f"{ODD} {LONG}", "styrmand", f"{ODD}\n{LONG}\n{ODD * 9}", "2026-11-20", outcome=ODD)
EMPTY = Transfer("b", "l")


def steps(language: str, card: Transfer) -> Step:
    return Step(card, "En alliance med et navn, der er længere, end nogen havde tænkt sig", deck(language), TODAY)


def state(language: str, card: Transfer, answer: str = "") -> ThinkingState:
    thoughts = tuple(
        Thought(number, "Hvem sidder for bordenden, når du ikke er der, og hvem savner dig? " * 4, answer, answer[:90])
        for number in range(3)
    )
    return ThinkingState("En alliance", thoughts, steps(language, card), 2, lasting=bool(answer))


def made(kind: str, theme: Theme, language: str, *, filled: bool) -> QWidget:
    """A page in one of its states."""
    card = FILLED if filled else EMPTY
    if kind == "thinking":
        page = ThinkingPage(theme)
        page.display(state(language, card, ODD * 3 if filled else ""))
        return page
    if kind == "step":
        step = StepPage(theme)
        step.display(steps(language, card), 3)
        return step
    if kind == "steps":
        listed = StepsPage(theme)
        listed.display([steps(language, card), steps(language, FILLED)] if filled else [])
        return listed
    home = HomePage(theme)
    home.display(deck(language), "Nyt lys i Albertslund", Waiting(card, 2 if filled else 0))
    return home


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("filled", [True, False], ids=["filled", "empty"])
@pytest.mark.parametrize("kind", ["thinking", "step", "steps", "home"])
def test_no_word_is_cut_everything_has_a_name_and_tab_comes_round(
    qtbot: QtBot, theme: Theme, kind: str, filled: bool, size: tuple[int, int, int], language: str
) -> None:
    speak(language)
    theme.choose("light", size[2], "off")
    page = made(kind, theme, language, filled=filled)
    window = shown(qtbot, theme, page, *size[:2])
    settle()
    assert cut(page) == []
    assert nameless(page) == []
    missed = set(stops(page)) - roles_but_one(page) - reached(qtbot, page)
    assert [one.accessibleName() for one in missed] == []
    window.close()


def roles_but_one(page: QWidget) -> set[QWidget]:
    """The roles: where none is chosen, Tab stops at one of them and the arrows go on."""
    form = getattr(page, "form", None)
    return set(form.roles.buttons) if form else set()


@pytest.mark.parametrize("kind", ["thinking", "step"])
def test_tab_goes_as_one_reads(qtbot: QtBot, theme: Theme, kind: str) -> None:
    page = made(kind, theme, "da", filled=True)
    window = shown(qtbot, theme, page)
    form = page.form  # type: ignore[attr-defined]
    way = [form.alliance.editor, form.roles.buttons[3], form.act.editor, form.day.line.editor, form.day.week]
    way += [form.day.month, form.steps, form.save, form.delete]
    way[0].setFocus()
    met = []
    for _ in way:
        here = QApplication.focusWidget()
        assert here is not None
        met.append(here)
        qtbot.keyClick(here, Key.Key_Tab)
    assert met == way
    window.close()


@pytest.fixture
def paper(qtbot: QtBot, theme: Theme) -> Writing:
    paper = Writing(theme)
    paper.say("Hvad nu?", hint="Skriv her")
    paper.kept = shown(qtbot, theme, paper, 600, 700)  # type: ignore[attr-defined]
    paper.setFocus()
    return paper


@pytest.mark.parametrize("text", [ODD, LONG, "\u202eהפוך\u202c", "a\n\n\nb", "\ttab", "🙂" * 50])
def test_any_words_are_shown_and_given_back_as_they_were(paper: Writing, text: str) -> None:
    paper.write(text)
    assert paper.text == text
    assert paper.editor.verticalScrollBar().maximum() == 0


def test_paper_grows_with_its_words_up_to_a_limit_and_shrinks_again(qtbot: QtBot, paper: Writing) -> None:
    heights = []
    for lines in (1, 3, 4, 12, 13, 40):
        paper.write("\n".join("x" * lines))
        settle()
        heights.append(paper.height())
        scrolls = paper.editor.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        assert scrolls is (lines > paper.most)
    assert heights == [paper.height_of(lines) for lines in (3, 3, 4, 12, 12, 12)]
    paper.write("")
    settle()
    assert paper.height() == paper.height_of(paper.least)


def test_right_to_left_words_begin_at_the_right(paper: Writing) -> None:
    paper.write("שלום")
    cursor = paper.editor.textCursor()
    cursor.movePosition(cursor.MoveOperation.Start)
    paper.editor.setTextCursor(cursor)
    assert paper.editor.cursorRect().x() > paper.editor.viewport().width() / 2


def test_only_words_are_pasted(paper: Writing, theme: Theme) -> None:
    data = QMimeData()
    data.setHtml("<h1>Stort</h1><img src='x'>")
    data.setText("Stort\nog småt")
    paper.editor.insertFromMimeData(data)
    assert paper.text == "Stort\nog småt"
    single = Writing(theme, single=True)
    single.editor.insertFromMimeData(data)
    assert single.text == "Stort og småt"


def test_ten_thousand_words_are_written_on_without_lag(qtbot: QtBot, paper: Writing) -> None:
    paper.write(TEN_THOUSAND)
    settle()
    paper.editor.moveCursor(paper.editor.textCursor().MoveOperation.End)
    took = []
    for letter in "og et ord mere":
        before = time.perf_counter()
        qtbot.keyClicks(paper.editor, letter)
        settle()
        took.append(time.perf_counter() - before)
    assert sorted(took)[len(took) // 2] < 0.1
    assert paper.text == f"{TEN_THOUSAND}og et ord mere"


def test_keys_belong_to_the_words_but_tab_and_escape_go_on(qtbot: QtBot, theme: Theme) -> None:
    page = made("thinking", theme, "da", filled=True)
    assert isinstance(page, ThinkingPage)
    window = shown(qtbot, theme, page)
    first, second, *_ = page.sheet.answers
    assert QApplication.focusWidget() is first.editor
    before = page.area.verticalScrollBar().value()
    for key in (Key.Key_Home, Key.Key_Down, Key.Key_Space, Key.Key_1):
        qtbot.keyClick(first.editor, key)
    assert page.area.verticalScrollBar().value() == before
    qtbot.keyClick(first.editor, Key.Key_Tab)
    assert QApplication.focusWidget() is second.editor
    with qtbot.waitSignal(page.back_requested):
        qtbot.keyClick(second.editor, Key.Key_Escape)
    window.close()


def test_where_one_writes_stays_in_view(qtbot: QtBot, theme: Theme) -> None:
    page = made("thinking", theme, "da", filled=True)
    assert isinstance(page, ThinkingPage)
    theme.choose("light", 200, "off")
    window = shown(qtbot, theme, page)
    editor = page.sheet.answers[0].editor
    for _ in range(14):
        qtbot.keyClick(editor, Key.Key_Return)
        settle()
        caret = editor.viewport().mapTo(page, editor.cursorRect().center())
        assert page.area.geometry().contains(caret)
    window.close()


def test_a_card_without_a_role_shows_none_though_the_one_before_had_one(qtbot: QtBot, theme: Theme) -> None:
    page = made("step", theme, "da", filled=True)
    assert isinstance(page, StepPage)
    window = shown(qtbot, theme, page)
    assert [one.isChecked() for one in page.form.roles.buttons].count(True) == 1
    page.display(steps("da", EMPTY), 1)
    assert not any(one.isChecked() for one in page.form.roles.buttons)
    assert page.step(EMPTY) == EMPTY
    window.close()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("4.12.", date(2026, 12, 4)),
        ("4/12 2026", date(2026, 12, 4)),
        ("4. december", date(2026, 12, 4)),
        ("December 4, 2026", date(2026, 12, 4)),
        ("4 dec 26", date(2026, 12, 4)),
        ("2026-12-04", date(2026, 12, 4)),
        ("22.11.", date(2027, 11, 22)),
        ("23.11.", TODAY),
        ("29. februar", date(2028, 2, 29)),
        ("٤/١٢/٢٠٢٦", date(2026, 12, 4)),
        *[(text, None) for text in ("", "4", "31.11.", "i morgen", "4.13.2026", "²/12", "9" * 5000 + ".1.1", "1.1.0")],
    ],
)
def test_a_day_is_read_as_people_write_it(text: str, day: date | None) -> None:
    assert day_words.read(text, TODAY) == day


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_day_told_is_a_day_read(language: str) -> None:
    speak(language)
    for month in range(1, 13):
        day = date(2027, month, 28)
        assert day_words.read(day_words.told(day), TODAY) == day
    assert day_words.month_on(date(2026, 12, 31)) == date(2027, 1, 31)
    assert day_words.month_on(date(2027, 1, 31)) == date(2027, 2, 28)


@pytest.mark.parametrize(
    ("card", "told"),
    [
        (Transfer("a", "l", act="  Ringe\ntil dem "), "Ringe til dem"),
        (Transfer("a", "l", alliance="Havnen"), "Havnen"),
        (Transfer("a", "l"), "Et skridt, du ikke har beskrevet"),
        (Transfer("a", "l", act="x" * 40), "x" * 23 + "…"),
    ],
)
def test_a_step_is_known_by_a_few_words(card: Transfer, told: str) -> None:
    assert step_words.excerpt(card) == told
    assert len(step_words.excerpt(Transfer("a", "l", act=TEN_THOUSAND))) <= step_words.EXCERPT + 2

"""One's own roles: counted over real answers, told in words, never mixed with what an earlier key said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.game.board import Place, Round
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.game.habits import ENOUGH, Habit
from velfaerd_game.game.level import Level
from velfaerd_game.game.scoring import score
from velfaerd_game.store import Transfer
from velfaerd_game.ui import habit_words
from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.own_roles import advise
from velfaerd_game.ui.pages.own_page import OwnPage
from velfaerd_game.ui.saving_roles import roles_told
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import speak

from .looking import SIZES, cut, nameless, reached, settle, shown, stops

LEFT = Qt.MouseButton.LeftButton


def answer(journey: Journey, level: Level, *leave_out: str, mark: str = "") -> Fraction:
    """Play a level as its first expert does but for some roles, and keep the result; the score."""
    played = Round(level)
    for phase in level.phases:
        wanted = level.experts[0].placements[phase.id].roles
        for role in [role for role in wanted if role not in leave_out] or ["medspiller"]:
            played = played.play(Place(role, phase.id))
    total = score(journey.library.key(level), played.board).total
    journey.store.finish_round(played, mark or fingerprint(level), score=total, hints=0, seconds=60)
    return total


def words(page: QWidget) -> str:
    settle()
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_an_answer_after_the_experts_were_read_without_a_score_is_no_first_try(journey: Journey) -> None:
    first, second = journey.library.levels("da")[:2]
    answer(journey, first)
    for level in (first, second):
        journey.store.mark_seen(level.id, fingerprint(level))
    answer(journey, second)
    answer(journey, second)
    own = journey.shelf.own_roles("da")
    assert (own.first.boards, own.later.boards) == (1, 2)
    told = [habit_words.step(one, "i dag") for one in own.steps]
    assert ["første forsøg" in one for one in told] == [True, False, False]
    assert [one.first for one in roles_told(own, date(2026, 1, 1)).answers] == [True, False, False]
    assert ["efter udforskning" in one for one in told] == [False, True, False]


def test_without_answers_the_page_says_what_to_do(qtbot: QtBot, journey: Journey) -> None:
    journey.home()
    qtbot.mouseClick(journey.home_page.own, LEFT)
    page = journey.own_page
    assert journey.window.stack.currentWidget() is page
    assert "Spil en alliance, så kan du se dine roller her." in words(page)
    assert page.chart.isHidden()
    first = journey.library.levels("da")[0]
    assert f"Næste i rækken: {first.title}." in words(page)
    qtbot.mouseClick(page.play, LEFT)
    assert journey.window.windowTitle().startswith(f"Før du begynder – {first.title}")


def test_a_role_always_left_out_is_told_as_overlooked_and_trained_next(journey: Journey) -> None:
    levels = journey.library.levels("da")
    for level in levels[:-1]:
        answer(journey, level, "styrmand")
    journey.own()
    own = journey.own_page.own
    assert own is not None
    assert own.first.boards == len(levels) - 1
    helmsman = own.first.roles["styrmand"]
    assert helmsman.met == 0
    assert helmsman.overlooked == helmsman.wanted >= ENOUGH
    told = words(journey.own_page)
    assert "Du overser den ofte." in told
    assert f"overset {helmsman.wanted} gange" in told


def test_every_next_step_is_reached_from_my_roles_though_none_is_due(qtbot: QtBot, journey: Journey) -> None:
    journey.own()
    page = journey.own_page
    assert page.steps.isHidden()
    level = journey.library.levels("da")[0].id
    journey.thinking.notes.write(Transfer("a", level, act="Ring til Mona"))
    journey.own()
    assert page.steps.accessibleName() == "Mine næste skridt"
    assert page.steps in reached(qtbot, page)
    page.steps.setFocus()
    qtbot.keyClick(page.steps, Qt.Key.Key_Return)
    steps = journey.thinking.steps_page
    assert journey.window.stack.currentWidget() is steps
    assert "Ring til Mona" in steps.papers[0].words.toPlainText()
    qtbot.keyClick(steps, Qt.Key.Key_Escape)
    assert journey.window.stack.currentWidget() is page


def test_first_tries_and_later_ones_are_kept_apart(qtbot: QtBot, journey: Journey) -> None:
    level = journey.library.levels("da")[0]
    answer(journey, level, *ROLE_IDS[1:])
    answer(journey, level)
    answer(journey, level)
    journey.own()
    page = journey.own_page
    own = page.own
    assert own is not None
    assert (own.first.boards, own.later.boards) == (1, 2)
    assert [one.again for one in own.steps] == [False, True, True]
    first, later = page.tries.buttons
    assert (first.text(), later.text()) == ("Første forsøg (1)", "Senere svar (2)")
    before = words(page)
    qtbot.mouseClick(later, LEFT)
    assert words(page) != before


def test_answers_by_an_earlier_key_are_kept_and_marked_and_not_counted(journey: Journey) -> None:
    level = journey.library.levels("da")[0]
    answer(journey, level, mark="0123456789abcdef")
    answer(journey, level)
    answer(journey, replace(level, id="en-alliance-der-er-vaek"))
    journey.own()
    page = journey.own_page
    own = page.own
    assert own is not None
    assert (own.first.boards, own.later.boards, own.earlier, own.gone) == (0, 1, 1, 1)
    assert [one.current for one in own.steps] == [False, True, False]
    assert [one.first for one in own.steps] == [True, False, True]
    assert [one.isChecked() for one in page.tries.buttons] == [False, True]
    assert "Spil en alliance" not in words(page)
    assert "1 svar er holdt op mod en tidligere nøgle og er ikke talt med." in words(page)
    assert "1 svar hører til en alliance, der ikke er her længere." in words(page)
    assert page.latest.toPlainText().count("en tidligere nøgle") == 2


def test_the_latest_answers_are_told_newest_first_and_all_of_them_to_a_screen_reader(journey: Journey) -> None:
    levels = journey.library.levels("da")
    for level in (*levels, levels[0]):
        answer(journey, level)
    journey.own()
    lines = journey.own_page.latest.toPlainText().splitlines()
    assert levels[0].title in lines[0]
    assert "spillet igen" in lines[0]
    told = journey.own_page.chart.accessibleDescription()
    assert all(level.title in told for level in levels)


@pytest.mark.parametrize(
    ("habit", "told"),
    [
        (Habit(wanted=ENOUGH - 1), "mindst 5 faser"),
        (Habit(wanted=9, laid=9, met=6, overlooked=3), "Du ser som regel, når der er brug for den."),
        (Habit(wanted=9, laid=4, met=4, overlooked=5), "Du ser den nogle gange."),
        (Habit(wanted=9, laid=3, met=3, overlooked=6), "Du overser den ofte."),
        (
            Habit(laid=9, alone=9),
            "har ikke haft brug for den endnu. Du lægger den gerne, hvor ingen eksperter gør det.",
        ),
        (Habit(wanted=6, laid=9, met=2, early=5), "Du overser den ofte. Du lægger den gerne for tidligt."),
        (Habit(wanted=6, laid=9, met=2, late=4, early=1), "Du lægger den gerne for sent."),
    ],
)
def test_a_habit_in_words(habit: Habit, told: str) -> None:
    speak("da")
    assert told in habit_words.verdict(habit)


def test_counts_leave_out_what_never_happened() -> None:
    speak("da")
    assert habit_words.counts(Habit(wanted=6, laid=6, met=6)) == "lagt i 6 af de 6 faser, hvor eksperterne vil have den"
    assert habit_words.counts(Habit(wanted=6, overlooked=6, late=1)).endswith("overset 6 gange · for sent 1 gang")


def test_the_next_alliance_is_the_one_that_asks_most_for_what_is_overlooked(journey: Journey) -> None:
    levels = journey.library.levels("da")
    told = [(level, journey.library.key(level)) for level in levels]
    journey.own()
    own = journey.own_page.own
    assert own is not None
    seen = replace(own.first, roles={**own.first.roles, "styrmand": Habit(wanted=6, overlooked=6)})
    counted = {level.id: sum(phase.shares["styrmand"] >= Fraction(1, 2) for phase in key.phases) for level, key in told}
    given = advise(seen, told, frozenset())
    assert given is not None
    assert (given.role, given.phases) == ("styrmand", max(counted.values()))
    assert counted[given.level] == given.phases
    other = advise(seen, told, frozenset({given.level}))
    assert other is not None
    assert other.level != given.level
    assert advise(own.first, told, frozenset(counted)) is None
    assert advise(seen, [], frozenset()) is None


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_no_word_is_cut_and_tab_comes_round(
    qtbot: QtBot, theme: Theme, journey: Journey, size: tuple[int, int, int], language: str
) -> None:
    levels = journey.library.levels("da")
    for level in (*levels, *levels):
        answer(journey, level, "styrmand")
    speak(language)
    theme.choose("light", size[2], "off")
    page = OwnPage(theme)
    page.display(journey.shelf.own_roles(language))
    window = shown(qtbot, theme, page, *size[:2])
    settle()
    assert cut(page) == []
    assert nameless(page) == []
    assert QApplication.focusWidget() is page.play
    assert reached(qtbot, page) == set(stops(page))
    window.close()

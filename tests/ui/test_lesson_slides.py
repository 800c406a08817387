"""What a slide shows of a lesson, and what it keeps to itself until it is time; and that every word has room."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from velfaerd_game.game.board import Board
from velfaerd_game.game.classroom import TeamBoard
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.game.lesson import Lesson
from velfaerd_game.game.lesson_setup import Way
from velfaerd_game.game.level import Level, Placement
from velfaerd_game.ui.class_slides import story_slide
from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.lesson_slides import Told, slide
from velfaerd_game.ui.slides import MetersSlide, PhaseSlide, Slide, TalkSlide, TextSlide, WholeSlide
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.widgets.class_screen import ClassScreen
from velfaerd_game.ui.widgets.hands_pad import Hands, HandsPad
from velfaerd_game.ui.widgets.sheet import Sheet
from velfaerd_game.ui.widgets.slide_art import FarCard
from velfaerd_game.ui.widgets.text_slide import TextSlideView

from .trainers import Key, Trainer

SIZES = [(1280, 720), (1280, 800), (1024, 768), (1366, 768), (1920, 1080), (3840, 2160)]


def _told(journey: Journey, lesson: Lesson) -> Slide:
    language = lesson.level.language
    return slide(
        Told(lesson, journey.library.deck(language), journey.library.key(lesson.level), 0, "En snak uden navn")
    )


def _teams(lesson: Lesson, count: int = 12) -> Lesson:
    for at in (1, 2):
        for team in range(count):
            laid = {
                phase.id: Placement((ROLE_IDS[(team // 3 + place * at) % 6],))
                for place, phase in enumerate(lesson.level.phases)
            }
            lesson = lesson.take(TeamBoard(Board(laid), f"{team:032x}", f"Hold {team}", at))
    return lesson


def _at(lesson: Lesson, step: str) -> Lesson:
    while lesson.step.id != step:
        lesson = lesson.forward()
    return lesson


def _taught(qtbot: QtBot, journey: Journey, level: Level | None = None) -> Lesson:
    """A lesson of twelve teams that have answered twice, at its beginning."""
    trainer = Trainer(qtbot, journey).begin(Way.TEAMS, **({"level": level.id} if level else {}))
    lesson = trainer.lesson
    trainer.teaching.leave()
    return _teams(lesson)


def _length(level: Level) -> int:
    return len(level.briefing) + max(len(cell.why) for phase in level.phases for cell in phase.cells)


def test_hidden_shares_leave_the_cards_the_question_is_about(qtbot: QtBot, journey: Journey) -> None:
    lesson = _at(_taught(qtbot, journey), "talk-1")
    phase = lesson.phase_of(lesson.step)
    assert phase is not None
    hidden, shown = _told(journey, lesson), _told(journey, lesson.toggle_shares())
    assert isinstance(hidden, TalkSlide)
    assert tuple(role for role, _ in hidden.cards) == lesson.talk(phase).roles
    assert all(name in hidden.question for _, name in hidden.cards)
    assert isinstance(shown, PhaseSlide)
    assert (shown.question, shown.right) == (hidden.question, "")
    assert all(row.bars and row.expert is None for row in shown.rows)


def test_a_talk_nobody_has_answered_shows_all_cards(qtbot: QtBot, journey: Journey, theme: Theme) -> None:
    told = _told(journey, _at(_taught(qtbot, journey), "talk-1"))
    assert isinstance(told, TalkSlide)
    deck = journey.library.deck("da")
    everybody = replace(told, cards=tuple((role, deck.role(role).name) for role in ROLE_IDS))
    screen = ClassScreen(theme)
    qtbot.addWidget(screen)
    screen.resize(1280, 720)
    screen.show()
    screen.display(everybody)
    QApplication.processEvents()
    cards = [card for card in screen.findChildren(FarCard) if card.isVisible()]
    assert [card.accessibleName() for card in cards] == [name for _, name in everybody.cards]
    assert all(card.width() > 120 and card.height() > 180 for card in cards)


def test_card_by_card_tells_nothing_ahead_and_moves_no_row(qtbot: QtBot, journey: Journey) -> None:
    lesson = _at(_taught(qtbot, journey), "reveal-1-class")
    before = _told(journey, lesson)
    lesson = replace(lesson, one_by_one=True).forward()
    assert isinstance(before, PhaseSlide)
    assert [row.expert for row in before.rows] == [None] * 6
    assert not before.seats
    for turned in range(6):
        told = _told(journey, lesson)
        assert isinstance(told, PhaseSlide)
        assert [row.role for row in told.rows] == [row.role for row in before.rows]
        assert [row.expert is not None for row in told.rows] == [place < turned for place in range(6)]
        assert not any(row.marked or row.note for row in told.rows)
        assert set(told.seats) <= {row.role for row in told.rows[:turned]}
        assert told.rows[turned].name in told.question
        lesson = lesson.forward()
    told = _told(journey, lesson)
    assert isinstance(told, PhaseSlide)
    assert [row.role for row in told.rows] == [row.role for row in before.rows]
    assert sum(row.marked for row in told.rows) == 1
    assert told.seats


def test_all_at_once_ranks_the_roles_as_the_experts_do(qtbot: QtBot, journey: Journey) -> None:
    told = _told(journey, _at(_taught(qtbot, journey), "reveal-1-experts"))
    assert isinstance(told, PhaseSlide)
    shares = [row.expert.share for row in told.rows if row.expert]
    assert shares == sorted(shares, reverse=True)
    assert len(shares) == 6


def test_the_bars_of_two_rounds_are_named_and_of_one_are_not(qtbot: QtBot, journey: Journey) -> None:
    lesson = _at(_taught(qtbot, journey), "reveal-1-class")
    told = _told(journey, lesson)
    assert isinstance(told, PhaseSlide)
    assert told.rounds == ("Første runde", "Anden runde")
    alone = _told(journey, _at(_taught(qtbot, journey), "talk-1").toggle_shares())
    assert isinstance(alone, PhaseSlide)
    assert alone.rounds == ()


def test_where_the_class_disagrees_most_is_where_to_begin(qtbot: QtBot, journey: Journey) -> None:
    told = _told(journey, _at(_taught(qtbot, journey), "disagreement"))
    assert isinstance(told, MetersSlide)
    marked = [meter for meter in told.meters if meter.marked]
    assert [meter.name for meter in marked] == [told.question]


def test_the_whole_says_what_guessing_and_experts_score_and_what_that_means(qtbot: QtBot, journey: Journey) -> None:
    told = _told(journey, _at(_taught(qtbot, journey), "whole"))
    assert isinstance(told, WholeSlide)
    assert [mark.name.rsplit(" ", 1)[0] for mark in told.marks] == ["Rene gæt", "Ekspertniveau"]
    assert all(mark.means for mark in told.marks)
    assert [len(spread.each) for spread in told.spreads] == [12, 12]
    for spread in told.spreads:
        assert spread.mean == pytest.approx(sum(spread.each) / 12)


def test_a_story_begins_with_its_picture_and_its_title(qtbot: QtBot, journey: Journey) -> None:
    lesson = _taught(qtbot, journey)
    first, second = _told(journey, lesson), _told(journey, lesson.forward())
    assert isinstance(first, TextSlide)
    assert isinstance(second, TextSlide)
    assert (first.title, first.picture, first.opening) == (lesson.level.title, lesson.level.id, True)
    assert (second.title, second.picture, second.opening) == ("", lesson.level.id, False)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_no_word_before_the_class_is_cut(qtbot: QtBot, journey: Journey, theme: Theme, size: tuple[int, int]) -> None:
    """Every slide of the levels with the longest stories and the longest reasons, the reasons shown."""
    levels = sorted(journey.library.levels("da"), key=_length)[-2:]
    lessons = [_taught(qtbot, journey, level) for level in levels]
    screen = ClassScreen(theme)
    qtbot.addWidget(screen)
    screen.resize(*size)
    screen.show()
    for taught in lessons:
        lesson = taught
        for _ in taught.steps:
            screen.display(_told(journey, lesson.toggle_reasons()))
            QApplication.processEvents()
            view = screen.stack.currentWidget()
            assert view.column.totalMinimumHeightForWidth(view.width()) <= size[1], lesson.at  # type: ignore[attr-defined]
            for label in screen.findChildren(QLabel):
                if label.isVisible() and label.text():
                    need = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
                    assert need <= label.height() + 1, (lesson.at, label.text())
            lesson = lesson.forward()


def test_the_first_slide_fits_the_screen_it_is_first_shown_on(qtbot: QtBot, journey: Journey, theme: Theme) -> None:
    """A page is laid out before the screen has its size: the letters must follow."""
    screen = ClassScreen(theme)
    qtbot.addWidget(screen)
    long = TextSlide("Titel", "", ("Ord og atter ord. " * 23,), picture="alliance", opening=True)
    screen.display(long)
    screen.resize(1024, 768)
    screen.show()
    QApplication.processEvents()
    view = screen.stack.currentWidget()
    assert isinstance(view, TextSlideView)
    assert view.column.totalMinimumHeightForWidth(view.width()) <= 768
    assert view.banner.isVisible()


def test_the_board_of_the_class_does_not_promise_the_experts(qtbot: QtBot, journey: Journey) -> None:
    trainer = Trainer(qtbot, journey).begin(Way.BOARD)
    trainer.go_to("round-1")
    page = trainer.teaching.board.page
    assert page.board.summary.compare.text() == "Videre"
    assert not page.bar.hint.isVisible()
    page.board.summary.compare.click()
    (sheet,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, Sheet) and one.isVisible())
    words = " ".join(one.text() for one in sheet.findChildren(QLabel))
    assert "4 faser er tomme. Vil du gå videre alligevel?" in words
    trainer.press(Key.Key_Escape)
    assert trainer.lesson.at == "round-1"


def test_a_list_in_a_story_has_bullets_and_emphasis_no_stars(qtbot: QtBot, journey: Journey) -> None:
    level = journey.library.levels("da")[0]
    told = story_slide(level, "Det er *svært*:\n\n- en skole\n- en butik", 2, 3)
    assert told.text == ("Det er svært:", "• en skole\n• en butik")


def test_beside_the_notes_a_long_situation_is_still_read_to_its_end(
    qtbot: QtBot, journey: Journey, theme: Theme
) -> None:
    roles = [journey.library.deck("da").role(role) for role in ROLE_IDS]
    side = QWidget()
    qtbot.addWidget(side)
    pad = HandsPad(theme, side)
    pad.resize(700, 720)
    side.resize(700, 720)
    side.show()
    pad.display(roles, Hands("1 Slidt lys", "Vejene ligger i en industripark. " * 15, {}, "34 hænder af højst 60"))
    QApplication.processEvents()
    assert pad.situation.heightForWidth(pad.situation.width()) <= pad.situation.height()
    assert pad.fields[-1].geometry().bottom() < pad.height()


def test_the_cards_lie_before_the_class_until_the_teams_names_need_their_room(qtbot: QtBot, journey: Journey) -> None:
    lesson = _teams(_taught(qtbot, journey), 60).go_to("round-1")
    view = ClassScreen(Theme())
    qtbot.addWidget(view)
    view.resize(1280, 720)
    view.show()

    def names(teams: int) -> list[str]:
        few = replace(lesson, rounds=(replace(lesson.answers(1), arrived=lesson.answers(1).arrived[:teams]),) * 2)
        view.display(_told(journey, few), black=False)
        QApplication.processEvents()
        return [card.name for card in view.findChildren(FarCard) if card.isVisible()]

    assert names(2) == [role.name for role in journey.library.deck(lesson.level.language).roles]
    assert names(60) == []
    assert len(names(2)) == len(ROLE_IDS)

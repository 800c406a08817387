"""The scale: its markers' words never cover each other, and all of it is told in words."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from velfaerd_game.game.scoring import Score
from velfaerd_game.ui import panel_words, verdict_words
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.widgets.bar_labels import Mark, lay_labels
from velfaerd_game.ui.widgets.score_bar import ScoreBar
from velfaerd_game.ui.widgets.score_strip import ScoreStrip
from velfaerd_game.words.language import speak

from .reveals import revealed

PERCENT = st.fractions(0, 100, max_denominator=7)
SAME_WIDGET = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def scored(total: Fraction, guess: Fraction, expert: Fraction | None, stars: int = 1) -> Score:
    return replace(revealed().score, total=total, guess=guess, expert_level=expert, stars=stars)


@given(st.lists(st.tuples(st.floats(0, 700), st.floats(20, 180)), min_size=1, max_size=2), st.sampled_from((320, 700)))
def test_labels_keep_clear_of_each_other_of_triangles_and_of_the_edges(
    drawn: list[tuple[float, float]], width: int
) -> None:
    marks = [Mark(min(x, width), wide) for x, wide in drawn]
    labels = lay_labels(marks, (0, width), 13)
    assert len(labels) == len(marks)
    boxes = [QRectF(label.left, 22 * label.row, mark.width, 20) for label, mark in zip(labels, marks, strict=True)]
    for box in boxes:
        assert box.left() >= -1e-6
        assert box.right() <= width + 1e-6
    for one, other in combinations(boxes, 2):
        assert not one.intersects(other)
    for label, box in zip(labels, boxes, strict=True):
        for mark in marks:
            if label.row == 0:
                assert not box.left() - 8 < mark.x < box.right() + 8


@SAME_WIDGET
@given(PERCENT, PERCENT, PERCENT)
def test_words_of_the_markers_stand_inside_the_bar_apart(
    qtbot: QtBot, theme: Theme, total: Fraction, guess: Fraction, expert: Fraction
) -> None:
    bar = ScoreBar(theme)
    for width in (420, 740):
        bar.display(scored(total, guess, expert), float(total))
        bar.resize(width, bar.heightForWidth(width))
        first, second = bar.label_boxes()
        assert not first.intersects(second)
        for box in (first, second):
            assert bar.rect().toRectF().contains(box)
    bar.deleteLater()


def test_one_expert_has_no_expert_level_to_mark(qtbot: QtBot, theme: Theme) -> None:
    bar = ScoreBar(theme)
    qtbot.addWidget(bar)
    bar.display(scored(Fraction(50), Fraction(30), None), 50)
    assert bar.words() == ["Rene gæt 30"]


@pytest.mark.parametrize(
    ("total", "stars", "danish"),
    [
        (Fraction(90), 3, "På niveau med eksperterne"),
        (Fraction(20), 0, "Tæt på et rent gæt"),
        (Fraction(41), 0, "Du ser det anderledes end eksperterne"),
    ],
)
def test_the_judgement_reads_the_score_against_both_levels(total: Fraction, stars: int, danish: str) -> None:
    assert verdict_words.judgement(scored(total, Fraction(30), Fraction(80), stars)) == danish


def test_the_judgement_counts_the_phases_that_are_close() -> None:
    state = revealed(played=("Fm", "", "s"))
    assert verdict_words.judgement(replace(state.score, stars=1)) == "Tæt på eksperterne i 1 fase"


@pytest.mark.parametrize(("exact", "shown"), [(Fraction(135, 2), "68"), (Fraction(674, 10), "67"), (Fraction(0), "0")])
def test_points_are_rounded_half_up_once(exact: Fraction, shown: str) -> None:
    words = verdict_words.total(scored(exact, Fraction(61, 2), Fraction(84)))
    assert words == f"Du fik {shown} af 100 point. Rene gæt giver 31, og ekspertniveauet er 84."


def test_the_strip_says_everything_it_shows(qtbot: QtBot, theme: Theme) -> None:
    strip = ScoreStrip(theme)
    qtbot.addWidget(strip)
    strip.display(revealed(readings=True), turned=3)
    name, more = strip.accessibleName(), strip.accessibleDescription()
    assert "af 100 point" in name
    assert "af 3 stjerner" in name
    assert more.startswith("4 læsninger af navngivne kilder, ingen personers egne bud.")
    assert "ikke hvor god en leder du er" in more
    assert "Panelet har 4 eksperter. Litteraturen anbefaler 10–15." in more


def test_a_large_panel_needs_no_word_about_its_size() -> None:
    state = revealed(experts=[["Fm"]] * 10, played=["F"])
    assert panel_words.size(state.level) == ""
    speak("en")
    assert panel_words.behind(state.level).startswith("10 persons’ own boards.")

"""The closer look as a page: opened from the answer, four views, everything by keys, back to the answer as it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from velfaerd_game.ui import answer_text, readings_words, verdict_words
from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.pages.closer_page import CloserPage
from velfaerd_game.ui.panel_words import NAMED
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.widgets.reading_box import LINE, ReadingBox
from velfaerd_game.words.language import speak

from .hands import Hands
from .looking import SIZES, cut, nameless, reached, settle, shown, stops
from .reveals import in_english, revealed

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
VIEWS = ("points", "what-if", "readings", "text")


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> Iterator[CloserPage]:
    page = CloserPage(theme)
    window = shown(qtbot, theme, page)
    page.display(revealed(readings=True))
    settle()
    yield page
    window.close()


@pytest.fixture
def hands(qtbot: QtBot, journey: Journey) -> Hands:
    hands = Hands(qtbot, journey)
    hands.type("D2LB1")
    journey.playing.compare()
    return hands


def press(qtbot: QtBot, key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, key)


def test_it_opens_from_the_answer_and_escape_goes_back_to_it_as_it_was(hands: Hands) -> None:
    revealing, stack = hands.journey.revealing, hands.window.stack
    reveal = revealing.page
    chosen = reveal.view.plate.cards()[2]
    hands.click(chosen)
    reveal.view.panel.closer.setFocus()
    hands.press(Key.Key_Return)
    assert stack.currentWidget() is revealing.closer_page
    assert hands.window.windowTitle().startswith("Nærmere på svaret – Nyt lys i Albertslund")
    hands.press(Key.Key_Escape)
    assert stack.currentWidget() is reveal
    assert reveal.finished
    assert reveal.chosen is chosen
    assert hands.window.focusWidget() is reveal.view.panel.closer


def test_there_is_no_closer_look_before_all_phases_have_turned(hands: Hands) -> None:
    panel = hands.journey.revealing.page.view.panel
    assert panel.closer.isVisible()
    hands.choose(motion="on")
    hands.play("albertslund-lys")
    hands.type("D2LB1")
    hands.journey.playing.compare()
    assert not panel.closer.isVisible()
    hands.journey.revealing.page.show_all()
    assert panel.closer.isVisible()


def test_views_are_chosen_by_click_arrow_and_digit_and_are_told(qtbot: QtBot, page: CloserPage) -> None:
    heard: list[str] = []
    page.announced.connect(heard.append)
    qtbot.mouseClick(page.choices.buttons[1], LEFT)
    assert page.sandbox.isVisible()
    press(qtbot, Key.Key_Right)
    assert page.readings.isVisible()
    press(qtbot, Key.Key_4)
    assert page.text.isVisible()
    assert QApplication.focusWidget() is page.choices.buttons[3]
    press(qtbot, Key.Key_1)
    assert [view.isVisible() for view in page.views.values()] == [True, False, False, False]
    assert [words[:12] for words in heard] == [
        "En prøveplad",
        "Du er lige t",
        "Nyt lys\nDu f",
        f"Hvorfor {heard[3][8:10]}?.",
    ]


@pytest.mark.parametrize("view", VIEWS)
def test_a_digit_from_inside_a_view_leaves_the_focus_at_the_view_that_opens(
    qtbot: QtBot, page: CloserPage, view: str
) -> None:
    page.choose(view)
    for at, other in enumerate(VIEWS):
        if other != view:
            page.choose(view)
            settle()
            page.views[view].stops()[0].setFocus()
            press(qtbot, Key(Key.Key_1 + at))
            settle()
            assert QApplication.focusWidget() is page.choices.buttons[at]


@pytest.mark.parametrize("view", ["points", "readings"])
def test_larger_text_leaves_the_focus_at_the_paper_where_it_was(theme: Theme, page: CloserPage, view: str) -> None:
    page.choose(view)
    settle()
    page.views[view].stops()[2].setFocus()
    theme.choose("dark", 150, "off")
    settle()
    assert QApplication.focusWidget() is page.views[view].stops()[2]


def test_likeness_has_its_last_column_where_there_is_room_for_it(theme: Theme, page: CloserPage) -> None:
    page.choose("readings")
    theme.choose("light", 200, "off")
    seen = []
    for width in (1280, 2560, 1280):
        page.window().resize(width, 720)
        settle()
        seen.append([words.isVisible() for words in page.readings.same])
        assert cut(page) == []
    count = len(page.readings.same)
    assert seen == [[False] * count, [True] * count, [False] * count]


@pytest.mark.parametrize("view", VIEWS)
def test_tab_reaches_everything_and_every_stop_has_a_name(qtbot: QtBot, page: CloserPage, view: str) -> None:
    page.choose(view)
    settle()
    assert reached(qtbot, page) == set(stops(page))
    assert nameless(page) == []


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("size", SIZES)
def test_no_word_is_cut(theme: Theme, page: CloserPage, size: tuple[int, int, int], view: str) -> None:
    state = revealed(played=("Fos", "", "Dmf"))
    long = "Ledelsesretningernes tværfaglige læsning af samskabelsens mange ansigter"
    experts = tuple(replace(one, name=f"{long} {at}") for at, one in enumerate(state.level.experts))
    theme.choose("light", size[2], "off")
    page.window().resize(*size[:2])
    page.display(replace(state, level=replace(state.level, experts=experts)))
    page.choose(view)
    settle()
    assert cut(page) == []


def test_the_bar_has_room_for_its_words_from_the_first(qtbot: QtBot, theme: Theme) -> None:
    theme.choose("light", 200, "off")
    page = CloserPage(theme)
    window = shown(qtbot, theme, page, 1024, 640)
    page.display(revealed())
    settle()
    assert cut(page) == []
    window.close()


def test_the_look_follows_language_and_text_size_in_the_view_that_is_open(theme: Theme, page: CloserPage) -> None:
    page.choose("readings")
    assert page.state is not None
    speak("en")
    page.display(in_english(page.state))
    assert page.readings.told().startswith("You are equally close to Leder 1, Leder 2. ")
    theme.choose("dark", 200, "off")
    settle()
    assert page.readings.isVisible()
    assert cut(page) == []


# --- the readings ----------------------------------------------------------------------------------------------------


def test_the_closest_stands_first_and_each_phase_tells_everybodys_cards(page: CloserPage) -> None:
    page.choose("readings")
    state = revealed(played=("fM", "O", "Ds"), readings=True)
    page.display(state)
    first, phase = page.readings.panels[:2]
    assert first.accessibleName().startswith("Du er tættest på Leder 3. Leder 3: 100 procent ens. ")
    told = phase.accessibleName()
    assert told.startswith("1. Fasenavn 1. Dig: Medspilleren (hovedrolle), Fortælleren. Leder 3: Medspilleren (hove")
    assert "Leder 4: Fortælleren (hovedrolle), Designeren." in told
    assert readings_words.phases_alike(state, state.level.experts[2]) == 3


def test_a_tie_and_nothing_in_common_are_said_as_they_are(qapp: object) -> None:
    assert readings_words.headline(revealed([["F"], ["F"], ["B"]], ["F"])) == "Du er lige tæt på Leder 1, Leder 2"
    assert readings_words.headline(revealed([["F"], ["F"]], ["F"])) == "Du er lige tæt på dem alle"
    nothing = readings_words.headline(revealed([["F"], ["B"]], ["m"]))
    assert nothing == "Dit bud har ingen kort til fælles med nogen af eksperterne"


@pytest.mark.parametrize("size", [(1024, 640, 200), (1280, 720, 200), (1280, 720, 100)])
def test_a_name_without_a_space_breaks_where_it_must(
    theme: Theme, page: CloserPage, size: tuple[int, int, int]
) -> None:
    state = revealed(readings=True)
    names = ["W" * 40, *(one.name for one in state.level.experts[1:])]
    experts = tuple(replace(one, name=name) for one, name in zip(state.level.experts, names, strict=True))
    width, height, text = size
    page.window().resize(width, height)
    theme.choose("light", text, "off")
    page.display(replace(state, level=replace(state.level, experts=experts)))
    page.choose("readings")
    settle()
    assert cut(page) == []
    boxes = page.readings.panels[1].findChildren(ReadingBox)
    names_high = {box.title: box.needed - theme.px(LINE) * box.lines for box in boxes}
    assert names_high["W" * 40] > 2 * max(high for name, high in names_high.items() if name != "W" * 40)
    assert "W" * 40 in page.readings.panels[0].accessibleName()


def test_of_many_experts_the_closest_are_shown(qapp: object) -> None:
    state = revealed([["Fm"]] * 40, ["F"])
    assert len(readings_words.ranked(state)) == NAMED
    assert readings_words.explanation(state).endswith("De 12 nærmeste er vist.")
    assert readings_words.headline(state) == "Du er lige tæt på dem alle"
    some = readings_words.headline(revealed([["Fm"]] * 40 + [["B"]], ["F"]))
    assert some.endswith("Leder 11, Leder 12 og 28 til")


# --- as text ----------------------------------------------------------------------------------------------------------


def test_the_text_tells_everything_the_plate_tells(page: CloserPage) -> None:
    page.choose("text")
    assert page.state is not None
    told = page.text.prose.toPlainText()
    for place, phase in enumerate(page.state.level.phases):
        assert f"{place + 1}. {phase.title}" in told
        for spot in page.state.spots(place):
            assert spot.role.name in told
            assert answer_text.said(spot) in told
            assert answer_text.names(spot) in told
            assert verdict_words.timing(spot.timing) in told
            assert answer_text.reason(spot).rstrip(".") in told


def test_what_markdown_would_take_for_its_own_stays_as_it_was_written(page: CloserPage) -> None:
    odd = "1) *Hvem* [er] <b>her</b>? # nr. 2 & ~3~ `x` _y_ | \\"
    state = revealed()
    phases = tuple(replace(phase, situation=odd) for phase in state.level.phases)
    page.display(replace(state, level=replace(state.level, phases=phases)))
    page.choose("text")
    assert odd in page.text.prose.toPlainText()


def test_the_table_has_a_row_for_each_card_and_is_copied_whole(qtbot: QtBot, page: CloserPage) -> None:
    heard: list[str] = []
    page.choose("text")
    page.announced.connect(heard.append)
    qtbot.mouseClick(page.text.copy, LEFT)
    assert page.state is not None
    rows = [row.split("\t") for row in QGuiApplication.clipboard().text().split("\n")]
    spots = [spot for place in range(len(page.state.level.phases)) for spot in page.state.spots(place)]
    assert len(rows) == 1 + len(spots)
    assert {len(row) for row in rows} == {len(rows[0])}
    assert [row[3] for row in rows[1:]] == [spot.role.name for spot in spots]
    assert heard == ["Kopieret. Sæt det ind i et regneark eller et dokument."]


@pytest.mark.parametrize(
    ("title", "cell"),
    [("=1+1", "'=1+1"), ("-1+1", "'-1+1"), ('"Ja" til alt', '"""Ja"" til alt"'), ('Et "ja"', 'Et "ja"')],
)
def test_a_cell_never_becomes_a_formula_or_takes_others_in(qapp: object, title: str, cell: str) -> None:
    state = revealed()
    phases = tuple(replace(phase, title=title) for phase in state.level.phases)
    table = answer_text.table(replace(state, level=replace(state.level, phases=phases)))
    assert {row.split("\t")[1] for row in table.split("\n")[1:]} == {cell}

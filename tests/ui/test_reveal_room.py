"""The reveal in every window and size of text: nothing is cut, nothing overlaps."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import speak

from .looking import SIZES, Window, cut, settle
from .reveals import Show, deck, revealed

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def show(qtbot: QtBot, theme: Theme) -> Show:
    return Show(qtbot, theme)


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize(("width", "height", "text"), SIZES)
def test_no_word_is_cut(show: Show, theme: Theme, width: int, height: int, text: int, language: str) -> None:
    speak(language)
    theme.choose("light", text, "off")
    page = show(revealed(language=language, hints=2, readings=True), width, height)
    assert cut(page) == []
    page.display(revealed(language=language), turned=0)
    settle()
    assert cut(page) == []


LETTERS = "mdbsof"


@pytest.mark.parametrize("phases", range(3, 9))
@pytest.mark.parametrize("cards", range(1, 7))
@pytest.mark.parametrize(("width", "height", "text"), [(1024, 640, 100), (1280, 720, 100), (1280, 720, 200)])
def test_any_board_lies_without_overlap(  # noqa: PLR0917
    show: Show, theme: Theme, phases: int, cards: int, width: int, height: int, text: int
) -> None:
    theme.choose("light", text, "off")
    experts = [[LETTERS[-cards:]] * phases, [LETTERS[:1].upper() + LETTERS[1:cards]] * phases]
    page = show(revealed(experts, [LETTERS[:cards].capitalize()] * phases, max_cards=cards), width, height)
    plate = page.view.plate
    row = plate.strip.row.rect()
    names = max(plate.fontMetrics().horizontalAdvance(role.name) for role in deck("da").roles)
    before = None
    for phase in plate.phases:
        assert row.contains(phase.geometry())
        assert before is None or before.geometry().right() < phase.x()
        assert phase.width() > names
        before = phase
        lower = round(phase.body().top())
        for one in phase.cards:
            face = one.face.translated(one.pos().toPointF())
            assert face.top() >= lower
            lower = round(face.bottom()) - 1
            if one.spot.timing:
                lower = round(phase.note_box(one).bottom()) - 1
        assert lower <= phase.height()
    parts = [page.view.score, plate, page.view.panel]
    for part in parts:
        assert page.view.rect().contains(part.geometry())
        assert not any(part.geometry().intersects(other.geometry()) for other in parts if other is not part)


def test_a_cramped_window_puts_the_panel_below_and_keeps_the_chosen_card_in_view(
    qtbot: QtBot, theme: Theme, show: Show
) -> None:
    theme.choose("light", 200, "off")
    page = show()
    assert page.view.panel.y() > page.view.plate.geometry().bottom()
    assert page.area.verticalScrollBar().maximum() > 0
    assert page.area.verticalScrollBar().value() == 0
    show.press(Key.Key_Right)
    show.press(Key.Key_Right)
    assert page.chosen is not None
    corner = page.chosen.mapTo(page.area.viewport(), page.chosen.rect().center())
    assert page.area.viewport().rect().contains(corner)


def test_the_plate_scrolls_by_whole_columns(theme: Theme, show: Show) -> None:
    experts = [["Fm"] * 8] * 2
    page = show(revealed(experts, ["Fo"] * 8), 1024, 640)
    strip = page.view.plate.strip
    assert strip.horizontalScrollBar().maximum() > 0
    for phase in page.view.plate.phases:
        page._choose(phase.cards[0])
        seen = [one for one in page.view.plate.phases if not one.visibleRegion().isEmpty()]
        assert phase in seen
        wide = [one.visibleRegion().boundingRect().width() for one in seen]
        assert all(one == seen[0].width() or abs(one - seen[0].width()) <= 1 for one in wide)


@pytest.mark.parametrize("palette", ["light", "dark", "contrast"])
def test_a_new_look_keeps_what_is_shown(show: Show, theme: Theme, palette: str) -> None:
    page = show()
    chosen = page.chosen
    theme.choose(palette, 125, "off")
    settle()
    assert page.chosen is chosen
    assert isinstance(page.window(), Window)
    assert not page.grab().isNull()

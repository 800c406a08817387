"""The page of alliances: choosing by mouse and keys, the filter, the player's own, and files that are broken."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from velfaerd_game.ui.pages.alliances_page import AllianceCard, AlliancesPage, BrokenLevel
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.widgets.alliance_tile import AllianceTile
from velfaerd_game.ui.widgets.broken_tile import BrokenTile
from velfaerd_game.ui.widgets.choice import Choice
from velfaerd_game.ui.widgets.sheet import Sheet
from velfaerd_game.ui.widgets.text import Text
from velfaerd_game.ui.widgets.tile_grid import Tile
from velfaerd_game.words.language import speak

from .looking import SIZES, cut, nameless, reached, settle, shown

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key
SUMMARY = "En forening banker på med en idé, kommunen ikke selv har fået. Hvem skal drive den?"


def card(number: int, **what: object) -> AllianceCard:
    plain = AllianceCard(f"nr-{number}", f"Alliance {number}", SUMMARY, ("citizens",), 5, 2, 15, number)
    return replace(plain, **what)  # type: ignore[arg-type]


CARDS = (
    card(1, best=Fraction(82), expert=Fraction(84), stars=2),
    card(2, partners=("companies", "research", "citizens"), cards_laid=3, best=Fraction(41), expert=Fraction(80)),
    card(3, next=True, partners=("volunteers",)),
    card(4, partners=("volunteers", "public"), cards_laid=1),
    card(5, title="En alliance med et navn, der er så langt, at det må brydes over to linjer"),
    card(6, own=True, partners=("foundations",)),
)
FAULTS = ("Linje 3: Der mangler en titel.", "Linje 40: Rollen »styrmænd« findes ikke.", "Der er ingen faser.")
BROKEN = (BrokenLevel("min-egen-alliance.toml", FAULTS),)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> AlliancesPage:
    page = AlliancesPage(theme)
    page.display(CARDS, BROKEN)
    page.kept = shown(qtbot, theme, page)  # type: ignore[attr-defined]
    return page


def tile(page: AlliancesPage, number: int) -> AllianceTile:
    return next(one for one in page.grid.tiles if isinstance(one, AllianceTile) and one.card.id == f"nr-{number}")


def here() -> Tile:
    focused = QApplication.focusWidget()
    assert isinstance(focused, Tile)
    return focused


def test_the_recommended_alliance_has_the_first_focus_and_enter_chooses_it(qtbot: QtBot, page: AlliancesPage) -> None:
    with qtbot.waitSignal(page.chosen) as chosen:
        qtbot.keyClick(here(), Key.Key_Return)
    assert chosen.args == ["nr-3"]


def test_a_click_chooses(qtbot: QtBot, page: AlliancesPage) -> None:
    with qtbot.waitSignal(page.chosen) as chosen:
        qtbot.mouseClick(tile(page, 1), LEFT)
    assert chosen.args == ["nr-1"]


def test_arrows_go_from_card_to_card_through_every_section(qtbot: QtBot, page: AlliancesPage) -> None:
    way = [(Key.Key_Left, 2), (Key.Key_Down, 5), (Key.Key_Up, 2), (Key.Key_Home, 1), (Key.Key_Down, 4)]
    for key, number in [*way, (Key.Key_Down, 6), (Key.Key_Left, 5), (Key.Key_Right, 6)]:
        qtbot.keyClick(here(), key)
        assert here() is tile(page, number), key
    qtbot.keyClick(here(), Key.Key_End)
    assert isinstance(here(), BrokenTile)
    viewport = page.area.viewport()
    assert viewport.rect().contains(here().mapTo(viewport, here().rect().center()))


def test_the_grid_is_one_tab_stop_where_the_player_left_it(qtbot: QtBot, page: AlliancesPage) -> None:
    qtbot.keyClick(here(), Key.Key_Left)
    found = reached(qtbot, page)
    assert [one for one in found if isinstance(one, Tile)] == [tile(page, 2)]
    assert len([one for one in found if isinstance(one, Choice)]) == 1
    assert {page.top.back, page.help, page.own.folder} <= found


def test_tab_goes_through_the_page_as_one_reads_it(qtbot: QtBot, page: AlliancesPage) -> None:
    for number, way in ((3, [page.own.folder, page.top.back]), (6, [page.top.back])):
        tile(page, number).setFocus()
        for stop in (*way, page.roles, page.help, page.filter.buttons[0]):
            qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
            assert QApplication.focusWidget() is stop
        qtbot.mouseClick(page.filter.buttons[0], LEFT)


def test_the_filter_offers_only_partners_that_occur_and_hides_the_others(qtbot: QtBot, page: AlliancesPage) -> None:
    words = [one.text() for one in page.filter.buttons]
    assert words == ["Alle", "Borgere", "Virksomheder", "Frivillige", "Fonde", "Forskning", "Offentlige parter"]
    qtbot.mouseClick(page.filter.buttons[words.index("Frivillige")], LEFT)
    shown_now = [one.card.number for one in page.grid.tiles if isinstance(one, AllianceTile)]
    assert shown_now == [3, 4]
    assert any(isinstance(one, BrokenTile) for one in page.grid.tiles)
    qtbot.mouseClick(page.filter.buttons[0], LEFT)
    assert len(page.grid.tiles) == len(CARDS) + len(BROKEN)


def test_the_filter_is_worked_by_arrows_and_keeps_the_focus(qtbot: QtBot, page: AlliancesPage) -> None:
    page.filter.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.filter.buttons[0], Key.Key_Right)
    assert QApplication.focusWidget() is page.filter.buttons[1]
    assert page.kind == "citizens"


def test_a_card_tells_a_screen_reader_all_it_shows(page: AlliancesPage) -> None:
    assert tile(page, 1).accessibleName() == "Alliance 1"
    told = tile(page, 1).accessibleDescription()
    for words in (
        "Kommune + borgere, 5 faser",
        "Sværhedsgrad 2 af 3",
        "15 minutter",
        SUMMARY,
        "82 af 100",
        "2 stjerner",
    ):
        assert words in told
    assert "Du er i gang: 3 kort lagt" in tile(page, 2).accessibleDescription()
    assert "Næste i rækken" in tile(page, 3).accessibleDescription()
    assert "Ikke spillet endnu" in tile(page, 5).accessibleDescription()


def test_a_broken_file_shows_its_name_and_first_fault_and_a_sheet_with_them_all(
    qtbot: QtBot, page: AlliancesPage
) -> None:
    broken = next(one for one in page.grid.tiles if isinstance(one, BrokenTile))
    assert "min-egen-alliance.toml" in broken.accessibleName()
    assert FAULTS[0] in broken.accessibleDescription()
    page.area.reveal(broken)
    qtbot.mouseClick(broken, LEFT)
    settle()
    sheet = QApplication.activeWindow()
    assert isinstance(sheet, Sheet)
    words = " ".join(one.text() for one in sheet.findChildren(Text))
    assert "min-egen-alliance.toml" in words
    assert all(fault in words for fault in FAULTS)
    assert cut(sheet) == []
    with qtbot.waitSignal(sheet.finished):
        qtbot.keyClick(sheet, Key.Key_Escape)


def test_the_folder_back_and_help_are_asked_for(qtbot: QtBot, page: AlliancesPage) -> None:
    for button, signal in (
        (page.own.folder, page.folder_requested),
        (page.top.back, page.back_requested),
        (page.help, page.help_requested),
    ):
        page.area.reveal(page.own)
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, LEFT)


def test_the_focus_stays_where_it_was_when_the_language_changes(qtbot: QtBot, page: AlliancesPage) -> None:
    qtbot.keyClick(here(), Key.Key_Left)
    speak("en")
    page.display(CARDS, BROKEN)
    assert here() is tile(page, 2)
    assert "Municipality" in here().accessibleDescription()


def test_one_who_comes_back_finds_the_focus_where_it_was_until_something_else_is_next(
    qtbot: QtBot, page: AlliancesPage
) -> None:
    qtbot.mouseClick(tile(page, 1), LEFT)
    page.hide()
    page.display(CARDS, BROKEN)
    page.show()
    assert here() is tile(page, 1)
    page.hide()
    page.display([replace(one, next=one.number == 2) for one in CARDS], BROKEN)
    page.show()
    assert here() is tile(page, 2)


@pytest.mark.parametrize(("width", "text", "columns"), [(1280, 100, 3), (1024, 100, 2), (1280, 200, 1)])
def test_there_are_as_many_columns_as_there_is_room_for(
    theme: Theme, page: AlliancesPage, width: int, text: int, columns: int
) -> None:
    theme.choose("light", text, "off")
    page.window().resize(width, 720)
    settle()
    assert len(page.grid.rows[0]) == columns
    for row in page.grid.rows:
        assert len({one.y() for one in row}) == 1
        assert len({one.height() for one in row}) == 1


def test_two_whole_rows_are_in_view_at_the_usual_size(page: AlliancesPage) -> None:
    page.display([card(number) for number in range(1, 9)], ())
    settle()
    viewport = page.area.viewport()
    second = page.grid.rows[1][0]
    assert viewport.rect().contains(second.mapTo(viewport, second.face.bottomLeft().toPoint()))


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_no_word_is_cut_and_every_control_has_a_name(
    theme: Theme, page: AlliancesPage, size: tuple[int, int, int], language: str
) -> None:
    speak(language)
    theme.choose("light", size[2], "off")
    page.window().resize(*size[:2])
    page.display(CARDS, BROKEN)
    settle()
    assert cut(page) == []
    assert nameless(page) == []
    assert all(one.accessibleName() for one in page.grid.tiles)
    for one in page.grid.tiles:
        assert one.face.height() >= one.words_height(one.face.width()) - 1


def test_a_page_without_any_alliance_still_shows_the_folder(page: AlliancesPage) -> None:
    page.display((), ())
    settle()
    assert page.grid.tiles == []
    assert page.own.folder.isVisible()
    assert not page.filter.isVisible()

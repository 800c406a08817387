"""The briefing: the whole story is told, nothing of what is to come, and nothing is loaded or followed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from velfaerd_game.files.decks import read_deck
from velfaerd_game.files.levels import find_levels
from velfaerd_game.game.deck import Deck
from velfaerd_game.game.level import Level
from velfaerd_game.paths import CARDS, LEVELS
from velfaerd_game.ui.pages.briefing_page import BriefingPage
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.widgets.prose import Prose
from velfaerd_game.ui.widgets.text import Text
from velfaerd_game.words.language import speak

from .looking import SIZES, cut, nameless, reached, settle, shown, stops

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


def levels(language: str) -> list[Level]:
    return [one.reading.value for one in find_levels([LEVELS], language) if one.reading.value]


def deck(language: str) -> Deck:
    told = read_deck(CARDS / "deck.toml", language).value
    assert told is not None
    return told


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> BriefingPage:
    page = BriefingPage(theme)
    page.display(levels("da")[0], deck("da"), None)
    page.kept = shown(qtbot, theme, page)  # type: ignore[attr-defined]
    return page


def words(page: BriefingPage) -> str:
    """All that can be read on the page."""
    labels = [one.text() for one in page.findChildren(Text) if one.isVisible()]
    return " ".join(labels + [one.toPlainText() for one in page.findChildren(Prose)])


def test_enter_starts_from_wherever_the_story_is(qtbot: QtBot, page: BriefingPage) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_PageDown)
    assert page.area.verticalScrollBar().value() > 0
    with qtbot.waitSignal(page.start_requested):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)


def test_a_story_told_again_and_again_leaves_nothing_behind(
    page: BriefingPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[QTextDocument] = []
    gone: list[None] = []
    clone = QTextDocument.clone

    def counted(document: QTextDocument) -> QTextDocument:
        made.append(copy := clone(document))
        copy.destroyed.connect(lambda: gone.append(None))
        return copy

    monkeypatch.setattr(QTextDocument, "clone", counted)
    for level in levels("da"):
        page.display(level, deck("da"), None)
        settle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert made
    assert len(gone) == len(made)


def test_one_who_is_under_way_goes_on(page: BriefingPage) -> None:
    assert page.footer.main.text() == "Start"
    page.display(levels("da")[0], deck("da"), 4)
    assert page.footer.main.text() == "Fortsæt"
    assert page.footer.words.text().startswith("Du er i gang: 4 kort lagt. Uden point")


def test_back_and_help_are_asked_for(qtbot: QtBot, page: BriefingPage) -> None:
    for button, signal in ((page.top.back, page.back_requested), (page.help, page.help_requested)):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, LEFT)


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_page_tells_all_there_is_to_know_and_hides_the_event(page: BriefingPage, language: str) -> None:
    speak(language)
    for level in levels(language):
        page.display(level, deck(language), None)
        settle()
        read = words(page)
        assert level.title in read
        assert level.place in read
        assert level.summary in read
        for phase in level.phases:
            assert (phase.title in [one.text() for one in page.facts.findChildren(Text)]) is not phase.event
        for expert in level.experts:
            assert expert.name in read
            assert expert.basis in read
        for source in level.sources:
            assert source.title in read
            assert source.url in read
        for tension in deck(language).tensions:
            assert (tension.sentence in read) is (tension.id in level.tensions)


def test_markup_that_would_load_or_lead_away_becomes_words_or_nothing(
    theme: Theme, page: BriefingPage, tmp_path: object
) -> None:
    story = (
        "Se ![billede](file:///etc/hostname) og [siden](https://example.org).\n\n"
        "<img src='file:///etc/hostname'> <b>fed</b>\n\n- et\n- *to*\n"
    )
    page.display(replace(levels("da")[0], briefing=story), deck("da"), None)
    settle()
    document = page.story.document()
    assert "siden" in document.toPlainText()
    assert "\N{OBJECT REPLACEMENT CHARACTER}" not in document.toPlainText()
    assert "href" not in document.toHtml()
    flags = page.story.textInteractionFlags()
    assert not flags & Qt.TextInteractionFlag.LinksAccessibleByMouse
    assert not flags & Qt.TextInteractionFlag.LinksAccessibleByKeyboard


def test_persons_of_a_panel_are_counted_not_named(page: BriefingPage) -> None:
    level = levels("da")[0]
    persons = tuple(replace(one, kind="person", name="Bente Hemmelig", basis="") for one in level.experts[:2])
    page.display(replace(level, experts=(*level.experts, *persons)), deck("da"), None)
    settle()
    assert "Bente" not in words(page)
    assert "2 personer" in words(page)


def test_the_tab_key_reaches_the_story_and_every_button(qtbot: QtBot, page: BriefingPage) -> None:
    found = reached(qtbot, page)
    assert found == set(stops(page))
    assert {page.story, page.sources, page.footer.main, page.top.back, page.help} <= found


def test_a_line_is_neither_too_long_nor_too_short_to_read(page: BriefingPage) -> None:
    block = max(
        (page.story.document().findBlockByNumber(at) for at in range(page.story.document().blockCount())),
        key=lambda one: one.length(),
    )
    lines = block.layout().lineCount()
    assert 55 <= block.length() / (lines - 0.5) <= 85


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_no_word_is_cut_and_every_control_has_a_name(
    theme: Theme, page: BriefingPage, size: tuple[int, int, int], language: str
) -> None:
    speak(language)
    theme.choose("light", size[2], "off")
    page.window().resize(*size[:2])
    for level in levels(language):
        page.display(level, deck(language), 2)
        settle()
        assert cut(page) == []
        assert nameless(page) == []
        assert page.footer.main.isVisible()

"""What the reveal says of every card, in words, and how one goes from card to card."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.widgets.reveal_card import RevealCard
from velfaerd_game.words.language import speak

from .looking import nameless, reached, stops
from .reveals import Show, card, in_english, revealed

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def show(qtbot: QtBot, theme: Theme) -> Show:
    return Show(qtbot, theme)


def test_verdicts_shares_and_timing_are_words_not_colour_alone(show: Show) -> None:
    experts = [["F", "o", "D"]] + [["Fm", "o", "D"]] * 2 + [["F", "", "D"]] * 2
    page = show(revealed(experts, ["Fmo", "d", "s"]))
    assert card(page, 0, "fortaeller").accessibleName() == "Fortælleren, hovedrolle, fase 1, Fasenavn 1. Enige, 5 af 5"
    assert card(page, 0, "medspiller").accessibleName() == "Medspilleren, fase 1, Fasenavn 1. Delte, 2 af 5"
    early = "Oversætteren, fase 1, Fasenavn 1. Kun dig, ingen. Rigtig rolle, én fase for tidligt"
    assert card(page, 0, "oversaetter").accessibleName() == early
    assert card(page, 1, "oversaetter").accessibleName() == "Oversætteren, fase 2, Fasenavn 2. Savnet · 3 af 5"
    late = "Designeren, fase 2, Fasenavn 2. Kun dig, ingen. Rigtig rolle, én fase for tidligt"
    assert card(page, 1, "designer").accessibleName() == late
    assert card(page, 2, "styrmand").accessibleName() == "Styrmanden, fase 3, Fasenavn 3. Kun dig, ingen"


def test_few_agree_where_few_do(show: Show) -> None:
    page = show(revealed([["Fm"], *[["F"]] * 9], ["m"]))
    assert card(page, 0, "medspiller").accessibleName().endswith("Få enige, 1 af 10")


def test_nothing_is_ever_called_wrong(show: Show) -> None:
    for language, forbidden in (("da", ("forkert", "fejl", "score", "level")), ("en", ("wrong", "error", "mistake"))):
        speak(language)
        page = show(revealed(language=language))
        words = [*show.said, page.view.score.accessibleName(), *page.view.panel.words.said()]
        words += [one.accessibleName() for one in page.view.plate.cards()]
        for word in forbidden:
            assert not any(word in one.lower() for one in words)


def test_names_follow_the_language(show: Show) -> None:
    state = revealed()
    page = show(state)
    speak("en")
    page.display(in_english(state))
    assert (
        card(page, 0, "fortaeller").accessibleName() == "Storyteller, lead role, phase 1, Phase name 1. Agreed, 4 of 4"
    )
    assert page.view.panel.again.text() == "Play again"
    assert page.view.score.accessibleName().startswith("You scored ")


def test_an_arrow_joins_a_note_to_the_neighbours_outline(show: Show) -> None:
    page = show(revealed([["F", "o"]] * 3, ["Fo", "d"]))
    ((start, end),) = page.view.plate.arrows.ways
    assert start.x() < end.x()


def test_arrows_choose_cards_and_the_panel_follows(qtbot: QtBot, show: Show) -> None:
    page = show(revealed([["Fm", "o", "D"]] * 4, ["Fs", "O", "d"]))
    page._choose(card(page, 0, "fortaeller"))
    card(page, 0, "fortaeller").setFocus()
    met = []
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Right, Key.Key_Right, Key.Key_Left, Key.Key_Up):
        show.press(key)
        assert page.chosen is not None
        assert page.chosen.hasFocus()
        met.append((page.chosen.spot.place, page.chosen.spot.scored.role))
        assert page.view.panel.words.said()[0] == page.chosen.spot.role.name
    assert met == [
        (0, "styrmand"),
        (0, "medspiller"),
        (1, "oversaetter"),
        (2, "designer"),
        (1, "oversaetter"),
        (1, "oversaetter"),
    ]


def test_the_plate_is_one_tab_stop_and_tab_reaches_everything(qtbot: QtBot, show: Show) -> None:
    page = show()
    assert [one for one in stops(page) if isinstance(one, RevealCard)] == [page.chosen]
    assert nameless(page) == []
    assert reached(qtbot, page) == set(stops(page))


def test_tab_goes_score_plate_next_again_think_closer_save_help_back(qtbot: QtBot, show: Show) -> None:
    page = show()
    page.view.score.setFocus()
    met: list[QWidget | None] = []
    for _ in range(10):
        met.append(QApplication.focusWidget())
        show.press(Key.Key_Tab)
    panel = page.view.panel
    after = [panel.about, panel.next, panel.again, panel.think, panel.closer, page.save, page.help, page.top.back]
    assert met == [page.view.score, page.chosen, *after]


def test_the_panel_tells_share_experts_reason_and_what_to_try(show: Show) -> None:
    page = show(revealed([["F", "o"]] * 3 + [["Fm", "o"]], ["mFo", "d"]))
    page._choose(card(page, 0, "oversaetter"))
    told = page.view.panel.words.said()
    assert "Ingen af de 4 eksperter har rollen her" in told
    assert "Det har eksperterne ikke skrevet noget om." in told
    assert "Flyt Oversætteren til fase 2, Fasenavn 2. Dér har 4 af 4 rollen." in told
    page._choose(card(page, 0, "fortaeller"))
    told = page.view.panel.words.said()
    assert "4 af 4 eksperter er enige" in told
    assert "Samme hovedrolle som eksperterne: 4 af 4 valgte den." in told
    assert "Fordi 1." in told
    assert "Leder 1, Leder 2, Leder 3, Leder 4" in told
    page._choose(card(page, 0, "medspiller"))
    assert "1 af 4 eksperter er enig" in page.view.panel.words.said()
    page._choose(card(page, 1, "oversaetter"))
    assert "Læg Oversætteren i fase 2, Fasenavn 2." in page.view.panel.words.said()


def test_another_lead_is_proposed_where_the_experts_have_one(show: Show) -> None:
    page = show(revealed([["Fm"]] * 3, ["fM"]))
    page._choose(card(page, 0, "medspiller"))
    assert "Giv Fortælleren hovedrollen i stedet. Det gør 3 af 3." in page.view.panel.words.said()
    page._choose(card(page, 0, "fortaeller"))
    assert "Giv Fortælleren hovedrollen her. Det gør 3 af 3." in page.view.panel.words.said()


def test_the_change_that_would_bring_most_in_the_phase_is_told_with_its_points(show: Show) -> None:
    page = show(revealed([["Fm", "o"]] * 3, ["Fs", "o"]))
    head = "Det ville give mest i fasen"
    page._choose(card(page, 0, "fortaeller"))
    told = page.view.panel.words.said()
    assert told[told.index(head) + 1] == "Læg Medspilleren i stedet for Styrmanden: 25 point mere."
    page._choose(card(page, 1, "oversaetter"))
    assert head not in page.view.panel.words.said()


def test_many_experts_are_told_by_the_first_names_and_a_number(show: Show) -> None:
    page = show(revealed([["Fm"]] * 40, ["F"]))
    page._choose(card(page, 0, "fortaeller"))
    assert page.view.panel.words.said()[-1].endswith("Leder 12 og 28 til")

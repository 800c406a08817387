"""Danish and English switched while running: every word on the board changes, and nothing else does."""

from __future__ import annotations

import gc

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.widgets.control import Control

from .hands import CTRL, Hands, Key, own_level


@pytest.fixture
def hands(qtbot: QtBot, journey: Journey) -> Hands:
    return Hands(qtbot, journey)


def words(hands: Hands) -> dict[str, str]:
    """Every word on the board page that can be read or heard: where it stands -> the words."""
    page, board = hands.page, hands.board
    found = {f"control {place}": control.accessibleName() for place, control in enumerate(page.findChildren(Control))}
    found |= {f"text {place}": label.text() for place, label in enumerate(page.findChildren(QLabel)) if label.text()}
    found |= {f"title {view.phase_id}": view.column.phase.title for view in board.phases if view.column}
    found |= {f"told {view.phase_id}": view.accessibleDescription() for view in board.phases}
    found |= {f"line {card.role.id}": card.accessibleDescription() for card in board.hand.cards}
    assert board.situation.phase is not None
    found |= {"situation": board.situation.phase.situation, "window": hands.window.windowTitle()}
    return found


def test_every_word_of_the_board_changes_and_changes_back(hands: Hands) -> None:
    hands.type("D2LM2B3")
    danish = words(hands)
    hands.choose(language="en")
    english = words(hands)
    assert danish.keys() == english.keys()
    assert {place: danish[place] for place in danish if danish[place] == english[place]} == {}
    assert all(english.values())
    hands.choose(language="da")
    assert words(hands) == danish


def test_the_levels_own_texts_change_too_also_those_of_the_players_own_level(hands: Hands, journey: Journey) -> None:
    hands.play(own_level(journey, phases=3))
    hands.type("D2")
    assert hands.page.bar.title.text() == "Egen alliance"
    hands.choose(language="en")
    assert hands.page.bar.title.text() == "Own alliance"
    assert [view.column.phase.title for view in hands.board.phases if view.column] == ["Step 1", "Step 2", "Step 3"]
    assert hands.board.situation.accessibleName().endswith("Step 2")
    assert hands.window.windowTitle().startswith("Own alliance")
    assert hands.window.windowTitle().endswith(QGuiApplication.applicationDisplayName())


def test_the_round_goes_on_in_the_other_language_with_all_its_undo_and_redo(hands: Hands) -> None:
    hands.type("D2LB3")
    hands.press(Key.Key_Z, CTRL)
    before = hands.round
    hands.choose(language="en")
    assert (hands.round.moves, hands.round.undone) == (before.moves, before.undone)
    assert hands.round.level.language == "en"
    hands.press(Key.Key_Y, CTRL)
    hands.type("T1")
    assert hands.said[-1].startswith("Team Player placed in phase 1, ")
    assert hands.saved() == hands.round.board
    (kept,) = hands.journey.store.open_rounds()
    assert kept.moves == hands.round.moves


def test_a_switch_while_a_card_is_held_keeps_it_and_its_letters_follow_the_language(hands: Hands) -> None:
    hands.type("O")
    hands.choose(language="en")
    assert hands.held == "oversaetter"
    assert hands.hand("oversaetter").accessibleName() == "Translator, picked up"
    hands.type("O")
    assert hands.held == "oversaetter"
    hands.type("3")
    assert hands.laid == {hands.phase(3).phase_id: ("oversaetter",)}
    hands.type("H4")
    assert hands.laid[hands.phase(4).phase_id] == ("styrmand",)


def test_words_that_were_passing_by_do_not_stay_in_the_other_language(hands: Hands) -> None:
    hands.press(Key.Key_F2)
    assert hands.page.toast.isVisible()
    danish = hands.page.toast.words
    hands.choose(language="en")
    assert hands.page.toast.isHidden() or hands.page.toast.words != danish
    hands.press(Key.Key_F2)
    assert hands.page.toast.words.startswith("Look at")


def test_qts_own_words_follow_too(hands: Hands) -> None:
    own = hands.journey.preferences.findChildren(QTranslator)
    for one in gc.get_objects():  # the games of earlier tests may still speak
        if isinstance(one, QTranslator) and shiboken6.isValid(one) and one not in own:
            QCoreApplication.removeTranslator(one)

    def close() -> str:
        return QCoreApplication.translate("QPlatformTheme", "Close")

    assert close() == "Luk"
    hands.choose(language="en")
    assert close() == "Close"
    hands.choose(language="da")
    assert close() == "Luk"


def test_the_language_is_kept_for_the_next_start(hands: Hands) -> None:
    hands.choose(language="en")
    assert hands.journey.store.settings()["language"] == "en"
    hands.journey.home()
    assert hands.journey.home_page.settings.accessibleName() == "Settings"
    hands.choose(language="da")
    assert hands.journey.home_page.settings.accessibleName() == "Indstillinger"

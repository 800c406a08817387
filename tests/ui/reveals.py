"""Finished rounds to reveal: levels from a few letters, scored for real, with the shipped deck."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.game.levels import board, level
from velfaerd_game.files.decks import read_deck
from velfaerd_game.game.board import Board
from velfaerd_game.game.deck import Deck
from velfaerd_game.game.level import Cell, Level, Rules
from velfaerd_game.game.scoring import prepare, score
from velfaerd_game.paths import CARDS
from velfaerd_game.ui.pages.reveal_page import RevealPage
from velfaerd_game.ui.revealed import RevealState
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.widgets.reveal_card import RevealCard

from .looking import Window, settle, shown

EXPERTS = (("Fm", "Ob", "bD"), ("Fm", "Ob", "Db"), ("fM", "O", "Ds"), ("Fd", "bO", "Bd"))
"""Four experts in three phases: in the first all have f, three have m and one has d; nobody has o before phase 2."""

PLAYED = ("Fo", "ob", "Dmf")
"""A board beside them: o comes a phase early in none (it lies in 2, too), m and f lie late, b and m are missed."""


@cache
def deck(language: str) -> Deck:
    """The shipped deck."""
    found = read_deck(CARDS / "deck.toml", language).value
    assert found is not None
    return found


def told(one: Level, language: str) -> Level:
    """The level with titles, names of experts and reasons in a language."""
    word = {"da": "Fasenavn", "en": "Phase name"}[language]
    reason = {"da": "Fordi", "en": "Because"}[language]
    phases = tuple(
        replace(phase, title=f"{word} {at}", cells=(Cell("fortaeller", f"{reason} {at}."),))
        for at, phase in enumerate(one.phases, 1)
    )
    experts = tuple(replace(expert, name=f"Leder {at}") for at, expert in enumerate(one.experts, 1))
    return replace(one, language=language, phases=phases, experts=experts)


def revealed(
    experts: Sequence[Sequence[str]] = EXPERTS,
    played: Sequence[str] = PLAYED,
    *,
    language: str = "da",
    max_cards: int = 3,
    next_title: str | None = "Den næste",
    hints: int = 0,
    readings: bool = False,
) -> RevealState:
    """A finished round."""
    one = told(level(*experts, rules=Rules(max_cards)), language)
    if readings:
        one = replace(one, experts=tuple(replace(expert, kind="reading") for expert in one.experts))
    laid: Board = board(*played)
    key = prepare(one)
    result = score(key, laid)
    return RevealState(one, deck(language), key, laid, result, hints, 125, record=False, next_title=next_title)


def in_english(state: RevealState) -> RevealState:
    """The same round in the other language."""
    return replace(state, level=told(state.level, "en"), deck=deck("en"))


class Show:
    """Shows a finished round on a page in a window, and keeps what is said aloud."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.qtbot, self.theme = qtbot, theme
        self.said: list[str] = []
        self.windows: list[Window] = []

    def __call__(self, state: RevealState | None = None, width: int = 1280, height: int = 720) -> RevealPage:
        """The page; what was said of an earlier one is forgotten."""
        self.said.clear()
        page = RevealPage(self.theme)
        page.announced.connect(self.said.append)
        self.windows.append(shown(self.qtbot, self.theme, page, width, height))
        page.display(state or revealed())
        settle()
        return page

    def press(self, key: Qt.Key) -> None:
        """Press a key where the focus is."""
        focus = QApplication.focusWidget()
        assert focus is not None
        self.qtbot.keyClick(focus, key)


def card(page: RevealPage, place: int, role: str) -> RevealCard:
    """The card or outline of a role in a phase."""
    found = page.view.plate.card(place, role)
    assert found is not None
    return found

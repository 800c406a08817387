"""The whole game on a stage of its own, where every picture and measurement is taken."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QWidget

from velfaerd_game.app import build
from velfaerd_game.game.level import Level
from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.pages.board_page import BoardPage
from velfaerd_game.words.language import spoken

LEVEL = "albertslund-lys"


@dataclass(frozen=True, slots=True)
class Look:
    """How the game looks in a picture: language, theme, text size in per cent, width and height of the window."""

    language: str
    theme: str
    text: int
    size: tuple[int, int]


def settle(widget: QWidget) -> None:
    """Paint what waits to be painted. Without QtTest: what a measurement loads, it would count as the game's."""
    deadline = time.monotonic() + 5
    while not widget.window().windowHandle().isExposed() and time.monotonic() < deadline:
        QCoreApplication.processEvents()
    for _ in range(3):
        QCoreApplication.processEvents()


class Stage:
    """The whole game in a folder of its own, shown at one look with motion off."""

    def __init__(self, folder: Path, look: Look) -> None:
        self.folder, self.look = folder, look
        self._journey: Journey | None = None

    @property
    def journey(self) -> Journey:
        """The game, at home; built when first asked for, so that a state may prepare the folder."""
        if self._journey is None:
            self._journey = build(self.folder, self.look.language)
            chosen = replace(
                self._journey.preferences.settings, theme=self.look.theme, text_size=self.look.text, motion="off"
            )
            self._journey.preferences.choose(chosen)
            self._journey.window.resize(*self.look.size)
            self._journey.home()
            self._journey.window.show()
            self._journey.window.activateWindow()
        return self._journey

    @property
    def board(self) -> BoardPage:
        """The board of the level, with the cards that lie on it."""
        self.journey.choose(LEVEL)
        self.journey.play()
        return self.journey.playing.board_page

    def level(self) -> Level:
        """The level that is played."""
        level = self.journey.library.level(LEVEL, spoken())
        assert level is not None
        return level

    def lay(self, phases: int = 99, *, full: bool = False) -> BoardPage:
        """Lay what the first expert laid, in so many phases; `full`: as many cards as the first phase takes."""
        page, level = self.board, self.level()
        for phase in level.phases[:phases]:
            placement = level.experts[0].placements[phase.id]
            for role in placement.roles:
                self._lay(page, role, phase.id)
                if role == placement.lead:
                    page.carrying.toggle_lead(role, phase.id)
        if full:
            first = level.phases[0].id
            for spare in page.board.deck.roles:
                placed = page.board.round.board[first].roles if page.board.round else ()
                if len(placed) < level.rules.max_cards and spare.id not in placed:
                    self._lay(page, spare.id, first)
        return page

    def drag(self, page: BoardPage, role: str, place: int) -> None:
        """Hold a card from the hand in the air over a phase."""
        view = page.board.phases[place]
        page.carrying.pick_up(role, None, "drag")
        page.carrying.follow(view.mapTo(page.board, view.rect().center() + QPoint(0, view.height() // 6)))

    def close(self) -> None:
        """Take everything down."""
        if self._journey is not None:
            self._journey.window.close()
            self._journey.store.close()
            self._journey.window.deleteLater()

    def _lay(self, page: BoardPage, role: str, phase: str) -> None:
        page.carrying.pick_up(role, None, "keys")
        page.carrying.lay(phase)

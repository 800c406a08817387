"""Pictures of a board from paper being typed in: empty, half-way, with too many cards, and the way in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from stage import LEVEL, Stage

from velfaerd_game.ui.typed import letters

HALF = (("brobygger", "designer"), ("oversaetter", "brobygger", "fortaeller"), ("styrmand",))
TOO_MANY = ("styrmand", "medspiller", "designer", "oversaetter")


def _type(stage: Stage, *phases: tuple[str, ...]) -> None:
    deck = stage.journey.typing_in.page.rows.deck
    assert deck is not None
    letter = {role: one for one, role in letters(deck).items()}
    for roles in phases:
        for role in roles:
            QTest.keyClick(_focus(), Qt.Key(ord(letter[role])))
        QTest.keyClick(_focus(), Qt.Key.Key_Return)


def _focus() -> QWidget:
    QApplication.processEvents()
    here = QApplication.focusWidget()
    assert here is not None
    return here


def typing_empty(stage: Stage) -> None:
    """A board from paper, before the first card."""
    stage.journey.choose(LEVEL)
    stage.journey.briefing_page.typing.click()


def typing_half(stage: Stage) -> None:
    """Half of a board from paper."""
    typing_empty(stage)
    _type(stage, *HALF)


def typing_fault(stage: Stage) -> None:
    """A phase with more cards than there may be, and what is said when one goes on."""
    typing_half(stage)
    _type(stage, TOO_MANY)
    stage.journey.typing_in.page.ask_to_compare()


def typing_refused(stage: Stage) -> None:
    """A letter that no card has."""
    typing_half(stage)
    QTest.keyClick(_focus(), Qt.Key.Key_X)


STATES = {
    "typing-empty": typing_empty,
    "typing-half": typing_half,
    "typing-fault": typing_fault,
    "typing-refused": typing_refused,
}
"""Name of a picture -> how to get there."""

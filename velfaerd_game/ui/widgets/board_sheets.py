"""The sheets of the board: a phase’s situation where there is no room for it, and a question before comparing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from velfaerd_game.game.board import Round
from velfaerd_game.ui import board_words
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .board_view import BoardView
from .sheet import Sheet, ask


def open_situation(theme: Theme, parent: QWidget, played: Round, phase: str) -> None:
    """Show the phase's situation in a sheet."""
    sheet = Sheet(theme, parent, board_words.phase_words(played, phase).capitalize())
    sheet.add_text(played.level.phase(phase).situation)
    sheet.add_button(tr("Close"), main=True).clicked.connect(sheet.accept)
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()


def compare(board: BoardView, played: Round, then: Callable[[], None]) -> None:
    """Call `then`, which compares or saves the board; where a phase is empty, ask first."""
    purpose = board.summary.purpose
    question = board_words.emptiness(played, purpose)
    if not question:
        then()
        return
    ask(
        board.theme,
        board,
        title=board_words.comparing(purpose),
        text=question,
        yes=board_words.agreed(purpose),
        no=tr("No, I will place more cards"),
        then=then,
        careful=True,
    )

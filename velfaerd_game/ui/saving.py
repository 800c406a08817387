"""The player's own papers: a finished round and the roles over all answers, gathered and saved as PDF."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from velfaerd_game.words.language import spoken

from .main_window import MainWindow
from .revealing import Revealing
from .shelf import Shelf
from .thinking import Thinking


class Saving(QObject):
    """Knows where everything that stands on a paper comes from."""

    def __init__(self, window: MainWindow, shelf: Shelf, revealing: Revealing, thinking: Thinking) -> None:
        super().__init__(window)
        self.window, self.shelf, self.revealing, self.thinking = window, shelf, revealing, thinking
        revealing.save_requested.connect(self.result)

    def result(self) -> None:
        """Put the answer that is shown on paper, with what was written after its level."""
        from .saving_result import result_told, save_result

        state = self.revealing.state
        if state is not None:
            kept = self.shelf.latest(state.level)
            day = kept.finished.astimezone().date() if kept else date.today()
            save_result(self.window, result_told(state, day, *self.thinking.written(state.level)))

    def roles(self) -> None:
        """Put the player's own roles on paper."""
        from .saving_roles import save_roles

        save_roles(self.window, self.shelf.own_roles(spoken()))

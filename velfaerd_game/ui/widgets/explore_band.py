"""A band below the board's bar that says what the board is for, where the bar has no room to say so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject

from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .text import Text


class ExploreBand(Text):
    """Shown while the bar's own words, `said`, are not. `words` gives its own; None means that there is no score."""

    def __init__(self, theme: Theme, said: Text, words: Callable[[], str] | None = None) -> None:
        super().__init__(theme, "card", wrap=False)
        self.said, self.words = said, words
        said.installEventFilter(self)

    def display(self) -> None:
        """Say it in the language now spoken, where the bar does not."""
        self.setText(self.words() if self.words else tr("Exploring – no score"))
        self.setVisible(self.said.isHidden())

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        super().restyle()
        self.setContentsMargins(self.theme.px(20), self.theme.px(2), self.theme.px(20), 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the bar."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.display()
        return super().eventFilter(watched, event)

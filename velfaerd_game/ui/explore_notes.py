"""What is kept of exploring, as it stands now; what could not be kept yet is told, shown, and tried again."""

from __future__ import annotations

from collections.abc import Callable

from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.game.board import Round
from velfaerd_game.game.level import Level
from velfaerd_game.store import StoreError
from velfaerd_game.store.store import Store

Card = tuple[str, str]
"""A phase's id and a role's."""


class ExploreNotes:
    """The board, the reasons for its cards, and that the experts were listened to. `unsaved` hears of every failure."""

    def __init__(self, store: Store, unsaved: Callable[[StoreError], None]) -> None:
        self.store, self.unsaved = store, unsaved
        self._rounds: dict[str, Round] = {}
        self._reasons: dict[tuple[str, Card], str] = {}
        self._seen: dict[str, str] = {}

    def round(self, level: Level) -> Round:
        """The board as it was left, or an empty one. RoundUnreadable where it had to be set aside."""
        if level.id in self._rounds:
            return self._rounds[level.id].told_in(level)
        try:
            return self.store.explored(level) or Round(level)
        except StoreError as error:
            self.unsaved(error)
            return Round(level)

    def play(self, played: Round) -> None:
        """Keep the board; it is on disk when this returns."""
        self._rounds[played.level.id] = played
        self.settle()

    def see(self, level: Level) -> None:
        """Keep that the experts were listened to."""
        self._seen[level.id] = fingerprint(level)
        self.settle()

    def reasons(self, level: str) -> dict[Card, str]:
        """The reasons written for a level's cards."""
        try:
            found = {(one.phase, one.role): one.text for one in self.store.reasons(level)}
        except StoreError:
            found = {}
        found |= {card: text for (place, card), text in self._reasons.items() if place == level}
        return {card: text for card, text in found.items() if text.strip()}

    def write(self, level: str, card: Card, text: str) -> None:
        """Have a reason kept with the next `settle`; an empty one is deleted."""
        self._reasons[level, card] = text

    def settle(self) -> None:
        """Keep what waits to be kept."""
        try:
            for level, played in list(self._rounds.items()):
                self.store.save_exploration(played, fingerprint(played.level))
                del self._rounds[level]
            for level, mark in list(self._seen.items()):
                self.store.mark_seen(level, mark)
                del self._seen[level]
            for (level, (phase, role)), text in list(self._reasons.items()):
                self.store.save_reason(level, phase, role, text)
                del self._reasons[level, (phase, role)]
        except StoreError as error:
            self.unsaved(error)

    def forget(self) -> None:
        """Drop what waits: everything was erased."""
        self._rounds.clear()
        self._reasons.clear()
        self._seen.clear()

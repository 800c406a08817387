"""What the player writes, on its way to the store: kept at once where that can be, else tried again with every word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

from velfaerd_game.game.level import Level
from velfaerd_game.store import Reflection, StoreError, Transfer
from velfaerd_game.store.store import Store

Place = tuple[str, int]
"""A level's id and the number of one of its questions."""


class Notes:
    """Answers and next steps as they stand now. What could not be kept yet is told, shown, and tried again."""

    def __init__(self, store: Store, unsaved: Callable[[StoreError], None]) -> None:
        self.store, self.unsaved = store, unsaved
        self._answers: dict[Place, tuple[str, str]] = {}
        self._cards: dict[str, Transfer] = {}

    def answers(self, level: Level) -> dict[int, Reflection]:
        """The answers to a level's questions, by number."""
        try:
            found = {one.number: one for one in self.store.reflections(level.id)}
        except StoreError:
            found = {}
        for (place, number), (question, answer) in self._answers.items():
            if place == level.id:
                found[number] = Reflection(place, number, question, answer, datetime.now(UTC))
        return {number: one for number, one in found.items() if one.answer.strip()}

    def answer(self, level: str, number: int, question: str, text: str) -> None:
        """Keep an answer; an empty one is deleted."""
        self._answers[level, number] = (question, text)
        self.settle()

    def cards(self) -> tuple[Transfer, ...]:
        """Every next step, the newest first."""
        try:
            kept = {card.id: card for card in self.store.transfers()}
        except StoreError:
            kept = {}
        owed = {key: card for key, card in self._cards.items() if key not in kept}
        return tuple(card for card in ({**owed, **kept} | self._cards).values() if not card.blank)

    def card(self, number: str) -> Transfer | None:
        """The next step with this id; None where there is none."""
        return next((card for card in self.cards() if card.id == number), None)

    def begun(self, level: str) -> Transfer:
        """The newest next step thought of after a level and not done yet; an empty one where there is none."""
        found = (card for card in self.cards() if card.level == level and card.done is None)
        return next(found, None) or Transfer(uuid4().hex, level)

    def waiting(self, today: date) -> tuple[Transfer, ...]:
        """The next steps whose day has come and that are not done, the one that waited longest first."""
        due = [card for card in self.cards() if card.done is None and card.day is not None and card.day <= today]
        return tuple(sorted(due, key=lambda card: (card.due, card.made)))

    def write(self, card: Transfer) -> Transfer:
        """Keep a next step, and give it back as it is kept; one with nothing on it is deleted."""
        self._cards[card.id] = card
        self.settle()
        return self.card(card.id) or card

    def finish(self, card: Transfer, *, done: bool) -> Transfer:
        """Say that a next step is done, or (False) that it is not done after all."""
        return self.write(replace(card, done=datetime.now(UTC) if done else None))

    def delete_answers(self, level: str) -> None:
        """Delete every answer to a level's questions. StoreError where that cannot be done now."""
        self.store.delete_reflections(level)
        for place in [one for one in self._answers if one[0] == level]:
            del self._answers[place]

    def delete(self, card: Transfer) -> None:
        """Delete a next step. StoreError where that cannot be done now."""
        self.store.delete_transfer(card.id)
        self._cards.pop(card.id, None)

    def settle(self) -> None:
        """Keep what waits to be kept."""
        try:
            for (level, number), (question, text) in list(self._answers.items()):
                self.store.save_reflection(level, number, question, text)
                del self._answers[level, number]
            for card in list(self._cards.values()):
                self.store.save_transfer(card)
                del self._cards[card.id]
        except StoreError as error:
            self.unsaved(error)

    def forget(self) -> None:
        """Drop what waits: everything was erased."""
        self._answers.clear()
        self._cards.clear()

"""The player's own words in the database: answers and next steps, each change on disk when its call returns."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from .database import Database
from .moves import MalformedError
from .notes import (
    NEVER,
    REFLECTION_COLUMNS,
    TRANSFER_COLUMNS,
    Reflection,
    Transfer,
    dump_transfer,
    load_reflection,
    load_transfer,
    storable,
)
from .rows import dump_time


class Notebook(Database):
    """The part of the store that keeps what the player writes. What is deleted is gone from the file."""

    def reflections(self, level: str | None = None) -> tuple[Reflection, ...]:
        """The answers given to a level's questions, or to all; in the questions' order. A malformed one is left out."""
        found: list[Reflection] = []
        for row in self._rows(
            f"SELECT {REFLECTION_COLUMNS} FROM reflection WHERE level = coalesce(?, level) ORDER BY level, number",
            level,
        ):
            with suppress(MalformedError):
                found.append(load_reflection(row))
        return tuple(found)

    def save_reflection(self, level: str, number: int, question: str, answer: str) -> None:
        """Keep the answer to a question; an empty one is deleted for good."""
        if not answer.strip():
            self._forget("DELETE FROM reflection WHERE level = ? AND number = ?", level, number)
            return
        row = (level, number, storable(question), storable(answer), dump_time(self._now()))
        with self._saving() as db:
            db.execute(f"INSERT OR REPLACE INTO reflection ({REFLECTION_COLUMNS}) VALUES (?, ?, ?, ?, ?)", row)

    def delete_reflections(self, level: str) -> None:
        """Delete every answer to a level's questions for good."""
        self._forget("DELETE FROM reflection WHERE level = ?", level)

    def transfers(self) -> tuple[Transfer, ...]:
        """Every next step, the newest first. A malformed one is left out."""
        found: list[Transfer] = []
        for row in self._rows(f"SELECT {TRANSFER_COLUMNS} FROM transfer ORDER BY made DESC, id"):
            with suppress(MalformedError):
                found.append(load_transfer(row))
        return tuple(found)

    def save_transfer(self, card: Transfer) -> Transfer:
        """Keep a next step, and give it back as it is kept; one with nothing on it is deleted for good."""
        if card.blank:
            self.delete_transfer(card.id)
            return replace(card, made=NEVER, changed=NEVER)
        now = self._now()
        kept = replace(card, made=now if card.made == NEVER else card.made, changed=now)
        with self._saving() as db:
            db.execute(
                f"INSERT OR REPLACE INTO transfer ({TRANSFER_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                dump_transfer(kept),
            )
        return kept

    def delete_transfer(self, card: str) -> None:
        """Delete a next step for good."""
        self._forget("DELETE FROM transfer WHERE id = ?", card)

    def _forget(self, statement: str, *values: str | int) -> None:
        """Delete rows and every byte of them; nothing where there were none."""
        with self._saving() as db:
            gone = db.execute(statement, values).rowcount
        if gone:
            self._wipe()

"""Boards from paper in the database: one half typed in, kept at each key, and the result that comes of it."""

from __future__ import annotations

from contextlib import suppress
from fractions import Fraction

from velfaerd_game.game.board import Board

from .database import Database
from .moves import MalformedError
from .rows import RESULT_COLUMNS, dump_board, dump_score, dump_time, load_board

DRAFT = "typed:"
"""What the settings call a board half typed in, before the level's id."""

PAPER = "paper"
"""The way of a result whose board was typed in from paper."""


class Drafts(Database):
    """The part of the store that keeps what is typed in from paper, beside the level’s open round."""

    def draft(self, level: str) -> Board:
        """The level's board as far as it was typed in; empty where none was, or where it is malformed."""
        for (text,) in self._rows("SELECT value FROM setting WHERE key = ?", f"{DRAFT}{level}"):
            with suppress(MalformedError):
                return load_board(text)
        return Board()

    def save_draft(self, level: str, board: Board) -> None:
        """Keep the board as far as it is typed in; an empty one is forgotten. It may hold more than the rules allow."""
        with self._saving() as db:
            db.execute("DELETE FROM setting WHERE key = ?", (f"{DRAFT}{level}",))
            if board.cards:
                db.execute("INSERT INTO setting (key, value) VALUES (?, ?)", (f"{DRAFT}{level}", dump_board(board)))

    def finish_typed(self, level: str, fingerprint: str, board: Board, *, score: Fraction) -> None:
        """Keep the result of a board from paper, and forget that it was being typed in, both or neither."""
        row = (
            level,
            fingerprint,
            "[]",
            dump_board(board),
            dump_score(score),
            0,
            0,
            dump_time(self._now()),
            "{}",
            PAPER,
        )
        with self._saving() as db:
            db.execute(f"INSERT INTO result ({RESULT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
            db.execute("DELETE FROM setting WHERE key = ?", (f"{DRAFT}{level}",))

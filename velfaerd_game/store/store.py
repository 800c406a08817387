"""The store: settings, open rounds, results and the player's own words, each change on disk when its call returns."""

from __future__ import annotations

from contextlib import suppress
from fractions import Fraction
from types import MappingProxyType

from velfaerd_game.game.board import Round
from velfaerd_game.game.level import Level

from .connection import COPY
from .drafts import DRAFT, Drafts
from .explorations import Explorations
from .faults import CannotSave, RoundUnreadable, reason_of
from .moves import MalformedError, Sure, dump_all, dump_sure
from .replay import Resumed, resumed
from .rows import (
    ANSWER_COLUMNS,
    OPEN_COLUMNS,
    RESULT_COLUMNS,
    Answer,
    OpenRound,
    Result,
    dump_board,
    dump_score,
    dump_time,
    load_answer,
    load_open_round,
    load_result,
    load_score,
)
from .sending import Outbox, forget_account
from .teams import TEAM, Teams

NOT_TOLD: Sure = MappingProxyType({})
"""The player did not say how sure they were."""

ERASED = ("result", "open_round", "unreadable_round", "reflection", "transfer", "exploration", "reason", "sent")
"""The tables that hold anything of the player's; the settings stay."""


class Store(Explorations, Drafts, Outbox, Teams):
    """What is kept about the player."""

    def settings(self) -> dict[str, str]:
        """Every setting that was kept."""
        return dict(self._rows("SELECT key, value FROM setting"))

    def save_setting(self, key: str, value: str | None) -> None:
        """Keep a setting, or (None) forget it."""
        with self._saving() as db:
            if value is None:
                db.execute("DELETE FROM setting WHERE key = ?", (key,))
            else:
                db.execute("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", (key, value))

    def save_round(self, played: Round, fingerprint: str, *, hints: int, seconds: int, sure: Sure = NOT_TOLD) -> None:
        """Keep the whole round as its level's open one. It counts as started when first saved after a drop."""
        now = dump_time(self._now())
        told = (dump_all(played.moves), dump_all(played.undone))
        row = (played.level.id, fingerprint, *told, hints, seconds, now, now, dump_sure(sure))
        with self._saving() as db:
            db.execute(
                f"""INSERT INTO open_round ({OPEN_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (level) DO UPDATE SET
                fingerprint = excluded.fingerprint, moves = excluded.moves, undone = excluded.undone,
                hints = excluded.hints, seconds = excluded.seconds, changed = excluded.changed, sure = excluded.sure""",
                row,
            )

    def open_rounds(self) -> tuple[OpenRound, ...]:
        """The rounds that were left, newest first."""
        return self._sort()[0]

    def sweep(self) -> tuple[RoundUnreadable, ...]:
        """Set every malformed open round aside, and say which."""
        return self._sort()[1]

    def resume(self, level: Level, fingerprint: str) -> Resumed | None:
        """The level's open round played again, None where there is none.

        RoundUnreadable where it is malformed or the level no longer allows a move: it is then set aside, not lost.
        """
        rows = self._rows(f"SELECT rowid, {OPEN_COLUMNS} FROM open_round WHERE level = ?", level.id)
        if not rows:
            return None
        number, *row = rows[0]
        try:
            return resumed(load_open_round(row), level, fingerprint)
        except RoundUnreadable as unreadable:
            self._set_aside(number, unreadable)
            raise

    def drop_round(self, level: str) -> None:
        """Forget the level's open round, if there is one."""
        with self._saving() as db:
            db.execute("DELETE FROM open_round WHERE level = ?", (level,))

    def finish_round(
        self,
        played: Round,
        fingerprint: str,
        *,
        score: Fraction,
        hints: int,
        seconds: int,
        sure: Sure = NOT_TOLD,
    ) -> None:
        """Keep the result and remove the level's open round, both or neither."""
        level, board = played.level.id, dump_board(played.board)
        counted = (dump_score(score), hints, seconds, dump_time(self._now()), dump_sure(sure), "")
        with self._saving() as db:
            db.execute(
                f"INSERT INTO result ({RESULT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (level, fingerprint, dump_all(played.moves), board, *counted),
            )
            db.execute("DELETE FROM open_round WHERE level = ?", (level,))

    def erase(self) -> None:
        """Delete every result, every round that was left and all that was written, so that no trace of them remains.

        The copies made before a migration go as well. CannotSave where anything of it is still there.
        """
        with self._saving() as db:
            for table in ERASED:
                db.execute(f"DELETE FROM {table}")
            forget_account(db)
            for begins in (DRAFT, TEAM):
                db.execute("DELETE FROM setting WHERE key GLOB ?", (f"{begins}*",))
        self._wipe()
        if self._path is not None:
            try:
                for copy in self._path.parent.glob(f"{COPY}*.db"):
                    copy.unlink(missing_ok=True)
            except OSError as error:
                raise CannotSave(reason_of(error), str(error)) from error

    def results(self, level: str | None = None, *, most: int = -1) -> tuple[Result, ...]:
        """The results, of one level or of all, in the order they were made; with `most`, only so many of the latest.

        One that is malformed is left out.
        """
        found: list[Result] = []
        for row in self._rows(
            f"SELECT {RESULT_COLUMNS} FROM result WHERE level = coalesce(?, level) ORDER BY id DESC LIMIT {most:d}",
            level,
        ):
            with suppress(MalformedError):
                found.append(load_result(row))
        return tuple(reversed(found))

    def played(self) -> frozenset[str]:
        """The ids of the levels that there is a result of."""
        return frozenset(str(level) for (level,) in self._rows("SELECT DISTINCT level FROM result"))

    def answers(self) -> tuple[Answer, ...]:
        """The board of every result, in the order they were made. One that is malformed is left out."""
        found: list[Answer] = []
        for row in self._rows(f"SELECT {ANSWER_COLUMNS} FROM result ORDER BY id"):
            with suppress(MalformedError):
                found.append(load_answer(row))
        return tuple(found)

    def best(self, level: str, fingerprint: str) -> Fraction | None:
        """The best score by this very key, None where there is none."""
        scores: list[Fraction] = []
        for (text,) in self._rows("SELECT score FROM result WHERE level = ? AND fingerprint = ?", level, fingerprint):
            with suppress(MalformedError):
                scores.append(load_score(text))
        return max(scores, default=None)

    def _sort(self) -> tuple[tuple[OpenRound, ...], tuple[RoundUnreadable, ...]]:
        kept: list[OpenRound] = []
        unreadable: list[RoundUnreadable] = []
        for number, *row in self._rows(f"SELECT rowid, {OPEN_COLUMNS} FROM open_round ORDER BY changed DESC, level"):
            try:
                kept.append(load_open_round(row))
            except RoundUnreadable as error:
                unreadable.append(error)
                self._set_aside(number, error)
        return tuple(kept), tuple(unreadable)

    def _set_aside(self, number: int, unreadable: RoundUnreadable) -> None:
        """Move the open round out of the way; where that cannot be saved it stays, and is met again."""
        reason = f"{unreadable.fault.value}: {unreadable.detail}"
        with suppress(CannotSave), self._saving() as db:
            db.execute(
                f"""INSERT INTO unreadable_round ({OPEN_COLUMNS}, reason, noticed)
                SELECT {OPEN_COLUMNS}, ?, ? FROM open_round WHERE rowid = ?""",
                (reason, dump_time(self._now()), number),
            )
            db.execute("DELETE FROM open_round WHERE rowid = ?", (number,))

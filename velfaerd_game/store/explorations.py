"""Exploring without a score, in the database: the board, when the experts were listened to, reasons for cards."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from velfaerd_game.game.board import Move, Round
from velfaerd_game.game.level import Level

from .faults import CannotSave, Fault, RoundUnreadable
from .moves import MalformedError, dump_all, load_all, load_id, load_role
from .notebook import Notebook
from .notes import storable
from .replay import replayed
from .rows import dump_time, load_time

EXPLORATION_COLUMNS = "level, fingerprint, moves, undone, started, changed, seen"
REASON_COLUMNS = "level, phase, role, text, changed"


@dataclass(frozen=True, slots=True)
class Exploration:
    """A level explored without a score. `seen`: when its experts were first listened to, None before. Times are UTC."""

    level: str
    fingerprint: str
    moves: tuple[Move, ...]
    undone: tuple[Move, ...]
    started: datetime
    changed: datetime
    seen: datetime | None = None


@dataclass(frozen=True, slots=True)
class CardReason:
    """Why a card lies in a phase, in the player's own words. The time is UTC."""

    level: str
    phase: str
    role: str
    text: str
    changed: datetime


class Explorations(Notebook):
    """The part of the store that keeps what is explored without a score."""

    def explorations(self) -> tuple[Exploration, ...]:
        """Every level explored, the newest first. A malformed one is left out."""
        found: list[Exploration] = []
        for row in self._rows(f"SELECT {EXPLORATION_COLUMNS} FROM exploration ORDER BY changed DESC, level"):
            with suppress(MalformedError):
                found.append(_load_exploration(row))
        return tuple(found)

    def save_exploration(self, played: Round, fingerprint: str) -> None:
        """Keep the whole round as what is explored of its level."""
        now = dump_time(self._now())
        row = (played.level.id, fingerprint, dump_all(played.moves), dump_all(played.undone), now, now)
        with self._saving() as db:
            db.execute(
                f"""INSERT INTO exploration ({EXPLORATION_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, NULL)
                ON CONFLICT (level) DO UPDATE SET fingerprint = excluded.fingerprint, moves = excluded.moves,
                undone = excluded.undone, changed = excluded.changed""",
                row,
            )

    def explored(self, level: Level) -> Round | None:
        """What was explored of the level, played again; None where nothing was.

        RoundUnreadable where it is malformed or the level no longer allows a move: the moves are then set aside, not
        lost, and it is still known whether the experts were listened to.
        """
        rows = self._rows(f"SELECT {EXPLORATION_COLUMNS} FROM exploration WHERE level = ?", level.id)
        if not rows:
            return None
        try:
            kept = _load_exploration(rows[0])
            return replayed(level, kept.moves, kept.undone)
        except MalformedError as error:
            unreadable = RoundUnreadable(level.id, Fault.MALFORMED, str(error))
        except RoundUnreadable as error:
            unreadable = error
        self._set_exploration_aside(rows[0], unreadable)
        raise unreadable

    def mark_seen(self, level: str, fingerprint: str) -> None:
        """Keep that the experts of a level were listened to; the first time is the one that counts."""
        now = dump_time(self._now())
        with self._saving() as db:
            db.execute(
                f"""INSERT INTO exploration ({EXPLORATION_COLUMNS}) VALUES (?, ?, '[]', '[]', ?, ?, ?)
                ON CONFLICT (level) DO UPDATE SET seen = coalesce(seen, excluded.seen)""",
                (level, fingerprint, now, now, now),
            )

    def seen(self) -> dict[str, datetime]:
        """Level -> when its experts were first listened to. A malformed one is left out."""
        found: dict[str, datetime] = {}
        for level, seen in self._rows("SELECT level, seen FROM exploration WHERE seen IS NOT NULL"):
            with suppress(MalformedError):
                found[load_id(level)] = load_time(str(seen))
        return found

    def known_before(self) -> frozenset[tuple[str, str]]:
        """The levels and fingerprints of which every result was made after the level's experts were listened to."""
        return frozenset(
            self._rows(
                """SELECT result.level, result.fingerprint FROM result JOIN exploration USING (level)
                WHERE seen IS NOT NULL GROUP BY result.level, result.fingerprint HAVING min(finished) > max(seen)"""
            )
        )

    def reasons(self, level: str) -> tuple[CardReason, ...]:
        """The reasons written for a level's cards. A malformed one is left out."""
        found: list[CardReason] = []
        for row in self._rows(f"SELECT {REASON_COLUMNS} FROM reason WHERE level = ? ORDER BY rowid", level):
            with suppress(MalformedError):
                found.append(_load_reason(row))
        return tuple(found)

    def save_reason(self, level: str, phase: str, role: str, text: str) -> None:
        """Keep why a card lies in a phase; an empty reason is deleted for good."""
        if not text.strip():
            self._forget("DELETE FROM reason WHERE level = ? AND phase = ? AND role = ?", level, phase, role)
            return
        row = (level, phase, role, storable(text), dump_time(self._now()))
        with self._saving() as db:
            db.execute(
                f"""INSERT INTO reason ({REASON_COLUMNS}) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (level, phase, role) DO UPDATE SET text = excluded.text, changed = excluded.changed""",
                row,
            )

    def _set_exploration_aside(self, row: Sequence[object], unreadable: RoundUnreadable) -> None:
        """Move the moves out of the way; where that cannot be saved they stay, and are met again."""
        seen = None
        with suppress(MalformedError):
            seen = None if row[-1] is None else dump_time(load_time(str(row[-1])))
        now, told = dump_time(self._now()), f"{unreadable.fault.value}: {unreadable.detail}"
        with suppress(CannotSave), self._saving() as db:
            db.execute(
                """INSERT INTO unreadable_round
                (level, fingerprint, moves, undone, hints, seconds, started, changed, reason, noticed)
                SELECT level, fingerprint, moves, undone, 0, 0, started, changed, ?, ? FROM exploration
                WHERE level = ?""",
                (told, now, row[0]),
            )
            db.execute(
                """UPDATE exploration SET moves = '[]', undone = '[]', started = ?, changed = ?, seen = ?
                WHERE level = ?""",
                (now, now, seen, row[0]),
            )


def _load_exploration(row: Sequence[object]) -> Exploration:
    """The exploration of a row of EXPLORATION_COLUMNS. MalformedError where anything in it is malformed."""
    level, fingerprint, moves, undone, started, changed, seen = row
    return Exploration(
        level=load_id(level),
        fingerprint=str(fingerprint),
        moves=load_all(str(moves)),
        undone=load_all(str(undone)),
        started=load_time(str(started)),
        changed=load_time(str(changed)),
        seen=None if seen is None else load_time(str(seen)),
    )


def _load_reason(row: Sequence[object]) -> CardReason:
    """The reason of a row of REASON_COLUMNS. MalformedError where anything in it is malformed."""
    level, phase, role, text, changed = row
    return CardReason(load_id(level), load_id(phase), load_role(role), str(text), load_time(str(changed)))

"""What is to be sent in the database: the player's own server, an opaque account, and which results it has by now.

A result waits as long as its statement's id is not in the table `sent`, so the queue survives whatever happens.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid4, uuid5

from .database import Database
from .moves import MalformedError
from .rows import RESULT_COLUMNS, Result, dump_time, load_result, load_time

ACCOUNT = "xapi:account"
ADDRESS, KEY, SECRET = "xapi:address", "xapi:key", "xapi:secret"
HIDDEN = (SECRET,)
"""Settings that are never taken out of the database with the rest."""


@dataclass(frozen=True, slots=True)
class Access:
    """A server's address and what opens it, as they are kept."""

    address: str
    key: str
    secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A result and the id of its statement, which stays the same however often it is told."""

    statement: str
    result: Result


class Outbox(Database):
    """The part of the store that knows what is sent to a server, if a person has set one up."""

    def access(self) -> Access | None:
        """The server that was set up, None where there is none."""
        kept = dict(self._rows("SELECT key, value FROM setting WHERE key IN (?, ?, ?)", ADDRESS, KEY, SECRET))
        return Access(kept[ADDRESS], kept.get(KEY, ""), kept.get(SECRET, "")) if kept.get(ADDRESS) else None

    def save_access(self, access: Access | None) -> None:
        """Keep a server, or (None) forget it with every byte of its key and secret."""
        with self._saving() as db:
            db.execute("DELETE FROM setting WHERE key IN (?, ?, ?)", (ADDRESS, KEY, SECRET))
            if access is not None:
                rows = ((ADDRESS, access.address), (KEY, access.key), (SECRET, access.secret))
                db.executemany("INSERT INTO setting (key, value) VALUES (?, ?)", rows)
        if access is None:
            self._wipe()
        elif self._path is not None:
            with suppress(OSError):  # where files have no such rights, the folder's own are all there is
                self._path.chmod(0o600)

    def account(self) -> str:
        """The opaque name that statements are told by, made up at random when it is first wanted."""
        kept = self._rows("SELECT value FROM setting WHERE key = ?", ACCOUNT)
        with suppress(ValueError, IndexError):
            return str(UUID(kept[0][0]))
        made = str(uuid4())
        with self._saving() as db:
            db.execute("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", (ACCOUNT, made))
        return made

    def waiting(self, most: int, passing: Collection[str] = ()) -> tuple[Waiting, ...]:
        """At most so many results that are not sent, the oldest first; `passing` and malformed ones are left out."""
        account = self.account()
        found: list[Waiting] = []
        for number, statement in self._unsent(account):
            if len(found) == most:
                break
            if statement not in passing:
                row = self._rows(f"SELECT {RESULT_COLUMNS} FROM result WHERE id = ?", str(number))[0]
                with suppress(MalformedError):
                    found.append(Waiting(statement, load_result(row)))
        return tuple(found)

    def every_statement(self) -> tuple[Waiting, ...]:
        """Every result with its statement's id, sent or not. A malformed one is left out."""
        account = self.account()
        found: list[Waiting] = []
        for number, *row in self._rows(f"SELECT id, {RESULT_COLUMNS} FROM result ORDER BY id"):
            with suppress(MalformedError):
                found.append(Waiting(statement_id(account, number, str(row[7])), load_result(row)))
        return tuple(found)

    def count_waiting(self) -> int:
        """How many results are not sent. A malformed one waits for nothing."""
        return len(self.waiting(-1))

    def count_malformed(self) -> int:
        """How many results cannot be read."""
        number: int = self._rows("SELECT count(*) FROM result")[0][0]
        return number - len(self.every_statement())

    def mark_sent(self, statements: Iterable[str]) -> None:
        """Note that the server has these statements."""
        now = dump_time(self._now())
        with self._saving() as db:
            db.executemany(
                "INSERT OR IGNORE INTO sent (statement, time) VALUES (?, ?)", [(one, now) for one in statements]
            )

    def last_sent(self) -> datetime | None:
        """When something was last sent, in UTC; None where nothing was."""
        with suppress(MalformedError):
            return load_time(str(self._rows("SELECT max(time) FROM sent")[0][0]))
        return None

    def _unsent(self, account: str) -> list[tuple[int, str]]:
        """Row and statement of each result that is not sent, the oldest first."""
        sent = {statement for (statement,) in self._rows("SELECT statement FROM sent")}
        told = (
            (number, statement_id(account, number, finished))
            for number, finished in self._rows("SELECT id, finished FROM result ORDER BY id")
        )
        return [one for one in told if one[1] not in sent]


def statement_id(account: str, number: int, finished: str) -> str:
    """The id of a result's statement: made of the account, the result's row and its time, so always the same."""
    return str(uuid5(UUID(account), f"result/{number}/{finished}"))


def forget_account(db: sqlite3.Connection) -> None:
    """Forget the account inside a transaction: what comes after is another's, and no id can meet one of before."""
    db.execute("DELETE FROM setting WHERE key = ?", (ACCOUNT,))

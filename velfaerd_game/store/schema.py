"""The tables, version by version, and the way from any older version to today's."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

Step = tuple[str, ...]
"""The statements that lead from one version to the next."""

STEPS: tuple[Step, ...] = (
    (
        "CREATE TABLE setting (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT",
        """CREATE TABLE open_round (
            level TEXT PRIMARY KEY NOT NULL, fingerprint TEXT NOT NULL,
            moves TEXT NOT NULL, undone TEXT NOT NULL,
            hints INTEGER NOT NULL, seconds INTEGER NOT NULL,
            started TEXT NOT NULL, changed TEXT NOT NULL
        ) STRICT""",
        """CREATE TABLE result (
            id INTEGER PRIMARY KEY, level TEXT NOT NULL, fingerprint TEXT NOT NULL,
            moves TEXT NOT NULL, board TEXT NOT NULL, score TEXT NOT NULL,
            hints INTEGER NOT NULL, seconds INTEGER NOT NULL, finished TEXT NOT NULL
        ) STRICT""",
        """CREATE TABLE unreadable_round (
            id INTEGER PRIMARY KEY, level TEXT NOT NULL, fingerprint TEXT NOT NULL,
            moves TEXT NOT NULL, undone TEXT NOT NULL,
            hints INTEGER NOT NULL, seconds INTEGER NOT NULL,
            started TEXT NOT NULL, changed TEXT NOT NULL,
            reason TEXT NOT NULL, noticed TEXT NOT NULL
        ) STRICT""",
    ),
    (
        """CREATE TABLE reflection (
            level TEXT NOT NULL, number INTEGER NOT NULL, question TEXT NOT NULL,
            answer TEXT NOT NULL, changed TEXT NOT NULL,
            PRIMARY KEY (level, number)
        ) STRICT""",
        """CREATE TABLE transfer (
            id TEXT PRIMARY KEY NOT NULL, level TEXT NOT NULL,
            alliance TEXT NOT NULL, role TEXT NOT NULL, act TEXT NOT NULL, due TEXT NOT NULL,
            outcome TEXT NOT NULL, made TEXT NOT NULL, changed TEXT NOT NULL, done TEXT
        ) STRICT""",
    ),
    (
        "ALTER TABLE open_round ADD COLUMN sure TEXT NOT NULL DEFAULT '{}'",
        "ALTER TABLE unreadable_round ADD COLUMN sure TEXT NOT NULL DEFAULT '{}'",
        "ALTER TABLE result ADD COLUMN sure TEXT NOT NULL DEFAULT '{}'",
        "ALTER TABLE result ADD COLUMN way TEXT NOT NULL DEFAULT ''",
        """CREATE TABLE exploration (
            level TEXT PRIMARY KEY NOT NULL, fingerprint TEXT NOT NULL,
            moves TEXT NOT NULL, undone TEXT NOT NULL,
            started TEXT NOT NULL, changed TEXT NOT NULL, seen TEXT
        ) STRICT""",
        """CREATE TABLE reason (
            level TEXT NOT NULL, phase TEXT NOT NULL, role TEXT NOT NULL,
            text TEXT NOT NULL, changed TEXT NOT NULL,
            PRIMARY KEY (level, phase, role)
        ) STRICT""",
        "CREATE TABLE sent (statement TEXT PRIMARY KEY NOT NULL, time TEXT NOT NULL) STRICT",
    ),
)
"""STEPS[n] leads from version n to n + 1. A step that has been published is never changed: add another."""

VERSION = len(STEPS)
"""Today's version of the database, kept in its `user_version`."""

Shape = frozenset[tuple[object, ...]]
"""Every table with its columns; also whatever else (trigger, view, index) stands in a database."""


def version_of(db: sqlite3.Connection) -> int:
    """The version a database says it has; 0 for a new one."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def sound(db: sqlite3.Connection, steps: tuple[Step, ...] = STEPS) -> bool:
    """Is this a whole database of the version it says it has?"""
    version = version_of(db)
    if not 0 <= version <= len(steps) or _shape(db) != _shape_at(steps[:version]):
        return False
    return bool(db.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",))


def migrate(db: sqlite3.Connection, backup: Path, steps: tuple[Step, ...] = STEPS) -> None:
    """Bring a sound database to today's version, all or nothing; one of an older version is first copied to `backup`.

    Ends with everything in the main file, so that an older game sees the newer version without touching it.
    """
    version = version_of(db)
    if version == len(steps):
        return
    if version:
        with closing(sqlite3.connect(backup)) as copy:
            db.backup(copy)
    with db:
        db.execute("BEGIN IMMEDIATE")
        for step in steps[version:]:
            for statement in step:
                db.execute(statement)
        db.execute(f"PRAGMA user_version = {len(steps)}")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _shape(db: sqlite3.Connection) -> Shape:
    return frozenset(
        db.execute(
            """SELECT whole.type, whole.name, part.name, part.type, part."notnull", part.pk, part.hidden
            FROM sqlite_master AS whole LEFT JOIN pragma_table_xinfo(whole.name) AS part
            WHERE whole.name NOT GLOB 'sqlite_*'"""
        )
    )


def _shape_at(steps: tuple[Step, ...]) -> Shape:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        for step in steps:
            for statement in step:
                db.execute(statement)
        return _shape(db)

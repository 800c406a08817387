"""Whatever the bytes of the file: opening never raises, loses none of them, and what is read afterwards is checked."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from velfaerd_game.store import FILE, Notice, Opened, RoundUnreadable, open_store
from velfaerd_game.store.schema import VERSION

from .alliances import KEY, level, noon, rounds
from .surroundings import contents
from .version_1 import SETTINGS

WHOLE = Path(__file__).with_name(f"version-{VERSION}.db").read_bytes()

garbage = st.binary(max_size=20_000) | st.binary(max_size=5_000).map(lambda rest: b"SQLite format 3\0" + rest)
bruises = st.lists(
    st.tuples(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=40)), min_size=1, max_size=6
)
"""Where the whole database is overwritten, and with what."""


def bruised(whole: bytes, places: list[tuple[int, bytes]]) -> bytes:
    """The bytes with these blows dealt; a place behind the end counts on from the beginning."""
    raw = bytearray(whole)
    for place, blow in places:
        start = place % len(whole)
        raw[start : start + len(blow)] = blow
    return bytes(raw[: len(whole)])


def nothing_lost(path: Path, before: bytes) -> Opened:
    """Open the store with these bytes, use all of it, and look for them again."""
    path.write_bytes(before)
    opened = used(path.parent)
    if opened.notice is Notice.DAMAGED:
        assert opened.aside is not None
        assert opened.aside.read_bytes() == before
    elif opened.notice is not Notice.NONE:
        assert path.read_bytes() == before
    return opened


def used(folder: Path) -> Opened:
    """Open the store and use all of it."""
    opened = open_store(folder, noon)
    with opened.store as store:
        store.settings()
        store.open_rounds()
        store.results()
        store.best("nyt-lys", KEY)
        store.reflections()
        store.transfers()
        with suppress(RoundUnreadable):
            store.resume(level(), KEY)
        store.save_setting("language", "en")
        assert store.settings()["language"] == "en"
    return opened


@given(garbage)
def test_random_bytes_are_put_aside_unaltered(raw: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        opened = nothing_lost(Path(folder) / FILE, raw)
    if len(raw) > 1:
        assert opened.notice in (Notice.DAMAGED, Notice.NEWER)


@given(bruises)
@example([(18, b"\x03")])
def test_a_bruised_database_is_put_aside_or_still_good(places: list[tuple[int, bytes]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        nothing_lost(Path(folder) / FILE, bruised(WHOLE, places))


@given(st.integers(2, len(WHOLE) - 1))
def test_a_database_cut_anywhere_is_put_aside_unless_nothing_stood_behind_the_cut(length: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        opened = nothing_lost(Path(folder) / FILE, WHOLE[:length])
        if opened.notice is Notice.NONE:
            (Path(folder) / FILE).write_bytes(WHOLE[:length])
            with open_store(Path(folder), noon).store as store:
                assert (store.settings(), len(store.open_rounds()), len(store.results())) == (SETTINGS, 1, 2)
            assert set(WHOLE[length:]) == {0}
        else:
            assert opened.notice is Notice.DAMAGED


@pytest.fixture(scope="module")
def killed() -> Iterator[dict[str, bytes]]:
    """What a kill leaves behind: the database and a log that is not yet in it."""
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder), noon).store as store:
        for played in rounds(4, 12):
            store.save_round(played, KEY, hints=0, seconds=0)
        yield contents(Path(folder))


@given(bruises, bruises)
def test_a_bruised_log_never_stops_the_opening(
    killed: dict[str, bytes], in_file: list[tuple[int, bytes]], in_log: list[tuple[int, bytes]]
) -> None:
    for in_this in ([], in_file):
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / FILE).write_bytes(bruised(killed[FILE], in_this))
            (Path(folder) / f"{FILE}-wal").write_bytes(bruised(killed[f"{FILE}-wal"], in_log))
            opened = used(Path(folder))
            assert opened.notice in (Notice.NONE, Notice.DAMAGED, Notice.NEWER, Notice.UNWRITABLE)

"""Erasing: results and rounds are gone from the file itself, and the settings stay."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from velfaerd_game.store import CannotSave, RoundUnreadable, Store

from .alliances import KEY, PLAYED, level
from .conftest import Open
from .surroundings import contents, read_only

SECRET = "Rumpelstiltskin"


def filled(store: Store) -> None:
    """A setting, a result, a round set aside and an open one, each with a word to look for."""
    store.save_setting("language", "en")
    store.finish_round(PLAYED, f"{SECRET} finished", score=Fraction(50), hints=0, seconds=0)
    store.save_round(PLAYED, f"{SECRET} aside", hints=0, seconds=0)
    store._db.execute("UPDATE open_round SET moves = 'nothing'")
    with pytest.raises(RoundUnreadable):
        store.resume(level(), KEY)
    store.save_round(PLAYED, f"{SECRET} open", hints=0, seconds=0)


def words_in(folder: Path) -> int:
    return sum(content.count(SECRET.encode()) for content in contents(folder).values())


def test_nothing_of_it_is_left_in_the_folder_while_the_game_goes_on(folder: Path, opening: Open) -> None:
    store = opening().store
    filled(store)
    assert words_in(folder) >= 3
    store.erase()
    assert words_in(folder) == 0
    assert (store.results(), store.open_rounds(), store.settings()) == ((), (), {"language": "en"})
    store.save_round(PLAYED, KEY, hints=0, seconds=0)
    store.close()
    again = opening().store
    assert (len(again.open_rounds()), again.settings()) == (1, {"language": "en"})


def test_in_memory_too(tmp_path: Path, opening: Open) -> None:
    (tmp_path / "letter.txt").touch()
    store = opening(tmp_path / "letter.txt").store
    filled(store)
    store.erase()
    assert (store.results(), store.open_rounds()) == ((), ())


def test_what_cannot_be_erased_just_now_is_all_still_there(opening: Open) -> None:
    store = opening().store
    filled(store)
    with read_only(store), pytest.raises(CannotSave, match="read-only: "):
        store.erase()
    assert (len(store.results()), len(store.open_rounds())) == (1, 1)


def test_a_file_that_cannot_be_made_smaller_is_told_though_the_rows_are_gone(opening: Open) -> None:
    store = opening().store
    filled(store)
    unfinished = store._db.execute("SELECT 1 UNION SELECT 2")
    assert unfinished.fetchone() == (1,)
    with pytest.raises(CannotSave, match="VACUUM"):
        store.erase()
    unfinished.close()
    assert store.results() == ()
    store.erase()

"""The player's own words: kept exactly, whatever they are; gone from every byte of the folder once deleted."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.store import CannotSave, Reflection, Store, Transfer, open_store

from .alliances import NOON, noon
from .conftest import Open, Player
from .surroundings import contents, gone, read_only

SECRET = "Rumpelstiltskin"
LONG = f"{SECRET} " * 10_000
CARD = Transfer("a1", "nyt-lys", "Havnen", "brobygger", "Ringe til dem.", "2026-12-04")

texts = st.text(st.characters(exclude_categories=()), max_size=200)
"""Any text at all, halves of characters too."""


def whole(text: str) -> str:
    """What a file can hold of a text: a lone half of a character is one that nobody can read."""
    halves = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass").translate(halves)


def words_in(folder: Path) -> int:
    """How often the secret stands in the folder's files, by whatever encoding SQLite writes."""
    return sum(content.count(SECRET.encode()) for content in contents(folder).values())


@given(texts, texts, texts, st.sampled_from(["", *ROLE_IDS]))
def test_any_text_comes_back_as_it_was_written(question: str, answer: str, act: str, role: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        with open_store(Path(folder), noon).store as store:
            store.save_reflection("nyt-lys", 0, question, answer)
            kept = store.save_transfer(Transfer("a1", "nyt-lys", act, role, answer, act, question))
        with open_store(Path(folder), noon).store as store:
            expected = Reflection("nyt-lys", 0, whole(question), whole(answer), NOON)
            assert store.reflections() == ((expected,) if answer.strip() else ())
            told = Transfer("a1", "nyt-lys", whole(act), role, whole(answer), whole(act), whole(question), NOON, NOON)
            assert store.transfers() == (() if kept.blank else (told,))


def test_answers_stand_by_level_and_question(opening: Open) -> None:
    store = opening().store
    for level, number, answer in (("b", 1, "to"), ("a", 0, "nul"), ("b", 0, "et"), ("b", 1, "tre")):
        store.save_reflection(level, number, f"{level}{number}?", answer)
    assert [(one.question, one.answer) for one in store.reflections("b")] == [("b0?", "et"), ("b1?", "tre")]
    assert len(store.reflections()) == 3
    store.delete_reflections("b")
    assert [one.level for one in store.reflections()] == ["a"]


def test_a_card_keeps_when_it_was_made_and_cards_come_newest_first(opening: Open) -> None:
    clock = [NOON]
    store = opening(now=lambda: clock[0]).store
    first = store.save_transfer(CARD)
    clock[0] += timedelta(hours=1)
    second = store.save_transfer(replace(CARD, id="a2"))
    clock[0] += timedelta(hours=1)
    again = store.save_transfer(replace(first, outcome="Godt", done=clock[0]))
    assert (again.made, again.changed) == (NOON, NOON + timedelta(hours=2))
    assert store.transfers() == (second, again)


@pytest.mark.parametrize(
    ("due", "day"), [("2026-12-04", date(2026, 12, 4)), ("", None), ("en dag", None), ("2026-13-04", None)]
)
def test_a_day_that_cannot_be_read_is_kept_as_it_was_written(opening: Open, due: str, day: date | None) -> None:
    store = opening().store
    store.save_transfer(replace(CARD, due=due))
    (card,) = store.transfers()
    assert (card.due, card.day) == (due, day)


DELETIONS: list[Callable[[Store], object]] = [
    lambda store: (store.delete_reflections("nyt-lys"), store.delete_transfer("a1")),
    lambda store: (store.save_reflection("nyt-lys", 3, "?", " \n"), store.save_transfer(Transfer("a1", "nyt-lys"))),
    lambda store: store.erase(),
]


@pytest.mark.parametrize("delete", DELETIONS, ids=["one by one", "by emptying", "with everything"])
@pytest.mark.parametrize("text", [SECRET, LONG], ids=["short", "long"])
def test_what_is_deleted_is_in_no_byte_of_the_folder(
    folder: Path, opening: Open, delete: Callable[[Store], object], text: str
) -> None:
    store = opening().store
    store.save_setting("language", "en")
    for size in (len(text), len(text) // 2, len(text)):  # as it is written, changed, and written again
        store.save_reflection("nyt-lys", 3, "Hvad?", text[:size] + SECRET)
        store.save_transfer(replace(CARD, act=text[:size] + SECRET, outcome=SECRET))
    assert words_in(folder) >= 3
    delete(store)
    assert words_in(folder) == 0
    assert (store.reflections(), store.transfers(), store.settings()) == ((), (), {"language": "en"})


def test_erasing_takes_the_copies_that_were_made_before_a_migration(folder: Path, opening: Open) -> None:
    store = opening().store
    copy = folder / "velfaerd-before-version-2-20261123-120000.db"
    copy.write_text(SECRET)
    store.erase()
    assert not copy.exists()


def test_a_malformed_row_takes_no_other_with_it(folder: Path, opening: Open) -> None:
    store = opening().store
    for number in range(4):
        store.save_reflection("nyt-lys", number, "?", str(number))
        store.save_transfer(replace(CARD, id=f"a{number}"))
    store.close()
    with closing(sqlite3.connect(folder / "velfaerd.db", isolation_level=None)) as db:
        db.execute("UPDATE reflection SET number = -1 WHERE number = 0")
        db.execute("UPDATE reflection SET changed = 'i går' WHERE number = 1")
        db.execute("UPDATE reflection SET level = 'æ' WHERE number = 2")
        db.execute("UPDATE transfer SET role = 'kejser' WHERE id = 'a0'")
        db.execute("UPDATE transfer SET done = 'snart' WHERE id = 'a1'")
        db.execute("UPDATE transfer SET id = '' WHERE id = 'a2'")
    store = opening().store
    assert [one.answer for one in store.reflections()] == ["3"]
    assert [one.id for one in store.transfers()] == ["a3"]


@pytest.mark.parametrize("trouble", [read_only, gone])
def test_what_cannot_be_written_is_told_and_nothing_is_half_there(
    opening: Open, trouble: Callable[[Store], AbstractContextManager[None]]
) -> None:
    store = opening().store
    store.save_reflection("nyt-lys", 0, "?", "før")
    with trouble(store):
        for save in (
            lambda: store.save_reflection("nyt-lys", 0, "?", "efter"),
            lambda: store.save_transfer(CARD),
            lambda: store.delete_reflections("nyt-lys"),
        ):
            with pytest.raises(CannotSave):
                save()
    assert [one.answer for one in store.reflections()] == ["før"]
    assert store.transfers() == ()


@pytest.mark.parametrize("lines", [1, 2, 40, 150])
def test_killed_at_any_word_what_was_told_to_be_kept_is_there(opening: Open, player: Player, lines: int) -> None:
    writer = player("write", lines)
    assert writer.stdout is not None
    told = [writer.stdout.readline() for _ in range(lines)]
    writer.kill()
    told += writer.stdout.readlines()
    last = int(told[-1])
    store = opening().store
    (answer,), (card,) = store.reflections(), store.transfers()
    assert answer.answer.split() == [str(number) for number in range(len(answer.answer.split()))]
    assert len(answer.answer.split()) - 1 in (last, last + 1)
    assert len(card.act.split()) - 1 in (last, last + 1)

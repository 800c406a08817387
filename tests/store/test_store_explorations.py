"""What is explored without a score: the board move by move, when the experts were read, a reason for each card."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from velfaerd_game.game.board import Place, Round
from velfaerd_game.store import CannotSave, CardReason, Exploration, Fault, RoundUnreadable, Store, open_store

from .alliances import KEY, MOVES, NOON, PLAYED, level, noon, played_by, rounds
from .conftest import Open, Player
from .solo_player import LENGTH
from .surroundings import gone, read_only
from .test_store_notes import LONG, SECRET, texts, whole, words_in

choices = st.lists(st.integers(0, len(MOVES) + 1), max_size=30)


@given(choices, texts)
def test_board_and_reasons_come_back_as_they_were(made: list[int], text: str) -> None:
    played = played_by(made)
    with tempfile.TemporaryDirectory() as folder:
        with open_store(Path(folder), noon).store as store:
            store.save_exploration(played, KEY)
            store.save_reason("nyt-lys", "ide", "designer", text)
        with open_store(Path(folder), noon).store as store:
            assert store.explored(level()) == played
            assert store.explorations() == (Exploration("nyt-lys", KEY, played.moves, played.undone, NOON, NOON),)
            kept = CardReason("nyt-lys", "ide", "designer", whole(text), NOON)
            assert store.reasons("nyt-lys") == ((kept,) if text.strip() else ())


def test_exploring_leaves_the_game_with_a_score_alone(opening: Open) -> None:
    store = opening().store
    store.save_round(PLAYED, KEY, hints=2, seconds=9)
    store.save_exploration(PLAYED.play(Place("styrmand", "drift")), KEY)
    store.mark_seen("nyt-lys", KEY)
    (left,) = store.open_rounds()
    assert (left.moves, left.hints) == (PLAYED.moves, 2)
    assert store.results() == ()
    store.drop_round("nyt-lys")
    assert store.explored(level()) == PLAYED.play(Place("styrmand", "drift"))


def test_the_first_time_the_experts_were_listened_to_is_the_one_that_counts(opening: Open) -> None:
    clock = [NOON]
    store = opening(now=lambda: clock[0]).store
    assert store.seen() == {}
    store.mark_seen("nyt-lys", KEY)
    clock[0] += timedelta(hours=1)
    store.save_exploration(PLAYED, KEY)
    store.mark_seen("nyt-lys", KEY)
    assert store.seen() == {"nyt-lys": NOON}
    (kept,) = store.explorations()
    assert (kept.started, kept.changed, kept.seen) == (NOON, clock[0], NOON)


DELETIONS: list[Callable[[Store], object]] = [
    lambda store: store.save_reason("nyt-lys", "ide", "designer", " \n"),
    lambda store: store.erase(),
]


@pytest.mark.parametrize("delete", DELETIONS, ids=["by emptying", "with everything"])
@pytest.mark.parametrize("text", [SECRET, LONG], ids=["short", "long"])
def test_a_reason_that_is_deleted_is_in_no_byte_of_the_folder(
    folder: Path, opening: Open, delete: Callable[[Store], object], text: str
) -> None:
    store = opening().store
    for size in (len(text), len(text) // 2, len(text)):
        store.save_reason("nyt-lys", "ide", "designer", text[:size] + SECRET)
    assert words_in(folder) >= 1
    delete(store)
    assert (words_in(folder), store.reasons("nyt-lys")) == (0, ())


def test_erasing_forgets_what_was_explored_and_seen(opening: Open) -> None:
    store = opening().store
    store.save_exploration(PLAYED, KEY)
    store.mark_seen("nyt-lys", KEY)
    store.erase()
    assert (store.explorations(), store.explored(level()), store.seen()) == ((), None, {})


def spoil(folder: Path, *statements: str) -> None:
    with closing(sqlite3.connect(folder / "velfaerd.db", isolation_level=None)) as db:
        for statement in statements:
            db.execute(statement)


def test_a_malformed_row_takes_no_other_with_it(folder: Path, opening: Open) -> None:
    store = opening().store
    for name in ("a", "b", "c"):
        store.save_reason("nyt-lys", name, "designer", name)
        store.mark_seen(name, KEY)
    store.close()
    spoil(
        folder,
        "UPDATE reason SET role = 'kejser' WHERE phase = 'a'",
        "UPDATE reason SET changed = 'i går' WHERE phase = 'b'",
        "UPDATE exploration SET seen = 'snart' WHERE level = 'a'",
        "UPDATE exploration SET moves = '[[' WHERE level = 'b'",
    )
    store = opening().store
    assert [one.text for one in store.reasons("nyt-lys")] == ["c"]
    assert [one.level for one in store.explorations()] == ["c"]
    assert store.seen() == {"b": NOON, "c": NOON}


@pytest.mark.parametrize(
    ("moves", "fault"),
    [("[[", Fault.MALFORMED), ('[["place","designer","nowhere"]]', Fault.ILLEGAL), ("[7]", Fault.MALFORMED)],
)
def test_moves_that_cannot_be_played_are_set_aside_and_the_experts_stay_known(
    folder: Path, opening: Open, moves: str, fault: Fault
) -> None:
    store = opening().store
    store.save_exploration(PLAYED, KEY)
    store.mark_seen("nyt-lys", KEY)
    store.close()
    spoil(folder, f"UPDATE exploration SET moves = '{moves}'")
    store = opening().store
    with pytest.raises(RoundUnreadable) as told:
        store.explored(level())
    assert told.value.fault is fault
    assert store._rows("SELECT moves FROM unreadable_round") == [(moves,)]
    begun = store.explored(level())
    assert begun is not None
    assert begun.moves == ()
    assert store.seen() == {"nyt-lys": NOON}


@pytest.mark.parametrize("trouble", [read_only, gone])
def test_what_cannot_be_written_is_told_and_nothing_is_half_there(
    opening: Open, trouble: Callable[[Store], AbstractContextManager[None]]
) -> None:
    store = opening().store
    store.save_exploration(PLAYED, KEY)
    store.save_reason("nyt-lys", "ide", "designer", "før")
    with trouble(store):
        for save in (
            lambda: store.save_exploration(level_done(), KEY),
            lambda: store.mark_seen("nyt-lys", KEY),
            lambda: store.save_reason("nyt-lys", "ide", "designer", "efter"),
        ):
            with pytest.raises(CannotSave):
                save()
    assert store.explored(level()) == PLAYED
    assert store.seen() == {}
    assert [one.text for one in store.reasons("nyt-lys")] == ["før"]


def level_done() -> Round:
    return PLAYED.play(Place("styrmand", "drift"))


@pytest.mark.parametrize("lines", [1, 2, 40, 150])
def test_killed_at_any_move_the_board_and_the_reason_are_there(opening: Open, player: Player, lines: int) -> None:
    one = player("explore", lines)
    assert one.stdout is not None
    told = [one.stdout.readline() for _ in range(lines)]
    one.kill()
    last = int((told + one.stdout.readlines())[-1])
    store = opening().store
    (reason,) = store.reasons("nyt-lys")
    assert int(reason.text) in (last, last + 1)
    game = rounds(lines, LENGTH)
    assert store.explored(level()) in game[int(reason.text) : int(reason.text) + 2]

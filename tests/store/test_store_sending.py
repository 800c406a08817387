"""What waits to be sent and what is sent; the server's secret in no export, and nothing of either once forgotten."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from velfaerd_game.store import FILE, Store
from velfaerd_game.store.export import kept
from velfaerd_game.store.sending import Access

from .alliances import KEY, PLAYED
from .conftest import Open

ACCESS = Access("https://lrs.example.org/", "the-key", "wholly-secret")


def finish(store: Store, times: int = 1) -> None:
    for _ in range(times):
        store.finish_round(PLAYED, KEY, score=Fraction(50), hints=0, seconds=9)


def test_a_result_waits_until_it_is_sent_and_its_id_is_fixed(opening: Open) -> None:
    store = opening().store
    finish(store, 3)
    waiting = store.waiting(10)
    assert [one.result for one in waiting] == list(store.results())
    assert store.waiting(10) == waiting == store.every_statement()
    store.mark_sent([waiting[1].statement])
    store.mark_sent([waiting[1].statement])
    assert store.waiting(10) == (waiting[0], waiting[2])
    assert store.waiting(1) == (waiting[0],)
    assert store.waiting(10, {waiting[0].statement}) == (waiting[2],)
    assert (store.count_waiting(), store.last_sent() is None) == (2, False)


def test_the_queue_is_there_at_the_next_start(opening: Open) -> None:
    store = opening().store
    finish(store)
    before = store.waiting(9)
    store.close()
    assert opening().store.waiting(9) == before


def test_after_all_is_erased_the_account_is_another_and_the_server_stays(opening: Open) -> None:
    store = opening().store
    store.save_access(ACCESS)
    finish(store)
    account, before = store.account(), store.waiting(1)
    store.mark_sent([before[0].statement])
    store.erase()
    assert (store.count_waiting(), store.last_sent()) == (0, None)
    assert store.account() != account
    assert store.access() == ACCESS
    finish(store)
    assert store.waiting(1)[0].statement != before[0].statement


def test_the_secret_is_in_no_export_and_in_no_text(opening: Open) -> None:
    store = opening().store
    store.save_access(ACCESS)
    assert "wholly-secret" not in repr(kept(store))
    assert "the-key" in repr(kept(store))
    assert "wholly-secret" not in repr(ACCESS)


def test_a_forgotten_server_leaves_no_byte(opening: Open, folder: Path) -> None:
    store = opening().store
    store.save_access(ACCESS)
    store.save_access(None)
    assert store.access() is None
    store.close()
    assert b"wholly-secret" not in (folder / FILE).read_bytes()

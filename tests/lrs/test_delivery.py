"""Batches brought to a server that behaves and to those that do not: nothing is lost, nothing told twice."""

from __future__ import annotations

import base64

import pytest

from velfaerd_game.lrs import AddressFault, Delivery, Server, Trouble, checked, deliver, knock, pause

from .conftest import LONG_ENOUGH, TRICKLES, Tiny

BATCH: list[dict[str, object]] = [{"id": f"{n}"} for n in range(8)]
IDS = [f"{n}" for n in range(8)]

pytestmark = pytest.mark.loopback


def test_a_batch_goes_in_one_request_with_key_and_version(tiny: Tiny) -> None:
    assert deliver(tiny.server, BATCH) == Delivery(stored=IDS)
    ((ids, headers),) = tiny.asked
    assert ids == IDS
    headers = {name.lower(): value for name, value in headers.items()}
    assert headers["x-experience-api-version"] == "1.0.3"
    assert base64.b64decode(headers["authorization"].removeprefix("Basic ")) == b"key:s3cret"
    assert headers["content-type"] == "application/json"


def test_what_the_server_has_already_counts_as_stored(tiny: Tiny) -> None:
    tiny.reply = lambda ids: (409, {}) if "3" in ids else (200, {})
    assert sorted(deliver(tiny.server, BATCH).stored) == IDS
    assert "3" not in tiny.kept
    assert len(tiny.batches) == 9


def test_what_is_too_large_is_halved_until_it_fits(tiny: Tiny) -> None:
    tiny.reply = lambda ids: (413, {}) if len(ids) > 2 else (200, {})
    assert deliver(tiny.server, BATCH) == Delivery(stored=IDS)


def test_one_that_is_not_taken_is_set_aside_and_the_rest_goes_on(tiny: Tiny) -> None:
    tiny.reply = lambda ids: (400, {}) if "5" in ids else (200, {})
    delivery = deliver(tiny.server, BATCH)
    assert delivery == Delivery(stored=[one for one in IDS if one != "5"], refused=["5"])


def test_a_server_that_takes_nothing_is_not_asked_for_ever(tiny: Tiny) -> None:
    tiny.reply = lambda _: (400, {})
    delivery = deliver(tiny.server, [{"id": f"{n}"} for n in range(50)])
    assert delivery.trouble is Trouble.REFUSES_ALL
    assert delivery.stored == []


@pytest.mark.parametrize(
    ("status", "trouble"),
    [
        (401, Trouble.KEY_REFUSED),
        (403, Trouble.NOT_ALLOWED),
        (404, Trouble.NO_LRS),
        (405, Trouble.NO_LRS),
        (429, Trouble.BUSY),
        (500, Trouble.BUSY),
        (503, Trouble.BUSY),
    ],
)
def test_trouble_stops_at_once_and_says_which(tiny: Tiny, status: int, trouble: Trouble) -> None:
    tiny.reply = lambda _: (status, {"Retry-After": "17"})
    assert deliver(tiny.server, BATCH) == Delivery(trouble=trouble, asked=17.0)
    assert len(tiny.asked) == 1


def test_what_was_stored_before_the_trouble_is_told(tiny: Tiny) -> None:
    tiny.reply = lambda ids: (413, {}) if len(ids) == 8 else (200, {}) if "0" in ids else (500, {})
    assert deliver(tiny.server, BATCH) == Delivery(stored=IDS[:4], trouble=Trouble.BUSY)


def test_a_redirection_is_not_followed(tiny: Tiny) -> None:
    tiny.reply = lambda _: (302, {"Location": f"{tiny.address}elsewhere"})
    assert deliver(tiny.server, BATCH).trouble is Trouble.MOVED
    assert len(tiny.asked) == 1


def test_a_server_that_is_silent_is_given_up(tiny: Tiny) -> None:
    tiny.reply = lambda _: (0, {})
    assert deliver(tiny.server, BATCH, timeout=0.2) == Delivery(trouble=Trouble.UNREACHABLE)


@pytest.mark.parametrize("status", TRICKLES)
def test_a_server_that_trickles_is_given_up_in_time(status: int, tiny: Tiny, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("velfaerd_game.lrs.posting.MOST_TIME", 0.3)
    tiny.reply = lambda _: (status, {})
    assert deliver(tiny.server, BATCH, timeout=5) == Delivery(trouble=Trouble.UNREACHABLE)
    assert tiny.trickled < LONG_ENOUGH


def test_where_nobody_is_at_home_it_says_so(tiny: Tiny) -> None:
    assert deliver(Server("http://127.0.0.1:9/", "k", "s"), BATCH).trouble is Trouble.UNREACHABLE


@pytest.mark.parametrize(
    ("status", "headers", "trouble"),
    [
        (404, {"X-Experience-API-Version": "1.0.3"}, None),
        (404, {}, Trouble.NO_LRS),
        (200, {}, Trouble.NO_LRS),
        (401, {"X-Experience-API-Version": "1.0.3"}, Trouble.KEY_REFUSED),
    ],
)
def test_a_knock_tells_a_server_from_a_web_page(
    tiny: Tiny, status: int, headers: dict[str, str], trouble: Trouble | None
) -> None:
    tiny.reply = lambda _: (status, headers)
    assert knock(tiny.server) is trouble


def test_the_secret_shows_in_no_text(tiny: Tiny) -> None:
    assert "s3cret" not in repr(tiny.server)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (" https://lrs.example.org/xapi ", "https://lrs.example.org/xapi/"),
        ("https://lrs.example.org/xapi/statements", "https://lrs.example.org/xapi/"),
        ("https://lrs.example.org:8443", "https://lrs.example.org:8443/"),
        ("https://læring.example/x", "https://xn--lring-sra.example/x/"),
        ("http://localhost:8100/xAPI", "http://localhost:8100/xAPI/"),
        ("http://[::1]:8100/", "http://[::1]:8100/"),
    ],
)
def test_an_address_is_made_plain(text: str, address: str) -> None:
    assert checked(text) == address


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", AddressFault.NONE),
        ("lrs.example.org", AddressFault.NOT_WEB),
        ("ftp://lrs.example.org/", AddressFault.NOT_WEB),
        ("file:///etc/passwd", AddressFault.NOT_WEB),
        ("https://lrs.example.org:99999/", AddressFault.NOT_WEB),
        ("https://exa mple.org/", AddressFault.NOT_WEB),
        ("http://lrs.example.org/", AddressFault.NOT_SECRET),
        ("http://localhost.example.org/", AddressFault.NOT_SECRET),
        ("https://me:mine@lrs.example.org/", AddressFault.HOLDS_NAME),
        ("https://lrs.example.org/?key=1", AddressFault.HOLDS_MORE),
    ],
)
def test_an_address_that_is_not_taken_says_why(text: str, fault: AddressFault) -> None:
    assert checked(text) is fault


def test_the_pauses_grow_to_a_limit_and_are_never_shorter_than_asked_for() -> None:
    assert [pause(n, chance=lambda: 1.0) for n in (1, 2, 3, 4, 99)] == [5, 10, 20, 40, 900]
    assert pause(1, chance=lambda: 0.0) == 2.5
    assert pause(1, 60.0) == 60.0
    assert pause(1, 10**9) == 3600

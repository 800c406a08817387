"""A tiny server on this machine, as ill-behaved as a test wants it, and the game with results to send there."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from fractions import Fraction
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BufferedIOBase
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.files.levels import find_levels
from velfaerd_game.game.board import Place, Round
from velfaerd_game.lrs import Server
from velfaerd_game.paths import LEVELS
from velfaerd_game.store import open_store

from .sheets import Open

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from velfaerd_game.ui.journey import Journey

Reply = tuple[int, dict[str, str]]

TRICKLES = {-1: b"HTTP/1.0 200 OK\r\nX-Long: ", -2: b"HTTP/1.0 200 OK\r\nContent-Length: 6000\r\n\r\n"}
"""The status of a reply that comes a byte at a time -> what comes of it at once."""

LONG_ENOUGH = 3000
"""Bytes after which a reply has trickled for a minute at least."""


@dataclass
class Tiny:
    """What it was asked and what it keeps; `reply` says how it answers a batch of ids."""

    address: str = ""
    asked: list[tuple[list[str], dict[str, str]]] = field(default_factory=list)
    kept: dict[str, object] = field(default_factory=dict)
    reply: Callable[[list[str]], Reply] = lambda _: (200, {})
    release: threading.Event = field(default_factory=threading.Event)
    seen: threading.Event = field(default_factory=threading.Event)
    seen_twice: threading.Event = field(default_factory=threading.Event)
    trickled: int = 0

    @property
    def server(self) -> Server:
        return Server(self.address, "key", "s3cret")

    @property
    def batches(self) -> list[list[str]]:
        return [ids for ids, _ in self.asked]


def trickle(tiny: Tiny, out: BufferedIOBase, begun: bytes) -> None:
    """A byte now and then, until nobody listens any longer."""
    with suppress(OSError):
        out.write(begun)
        while tiny.trickled < LONG_ENOUGH and not tiny.release.wait(0.02):
            out.write(b" ")
            out.flush()
            tiny.trickled += 1


def handler(tiny: Tiny) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            told = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            ids = [one["id"] for one in told]
            tiny.asked.append((ids, dict(self.headers)))
            tiny.seen.set()
            if len(tiny.asked) == 2:
                tiny.seen_twice.set()
            status, headers = tiny.reply(ids)
            if status == 0:
                tiny.release.wait(30)
                return
            if status in TRICKLES:
                trickle(tiny, self.wfile, TRICKLES[status])
                return
            if status == 200:
                tiny.kept |= {one["id"]: one for one in told}
            self.answer(status, headers)

        def do_GET(self) -> None:
            tiny.asked.append(([], dict(self.headers)))
            self.answer(*tiny.reply([]))

        def answer(self, status: int, headers: dict[str, str]) -> None:
            self.send_response(status)
            for name, value in {"Content-Length": "0", **headers}.items():
                self.send_header(name, value)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    return Handler


@pytest.fixture
def tiny() -> Iterator[Tiny]:
    one = Tiny()
    with ThreadingHTTPServer(("127.0.0.1", 0), handler(one)) as door:
        door.daemon_threads = True
        thread = threading.Thread(target=door.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        one.address = f"http://127.0.0.1:{door.server_address[1]}/xapi/"
        yield one
        one.release.set()
        door.shutdown()
        thread.join()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with sixty results, more than are told in one go."""
    level = find_levels((LEVELS,), "da", None)[0].reading.value
    assert level
    played = Round(level).play(Place("designer", level.phases[0].id))
    with open_store(tmp_path / "data").store as store:
        for _ in range(60):
            store.finish_round(played, fingerprint(level), score=Fraction(200, 3), hints=1, seconds=90)
    return tmp_path / "data"


@pytest.fixture
def game(qtbot: QtBot, data: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """Opens the whole game, and closes it at the end."""
    from dataclasses import replace

    from velfaerd_game.app import build
    from velfaerd_game.ui import serving

    monkeypatch.setattr(serving, "SOON", 0)
    opened: list[Journey] = []

    def start() -> Journey:
        journey = build(data, "en")
        journey.preferences.choose(replace(journey.preferences.settings, theme="light", motion="off"))
        journey.window.resize(1280, 720)
        journey.home()
        with qtbot.waitExposed(journey.window):
            journey.window.show()
        opened.append(journey)
        return journey

    yield start
    for journey in opened:
        journey.window.close()
        journey.window.deleteLater()
        journey.store.close()

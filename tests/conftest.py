"""What holds for every test: nothing of the player's is touched, nothing leaves the machine, nothing is overheard."""

from __future__ import annotations

import logging
import os
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import HealthCheck, settings

# Before any test imports Qt: without a screen it would not complain but abort, and take the whole run with it.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SCREENS = ("xcb", "wayland", "windows", "cocoa")
"""Qt's platforms where a window is a window."""

# Examples that are the same in every run: a test that fails on the machine that guards main fails at one's desk too.
# VELFAERD_HYPOTHESIS=long looks further, with new examples each time; run it by hand, and keep what it finds.
settings.register_profile("same", derandomize=True, database=None, deadline=None, max_examples=100)
settings.register_profile(
    "long", deadline=None, max_examples=10_000, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile(os.environ.get("VELFAERD_HYPOTHESIS", "same"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip the tests of real windows where Qt only pretends to have some."""
    if os.environ["QT_QPA_PLATFORM"].startswith(SCREENS):
        return
    for item in items:
        if item.get_closest_marker("real_window"):
            item.add_marker(pytest.mark.skip(reason="needs a screen: tools/with_screen.sh .venv/bin/pytest …"))


@pytest.fixture(autouse=True)
def _player_untouched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every place a program may keep something lies in the test's own folder."""
    monkeypatch.setenv("VELFAERD_DATA", str(tmp_path / "data"))
    for variable, folder in {
        "HOME": "home",
        "USERPROFILE": "home",
        "APPDATA": "home/appdata",
        "LOCALAPPDATA": "home/localappdata",
        "XDG_DATA_HOME": "home/share",
        "XDG_CONFIG_HOME": "home/config",
        "XDG_CACHE_HOME": "home/cache",
    }.items():
        monkeypatch.setenv(variable, str(tmp_path / folder))


@pytest.fixture(autouse=True)
def _no_network(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The game reaches for no network unasked: whoever tries hears of it. A door of this machine's own is none.

    A test marked `loopback` may speak with a server that it has itself put up on this machine, and with no other.
    """
    near = ("127.0.0.1", "::1") if request.node.get_closest_marker("loopback") else ()

    def guarded(name: str) -> Callable[..., object]:
        plain = getattr(socket.socket, name)

        def call(plug: socket.socket, *what: object) -> object:
            there = what[-1][0] if isinstance(what[-1], tuple) else None
            if plug.family != getattr(socket, "AF_UNIX", None) and there not in near:
                raise AssertionError(f"a test reached for the network: {name}{what}")
            return plain(plug, *what)

        return call

    def asking(name: str) -> Callable[..., object]:
        plain = getattr(socket, name)

        def call(*what: object, **more: object) -> object:
            host = what[0][0] if isinstance(what[0], tuple) else what[0]
            if host not in near:
                raise AssertionError(f"a test reached for the network: {what}")
            return plain(*what, **more)

        return call

    for name in ("connect", "connect_ex", "sendto", "bind"):
        monkeypatch.setattr(socket.socket, name, guarded(name))
    for name in ("getaddrinfo", "gethostbyname", "create_connection"):
        monkeypatch.setattr(socket, name, asking(name))


@pytest.fixture(autouse=True)
def _danish_again() -> Iterator[None]:
    """The language is the process's; each test begins in Danish and hands it back so."""
    from velfaerd_game.words import language

    language.speak("da")
    yield
    language.speak("da")


@pytest.fixture(autouse=True)
def _no_qdrag(monkeypatch: pytest.MonkeyPatch) -> None:
    """QDrag.exec returns at once on the offscreen platform: a test of it would pass or fail for the wrong reason."""
    if "PySide6.QtGui" not in sys.modules:
        return
    from PySide6.QtGui import QDrag

    def refuse(*_: object) -> NoReturn:
        raise AssertionError("QDrag.exec cannot be tested; drag by hand: press, move, release")

    monkeypatch.setattr(QDrag, "exec", refuse)


@pytest.fixture(autouse=True)
def _nothing_overheard(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log that the test did not expect fails it; one that did reads caplog and then clears it."""
    yield
    told = [one for when in ("setup", "call") for one in caplog.get_records(when) if one.levelno >= logging.WARNING]
    assert not told, "unexpected in the log: " + "; ".join(f"{one.name}: {one.getMessage()}" for one in told)

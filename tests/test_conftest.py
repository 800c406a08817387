"""The nets under every test hold: each is shown to catch something."""

from __future__ import annotations

import logging
import os
import socket
from pathlib import Path

import pytest
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from velfaerd_game import paths
from velfaerd_game.words import language

pytest_plugins = ["pytester"]


def test_what_the_game_keeps_lands_in_the_test_folder(tmp_path: Path) -> None:
    assert paths.user_data() == tmp_path / "data"


def test_even_without_the_variable_the_players_own_folder_is_safe(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(paths.DATA_VARIABLE)
    assert paths.user_data().is_relative_to(tmp_path)


def test_the_network_is_out_of_reach() -> None:
    with pytest.raises(AssertionError, match="reached for the network"):
        socket.create_connection(("127.0.0.1", 9))
    with socket.socket() as plug, pytest.raises(AssertionError, match="reached for the network"):
        plug.connect(("127.0.0.1", 9))


@pytest.mark.loopback
def test_a_test_that_says_so_reaches_this_machine_and_no_other() -> None:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        door.listen()
        with socket.create_connection(door.getsockname()):
            pass
    with pytest.raises(AssertionError, match="reached for the network"):
        socket.create_connection(("192.0.2.1", 9))
    with pytest.raises(AssertionError, match="reached for the network"):
        socket.getaddrinfo("example.org", 443)


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="this system has no such doors")
def test_a_door_of_this_machine_may_be_knocked_at(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as plug, pytest.raises(FileNotFoundError):
        plug.connect(str(tmp_path / "nobody"))


def test_a_drag_that_cannot_be_tested_says_so(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    with pytest.raises(AssertionError, match=r"QDrag\.exec cannot be tested"):
        QDrag(widget).exec()


def test_a_record_that_was_expected_is_cleared(caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger("velfaerd_game").warning("expected")
    assert caplog.messages == ["expected"]
    caplog.clear()


@pytest.fixture
def inner(pytester: pytest.Pytester) -> pytest.Pytester:
    """A run of its own under the same nets."""
    pytester.makeconftest(Path(__file__).with_name("conftest.py").read_text("utf-8"))
    pytester.makeini("[pytest]\nmarkers = real_window: needs a screen\nqt_api = pyside6")
    return pytester


def test_an_unexpected_record_fails_the_test(inner: pytest.Pytester, caplog: pytest.LogCaptureFixture) -> None:
    inner.makepyfile("import logging\ndef test(): logging.getLogger('any').warning('overheard')")
    result = inner.runpytest_inprocess("-p", "no:cacheprovider")
    result.stdout.fnmatch_lines(["*unexpected in the log: any: overheard*"])
    caplog.clear()


def test_the_language_is_danish_again_after_a_test_that_changed_it(inner: pytest.Pytester) -> None:
    language.speak("en")
    inner.makepyfile(
        "from velfaerd_game.words import language\n"
        "def test_one(): assert language.spoken() == 'da'; language.speak('en')\n"
        "def test_two(): assert language.spoken() == 'da'\n"
    )
    inner.runpytest_inprocess("-p", "no:cacheprovider").assert_outcomes(passed=2)


def test_a_real_window_is_skipped_where_there_is_none(inner: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "QT_QPA_PLATFORM", "offscreen")
    inner.makepyfile("import pytest\n@pytest.mark.real_window\ndef test(): pass")
    inner.runpytest_inprocess("-p", "no:cacheprovider").assert_outcomes(skipped=1)

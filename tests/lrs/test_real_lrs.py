"""The command line beside a real Learning Record Store: what is set up, sent, sent again, and killed in the middle."""

from __future__ import annotations

import importlib.util
import io
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from velfaerd_game.cli import main
from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.files.levels import find_levels
from velfaerd_game.files.profiles import FIRST, Profiles, folder_of, write_profiles
from velfaerd_game.game.board import Place, Round
from velfaerd_game.lrs import Server, Trouble, knock
from velfaerd_game.paths import LEVELS
from velfaerd_game.store import open_store

from .conftest import Tiny
from .real_lrs import KEY, SECRET

pytestmark = pytest.mark.loopback
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def ralph(tmp_path: Path) -> Iterator[str]:
    """A real LRS's address."""
    if not importlib.util.find_spec("ralph"):
        pytest.skip("ralph-malph is not installed for this Python")
    folder = tmp_path / "lrs"
    folder.mkdir()
    command = [sys.executable, str(Path(__file__).with_name("real_lrs.py")), str(folder)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr
            told = ""
            for line in process.stderr:
                told += line
                if found := re.search(r"running on (http://\S+)", line):
                    yield f"{found[1]}/xAPI/"
                    break
            else:
                pytest.fail(told[-2000:])
        finally:
            process.kill()
            process.communicate()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with sixty results, more than one batch."""
    folder = tmp_path / "data"
    play(folder, 60)
    return folder


def play(folder: Path, times: int) -> None:
    level = find_levels((LEVELS,), "da", None)[0].reading.value
    assert level
    played = Round(level).play(Place("designer", level.phases[0].id))
    with open_store(folder).store as store:
        for _ in range(times):
            store.finish_round(played, fingerprint(level), score=Fraction(200, 3), hints=1, seconds=90)


def set_up(monkeypatch: pytest.MonkeyPatch, address: str, secret: str = SECRET) -> int:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{secret}\n"))
    return main(["xapi", "--language", "en", "--server", address, "--key", KEY])


def send() -> int:
    return main(["xapi", "--language", "en", "--send"])


def test_a_real_server_takes_every_result_once(
    ralph: str, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "lrs" / "kept.jsonl"
    assert set_up(monkeypatch, ralph) == 0
    assert knock(Server(ralph, KEY, SECRET)) is None
    assert knock(Server(ralph, KEY, "other")) is Trouble.KEY_REFUSED
    assert send() == 0
    assert "60 results were sent." in capsys.readouterr().out
    told = [json.loads(line) for line in kept.read_text("utf-8").splitlines()]
    assert len({one["id"] for one in told}) == len(told) == 60
    assert send() == 0
    assert "0 results were sent." in capsys.readouterr().out
    with open_store(data).store as store, store._saving() as db:
        db.execute("DELETE FROM sent")  # as if the game had been killed before it could note what was sent
    play(data, 1)
    assert send() == 0
    assert "61 results were sent." in capsys.readouterr().out
    assert len(kept.read_text("utf-8").splitlines()) == 61


def test_a_wrong_secret_stops_it_and_nothing_is_lost(
    ralph: str, data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert set_up(monkeypatch, ralph, "other") == 0
    assert send() == 1
    assert capsys.readouterr().err == "The server does not know this key and secret. Check both.\n"
    with open_store(data).store as store:
        assert store.count_waiting() == 60


def test_killed_in_the_middle_of_sending_it_sends_the_rest_next_time(
    tiny: Tiny, data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny.reply = lambda _: (200, {}) if not tiny.kept else (0, {})  # the first batch is taken, the second hangs
    assert set_up(monkeypatch, tiny.address) == 0
    command = [sys.executable, "-m", "velfaerd_game", "xapi", "--send", "--data-dir", str(data)]
    with subprocess.Popen(command, cwd=ROOT) as process:
        assert tiny.seen_twice.wait(60)
        process.kill()
    assert len(tiny.kept) == 50
    tiny.reply = lambda _: (200, {})
    tiny.release.set()
    assert send() == 0
    assert "10 results were sent." in capsys.readouterr().out
    assert len(tiny.kept) == 60


def test_a_busy_server_is_tried_again_with_patience(
    tiny: Tiny, data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from velfaerd_game.cli.arguments import Arguments
    from velfaerd_game.cli.xapi import xapi

    assert set_up(monkeypatch, tiny.address) == 0
    tiny.reply = lambda _: (200, {}) if len(tiny.asked) > 2 else (503, {"Retry-After": "30"})
    waited: list[float] = []
    assert xapi(Arguments(data=data, send=True), waited.append) == 0
    assert waited == [30.0, 30.0]
    assert len(tiny.kept) == 60


def test_results_are_saved_to_a_file_without_any_server(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "results.json"
    assert main(["xapi", "--language", "en", "--out", str(out)]) == 0
    assert capsys.readouterr().out == f"The file {out} holds 60 results.\n"
    assert len(json.loads(out.read_text("utf-8"))) == 60


def test_without_a_server_nothing_is_sent(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert send() == 1
    assert capsys.readouterr().err == "No server is set up, so nothing is sent.\n"


def test_an_address_anybody_could_listen_to_is_not_taken(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert set_up(monkeypatch, "http://lrs.example.org/") == 1
    assert "must begin with https" in capsys.readouterr().err


def test_each_player_has_a_server_and_results_of_their_own(
    tiny: Tiny, data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    profiles = Profiles().renamed(FIRST, "Anne").with_one_more("Bo")
    write_profiles(data, profiles)
    play(folder_of(data, profiles.all[1].id), 2)
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{SECRET}\n"))
    bo = ["--language", "en", "--profile", "Bo"]
    assert main(["xapi", *bo, "--server", tiny.address, "--key", KEY]) == 0
    assert main(["xapi", *bo, "--send"]) == 0
    assert "2 results were sent." in capsys.readouterr().out
    assert send() == 1
    assert "No server is set up" in capsys.readouterr().err
    assert main(["xapi", *bo[:2], "--profile", "Carl", "--send"]) == 2
    assert "Carl" in capsys.readouterr().err
    assert len(tiny.kept) == 2


@pytest.mark.parametrize("out", [True, False])
def test_a_malformed_result_is_passed_over_with_a_sentence(
    tiny: Tiny, data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *, out: bool
) -> None:
    assert set_up(monkeypatch, tiny.address) == 0
    with open_store(data).store as store, store._saving() as db:
        db.execute("UPDATE result SET board = 'no board' WHERE id IN (3, 59)")
    command = ["--out", str(data / "results.json")] if out else ["--send"]
    assert main(["xapi", "--language", "en", *command]) == 1
    told = capsys.readouterr()
    assert "58 results" in told.out
    assert told.err == "2 results cannot be read and are left out.\n"

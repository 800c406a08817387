"""The settings' own server in the real game: nothing before it is set up, and never the window made to wait."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from velfaerd_game.game.board import Place
from velfaerd_game.store import open_store

from .conftest import Tiny
from .sheets import Open, fill, set_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from velfaerd_game.ui.journey import Journey

pytestmark = pytest.mark.loopback


def all_sent(journey: Journey) -> Callable[[], bool]:
    return lambda: journey.keeping.serving.served().waiting == 0 and not journey.keeping.serving.served().busy


def test_nothing_of_it_is_loaded_where_no_server_is_set_up(data: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from PySide6.QtWidgets import QApplication;"
        "from velfaerd_game.app import build; a = QApplication([]); j = build(Path(sys.argv[1]), 'da'); j.home();"
        "j.window.show(); a.processEvents(); j.revealing.answered.emit(); a.processEvents();"
        "print([m for m in ('ssl', 'http.client', 'velfaerd_game.lrs', 'concurrent.futures') if m in sys.modules])"
    )
    command = [sys.executable, "-c", code, str(data)]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "[]\n"


def test_the_row_is_off_until_a_server_is_saved_and_then_all_of_it_goes(game: Open, tiny: Tiny, qtbot: QtBot) -> None:
    journey = game()
    journey.settings()
    row = journey.keeping.settings_page.server
    assert row.hint.text().startswith("Off: nothing leaves this computer.")
    assert not row.send.isVisible()
    assert not row.stop.isVisible()
    assert "nowhere else" in journey.keeping.settings_page.folder.hint.text()
    asked = fill(journey, qtbot, tiny.address)
    assert not tiny.asked
    asked.save.click()
    qtbot.waitUntil(lambda: len(tiny.kept) == 60 and all_sent(journey)())
    assert [len(batch) for batch in tiny.batches] == [50, 10]
    assert row.address.toPlainText() == tiny.address
    qtbot.waitUntil(lambda: row.state.text().startswith("Everything is sent. Last sent on "))
    assert "nowhere else" not in journey.keeping.settings_page.folder.hint.text()


def test_a_result_just_made_is_sent_by_itself(game: Open, tiny: Tiny, data: Path, qtbot: QtBot) -> None:
    set_up(data, tiny.address)
    journey = game()
    qtbot.waitUntil(lambda: len(tiny.kept) == 60 and all_sent(journey)())  # those of before, at the start
    level = journey.library.levels("en")[0]
    journey.playing.play(level)
    for phase in level.phases:
        journey.playing._move(Place("designer", phase.id))
    journey.playing.compare()
    qtbot.waitUntil(lambda: len(tiny.kept) == 61)


def test_a_busy_server_is_tried_again_by_itself(game: Open, tiny: Tiny, data: Path, qtbot: QtBot) -> None:
    tiny.reply = lambda _: (503, {}) if len(tiny.asked) < 2 else (200, {})
    set_up(data, tiny.address)
    journey = game()
    serving = journey.keeping.serving
    journey.settings()
    row = journey.keeping.settings_page.server
    qtbot.waitUntil(lambda: "cannot take anything just now" in row.trouble.text())
    assert row.state.text() == "60 results wait to be sent."
    assert 2400 < serving._again.remainingTime() <= 5000
    with qtbot.waitSignal(serving.changed, timeout=10_000):
        serving._again.start(0)  # as if that time had passed
    qtbot.waitUntil(lambda: len(tiny.kept) == 60)
    qtbot.waitUntil(lambda: not row.trouble.isVisible())


def test_a_refused_key_is_not_tried_again_until_somebody_asks(game: Open, tiny: Tiny, data: Path, qtbot: QtBot) -> None:
    tiny.reply = lambda _: (401, {})
    set_up(data, tiny.address)
    journey = game()
    journey.settings()
    row = journey.keeping.settings_page.server
    qtbot.waitUntil(lambda: "does not know this key" in row.trouble.text())
    assert not journey.keeping.serving._again.isActive()
    tiny.reply = lambda _: (200, {})
    row.send.click()
    qtbot.waitUntil(lambda: len(tiny.kept) == 60)


def test_a_silent_server_keeps_neither_the_window_nor_the_end_waiting(
    game: Open, tiny: Tiny, data: Path, qtbot: QtBot
) -> None:
    tiny.reply = lambda _: (0, {})
    set_up(data, tiny.address)
    journey = game()
    qtbot.waitUntil(lambda: len(tiny.asked) == 1)
    began = time.monotonic()
    journey.settings()
    assert journey.keeping.settings_page.server.state.text() == "Your results are being sent just now."
    journey.window.close()
    assert time.monotonic() - began < 2
    assert journey.keeping.serving._errand is None
    assert journey.store.count_waiting() == 60


def test_the_program_ends_at_once_though_the_server_is_silent(tiny: Tiny, data: Path) -> None:
    tiny.reply = lambda _: (0, {})
    set_up(data, tiny.address)
    code = (
        "import sys; from pathlib import Path; from PySide6.QtWidgets import QApplication;"
        "from velfaerd_game.app import build; a = QApplication([]); j = build(Path(sys.argv[1]), 'da'); j.home();"
        "j.window.show(); j.keeping.serving.send(); print('sends', flush=True);"
        "sys.stdin.readline(); j.window.close(); j.store.close()"
    )
    command = [sys.executable, "-c", code, str(data)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "sends\n"
        assert tiny.seen.wait(60)
        began = time.monotonic()
        process.communicate("quit\n", timeout=15)
        assert process.returncode == 0
        assert time.monotonic() - began < 10


def test_deleting_ones_results_while_they_are_sent_leaves_no_trace(
    game: Open, tiny: Tiny, data: Path, qtbot: QtBot
) -> None:
    tiny.reply = lambda _: (0, {})
    set_up(data, tiny.address)
    journey = game()
    qtbot.waitUntil(lambda: len(tiny.asked) == 1)
    journey.keeping.erase()
    tiny.release.set()
    assert journey.keeping.serving.served().waiting == 0
    assert journey.store.last_sent() is None


def test_to_stop_is_asked_and_forgets_address_key_and_secret(game: Open, tiny: Tiny, data: Path, qtbot: QtBot) -> None:
    from velfaerd_game.ui.widgets.sheet import Sheet

    set_up(data, tiny.address)
    journey = game()
    qtbot.waitUntil(lambda: len(tiny.kept) == 60 and all_sent(journey)())
    journey.settings()
    row = journey.keeping.settings_page.server
    row.stop.setFocus()
    row.stop.click()
    question = next(one for one in journey.window.findChildren(Sheet) if one.isVisible())
    assert journey.store.access() is not None
    question.accept()
    assert journey.store.access() is None
    assert row.hint.text().startswith("Off")
    assert not any(b"s3cret" in one.read_bytes() for one in data.rglob("*") if one.is_file())


def test_a_result_nobody_can_read_is_passed_over_with_a_sentence(
    game: Open, tiny: Tiny, data: Path, qtbot: QtBot
) -> None:
    set_up(data, tiny.address)
    with open_store(data).store as store, store._saving() as db:
        db.execute("UPDATE result SET board = 'no board' WHERE id = 7")
    journey = game()
    qtbot.waitUntil(lambda: len(tiny.kept) == 59 and all_sent(journey)())
    journey.settings()
    row = journey.keeping.settings_page.server
    assert row.state.text().startswith("Everything is sent.")
    assert row.trouble.text() == "1 result cannot be read and is left out."

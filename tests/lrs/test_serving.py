"""The settings' own server in the real game: nothing before it is set up, and never the window made to wait."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.files.levels import find_levels
from velfaerd_game.game.board import Place, Round
from velfaerd_game.paths import LEVELS
from velfaerd_game.store import open_store
from velfaerd_game.store.sending import Access

from .conftest import Tiny

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from velfaerd_game.ui.journey import Journey
    from velfaerd_game.ui.widgets.server_sheet import ServerSheet

pytestmark = pytest.mark.loopback
Open = Callable[[], "Journey"]


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


def set_up(data: Path, address: str) -> None:
    with open_store(data).store as store:
        store.save_access(Access(address, "key", "s3cret"))


def sheet(journey: Journey) -> ServerSheet:
    from velfaerd_game.ui.widgets.server_sheet import ServerSheet

    return next(one for one in journey.window.findChildren(ServerSheet) if one.isVisible())


def fill(journey: Journey, qtbot: QtBot, address: str, secret: str = "s3cret") -> ServerSheet:
    """Open the settings and the sheet, and write what it asks for, by keys."""
    journey.settings()
    journey.keeping.settings_page.server.set_up.click()
    asked = sheet(journey)
    for field, text in ((asked.address, address), (asked.key, "key"), (asked.secret, secret)):
        field.editor.selectAll()
        qtbot.keyClicks(field.editor, text)
    return asked


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


def test_the_connection_is_tried_without_anything_being_kept_or_sent(game: Open, tiny: Tiny, qtbot: QtBot) -> None:
    journey = game()
    tiny.reply = lambda _: (401, {})
    asked = fill(journey, qtbot, tiny.address)
    asked.attempt.click()
    qtbot.waitUntil(asked.bad.isVisible)
    assert asked.bad.text() == "The server does not know this key and secret. Check both."
    assert asked.announcer.last == asked.bad.text()
    tiny.reply = lambda _: (404, {"X-Experience-API-Version": "1.0.3"})
    asked.attempt.click()
    qtbot.waitUntil(lambda: asked.good.text().startswith("The connection works."))
    assert not asked.bad.isVisible()
    assert tiny.batches == [[], []]
    asked.reject()
    assert journey.store.access() is None


def test_what_is_missing_is_said_and_the_field_has_the_focus(game: Open, qtbot: QtBot) -> None:
    journey = game()
    asked = fill(journey, qtbot, "http://lrs.example.org/")
    asked.save.click()
    assert asked.bad.text().startswith("The address must begin with https")
    assert asked.focusWidget() is asked.address.editor
    asked.address.editor.setPlainText("https://lrs.example.org/")
    asked.secret.editor.clear()
    asked.save.click()
    assert asked.bad.text() == "Write the key and the secret too."
    assert asked.focusWidget() is asked.secret.editor
    assert asked.isVisible()
    assert journey.store.access() is None


def test_the_secret_is_seen_and_read_aloud_by_nobody(game: Open, tiny: Tiny, data: Path, qtbot: QtBot) -> None:
    from PySide6.QtGui import QAccessible

    tiny.reply = lambda _: (404, {})
    set_up(data, tiny.address)
    journey = game()
    asked = fill(journey, qtbot, tiny.address)
    told = QAccessible.queryAccessibleInterface(asked.secret.editor)
    assert told.text(QAccessible.Text.Name) == "Secret"
    assert "s3cret" not in told.text(QAccessible.Text.Value)
    assert told.state().passwordEdit
    asked.reject()
    journey.keeping.settings_page.server.set_up.click()
    assert sheet(journey).secret.text == ""
    sheet(journey).save.click()  # an empty field keeps the secret, for the same server and key
    assert journey.store.access() == Access(tiny.address, "key", "s3cret")
    asked = fill(journey, qtbot, "https://elsewhere.example.org/", "x")
    asked.secret.editor.clear()
    asked.save.click()
    assert asked.bad.text() == "Write the key and the secret too."


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


def test_the_sheet_and_the_row_are_worked_by_keys_alone(game: Open, tiny: Tiny, qtbot: QtBot) -> None:
    from PySide6.QtCore import Qt

    journey = game()
    journey.settings()
    journey.keeping.settings_page.server.set_up.setFocus()
    qtbot.keyClick(journey.keeping.settings_page.server.set_up, Qt.Key.Key_Return)
    asked = sheet(journey)
    assert asked.focusWidget() is asked.address.editor
    way = [asked.key.editor, asked.secret.editor, asked.attempt, asked.save]
    for stop in way:
        qtbot.keyClick(asked.focusWidget(), Qt.Key.Key_Tab)
        assert asked.focusWidget() is stop
    qtbot.keyClick(asked.secret.editor, Qt.Key.Key_Escape)
    assert not asked.isVisible()

"""What the tests of the screen share: the letters loaded once, and the whole game in a folder of the test's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from velfaerd_game.ui.journey import Journey
    from velfaerd_game.ui.theme import Theme


@pytest.fixture(scope="session")
def _letters(qapp: object) -> None:
    from velfaerd_game.drawing.letters import load_fonts

    load_fonts()


@pytest.fixture
def theme(qtbot: QtBot, _letters: None) -> Theme:
    """The light theme at scale 1, with motion off so that nothing is under way when a test looks."""
    from velfaerd_game.ui.theme import Theme

    theme = Theme()
    theme.choose("light", 100, "off")
    return theme


@pytest.fixture
def journey(qtbot: QtBot, tmp_path: Path, _letters: None) -> Iterator[Journey]:
    """The whole game as `app` joins it, shown, with motion off; everything it keeps lies in the test's folder."""
    from dataclasses import replace

    from velfaerd_game.app import build

    journey = build(tmp_path / "data", "da")
    journey.preferences.choose(replace(journey.preferences.settings, theme="light", motion="off"))
    qtbot.addWidget(journey.window)
    journey.window.resize(1280, 720)
    journey.home()
    with qtbot.waitExposed(journey.window):
        journey.window.show()
    yield journey
    journey.store.close()

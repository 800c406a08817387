"""A level opened by its file: it goes before the shelf's, and is remembered."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from velfaerd_game.app import build
from velfaerd_game.game.board import Round
from velfaerd_game.paths import LEVELS
from velfaerd_game.ui.journey import Journey

from .hands import LEVEL, Hands


@pytest.fixture
def hands(qtbot: QtBot, journey: Journey) -> Hands:
    return Hands(qtbot, journey)


def test_a_level_opened_by_its_file_goes_before_the_shelf_s_until_the_file_breaks(
    hands: Hands, journey: Journey, tmp_path: Path
) -> None:
    shipped = (LEVELS / f"{LEVEL}.toml").read_text("utf-8")
    file = tmp_path / f"{LEVEL}.toml"
    file.write_text(shipped.replace('title = "Nyt lys i Albertslund"', 'title = "Min udgave"'), "utf-8")
    journey.library.open_file(file, "da")
    journey.choose(LEVEL)
    assert hands.window.windowTitle().startswith("Før du begynder – Min udgave")
    file.write_text("halv", "utf-8")
    journey.choose(LEVEL)
    assert hands.window.windowTitle().startswith("Før du begynder – Nyt lys")


def test_a_board_left_in_a_level_opened_by_its_file_is_offered_again(
    qtbot: QtBot, journey: Journey, tmp_path: Path
) -> None:
    file = tmp_path / "min-alliance.toml"
    text = (LEVELS / f"{LEVEL}.toml").read_text("utf-8")
    file.write_text(text.replace(f'id = "{LEVEL}"', 'id = "min-alliance"'), "utf-8")
    journey.open_level(file)
    Hands(qtbot, journey, "min-alliance").type("B1")
    journey.store.close()
    journey.playing.forget()
    again = build(tmp_path / "data", "da")
    qtbot.addWidget(again.window)
    left = again.shelf.left("da")
    assert left is not None
    assert left.id == "min-alliance"
    assert [card.id for card in again.shelf.alliances("da")][-1] == "min-alliance"
    again.store.close()


def test_a_file_with_faults_is_told_in_the_band_line_by_line(journey: Journey, tmp_path: Path) -> None:
    file = tmp_path / "halv.toml"
    file.write_text("format = 1\n", "utf-8")
    journey.open_level(file)
    told = journey.window.notice.text.text().splitlines()
    assert len(told) > 5
    assert all(line.startswith(str(file)) for line in told)


def test_the_level_of_a_file_is_next_in_line_once_all_others_are_played(journey: Journey, tmp_path: Path) -> None:
    for level in journey.library.levels("da"):
        journey.store.finish_round(Round(level), "0" * 16, score=Fraction(0), hints=0, seconds=0)
    file = tmp_path / "min-alliance.toml"
    text = (LEVELS / f"{LEVEL}.toml").read_text("utf-8")
    file.write_text(text.replace(f'id = "{LEVEL}"', 'id = "min-alliance"'), "utf-8")
    journey.open_level(file)
    assert [card.id for card in journey.shelf.alliances("da") if card.next] == ["min-alliance"]

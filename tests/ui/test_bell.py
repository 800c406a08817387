"""The sound at the end of the time: none unless it is asked for, and then once."""

from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from velfaerd_game.ui.bell import Bell
from velfaerd_game.ui.slides import Clock

CALM, SOON, OVER = (Clock("0:00", stage, "") for stage in range(3))


def rings(bell: Bell, *heard: Clock) -> int:
    rung: list[bool] = []
    bell.rang.connect(lambda: rung.append(True))
    for clock in heard:
        bell.hear(clock)
    return len(rung)


def test_it_is_silent_until_it_is_asked_for(qtbot: QtBot) -> None:
    owner = QObject()
    assert rings(Bell(owner), CALM, SOON, OVER, OVER) == 0


def test_it_rings_once_as_the_time_runs_out_and_not_for_a_clock_that_was_out_before(qtbot: QtBot) -> None:
    owner = QObject()
    bell = Bell(owner)
    assert bell.toggle() == "Der lyder et signal, når tiden er gået."
    assert rings(bell, OVER, OVER) == 0
    assert rings(bell, SOON, OVER, OVER, OVER) == 1
    bell.toggle()
    assert rings(bell, SOON, OVER) == 0

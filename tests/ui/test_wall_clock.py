"""A lesson's clock goes on evenly, whatever somebody sets the computer's to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from velfaerd_game.game.timer import MINUTE, Timer
from velfaerd_game.ui.wall_clock import EvenClock, thousandths


def test_a_computer_set_right_in_the_middle_of_a_round_neither_stops_nor_ends_it() -> None:
    wall, even = [1_800_000_000.0], [5.0]
    clock = EvenClock(lambda: wall[0], lambda: even[0])
    assert clock() == datetime.fromtimestamp(1_800_000_000, UTC)
    timer = Timer(10 * MINUTE).started(thousandths(clock()))
    for jump in (-3600, +7200, -86_400):
        wall[0] += jump
        even[0] += 60
        assert clock() == datetime.fromtimestamp(1_800_000_000, UTC) + timedelta(seconds=even[0] - 5)
    assert timer.left(thousandths(clock())) == 7 * MINUTE

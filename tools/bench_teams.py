"""How long the window is held up while many teams hand in to the folder a lesson watches, beside the same one idle.

`python bench_teams.py FOLDER` is the teams: it writes their boards, in a process of its own.
"""

from __future__ import annotations

import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path
from uuid import UUID

from stage import LEVEL

from velfaerd_game.files.team_boards import write_team_board
from velfaerd_game.game.board import Board
from velfaerd_game.game.classroom import TeamBoard
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.game.lesson_setup import Way
from velfaerd_game.game.level import Placement
from velfaerd_game.ui.library import Library

TEAMS, ROUNDS = 200, 5
"""Teams that hand in at once, and how often: the best counts, as the machine may be busy with something else."""


def collecting(folder: Path) -> dict[str, float]:
    """The longest time between two beats of a clock in the window's thread: while teams hand in, and idle."""
    from PySide6.QtCore import QCoreApplication, Qt, QTimer
    from PySide6.QtWidgets import QFileDialog
    from stage import Look, Stage, settle

    stage = Stage(folder / "data", Look("da", "light", 100, (1536, 864)))
    room = stage.journey.classroom
    stage.journey.teach()
    room.setup_page.chosen.emit({"way": Way.TEAMS, "level": LEVEL})
    room.begin()
    teaching = room.teaching
    assert teaching.lesson is not None
    begun = teaching.lesson.go_to("round-1")
    beats: list[float] = []
    heart = QTimer()
    heart.setTimerType(Qt.TimerType.PreciseTimer)
    heart.timeout.connect(lambda: beats.append(time.perf_counter()))
    heart.start(1)

    def longest(seconds: float, process: subprocess.Popen[bytes] | None = None) -> float:
        """Let the game live for so long, and as long as boards come."""
        beats.clear()
        until = time.perf_counter() + seconds
        while time.perf_counter() < until or (process and (process.poll() is None or arrived() < TEAMS)):
            QCoreApplication.processEvents()
            time.sleep(0.0002)
        return max(after - before for before, after in pairwise(beats)) * 1000

    def arrived() -> int:
        return len(teaching.lesson.answers(1).arrived) if teaching.lesson else 0

    idle, busy = [], []
    for turn in range(ROUNDS):
        teaching.change(begun)
        for dialog in stage.journey.window.findChildren(QFileDialog):
            dialog.close()
        settle(stage.journey.window)
        idle.append(longest(1))
        hold = folder / f"hold-{turn}"
        hold.mkdir()
        teaching.collecting.watch(hold, begun)
        with subprocess.Popen([sys.executable, __file__, str(hold)]) as process:
            busy.append(longest(2, process))
        teaching.collecting.stop()
    stage.close()
    return {"idle": min(idle), "busy": min(busy)}


def hand_in(folder: Path) -> None:
    """Write every team's board."""
    level = next(one for one in Library(folder).levels("da") if one.id == LEVEL)
    for team in range(TEAMS):
        laid = {phase.id: Placement((ROLE_IDS[(team + at) % 6],)) for at, phase in enumerate(level.phases)}
        one = TeamBoard(Board(laid), str(UUID(int=team)), f"Hold {team}")
        write_team_board(folder / f"hold-{team}.json", one, level)


if __name__ == "__main__":
    hand_in(Path(sys.argv[1]))

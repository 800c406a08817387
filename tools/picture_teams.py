"""Pictures of a team: who plays, its board, and what is said once the board is saved."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from stage import LEVEL, Stage

from velfaerd_game.game.board import Place
from velfaerd_game.ui.widgets.team_sheet import TeamSheet, TeamWish

LAID = ("brobygger", "designer", "oversaetter", "styrmand")


def team_sheet(stage: Stage) -> TeamSheet:
    """Which team plays?"""
    stage.journey.choose(LEVEL)
    sheet = stage.journey.teaming.ask_who(stage.level())
    assert sheet is not None
    return sheet


def team_fault(stage: Stage) -> None:
    """No name is chosen yet."""
    team_sheet(stage).begin.click()


def team_board(stage: Stage) -> None:
    """The board of a team, half laid."""
    stage.journey.choose(LEVEL)
    stage.journey.teaming.begin(stage.level(), TeamWish("hawthorn", 2, fresh=True))
    page = stage.journey.teaming.board_page
    for role, phase in zip(LAID, stage.level().phases, strict=False):
        if page.board.round and phase.id in page.board.round.visible:
            page.move_requested.emit(Place(role, phase.id))


def team_again(stage: Stage) -> None:
    """Which team plays, where a board was left."""
    team_board(stage)
    team_sheet(stage)


def team_saved(stage: Stage) -> None:
    """What is said once the board is saved."""
    team_board(stage)
    with TemporaryDirectory() as folder:
        stage.journey.teaming.save(Path(folder) / "Hold Tjørn – 2. runde – a3f2.json")


STATES = {
    "team-way-in": lambda stage: stage.journey.choose(LEVEL),
    "team-sheet": team_sheet,
    "team-fault": team_fault,
    "team-again": team_again,
    "team-board": team_board,
    "team-saved": team_saved,
}
"""Name of a picture -> how to get there."""

"""Pictures of how sure a player is: the board that asks, the answer beside it, the offer, and all answers together."""

from __future__ import annotations

from dataclasses import replace

from stage import Stage, settle

from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.game.board import Place, Round
from velfaerd_game.game.scoring import score
from velfaerd_game.ui.pages.board_page import BoardPage
from velfaerd_game.words.language import spoken

TOLD = (3, 2, 0, 1, 3, 2, 1, 3)
"""How sure the player in the pictures is of each phase; 0 is not told."""


def _ask(stage: Stage) -> None:
    preferences = stage.journey.preferences
    preferences.choose(replace(preferences.settings, certainty="on"))


def _lay(stage: Stage, phases: int) -> BoardPage:
    _ask(stage)
    page = stage.lay(phases)
    for phase, step in zip(stage.level().phases[:phases], TOLD, strict=False):
        if step:
            page.asking.ask(phase.id, step)
    return page


def board_sure(stage: Stage) -> None:
    """The board, with four phases told and the last one empty."""
    _lay(stage, 4)


def board_sure_full(stage: Stage) -> None:
    """A card in the air over a full phase that has been told."""
    _lay(stage, 4)
    page = stage.lay(4, full=True)
    roles = page.board.round.board[page.board.phases[0].phase_id].roles if page.board.round else ()
    stage.drag(page, next(role.id for role in page.board.deck.roles if role.id not in roles), 0)


def board_sure_list(stage: Stage) -> None:
    """The same as a list."""
    _lay(stage, 2)
    stage.journey.playing.board_page.change_view()
    page = stage.journey.playing.board_page
    assert page.faces.pane.view.phases
    page.faces.pane.view.phases[0].choice.go()


def reveal_sure(stage: Stage) -> None:
    """The experts' answer to a board whose certainty was told."""
    _lay(stage, 99)
    stage.journey.playing.compare()


def own_sure(stage: Stage) -> None:
    """One's own roles with the calibration."""
    _answer(stage, 9)
    stage.journey.own()
    page = stage.journey.own_page
    settle(page)
    page.area.reveal(page.sure.legend)


def _answer(stage: Stage, levels: int) -> None:
    for at, level in enumerate(stage.journey.library.levels(spoken())[:levels]):
        played, sure = Round(level), {}
        for place, phase in enumerate(level.phases):
            for role in level.experts[(at + place) % 2].placements[phase.id].roles[: 1 + (at + place) % 2]:
                played = played.play(Place(role, phase.id))
            if played.board[phase.id].roles and (at + place) % 5:
                sure[phase.id] = 3 if (at + place) % 5 < 3 else 2 if at > 6 else 1
        total = score(stage.journey.library.key(level), played.board).total
        mark = fingerprint(level)
        stage.journey.store.finish_round(played, mark, score=total, hints=0, seconds=600, sure=sure)


def home_offer(stage: Stage) -> None:
    """Home, after the third alliance: does the player want to be asked?"""
    _answer(stage, 3)
    stage.journey.home()


STATES = {
    "board-sure": board_sure,
    "board-sure-full": board_sure_full,
    "board-sure-list": board_sure_list,
    "reveal-sure": reveal_sure,
    "own-sure": own_sure,
    "home-offer": home_offer,
}
"""Name of a picture -> how to get there."""

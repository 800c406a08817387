"""Pictures of exploring without a score: the board, the reasons, and what the experts said."""

from __future__ import annotations

from stage import LEVEL, Stage

REASONS = (
    "Fordi nogen skal tage den første telefon. Vi har prøvet at vente på hinanden, og så sker der ikke noget 🙂",
    "Vi blev ikke enige: halvdelen af os ville vente med kortet til næste fase.",
)


def _explored(stage: Stage) -> None:
    journey, level = stage.journey, stage.level()
    journey.choose(LEVEL)
    journey.briefing_page.exploring.below.click()
    page = journey.exploring.board_page
    for place, phase in enumerate(level.phases):
        placement = level.experts[0].placements[phase.id]
        for role in placement.roles if place else (*placement.roles[:1], "styrmand"):
            if page.board.round and role not in page.board.round.board[phase.id].roles:
                page.carrying.pick_up(role, None, "keys")
                page.carrying.lay(phase.id)
        if placement.lead:
            page.carrying.toggle_lead(placement.lead, phase.id)
    assert page.board.round is not None
    for role, text in zip(page.board.round.board[level.phases[0].id].roles, REASONS, strict=False):
        journey.store.save_reason(level.id, level.phases[0].id, role, text)


def explore_board(stage: Stage) -> None:
    """The board without a score."""
    _explored(stage)


def explore_reasons(stage: Stage) -> None:
    """The cards with their reasons."""
    _explored(stage)
    stage.journey.exploring.board_page.bar.reasons.click()


def explore_said(stage: Stage) -> None:
    """What the experts said of the first phase."""
    _explored(stage)
    stage.journey.exploring.listen()


def explore_last(stage: Stage) -> None:
    """What the experts said of the last phase, its end."""
    explore_said(stage)
    page = stage.journey.exploring.said_page
    for _ in stage.level().phases[1:]:
        page.turn(1)
    page.area.verticalScrollBar().setValue(page.area.verticalScrollBar().maximum())


STATES = {
    "explore-board": explore_board,
    "explore-reasons": explore_reasons,
    "explore-said": explore_said,
    "explore-last": explore_last,
}
"""Name of a picture -> how to get there."""

"""Whatever is pressed, dragged, clicked and switched in whatever order: rules, store and screen always agree.

Further, by hand: VELFAERD_HYPOTHESIS=long .venv/bin/pytest -o faulthandler_timeout=0 tests/ui/test_random_play.py
"""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from velfaerd_game.game.board import Round
from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.widgets.cards import PlacedCard

from .hands import own_level
from .planless import LEVELS, Play, step

LONG = os.environ.get("VELFAERD_HYPOTHESIS") == "long"

# --- what must hold ------------------------------------------------------------------------------------------------


def check(play: Play, before: Round, said: int) -> None:
    """Everything that must hold after every step."""
    if play.window.stack.currentWidget() is not play.page:
        assert play.page.carrying.held is None
        play.play(before.level.id)
        tidy(play)
    check_store(play)
    check_screen(play)
    check_held(play)
    check_focus(play)
    after = play.round
    if after.level.id == before.level.id and (after.moves, after.undone) != (before.moves, before.undone):
        assert len(play.said) > said, "a move was made and nothing was said"


def check_store(play: Play) -> None:
    """What is on disk is the round that is played, and folds to its board."""
    played = play.round
    kept = [one for one in play.journey.store.open_rounds() if one.level == played.level.id]
    if not kept:
        assert played.moves == ()
        return
    assert (kept[0].moves, kept[0].undone) == (played.moves, played.undone)
    assert play.saved() == played.board
    assert play.journey.playing.sitting is not None
    assert kept[0].hints == play.journey.playing.sitting.hints


def check_screen(play: Play) -> None:
    """Columns, cards, flags, counts, buttons and words are those of the round, in the language now spoken."""
    played, board = play.round, play.board
    deck = play.journey.library.deck(play.journey.preferences.settings.language)
    assert tuple(view.phase_id for view in board.phases) == played.visible
    assert [view.column.number for view in board.phases if view.column] == list(range(1, len(played.visible) + 1))
    for view in board.phases:
        placement = played.board[view.phase_id]
        assert view.column is not None
        assert view.column.phase == played.level.phase(view.phase_id)
        assert [card.role.id for card in view.cards] == list(placement.roles)
        assert [card.role.id for card in view.cards if card.lead] == ([placement.lead] if placement.lead else [])
        assert view.isVisible()
        for card in view.cards:
            assert card.isVisible()
            assert card.flag.isVisible() == (played.level.rules.lead and not card.held)
            assert card.flag.filled == card.lead
            assert card.role == deck.role(card.role.id)
            assert card.role.name in card.accessibleName()
    assert len(board.row.findChildren(PlacedCard)) == played.board.cards
    for card in board.hand.cards:
        assert card.count == len(played.board.phases_with(card.role.id))
        assert card.role == deck.role(card.role.id)
    assert play.page.bar.undo.isEnabled() == bool(played.moves)
    assert play.page.bar.redo.isEnabled() == bool(played.undone)
    assert board.selected in played.visible
    assert board.situation.phase == played.level.phase(board.selected)
    assert play.page.bar.compare.isHidden() == board.summary.isVisible()


def check_held(play: Play) -> None:
    """One card in the air and one gap, or none of either."""
    held = play.page.carrying.held
    gaps = [card for card in play.board.cards() if card.held]
    aimed = [view for view in play.board.phases if view.target is not None]
    assert play.board.lifted.isHidden() == (held is None)
    assert len(gaps) == (0 if held is None else 1)
    assert len(aimed) <= (0 if held is None else 1)
    if held:
        assert gaps[0] is play.board.card(held.role, held.phase)
        assert held.how != "drag", "the mouse was let go"
    assert not any(card.dragging for card in play.board.cards())


def check_focus(play: Play) -> None:
    """The focus can be seen, and each region has one tab stop."""
    focus = play.window.focusWidget()
    assert focus is not None
    assert focus.isVisible()
    assert focus.isEnabled()
    tab = Qt.FocusPolicy.TabFocus
    assert len([card for card in play.board.hand.cards if card.focusPolicy() & tab]) == 1
    stops = [one for view in play.board.phases for one in (view, *view.cards) if one.focusPolicy() & tab]
    assert len(stops) == 1


def tidy(play: Play) -> None:
    """Close what was opened over the board, and let Qt delete what is gone."""
    for sheet in play.sheets():
        sheet.reject()
    for _ in range(2):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@settings(
    max_examples=1000 if LONG else 10,
    phases=[Phase.generate, Phase.shrink],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=st.lists(step(), min_size=20, max_size=60))
def check_play(qtbot: QtBot, journey: Journey, steps: list[tuple[Callable[[Play, int, int], None], int, int]]) -> None:
    for level in LEVELS:
        journey.store.drop_round(level)
    journey.playing.forget()
    play = Play(qtbot, journey)
    play.choose(language="da", text_size=100)
    play.resize(1280, 720)
    done = 0
    for what, one, other in steps:
        note(f"{what.__name__} {one} {other}")
        before, said = play.round, len(play.said)
        with qtbot.captureExceptions() as exceptions:
            what(play, one, other)
            tidy(play)
        assert not exceptions
        check(play, before, said)
        done += 1
    assert done == len(steps)
    play.window.announcer.said.disconnect(play.said.append)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_rules_store_and_screen_agree_whatever_is_done(qtbot: QtBot, journey: Journey) -> None:
    own_level(journey, phases=3, max_cards=2, events=(2,))
    check_play(qtbot, journey)
    assert len(journey.store.open_rounds()) <= len(LEVELS)

"""The board over rounds at random: undo and redo, the rules kept, events in time, causes that are true."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from velfaerd_game.game.board import Clear, IllegalMoveError, Lead, Lift, Move, Place, Refusal, Round, Shift
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.game.level import Level

from .levels import levels, moves


@st.composite
def rounds(draw: st.DrawFn, most: int = 25) -> list[tuple[Round, Move]]:
    """A round as it went: each state with the move tried then, allowed or not."""
    one = draw(levels(phases=(1, 4), experts=(1, 1)))
    played, tried = Round(one), []
    for move in draw(st.lists(moves(one), min_size=1, max_size=most)):
        tried.append((played, move))
        if played.refusal(move) is None:
            played = played.play(move)
    return tried


def _allowed(tried: list[tuple[Round, Move]]) -> list[tuple[Round, Round]]:
    """Every state with the state after it."""
    return [(before, before.play(move)) for before, move in tried if before.refusal(move) is None]


@given(rounds())
def test_undo_takes_a_move_back_and_redo_makes_it_again(tried: list[tuple[Round, Move]]) -> None:
    for before, after in _allowed(tried):
        assert (after.undo().board, after.undo().moves) == (before.board, before.moves)
        assert after.undo().visible == before.visible
        assert after.undo().redo() == after


@given(rounds())
def test_undo_to_the_start_and_redo_to_the_end_is_the_round(tried: list[tuple[Round, Move]]) -> None:
    end = tried[-1][0]
    back = end
    for _ in end.moves:
        back = back.undo()
    assert back.moves == () == back.undo().moves
    assert back.board.cards == 0
    for _ in end.moves:
        back = back.redo()
    assert back == end


@given(rounds())
def test_a_move_counts_once_and_changes_something(tried: list[tuple[Round, Move]]) -> None:
    assert len(tried[-1][0].moves) == len([1 for before, move in tried[:-1] if before.refusal(move) is None])
    for before, after in _allowed(tried):
        assert after.board != before.board


@given(rounds())
def test_a_board_keeps_the_rules(tried: list[tuple[Round, Move]]) -> None:
    for played, _ in tried:
        rules, table = played.level.rules, played.board
        for phase, placement in table.phases.items():
            assert phase in played.visible
            assert 1 <= len(placement.roles) <= rules.max_cards
            assert len(set(placement.roles)) == len(placement.roles)
            assert set(placement.roles) <= set(ROLE_IDS)
            assert placement.lead is None or (rules.lead and placement.lead in placement.roles)
        assert table.cards == sum(len(table.phases_with(role)) for role in ROLE_IDS)
        assert set(played.visible) == set(played.empty) | set(table.phases)
        assert not set(played.empty) & set(table.phases)


def _seen(one: Level, states: list[Round]) -> list[str]:
    """The phases on the table, by the rule's own words: some state had a card in every phase before the event."""
    order = [phase.id for phase in one.phases]
    return [
        phase.id
        for at, phase in enumerate(one.phases)
        if not phase.event or any(all(state.board[before].roles for before in order[:at]) for state in states)
    ]


@given(rounds())
def test_an_event_is_seen_exactly_when_all_before_it_have_held_a_card(tried: list[tuple[Round, Move]]) -> None:
    states: list[Round] = []
    for played, _ in tried:
        states.append(played)
        assert list(played.visible) == _seen(played.level, states)


@given(rounds())
def test_a_refusal_is_true(tried: list[tuple[Round, Move]]) -> None:
    for played, move in tried:
        refusal = played.refusal(move)
        assert (refusal is None) == (not _wrong(played, move))
        if refusal:
            assert refusal in _wrong(played, move)
            with pytest.raises(IllegalMoveError) as told:
                played.play(move)
            assert (told.value.move, told.value.refusal) == (move, refusal)


def _wrong(played: Round, move: Move) -> set[Refusal]:
    """Everything that is wrong with a move, each thing looked at by itself."""
    match move:
        case Clear():
            return set() if played.board.cards else {Refusal.NO_CHANGE}
        case Place(role, phase):
            return _hindered(played, phase) | _crowded(played, role, phase)
        case Shift(role, phase, target):
            unmoved = {Refusal.NO_CHANGE} if phase == target else set()
            absent = _hindered(played, phase) | _hindered(played, target) | _absent(played, role, phase)
            return unmoved | absent | _crowded(played, role, target)
        case Lift(role, phase):
            return _hindered(played, phase) | _absent(played, role, phase)
        case Lead(role, phase):
            wrong = _hindered(played, phase) | (_absent(played, role, phase) if role else set())
            wrong |= {Refusal.NO_CHANGE} if played.board[phase].lead == role else set()
            return wrong | (set() if played.level.rules.lead else {Refusal.NO_LEADS})


def _hindered(played: Round, phase: str) -> set[Refusal]:
    if phase not in [one.id for one in played.level.phases]:
        return {Refusal.UNKNOWN_PHASE}
    return set() if phase in played.visible else {Refusal.HIDDEN}


def _absent(played: Round, role: str, phase: str) -> set[Refusal]:
    return set() if role in played.board[phase].roles else {Refusal.NOT_THERE}


def _crowded(played: Round, role: str, phase: str) -> set[Refusal]:
    wrong = set() if role in ROLE_IDS else {Refusal.UNKNOWN_ROLE}
    roles = played.board[phase].roles
    wrong |= {Refusal.ALREADY_THERE} if role in roles else set()
    return wrong | ({Refusal.FULL} if len(roles) >= played.level.rules.max_cards else set())

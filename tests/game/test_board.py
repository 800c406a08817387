"""The board by example: every move, every refusal by its cause, and events that come into view."""

from __future__ import annotations

from dataclasses import replace

import pytest

from velfaerd_game.game.board import Board, Clear, IllegalMoveError, Lead, Lift, Move, Place, Refusal, Round, Shift
from velfaerd_game.game.level import EMPTY, Level, Placement, Rules

from .levels import board, laid, level

PLAIN = level(["", "", ""])
TWIST = replace(PLAIN, phases=tuple(replace(one, event=at > 0) for at, one in enumerate(PLAIN.phases)))
M, D, B, S = "medspiller", "designer", "brobygger", "styrmand"


def after(*moves: Move, of: Level = PLAIN) -> Round:
    """The round after these moves."""
    played = Round(of)
    for move in moves:
        played = played.play(move)
    return played


LAID = (Place(M, "ph0"), Place(D, "ph0"), Lead(D, "ph0"), Place(B, "ph1"))


@pytest.mark.parametrize(
    ("move", "expected"),
    [
        (Place(B, "ph0"), board("mDb", "b")),
        (Place(M, "ph2"), board("mD", "b", "m")),
        (Shift(M, "ph0", "ph1"), board("D", "bm")),
        (Shift(D, "ph0", "ph1"), board("m", "bd")),  # a lead arrives as support
        (Shift(B, "ph1", "ph2"), board("mD", "", "b")),
        (Lift(M, "ph0"), board("D", "b")),
        (Lift(D, "ph0"), board("m", "b")),
        (Lift(B, "ph1"), board("mD")),
        (Lead(M, "ph0"), board("Md", "b")),
        (Lead(None, "ph0"), board("md", "b")),
        (Lead(B, "ph1"), board("mD", "B")),
        (Clear(), Board()),
    ],
)
def test_a_move_changes_the_board(move: Move, expected: Board) -> None:
    played = after(*LAID, move)
    assert played.board == expected
    assert played.moves == (*LAID, move)


def test_a_round_begins_with_an_empty_board() -> None:
    assert Round(PLAIN).board == Board()
    assert Round(PLAIN).visible == Round(PLAIN).empty == ("ph0", "ph1", "ph2")
    assert Round(PLAIN).board["ph0"] is EMPTY


def test_a_board_counts_its_cards_and_knows_where_a_role_lies() -> None:
    one = board("mD", "b", "d")
    assert (one.cards, Board().cards) == (4, 0)
    assert one.phases_with(D) == ("ph0", "ph2")
    assert one.phases_with(S) == ()


def test_cards_lie_in_the_order_they_were_laid() -> None:
    assert after(Place(S, "ph0"), Place(M, "ph0"), Place(D, "ph0")).board["ph0"].roles == (S, M, D)
    assert after(Place(S, "ph0"), Place(M, "ph0"), Lead(M, "ph0")).board["ph0"].support == (S,)


@pytest.mark.parametrize(
    ("move", "refusal"),
    [
        (Place("konge", "ph1"), Refusal.UNKNOWN_ROLE),
        (Place(M, "ph9"), Refusal.UNKNOWN_PHASE),
        (Place(M, "ph0"), Refusal.ALREADY_THERE),
        (Place(D, "ph0"), Refusal.ALREADY_THERE),
        (Shift(M, "ph0", "ph0"), Refusal.NO_CHANGE),
        (Shift(M, "ph9", "ph0"), Refusal.UNKNOWN_PHASE),
        (Shift(M, "ph0", "ph9"), Refusal.UNKNOWN_PHASE),
        (Shift(S, "ph0", "ph1"), Refusal.NOT_THERE),
        (Shift("konge", "ph0", "ph1"), Refusal.NOT_THERE),
        (Lift(S, "ph0"), Refusal.NOT_THERE),
        (Lift(M, "ph2"), Refusal.NOT_THERE),
        (Lift(M, "ph9"), Refusal.UNKNOWN_PHASE),
        (Lead(D, "ph0"), Refusal.NO_CHANGE),
        (Lead(None, "ph1"), Refusal.NO_CHANGE),
        (Lead(S, "ph0"), Refusal.NOT_THERE),
        (Lead(M, "ph9"), Refusal.UNKNOWN_PHASE),
    ],
)
def test_a_refusal_names_its_cause(move: Move, refusal: Refusal) -> None:
    played = after(*LAID)
    assert played.refusal(move) is refusal
    with pytest.raises(IllegalMoveError, match=refusal.value) as told:
        played.play(move)
    assert (told.value.move, told.value.refusal) == (move, refusal)


def test_nothing_is_cleared_from_an_empty_board() -> None:
    assert Round(PLAIN).refusal(Clear()) is Refusal.NO_CHANGE
    assert after(*LAID).refusal(Clear()) is None


def test_a_phase_is_full_at_as_many_cards_as_the_rules_say() -> None:
    two = after(Place(M, "ph0"), Place(D, "ph0"), Place(B, "ph1"), of=replace(PLAIN, rules=Rules(2)))
    assert two.refusal(Place(S, "ph0")) is Refusal.FULL
    assert two.refusal(Shift(B, "ph1", "ph0")) is Refusal.FULL
    assert two.refusal(Place(M, "ph0")) is Refusal.ALREADY_THERE
    assert two.refusal(Place("konge", "ph0")) is Refusal.UNKNOWN_ROLE
    assert after(*LAID, Place(M, "ph1")).refusal(Shift(M, "ph0", "ph1")) is Refusal.ALREADY_THERE
    assert two.play(Lift(M, "ph0")).refusal(Place(S, "ph0")) is None


@pytest.mark.parametrize("move", [Lead(M, "ph0"), Lead(None, "ph0"), Lead(S, "ph9")])
def test_no_card_is_named_lead_where_leads_are_off(move: Move) -> None:
    assert after(Place(M, "ph0"), of=replace(PLAIN, rules=Rules(3, lead=False))).refusal(move) is Refusal.NO_LEADS


@pytest.mark.parametrize("move", [Place(M, "ph1"), Shift(M, "ph0", "ph1"), Lift(M, "ph1"), Lead(None, "ph1")])
def test_nothing_is_done_to_a_phase_that_is_hidden(move: Move) -> None:
    assert Round(TWIST).refusal(move) is Refusal.HIDDEN
    seen = after(Place(M, "ph0"), of=TWIST)
    assert seen.refusal(move) is not Refusal.HIDDEN


def test_an_event_comes_into_view_once_every_earlier_phase_holds_a_card_and_stays() -> None:
    assert Round(TWIST).visible == ("ph0",)
    first = after(Place(M, "ph0"), of=TWIST)
    assert (first.visible, first.empty) == (("ph0", "ph1"), ("ph1",))
    second = first.play(Place(D, "ph1"))
    assert second.visible == ("ph0", "ph1", "ph2")
    assert second.play(Clear()).visible == ("ph0", "ph1", "ph2")
    assert second.play(Clear()).empty == ("ph0", "ph1", "ph2")
    assert second.play(Shift(D, "ph1", "ph0")).visible == ("ph0", "ph1", "ph2")
    assert second.undo().visible == ("ph0", "ph1")
    assert second.undo().undo().visible == ("ph0",)


def test_a_phase_behind_a_hidden_event_is_on_the_table_and_counts_for_later_events() -> None:
    mixed = replace(PLAIN, phases=tuple(replace(one, event=at == 1) for at, one in enumerate(PLAIN.phases)))
    assert Round(mixed).visible == ("ph0", "ph2")
    assert after(Place(M, "ph2"), of=mixed).visible == ("ph0", "ph2")
    assert after(Place(M, "ph2"), Place(M, "ph0"), of=mixed).visible == ("ph0", "ph1", "ph2")


def test_two_phases_that_held_a_card_at_different_times_show_no_event() -> None:
    late = replace(PLAIN, phases=tuple(replace(one, event=at == 2) for at, one in enumerate(PLAIN.phases)))
    moved = after(Place(M, "ph0"), Shift(M, "ph0", "ph1"), of=late)
    assert moved.visible == ("ph0", "ph1")
    assert moved.play(Place(M, "ph0")).visible == ("ph0", "ph1", "ph2")


def test_undo_takes_back_and_redo_makes_again_and_a_new_move_ends_what_may_be_made_again() -> None:
    played = after(*LAID)
    back = played.undo().undo()
    assert (back.board, back.undone) == (board("md"), (LAID[3], LAID[2]))
    assert back.redo().board == board("mD")
    assert back.redo().redo() == played
    other = back.play(Place(S, "ph2"))
    assert (other.undone, other.redo()) == ((), other)
    assert Round(PLAIN).undo() == Round(PLAIN)


def test_the_same_round_is_told_in_another_language() -> None:
    english = replace(PLAIN, language="en")
    told = after(*LAID).undo().told_in(english)
    assert told == replace(after(*LAID, of=english).undo())
    assert told.redo().board == after(*LAID).board


def test_a_placement_weighs_its_lead_double() -> None:
    assert [laid("mD").weight(role) for role in (M, D, B)] == [1, 2, 0]
    assert Placement((M,), D).weight(D) == 0

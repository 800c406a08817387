"""A class's boards: the newest of each team counts, in whatever order they come; hands are counted, not laid."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from velfaerd_game.game.board import Board
from velfaerd_game.game.classroom import Collected, Tally, TeamBoard, collect, packed, phase_code, pile
from velfaerd_game.game.gathering import Gathering
from velfaerd_game.game.level import Level
from velfaerd_game.game.panel import prepare
from velfaerd_game.game.similarity import code

from . import class_twin
from .levels import board, boards, laid, level, levels

ONE, OTHER = "00000000-0000-4000-8000-00000000000a", "00000000-0000-4000-8000-00000000000b"


@st.composite
def handed_in(draw: st.DrawFn) -> tuple[Level, list[TeamBoard]]:
    """A level and what a class hands in: some again, some twice the same, some without an id, in any order."""
    one = draw(levels(phases=(1, 2), experts=(1, 3)))
    drawn = draw(
        st.dictionaries(
            st.tuples(st.sampled_from([ONE, OTHER]), st.integers(1, 2), st.integers(1, 3)), boards(one), max_size=5
        )
    )
    sent = [TeamBoard(laid, id, "", number, revision) for (id, number, revision), laid in drawn.items()]
    loose = [TeamBoard(laid) for laid in draw(st.lists(boards(one), max_size=3))]
    again = draw(st.lists(st.sampled_from(sent), max_size=3)) if sent else []
    return one, draw(st.permutations([*sent, *loose, *again]))


@given(handed_in())
def test_the_newest_of_each_team_counts_and_the_others_are_kept_as_earlier(
    drawn: tuple[Level, list[TeamBoard]],
) -> None:
    _, sent = drawn
    found = collect(sent)
    assert sorted(map(repr, (one.board for one in found.newest))) == sorted(map(repr, class_twin.newest(sent)))
    different = [one for at, one in enumerate(sent) if one.id is None or one not in sent[:at]]
    assert sorted(map(repr, (*found.newest, *found.earlier))) == sorted(map(repr, different))


@given(handed_in())
def test_gathering_keeps_what_collecting_does(drawn: tuple[Level, list[TeamBoard]]) -> None:
    one, sent = drawn
    gathering = Gathering(prepare(one))
    for sheet in sent:
        gathering.add(sheet)
    newest = collect(sent).newest
    assert (len(gathering), gathering.passed_over) == (len(newest), len(sent) - len(newest))
    phases = [phase.id for phase in one.phases]
    for said in gathering.result().rounds:
        assert said.tally == pile(phases, (each.board for each in newest if each.round == said.number)).tally()
    assert sum(len(team.rounds) for team in gathering.teams()) == len(newest)


@given(
    levels(phases=(2, 3), experts=(1, 2)).flatmap(
        lambda one: st.tuples(st.just(one), st.lists(boards(one), max_size=4))
    )
)
def test_of_boards_under_one_revision_lesson_and_report_count_the_same(drawn: tuple[Level, list[Board]]) -> None:
    one, laid = drawn
    gathering = Gathering(prepare(one))
    for each in laid:
        gathering.add(TeamBoard(each, ONE))
    phases = [phase.id for phase in one.phases]
    newest = pile(phases, (each.board for each in collect(TeamBoard(each, ONE) for each in laid).newest))
    assert [said.tally for said in gathering.result().rounds] == [newest.tally()] * bool(laid)


def test_two_boards_of_one_revision_are_decided_the_same_way_whichever_comes_first() -> None:
    first, second = TeamBoard(board("b"), ONE, "A"), TeamBoard(board("d"), ONE.upper(), "A")
    assert set(map(repr, collect([first, second]).newest)) == set(map(repr, collect([second, first]).newest))
    assert len(collect([first, second]).earlier) == 1
    for other in (replace(first, sure=1), replace(first, seconds=1), replace(first, team="B")):
        assert collect([first, other]) == collect([other, first]) == Collected((other,), (first,))


def test_an_earlier_board_is_kept_once() -> None:
    old, new = TeamBoard(board("b"), ONE), TeamBoard(board("d"), ONE, revision=2)
    assert collect([old, new, old, new]) == Collected((new,), (old,))


@given(levels().flatmap(lambda one: st.tuples(st.just(one), boards(one))))
def test_a_packed_board_holds_every_phase(drawn: tuple[Level, Board]) -> None:
    one, laid_by_team = drawn
    phases = [phase.id for phase in one.phases]
    number = packed(phases, laid_by_team)
    assert [phase_code(number, place) for place in range(len(phases))] == [
        code(laid_by_team[phase]) for phase in phases
    ]


def test_a_tally_of_boards_counts_roles_and_leads() -> None:
    found = pile(["ph0", "ph1"], [board("Bd", "f"), board("b"), board("", "F")]).tally()
    assert (found.asked, found.count("ph0", "brobygger"), found.count("ph0", "styrmand")) == (3, 2, 0)
    assert found.leads["ph0"]["brobygger"] == found.leads["ph1"]["fortaeller"] == 1
    shares, leads = found.shares("ph1"), found.lead_shares("ph1")
    assert shares is not None
    assert leads is not None
    assert (shares["fortaeller"], leads["fortaeller"], shares["designer"]) == (Fraction(2, 3), Fraction(1, 3), 0)


def test_hands_have_shares_and_say_how_far_two_differ_but_no_leads() -> None:
    hands = Tally(4, {"ph0": {"brobygger": 2, "designer": 4}})
    shares = hands.shares("ph0")
    assert shares is not None
    assert (shares["brobygger"], shares["designer"], shares["fortaeller"]) == (Fraction(1, 2), 1, 0)
    assert hands.differing("ph0") == Fraction(2, 3)
    assert (hands.lead_shares("ph0"), hands.shares("ph1"), hands.differing("ph1")) == (None, None, None)
    nobody = Tally(0, {"ph0": {}}, {"ph0": {}})
    assert (nobody.shares("ph0"), nobody.lead_shares("ph0"), nobody.differing("ph0")) == (None, None, None)


@pytest.mark.parametrize("count", [-1, 5])
def test_more_hands_than_people_are_refused(count: int) -> None:
    with pytest.raises(ValueError, match="between 0 and 4"):
        Tally(4, {"ph0": {"brobygger": count}})


def test_what_lies_in_other_phases_is_left_out() -> None:
    one = level(["b"])
    found = pile([phase.id for phase in one.phases], [Board({"ph0": laid("b"), "elsewhere": laid("d")})])
    assert found == pile(["ph0"], [board("b")])

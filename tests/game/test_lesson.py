"""A lesson: its steps, what the class may see, what is collected in each way, its timers, plan, talk and follow-up."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from velfaerd_game.game.board import Place
from velfaerd_game.game.classroom import TeamBoard
from velfaerd_game.game.hands import Hands
from velfaerd_game.game.lesson import ALL_CARDS, MOST_ARRIVED, Lesson
from velfaerd_game.game.lesson_plan import plan
from velfaerd_game.game.lesson_setup import PLANS, LessonSetup, Way
from velfaerd_game.game.lesson_steps import Chapter, steps_of
from velfaerd_game.game.level import Question
from velfaerd_game.game.parallel import parallel
from velfaerd_game.game.story_pages import story_pages
from velfaerd_game.game.talk import Talk, TalkKind, question
from velfaerd_game.game.timer import MINUTE, Timer, Warn

from .levels import board, level

LEVEL = replace(level(("Md", "Fs", "bo"), ("Mb", "f", "Ds")), debrief=(Question("Hvad så I?"), Question("Og nu?")))


def lesson(way: Way = Way.HANDS, **choices: object) -> Lesson:
    setup = LessonSetup(LEVEL.id, "0" * 16, way, **choices)  # type: ignore[arg-type]
    return Lesson("a", LEVEL, setup)


def team(number: int, *phases: str, revision: int = 1, turn: int = 1) -> TeamBoard:
    return TeamBoard(board(*phases), str(UUID(int=number)), f"Team {number}", turn, revision)


def test_the_steps_stand_in_their_order() -> None:
    assert [step.id for step in lesson(Way.TEAMS).steps] == [
        *("briefing-1", "round-1", "disagreement", "talk-1", "talk-2", "round-2"),
        *("reveal-1-class", "reveal-1-experts", "reveal-2-class", "reveal-2-experts"),
        *("reveal-3-class", "reveal-3-experts", "whole", "debrief-1", "debrief-2", "transfer", "end"),
    ]
    hands = [step.id for step in lesson(rounds=1).steps]
    assert hands[1:4] == ["round-1-ph0", "round-1-ph1", "round-1-ph2"]
    assert "round-2-ph0" not in hands


@pytest.mark.parametrize("way", Way)
def test_the_clicker_walks_through_and_back(way: Way) -> None:
    at, met = lesson(way), ["briefing-1"]
    while at.after:
        at = at.forward()
        met.append(at.at)
    assert met == [step.id for step in at.steps]
    assert at.forward() is at
    for step in reversed(met[:-1]):
        at = at.back()
        assert at.at == step
    assert at.back() is at


def test_cards_come_one_by_one_where_wanted() -> None:
    at = lesson(Way.TEAMS).go_to("reveal-1-class").toggle_one_by_one().forward()
    for cards in range(ALL_CARDS + 1):
        assert (at.at, at.sight.cards) == ("reveal-1-experts", cards)
        at = at.forward()
    assert at.at == "reveal-2-class"
    assert at.back().sight.cards == ALL_CARDS
    assert at.back().back().sight.cards == ALL_CARDS - 1


def test_shares_and_reasons_are_hidden_until_they_are_shown() -> None:
    at = lesson(Way.TEAMS, names=False).go_to("round-1").toggle_shares()
    assert at.sight.answered
    assert not at.sight.shares
    assert not at.sight.names
    at = at.forward()
    assert not at.sight.shares
    assert at.toggle_shares().sight.shares
    assert not at.toggle_shares().toggle_shares().sight.shares
    assert at.toggle_shares().forward().back().sight.shares
    at = at.go_to("reveal-1-class").toggle_reasons()
    assert (at.sight.experts, at.sight.reasons) == (False, False)
    assert at.forward().toggle_reasons().sight.reasons


def test_talk_and_reveal_begin_where_the_class_disagrees_most_and_keep_their_order() -> None:
    at = lesson(Way.TEAMS)
    for one in (team(1, "m", "f", "D"), team(2, "m", "s", "D"), team(3, "m", "f", "dB")):
        at = at.take(one)
    talk = at.go_to("disagreement").forward()
    assert talk.phase_of(talk.step) == "ph1"
    assert talk.talk("ph1") == Talk(TalkKind.DIFFER, ("fortaeller", "styrmand"), (2, 1))
    at = at.go_to("reveal-1-class")
    assert [at.phase_of(step) for step in at.steps if step.experts] == ["ph1", "ph2", "ph0"]
    corrected = at.take(team(3, "o", "s", "D", revision=2)).forward().back()
    assert corrected.reveals == at.reveals
    told = replace(at, setup=replace(at.setup, story_order=True)).go_to("round-1").go_to("reveal-1-class")
    assert told.phase_of(told.step) == "ph0"


def test_a_team_that_sends_again_is_counted_once_and_its_history_kept() -> None:
    at = lesson(Way.TEAMS).take(team(1, "m")).take(team(1, "m")).take(team(1, "d", revision=2)).take(team(2, "b"))
    answers = at.answers(1)
    assert [one.revision for one in answers.arrived] == [1, 2, 1]
    assert [(one.team, one.board) for one in answers.teams] == [("Team 1", board("d")), ("Team 2", board("b"))]
    assert at.leave_out(str(UUID(int=1))).boards(1) == (board("b"),)
    assert at.leave_out(str(UUID(int=1))).leave_out(str(UUID(int=1)), out=False) == at
    assert at.tally(1).counts["ph0"]["designer"] == 1


def test_round_two_of_a_shared_board_begins_where_round_one_ended() -> None:
    at = lesson(Way.BOARD).go_to("round-1")
    at = at.with_shared(1, at.shared(1).play(Place("designer", "ph0"))).go_to("round-2")
    assert at.shared(2).board == board("d")
    at = at.with_shared(2, at.shared(2).play(Place("brobygger", "ph0"))).back().forward()
    assert (at.shared(1).board.cards, at.shared(2).board.cards, at.last_round) == (1, 2, 2)


def test_hands_are_typed_digit_by_digit_corrected_and_told_where_there_are_too_many() -> None:
    hands = Hands().typed("ph0", "designer", 1).typed("ph0", "designer", 2).more("ph0", "brobygger", 9)
    assert (hands.count("ph0", "designer"), hands.count("ph0", "brobygger")) == (12, 9)
    assert hands.more("ph0", "brobygger", -20).count("ph0", "brobygger") == 0
    assert hands.undo().redo() == hands
    assert hands.undo().undo().count("ph0", "designer") == 1
    assert hands.rubbed("ph0", "designer").count("ph0", "designer") == 1
    running = hands.running("ph0", size=10, cards=2)
    assert (running.total, running.most, running.over, running.doubled) == (21, 20, 1, ("designer",))
    at = lesson(size=10).with_hands(1, hands)
    assert (at.tally(1).asked, at.tally(1).counts["ph0"]["designer"]) == (12, 12)
    assert at.by_disagreement(1)[0] == "ph0"
    with pytest.raises(ValueError, match="designer"):
        hands.put("ph0", "designer", -1)


@pytest.mark.parametrize(
    ("counts", "answers", "talk"),
    [
        ({}, None, Talk(TalkKind.EMPTY)),
        ({"designer": 0}, 4, Talk(TalkKind.EMPTY)),
        ({"designer": 4}, 4, Talk(TalkKind.AGREED, ("designer",), (4,))),
        ({"designer": 4}, 20, Talk(TalkKind.ALONE, ("designer",), (4,))),
        ({"designer": 1}, 20, Talk(TalkKind.ONE, ("designer",), (1,))),
        ({"designer": 1, "styrmand": 1}, 1, Talk(TalkKind.ONE, ("designer", "styrmand"), (1, 1))),
        ({"designer": 4, "brobygger": 4, "styrmand": 4}, 4,
         Talk(TalkKind.AGREED, ("designer", "brobygger", "styrmand"), (4, 4, 4))),
        ({"designer": 4, "brobygger": 2, "styrmand": 2, "medspiller": 1}, 4,
         Talk(TalkKind.ADDED, ("designer", "brobygger", "styrmand"), (4, 2, 2))),
        ({"designer": 3, "brobygger": 2, "styrmand": 2, "medspiller": 1}, 4,
         Talk(TalkKind.DIFFER, ("designer", "brobygger", "styrmand"), (3, 2, 2))),
        ({"designer": 4, "brobygger": 4}, 4, Talk(TalkKind.AGREED, ("designer", "brobygger"), (4, 4))),
        ({"designer": 4, "brobygger": 4}, None, Talk(TalkKind.TIE, ("designer", "brobygger"), (4, 4))),
        ({"designer": 1, "brobygger": 1, "styrmand": 1}, 3,
         Talk(TalkKind.MANY, ("designer", "brobygger", "styrmand"), (1, 1, 1))),
        ({"designer": 9, "brobygger": 12}, 20, Talk(TalkKind.DIFFER, ("brobygger", "designer"), (12, 9))),
    ],
)  # fmt: skip
def test_the_question_is_made_of_the_numbers(counts: dict[str, int], answers: int | None, talk: Talk) -> None:
    assert question({"ph0": counts}, "ph0", answers) == talk


def test_a_timer_counts_down_is_paused_and_warns() -> None:
    timer = Timer(6 * MINUTE).started(1000)
    assert timer.seconds(1000) == 360
    assert timer.paused(1000 + MINUTE).left(10**9) == 5 * MINUTE
    assert [timer.warning(1000 + at * MINUTE) for at in (0, 4, 5, 6, 7)] == [
        *(Warn.NONE, Warn.THIRD, Warn.MINUTE, Warn.OVER, Warn.OVER)
    ]
    assert timer.left(0) == 6 * MINUTE
    assert timer.longer(MINUTE, 1000 + MINUTE).left(1000 + MINUTE) == 6 * MINUTE
    assert timer.again().fresh
    assert timer.toggled(5).toggled(5).running


@given(st.sampled_from(sorted(PLANS)), st.integers(1, 60), st.integers(1, 2), st.sampled_from(Way))
def test_the_plan_sums_up_to_the_second(minutes: int, of_round: int, rounds: int, way: Way) -> None:
    setup = LessonSetup(LEVEL.id, "0" * 16, way, rounds=rounds, minutes=of_round, plan=minutes)
    found = plan(LEVEL, setup)
    assert sum(one.minutes for one in found) == minutes
    assert [one.begins for one in found] == [sum(x.minutes for x in found[:at]) for at in range(len(found))]
    assert all(one.minutes >= 1 and sum(seconds for _, seconds in one.steps) == 60 * one.minutes for one in found)
    assert [step for one in found for step, _ in one.steps] == [*steps_of(LEVEL, setup)]
    if rounds * of_round <= minutes - 10:
        assert all(one.minutes == of_round for one in found if one.chapter.round)


def test_a_lesson_changed_in_the_middle_loses_nothing_and_reveals_nothing() -> None:
    at = lesson(Way.TEAMS).take(team(1, "m", turn=2)).go_to("round-2")
    one = at.with_setup(replace(at.setup, rounds=1))
    assert one.step.chapter is Chapter.DISAGREEMENT
    assert one.with_setup(at.setup).boards(2) == at.boards(2)
    assert lesson(Way.TEAMS).go_to("round-1").with_setup(lesson().setup).at == "round-1-ph0"
    with pytest.raises(ValueError, match="other"):
        at.with_setup(replace(at.setup, level="other"))
    with pytest.raises(ValueError, match="size"):
        LessonSetup("x", "0" * 16, size=1)
    with pytest.raises(ValueError, match="plan"):
        LessonSetup("x", "0" * 16, plan=60)


def test_notes_are_kept_by_question() -> None:
    at = lesson().noted(2, "Vi så det\ud800").noted(1, "x").noted(1, "")
    assert at.notes == {2: "Vi så det�"}
    with pytest.raises(KeyError):
        at.noted(3, "x")


def test_a_parallel_level_has_as_many_phases_and_another_story() -> None:
    more = replace(level(("m", "m", "m", "m"), ("m", "m", "m", "m")), id="more", difficulty=2)
    harder, near = replace(LEVEL, id="harder", difficulty=3), replace(LEVEL, id="near", partners=("citizens",))
    assert parallel(LEVEL, [LEVEL, more, harder, near]) == near
    assert parallel(LEVEL, [LEVEL, more]) == more
    assert parallel(LEVEL, [LEVEL]) is None


@given(st.text(alphabet="ab. A*\n:-", max_size=300), st.integers(10, 80))
def test_story_pages_hold_every_word(story: str, most: int) -> None:
    pages = story_pages(story, most)
    assert pages
    assert " ".join(" ".join(pages).split()) == " ".join(story.split())


def test_story_pages_are_cut_between_sentences_but_not_inside_emphasis() -> None:
    assert story_pages("Først. Så *ét. To* nu. Slut.", 10) == ("Først.", "Så *ét. To* nu.", "Slut.")
    assert story_pages("Med er:\n\n- a\n- b\n\nSlut.", 8) == ("Med er:\n\n- a\n- b", "Slut.")


@pytest.mark.parametrize(("role", "hands"), [("chef", 1), ("designer", -1), ("designer", 1000)])
def test_a_number_of_hands_that_cannot_be_is_refused(role: str, hands: int) -> None:
    with pytest.raises(ValueError, match=role):
        Hands().put("ph0", role, hands)


def test_there_is_no_step_under_another_id() -> None:
    with pytest.raises(KeyError):
        lesson().go_to("round-9")


def test_at_the_whole_the_class_sees_everything_but_reasons() -> None:
    seen = lesson(Way.TEAMS, names=False).go_to("whole").sight
    assert (seen.shares, seen.experts, seen.cards, seen.names, seen.reasons) == (True, True, ALL_CARDS, False, False)


def test_a_round_takes_in_so_many_boards_and_no_more() -> None:
    full = lesson(Way.TEAMS)
    one = team(1, "m")
    many = tuple(replace(one, revision=number) for number in range(MOST_ARRIVED))
    full = full.with_answers(1, replace(full.answers(1), arrived=many))
    assert full.take(team(2, "m")) is full


def test_the_same_number_typed_again_is_nothing_to_undo() -> None:
    typed = Hands().put("ph0", "designer", 7)
    assert typed.put("ph0", "designer", 7) is typed

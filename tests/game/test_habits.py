"""Habits: what is counted is what each board's own reveal says, summed up."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from velfaerd_game.game.board import Board
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.game.habits import ENOUGH, Habit, habits
from velfaerd_game.game.level import Level
from velfaerd_game.game.panel import prepare
from velfaerd_game.game.scoring import MISSED_FROM, score
from velfaerd_game.game.similarity import admissible, decode

from .levels import board, level, levels


@st.composite
def played(draw: st.DrawFn) -> list[tuple[Level, Board]]:
    """Some boards of one or two levels."""
    known = draw(st.lists(levels(), min_size=1, max_size=2))
    rounds = []
    for one in draw(st.lists(st.sampled_from(known), max_size=4)):
        codes = st.sampled_from(admissible(one.rules))
        laid = {phase.id: decode(draw(codes)) for phase in one.phases}
        rounds.append((one, Board({phase: placement for phase, placement in laid.items() if placement.roles})))
    return rounds


@given(played())
def test_the_counts_are_those_of_every_reveal_summed_up(rounds: list[tuple[Level, Board]]) -> None:
    keys = {id(one): prepare(one) for one, _ in rounds}
    found = habits((keys[id(one)], laid) for one, laid in rounds)
    counted: Counter[tuple[str, str]] = Counter()
    for one, laid in rounds:
        key = keys[id(one)]
        for phase, scored in zip(key.phases, score(key, laid).phases, strict=True):
            counted.update((role, "wanted") for role in ROLE_IDS if phase.shares[role] >= MISSED_FROM)
            counted.update((missed.role, "overlooked") for missed in scored.missed)
            for card in scored.cards:
                counted[card.role, "laid"] += 1
                counted[card.role, "met"] += card.share >= MISSED_FROM
                if not card.share:
                    counted[card.role, "early" if card.timing < 0 else "late" if card.timing else "alone"] += 1
    assert (found.boards, found.phases) == (len(rounds), sum(len(one.phases) for one, _ in rounds))
    for role, habit in found.roles.items():
        for name in ("wanted", "laid", "met", "overlooked", "alone", "early", "late"):
            assert getattr(habit, name) == counted[role, name], (role, name)


def test_an_example() -> None:
    key = prepare(level(["F", "B", "S"], ["F", "B", "S"]))
    found = habits([(key, board("b", "o", "S")), (key, board("F", "B", ""))])
    assert found.roles["brobygger"] == Habit(wanted=2, laid=2, met=1, overlooked=1, early=1)
    assert found.roles["oversaetter"] == Habit(laid=1, alone=1)
    assert found.roles["fortaeller"] == Habit(wanted=2, laid=1, met=1, overlooked=1)
    assert found.roles["styrmand"].overlooked == 1


def test_little_is_too_little_to_say() -> None:
    assert not Habit(wanted=ENOUGH - 1, laid=ENOUGH - 1).enough
    assert Habit(wanted=ENOUGH).enough
    assert Habit(laid=ENOUGH).enough
    assert habits([]).boards == 0

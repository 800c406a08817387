"""Levels, boards and moves to test with: by hand from a few letters, and at random."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache
from itertools import combinations

from hypothesis import strategies as st

from velfaerd_game.game.board import Board, Clear, Lead, Lift, Move, Place, Shift
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.game.level import EMPTY, Cell, Expert, Level, Phase, Placement, Question, Rules, Source

ROLES = {role[0]: role for role in ROLE_IDS}
"""The six roles by their first letter; a capital names the lead."""

USUAL = Rules()


def laid(letters: str) -> Placement:
    """`Fm` is fortaeller as lead and medspiller."""
    lead = next((ROLES[letter.lower()] for letter in letters if letter.isupper()), None)
    return Placement(tuple(ROLES[letter.lower()] for letter in letters), lead)


def board(*phases: str) -> Board:
    """A board of the phases ph0, ph1, …; an empty text is an empty phase."""
    return Board({f"ph{at}": laid(letters) for at, letters in enumerate(phases) if letters})


def level(*experts: Sequence[str], rules: Rules = USUAL, weights: Sequence[int | Fraction] = ()) -> Level:
    """A level by its experts' placements of the phases ph0, ph1, …; the experts are ex0, ex1, …"""
    return level_of(
        rules,
        [Phase(f"ph{at}", f"Phase {at}", "Now.") for at in range(len(experts[0]))],
        [{f"ph{at}": laid(letters) for at, letters in enumerate(one)} for one in experts],
        [Fraction(one) for one in weights or [1] * len(experts)],
    )


def level_of(
    rules: Rules,
    phases: Sequence[Phase],
    placements: Sequence[Mapping[str, Placement]],
    weights: Sequence[Fraction],
) -> Level:
    """A level of these phases with one expert for each of the placements."""
    return Level(
        id="nyt-lys",
        language="da",
        title="Nyt lys",
        place="En kommune",
        partners=("companies", "research"),
        difficulty=2,
        minutes=15,
        summary="Kort.",
        briefing="Først *ét* afsnit.\n\nSå et til.",
        rules=rules,
        phases=tuple(phases),
        experts=tuple(
            Expert(f"ex{at}", "En leder", "person", "Chef", one, weight=weight)
            for at, (one, weight) in enumerate(zip(placements, weights, strict=True))
        ),
    )


def valid(one: Level) -> Level:
    """The level with what it lacks to be valid: a cell for every role, a source for every expert, a question."""
    cells = tuple(Cell(role, "Derfor.") for role in ROLE_IDS)
    return replace(
        one,
        phases=tuple(replace(phase, event=phase.event and at > 0, cells=cells) for at, phase in enumerate(one.phases)),
        experts=tuple(replace(expert, sources=("kilden",)) for expert in one.experts),
        tensions=("tempo",),
        debrief=(Question("Hvad så?"),),
        sources=(Source("kilden", "Kilden", "https://example.org/a?b=1#c", "2026-11-23"),),
    )


rules_at_random = st.builds(Rules, st.integers(1, 6), st.booleans())
weights_at_random = st.fractions(Fraction(1, 4), 5, max_denominator=4)


def every_placement(rules: Rules) -> list[Placement]:
    """All placements the rules allow, written as the definition says it."""
    chosen = [roles for cards in range(rules.max_cards + 1) for roles in combinations(ROLE_IDS, cards)]
    return [Placement(roles, lead) for roles in chosen for lead in ((None, *roles) if rules.lead else (None,))]


@cache
def placements(rules: Rules) -> st.SearchStrategy[Placement]:
    """A placement that the rules allow, its cards in the deck's order or the other way round; every ninth one empty."""
    forth = every_placement(rules)
    back = [Placement(one.roles[::-1], one.lead) for one in forth]
    return st.sampled_from([EMPTY] * (len(forth) // 4) + forth + back)


@st.composite
def boards(draw: st.DrawFn, one: Level) -> Board:
    """A board of the level; some phases may be empty."""
    drawn = {phase.id: draw(placements(one.rules)) for phase in one.phases}
    return Board({phase: placement for phase, placement in drawn.items() if placement.roles})


@st.composite
def levels(
    draw: st.DrawFn,
    phases: tuple[int, int] = (1, 3),
    experts: tuple[int, int] = (1, 5),
    rules: st.SearchStrategy[Rules] = rules_at_random,
    weights: st.SearchStrategy[Fraction] = weights_at_random,
) -> Level:
    """A level with so many phases and experts, at least and at most; any phase may be an event."""
    chosen = draw(rules)
    many = draw(st.integers(*phases))
    told = [Phase(f"ph{at}", f"Phase {at}", "Now.", draw(weights), draw(st.booleans())) for at in range(many)]
    panel = draw(
        st.lists(
            st.fixed_dictionaries({phase.id: placements(chosen) for phase in told}),
            min_size=experts[0],
            max_size=experts[1],
        )
    )
    return level_of(chosen, told, panel, [draw(weights) for _ in panel])


@st.composite
def levels_and_boards(draw: st.DrawFn, of: st.SearchStrategy[Level] | None = None) -> tuple[Level, Board]:
    """A level and one board of it."""
    one = draw(levels() if of is None else of)
    return one, draw(boards(one))


def moves(one: Level) -> st.SearchStrategy[Move]:
    """Any move, allowed or not; some name a role or a phase that there is not."""
    roles = st.sampled_from((*ROLE_IDS, "borgmester"))
    phases = st.sampled_from((*(phase.id for phase in one.phases), "ph99"))
    return st.one_of(
        st.builds(Place, roles, phases),
        st.builds(Shift, roles, phases, phases),
        st.builds(Lift, roles, phases),
        st.builds(Lead, st.none() | roles, phases),
        st.builds(Clear),
    )

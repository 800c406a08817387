"""What a level is worth as a measure: can one guess it, do its experts agree, can it be read?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from .agreement import alpha
from .deck import ROLE_IDS
from .key import FULL, Key
from .level import Level
from .panel import prepare
from .readability import PACE, lix, words
from .shortcuts import copied, everywhere

RIGHT = Fraction(1, 2)
"""The share of the experts from which a role belongs in a phase: the player who leaves it out is told so."""

MOST_GUESS = Fraction(40)
LEAD_OF_EXPERTS = Fraction(15)
"""How far the expert level lies above the guess level at least."""
ALPHA = (Fraction(1, 5), Fraction(9, 10))
MOST_UNREAD = FULL - 15
"""The most a board scores (0 to 100) that is laid without reading the case."""
MOST_LIX = Fraction(45)
"""Of a text in Danish; for other languages LIX is told, not limited."""
BRIEFING, SITUATION, WHY = (120, 220), (40, 90), (20, 60)
"""The fewest and the most words of a text that is neither bare nor long."""
MOST_SAME_SHAPE = Fraction(1, 2)
"""The largest part of the levels whose best boards have as many cards, phase by phase, as one another's."""


_Counts = Mapping[tuple[str, ...], int]
"""How many words there are, by where they stand."""


class Measured(StrEnum):
    """What a finding is about; in brackets what its names are."""

    GUESS = "guess"
    EXPERTS = "experts"
    ALPHA = "alpha"
    ONE_ROLE = "one-role"  # (the roles that belong in most phases) in how many phases they do
    EVERYWHERE = "everywhere"  # (the roles) what the best board with the same cards in every phase scores
    COPIED = "copied"  # (the other level) what its board scores here
    PATTERN = "pattern"  # what all the other levels' boards have in common scores here
    MINUTES = "minutes"  # to read briefing and situations
    LIX = "lix"
    HARDEST = "hardest"  # (the phase, or "briefing") LIX of the text that is hardest to read
    BRIEFING = "briefing"  # words
    SHORTEST_SITUATION = "shortest-situation"  # (the phase) words
    LONGEST_SITUATION = "longest-situation"
    SHORTEST_WHY = "shortest-why"  # (the phase, the role) words
    LONGEST_WHY = "longest-why"
    LEAST_ROLE = "least-role"  # (the role that belongs least often in all levels) in how many phases it does
    SAME_SHAPE = "same-shape"  # (the levels) the part of all whose best boards have the same number of cards throughout


@dataclass(frozen=True, slots=True)
class Finding:
    """One measure: its value (None where it is undefined), the least and the most it should be, and what it names."""

    kind: Measured
    value: Fraction | None
    least: Fraction | None = None
    most: Fraction | None = None
    names: tuple[str, ...] = ()

    @property
    def kept(self) -> bool:
        """Whether the value is defined and lies within its limits."""
        if self.value is None:
            return False
        return (self.least is None or self.value >= self.least) and (self.most is None or self.value <= self.most)


@dataclass(frozen=True, slots=True)
class Measures:
    """The measures of one level. `right` counts for each role the phases where it belongs; `shape` the cards of the
    best board, phase by phase."""

    level: Level
    right: Mapping[str, int]
    shape: tuple[int, ...]
    findings: tuple[Finding, ...]


def measure(level: Level, others: Iterable[Level] = ()) -> Measures:
    """The measures of a level beside others; where there are none, nothing is said of copying."""
    key = prepare(level)
    right = {role: sum(phase.shares[role] >= RIGHT for phase in key.phases) for role in ROLE_IDS}
    return Measures(
        level=level,
        right=right,
        shape=tuple(len(phase.best_placement.roles) for phase in key.phases),
        findings=(
            *_of_panel(level, key, right),
            *_of_shortcuts(key, {other.id: prepare(other) for other in others if other.id != level.id}),
            *of_words(level),
        ),
    )


def together(measured: Iterable[Measures]) -> tuple[Finding, ...]:
    """What is found of all levels together: is every role of use, and are their best boards of different shapes?"""
    levels = tuple(measured)
    if not levels:
        return ()
    uses = {role: sum(one.right[role] for one in levels) for role in ROLE_IDS}
    role = min(ROLE_IDS, key=lambda one: uses[one])
    shape, times = Counter(one.shape for one in levels).most_common(1)[0]
    alike = tuple(one.level.id for one in levels if one.shape == shape)
    return (
        Finding(Measured.LEAST_ROLE, Fraction(uses[role]), least=Fraction(1), names=(role,)),
        Finding(Measured.SAME_SHAPE, Fraction(times, len(levels)), most=MOST_SAME_SHAPE, names=alike),
    )


def _of_panel(level: Level, key: Key, right: Mapping[str, int]) -> Iterator[Finding]:
    yield Finding(Measured.GUESS, key.guess, most=MOST_GUESS)
    yield Finding(Measured.EXPERTS, key.expert_level, least=key.guess + LEAD_OF_EXPERTS)
    yield Finding(Measured.ALPHA, alpha(level), least=ALPHA[0], most=ALPHA[1])
    most = max(right.values())
    roles = tuple(role for role in ROLE_IDS if right[role] == most)
    yield Finding(Measured.ONE_ROLE, Fraction(most), most=Fraction(len(level.phases) - 1), names=roles)


def _of_shortcuts(key: Key, others: Mapping[str, Key]) -> Iterator[Finding]:
    same = everywhere(key)
    yield Finding(Measured.EVERYWHERE, same.score, most=MOST_UNREAD, names=same.placement.roles)
    if others:
        scores = {name: copied(key, [other]) for name, other in others.items()}
        name = max(scores, key=lambda one: scores[one])
        yield Finding(Measured.COPIED, scores[name], most=MOST_UNREAD, names=(name,))
        yield Finding(Measured.PATTERN, copied(key, tuple(others.values())), most=MOST_UNREAD)


def of_words(level: Level) -> Iterator[Finding]:
    """How long and how hard the level's texts are, in the language it is told in."""
    told = {"briefing": level.briefing} | {phase.id: phase.situation for phase in level.phases}
    yield Finding(Measured.MINUTES, Fraction(sum(len(words(text)) for text in told.values()), PACE))
    most = MOST_LIX if level.language == "da" else None
    yield Finding(Measured.LIX, lix((*told.values(), *_told_afterwards(level))), most=most)
    hard = {where: lix([text]) or Fraction(0) for where, text in told.items()}
    hardest = max(hard, key=lambda where: hard[where])
    yield Finding(Measured.HARDEST, hard[hardest], most=most, names=(hardest,))
    yield _length(Measured.BRIEFING, len(words(level.briefing)), BRIEFING)
    situations: _Counts = {(phase.id,): len(words(phase.situation)) for phase in level.phases}
    yield from _ends(situations, Measured.SHORTEST_SITUATION, Measured.LONGEST_SITUATION, SITUATION)
    whys: _Counts = {(phase.id, cell.role): len(words(cell.why)) for phase in level.phases for cell in phase.cells}
    yield from _ends(whys, Measured.SHORTEST_WHY, Measured.LONGEST_WHY, WHY)


def _told_afterwards(level: Level) -> tuple[str, ...]:
    """What is read with the reveal: why each role belongs or tempts, what the readings lean on, and the questions."""
    whys = [cell.why for phase in level.phases for cell in phase.cells]
    return (*whys, *(expert.basis for expert in level.experts), *(one.question for one in level.debrief))


def _ends(counts: _Counts, shortest: Measured, longest: Measured, limits: tuple[int, int]) -> Iterator[Finding]:
    """The shortest and the longest of several texts; nothing where there are none."""
    if counts:
        few, many = min(counts, key=lambda where: counts[where]), max(counts, key=lambda where: counts[where])
        yield _length(shortest, counts[few], limits, few)
        yield _length(longest, counts[many], limits, many)


def _length(kind: Measured, count: int, limits: tuple[int, int], names: tuple[str, ...] = ()) -> Finding:
    return Finding(kind, Fraction(count), Fraction(limits[0]), Fraction(limits[1]), names)

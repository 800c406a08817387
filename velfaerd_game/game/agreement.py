"""How far people agree with each other: the reliability of a panel, the disagreement in a class, the gain of a talk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import combinations
from math import comb

from .board import Board
from .key import FULL
from .level import Level, Placement
from .similarity import SCALE, code, scaled

MASI_WITHIN = Fraction(2, 3)
MASI_CROSSING = Fraction(1, 3)
"""M for two sets that share roles (Passonneau 2006): one lies within the other, or each has some of its own."""

ADVISED_EXPERTS = 10
"""The fewest experts the literature asks a panel for (Gagnon et al. 2005: 10 to 15)."""


def masi_distance(one: frozenset[str], other: frozenset[str]) -> Fraction:
    """1 - J * M, from 0 to 1: J the Jaccard index of two sets, M how alike they are in kind; 0 where they are equal."""
    if one == other:
        return Fraction(0)
    kind = MASI_WITHIN if one <= other or other <= one else MASI_CROSSING
    return 1 - kind * Fraction(len(one & other), len(one | other))


def alpha(level: Level) -> Fraction | None:
    """Krippendorff's alpha (2004) of the panel, at most 1: phases are units, experts coders, sets of roles the values.

    Below 0 the experts agree less than by chance. None where it is undefined: with one expert, or where every value is
    the same. The metric is MASI; every expert counts once, whatever the weight. Always named with its metric.
    """
    coders = len(level.experts)
    units = [Counter(frozenset(one.placements[phase.id].roles) for one in level.experts) for phase in level.phases]
    expected = _distances(sum(units, Counter()))
    if coders < 2 or not expected:
        return None
    observed = sum(_distances(unit) for unit in units)
    return 1 - observed * (coders * len(units) - 1) / ((coders - 1) * expected)


def _distances(values: Counter[frozenset[str]]) -> Fraction:
    """The sum of the distances between all pairs of values."""
    pairs = combinations(values.items(), 2)
    return sum((times * again * masi_distance(one, other) for (one, times), (other, again) in pairs), Fraction(0))


def disagreement(placements: Iterable[Placement]) -> Fraction | None:
    """The mean of 1 - J over all pairs of placements, from 0 to 1; None where there is no pair."""
    return disagreement_of(Counter(code(placement) for placement in placements))


def disagreement_of(values: Counter[int]) -> Fraction | None:
    """The same of placements counted by their code: as quick for ten thousand as for the different ones among them."""
    pairs = comb(values.total(), 2)
    if not pairs:
        return None
    alike = sum(times * again * scaled(one, other) for (one, times), (other, again) in combinations(values.items(), 2))
    same = sum(comb(times, 2) for times in values.values())
    return 1 - Fraction(alike + SCALE * same, SCALE * pairs)


def disagreements(level: Level, boards: Sequence[Board]) -> dict[str, Fraction]:
    """The disagreement inside a class, phase by phase in the level's order; empty below two boards."""
    found = {phase.id: disagreement(board[phase.id] for board in boards) for phase in level.phases}
    return {phase: value for phase, value in found.items() if value is not None}


def where_to_start(by_phase: Mapping[str, Fraction]) -> str | None:
    """The phase that a class disagrees about most (a tie: the first); None where it agrees about everything."""
    most = max(by_phase, key=lambda phase: by_phase[phase], default=None)
    return most if most is not None and by_phase[most] else None


def gain(first: Fraction, second: Fraction) -> Fraction | None:
    """What a talk brought of what there was to win (Hake 1998): (s2 - s1) / (100 - s1); None where the first is 100."""
    return None if first == FULL else (second - first) / (FULL - first)

"""Works out a level's key from its panel of experts: shares, best agreement, guess level, expert level, stars."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import lcm
from operator import mul

from .deck import ROLE_IDS
from .key import Key, PanelLead, PhaseKey, level_score
from .level import Expert, Level, Phase, Placement, Rules
from .similarity import SCALE, admissible, code, row

EXPERT_LEVEL_ELSE = Fraction(90)
"""What three stars take where no expert level lies above the guess level."""

_ROLE_CODES = {role: code(Placement((role,))) for role in ROLE_IDS}

_Voice = tuple[int, int]
"""An expert in one phase: the code of the placement, and the expert's weight as a whole number."""


def prepare(level: Level) -> Key:
    """The level's key. ValueError without phases or experts, or where a placement is missing or not admissible."""
    if not level.phases or not level.experts:
        raise ValueError(f"{level.id}: nothing to compare with")
    unit = lcm(*(expert.weight.denominator for expert in level.experts))
    whole = [int(expert.weight * unit) for expert in level.experts]
    voices = [
        tuple(
            (_code(level.rules, expert, phase.id), weight) for expert, weight in zip(level.experts, whole, strict=True)
        )
        for phase in level.phases
    ]
    phases = tuple(_phase_key(level, phase, heard) for phase, heard in zip(level.phases, voices, strict=True))
    weights = [phase.weight for phase in phases]
    guess = level_score(weights, [phase.guess for phase in phases])
    left_out: tuple[Fraction, ...] = ()
    expert_level = None
    if len(level.experts) > 1:
        scores = [_left_out(level.rules, phase, heard) for phase, heard in zip(phases, voices, strict=True)]
        left_out = tuple(level_score(weights, one) for one in zip(*scores, strict=True))
        expert_level = level_score(weights, [_mean(one) for one in scores])
    seats = {role: tuple(at for at, phase in enumerate(phases) if phase.shares[role]) for role in ROLE_IDS}
    return Key(level.rules, phases, seats, guess, left_out, expert_level, _stars(guess, expert_level))


def _code(rules: Rules, expert: Expert, phase: str) -> int:
    placement = expert.placements.get(phase)
    if placement is None or not set(placement.roles) <= set(ROLE_IDS) or code(placement) not in admissible(rules):
        raise ValueError(f"{expert.id} has no admissible placement of {phase}")
    return code(placement)


def _phase_key(level: Level, phase: Phase, heard: Sequence[_Voice]) -> PhaseKey:
    total = sum(weight for _, weight in heard)
    groups: Counter[int] = Counter()
    for bits, weight in heard:
        groups[bits] += weight
    votes = {role: _weight_of(bit, groups) for role, bit in _ROLE_CODES.items()}
    leads = {role: _weight_of(2 * bit, groups) for role, bit in _ROLE_CODES.items()}
    most = max(ROLE_IDS, key=lambda role: leads[role])
    sums = _sums(level.rules, groups)
    return PhaseKey(
        id=phase.id,
        weight=phase.weight,
        shares={role: Fraction(vote, total) for role, vote in votes.items()},
        backers={role: _backers(bit, level.experts, heard) for role, bit in _ROLE_CODES.items()},
        lead=PanelLead(most if leads[most] else None, Fraction(leads[most], total)),
        sums=sums,
        top=max(sums.values()),
        whole=SCALE * total,
    )


def _weight_of(bit: int, groups: Mapping[int, int]) -> int:
    return sum(weight for bits, weight in groups.items() if bits & bit)


def _backers(bit: int, experts: Sequence[Expert], heard: Sequence[_Voice]) -> tuple[str, ...]:
    return tuple(expert.id for expert, (bits, _) in zip(experts, heard, strict=True) if bits & bit)


def _sums(rules: Rules, groups: Mapping[int, int]) -> dict[int, int]:
    """For each admissible code the sum of the groups' weights times their scaled similarities to it."""
    weights = tuple(groups.values())
    columns = zip(*(row(bits, rules) for bits in groups), strict=True)
    return {bits: sum(map(mul, weights, column)) for bits, column in zip(admissible(rules), columns, strict=True)}


def _left_out(rules: Rules, phase: PhaseKey, heard: Sequence[_Voice]) -> list[Fraction]:
    """Each expert's phase score against the others: the best agreement is looked for anew without the expert."""
    ranked = sorted(enumerate(phase.sums.values()), key=lambda one: one[1], reverse=True)
    scores = {
        (bits, weight): Fraction(phase.sums[bits] - SCALE * weight, _best_without(ranked, row(bits, rules), weight))
        for bits, weight in set(heard)
    }
    return [scores[voice] for voice in heard]


def _best_without(ranked: Sequence[tuple[int, int]], own: Sequence[int], weight: int) -> int:
    """The highest sum once an expert's own part is taken out; no later one can be higher than what it was before."""
    best = 0
    for place, agreement in ranked:
        if agreement <= best:
            break
        best = max(best, agreement - weight * own[place])
    return best


def _mean(scores: Sequence[Fraction]) -> Fraction:
    """The exact mean; equal scores are counted first, since every new denominator makes a long sum slow."""
    counted = [score * times for score, times in Counter(scores).items()]
    return sum(counted, Fraction(0)) / len(scores)


def _stars(guess: Fraction, expert_level: Fraction | None) -> tuple[Fraction, Fraction, Fraction]:
    """Where one, two and three stars begin: a third and two thirds of the way from guess to expert level, and there."""
    reach = expert_level if expert_level is not None and expert_level > guess else EXPERT_LEVEL_ELSE
    return guess + (reach - guess) / 3, guess + (reach - guess) * 2 / 3, reach

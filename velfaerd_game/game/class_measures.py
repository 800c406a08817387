"""What a class's boards or hands say: shares beside the experts', disagreement, scores, gain, the cards that divide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from .agreement import disagreement_of, gain
from .classroom import Pile, Tally, phase_code
from .deck import ROLE_IDS
from .key import FULL, Key

HALF = Fraction(1, 2)
"""The share that divides a class most."""

QUARTERS = (Fraction(1, 4), HALF, Fraction(3, 4))


@dataclass(frozen=True, slots=True)
class Distribution:
    """Scores from 0 to 100: how many, the lowest, the quartiles with the median between, the highest, the mean."""

    count: int
    least: Fraction
    lower: Fraction
    median: Fraction
    upper: Fraction
    most: Fraction
    mean: Fraction


@dataclass(frozen=True, slots=True)
class ClassCard:
    """A role in a phase: the share of the class and of the experts (0 to 1) who place it there."""

    phase: str
    role: str
    of_class: Fraction
    of_experts: Fraction

    @property
    def gap(self) -> Fraction:
        """How many more of the class than of the experts, from -1 to 1."""
        return self.of_class - self.of_experts


@dataclass(frozen=True, slots=True)
class ClassPhase:
    """One phase in one round. Shares by role, 0 to 1; None where the phase was not counted, `leads` also for hands.

    `disagreement` is the mean of 1 - J over all pairs of boards (0 to 1), None for hands and for a single board;
    `differing` the number of roles in which two differ on average, None without a pair; `gap` the card in which class
    and experts are furthest apart (a tie: deck order), None where they are nowhere.
    """

    id: str
    shares: Mapping[str, Fraction] | None
    leads: Mapping[str, Fraction] | None
    experts: Mapping[str, Fraction]
    disagreement: Fraction | None
    differing: Fraction | None
    gap: ClassCard | None


@dataclass(frozen=True, slots=True)
class ClassRound:
    """What a class said in one round. `asked`: how many boards, or people whose hands were counted.

    `scores` is None for hands: a score needs whole boards. `sure` (0 to 100) is the mean and `seconds` the median of
    those boards that say so.
    """

    number: int
    asked: int
    tally: Tally
    phases: tuple[ClassPhase, ...]
    scores: Distribution | None
    sure: Fraction | None = None
    seconds: Fraction | None = None

    @property
    def cards(self) -> tuple[ClassCard, ...]:
        """Every role in every phase that was counted."""
        return tuple(
            ClassCard(phase.id, role, share, phase.experts[role])
            for phase in self.phases
            for role, share in (phase.shares or {}).items()
        )

    @property
    def start(self) -> str | None:
        """The phase to begin the talk with: where boards disagree most, or hands differ most; None where all agree."""
        boards = any(phase.disagreement is not None for phase in self.phases)
        found = {phase.id: phase.disagreement if boards else phase.differing for phase in self.phases}
        apart = {phase: value for phase, value in found.items() if value}
        return max(apart, key=lambda phase: apart[phase], default=None)

    def divisive(self, most: int = 5) -> tuple[ClassCard, ...]:
        """The cards that divide the class most: shares nearest to a half, none that all or nobody has.

        A tie goes to the earlier phase, then the deck's order.
        """
        apart = [card for card in self.cards if 0 < card.of_class < 1]
        return tuple(sorted(apart, key=lambda card: abs(card.of_class - HALF))[:most])


@dataclass(frozen=True, slots=True)
class ClassResult:
    """A class's rounds, and Hake's gain of their mean scores; None with one round, with hands, or from 100."""

    rounds: tuple[ClassRound, ...]
    gain: Fraction | None

    @property
    def last(self) -> ClassRound | None:
        """The round last laid; None where nothing was."""
        return self.rounds[-1] if self.rounds else None


def class_result(rounds: Iterable[ClassRound]) -> ClassResult:
    """The rounds together."""
    found = tuple(rounds)
    scores = [one.scores for one in found if one.scores]
    return ClassResult(found, gain(scores[0].mean, scores[-1].mean) if len(scores) > 1 else None)


def round_of_boards(
    key: Key, number: int, boards: Pile, sure: Iterable[int] = (), seconds: Iterable[int] = ()
) -> ClassRound:
    """What the boards of one round say. ValueError where one is not admissible."""
    points = _points(key, boards)
    certain, took = tuple(sure), sorted(seconds)
    return ClassRound(
        number=number,
        asked=boards.size,
        tally=(tally := boards.tally()),
        phases=tuple(
            _phase(key, place, tally, disagreement_of(boards.codes(place))) for place in range(len(key.phases))
        ),
        scores=distribution(points, _unit(key)),
        sure=Fraction(sum(certain), len(certain)) if certain else None,
        seconds=quantile(took, HALF) if took else None,
    )


def round_of_hands(key: Key, number: int, tally: Tally) -> ClassRound:
    """What counted hands say: shares, gaps and dividing cards; no scores, no gain and no likeness of boards."""
    phases = tuple(_phase(key, place, tally, None) for place in range(len(key.phases)))
    return ClassRound(number, tally.asked, tally, phases, None)


def distribution(points: Iterable[int | Fraction], unit: int = 1) -> Distribution | None:
    """How scores lie, each given in parts of `unit`; None where there is none."""
    found = sorted(points)
    if not found:
        return None
    lower, median, upper = (quantile(found, part) / unit for part in QUARTERS)
    mean = Fraction(sum(found, Fraction(0)), len(found) * unit)
    return Distribution(len(found), Fraction(found[0]) / unit, lower, median, upper, Fraction(found[-1]) / unit, mean)


def quantile(found: Sequence[int | Fraction], part: Fraction) -> Fraction:
    """The number below which this part (0 to 1) of the sorted numbers lies, on the straight line between neighbours.

    It is what spreadsheets and NumPy call the quantile: the first number at 0, the last at 1.
    """
    place = (len(found) - 1) * part
    low = int(place)
    high = min(low + 1, len(found) - 1)
    return found[low] + (place - low) * Fraction(found[high] - found[low])


def _phase(key: Key, place: int, tally: Tally, disagreement: Fraction | None) -> ClassPhase:
    phase = key.phases[place]
    shares = tally.shares(phase.id)
    cards = [ClassCard(phase.id, role, share, phase.shares[role]) for role, share in (shares or {}).items()]
    widest = max(cards, key=lambda card: abs(card.gap), default=None)
    return ClassPhase(
        id=phase.id,
        shares=shares,
        leads=tally.lead_shares(phase.id),
        experts={role: phase.shares[role] for role in ROLE_IDS},
        disagreement=disagreement,
        differing=tally.differing(phase.id),
        gap=widest if widest and widest.gap else None,
    )


def _unit(key: Key) -> int:
    """The denominator that all of a level's scores share."""
    share = lcm(*(phase.weight.denominator for phase in key.phases))
    return lcm(*(phase.top for phase in key.phases)) * int(share * sum(phase.weight for phase in key.phases))


def _points(key: Key, boards: Pile) -> list[int]:
    """Every board's score in parts of `_unit`: whole numbers, so that ten thousand are quick and still exact."""
    tops = lcm(*(phase.top for phase in key.phases))
    share = lcm(*(phase.weight.denominator for phase in key.phases))
    worth = [
        {bits: int(FULL * share * phase.weight) * (tops // phase.top) * one for bits, one in phase.sums.items()}
        for phase in key.phases
    ]
    found: list[int] = []
    for one, times in boards.boards.items():
        points = [table.get(phase_code(one, place), -1) for place, table in enumerate(worth)]
        if min(points) < 0:
            raise ValueError("not an admissible board")
        found += [sum(points)] * times
    return found


def score_of(key: Key, one: int) -> Fraction:
    """The score (0 to 100) of a packed board. ValueError where it is not admissible."""
    return Fraction(_points(key, Pile((), {one: 1}))[0], _unit(key))

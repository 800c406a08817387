"""A score taken apart for the closer look: every point of it by phase and card, in tenths that sum up to the total."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from velfaerd_game.game.level import Placement
from velfaerd_game.game.scoring import CardScore, PhaseScore
from velfaerd_game.game.trace import Change, apportioned, changes, trace

from .points import TENTH, nearest_tenth, shown_total
from .revealed import RevealState


@dataclass(frozen=True, slots=True)
class CardAccount:
    """A placed card and the points it brings, in tenths."""

    scored: CardScore
    points: Fraction

    @property
    def lead(self) -> bool:
        """Whether the player named it lead."""
        return self.scored.weight == 2


@dataclass(frozen=True, slots=True)
class PhaseAccount:
    """One phase: the most it can give, what it gave and what was left, in tenths that sum up; `full`: nothing was left.

    `empty` is what came of placing nothing, as some expert does; `best` the one change that brings most, None where no
    single change brings more.
    """

    place: int
    scored: PhaseScore
    laid: Placement
    possible: Fraction
    gained: Fraction
    left: Fraction
    full: bool
    cards: tuple[CardAccount, ...]
    empty: Fraction
    best: Change | None


@dataclass(frozen=True, slots=True)
class Account:
    """The whole score: its phases, and the total in tenths, to which they sum up."""

    phases: tuple[PhaseAccount, ...]
    total: Fraction


def account(state: RevealState) -> Account:
    """Every point of a finished round."""
    parts = trace(state.level, state.key, state.board)
    total = shown_total(state.score.total)
    gained = apportioned([part.gained for part in parts], TENTH, total)
    phases = []
    for place, (part, shown) in enumerate(zip(parts, gained, strict=True)):
        scored = state.score.phases[place]
        *cards, empty = _shared([*(card.points for card in part.cards), part.empty], shown)
        full = part.left == 0
        possible = shown if full else max(nearest_tenth(part.possible), shown + TENTH)
        left = possible - shown
        phases.append(
            PhaseAccount(
                place=place,
                scored=scored,
                laid=state.board[part.id],
                possible=possible,
                gained=shown,
                left=left,
                full=full,
                cards=tuple(CardAccount(card, one) for card, one in zip(scored.cards, cards, strict=True)),
                empty=empty,
                best=_rounded(best_change(state, place), left),
            )
        )
    return Account(tuple(phases), total)


def best_change(state: RevealState, place: int) -> Change | None:
    """The one change to a phase that brings most; None where none brings more."""
    phase = state.phase(place).id
    found = changes(state.key, phase, state.board[phase])
    return found[0] if found and found[0].points > 0 else None


def _rounded(best: Change | None, left: Fraction) -> Change | None:
    """The change in tenths, never more than what is told to be left; one under half a tenth stays as it is."""
    if best is None or nearest_tenth(best.points) == 0:
        return best
    return replace(best, points=min(nearest_tenth(best.points), left))


def _shared(parts: Sequence[Fraction], shown: Fraction) -> tuple[Fraction, ...]:
    """The parts in tenths that sum up to `shown`, which is their sum but for a rounding."""
    whole = sum(parts, Fraction(0))
    return apportioned([part * shown / whole if whole else part for part in parts], TENTH)

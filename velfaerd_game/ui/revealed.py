"""What the reveal shows: a played board beside the panel, card by card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from velfaerd_game.game.board import Board
from velfaerd_game.game.deck import Deck, Role
from velfaerd_game.game.key import Key
from velfaerd_game.game.level import Expert, Level, Phase
from velfaerd_game.game.scoring import CardScore, Missed, PhaseScore, Score


@dataclass(frozen=True, slots=True)
class RevealState:
    """A finished round: what was played, how it compares, what it took, and where the way goes on.

    `sure`: how sure the player was, by phase; of most players nothing is told.
    """

    level: Level
    deck: Deck
    key: Key
    board: Board
    score: Score
    hints: int
    seconds: int
    record: bool
    next_title: str | None
    sure: Mapping[str, int] = field(default_factory=dict)

    @property
    def experts(self) -> int:
        """How many experts the panel has."""
        return len(self.level.experts)

    def phase(self, place: int) -> Phase:
        """The phase at a place, 0 the first."""
        return self.level.phases[place]

    def number(self, phase_id: str) -> int:
        """A phase's number, 1 the first."""
        return next(number for number, phase in enumerate(self.level.phases, 1) if phase.id == phase_id)

    def spots(self, place: int) -> tuple[Spot, ...]:
        """What lies in a phase: the lead, the other cards by share, then the missed roles."""
        scored = self.score.phases[place]
        cards = sorted(scored.cards, key=lambda card: (card.weight, card.share), reverse=True)
        found: Sequence[CardScore | Missed] = (*cards, *scored.missed)
        return tuple(Spot(self, place, one) for one in found)


@dataclass(frozen=True, slots=True)
class Spot:
    """One card of a phase, or the outline of one that is missed."""

    state: RevealState
    place: int
    scored: CardScore | Missed

    @property
    def role(self) -> Role:
        """The role, in the language now spoken."""
        return self.state.deck.role(self.scored.role)

    @property
    def phase(self) -> Phase:
        """The phase it lies in."""
        return self.state.phase(self.place)

    @property
    def phase_score(self) -> PhaseScore:
        """How the whole phase compares."""
        return self.state.score.phases[self.place]

    @property
    def card(self) -> CardScore | None:
        """The placed card; None for a missed role."""
        return self.scored if isinstance(self.scored, CardScore) else None

    @property
    def lead(self) -> bool:
        """Whether the player named it lead."""
        return self.card is not None and self.card.weight == 2

    @property
    def timing(self) -> int:
        """How many phases too early (below 0) or too late (above 0) it lies; 0 where there is nothing to say."""
        return self.card.timing if self.card else 0

    @property
    def backers(self) -> tuple[Expert, ...]:
        """The experts who have the role here."""
        return tuple(expert for expert in self.state.level.experts if expert.id in self.scored.backers)

    def leaders(self, role: str) -> int:
        """How many experts let a role lead this phase."""
        return sum(1 for expert in self.state.level.experts if expert.placements[self.phase.id].lead == role)

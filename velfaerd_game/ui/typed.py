"""A board as it is typed in from paper: what each letter or click makes of it, and whether it is within the rules."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from velfaerd_game.game.board import Board, Refusal
from velfaerd_game.game.deck import Deck
from velfaerd_game.game.level import Level, Phase, Placement

LEAD_LETTER = "L"


def letters(deck: Deck) -> dict[str, str]:
    """Letter -> role, in the language the deck is told in: of each name the first letter that is still free.

    Where a name has none, its place among the roles.
    """
    found: dict[str, str] = {}
    for place, role in enumerate(deck.roles, 1):
        name = [sign for sign in role.name.upper() if sign.isalpha() and sign != LEAD_LETTER]
        found[next((sign for sign in name if sign not in found), str(place))] = role.id
    return found


@dataclass(frozen=True)
class Typed:
    """The board of a level as far as it is typed in. All phases lie open, and a phase may hold more than it should."""

    level: Level
    board: Board = field(default_factory=Board)

    @property
    def overfull(self) -> tuple[Phase, ...]:
        """The phases with more cards than the rules allow, in order."""
        most = self.level.rules.max_cards
        return tuple(phase for phase in self.level.phases if len(self.board[phase.id].roles) > most)

    @property
    def empty(self) -> tuple[Phase, ...]:
        """The phases without a card, in order."""
        return tuple(phase for phase in self.level.phases if not self.board[phase.id].roles)

    @property
    def within(self) -> Board:
        """The board in the level's own phases alone, in their order."""
        laid = {phase.id: self.board[phase.id] for phase in self.level.phases}
        return Board({phase: one for phase, one in laid.items() if one.roles})

    def lay_or_lift(self, phase: str, role: str) -> Typed:
        """With the card laid, or lifted where it lies. The first card of a phase leads it, where there are leads."""
        laid = self.board[phase]
        if role in laid.roles:
            rest = tuple(one for one in laid.roles if one != role)
            return self._with(phase, Placement(rest, None if laid.lead == role else laid.lead))
        lead = role if self.level.rules.lead and not laid.roles else laid.lead
        return self._with(phase, Placement((*laid.roles, role), lead))

    def lead_or_not(self, phase: str, role: str) -> Typed | Refusal:
        """With a laid card as lead, or no longer; or why that cannot be."""
        laid = self.board[phase]
        if not self.level.rules.lead:
            return Refusal.NO_LEADS
        if role not in laid.roles:
            return Refusal.NOT_THERE
        return self._with(phase, replace(laid, lead=None if laid.lead == role else role))

    def _with(self, phase: str, placement: Placement) -> Typed:
        phases = {**self.board.phases, phase: placement}
        return Typed(self.level, Board({name: one for name, one in phases.items() if one.roles}))

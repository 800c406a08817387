"""A sandbox over a finished round: the player's board changed at will, scored at each change, and kept nowhere."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from velfaerd_game.game.board import Board, Refusal
from velfaerd_game.game.key import FULL
from velfaerd_game.game.level import Placement
from velfaerd_game.game.scoring import score

from .closer import Account, account
from .points import nearest_tenth
from .revealed import RevealState


@dataclass(frozen=True)
class Sandbox:
    """The round as it was played, and the board as it is just now."""

    state: RevealState
    board: Board

    @cached_property
    def now(self) -> Account:
        """The points of the board as it is now."""
        result = score(self.state.key, self.board)
        return account(replace(self.state, board=self.board, score=result))

    @cached_property
    def own(self) -> Account:
        """The points of the player's own board."""
        return account(self.state)

    @property
    def gain(self) -> Fraction:
        """How many points more (below 0: fewer) than the player's own board, in tenths."""
        return self.now.total - self.own.total

    def gained(self, place: int) -> Fraction:
        """The points of a phase in tenths; as the player's own account tells them where nothing moved."""
        if self._as_own(place):
            return self.own.phases[place].gained
        return nearest_tenth(self.most_in(place) * self.now.phases[place].scored.score)

    def possible(self, place: int) -> Fraction:
        """The most points a phase can give, in tenths beside `gained`."""
        return self.own.phases[place].possible if self._as_own(place) else nearest_tenth(self.most_in(place))

    def _as_own(self, place: int) -> bool:
        return self.now.phases[place].scored.score == self.own.phases[place].scored.score

    def most_in(self, place: int) -> Fraction:
        """The most points a phase can give, exact."""
        phases = self.state.key.phases
        return FULL * phases[place].weight / sum(phase.weight for phase in phases)

    def gain_in(self, place: int) -> Fraction:
        """How many points more a phase gives than on the player's own board, in tenths."""
        return self.gained(place) - self.own.phases[place].gained

    def lay_or_lift(self, phase: str, role: str) -> Sandbox | Refusal:
        """The sandbox with a card laid as support, or lifted where it lies; or why the rules refuse."""
        laid = self.board[phase]
        if role in laid.roles:
            rest = tuple(one for one in laid.roles if one != role)
            return self._with(phase, Placement(rest, None if laid.lead == role else laid.lead))
        if len(laid.roles) >= self.state.level.rules.max_cards:
            return Refusal.FULL
        return self._with(phase, replace(laid, roles=(*laid.roles, role)))

    def lead_or_not(self, phase: str, role: str) -> Sandbox | Refusal:
        """The sandbox with a laid card named lead, or no longer; or why the rules refuse."""
        laid = self.board[phase]
        if not self.state.level.rules.lead:
            return Refusal.NO_LEADS
        if role not in laid.roles:
            return Refusal.NOT_THERE
        return self._with(phase, replace(laid, lead=None if laid.lead == role else role))

    def _with(self, phase: str, placement: Placement) -> Sandbox:
        phases = {**self.board.phases, phase: placement}
        after = Sandbox(self.state, Board({name: one for name, one in phases.items() if one.roles}))
        after.__dict__["own"] = self.own  # the player's own board is the same, and need not be taken apart again
        return after

"""What the pages of exploring show: the board beside what the experts said, and a reason for each card. No score."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from velfaerd_game.game.board import Board
from velfaerd_game.game.deck import Deck
from velfaerd_game.game.level import Expert, Level, Phase, Placement
from velfaerd_game.words.language import tr, trn

from .closer_words import listed
from .panel_words import NAMED
from .readings_words import placement


@dataclass(frozen=True, slots=True)
class ExploreState:
    """A board explored. `reasons`: (phase, role) -> why it lies there; `lasting`: whether they outlast the program."""

    level: Level
    deck: Deck
    board: Board
    visible: tuple[str, ...]
    reasons: Mapping[tuple[str, str], str]
    lasting: bool = True

    def phase(self, place: int) -> Phase:
        """The phase at a place, 0 the first."""
        return self.level.phases[place]

    def laid(self, phase: str) -> tuple[str, ...]:
        """The roles that lie in a phase, the lead first."""
        there = self.board[phase]
        return ((there.lead,) if there.lead else ()) + there.support

    def gone(self, phase: str) -> tuple[str, ...]:
        """The roles that a reason was written for and that lie there no longer, in the deck's order."""
        there = self.laid(phase)
        return tuple(role.id for role in self.deck.roles if (phase, role.id) in self.reasons and role.id not in there)

    def others(self, phase: str) -> tuple[str, ...]:
        """The roles that only experts have in a phase, in the deck's order."""
        there = self.laid(phase)
        return tuple(role.id for role in self.deck.roles if role.id not in there and self.behind(phase, role.id))

    def behind(self, phase: str, role: str) -> tuple[Expert, ...]:
        """The experts who have a role in a phase, in the level's order."""
        return tuple(one for one in self.level.experts if role in one.placements[phase].roles)


def name(state: ExploreState, phase: str, role: str) -> str:
    """A card's name, and whether the player lets it lead."""
    told = state.deck.role(role).name
    return tr("{role} (lead role)").format(role=told) if state.board[phase].lead == role else told


def who(state: ExploreState, phase: str, role: str) -> str:
    """Which experts have a card in a phase, by name."""
    experts = state.behind(phase, role)
    if not experts:
        return tr("None of the experts has the card here. What did you see in it?")
    names = []
    for one in experts:
        leads = one.placements[phase].lead == role
        names.append(tr("{role} (lead role)").format(role=one.name) if leads else one.name)
    if role in state.laid(phase):
        return tr("Also placed here by {names}.").format(names=listed(names))
    return tr("Placed here by {names}.").format(names=listed(names))


def everyone(state: ExploreState, phase: str) -> tuple[str, ...]:
    """A sentence for each expert: the name, and the cards; the first of many."""
    told = [f"{one.name}: {placement(state.deck, one.placements[phase])}." for one in state.level.experts[:NAMED]]
    rest = len(state.level.experts) - NAMED
    return (*told, trn("and {n} more", "and {n} more", rest)) if rest > 0 else tuple(told)


def own(state: ExploreState, phase: str) -> str:
    """The player's cards in a phase, in words."""
    laid: Placement = state.board[phase]
    return placement(state.deck, laid) if laid.roles else tr("no cards")


def said(state: ExploreState, place: int) -> str:
    """What is told aloud of a phase when it is turned to."""
    phase = state.phase(place)
    told = [head(state, place) + ".", tr("You: {cards}.").format(cards=own(state, phase.id))]
    others = ", ".join(state.deck.role(role).name for role in state.others(phase.id))
    if others:
        told.append(tr("The experts also used: {cards}.").format(cards=others))
    return " ".join(told)


def head(state: ExploreState, place: int) -> str:
    """ "Phase 2 of 5: The start"."""
    words = tr("Phase {number} of {most}: {title}")
    return words.format(number=place + 1, most=len(state.level.phases), title=state.phase(place).title)

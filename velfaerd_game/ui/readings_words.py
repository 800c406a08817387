"""The readings side by side, in words: whom the player is closest to, and what each lays in a phase."""

from __future__ import annotations

from fractions import Fraction

from velfaerd_game.game.deck import Deck
from velfaerd_game.game.level import Expert, Placement
from velfaerd_game.game.trace import closest
from velfaerd_game.words.language import tr, trn

from .closer_words import listed
from .panel_words import NAMED
from .points import points
from .revealed import RevealState


def ranked(state: RevealState) -> tuple[tuple[Expert, Fraction], ...]:
    """The experts with how alike the player's board is to theirs (0 to 1), nearest first; the first of many."""
    return _all_ranked(state)[:NAMED]


def _all_ranked(state: RevealState) -> tuple[tuple[Expert, Fraction], ...]:
    experts = {expert.id: expert for expert in state.level.experts}
    return tuple((experts[name], alike) for name, alike in closest(state.level, state.board))


def headline(state: RevealState) -> str:
    """Whom the player is closest to: one, several alike, or nobody at all."""
    near = _all_ranked(state)
    best = near[0][1]
    names = [expert.name for expert, alike in near if alike == best]
    if best == 0:
        return tr("Your board has no card in common with any of the experts")
    if len(names) == 1:
        return tr("You are closest to {name}").format(name=names[0])
    if len(names) == len(state.level.experts):
        return tr("You are equally close to all of them")
    return tr("You are equally close to {names}").format(names=listed(names))


def explanation(state: RevealState) -> str:
    """What the percentages mean, and how many experts are left out where they are many."""
    words = tr(
        "The percentages tell how much of your board is the same as theirs: 100 is the same cards and the same leads "
        "in every phase, 0 has nothing in common. A lead counts twice."
    )
    rest = state.experts - NAMED
    if rest <= 0:
        return words
    shown = tr("The {n} closest are shown.").format(n=NAMED)
    return f"{words} {shown}"


def likeness(alike: Fraction) -> str:
    """ "71 % alike"."""
    return tr("{percent} % alike").format(percent=points(100 * alike))


def same(many: int) -> str:
    """How many phases a board lays in just the same way as the player's."""
    return trn("{n} phase just like yours", "{n} phases just like yours", many)


def phases_alike(state: RevealState, expert: Expert) -> int:
    """In how many phases an expert lays just what the player does."""
    return sum(1 for phase in state.level.phases if is_same(state.board[phase.id], expert.placements[phase.id]))


def is_same(one: Placement, other: Placement) -> bool:
    """Whether two placements hold the same cards with the same lead."""
    return (set(one.roles), one.lead) == (set(other.roles), other.lead)


def placement(deck: Deck, laid: Placement) -> str:
    """The cards of a placement, the lead first: "Bridge Builder (lead role), Designer"."""
    told = [tr("{role} (lead role)").format(role=deck.role(laid.lead).name)] if laid.lead else []
    told += [role.name for role in deck.roles if role.id in laid.support]
    return ", ".join(told) or tr("no cards")


def phase_told(state: RevealState, place: int) -> str:
    """What everybody lays in a phase, for a screen reader."""
    phase = state.phase(place)
    you = tr("You")
    told = [f"{place + 1}. {phase.title}. {you}: {placement(state.deck, state.board[phase.id])}."]
    told += [f"{expert.name}: {placement(state.deck, expert.placements[phase.id])}." for expert, _ in ranked(state)]
    return " ".join(told)


def told(state: RevealState) -> str:
    """Whom the player is closest to, and how close to each, for a screen reader."""
    words = tr("{name}: {percent} per cent alike.")
    each = [words.format(name=expert.name, percent=points(100 * alike)) for expert, alike in ranked(state)]
    return " ".join((f"{headline(state)}.", *each, explanation(state)))

"""Who stands behind the experts' answer, and what to try instead."""

from __future__ import annotations

from collections.abc import Sequence

from velfaerd_game.game.agreement import ADVISED_EXPERTS
from velfaerd_game.game.level import Expert, Level
from velfaerd_game.words.language import tr, trn

from .change_words import change
from .closer import best_change
from .revealed import RevealState, Spot
from .verdict_words import where

NAMED = 12
"""How many experts are told by name."""


def beside(level: Level) -> str:
    """The page's subtitle: beside how many experts the answer stands."""
    return trn("Your answer beside that of {n} expert", "Your answer beside that of {n} experts", len(level.experts))


def behind(level: Level) -> str:
    """Of what kind the experts are, and what the points therefore tell."""
    readings = sum(1 for expert in level.experts if expert.kind == "reading")
    persons = len(level.experts) - readings
    kinds = []
    if readings and persons:
        kinds.append(trn("{n} reading of a named source", "{n} readings of named sources", readings))
    elif readings:
        kinds.append(
            trn(
                "{n} reading of a named source, not a person’s own board",
                "{n} readings of named sources, none a person’s own board",
                readings,
            )
        )
    if persons:
        kinds.append(trn("{n} person’s own board", "{n} persons’ own boards", persons))
    who = tr("{one} and {other}").format(one=kinds[0], other=kinds[1]) if len(kinds) == 2 else "".join(kinds)
    return tr("{who}. The points tell how near you are to these, not how good a manager you are.").format(who=who)


def size(level: Level) -> str:
    """What the literature says of so small a panel; nothing of a large one."""
    many = len(level.experts)
    if many >= ADVISED_EXPERTS:
        return ""
    return trn(
        "This panel has {n} expert. The literature asks for 10 to 15.",
        "This panel has {n} experts. The literature asks for 10 to 15.",
        many,
    )


def names(experts: Sequence[Expert]) -> str:
    """The experts by name, the first of them where they are many."""
    told = ", ".join(expert.name for expert in experts[:NAMED])
    rest = len(experts) - NAMED
    if rest <= 0:
        return told
    more = trn("and {n} more", "and {n} more", rest)
    return f"{told} {more}"


def unwritten(spot: Spot) -> str:
    """What is said where the level gives no reason for or against the role."""
    if spot.backers:
        return tr("The experts gave no reason for this choice.")
    return tr("The experts have written nothing of this.")


def advice(spot: Spot) -> str:
    """What to try instead: another phase, another lead, a card more; nothing where there is nothing to say."""
    return " ".join(filter(None, (_move(spot), _lead(spot))))


def _move(spot: Spot) -> str:
    state, role = spot.state, spot.role.name
    if spot.card is None:
        return tr("Place the {role} in {phase}.").format(role=role, phase=where(state, spot.place))
    if spot.card.nearest is None:
        return ""
    there = state.number(spot.card.nearest) - 1
    nearest = state.level.phases[there].id
    have = sum(1 for expert in state.level.experts if spot.card.role in expert.placements[nearest].roles)
    words = tr("Move the {role} to {phase}. There {k} of {n} have the role.")
    return words.format(role=role, phase=where(state, there), k=have, n=state.experts)


def _lead(spot: Spot) -> str:
    """What the panel says of the lead here, told at the card it concerns."""
    chosen = spot.phase_score.lead.role
    if chosen is None or not spot.state.level.rules.lead:
        return ""
    have, many = spot.leaders(chosen), spot.state.experts
    if spot.scored.role == chosen:
        if spot.lead:
            return ""
        words = tr("Let the {role} lead here: {k} of {n} do.")
    elif spot.lead:
        words = tr("Let the {role} lead instead: {k} of {n} do.")
    else:
        return ""
    return words.format(role=spot.state.deck.role(chosen).name, k=have, n=many)


def same_lead(spot: Spot) -> str:
    """A sentence where the player's lead is the panel's, too."""
    if not spot.lead or spot.phase_score.lead.role != spot.scored.role:
        return ""
    words = tr("Same lead role as the experts: {k} of {n} chose it.")
    return words.format(k=spot.leaders(spot.scored.role), n=spot.state.experts)


def best_here(spot: Spot) -> str:
    """The one change to the spot's phase that would bring most, with its points; nothing where none brings more."""
    state, best = spot.state, best_change(spot.state, spot.place)
    return f"{change(state.deck, state.board[spot.phase.id], best)}." if best else ""


def introduction(state: RevealState) -> str:
    """What is said beside the cards before the first phase turns."""
    words = trn("Here are your cards in {n} phase.", "Here are your cards in {n} phases.", len(state.level.phases))
    call = tr("Now turn the phases one at a time and see how many of the experts would do the same.")
    return f"{words} {call}"

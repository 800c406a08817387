"""Where the points come from, in words: what each card brought, what was left and why, and how it sums up."""

from __future__ import annotations

from velfaerd_game.game.key import FULL
from velfaerd_game.game.level import Expert
from velfaerd_game.game.scoring import Missed
from velfaerd_game.words.language import tr, trn

from .change_words import change
from .closer import Account, CardAccount, PhaseAccount
from .panel_words import NAMED
from .points import amount, points, tenths
from .revealed import RevealState


def title(state: RevealState) -> str:
    """ "Why 68?"."""
    return tr("Why {points}?").format(points=points(state.score.total))


def rule(state: RevealState, whole: Account) -> str:
    """How points come about, and how many each phase has to give."""
    many = len(whole.phases)
    if len({phase.weight for phase in state.key.phases}) == 1:
        words = tr("The 100 points are shared equally between the {n} phases: {points} to each.")
    else:
        words = tr("The 100 points are shared between the {n} phases, and some count for more than others.")
    brings = tr(
        "A card brings points when experts have it in the same phase. It brings more the more of them there are, and "
        "the more the rest of your cards in the phase are like theirs."
    )
    note = tr(
        "The plate tells each phase out of 100; here it counts as it goes into your {total}. Tenths are rounded so "
        "that they add up."
    )
    said = words.format(n=many, points=tenths(FULL / many)), brings, note.format(total=points(state.score.total))
    return " ".join(said)


def sum_of(state: RevealState, whole: Account) -> str:
    """The phases added up: "14.3 + 20 + 33.3 = 67.6, shown as 68"."""
    added = " + ".join(tenths(phase.gained) for phase in whole.phases)
    total = tenths(whole.total)
    if whole.total == points(state.score.total):
        return f"{added} = {total}"
    shown = tr("{total}, shown as {points}").format(total=total, points=points(state.score.total))
    return f"{added} = {shown}"


def of_possible(phase: PhaseAccount) -> str:
    """ "14.3 of 20 points"."""
    return tr("{k} of {n} points").format(k=tenths(phase.gained), n=tenths(phase.possible))


def card_head(state: RevealState, card: CardAccount) -> str:
    """ "Bridge Builder (lead role): 4.2 points"."""
    name = state.deck.role(card.scored.role).name
    if card.lead:
        name = tr("{role} (lead role)").format(role=name)
    return f"{name}: {amount(card.points)}"


def card_why(state: RevealState, phase: PhaseAccount, card: CardAccount) -> str:
    """Who of the experts has the card there, by name."""
    if not card.scored.backers:
        return tr("None of the experts has the card here, so it brings nothing.")
    names = backers(state, phase.scored.id, card.scored.role, card.scored.backers)
    share = _share(state, len(card.scored.backers))
    return tr("{share} have the card here: {names}.").format(share=share, names=names)


def nothing_laid(state: RevealState, phase: PhaseAccount) -> str:
    """What is told of a phase where the player placed nothing; nothing where something lies."""
    if phase.laid.roles:
        return ""
    none = [expert for expert in state.level.experts if not expert.placements[phase.scored.id].roles]
    told = tr("You placed no card here.")
    if not none:
        return told
    names = listed([expert.name for expert in none])
    also = tr("Nor did {names}: that brings {amount}.").format(names=names, amount=amount(phase.empty))
    return f"{told} {also}"


def left_head(phase: PhaseAccount) -> str:
    """How many points were left, or that none were."""
    if phase.full:
        return tr("You have all there is to get here.")
    return tr("{amount} left on the table").format(amount=amount(phase.left))


def left_why(state: RevealState, phase: PhaseAccount) -> tuple[str, ...]:
    """Why points were left: missed roles, another lead, cards nobody has; a sentence each."""
    if phase.full:
        return ()
    told = [_missed(state, phase, missed) for missed in phase.scored.missed]
    told += filter(None, (_lead(state, phase), _alone(state, phase)))
    if not told:
        told = [tr("The experts differ here, and other cards lie a little closer to all of them together.")]
    return tuple(told)


def best(state: RevealState, phase: PhaseAccount) -> str:
    """The one change that would have brought most, as a sentence; nothing where there is nothing to get."""
    if phase.full:
        return ""
    if phase.best is None:
        return tr("No single change would bring more here; it takes several.")
    return f"{change(state.deck, phase.laid, phase.best)}."


def backers(state: RevealState, phase: str, role: str, ids: tuple[str, ...]) -> str:
    """The experts who have a role in a phase, by name, and which of them let it lead."""
    told = []
    for expert in state.level.experts:
        if expert.id in ids:
            leads = expert.placements[phase].lead == role
            told.append(tr("{role} (lead role)").format(role=expert.name) if leads else expert.name)
    return listed(told)


def leaders(state: RevealState, phase: str, role: str) -> tuple[Expert, ...]:
    """The experts who let a role lead a phase."""
    return tuple(expert for expert in state.level.experts if expert.placements[phase].lead == role)


def phase_told(state: RevealState, phase: PhaseAccount) -> str:
    """All that is told of a phase, for a screen reader."""
    told = [f"{phase.place + 1}. {state.phase(phase.place).title}: {of_possible(phase)}."]
    told.append(nothing_laid(state, phase))
    for card in phase.cards:
        told += [f"{card_head(state, card)}.", card_why(state, phase, card)]
    told += [_ended(left_head(phase)), *left_why(state, phase), best(state, phase)]
    return " ".join(filter(None, told))


def _share(state: RevealState, many: int) -> str:
    return tr("{k} of {n}").format(k=many, n=state.experts)


def _missed(state: RevealState, phase: PhaseAccount, missed: Missed) -> str:
    words = tr("You do not have the {role}. {share} have it here: {names}.")
    names = backers(state, phase.scored.id, missed.role, missed.backers)
    share = _share(state, len(missed.backers))
    return words.format(role=state.deck.role(missed.role).name, share=share, names=names)


def _lead(state: RevealState, phase: PhaseAccount) -> str:
    """What another lead did; nothing where the player's is the panel's, or the panel's lead is missed altogether."""
    theirs, mine = phase.scored.lead.role, phase.laid.lead
    if theirs is None or theirs == mine or not phase.laid.roles or not state.level.rules.lead:
        return ""
    share = _share(state, len(leaders(state, phase.scored.id, theirs)))
    name = state.deck.role(theirs).name
    if mine is None:
        words = tr("You have no lead role here. {share} let the {role} lead.")
        return words.format(role=name, share=share)
    words = tr("You let the {mine} lead. {share} let the {role} lead.")
    return words.format(mine=state.deck.role(mine).name, role=name, share=share)


def _alone(state: RevealState, phase: PhaseAccount) -> str:
    alone = [state.deck.role(card.scored.role).name for card in phase.cards if not card.scored.backers]
    if not alone:
        return ""
    words = tr("None of the experts has the {names} here: that draws the phase away from theirs.")
    return words.format(names=", ".join(alone))


def listed(names: list[str]) -> str:
    """The names, the first of them where they are many."""
    told, rest = ", ".join(names[:NAMED]), len(names) - NAMED
    if rest <= 0:
        return told
    more = trn("and {n} more", "and {n} more", rest)
    return f"{told} {more}"


def _ended(words: str) -> str:
    return words if words.endswith(".") else f"{words}."

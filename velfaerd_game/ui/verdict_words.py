"""What the reveal says of a card, a phase and the whole: how many would do the same, never right or wrong."""

from __future__ import annotations

from fractions import Fraction
from typing import assert_never

from velfaerd_game.game.scoring import AGREED_FROM, Score, Verdict
from velfaerd_game.words.language import tr, trn

from .points import points
from .revealed import RevealState, Spot

NEAR_GUESS = Fraction(5)
"""A score no more than this above the guess level is told as close to guessing."""


def verdict(said: Verdict) -> str:
    """How the experts stand to a card, in a word or two."""
    match said:
        case Verdict.AGREED:
            return tr("Agreed")
        case Verdict.DIVIDED:
            return tr("Divided")
        case Verdict.FEW:
            return tr("Few agree")
        case Verdict.ALONE:
            return tr("Only you")
        case _ as unreachable:
            assert_never(unreachable)


def share(spot: Spot) -> str:
    """How many of the experts: "3 of 4", or "none"."""
    backers = len(spot.scored.backers)
    return tr("{k} of {n}").format(k=backers, n=spot.state.experts) if backers else tr("none")


def agreeing(spot: Spot) -> str:
    """How many of the experts have the role here, as a sentence."""
    many, backers = spot.state.experts, len(spot.scored.backers)
    if backers == 0:
        words = trn("The one expert does not have the role here", "None of the {n} experts has the role here", many)
    elif spot.card is None:
        words = tr("{k} of {n} experts have the role here")
    elif backers == 1:
        words = tr("1 of {n} experts agrees")
    else:
        words = tr("{k} of {n} experts agree")
    if many == 1 and backers:
        words = tr("The one expert agrees") if spot.card else tr("The one expert has the role here")
    words = words.format(k=backers, n=many)
    if spot.scored.share != Fraction(backers, many):
        weight = tr("by weight {percent} %").format(percent=points(100 * spot.scored.share))
        words = f"{words} ({weight})"
    return words


def timing(phases: int) -> str:
    """How far a card lies from where an expert has its role; empty for 0."""
    if phases == 0:
        return ""
    if phases == -1:
        return tr("Right role, one phase too early")
    if phases == 1:
        return tr("Right role, one phase too late")
    words = tr("Right role, {n} phases too early") if phases < 0 else tr("Right role, {n} phases too late")
    return words.format(n=abs(phases))


def where(state: RevealState, place: int) -> str:
    """ "phase 3, Agreement"."""
    return tr("phase {number}, {title}").format(number=place + 1, title=state.phase(place).title)


def missing(spot: Spot) -> str:
    """A missed role's line: "Missing · 3 of 4"."""
    return tr("Missing · {share}").format(share=share(spot))


def spot_name(spot: Spot) -> str:
    """All that a card or an outline shows, for a screen reader."""
    parts = [spot.role.name, tr("lead role") if spot.lead else "", where(spot.state, spot.place)]
    said = missing(spot)
    if spot.card is not None:
        said = f"{verdict(spot.card.verdict)}, {share(spot)}"
    return ". ".join(part for part in (", ".join(filter(None, parts)), said, timing(spot.timing)) if part)


def unturned_name(spot: Spot) -> str:
    """What a card shows before its phase is turned."""
    parts = (spot.role.name, tr("lead role") if spot.lead else "", where(spot.state, spot.place), tr("not turned yet"))
    return ", ".join(filter(None, parts))


def outcome(state: RevealState, place: int) -> str:
    """How a phase turned out, said aloud when it turns."""
    told = [f"{capital(where(state, place))}: {phase_points(state.score.phases[place].score)}"]
    for spot in state.spots(place):
        if spot.card is None:
            told.append(f"{spot.role.name}: {missing(spot)}")
        else:
            lead = tr("{role} (lead role)") if spot.lead else "{role}"
            said = f"{lead.format(role=spot.role.name)}: {verdict(spot.card.verdict)}, {share(spot)}"
            told.append(", ".join(filter(None, (said, timing(spot.timing)))))
    return ". ".join(told) + "."


def phase_points(exact: Fraction) -> str:
    """A phase's score (0 to 1) in points."""
    return trn("{n} point", "{n} points", points(100 * exact))


def total(score: Score) -> str:
    """The whole score, said aloud when the last phase has turned."""
    if score.expert_level is None:
        words = tr("You scored {points} out of 100. Pure guessing gives {guess}; one expert gives no expert level.")
        return words.format(points=points(score.total), guess=points(score.guess))
    words = tr("You scored {points} out of 100. Pure guessing gives {guess}, expert level is {expert}.")
    return words.format(points=points(score.total), guess=points(score.guess), expert=points(score.expert_level))


def marks(score: Score) -> list[str]:
    """The marks a score is read against: the guess level, and the expert level where there is one."""
    told = [tr("Pure guessing {points}").format(points=points(score.guess))]
    if score.expert_level is not None:
        told.append(tr("Expert level {points}").format(points=points(score.expert_level)))
    return told


def own_mark(shown: int) -> str:
    """The player's own mark."""
    return tr("You {points}").format(points=shown)


def judgement(score: Score) -> str:
    """The score in words, read against the guess level and the expert level."""
    if score.stars == 3:
        on_level = score.expert_level is not None and score.total >= score.expert_level
        return tr("On a level with the experts") if on_level else tr("Very close to the experts")
    if score.stars == 0 and score.total <= score.guess + NEAR_GUESS:
        return tr("Close to pure guessing")
    near = sum(1 for phase in score.phases if phase.score >= AGREED_FROM)
    if score.stars and near:
        return trn("Close to the experts in {n} phase", "Close to the experts in {n} phases", near)
    return tr("You see it differently from the experts")


def stars(count: int) -> str:
    """The stars in words."""
    return trn("{n} of 3 stars", "{n} of 3 stars", count)


def effort(state: RevealState) -> str:
    """What the round took: time and hints, and whether it is the best so far."""
    told = []
    if state.record:
        told.append(tr("Your best answer so far"))
    if state.seconds >= 60:
        told.append(trn("{n} minute", "{n} minutes", round(state.seconds / 60)))
    if state.hints:
        told.append(trn("{n} hint", "{n} hints", state.hints))
    return " · ".join(told)


def capital(words: str) -> str:
    """The words with a capital at their beginning."""
    return words[:1].upper() + words[1:]

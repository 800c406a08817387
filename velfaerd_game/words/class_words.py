"""What is said of a class, on the command line and on paper: its rounds, its scores, where it stands apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from velfaerd_game.files.class_data import ClassPart
from velfaerd_game.game.class_measures import ClassCard, ClassResult, ClassRound
from velfaerd_game.game.key import Key
from velfaerd_game.game.level import Level

from .language import spoken, tr, trn


def summary(level: Level, key: Key, part: ClassPart, names: Mapping[str, str]) -> Iterator[str]:
    """A class in some lines; `names` are the roles'."""
    yield f"{class_name(part)} · {level.title}"
    for one in part.result.rounds:
        yield "  " + round_line(one)
        if scores := scores_line(one):
            yield "    " + scores
    yield "  " + marks_line(key)
    if part.result.gain is not None:
        yield "  " + gain_line(part.result)
    if last := part.result.last:
        yield from _apart(level, last, names)
    yield from _teams(part)


def _apart(level: Level, last: ClassRound, names: Mapping[str, str]) -> Iterator[str]:
    if last.start:
        yield "  " + tr("The class differs most in: {phase}").format(phase=level.phase(last.start).title)
    if cards := last.divisive():
        yield "  " + tr("Cards that divide the class most:")
        yield from ("    " + card_line(level, card, names) for card in cards)
    if gaps := [phase.gap for phase in last.phases if phase.gap]:
        yield "  " + tr("Furthest from the experts, phase by phase:")
        yield from ("    " + card_line(level, gap, names) for gap in gaps)


def _teams(part: ClassPart) -> Iterator[str]:
    if part.teams:
        yield "  " + tr("Teams:")
    for team in part.teams:
        rounds = " · ".join(f"{round_name(number)}: {points(score)}" for number, score in team.rounds.items())
        name = team.team or tr("without a name")
        yield f"    {name} · {rounds}"


def class_name(part: ClassPart) -> str:
    """The class's name, or that it is all of them."""
    return tr("All classes together") if part.name is None else part.name


def round_name(number: int) -> str:
    """Round 1, round 2."""
    return tr("Round {n}").format(n=number)


def round_line(one: ClassRound) -> str:
    """How many boards a round has (or people whose hands were counted), how sure, how long."""
    if one.scores is None:
        many = trn("{n} person, hands counted", "{n} people, hands counted", one.asked)
    else:
        many = trn("{n} board", "{n} boards", one.asked)
    said = [f"{round_name(one.number)}: {many}"]
    if one.sure is not None:
        said.append(tr("{percent} sure on average").format(percent=percent(one.sure / 100)))
    if one.seconds is not None:
        said.append(trn("{n} minute in the middle", "{n} minutes in the middle", round(one.seconds / 60)))
    return ", ".join(said)


def scores_line(one: ClassRound) -> str:
    """Mean and spread of a round's scores; empty for hands."""
    if one.scores is None:
        return ""
    if one.scores.count == 1:
        return tr("{points} points").format(points=points(one.scores.mean))
    return tr("{mean} points on average; half lie between {lower} and {upper}, all from {least} to {most}").format(
        mean=points(one.scores.mean),
        lower=points(one.scores.lower),
        upper=points(one.scores.upper),
        least=points(one.scores.least),
        most=points(one.scores.most),
    )


def marks_line(key: Key) -> str:
    """The two marks a score is read against."""
    if key.expert_level is None:
        return tr("Pure guessing {guess}; with one expert there is no expert level").format(guess=points(key.guess))
    return tr("Pure guessing {guess}, expert level {expert}").format(
        guess=points(key.guess), expert=points(key.expert_level)
    )


def gain_line(result: ClassResult) -> str:
    """What the talk brought, in words; empty where that cannot be said."""
    if result.gain is None:
        return ""
    share = percent(abs(result.gain))
    if result.gain < 0:
        return tr("The mean fell between the rounds, by {share} of what was left up to 100.").format(share=share)
    return tr("The talk brought {share} of what there was to win up to 100.").format(share=share)


def card_line(level: Level, card: ClassCard, names: Mapping[str, str]) -> str:
    """A card with the class's share and the experts'."""
    return tr("{phase}, {role}: the class {mine}, the experts {theirs}").format(
        phase=level.phase(card.phase).title,
        role=names.get(card.role, card.role),
        mine=percent(card.of_class),
        theirs=percent(card.of_experts),
    )


def points(value: Fraction) -> str:
    """A score with one digit after the mark that the language puts there."""
    return f"{float(value):.1f}".replace(".", "," if spoken() == "da" else ".")


def percent(share: Fraction) -> str:
    """A share from 0 to 1 in whole per cent."""
    return f"{float(100 * share):.0f} %" if spoken() == "da" else f"{float(100 * share):.0f}%"

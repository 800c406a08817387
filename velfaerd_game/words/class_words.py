"""What is said of a class, on the command line and on paper: its rounds, its scores, where it stands apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from math import floor

from velfaerd_game.files.class_data import ClassPart
from velfaerd_game.game.class_measures import ClassCard, ClassResult, ClassRound
from velfaerd_game.game.key import Key
from velfaerd_game.game.level import Level

from .language import spoken, tr, trn

FEWEST = 5
"""With fewer answers they are counted, not turned into per cent: nobody is to be known by a fraction."""


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
        yield from ("    " + card_line(level, last, card, names) for card in cards)
    if gaps := [phase.gap for phase in last.phases if phase.gap]:
        yield "  " + tr("Furthest from the experts, phase by phase:")
        yield from ("    " + card_line(level, last, gap, names) for gap in gaps)


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
        said.append(trn("typically {n} minute", "typically {n} minutes", max(1, _whole(one.seconds / 60))))
    return ", ".join(said)


def shares_of(result: ClassResult) -> str:
    """What the shares of these rounds, of which there is at least one, are shares of; empty for a single board."""
    asked = {one.asked for one in result.rounds}
    if result.rounds[0].scores is None:
        return tr("Shares are of the whole class, with those who put no hand up.")
    if asked == {1}:
        return ""
    if len(asked) > 1:
        return tr("There are not as many boards in both rounds; each round’s shares are of its own.")
    return tr("Shares are of all boards of the round, those with an empty phase as well.")


def scores_line(one: ClassRound) -> str:
    """Mean and spread of a round's scores; empty for hands."""
    if one.scores is None:
        return ""
    if one.scores.least == one.scores.most:
        return tr("{points} points").format(points=points(one.scores.mean))
    if one.scores.count < FEWEST:
        return tr("{mean} points on average; all lie from {least} to {most}").format(
            mean=points(one.scores.mean), least=points(one.scores.least), most=points(one.scores.most)
        )
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
    if result.gain == 0:
        return tr("The mean is the same in both rounds.")
    share = percent(abs(result.gain))
    if result.gain < 0 and all(one.asked == 1 for one in result.rounds):
        return tr("The score fell between the rounds, by {share} of what was left up to 100.").format(share=share)
    if result.gain < 0:
        return tr("The mean fell between the rounds, by {share} of what was left up to 100.").format(share=share)
    return tr("The talk brought {share} of what there was to win up to 100.").format(share=share)


def card_line(level: Level, one: ClassRound, card: ClassCard, names: Mapping[str, str]) -> str:
    """A card of a round with the class's share and the experts'."""
    place = f"{level.phase(card.phase).title}, {names.get(card.role, card.role)}"
    return f"{place}: {shares_line(level, one, card)}"


def shares_line(level: Level, one: ClassRound, card: ClassCard) -> str:
    """The class's share of a card in a round, and the experts'."""
    theirs = experts_words(card.of_experts, len(level.experts))
    if one.asked == 1:
        said = tr("chosen, the experts {theirs}") if card.of_class else tr("not chosen, the experts {theirs}")
        return said.format(theirs=theirs)
    mine = share_words(one.tally.count(card.phase, card.role), one.asked)
    return tr("the class {mine}, the experts {theirs}").format(mine=mine, theirs=theirs)


def share_words(count: int, asked: int) -> str:
    """A share: per cent, or where few answered, the count."""
    if asked < FEWEST:
        return tr("{count} of {asked}").format(count=count, asked=asked)
    return percent(Fraction(count, asked))


def experts_words(share: Fraction, panel: int) -> str:
    """The experts' share: counted in a small panel, where all weigh alike; else per cent."""
    count = share * panel
    return share_words(int(count), panel) if count.denominator == 1 else percent(share)


def points(value: Fraction) -> str:
    """A score with one decimal, after the mark that the language puts there.

    Where the decimal alone would lift it to the next whole point it is cut, so that 67.46 is 67.4 beside a slide's 67.
    """
    tenths = _whole(10 * value)
    tenths -= _whole(Fraction(tenths, 10)) > _whole(value)
    whole, decimal = divmod(tenths, 10)
    return f"{whole}{decimal_mark()}{decimal}"


def decimal_mark() -> str:
    """What stands before the decimals."""
    return "," if spoken() == "da" else "."


def percent(share: Fraction) -> str:
    """A share from 0 to 1 in whole per cent."""
    return f"{_whole(100 * share)} %" if spoken() == "da" else f"{_whole(100 * share)}%"


def _whole(number: Fraction) -> int:
    """The nearest whole number, a half upwards, as on the slides."""
    return floor(number + Fraction(1, 2))

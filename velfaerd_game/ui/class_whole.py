"""The slide of the whole board: how the class's scores lie, what they are read against, the cards that divide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from velfaerd_game.game.class_measures import ClassResult, Distribution
from velfaerd_game.game.deck import Deck
from velfaerd_game.game.key import Key
from velfaerd_game.game.level import Level
from velfaerd_game.words.class_words import FEWEST, gain_line
from velfaerd_game.words.language import tr, trn

from .class_slides import class_bars, experts_bar, round_name, round_names
from .points import points
from .slides import Mark, RoleRow, Spread, WholeSlide

CARDS, CARDS_ALONE = 3, 5
"""How many of the most divisive cards stand on the whole's page: below the spread of the boards, or without it."""


def whole_slide(level: Level, deck: Deck, key: Key, result: ClassResult, each: Sequence[Sequence[float]]) -> WholeSlide:
    """The whole on one page. `each`: every board's score, round by round; empty where hands were counted."""
    rounds = result.rounds
    spreads = tuple(
        Spread(
            round_name(told.number, len(rounds)),
            (float(spread.least), float(spread.lower), float(spread.median), float(spread.upper), float(spread.most)),
            tuple(scores),
            _spread_words(spread),
            float(spread.mean),
            tr("average {points}").format(points=points(spread.mean)),
        )
        for told, scores in zip(rounds, each, strict=True)
        if (spread := told.scores) is not None
    )
    cards = rounds[-1].divisive(CARDS if spreads else CARDS_ALONE) if rounds else ()
    number = {phase.id: place for place, phase in enumerate(level.phases, 1)}
    panel = len(level.experts)
    asked = rounds[-1].asked if rounds else 0
    return WholeSlide(
        title=tr("The whole way"),
        small=" · ".join(_counted(asked, bool(spreads))),
        spreads=spreads,
        marks=tuple(_marks(key)),
        says=tuple(_whole_words(result)),
        cards=tuple(
            RoleRow(
                card.role,
                deck.role(card.role).name,
                class_bars(rounds, card.phase, card.role),
                experts_bar(card.of_experts, panel),
                place=f"{number[card.phase]} {level.phase(card.phase).title}",
            )
            for card in cards
        ),
        cards_title=tr("The cards that divide you most"),
        rounds=round_names(rounds) or (tr("The class"),),
        experts=tr("The experts"),
    )


def _spread_words(spread: Distribution) -> str:
    """How the boards lie, for those who hear the page; with few of them only from where to where."""
    if spread.count < FEWEST:
        words = tr("all boards lie between {least} and {most}")
        return words.format(least=points(spread.least), most=points(spread.most))
    words = tr("half of the boards lie between {lower} and {upper}, the middle one at {median}")
    return words.format(lower=points(spread.lower), upper=points(spread.upper), median=points(spread.median))


def _counted(asked: int, dots: bool) -> Iterator[str]:
    """How many answered, and that each of them has a dot."""
    yield trn("{n} answer", "{n} answers", asked)
    if dots:
        yield tr("each dot is a board")


def _marks(key: Key) -> Iterator[Mark]:
    """The two levels a score is read against."""
    guess = tr("Pure guessing {points}").format(points=points(key.guess))
    yield Mark(float(key.guess), guess, tr("cards laid at random"))
    if key.expert_level is not None:
        expert = tr("Expert level {points}").format(points=points(key.expert_level))
        yield Mark(float(key.expert_level), expert, tr("an expert among the others"))


def _whole_words(result: ClassResult) -> list[str]:
    scored = [told.scores for told in result.rounds if told.scores is not None]
    if not scored:
        return (
            [tr("Hands are counted card by card, so there are no points: they take whole boards.")]
            if (result.rounds)
            else [tr("There are no answers.")]
        )
    if len(scored) == 1:
        return [tr("On average {points} of 100 points.").format(points=points(scored[0].mean))]
    words = tr("On average from {first} to {second} points.").format(
        first=points(scored[0].mean), second=points(scored[-1].mean)
    )
    return [f"{words} {gain_line(result)}".strip()]

"""A board's score as people read it: the marks beside it, each phase, each card."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from velfaerd_game.game.level import Level
from velfaerd_game.game.scoring import CardScore, PhaseScore, Score, Verdict
from velfaerd_game.words.language import spoken, tr, trn

from .known import deck


def table(path: Path, level: Level, outcome: Score) -> str:
    """The board's score in some lines, in the language now spoken."""
    return "\n".join([f"{path} · {level.title}", *_marks(outcome), *_phases(level, outcome.phases), ""])


def _marks(outcome: Score) -> Iterator[str]:
    guess, expert = _points(outcome.guess), outcome.expert_level
    yield "  " + tr("Score {points} of 100").format(points=_points(outcome.total))
    if expert is None:
        yield "  " + tr("Pure guessing {guess}; with one expert there is no expert level").format(guess=guess)
    else:
        yield "  " + tr("Pure guessing {guess}, expert level {expert}").format(guess=guess, expert=_points(expert))
    yield "  " + trn("{n} star of 3", "{n} stars of 3", outcome.stars)


def _phases(level: Level, phases: tuple[PhaseScore, ...]) -> Iterator[str]:
    shipped = deck()
    names = {role.id: role.name for role in shipped.roles} if shipped else {}
    for number, phase in enumerate(phases, 1):
        yield f"  {number}. {level.phase(phase.id).title}: {_points(100 * phase.score)}"
        for card in phase.cards:
            name = names.get(card.role, card.role)
            led = tr("{role} (lead role)").format(role=name) if card.weight == 2 else name
            yield f"     {led}: {_said(card)}"
        for missed in phase.missed:
            yield "     " + tr("Missing: {role} ({share})").format(
                role=names.get(missed.role, missed.role), share=_percent(missed.share)
            )


def _said(card: CardScore) -> str:
    verdicts = {
        Verdict.AGREED: tr("agreed"),
        Verdict.DIVIDED: tr("divided"),
        Verdict.FEW: tr("few agree"),
        Verdict.ALONE: tr("only you"),
    }
    said = [_percent(card.share), verdicts[card.verdict]]
    if card.timing < 0:
        said.append(trn("{n} phase too early", "{n} phases too early", -card.timing))
    if card.timing > 0:
        said.append(trn("{n} phase too late", "{n} phases too late", card.timing))
    return ", ".join(said)


def _points(value: Fraction) -> str:
    """One digit after the mark that the language puts there."""
    return f"{float(value):.1f}".replace(".", "," if spoken() == "da" else ".")


def _percent(share: Fraction) -> str:
    return f"{float(100 * share):.0f} %" if spoken() == "da" else f"{float(100 * share):.0f}%"

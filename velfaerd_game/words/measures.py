"""The measures of a level in words: a line each, with the limit, and a sign before what is outside it."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from velfaerd_game.game.agreement import ADVISED_EXPERTS
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.game.measures import Finding, Measured, Measures

from .language import spoken, tr

KEPT, OUTSIDE = "  ", "! "
"""What a line begins with."""

_ONE_PLACE = frozenset({Measured.GUESS, Measured.EXPERTS, Measured.MINUTES})
_TWO_PLACES = frozenset({Measured.ALPHA})


def report(measures: Measures, roles: Mapping[str, str]) -> tuple[str, ...]:
    """A level's heading and its measures, a line each; `roles` are the roles' names by id."""
    level = measures.level
    counts = ", ".join(f"{roles[role]} {measures.right[role]}" for role in ROLE_IDS)
    belongs = tr("phases where at least half the experts place a role, of {n}: {counts}")
    cards = " ".join(map(str, measures.shape))
    panel = tr("experts: {n}; the literature asks for at least {least}")
    return (
        f"{level.id}: {level.title}",
        *(finding_line(finding, roles) for finding in measures.findings),
        KEPT + belongs.format(n=len(level.phases), counts=counts),
        KEPT + tr("cards in each phase of the best board: {cards}").format(cards=cards),
        KEPT + panel.format(n=len(level.experts), least=ADVISED_EXPERTS),
    )


def finding_line(finding: Finding, roles: Mapping[str, str]) -> str:
    """One measure on a line: what it is, its value, and the limit where there is one."""
    names = [roles.get(name, name) for name in finding.names]
    listed = ", ".join(names) or tr("no cards")
    what = _labels()[finding.kind].format(names=listed, where=" › ".join(names))
    value = tr("undefined") if finding.value is None else _number(finding.value, finding.kind)
    limit = _limit(finding)
    return f"{KEPT if finding.kept else OUTSIDE}{what}: {value}" + (f" ({limit})" if limit else "")


def _labels() -> dict[Measured, str]:
    return {
        Measured.GUESS: tr("guess level"),
        Measured.EXPERTS: tr("expert level"),
        Measured.ALPHA: tr("Krippendorff’s alpha, MASI"),
        Measured.ONE_ROLE: tr("the most phases one role belongs in ({names})"),
        Measured.EVERYWHERE: tr("the same cards in every phase, at best ({names})"),
        Measured.COPIED: tr("two cards a phase, copied from {names}"),
        Measured.PATTERN: tr("two cards a phase, by the pattern of all the other levels"),
        Measured.MINUTES: tr("minutes to read briefing and situations"),
        Measured.LIX: tr("LIX of all texts"),
        Measured.HARDEST: tr("LIX of the hardest text ({where})"),
        Measured.BRIEFING: tr("words in the briefing"),
        Measured.SHORTEST_SITUATION: tr("words in the shortest situation ({where})"),
        Measured.LONGEST_SITUATION: tr("words in the longest situation ({where})"),
        Measured.SHORTEST_WHY: tr("words in the shortest reason ({where})"),
        Measured.LONGEST_WHY: tr("words in the longest reason ({where})"),
        Measured.LEAST_ROLE: tr("phases of all levels where the least used role belongs ({names})"),
        Measured.SAME_SHAPE: tr("part of the levels whose best boards have the same shape ({names}), per cent"),
    }


def _limit(finding: Finding) -> str:
    least, most = (None if one is None else _number(one, finding.kind) for one in (finding.least, finding.most))
    if least and most:
        return tr("{least} to {most}").format(least=least, most=most)
    if least:
        return tr("at least {least}").format(least=least)
    return tr("at most {most}").format(most=most) if most else ""


def _number(value: Fraction, kind: Measured) -> str:
    if kind == Measured.SAME_SHAPE:
        value *= 100
    places = 2 if kind in _TWO_PLACES else 1 if kind in _ONE_PLACE else 0
    written = f"{float(value):z.{places}f}"  # z: a little below 0 is 0, not -0
    return written.replace(".", ",") if spoken() == "da" else written

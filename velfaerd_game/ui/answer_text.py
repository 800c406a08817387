"""All that the plate and its panel tell, as text: to read from top to bottom, or as a table for a spreadsheet."""

from __future__ import annotations

from velfaerd_game.words.language import tr

from . import closer_words, panel_words, verdict_words
from .points import points
from .revealed import RevealState, Spot

MARKS = "\\`*_{}[]<>()#+-.!|~&"
"""What Markdown might take for its own."""


def markdown(state: RevealState) -> str:
    """A heading for each phase, and under it each card with share, experts, verdict, timing and reason."""
    score = state.score
    total = f"{verdict_words.total(score)} {_sentence(verdict_words.judgement(score))}"
    told = [f"## {_plain(state.level.title)}", _plain(total), _plain(panel_words.behind(state.level))]
    for place, phase in enumerate(score.phases):
        told.append(f"### {place + 1}\\. {_plain(state.phase(place).title)}")
        of = tr("{k} of {n} points").format(k=points(100 * phase.score), n=100)
        told.append(_plain(_sentence(of)))
        told.append(_plain(state.phase(place).situation))
        spots = state.spots(place)
        if not state.board[phase.id].roles:
            told.append(_plain(tr("You placed no card here.")))
        told += [_spot(spot) for spot in spots]
    return "\n\n".join(told)


def _spot(spot: Spot) -> str:
    """A card or a missed role: a line in bold, then its sentences."""
    name = spot.role.name
    if spot.lead:
        name = tr("{role} (lead role)").format(role=name)
    head = f"{name}: {said(spot)}"
    lines = [f"**{_plain(_sentence(head))}**"]
    who, timing, why = names(spot), verdict_words.timing(spot.timing), reason(spot)
    if who:
        lines.append(_plain(_sentence(tr("Experts behind it: {names}").format(names=who))))
    lines += [_plain(_sentence(words)) for words in (timing, why) if words]
    advice = panel_words.advice(spot)
    if advice:
        lines.append(_plain(advice))
    return " ".join(lines)


def said(spot: Spot) -> str:
    """The verdict and the share: "Divided, 3 of 5", or that the role is missed."""
    if spot.card is None:
        return verdict_words.missing(spot)
    return f"{verdict_words.verdict(spot.card.verdict)}, {verdict_words.share(spot)}"


def names(spot: Spot) -> str:
    """The experts who have the role there, and which of them let it lead."""
    return closer_words.backers(spot.state, spot.phase.id, spot.scored.role, spot.scored.backers)


def reason(spot: Spot) -> str:
    """Why the experts have the role there, or have not."""
    return spot.phase.why(spot.scored.role) or panel_words.unwritten(spot)


def table(state: RevealState) -> str:
    """The same as rows of cells parted by tabs: what a spreadsheet takes from the clipboard."""
    heads = (
        tr("Phase"),
        tr("Title"),
        tr("Points of 100"),
        tr("Card"),
        tr("Placed"),
        tr("Lead role"),
        tr("Experts with it"),
        tr("Experts"),
        tr("Who"),
        tr("Verdict"),
        tr("Timing"),
        tr("Why"),
    )
    rows: list[tuple[str, ...]] = [heads]
    for place in range(len(state.level.phases)):
        rows += [_row(spot) for spot in state.spots(place)]
    return "\n".join("\t".join(_cell(cell) for cell in row) for row in rows)


def _row(spot: Spot) -> tuple[str, ...]:
    yes, no = tr("yes"), tr("no")
    return (
        str(spot.place + 1),
        spot.phase.title,
        str(points(100 * spot.phase_score.score)),
        spot.role.name,
        no if spot.card is None else yes,
        yes if spot.lead else no,
        str(len(spot.scored.backers)),
        str(spot.state.experts),
        names(spot),
        tr("Missing") if spot.card is None else verdict_words.verdict(spot.card.verdict),
        verdict_words.timing(spot.timing),
        reason(spot),
    )


def _cell(words: str) -> str:
    """One line that a spreadsheet takes for words, whatever it begins with."""
    line = " ".join(words.split())
    if line[:1] == '"':  # a spreadsheet reads on from there to the next one, over cells and rows
        line = line.replace('"', '""')
        return f'"{line}"'
    return f"'{line}" if line[:1] in {"=", "+", "-", "@"} else line


def _plain(words: str) -> str:
    """The words with nothing in them that Markdown could take for its own."""
    return "".join(f"\\{letter}" if letter in MARKS else letter for letter in " ".join(words.split()))


def _sentence(words: str) -> str:
    return words if words.endswith((".", "!", "?")) else f"{words}."

"""A finished round, told for paper and saved as PDF: score, board, what there is to learn, and what was written."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from velfaerd_game.game.level import Placement
from velfaerd_game.reports.result_told import CardTold, Marker, Note, PhaseTold, Reason, ResultTold, ScoreTold
from velfaerd_game.words.language import tr

from . import closer_words, day_words, panel_words, verdict_words
from .closer import PhaseAccount, account
from .main_window import MainWindow
from .points import points
from .revealed import RevealState, Spot
from .saving_paper import Paper, ask_where
from .saving_step import step_told
from .thoughts import Step, Thought

MOST_REASONS = 3
"""How many phases are told of where something was left on the table, those with most left first."""


def result_told(
    state: RevealState, day: date, thoughts: Sequence[Thought] = (), step: Step | None = None
) -> ResultTold:
    """A finished round in words; `day`: when it was finished, `step`: a next step, None where nothing stands on it."""
    level, effort = state.level, verdict_words.effort(state)
    return ResultTold(
        title=level.title,
        under=" · ".join(filter(None, (level.place, panel_words.beside(level), effort))),
        day=day_words.told(day),
        score=_score(state),
        phases=tuple(_phase(state, place) for place in range(len(level.phases))),
        reasons=_reasons(state),
        notes=tuple(_note(thought) for thought in thoughts),
        step=step_told(step) if step and not step.card.blank else None,
    )


def save_result(window: MainWindow, told: ResultTold) -> None:
    """Ask for a file, and write the result."""

    def write(path: Path) -> None:
        from velfaerd_game.reports.result_pages import save_result as save

        save(path, told)

    ask_where(
        window,
        Paper(
            ask=tr("Save my result as PDF"),
            name=" – ".join((tr("My result"), told.title)),
            saved=tr("Your result is saved"),
            found=tr("It lies in {file}."),
            how=tr("What you have written stands in it, too. Nobody else has it unless you pass it on."),
            write=write,
        ),
    )


def _score(state: RevealState) -> ScoreTold:
    score = state.score
    own = points(score.total)
    places = [points(value) for value in (score.guess, score.expert_level) if value is not None]
    return ScoreTold(
        own=Marker(own, verdict_words.own_mark(own)),
        marks=tuple(Marker(at, words) for at, words in zip(places, verdict_words.marks(score), strict=True)),
        stars=score.stars,
        stars_said=verdict_words.stars(score.stars),
        judgement=verdict_words.judgement(score),
        said=verdict_words.total(score),
        behind=" ".join(filter(None, (panel_words.behind(state.level), panel_words.size(state.level)))),
    )


def _phase(state: RevealState, place: int) -> PhaseTold:
    cards = tuple(_card(spot) for spot in state.spots(place))
    laid = state.board[state.phase(place).id].roles
    exact = state.score.phases[place].score
    empty = "" if laid or cards else tr("You placed no card here.")
    return PhaseTold(state.phase(place).title, verdict_words.phase_points(exact), cards, empty)


def _card(spot: Spot) -> CardTold:
    """A card as the plate tells it."""
    role = spot.role
    if spot.card is None:
        return CardTold(role.id, role.name, None, verdict_words.missing(spot))
    said = f"{verdict_words.verdict(spot.card.verdict)}, {verdict_words.share(spot)}"
    lead = verdict_words.capital(tr("lead role")) if spot.lead else ""
    return CardTold(role.id, role.name, spot.card.verdict, said, lead, verdict_words.timing(spot.timing))


def _reasons(state: RevealState) -> tuple[Reason, ...]:
    """The phases with most left: the change that would bring most, and why the experts see the role it is about."""
    left = [phase for phase in account(state).phases if not phase.full]
    most = sorted(left, key=lambda phase: phase.left, reverse=True)[:MOST_REASONS]
    if not most:
        return (Reason(verdict_words.judgement(state.score), (tr("You have all there is to get here."),)),)
    return tuple(_reason(state, phase) for phase in most)


def _reason(state: RevealState, phase: PhaseAccount) -> Reason:
    title = state.phase(phase.place).title
    head = f"{phase.place + 1}. {title}: {closer_words.left_head(phase)}"
    said = [closer_words.best(state, phase)]
    role = _about(phase)
    why = state.phase(phase.place).why(role) if role else None
    if role and why:
        said.append(f"{state.deck.role(role).name}: {why}")
    if not why:
        said += closer_words.left_why(state, phase)
    return Reason(head, tuple(filter(None, said)))


def _about(phase: PhaseAccount) -> str | None:
    """The role there is most to learn of: the one the best change brings, else the most missed, else one alone."""
    if phase.best is not None and (come := _new(phase.laid, phase.best.placement)):
        return come
    if phase.scored.missed:
        return phase.scored.missed[0].role
    if phase.best is not None and (gone := _new(phase.best.placement, phase.laid)):
        return gone
    alone = [card.scored.role for card in phase.cards if not card.scored.backers]
    return alone[0] if alone else None if phase.best is None else phase.best.placement.lead


def _new(before: Placement, after: Placement) -> str | None:
    return next((role for role in after.roles if role not in before.roles), None)


def _note(thought: Thought) -> Note:
    earlier = ""
    if thought.earlier:
        earlier = tr("When you answered, the question was: {question}").format(question=thought.earlier)
    return Note(thought.question, thought.answer.strip(), earlier)

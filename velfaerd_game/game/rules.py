"""What makes a level valid: every fault of meaning at once, in the order of the file."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from .amounts import allowed, faults_of_count, faults_of_number, faults_of_weight
from .deck import PARTNER_KINDS, ROLE_IDS
from .level import EMPTY, Expert, Level, Phase, Placement, Rules, Source
from .limits import LANGUAGES
from .problem import Problem, ProblemKind
from .references import choices, faults_of_id, faults_of_names, faults_of_repeat, faults_of_role, first_places
from .wording import faults_of_text, faults_of_url, shown


def problems(level: Level, tensions: Collection[str]) -> tuple[Problem, ...]:
    """Every fault of meaning that the level has; `tensions` are the deck's tension ids."""
    return tuple(_problems(level, tuple(tensions)))


def _problems(level: Level, tensions: tuple[str, ...]) -> Iterator[Problem]:
    yield from faults_of_id(level.id, "id")
    if level.language not in LANGUAGES:
        yield Problem(ProblemKind.BAD_LANGUAGE, "language", shown(level.language), LANGUAGES)
    yield from faults_of_text(level.title, "title", "title")
    yield from faults_of_text(level.place, "place", "place")
    yield from faults_of_count(level.partners, "partners", "partners")
    yield from faults_of_names(level.partners, "partners", PARTNER_KINDS, ProblemKind.UNKNOWN_PARTNER)
    yield from faults_of_number(level.difficulty, "difficulty")
    yield from faults_of_number(level.minutes, "minutes")
    yield from faults_of_text(level.summary, "summary", "summary")
    yield from faults_of_text(level.briefing, "briefing", "briefing")
    yield from faults_of_count(level.tensions, "tensions", "tensions")
    yield from faults_of_names(level.tensions, "tensions", tensions, ProblemKind.UNKNOWN_TENSION)
    yield from faults_of_number(level.rules.max_cards, "rules.max_cards")
    yield from _phases(level)
    yield from _experts(level)
    yield from faults_of_count(level.debrief, "debrief", "debrief")
    for at, question in enumerate(level.debrief):
        yield from faults_of_text(question.question, f"debrief[{at}].question", "debrief.question")
    yield from _sources(level.sources)


def _phases(level: Level) -> Iterator[Problem]:
    yield from faults_of_count(level.phases, "phases", "phases")
    first = first_places(phase.id for phase in level.phases)
    for at, phase in enumerate(allowed(level.phases, "phases")):
        where = f"phases[{at}]"
        yield from faults_of_id(phase.id, f"{where}.id")
        yield from faults_of_repeat(ProblemKind.DUPLICATE_ID, phase.id, first, at, "phases[{}].id")
        yield from faults_of_text(phase.title, f"{where}.title", "phases.title")
        yield from faults_of_text(phase.situation, f"{where}.situation", "phases.situation")
        yield from faults_of_weight(phase.weight, f"{where}.weight")
        if phase.event and at == 0:
            yield Problem(ProblemKind.EVENT_FIRST, f"{where}.event", shown(phase.id))
        placements = (expert.placements.get(phase.id, EMPTY) for expert in level.experts)
        yield from _cells(phase, f"{where}.cells", {role for one in placements for role in one.roles})


def _cells(phase: Phase, where: str, placed: set[str]) -> Iterator[Problem]:
    """The faults of a phase's cells; `placed` are the roles that some expert places there."""
    yield from faults_of_count(phase.cells, where, "phases.cells")
    first = first_places(cell.role for cell in phase.cells)
    for at, cell in enumerate(phase.cells):
        yield from faults_of_role(cell.role, f"{where}[{at}].role")
        yield from faults_of_repeat(ProblemKind.DUPLICATE_CELL, cell.role, first, at, where + "[{}].role")
        yield from faults_of_text(cell.why, f"{where}[{at}].why", "phases.cells.why")
    for role in ROLE_IDS:
        if role in placed and role not in first:
            yield Problem(ProblemKind.MISSING_CELL, where, role)
    tempting = tuple(role for role in ROLE_IDS if role not in placed)
    if tempting and not any(role in first for role in tempting):
        yield Problem(ProblemKind.NO_TEMPTING_CELL, where, shown(phase.id), tempting)


def _experts(level: Level) -> Iterator[Problem]:
    yield from faults_of_count(level.experts, "experts", "experts")
    first = first_places(expert.id for expert in level.experts)
    phases = tuple(phase.id for phase in level.phases)
    sources = tuple(source.id for source in level.sources)
    for at, expert in enumerate(allowed(level.experts, "experts")):
        where = f"experts[{at}]"
        yield from faults_of_id(expert.id, f"{where}.id")
        yield from faults_of_repeat(ProblemKind.DUPLICATE_ID, expert.id, first, at, "experts[{}].id")
        yield from faults_of_text(expert.name, f"{where}.name", "experts.name")
        yield from faults_of_text(expert.basis, f"{where}.basis", "experts.basis")
        yield from faults_of_count(expert.sources, f"{where}.sources", "experts.sources")
        yield from faults_of_names(expert.sources, f"{where}.sources", sources, ProblemKind.UNKNOWN_SOURCE)
        yield from faults_of_weight(expert.weight, f"{where}.weight")
        yield from _placements(expert, f"{where}.placements", phases, level.rules)


def _placements(expert: Expert, where: str, phases: tuple[str, ...], rules: Rules) -> Iterator[Problem]:
    known, told = frozenset(phases), choices(phases)
    for phase, placement in expert.placements.items():
        here = f"{where}.{shown(phase)}"
        if phase not in known:
            yield Problem(ProblemKind.UNKNOWN_PHASE, here, shown(phase), told)
        yield from faults_of_placement(placement, here, rules)
    for phase in allowed(phases, "phases"):
        if phase not in expert.placements:
            yield Problem(ProblemKind.MISSING_PLACEMENT, f"{where}.{shown(phase)}", shown(phase))


def faults_of_placement(placement: Placement, where: str, rules: Rules) -> Iterator[Problem]:
    """The faults of one placement. A file writes the lead apart: its other mentions stand among the support."""
    most = rules.max_cards if rules.max_cards > 0 else len(ROLE_IDS)
    if len(placement.roles) > most:
        yield Problem(ProblemKind.TOO_MANY_CARDS, where, str(len(placement.roles)), (str(most),))
    support = list(placement.roles)
    before: set[str] = set()
    if placement.lead is not None:
        yield from faults_of_role(placement.lead, f"{where}.lead")
        if not rules.lead:
            yield Problem(ProblemKind.LEAD_OFF, f"{where}.lead", shown(placement.lead))
        if placement.lead in support:
            support.remove(placement.lead)
        before.add(placement.lead)
    for at, role in enumerate(support):
        yield from faults_of_role(role, f"{where}.support[{at}]")
        if role in before:
            yield Problem(ProblemKind.ROLE_TWICE, f"{where}.support[{at}]", shown(role))
        before.add(role)


def _sources(sources: tuple[Source, ...]) -> Iterator[Problem]:
    yield from faults_of_count(sources, "sources", "sources")
    first = first_places(source.id for source in sources)
    for at, source in enumerate(sources):
        where = f"sources[{at}]"
        yield from faults_of_id(source.id, f"{where}.id")
        yield from faults_of_repeat(ProblemKind.DUPLICATE_ID, source.id, first, at, "sources[{}].id")
        yield from faults_of_text(source.title, f"{where}.title", "sources.title")
        yield from faults_of_url(source.url, f"{where}.url")
        yield from faults_of_text(source.accessed, f"{where}.accessed", "sources.accessed")

"""A level out of the tables of its file, and the same level told by the tables of a translation."""

from __future__ import annotations

from dataclasses import fields, replace
from fractions import Fraction
from typing import cast, get_args

from velfaerd_game.game.level import Cell, Expert, ExpertKind, Level, Phase, Placement, Question, Rules, Source
from velfaerd_game.game.problem import Problem, ProblemKind

from .table import Table
from .told import Translation

EXPERT_KINDS: tuple[str, ...] = get_args(ExpertKind)


def level_of(table: Table) -> Level:
    """The level that the tables tell; what is missing or wrong is noted as a fault and made up."""
    level = Level(
        id=table.text("id"),
        language=table.text("language"),
        title=table.text("title"),
        place=table.text("place"),
        partners=table.texts("partners"),
        difficulty=table.integer("difficulty"),
        minutes=table.integer("minutes"),
        summary=table.text("summary"),
        briefing=table.text("briefing"),
        rules=_rules(table.table("rules")),
        phases=tuple(_phase(one) for one in table.tables("phases")),
        experts=tuple(_expert(one) for one in table.tables("experts")),
        tensions=table.texts("tensions", ()),
        debrief=tuple(_question(one) for one in table.tables("debrief", ())),
        sources=tuple(_source(one) for one in table.tables("sources", ())),
    )
    table.close()
    return level


def _rules(table: Table) -> Rules:
    rules = Rules(table.integer("max_cards", 3), table.flag("lead", True))
    table.close()
    return rules


def _phase(table: Table) -> Phase:
    phase = Phase(
        id=table.name("id"),
        title=table.text("title"),
        situation=table.text("situation"),
        weight=table.number("weight", Fraction(1)),
        event=table.flag("event", False),
        cells=tuple(_cell(one) for one in table.tables("cells", ())),
    )
    table.close()
    return phase


def _cell(table: Table) -> Cell:
    cell = Cell(table.name("role"), table.text("why"))
    table.close()
    return cell


def _expert(table: Table) -> Expert:
    expert = Expert(
        id=table.text("id"),
        name=table.text("name"),
        kind=_kind(table),
        basis=table.text("basis"),
        placements={phase: placement_of(one) for phase, one in table.table("placements").entries().items()},
        sources=table.texts("sources", ()),
        weight=table.number("weight", Fraction(1)),
    )
    table.close()
    return expert


def _kind(table: Table) -> ExpertKind:
    kind = table.text("kind")
    if isinstance(table.data.get("kind"), str) and kind not in EXPERT_KINDS:
        table.faults.add(ProblemKind.BAD_CHOICE, table.path("kind"), kind, *EXPERT_KINDS)
    return cast(ExpertKind, kind)


def placement_of(table: Table) -> Placement:
    """A placement as files write it: the lead stands apart, and first among the roles."""
    lead = table.name("lead") if table.has("lead") else None
    support = table.names("support")
    table.close()
    return Placement(support if lead is None else (lead, *support), lead)


def _question(table: Table) -> Question:
    question = Question(table.text("question"))
    table.close()
    return question


def _source(table: Table) -> Source:
    source = Source(table.name("id"), table.text("title"), table.text("url", ""), table.text("accessed", ""))
    table.close()
    return source


def level_told(level: Level, table: Table, words: Translation) -> Level:
    """The level with a translation's texts; its own where the translation has none, which `words` notes."""
    if (said := table.text("id", level.id)) != level.id and "id" not in table.faults.places:
        table.faults.add(ProblemKind.TRANSLATION_ID, "id", said, level.id)

    def cell(entry: Table, own: Cell, where: str) -> Cell:
        return replace(own, why=words.text(entry, "why", own.why, where))

    def phase(entry: Table, own: Phase, where: str) -> Phase:
        return replace(
            own,
            title=words.text(entry, "title", own.title, where),
            situation=words.text(entry, "situation", own.situation, where),
            cells=words.entries(entry, "cells", own.cells, cell, where, by="role"),
        )

    def expert(entry: Table, own: Expert, where: str) -> Expert:
        name = words.text(entry, "name", own.name, where)
        return replace(own, name=name, basis=words.text(entry, "basis", own.basis, where))

    def source(entry: Table, own: Source, where: str) -> Source:
        return replace(own, title=words.text(entry, "title", own.title, where, needed=False))

    told = replace(
        level,
        language=words.language,
        title=words.text(table, "title", level.title),
        place=words.text(table, "place", level.place),
        summary=words.text(table, "summary", level.summary),
        briefing=words.text(table, "briefing", level.briefing),
        phases=words.entries(table, "phases", level.phases, phase),
        experts=words.entries(table, "experts", level.experts, expert),
        debrief=_debrief_told(level, table, words),
        sources=words.entries(table, "sources", level.sources, source),
    )
    table.close({one.name for one in fields(Level)})
    return told


def _debrief_told(level: Level, table: Table, words: Translation) -> tuple[Question, ...]:
    """The questions have no ids, so a translation has all of them in order, or none."""
    entries = table.tables("debrief", ())
    if not entries:
        words.missing += [Problem(ProblemKind.MISSING_TEXT, "debrief")] if level.debrief else []
        return level.debrief
    told = tuple(_question(one) for one in entries)
    if not words.as_many(len(told), len(level.debrief), table.path("debrief")):
        return level.debrief
    words.places.update({f"debrief[{at}].question": f"debrief[{at}].question" for at in range(len(told))})
    return told

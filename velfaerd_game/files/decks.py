"""Reads the deck: the six cards and the tension fields, with the translation beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import cast

from velfaerd_game.game.deck import ROLE_IDS, Deck, Pull, Role, Tension
from velfaerd_game.game.limits import LANGUAGES
from velfaerd_game.game.problem import Problem, ProblemKind
from velfaerd_game.game.wording import faults_of_text

from .reading import Reading, UnusableError
from .table import Table
from .text import is_there
from .told import Translation, told_by, translation_path, translation_paths
from .toml_file import open_toml

ACTS = 3
"""How many typical acts stand on the back of a card."""

POLES = 2
"""How many poles a tension field has."""


def read_deck(path: Path, language: str | None = None) -> Reading[Deck]:
    """The deck of a file, told in `language` where a translation lies beside it; its roles in their fixed order."""
    original = _original(path)
    if original.value is None or language in (None, original.value.language):
        return original
    beside = translation_path(path, str(language))
    return told_by(beside, original, _deck_told, deck_problems) if is_there(beside) else original


def check_deck(path: Path) -> Reading[Deck]:
    """The deck in its own language, with the faults of the file and of every translation beside it."""
    reading = _original(path)
    for beside in translation_paths(path):
        reading = replace(told_by(beside, reading, _deck_told, deck_problems), value=reading.value)
    return reading


def _original(path: Path) -> Reading[Deck]:
    try:
        file = open_toml(path)
    except UnusableError as error:
        return Reading(path, faults=(error.fault(path),))
    deck, faults = _deck_of(file.table), file.table.faults
    if not faults.lost:
        faults.join(deck_problems(deck))
    told = faults.told()
    return Reading(path, None if told else _in_order(deck), file.faults(told))


def _deck_of(table: Table) -> Deck:
    deck = Deck(
        language=table.text("language"),
        source=table.text("source"),
        roles=tuple(_role(one) for one in table.tables("roles")),
        tensions=tuple(_tension(one) for one in table.tables("tensions", ())),
    )
    table.close()
    return deck


def _role(table: Table) -> Role:
    role = Role(
        id=table.name("id"),
        name=table.text("name"),
        line=table.text("line"),
        does=table.text("does"),
        acts=cast(tuple[str, str, str], table.texts_of(ACTS, "acts")),
        beware=table.text("beware"),
        metaphor=table.text("metaphor"),
        tensions=tuple(_pull(one) for one in table.tables("tensions", ())),
    )
    table.close()
    return role


def _pull(table: Table) -> Pull:
    pull = Pull(table.name("id"), table.text("text"))
    table.close()
    return pull


def _tension(table: Table) -> Tension:
    poles = cast(tuple[str, str], table.texts_of(POLES, "poles"))
    tension = Tension(table.name("id"), table.text("name"), poles, table.text("sentence"))
    table.close()
    return tension


def deck_problems(deck: Deck) -> Iterator[Problem]:
    """Every fault of meaning of a deck: it holds each of the six roles once, and no text is empty."""
    if deck.language not in LANGUAGES:
        yield Problem(ProblemKind.BAD_LANGUAGE, "language", deck.language, LANGUAGES)
    for name, entries in _lists(deck).items():
        first: dict[str, str] = {}
        for at, entry in enumerate(entries):
            where = f"{name}[{at}].id"
            if first.setdefault(entry.id, where) != where:
                yield Problem(ProblemKind.DUPLICATE_ID, where, entry.id, (first[entry.id],))
    for at, role in enumerate(deck.roles):
        if role.id not in ROLE_IDS:
            yield Problem(ProblemKind.UNKNOWN_ROLE, f"roles[{at}].id", role.id, ROLE_IDS)
    yield from _unknown_tensions(deck)
    for role_id in ROLE_IDS:
        if role_id not in {role.id for role in deck.roles}:
            yield Problem(ProblemKind.MISSING_ROLE, "roles", role_id)
    for where, text in _texts(deck):
        yield from faults_of_text(text, where, "deck")


def _unknown_tensions(deck: Deck) -> Iterator[Problem]:
    """Every field of tension that pulls at a role and that the deck does not have."""
    known = tuple(tension.id for tension in deck.tensions)
    for at, role in enumerate(deck.roles):
        for place, pull in enumerate(role.tensions):
            if pull.id not in known:
                where = f"roles[{at}].tensions[{place}].id"
                yield Problem(ProblemKind.UNKNOWN_TENSION, where, pull.id, known)


def _lists(deck: Deck) -> dict[str, tuple[Role | Tension, ...] | tuple[Pull, ...]]:
    """Every list of entries that have ids, by its path."""
    pulls = {f"roles[{at}].tensions": role.tensions for at, role in enumerate(deck.roles)}
    return {"roles": deck.roles, "tensions": deck.tensions, **pulls}


def _texts(deck: Deck) -> Iterator[tuple[str, str]]:
    """The path of every text of the deck, and the text."""
    yield "source", deck.source
    for name, entries in _lists(deck).items():
        for at, entry in enumerate(entries):
            for key in (one.name for one in fields(entry) if one.name not in ("id", "tensions")):
                value = getattr(entry, key)
                texts = (
                    {"": value} if isinstance(value, str) else {f"[{index}]": one for index, one in enumerate(value)}
                )
                yield from ((f"{name}[{at}].{key}{index}", text) for index, text in texts.items())


def _in_order(deck: Deck) -> Deck:
    return replace(deck, roles=tuple(deck.role(role) for role in ROLE_IDS))


def _deck_told(deck: Deck, table: Table, words: Translation) -> Deck:
    """The deck with a translation's texts; its own where the translation has none, which `words` notes."""

    def pull(entry: Table, own: Pull, where: str) -> Pull:
        return replace(own, text=words.text(entry, "text", own.text, where))

    def role(entry: Table, own: Role, where: str) -> Role:
        return replace(
            own,
            name=words.text(entry, "name", own.name, where),
            line=words.text(entry, "line", own.line, where),
            does=words.text(entry, "does", own.does, where),
            acts=cast(tuple[str, str, str], words.texts(entry, "acts", own.acts, where)),
            beware=words.text(entry, "beware", own.beware, where),
            metaphor=words.text(entry, "metaphor", own.metaphor, where),
            tensions=words.entries(entry, "tensions", own.tensions, pull, where),
        )

    def tension(entry: Table, own: Tension, where: str) -> Tension:
        return replace(
            own,
            name=words.text(entry, "name", own.name, where),
            poles=cast(tuple[str, str], words.texts(entry, "poles", own.poles, where)),
            sentence=words.text(entry, "sentence", own.sentence, where),
        )

    told = Deck(
        language=words.language,
        source=words.text(table, "source", deck.source),
        roles=words.entries(table, "roles", deck.roles, role),
        tensions=words.entries(table, "tensions", deck.tensions, tension),
    )
    table.close({one.name for one in fields(Deck)})
    return told

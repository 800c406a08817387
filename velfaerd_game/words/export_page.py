"""The page of what is kept about a player: everything, readable, in the language now spoken; no scripts, no network."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from math import floor
from typing import Any

from velfaerd_game.files.export import TYPE
from velfaerd_game.game.deck import Deck
from velfaerd_game.game.level import Level
from velfaerd_game.store.export import Entry, Kept

from . import export_lessons
from .export_settings import chosen, setting
from .export_style import STYLE
from .language import spoken, tr, trn
from .markup import Markup, alone, element, joined

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""What a browser lets the page do: be coloured, and nothing else."""

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True)
class Known:
    """What ids are called in the language now spoken: the levels there are, and the deck's roles."""

    levels: Mapping[str, Level]
    deck: Deck | None

    def title(self, level: object) -> str:
        """The level's title; its id where there is no such level (any longer)."""
        found = self.levels.get(str(level))
        return found.title if found else str(level)

    def phase(self, level: object, phase: str) -> str:
        """The phase's title, or its id."""
        found = self.levels.get(str(level))
        return next((one.title for one in found.phases if one.id == phase), phase) if found else phase

    def role(self, role: str) -> str:
        """The role's name, or its id."""
        return next((one.name for one in self.deck.roles if one.id == role), role) if self.deck else role


Tell = Callable[[Any, Entry], str]
"""How a value stands in the page, given the row as well."""
Columns = Sequence[tuple[str, str, Tell]]
"""Each column's key, heading and telling; the first heads its row."""


def page(
    kept: Kept, known: Known, files: Sequence[tuple[str, int]], now: datetime, lessons: Sequence[Entry] = ()
) -> str:
    """The whole page. `files`: the names of those once put aside, with their size in bytes; `lessons`: as JSON."""
    title = tr("What The Welfare Game keeps about you")
    head = joined(
        (
            alone("meta", charset="utf-8"),
            alone("meta", name="generator", content=TYPE),
            alone("meta", http_equiv="Content-Security-Policy", content=POLICY),
            alone("meta", name="viewport", content="width=device-width, initial-scale=1"),
            element("title", title),
            element("style", Markup(STYLE)),
        )
    )
    told = tr("Saved on {time}. It lay on this computer, and nowhere else.")
    if kept.statements_sent:
        told = tr("Saved on {time}. It lay on this computer; results were also sent to a server set up in the game.")
    saved = told.format(time=moment(now.isoformat()))
    beside = tr("The file with the same name that ends in .json holds the same and every move, for programs to read.")
    body = element(
        "main",
        element("h1", title),
        element("p", saved),
        element("p", beside, class_="muted"),
        *_sections(kept, known, files, lessons),
    )
    return f"<!DOCTYPE html>\n{element('html', element('head', head), element('body', body), lang=spoken())}\n"


def _sections(kept: Kept, known: Known, files: Sequence[tuple[str, int]], lessons: Sequence[Entry]) -> Iterator[Markup]:
    yield _section(tr("Results"), kept.results, _result_columns(known, kept.results))
    yield _section(tr("Boards you left"), kept.open_rounds, _round_columns(known))
    if kept.rounds_set_aside:
        aside = _round_columns(known)
        yield _section(tr("Boards set aside, as they no longer fit their alliance"), kept.rounds_set_aside, aside)
    if kept.reflections:
        yield _section(tr("Your answers to questions"), kept.reflections, _reflection_columns(known))
    if kept.next_steps:
        yield _section(tr("Your next steps"), kept.next_steps, _step_columns(known))
    if kept.explorations:
        yield _section(tr("What you explored without a score"), kept.explorations, _exploration_columns(known))
    if kept.reasons:
        yield _section(tr("Your reasons for the cards"), kept.reasons, _reason_columns(known))
    if lessons:
        yield _section(tr("Lessons you have taught"), lessons, _lesson_columns(known))
    for name, rows in kept.further.items():
        yield _section(name, rows, [(key, key, _plain) for key in (rows[0] if rows else ())])
    settings: list[Entry] = [{"key": key, "value": value} for key, value in kept.settings.items()]
    settings_columns: Columns = [("key", tr("Setting"), setting), ("value", tr("Chosen"), chosen)]
    yield _section(tr("Settings"), settings, settings_columns)
    if files:
        listed: list[Entry] = [{"name": name, "bytes": size} for name, size in files]
        heading = tr("Files once put aside, as they were damaged, or copied before an update")
        yield _section(heading, listed, [("name", tr("File"), _plain), ("bytes", tr("Bytes"), _plain)])


def _section(heading: str, rows: Sequence[Entry], columns: Columns) -> Markup:
    """A heading and its table; a sentence where there is nothing."""
    if not rows:
        return element("section", element("h2", heading), element("p", tr("There is nothing here."), class_="muted"))
    head = (element("th", label, scope="col", class_=_class(key)) for key, label, _ in columns)
    told = (_row(row, columns) for row in rows)
    table = element("table", element("thead", element("tr", *head)), element("tbody", *told))
    return element("section", element("h2", heading), table)


def _row(row: Entry, columns: Columns) -> Markup:
    cells = []
    for place, (key, _, tell) in enumerate(columns):
        said = tell(row.get(key), row)
        if place == 0:
            cells.append(element("th", said, scope="row", dir="auto"))
        else:
            cells.append(element("td", said, dir="auto", class_=_class(key)))
    return element("tr", *cells)


def _class(key: str) -> str:
    return {"points": "number", "hints": "number", "bytes": "number", "seconds": "short"}.get(key, "text")


def _result_columns(known: Known, results: Sequence[Entry]) -> Columns:
    """How sure the player was has a column only where anything was told."""
    sure: Columns = [("sure", tr("How sure"), lambda sure, row: _sure(sure, row, known))]
    return (
        *_told_columns(known),
        *(sure if any(row.get("sure") for row in results) else ()),
    )


def _told_columns(known: Known) -> Columns:
    return (
        ("level", tr("Alliance"), lambda level, _: known.title(level)),
        ("finished", tr("Finished"), _time),
        ("points", tr("Points"), _points),
        ("seconds", tr("Time"), _duration),
        ("hints", tr("Hints"), _plain),
        ("board", tr("Cards"), lambda board, row: _board(board, row, known)),
    )


def _round_columns(known: Known) -> Columns:
    return (
        ("level", tr("Alliance"), lambda level, _: known.title(level)),
        ("started", tr("Begun"), _time),
        ("changed", tr("Last changed"), _time),
        ("moves", tr("Moves"), _moves),
        ("seconds", tr("Time"), _duration),
        ("hints", tr("Hints"), _plain),
    )


def _lesson_columns(known: Known) -> Columns:
    return (
        ("level", tr("Alliance"), lambda level, row: known.title(level or row["file"])),
        ("made", tr("Begun"), _time),
        ("changed", tr("Last changed"), _time),
        ("way", tr("How the class answers"), export_lessons.way),
        ("notes", tr("Your notes for the report"), export_lessons.notes),
    )


def _reflection_columns(known: Known) -> Columns:
    return (
        ("level", tr("Alliance"), lambda level, _: known.title(level)),
        ("question", tr("Question"), _plain),
        ("answer", tr("Your answer"), _plain),
        ("changed", tr("Last changed"), _time),
    )


def _step_columns(known: Known) -> Columns:
    return (
        ("act", tr("What you will do"), _plain),
        ("alliance", tr("Your alliance"), _plain),
        ("role", tr("Role"), lambda role, _: known.role(str(role or ""))),
        ("due", tr("When"), _plain),
        ("outcome", tr("What came of it"), _plain),
        ("done", tr("Done"), _time),
        ("level", tr("Thought of after"), lambda level, _: known.title(level)),
    )


def _exploration_columns(known: Known) -> Columns:
    return (
        ("level", tr("Alliance"), lambda level, _: known.title(level)),
        ("started", tr("Begun"), _time),
        ("changed", tr("Last changed"), _time),
        ("moves", tr("Moves"), _moves),
        ("seen", tr("You saw what the experts said"), _time),
    )


def _reason_columns(known: Known) -> Columns:
    return (
        ("level", tr("Alliance"), lambda level, _: known.title(level)),
        ("phase", tr("Phase"), lambda phase, row: known.phase(row["level"], str(phase))),
        ("role", tr("Role"), lambda role, _: known.role(str(role))),
        ("text", tr("Your reason"), _plain),
        ("changed", tr("Last changed"), _time),
    )


def _plain(value: Any, _row: Entry) -> str:
    return "" if value is None else str(value)


def _time(value: Any, _row: Entry) -> str:
    return moment(_plain(value, _row))


def moment(kept: str) -> str:
    """A time as one says it where one is; a text that is no time stays as it is."""
    with suppress(ValueError, OverflowError, OSError):
        time = datetime.fromisoformat(kept).astimezone()
        if spoken() == "da":
            return f"{time.day}.{time.month}.{time.year} kl. {time:%H.%M}"
        return f"{time.day} {MONTHS[time.month - 1]} {time.year}, {time:%H:%M}"
    return kept


def _points(points: Any, row: Entry) -> str:
    """Points as the game shows them: whole, halves upwards."""
    if points is None:
        return _plain(row.get("score"), row)
    return str(floor(Fraction(str(row["score"])) + Fraction(1, 2)))


def _duration(seconds: Any, row: Entry) -> str:
    if row.get("way") == "paper":
        return tr("on paper")
    if not isinstance(seconds, int):
        return _plain(seconds, row)
    minutes, rest = divmod(seconds, 60)
    return tr("{minutes} min {seconds} s").format(minutes=minutes, seconds=rest)


def _moves(moves: Any, row: Entry) -> str:
    return trn("{n} move", "{n} moves", len(moves)) if isinstance(moves, list) else _plain(moves, row)


def _board(board: Any, row: Entry, known: Known) -> str:
    """The cards, phase by phase."""
    if not isinstance(board, dict):
        return _plain(board, row)
    lines = []
    for phase, laid in board.items():
        roles = ", ".join(_laid(laid["roles"], laid["lead"], known))
        said = tr("{phase}: {roles}").format(phase=known.phase(row["level"], phase), roles=roles or tr("no cards"))
        lines.append(element("li", said, dir="auto"))
    return element("ul", *lines) if lines else ""


def _sure(sure: Any, row: Entry, known: Known) -> str:
    """How sure the player was, phase by phase."""
    if not isinstance(sure, dict):
        return _plain(sure, row)
    steps = {1: tr("guessing"), 2: tr("fairly sure"), 3: tr("sure")}
    lines = []
    for phase, step in sure.items():
        words = tr("{phase}: {sure}").format(phase=known.phase(row["level"], phase), sure=steps.get(step, str(step)))
        lines.append(element("li", words, dir="auto"))
    return element("ul", *lines) if lines else ""


def _laid(roles: Iterable[str], lead: str | None, known: Known) -> Iterator[str]:
    for role in roles:
        name = known.role(role)
        yield tr("{role} (lead role)").format(role=name) if role == lead else name

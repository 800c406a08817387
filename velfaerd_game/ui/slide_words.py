"""A slide in words, in the order in which one reads it: for those who hear a lesson instead of seeing it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .slides import (
    CollectSlide,
    MetersSlide,
    PhaseSlide,
    RoleRow,
    Slide,
    TalkSlide,
    TextSlide,
    WholeSlide,
)

ENDS = ".!?…”“«»:"


def slide_lines(slide: Slide) -> tuple[str, ...]:
    """Everything that stands on a slide, a line each; the time is left out, since it changes by itself."""
    match slide:
        case PhaseSlide():
            told = _phase(slide)
        case TalkSlide():
            told = iter((f"{slide.number} {slide.title}", *(name for _, name in slide.cards)))
        case TextSlide():
            points = (f"{number} {point}" for number, point in enumerate(slide.points, 1))
            told = iter((slide.small, slide.title, *slide.text, *points, slide.note))
        case CollectSlide():
            phases = (f"{number} {title}" for number, title in enumerate(slide.phases, 1))
            told = iter((slide.title, slide.small, slide.text, *phases, slide.answered, *slide.names))
        case MetersSlide():
            meters = (f"{meter.name}: {meter.words}" for meter in slide.meters)
            told = iter((slide.title, slide.small, *meters, slide.note))
        case WholeSlide():
            told = _whole(slide)
    asked = (slide.ask, slide.question) if isinstance(slide, PhaseSlide | TalkSlide | MetersSlide) else ()
    return tuple(filter(None, (*told, *asked)))


def row_words(row: RoleRow) -> str:
    """What a role's row shows beside its name: where it stands, each bar with whose it is, what is said of it."""
    bars = (f"{bar.of} {bar.words}".strip() for bar in (*row.bars, row.expert) if bar is not None)
    return ", ".join(filter(None, (row.place, *bars, row.note)))


def in_one(lines: Iterable[str]) -> str:
    """Lines as one text to be said, each a sentence of its own."""
    return " ".join(line if line.endswith(tuple(ENDS)) else f"{line}." for line in lines)


def _row(row: RoleRow) -> str:
    return f"{row.name}: {told}" if (told := row_words(row)) else row.name


def _phase(slide: PhaseSlide) -> Iterator[str]:
    yield f"{slide.number} {slide.title}"
    yield ", ".join(filter(None, (slide.left, slide.left_note)))
    yield ", ".join(filter(None, (slide.right, slide.right_note)))
    yield slide.nothing
    yield from map(_row, slide.rows)


def _whole(slide: WholeSlide) -> Iterator[str]:
    yield slide.title
    yield slide.small
    yield from (f"{spread.name}: {spread.mean_words}, {spread.words}" for spread in slide.spreads)
    if slide.spreads:
        yield from (f"{mark.name}: {mark.means}" for mark in slide.marks)
    yield from slide.says
    if slide.cards:
        yield slide.cards_title
    yield from map(_row, slide.cards)

"""A result on paper: everything that matters on one page, and what was written at length on the pages after it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from velfaerd_game.words.language import tr

from .flowing import Gap, Item, Style, columns, draw, height, lines, shares, taken
from .head import BODY, BOTTOM, COLUMN, EDGE, GAP, HEADING, MUTED, STRONG, WIDE, Head, foot
from .ink import ON_PAPER, Ink
from .pdf import A4, Page, ready, save
from .result_board import BoardRow, board_head
from .result_score import draw_score, score_height
from .result_told import Note, Reason, ResultTold
from .step_told import StepTold

GOES_ON = Style("card", 28, above=10, colour=ON_PAPER.muted)
TOP = 190.0
"""Where the columns of a further page begin."""

LEAST_ROOM = 260.0
"""Below so much room a page begins no more columns."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it."""

    heading: str
    items: tuple[Item, ...]

    def whole(self) -> list[Item]:
        """Heading and all."""
        return [*lines(self.heading, HEADING, COLUMN), *self.items]


@dataclass(frozen=True, slots=True)
class Placed:
    """A column of items on a page."""

    items: tuple[Item, ...]
    left: float
    top: float


def save_result(path: Path, told: ResultTold) -> int:
    """Write the PDF whole or not at all; how many pages it has. UnwritableError where it cannot be written."""
    ready()
    return save(path, result_pages(told), title(told))


def title(told: ResultTold) -> str:
    """What the PDF is called."""
    return tr("The Welfare Game: my result in “{title}”").format(title=told.title)


def result_pages(told: ResultTold) -> list[Page]:
    """The pages, the first of them whole in itself."""
    head = Head(tr("The Welfare Game · My result"), told.day, told.title, told.under)
    rows = [BoardRow(number, phase) for number, phase in enumerate(told.phases, 1)]
    score = head.height() + 26
    board = score + score_height(told.score) + 34
    behind = lines(told.score.behind, MUTED, WIDE)
    top = board + 48 + height(rows)
    room = BOTTOM - height(behind) - 14 - top
    small = min(1.0, (BOTTOM - height(behind) - 60 - board) / (top - board))
    first, rest = _first(_fitting(told, room), room, top)
    further = _further(rest)

    def paint(painter: QPainter) -> None:
        ink = Ink(painter)
        head.draw(ink)
        draw_score(ink, told.score, score)
        painter.save()
        painter.translate(QPointF(EDGE, board))
        painter.scale(small, small)
        painter.translate(QPointF(-EDGE, -board))
        board_head(ink, board)
        end = draw(painter, rows, EDGE, board + 48)
        ink.line(QPointF(EDGE, end), QPointF(EDGE + WIDE, end), 5)
        painter.restore()
        for one in first:
            draw(painter, one.items, one.left, one.top)
        draw(painter, behind, EDGE, BOTTOM - height(behind))

    return _numbered([paint, *(_painted(page) for page in further)], title(told))


def _fitting(told: ResultTold, room: float) -> list[list[Section]]:
    """What stands in the left column and in the right one, with as many reasons as the page has room for.

    What the player wrote is always there.
    """
    step = Section(tr("My next step"), tuple(_step(told.step)))
    asked = [_notes(told.notes, blanks) for blanks in (2, 1)]
    written = tuple(note for note in told.notes if note.answer)
    asked.append(_notes(written, 0))
    learnt = [_reasons(told.reasons[:most]) for most in range(len(told.reasons), 0, -1)]
    for notes in asked if told.notes else [[]]:
        right = [Section(tr("My answers"), tuple(notes))] if notes else []
        if _needs(right) <= room:
            break
    for reasons in learnt:
        left = [Section(tr("What there is to learn"), tuple(reasons))]
        if _needs([*left, step] if right else left) <= room:
            break
    return [[*left, step], right] if right else [left, [step]]


def _needs(sections: list[Section]) -> float:
    return sum(height(section.whole()) for section in sections)


def _reasons(reasons: tuple[Reason, ...]) -> list[Item]:
    items: list[Item] = []
    for reason in reasons:
        items += lines(reason.head, STRONG, COLUMN)
        for said in reason.said:
            items += lines(said, BODY, COLUMN)
    return items


def _notes(notes: tuple[Note, ...], blanks: int) -> list[Item]:
    """Questions and answers; so many lines to write on where nothing is answered yet."""
    items: list[Item] = []
    for note in notes:
        items += lines(note.question, STRONG, COLUMN)
        items += lines(note.about, MUTED, COLUMN)
        items += lines(note.answer, BODY, COLUMN) or [Gap(COLUMN)] * blanks
    return items


def _step(step: StepTold | None) -> list[Item]:
    if step is None:
        return [*lines(tr("One thing I will do"), STRONG, COLUMN), Gap(COLUMN), Gap(COLUMN)]
    items: list[Item] = []
    for label, words in (
        (tr("My own alliance"), step.alliance),
        (tr("The role I will take on"), step.role.name if step.role else ""),
        (tr("One thing I will do"), step.act),
        (tr("When"), step.when),
        (tr("How did it go?"), step.outcome),
    ):
        if words.strip():
            items += lines(f"{label} {words}" if label.endswith("?") else f"{label}: {words}", BODY, COLUMN)
    return items


def _first(sides: list[list[Section]], room: float, top: float) -> tuple[list[Placed], list[Section]]:
    """What of the two columns stands on the first page, and the sections that go on afterwards."""
    placed: list[Placed] = []
    rest: list[Section] = []
    for number, side in enumerate(sides):
        given = shares([height(section.whole()) for section in side], room if room >= LEAST_ROOM else 0)
        items: list[Item] = []
        for section, share in zip(side, given, strict=True):
            shown, left = _cut(section, share)
            items += shown
            rest += [left] if left else []
        placed.append(Placed(tuple(items), EDGE + number * (COLUMN + GAP), top))
    return placed, rest


def _cut(section: Section, room: float) -> tuple[list[Item], Section | None]:
    """What of a section fits, with a word that it goes on, and what is left of it."""
    whole = section.whole()
    if height(whole) <= room + 1:
        return whole, None
    goes_on = lines(tr("Continued on the next page"), GOES_ON, COLUMN)
    count = taken(whole, room - height(goes_on))
    heading = len(whole) - len(section.items)
    if count <= heading:
        return [], section
    heading_again = tr("{heading} (continued)").format(heading=section.heading)
    return [*whole[:count], *goes_on], Section(heading_again, tuple(whole[count:]))


def _further(rest: list[Section]) -> list[list[Placed]]:
    """The pages after the first: two columns each, filled one after the other."""
    made = columns([item for section in rest for item in section.whole()], BOTTOM - TOP)
    lefts = (EDGE, EDGE + COLUMN + GAP)
    return [
        [Placed(tuple(column), left, TOP) for left, column in zip(lefts, made[start : start + 2], strict=False)]
        for start in range(0, len(made), 2)
    ]


def _painted(placed: list[Placed]) -> Callable[[QPainter], None]:
    def paint(painter: QPainter) -> None:
        for one in placed:
            draw(painter, one.items, one.left, one.top)

    return paint


def _numbered(paints: list[Callable[[QPainter], None]], words: str) -> list[Page]:
    """Pages with a foot."""

    def page(number: int) -> Page:
        def paint(painter: QPainter) -> None:
            paints[number](painter)
            foot(Ink(painter), words, number + 1, len(paints))

        return Page(A4, paint)

    return [page(number) for number in range(len(paints))]

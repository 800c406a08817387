"""A class's report on paper: two A4 pages a class, and more only where the notes from the debrief need them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from velfaerd_game.drawing.mark import Table, draw_table
from velfaerd_game.files.class_data import ClassPart
from velfaerd_game.game.deck import ROLE_IDS, Deck
from velfaerd_game.game.key import Key
from velfaerd_game.game.level import Level
from velfaerd_game.words.class_words import class_name
from velfaerd_game.words.language import tr

from .class_page import Section, sections
from .class_phases import least_height, most_height, paint_phases
from .flowing import Item, columns, draw, height
from .head import BOTTOM, EDGE, WIDE, foot
from .ink import LEFT, ON_PAPER, Ink, on_one_line
from .pdf import A4, Page, ready, save

TOP = 370.0
"""Where what stands on a page begins."""


@dataclass(frozen=True, slots=True)
class ClassPaper:
    """What a report is made of. `did`: sentences on how the class answered and what it talked about.

    `notes`: what the class wrote in the debrief, question and answer.
    """

    level: Level
    key: Key
    deck: Deck
    parts: tuple[ClassPart, ...]
    notes: tuple[tuple[str, str], ...] = ()
    did: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """What the PDF is called."""
        return tr("The Welfare Game: a class’s report on “{title}”").format(title=self.level.title)


def save_class(path: Path, paper: ClassPaper) -> int:
    """Write the PDF whole or not at all; how many pages it has. UnwritableError where it cannot be written."""
    ready()
    return save(path, class_pages(paper), paper.title)


def class_pages(paper: ClassPaper) -> list[Page]:
    """The pages of every class, the whole first; the notes are those of the first."""
    ready()
    return [
        page
        for place, part in enumerate(paper.parts)
        for page in _pages(paper, part, paper.notes if place == 0 else ())
    ]


def _pages(paper: ClassPaper, part: ClassPart, notes: tuple[tuple[str, str], ...]) -> Iterator[Page]:
    first, second, more = _leaves(paper, sections(paper.level, paper.key, paper.deck, part, paper.did, notes))
    many = 2 + len(more)
    yield Page(A4, partial(_paint, paper=paper, part=part, said=first, at=(1, many)))
    yield Page(A4, partial(_paint_phases, paper=paper, part=part, said=second, at=(2, many)))
    for place, leaf in enumerate(more, 3):
        yield Page(A4, partial(_paint, paper=paper, part=part, said=leaf, at=(place, many)))


def _leaves(paper: ClassPaper, said: list[Section]) -> tuple[list[Item], list[Item], list[list[Item]]]:
    """What stands on page one, below the phases on page two, and on the pages that follow where there must be more.

    Sections that do not fit on page one stand whole on page two, if there is room; else the text runs on behind it.
    """
    room = BOTTOM - TOP
    fit = next((many for many in range(len(said), 0, -1) if height(_joined(said[:many])) <= room), 0)
    rest = _joined(said[fit:])
    if fit and height(rest) <= room - least_height(paper.level):
        return _joined(said[:fit]), rest, []
    first, *more = columns(_joined(said), room)
    return first, [], more


def _joined(said: list[Section]) -> list[Item]:
    return [item for section in said for item in section]


def _paint(painter: QPainter, paper: ClassPaper, part: ClassPart, said: list[Item], at: tuple[int, int]) -> None:
    _paint_edges(Ink(painter), paper, part, at)
    draw(painter, said, EDGE, TOP)


def _paint_phases(painter: QPainter, paper: ClassPaper, part: ClassPart, said: list[Item], at: tuple[int, int]) -> None:
    ink = Ink(painter)
    _paint_edges(ink, paper, part, at)
    begins = TOP + min(BOTTOM - TOP - height(said), most_height(paper.level))
    paint_phases(ink, QRectF(EDGE, TOP, WIDE, begins - TOP), paper.level, paper.key, paper.deck, part.result)
    draw(painter, said, EDGE, begins)


def _paint_edges(ink: Ink, paper: ClassPaper, part: ClassPart, at: tuple[int, int]) -> None:
    """Head and foot: the same on every page."""
    draw_table(ink.painter, ON_PAPER, Table(QPointF(EDGE + 34, 132), 32, 2), seats=ROLE_IDS)
    what = tr("Class report") + " · " + class_name(part)
    font = on_one_line("card", 31, what, WIDE - 90)
    what = QFontMetricsF(font).elidedText(what, Qt.TextElideMode.ElideMiddle, WIDE - 90)
    ink.text(QRectF(EDGE + 90, 102, WIDE - 90, 60), font, what, LEFT)
    title = on_one_line("title", 76, paper.level.title, WIDE)
    ink.text(QRectF(EDGE, 180, WIDE, 104), title, paper.level.title, LEFT)
    place = on_one_line("detail", 28, paper.level.place, WIDE)
    ink.text(QRectF(EDGE, 284, WIDE, 46), place, paper.level.place, LEFT, ON_PAPER.muted)
    ink.line(QPointF(EDGE, 346), QPointF(EDGE + WIDE, 346), 5)
    said = tr("A score tells how near a board is to certain experts in one story, not how well anybody leads.")
    foot(ink, said, *at)

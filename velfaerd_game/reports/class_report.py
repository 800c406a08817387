"""A class's report on paper: two A4 pages a class, and more only where the notes from the debrief need them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from velfaerd_game.drawing.letters import letters
from velfaerd_game.files.class_data import ClassPart
from velfaerd_game.game.deck import Deck
from velfaerd_game.game.key import Key
from velfaerd_game.game.level import Level
from velfaerd_game.words.class_words import class_name
from velfaerd_game.words.language import tr

from .class_page import EDGE, WIDE, Block, blocks, heights, paint_blocks
from .class_phases import paint_phases
from .ink import LEFT, ON_PAPER, Ink, on_one_line
from .pdf import A4, Page, ready, save

TOP, BOTTOM = 380.0, 2800.0
"""Where what stands on a page begins and ends."""


@dataclass(frozen=True, slots=True)
class ClassPaper:
    """What a report is made of. `notes`: what the class wrote in the debrief, question and answer."""

    level: Level
    key: Key
    deck: Deck
    parts: tuple[ClassPart, ...]
    notes: tuple[tuple[str, str], ...] = ()

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
    leaves = _leaves(blocks(paper.level, paper.key, paper.deck, part, notes))
    many = len(leaves) + 1
    yield Page(A4, partial(_paint, paper=paper, part=part, said=leaves[0], at=(1, many)))
    yield Page(A4, partial(_paint_phases, paper=paper, part=part, at=(2, many)))
    for place, leaf in enumerate(leaves[1:], 3):
        yield Page(A4, partial(_paint, paper=paper, part=part, said=leaf, at=(place, many)))


def _leaves(said: list[Block]) -> list[list[Block]]:
    """The blocks on as many pages as they take."""
    leaves: list[list[Block]] = [[]]
    for block in said:
        if leaves[-1] and heights([*leaves[-1], block]) > BOTTOM - TOP:
            leaves.append([])
        leaves[-1].append(block)
    return leaves


def _paint(painter: QPainter, paper: ClassPaper, part: ClassPart, said: list[Block], at: tuple[int, int]) -> None:
    ink = Ink(painter)
    _paint_edges(ink, paper, part, at)
    paint_blocks(ink, said, TOP)


def _paint_phases(painter: QPainter, paper: ClassPaper, part: ClassPart, at: tuple[int, int]) -> None:
    ink = Ink(painter)
    _paint_edges(ink, paper, part, at)
    paint_phases(ink, QRectF(EDGE, TOP, WIDE, BOTTOM - TOP), paper.level, paper.deck, part.result)


def _paint_edges(ink: Ink, paper: ClassPaper, part: ClassPart, at: tuple[int, int]) -> None:
    """Head and foot: the same on every page."""
    what = tr("Class report") + " · " + class_name(part)
    ink.text(QRectF(EDGE, 110, WIDE, 60), on_one_line("card", 36, what, WIDE), what, LEFT, ON_PAPER.muted)
    title = on_one_line("title", 84, paper.level.title, WIDE)
    ink.text(QRectF(EDGE, 175, WIDE, 120), title, paper.level.title, LEFT)
    ink.text(QRectF(EDGE, 295, WIDE, 50), letters("detail", 32), paper.level.place, LEFT, ON_PAPER.muted)
    number = tr("Page {n} of {most}").format(n=at[0], most=at[1])
    said = tr("A score tells how near a board is to certain experts in one story, not how well anybody leads.")
    ink.text(QRectF(EDGE, 2850, WIDE, 50), letters("detail", 26), f"{said} {number}.", LEFT, ON_PAPER.muted)

"""What is cut out for a board: slips that keep turning points hidden, and small cards to lay, one a role and phase."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from velfaerd_game.drawing.letters import letters
from velfaerd_game.game.deck import Deck, Role
from velfaerd_game.game.level import Level
from velfaerd_game.words.language import tr

from .board_pages import paint_told
from .board_plan import Plan
from .cutting import Grid
from .ink import LEFT, MIDDLE, ON_PAPER, DrawnPictures, Ink, on_one_line
from .pdf import A4, Page

WIDE, HIGH = 1840, 2500
"""The room for what is cut out of an A4 page, between its marks."""


def slip_pages(level: Level, plan: Plan) -> Iterator[Page]:
    """Fronts and backs by turns; no page where the level has no turning point."""
    width, height = plan.column - 20, plan.told - 20
    grid = Grid(max(1, int(WIDE // width)), max(1, int(HIGH // height)), width, height)
    hidden = [index for index, phase in enumerate(level.phases) if phase.event]
    for start in range(0, len(hidden), grid.room):
        some = hidden[start : start + grid.room]
        yield Page(A4, partial(_slips, level=level, plan=plan, grid=grid, some=some))
        yield Page(A4, partial(_backs, grid=grid, some=some))


def _slips(painter: QPainter, level: Level, plan: Plan, grid: Grid, some: Sequence[int]) -> None:
    ink = Ink(painter)
    grid.draw_marks(ink, len(some))
    for place, index in enumerate(some):
        box, phase = grid.box(place), level.phases[index]
        ink.frame(box, 0, 2)
        paint_told(ink, box.adjusted(-10, -10, 10, 10), str(index + 1), phase.title, phase.situation, plan)
    _foot(ink, tr("Turning points: cut them out and put them on the board, face down."))


def _backs(painter: QPainter, grid: Grid, some: Sequence[int]) -> None:
    ink = Ink(painter)
    for place, index in enumerate(some):
        box = grid.box(place, mirrored=True)
        ink.frame(box, 0, 2)
        ink.text(box.adjusted(0, 0, 0, -0.3 * box.height()), letters("giant", 260), "?", MIDDLE)
        words = tr("Turning point, phase {n}").format(n=index + 1)
        font = on_one_line("phase", 54, words, box.width() - 80)
        ink.text(box.adjusted(20, 0.6 * box.height(), -20, 0), font, words, MIDDLE)


def piece_pages(level: Level, deck: Deck, plan: Plan) -> Iterator[Page]:
    """Small cards, as many of each role as there are phases."""
    width, height = plan.piece
    grid = Grid(int(WIDE // width), int(HIGH // height), width, height)
    pieces = [role for role in deck.roles for _ in level.phases]
    for start in range(0, len(pieces), grid.room):
        yield Page(A4, partial(_pieces, grid=grid, pieces=pieces[start : start + grid.room]))


def _pieces(painter: QPainter, grid: Grid, pieces: Sequence[Role]) -> None:
    ink = Ink(painter)
    grid.draw_marks(ink, len(pieces))
    for place, role in enumerate(pieces):
        _piece(ink, role, grid.box(place))
    _foot(ink, tr("Small cards for the board, one of each role for every phase. Cut by the marks."))


def _piece(ink: Ink, role: Role, box: QRectF) -> None:
    ink.frame(box, 0, 2)
    field = QRectF(box.x() + 12, box.y() + 12, min(150.0, 0.36 * box.width()), box.height() - 24)
    DrawnPictures(ink.painter).pattern(role.id, field)
    ink.painter.save()
    side = min(field.width(), field.height()) - 24
    centre = field.center()
    ink.symbol(role.id, QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side))
    ink.painter.restore()
    name = QRectF(field.right() + 18, box.y(), box.right() - field.right() - 30, box.height())
    ink.text(name, on_one_line("card", 52, role.name, name.width()), role.name, LEFT)


def _foot(ink: Ink, words: str) -> None:
    ink.text(QRectF(100, A4[1] - 120, A4[0] - 200, 60), letters("detail", 26), words, MIDDLE, ON_PAPER.muted)

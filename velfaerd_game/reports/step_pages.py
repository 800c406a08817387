"""The card of a next step on paper: one A4 page to fold and stand on a desk; what does not fit goes on behind it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from velfaerd_game.drawing.card import CARD, CardPainter
from velfaerd_game.drawing.card_front import draw_front
from velfaerd_game.words.language import tr

from .flowing import Gap, Item, Style, columns, draw, height, lines, taken
from .head import BOTTOM, EDGE, HEADING, WIDE, foot
from .ink import ON_PAPER, DrawnPictures, Ink, pen
from .pdf import A4, Page, ready, save
from .step_told import StepTold

FOLD = A4[1] / 2
ART = QRectF(EDGE, 330, 700, 980)
BESIDE = EDGE + WIDE - ART.right() - 70
LARGE, SMALL = 62, 34
"""The largest and the smallest letters of what one will do."""

LABEL = Style("card", 34, above=34, colour=ON_PAPER.muted, binds=True)
LOWER = FOLD + 90
ROOM_ABOVE, ROOM_BELOW = ART.height(), BOTTOM - LOWER - 20


def save_step(path: Path, told: StepTold) -> int:
    """Write the PDF whole or not at all; how many pages it has. UnwritableError where it cannot be written."""
    ready()
    return save(path, step_pages(told), title())


def title() -> str:
    """What the PDF is called."""
    return tr("The Welfare Game: my next step")


def step_pages(told: StepTold) -> list[Page]:
    """The page to fold, and further ones only where more is written than it holds."""
    above, left_above = _fitted([(tr("My own alliance"), told.alliance), (tr("When"), told.when)], BESIDE, ROOM_ABOVE)
    below, left_below = _fitted(
        [(tr("One thing I will do"), told.act), (tr("How did it go?"), told.outcome)], WIDE, ROOM_BELOW
    )
    further = columns([*left_above, *left_below], BOTTOM - EDGE)
    words = " · ".join(filter(None, (title(), told.origin)))

    def first(painter: QPainter) -> None:
        ink = Ink(painter)
        draw(painter, lines(tr("My next step"), Style("title", 96), WIDE), EDGE, 130)
        _draw_role(ink, told)
        draw(painter, above, ART.right() + 70, ART.top())
        stroke = pen(ON_PAPER.edge, 3)
        stroke.setDashPattern([8, 8])
        painter.setPen(stroke)
        painter.drawLine(QPointF(0, FOLD), QPointF(A4[0], FOLD))
        draw(painter, below, EDGE, LOWER)
        foot(ink, words, 1, 1 + len(further))

    return [Page(A4, first), *(_further(items, words, number, len(further)) for number, items in enumerate(further, 2))]


def _further(items: Sequence[Item], words: str, number: int, further: int) -> Page:
    def paint(painter: QPainter) -> None:
        draw(painter, items, EDGE, EDGE)
        foot(Ink(painter), words, number, 1 + further)

    return Page(A4, paint)


def _fitted(parts: Sequence[tuple[str, str]], width: float, room: float) -> tuple[list[Item], list[Item]]:
    """Labels and words in the largest letters that fit the room; where none do, what is left for further pages."""
    size = LARGE
    while size > SMALL and height(_set(parts, size, width)) > room:
        size -= 2
    items = _set(parts, size, width)
    if height(items) <= room:
        return items, []
    goes_on = lines(tr("Continued on the next page"), LABEL, width)
    count = taken(items, room - height(goes_on))
    again = lines(tr("{heading} (continued)").format(heading=tr("My next step")), HEADING, WIDE)
    left = [item for label, words in parts for item in _set([(label, words)], SMALL, WIDE)]
    if width == WIDE:
        left = items[count:]
    return [*items[:count], *goes_on], [*again, *left]


def _set(parts: Sequence[tuple[str, str]], size: float, width: float) -> list[Item]:
    """Labels with their words, or with lines to write on."""
    items: list[Item] = []
    for label, words in parts:
        items += lines(label, LABEL, width)
        items += lines(words, Style("body", size, above=10), width) or [Gap(width, 110)] * 3
    return items


def _draw_role(ink: Ink, told: StepTold) -> None:
    """The role's card as it lies on the table; a place for one where none is chosen."""
    if told.role is None:
        ink.frame(ART, 38, 4, dashed=True)
        inside = ART.adjusted(40, 40, -40, -40)
        draw(ink.painter, lines(tr("The role I will take on"), LABEL, inside.width()), inside.x(), inside.y() - 34)
        return
    painter = ink.painter
    painter.save()
    painter.translate(ART.topLeft())
    painter.scale(ART.width() / CARD.width(), ART.height() / CARD.height())
    draw_front(CardPainter(painter, ON_PAPER, DrawnPictures(painter)), told.role)
    painter.restore()

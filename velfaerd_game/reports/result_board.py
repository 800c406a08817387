"""The board on paper, a row a phase: each card with symbol, verdict as a sign and in words, and pennant."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from velfaerd_game.drawing.letters import letters
from velfaerd_game.drawing.signs import draw_verdict
from velfaerd_game.drawing.svg import drawing
from velfaerd_game.paths import ICONS
from velfaerd_game.words.language import tr

from .flowing import Line, Style, draw, height, lines
from .head import EDGE, WIDE
from .ink import LEFT, MIDDLE, ON_PAPER, DrawnPictures, Ink, on_one_line, pen
from .result_told import CardTold, PhaseTold

PHASE, POINTS, ACROSS, AIR = 360.0, 150.0, 4, 14.0
"""The column of the phases, that of the points, how many cards lie beside each other, and the air between them."""

CHIP = (WIDE - PHASE - POINTS - 2 * AIR - (ACROSS - 1) * AIR) / ACROSS
FIELD, PAD = 64.0, 10.0
NAME, LINE = 44.0, 36.0
"""How high a card's name is, and each line below it."""

TITLE = Style("phase", 33)
TIMING = Style("detail", 25)


@dataclass(frozen=True, slots=True)
class BoardRow:
    """One phase of the board, as an item of a column."""

    number: int
    phase: PhaseTold
    binds: bool = False

    @property
    def height(self) -> float:
        """The row with the air around it."""
        title = height(lines(self.phase.title, TITLE, PHASE - 80))
        return max(self._chips(), title, 76) + 26

    def _chips(self) -> float:
        rows = -(-len(self.phase.cards) // ACROSS)
        return rows * (self._chip() + AIR) - AIR if rows else NAME

    def _chip(self) -> float:
        """All cards of a phase are as high as the one with most to say."""
        return max((_chip_height(card) for card in self.phase.cards), default=NAME)

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw the row."""
        ink = Ink(painter)
        ink.line(QPointF(left, top), QPointF(left + WIDE, top), 2, ON_PAPER.edge)
        top += 13
        ink.text(QRectF(left, top - 6, 60, 60), letters("title", 44), str(self.number), LEFT)
        draw(ink.painter, lines(self.phase.title, TITLE, PHASE - 80), left + 64, top + 2)
        points = QRectF(left + WIDE - POINTS, top, POINTS, 56)
        ink.text(points, on_one_line("card", 30, self.phase.points, POINTS), self.phase.points, MIDDLE)
        start = left + PHASE + AIR
        if not self.phase.cards:
            ink.text(QRectF(start, top, CHIP * 3, 56), letters("body", 29), self.phase.empty, LEFT, ON_PAPER.muted)
        high = self._chip()
        for place, card in enumerate(self.phase.cards):
            down, across = divmod(place, ACROSS)
            box = QRectF(start + across * (CHIP + AIR), top + down * (high + AIR), CHIP, high)
            _draw_chip(ink, card, box)


def _inside() -> float:
    return CHIP - FIELD - 3 * PAD


def _beside_sign(card: CardTold) -> float:
    """How wide the words of the verdict may be: a missed card has no sign before them."""
    return _inside() - (0 if card.verdict is None else 36)


def _said(card: CardTold) -> list[Line]:
    """The verdict on a line, or where the smallest letters do not fit one, the share on a line of its own."""
    wide = _beside_sign(card)
    said = lines(card.said, TIMING, wide)
    return said if len(said) < 2 else lines(card.said.replace(", ", ",\n", 1), TIMING, wide)


def _said_height(card: CardTold) -> float:
    return max(LINE, height(_said(card)))


def _chip_height(card: CardTold) -> float:
    timing = height(lines(card.timing, TIMING, _inside())) if card.timing else 0
    return PAD + NAME + _said_height(card) + (LINE if card.lead else 0) + timing + PAD


def _draw_chip(ink: Ink, card: CardTold, box: QRectF) -> None:
    """A card in a full frame with its pattern; a missed one dashed, with its symbol alone."""
    missed = card.verdict is None
    ink.frame(box, 12, 3, dashed=missed)
    field = QRectF(box.x() + PAD, box.y() + PAD, FIELD, box.height() - 2 * PAD)
    side = FIELD - 8
    place = QRectF(field.x() + 4, field.center().y() - side / 2, side, side)
    if missed:
        colours = ON_PAPER.card
        DrawnPictures(ink.painter).symbol(card.role, place.adjusted(8, 8, -8, -8), ON_PAPER.ink, colours)
    else:
        DrawnPictures(ink.painter).pattern(card.role, field)
        ink.symbol(card.role, place)
    x, y = field.right() + PAD, box.y() + PAD
    name = QRectF(x, y, _inside(), NAME)
    ink.text(name, on_one_line("card", 30, card.name, name.width()), card.name, LEFT)
    y += NAME
    words = QRectF(x + _inside() - _beside_sign(card), y, _beside_sign(card), LINE)
    if card.verdict is not None:
        draw_verdict(ink.painter, ON_PAPER, card.verdict, QPointF(x + 14, y + LINE / 2), 14, pen(ON_PAPER.ink, 3))
    said = _said(card)
    if len(said) > 1:
        draw(ink.painter, said, words.x(), y)
    else:
        ink.text(words, on_one_line("detail", 27, card.said, words.width()), card.said, LEFT)
    y += _said_height(card)
    if card.lead:
        drawing(ICONS / "vimpel-fyldt.svg", ()).render(ink.painter, QRectF(x - 2, y + 1, 34, 34))
        ink.text(
            QRectF(x + 36, y, _inside() - 36, LINE),
            on_one_line("card", 27, card.lead, _inside() - 36),
            card.lead,
            LEFT,
        )
        y += LINE
    if card.timing:
        draw(ink.painter, lines(card.timing, TIMING, _inside()), x, y)


def board_head(ink: Ink, top: float) -> None:
    """The words over the columns."""
    font = letters("least", 26)
    place = QRectF(EDGE, top, PHASE, 40)
    ink.text(place, font, tr("Phase"), LEFT, ON_PAPER.muted)
    place = QRectF(EDGE + PHASE + AIR, top, 3 * CHIP, 40)
    ink.text(place, font, tr("My cards, and what the experts say of them"), LEFT, ON_PAPER.muted)
    place = QRectF(EDGE + WIDE - POINTS, top, POINTS, 40)
    ink.text(place, font, tr("of 100"), MIDDLE, ON_PAPER.muted)

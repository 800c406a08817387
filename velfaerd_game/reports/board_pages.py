"""A level's phase board on paper: a column a phase, with its situation and room for cards; turning points kept back."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPolygonF

from velfaerd_game.drawing.letters import letters
from velfaerd_game.game.deck import Deck
from velfaerd_game.game.level import Level
from velfaerd_game.words.language import tr, trn

from .board_plan import BOTTOM, GAP, HEAD, MARGIN, PAD, PENNANT, PLACE_GAP, SEAM, TOP, Leaf, Plan
from .ink import LEFT, LEFT_WRAPPED, MIDDLE, ON_PAPER, RIGHT, WRAPPED, Ink, fitting, on_one_line
from .pdf import Page


def board_pages(level: Level, deck: Deck, plan: Plan) -> Iterator[Page]:
    """The pages of the board, left to right."""
    for number in range(len(plan.leaves)):
        yield Page(plan.size, partial(_paint, level=level, deck=deck, plan=plan, number=number))


def _paint(painter: QPainter, level: Level, deck: Deck, plan: Plan, number: int) -> None:
    ink, leaf = Ink(painter), plan.leaves[number]
    first, last = number == 0, number == len(plan.leaves) - 1
    left = leaf.left
    right = plan.size[0] - (MARGIN if last else SEAM)
    _paint_head(ink, level, QRectF(left, 110, right - left, 230), first=first, last=last)
    for place, index in enumerate(leaf.phases):
        _paint_column(ink, level, plan, index, left + place * (plan.column + GAP))
    if (spare := len(plan.leaves[0].phases) - len(leaf.phases)) > 0:
        start = left + len(leaf.phases) * (plan.column + GAP)
        _paint_notes(ink, QRectF(start, TOP, spare * plan.column, BOTTOM - TOP))
    if first:
        _paint_rules(ink, level, QRectF(left, BOTTOM + 15, right - left, 60))
    if last:
        _paint_roles(ink, deck, QRectF(left, BOTTOM + (75 if first else 15), right - left, 60))
    if not (first and last):
        _paint_meeting(ink, leaf, plan, first=first)


def _paint_head(ink: Ink, level: Level, box: QRectF, *, first: bool, last: bool) -> None:
    team = min(1100.0, 0.4 * box.width()) if first and last else box.width() if last else 0.0
    if first:
        wide = box.width() - team - 60
        font = on_one_line("title", 100, level.title, wide)
        ink.text(QRectF(box.x(), box.y(), wide, 140), font, level.title, LEFT)
        ink.text(
            QRectF(box.x(), box.y() + 145, wide, 60),
            on_one_line("detail", 38, level.place, wide),
            level.place,
            LEFT,
            ON_PAPER.muted,
        )
    if last:
        place = QRectF(box.right() - team, box.y() + 40, team, 100)
        ink.blank(place, tr("Team:"), letters("heading", 50))


def _paint_column(ink: Ink, level: Level, plan: Plan, index: int, left: float) -> None:
    phase = level.phases[index]
    whole = plan.told + level.rules.max_cards * (plan.place + PLACE_GAP) + PAD
    ink.frame(QRectF(left, TOP, plan.column, max(whole, 0)), 20, 5)
    upper = QRectF(left, TOP, plan.column, plan.told)
    if phase.event:
        _paint_hidden(ink, upper, index + 1)
    else:
        paint_told(ink, upper, str(index + 1), phase.title, phase.situation, plan)
    ink.line(QPointF(left, upper.bottom()), QPointF(left + plan.column, upper.bottom()))
    top = upper.bottom() + PAD
    for _ in range(level.rules.max_cards):
        _paint_place(ink, QRectF(left + PAD, top, plan.inside, plan.place), pennant=level.rules.lead)
        top += plan.place + PLACE_GAP


def paint_told(ink: Ink, box: QRectF, number: str, title: str, situation: str, plan: Plan) -> None:
    """The upper part of a column: the phase's number, its title, and what the top manager faces in it."""
    _disc(ink, QPointF(box.x() + PAD + 52, box.y() + HEAD / 2), number)
    room = QRectF(box.x() + PAD + 125, box.y() + 15, plan.inside - 125, HEAD - 30)
    ink.text(room, fitting("phase", 54, title, room), title, LEFT_WRAPPED)
    ink.line(QPointF(box.x() + PAD, box.y() + HEAD), QPointF(box.right() - PAD, box.y() + HEAD), 2)
    words = QRectF(box.x() + PAD, box.y() + HEAD + 12, plan.inside, plan.situation)
    ink.text(words, letters("body", plan.letters), situation, WRAPPED)


def _paint_hidden(ink: Ink, box: QRectF, number: int) -> None:
    _disc(ink, QPointF(box.x() + PAD + 52, box.y() + HEAD / 2), str(number))
    room = QRectF(box.x() + PAD + 125, box.y() + 15, box.width() - 2 * PAD - 125, HEAD - 30)
    words = tr("Turning point")
    ink.text(room, fitting("phase", 54, words, room), words, LEFT_WRAPPED)
    lies = box.adjusted(PAD, HEAD, -PAD, -PAD)
    ink.frame(lies, 16, 4, dashed=True)
    half = lies.height() / 2
    ink.text(QRectF(lies.x(), lies.y(), lies.width(), half), letters("giant", 220), "?", MIDDLE)
    room = QRectF(lies.x() + 20, lies.y() + half, lies.width() - 40, half - 20)
    words = tr("Put the slip for phase {n} here, face down. Turn it once every phase before it holds a card.").format(
        n=number
    )
    ink.text(room, fitting("detail", 36, words, room), words, MIDDLE)


def _disc(ink: Ink, centre: QPointF, number: str) -> None:
    ink.painter.setPen(QColor(ON_PAPER.ink))
    ink.painter.setBrush(QColor(ON_PAPER.ink))
    ink.painter.drawEllipse(centre, 50, 50)
    around = QRectF(centre.x() - 50, centre.y() - 50, 100, 100)
    ink.text(around, letters("title", 62), number, MIDDLE, ON_PAPER.card)


def _paint_place(ink: Ink, box: QRectF, *, pennant: bool) -> None:
    ink.frame(box, 14, 3, dashed=True)
    if pennant:
        ink.pennant(QRectF(box.right() - PENNANT - 8, box.center().y() - 40, 76, 80))


def _paint_notes(ink: Ink, box: QRectF) -> None:
    ink.text(QRectF(box.x() + 20, box.y(), box.width() - 40, 90), letters("heading", 48), tr("Notes"), LEFT)
    y = box.y() + 180
    while y < box.bottom():
        ink.line(QPointF(box.x() + 20, y), QPointF(box.right(), y), 2, ON_PAPER.edge)
        y += 90


def _paint_rules(ink: Ink, level: Level, box: QRectF) -> None:
    said = [trn("At most {n} card in a phase.", "At most {n} cards in a phase.", level.rules.max_cards)]
    said.append(tr("The same role may return in several phases."))
    if level.rules.lead:
        said.append(tr("Fill in the pennant at the card with the lead role, one a phase at most."))
    words = " ".join(said)
    ink.text(box, on_one_line("detail", 34, words, box.width()), words, LEFT)


def _paint_roles(ink: Ink, deck: Deck, box: QRectF) -> None:
    step = box.width() / len(deck.roles)
    for place, role in enumerate(deck.roles):
        ink.symbol(role.id, QRectF(box.x() + place * step, box.y(), 60, 60))
        name = QRectF(box.x() + place * step + 72, box.y(), step - 100, 60)
        ink.text(name, on_one_line("card", 36, role.name, name.width()), role.name, LEFT)


def _paint_meeting(ink: Ink, leaf: Leaf, plan: Plan, *, first: bool) -> None:
    """Arrows at the edge where the two pages meet, and a line that goes on from one to the other."""
    edge = plan.size[0] - SEAM if first else float(leaf.left)
    inwards = -28 if first else 28
    ink.painter.setBrush(QColor(ON_PAPER.ink))
    ink.painter.setPen(QColor(ON_PAPER.ink))
    words = tr("The next page goes here") if first else tr("Goes to the right of the page before")
    y = TOP - 45.0
    tip = QPointF(edge, y)
    ink.painter.drawPolygon(QPolygonF([tip, QPointF(edge + inwards, y - 18), QPointF(edge + inwards, y + 18)]))
    room = QRectF(edge - 945, y - 25, 900, 50) if first else QRectF(edge + 45, y - 25, 900, 50)
    ink.text(room, letters("detail", 28), words, RIGHT if first else LEFT, ON_PAPER.muted)

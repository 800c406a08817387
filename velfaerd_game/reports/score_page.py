"""The sheet a team writes its board on: phases by roles, boxes for the lead and for support, the team's name."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from velfaerd_game.drawing.letters import letters
from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.game.deck import Deck
from velfaerd_game.game.level import Level
from velfaerd_game.words.language import tr, trn

from .ink import LEFT, LEFT_WRAPPED, MIDDLE, ON_PAPER, WRAPPED, Ink, fitting, height, on_one_line
from .pdf import A4, Page

LEFT_EDGE, RIGHT_EDGE = 120.0, A4[0] - 120.0
FIRST = 540.0
"""The width of the column that names the phases."""

TABLE, HEAD, ROW = 560.0, 230.0, 185.0


def score_page(level: Level, deck: Deck) -> Page:
    """The page for one team."""
    return Page(A4, partial(_paint, level=level, deck=deck))


def _paint(painter: QPainter, level: Level, deck: Deck) -> None:
    ink = Ink(painter)
    wide = RIGHT_EDGE - LEFT_EDGE
    ink.text(QRectF(LEFT_EDGE, 130, wide, 60), letters("card", 36), tr("Our board"), LEFT, ON_PAPER.muted)
    title = on_one_line("title", 84, level.title, wide)
    ink.text(QRectF(LEFT_EDGE, 190, wide, 120), title, level.title, LEFT)
    ink.blank(QRectF(LEFT_EDGE, 370, 0.68 * wide, 100), tr("Team:"), letters("heading", 46))
    ink.blank(QRectF(LEFT_EDGE + 0.72 * wide, 370, 0.28 * wide, 100), tr("Date:"), letters("heading", 46))
    column = (wide - FIRST) / len(deck.roles)
    for place, role in enumerate(deck.roles):
        x = LEFT_EDGE + FIRST + place * column
        ink.symbol(role.id, QRectF(x + column / 2 - 55, TABLE + 20, 110, 110))
        name = QRectF(x + 6, TABLE + 140, column - 12, 70)
        ink.text(name, on_one_line("card", 34, role.name, name.width()), role.name, MIDDLE)
    for row in range(len(level.phases)):
        _paint_row(ink, level, row, column, len(deck.roles))
    bottom = TABLE + HEAD + len(level.phases) * ROW
    for y in (TABLE, bottom):
        ink.line(QPointF(LEFT_EDGE, y), QPointF(RIGHT_EDGE, y), 5)
    for place in range(len(deck.roles)):
        x = LEFT_EDGE + FIRST + place * column
        ink.line(QPointF(x, TABLE), QPointF(x, bottom), 2, ON_PAPER.edge)
    _paint_how(ink, level, bottom + 40)


def _paint_row(ink: Ink, level: Level, row: int, column: float, roles: int) -> None:
    phase, top = level.phases[row], TABLE + HEAD + row * ROW
    ink.line(QPointF(LEFT_EDGE, top), QPointF(RIGHT_EDGE, top), 3)
    title = tr("Turning point") if phase.event else phase.title
    ink.text(QRectF(LEFT_EDGE, top, 70, ROW), letters("title", 54), str(row + 1), LEFT)
    room = QRectF(LEFT_EDGE + 75, top + 10, FIRST - 95, ROW - 20)
    ink.text(room, fitting("phase", 44, title, room), title, LEFT_WRAPPED)
    # Two letters, for the lead role and for support, with a stroke between them.
    marks = tr("L/S").split("/") if level.rules.lead else [""]
    step = ROW / len(marks) - 8
    for place in range(roles):
        x = LEFT_EDGE + FIRST + place * column
        for number, mark in enumerate(marks):
            y = top + ROW / 2 + (number - (len(marks) - 1) / 2) * step
            ink.frame(QRectF(x + column / 2 - (62 if mark else 31), y - 31, 62, 62), 6, 4)
            ink.text(QRectF(x + column / 2 + 18, y - 40, 60, 80), letters("card", 44), mark, LEFT)


def _paint_how(ink: Ink, level: Level, top: float) -> None:
    said = [trn("At most {n} card in a phase.", "At most {n} cards in a phase.", level.rules.max_cards)]
    if level.rules.lead:
        said.append(tr("L is the lead role, one a phase at most; S is support."))
    said.append(
        tr(
            "To compare the board with the experts’, type it in as a board file and run: "
            "velfaerd-game score {level} board.json"
        ).format(level=level.id)
    )
    said.append(tr("The level’s fingerprint is {mark}.").format(mark=fingerprint(level)))
    words = "\n".join(said)
    wide = RIGHT_EDGE - LEFT_EDGE
    ink.text(
        QRectF(LEFT_EDGE, top, wide, height("detail", 32, words, wide) + 10), letters("detail", 32), words, WRAPPED
    )

"""The second page of a class's report: phase by phase and role by role, the class's rounds beside the experts."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPolygonF

from velfaerd_game.drawing.letters import letters
from velfaerd_game.game.class_measures import ClassPhase, ClassResult
from velfaerd_game.game.deck import Deck
from velfaerd_game.game.key import Key
from velfaerd_game.game.level import Level
from velfaerd_game.words.class_words import percent, round_name
from velfaerd_game.words.language import tr

from .ink import LEFT, MIDDLE, ON_PAPER, RIGHT, Ink, on_one_line, pen

_GAP = 60.0
_KEY = 80.0
_HEAD, _SCALE = 84.0, 44.0
_BELOW_KEY = 30.0
_HIGHEST, _LOWEST = 720.0, 420.0
"""A panel's height with the gap below it, where there is room for all of it and where there is not."""

_NAME = 300.0
_DOT = 15.0


def least_height(level: Level) -> float:
    """How much room all of it needs at least."""
    return _KEY + _BELOW_KEY + _LOWEST * _rows(level)


def most_height(level: Level) -> float:
    """How much room it takes where there is enough."""
    return _KEY + _BELOW_KEY + _HIGHEST * _rows(level)


def _rows(level: Level) -> int:
    return -(-len(level.phases) // 2)


def paint_phases(ink: Ink, box: QRectF, level: Level, key: Key, deck: Deck, result: ClassResult) -> None:
    """The legend, then a panel for each phase in two columns."""
    _paint_legend(ink, QRectF(box.x(), box.y(), box.width(), _KEY), result)
    width = (box.width() - _GAP) / 2
    height = min(_HIGHEST, (box.height() - _KEY - _BELOW_KEY) / _rows(level))
    names = {role.id: role.name for role in deck.roles}
    for place, phase in enumerate(level.phases):
        left = box.x() + (place % 2) * (width + _GAP)
        panel = QRectF(left, box.y() + _KEY + _BELOW_KEY + (place // 2) * height, width, height - 40)
        told = [one.phases[place] for one in result.rounds]
        scale = _paint_panel(ink, panel, f"{place + 1}. {phase.title}", _missing(told), names)
        for row, role in enumerate(names):
            y = scale.y() + (row + 0.5) * scale.height() / len(names)
            _paint_row(ink, scale, y, key.phases[place].shares[role], [_share(one, role) for one in told])


def _share(phase: ClassPhase, role: str) -> Fraction | None:
    """None also where nobody chose anything: an empty phase is no answer."""
    return phase.shares[role] if phase.shares and any(phase.shares.values()) else None


def _missing(told: list[ClassPhase]) -> str:
    """What is said of a phase that lacks answers; empty where it has them."""
    lacks = [number for number, phase in enumerate(told, 1) if not (phase.shares and any(phase.shares.values()))]
    if len(lacks) == len(told):
        return tr("no answers")
    return tr("no answers in round {n}").format(n=lacks[0]) if lacks else ""


def _paint_legend(ink: Ink, box: QRectF, result: ClassResult) -> None:
    x, y = box.x() + _DOT, box.center().y()
    words = [round_name(one.number) for one in result.rounds]
    for place, said in enumerate(words):
        _paint_dot(ink, QPointF(x, y), filled=place > 0 or len(words) == 1)
        ink.text(QRectF(x + 30, box.y(), 250, _KEY), letters("card", 34), said, LEFT)
        x += 300
    _paint_experts(ink, QPointF(x, y))
    ink.text(QRectF(x + 30, box.y(), 300, _KEY), letters("card", 34), tr("Experts"), LEFT)
    said = tr("Share that places the role in the phase")
    ink.text(QRectF(x + 330, box.y(), box.right() - x - 330, _KEY), letters("detail", 32), said, RIGHT, ON_PAPER.muted)


def _paint_panel(ink: Ink, box: QRectF, title: str, missing: str, names: dict[str, str]) -> QRectF:
    """Title, roles and scale; where the shares are to be drawn."""
    head = QRectF(box.x(), box.y(), box.width(), _HEAD - 14)
    ink.text(head, letters("detail", 28), missing, RIGHT, ON_PAPER.muted)
    head.setWidth(head.width() - (320 if missing else 0))
    ink.text(head, on_one_line("phase", 44, title, head.width()), title, LEFT)
    ink.line(QPointF(box.x(), box.y() + _HEAD - 8), QPointF(box.right(), box.y() + _HEAD - 8), 4)
    row = (box.height() - _HEAD - _SCALE) / len(names)
    scale = QRectF(box.x() + _NAME, box.y() + _HEAD, box.width() - _NAME - 30, row * len(names))
    for mark in range(5):
        x = scale.x() + scale.width() * mark / 4
        ink.line(QPointF(x, scale.y()), QPointF(x, scale.bottom()), 2, ON_PAPER.line)
        place = QRectF(x - 70, scale.bottom(), 140, _SCALE)
        ink.text(place, letters("detail", 26), percent(Fraction(mark, 4)), MIDDLE, ON_PAPER.muted)
    for at, (role, name) in enumerate(names.items()):
        y = scale.y() + (at + 0.5) * row
        side = min(50.0, row - 8)
        ink.symbol(role, QRectF(box.x(), y - side / 2, side, side))
        room = QRectF(box.x() + 62, y - row / 2, _NAME - 82, row)
        ink.text(room, on_one_line("card", 30, name, room.width()), name, LEFT)
    return scale


def _paint_row(ink: Ink, scale: QRectF, y: float, experts: Fraction, shares: list[Fraction | None]) -> None:
    ink.line(QPointF(scale.x(), y), QPointF(scale.right(), y), 1.5, ON_PAPER.line)
    points = [None if share is None else QPointF(scale.x() + scale.width() * float(share), y) for share in shares]
    counted = [point for point in points if point is not None]
    if len(counted) > 1:
        ink.line(counted[0], counted[-1], 6)
    _paint_experts(ink, QPointF(scale.x() + scale.width() * float(experts), y))
    for at, point in enumerate(points):
        if point is not None:
            _paint_dot(ink, point, filled=at > 0 or len(points) == 1)


def _paint_dot(ink: Ink, point: QPointF, *, filled: bool) -> None:
    ink.painter.setPen(pen(ON_PAPER.ink, 5))
    ink.painter.setBrush(QColor(ON_PAPER.ink if filled else ON_PAPER.card))
    ink.painter.drawEllipse(point, _DOT, _DOT)


def _paint_experts(ink: Ink, point: QPointF) -> None:
    """A tall diamond: it shows above and below a dot that lies on it."""
    ink.painter.setPen(pen(ON_PAPER.ink, 4))
    ink.painter.setBrush(QColor(ON_PAPER.line))
    corners = [QPointF(0, -28), QPointF(20, 0), QPointF(0, 28), QPointF(-20, 0)]
    ink.painter.drawPolygon(QPolygonF([point + corner for corner in corners]))

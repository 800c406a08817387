"""The face of a role card, drawn: large in the hand, as a bar on the board, as a chip where it is cramped."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from velfaerd_game.game.deck import Role
from velfaerd_game.ui.art import Art
from velfaerd_game.ui.theme import Theme

from .paint import LIFTED, RESTING, fitted, frame, rounded, shadow

HAND_RADIUS = 12
BAR_RADIUS = 9


@dataclass(frozen=True, slots=True)
class Brush:
    """What a face is drawn with: the painter, the theme and the device pixel ratio."""

    painter: QPainter
    theme: Theme
    ratio: float

    @property
    def art(self) -> Art:
        """The drawings in the theme's colours."""
        return Art(self.theme)


def draw_hand_face(
    brush: Brush, role: Role, box: QRectF, note: str = "", *, strong: bool = False, lifted: bool = False
) -> None:
    """The card as it lies in the hand: illustration, symbol, name, and a note such as "2 placed"."""
    painter, theme = brush.painter, brush.theme
    px = theme.scale
    shadow(painter, theme, box, HAND_RADIUS, LIFTED if lifted else RESTING)
    width = (4 if not theme.palette.shadows else 2.5) if strong or lifted else 1.75
    frame(painter, theme, box, HAND_RADIUS, fill=theme.palette.card, edge=theme.palette.ink, width=width)
    picture = QRectF(box.x() + 7 * px, box.y() + 7 * px, box.width() - 14 * px, box.height() - 57 * px)
    size = QSize(round(picture.width()), round(picture.height()))
    illustration = brush.art.illustration(role.id, size, brush.ratio)
    painter.drawPixmap(picture.topLeft(), rounded(illustration, 6 * px))
    frame(painter, theme, picture, 6, fill=None, edge=theme.palette.ink)
    draw_disc(brush, role.id, QPointF(box.x() + 27 * px, picture.bottom()), 16 * px)
    painter.setPen(QColor(theme.palette.ink))
    line = QRectF(box.x() + 11 * px, box.bottom() - 34 * px, box.width() - 18 * px, 28 * px)
    painter.setFont(fitted(theme.font("subtitle"), role.name, line.width(), theme.px(12)))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip
    painter.drawText(line, flags, role.name)
    if note:
        painter.setFont(theme.font("least"))
        painter.setPen(QColor(theme.palette.muted))
        place = QRectF(box.x() + 48 * px, picture.bottom() + 1 * px, box.width() - 58 * px, 20 * px)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, note)


def draw_chip(brush: Brush, role: Role, box: QRectF, note: str = "", *, strong: bool = False) -> None:
    """The card where it is cramped: its symbol above its name, and the note (how often it is laid) in a corner."""
    painter, theme = brush.painter, brush.theme
    px = theme.scale
    width = 2.5 if strong else 1.75
    frame(painter, theme, box, BAR_RADIUS, fill=theme.palette.card, edge=theme.palette.ink, width=width)
    top = QRectF(box.x() + 2 * px, box.y() + 2 * px, box.width() - 4 * px, box.height() - 23 * px)
    draw_field(brush, role.id, top, symbol=min(24 * px, top.height() - 4 * px), radius=7)
    painter.setPen(QColor(theme.palette.ink))
    line = QRectF(box.x() + 3 * px, box.bottom() - 21 * px, box.width() - 6 * px, 19 * px)
    painter.setFont(fitted(theme.font("least"), role.name, line.width(), theme.px(12)))
    painter.drawText(line, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, role.name)
    if note:
        corner = QRectF(box.right() - 25 * px, box.y() + 5 * px, 20 * px, 20 * px)
        frame(painter, theme, corner, 10, fill=theme.palette.card, edge=theme.palette.ink, width=1.5)
        painter.setFont(theme.font("least"))
        painter.drawText(corner, Qt.AlignmentFlag.AlignCenter, note)


def draw_bar(brush: Brush, role: Role, box: QRectF, note: str, *, lead: bool, strong: bool = False) -> None:
    """The card as it lies on the board: a field with the symbol, the name, and what it is (the lead)."""
    painter, theme = brush.painter, brush.theme
    px, palette = theme.scale, theme.palette
    shadow(painter, theme, box, BAR_RADIUS)
    width = 3.25 if lead else 2.5 if strong else 1.75
    frame(painter, theme, box, BAR_RADIUS, fill=palette.card, edge=palette.ink, width=width)
    if lead:
        frame(painter, theme, theme.inset(box, -4.5), BAR_RADIUS + 4, fill=None, edge=palette.ink, width=1.5)
    wide = field_width(box.width() / px) * px
    half = width * px / 2
    field = QRectF(box.x() + half, box.y() + half, wide - half, box.height() - 2 * half)
    draw_field(brush, role.id, field, symbol=min(34.0, field_width(box.width() / px) - 10) * px, radius=BAR_RADIUS - 2)
    painter.setPen(theme.pen(palette.ink, 1.75))
    painter.drawLine(QPointF(field.right(), field.top()), QPointF(field.right(), field.bottom()))
    words = QRectF(field.right() + 9 * px, box.y(), box.right() - field.right() - 12 * px, box.height())
    if box.width() / px >= 205:
        words.setRight(box.right() - 40 * px)
    elif not note:
        words.setBottom(box.bottom() - 14 * px)
    _draw_name(brush, role.name, note, words)


def field_width(width: float) -> float:
    """How wide the coloured field is on a bar of this width; design pixels both."""
    return 62 if width >= 205 else 44 if width >= 165 else 30


def draw_field(brush: Brush, role: str, box: QRectF, *, symbol: float, radius: float) -> None:
    """A field of the role's pattern with its symbol on a calm disc."""
    painter, theme = brush.painter, brush.theme
    colours = theme.palette.roles[role]
    size = QSize(round(box.width()), round(box.height()))
    pattern = rounded(brush.art.pattern(role, size, brush.ratio), radius * theme.scale)
    painter.drawPixmap(box.topLeft(), pattern)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.fill))
    reach = min(0.72 * symbol, box.height() / 2, box.width() / 2)
    painter.drawEllipse(box.center(), reach, reach)
    side = round(symbol)
    picture = brush.art.symbol(role, side, brush.ratio, colours.on, colours.fill)
    painter.drawPixmap(QPointF(box.center().x() - side / 2, box.center().y() - side / 2), picture)


def draw_disc(brush: Brush, role: str, centre: QPointF, radius: float) -> None:
    """The symbol on a disc of the role's colour, with a rim of the card's."""
    painter, theme = brush.painter, brush.theme
    colours = theme.palette.roles[role]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.palette.card))
    painter.drawEllipse(centre, radius + 3 * theme.scale, radius + 3 * theme.scale)
    painter.setPen(theme.pen(theme.palette.ink, 1.75))
    painter.setBrush(QColor(colours.fill))
    painter.drawEllipse(centre, radius, radius)
    side = round(1.25 * radius)
    picture = brush.art.symbol(role, side, brush.ratio, colours.on, colours.fill)
    painter.drawPixmap(QPointF(centre.x() - side / 2, centre.y() - side / 2), picture)


def _draw_name(brush: Brush, name: str, note: str, words: QRectF) -> None:
    painter, theme = brush.painter, brush.theme
    font = fitted(theme.font("card"), name, words.width(), theme.px(14 if theme.text_size == 100 else 11))
    small = theme.font("least")
    height = QFontMetricsF(font).height()
    total = height + (QFontMetricsF(small).height() if note else 0)
    top = words.center().y() - total / 2
    painter.setPen(QColor(theme.palette.ink))
    painter.setFont(font)
    painter.drawText(QPointF(words.x(), top + QFontMetricsF(font).ascent()), name)
    if note:
        painter.setFont(small)
        painter.drawText(QPointF(words.x(), top + height + QFontMetricsF(small).ascent()), note)

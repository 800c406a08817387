"""The round table of the home page: six chairs, nobody at twelve o'clock, and the old head of the table left empty."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from velfaerd_game.drawing.mark import SEAT, seat
from velfaerd_game.game.deck import Deck, Role
from velfaerd_game.ui.art import blank
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .paint import begin, fitted, frame, rounded
from .role_face import Brush, draw_disc

RADIUS = 212
CHAIRS = 275
"""Design pixels from the middle to the table's edge, and to the back of the chair that is drawn out."""
CARD = (78, 108)
DRAWN_OUT = 11


class RoundTable(QWidget):
    """A picture, drawn once for each size and theme. It says nothing that the page's words do not say.

    The game begins with it: the table is seen at once, and the cards are laid on it as soon as it is.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._deck: Deck | None = None
        self._picture: QPixmap | None = None
        self._seen = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        theme.changed.connect(self.restyle)

    def display(self, deck: Deck) -> None:
        """Lay these cards on the table."""
        self._deck = deck
        self.restyle()

    def restyle(self) -> None:
        """Draw it anew next time it is seen."""
        self._picture = None
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of the picture, which is large."""
        super().hideEvent(event)
        self._picture = None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Copy the picture, drawing it first where there is none of this size."""
        if self._picture is None or self._picture.deviceIndependentSize().toSize() != self.size():
            self._picture = self._drawn()
        QPainter(self).drawPixmap(0, 0, self._picture)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self, self.restyle)

    def _drawn(self) -> QPixmap:
        picture = blank(self.size(), self.devicePixelRatioF())
        painter = begin(QPainter(picture))
        wide, high = self.width(), self.height()
        unit = min(wide / 640, high / 720)
        centre = QPointF(max(0.426 * wide, (CHAIRS + 8) * unit), 0.551 * high)
        brush = Brush(painter, self.theme, self.devicePixelRatioF())
        _draw_chairs(brush, centre, unit)
        _draw_disc(brush, centre, unit)
        _draw_head(brush, QPointF(wide, 0), centre, unit)
        if self._deck is not None and self._seen:
            for role in self._deck.roles:
                _draw_card(brush, role, centre, unit)
        _draw_middle(brush, centre, unit)
        painter.end()
        return picture


def _draw_chairs(brush: Brush, centre: QPointF, unit: float) -> None:
    painter, theme = brush.painter, brush.theme
    painter.setPen(theme.pen(theme.palette.ink, 2))
    for role in SEAT:
        colours = theme.palette.roles[role]
        out = RADIUS + (DRAWN_OUT if role == "medspiller" else 0)
        painter.setBrush(QColor(colours.deep))
        painter.drawPath(seat(centre, role, (out + 16) * unit, (out + 52) * unit, 15))
        painter.setBrush(QColor(colours.fill))
        painter.drawPath(seat(centre, role, (out + 13) * unit, (out + 37) * unit, 14))


def _draw_disc(brush: Brush, centre: QPointF, unit: float) -> None:
    painter, theme = brush.painter, brush.theme
    palette = theme.palette
    if palette.shadows:
        painter.setPen(Qt.PenStyle.NoPen)
        for down, opacity in ((5, 0.12), (11, 0.07), (17, 0.04)):
            colour = QColor(palette.shadow)
            colour.setAlphaF(opacity)
            painter.setBrush(colour)
            painter.drawEllipse(centre + QPointF(0, down * unit), RADIUS * unit, RADIUS * unit)
    painter.setPen(theme.pen(palette.ink, 2.25))
    painter.setBrush(QColor(palette.oak))
    painter.drawEllipse(centre, RADIUS * unit, RADIUS * unit)
    painter.setPen(theme.pen(palette.oak_grain, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, (RADIUS - 10) * unit, (RADIUS - 10) * unit)
    for left, right, down in ((-48, 28, -158), (-152, -104, -100), (104, 150, 99), (-32, 38, 152), (-60, -18, -74)):
        painter.drawLine(centre + QPointF(left, down) * unit, centre + QPointF(right, down) * unit)


def _draw_card(brush: Brush, role: Role, centre: QPointF, unit: float) -> None:
    theme = brush.theme
    angle = SEAT[role.id]
    painter = brush.painter
    painter.save()
    painter.translate(centre + QPointF(math.sin(angle), -math.cos(angle)) * 135 * unit)
    painter.rotate(math.degrees(angle) + 180)
    size = QSize(round(CARD[0] * unit), round(CARD[1] * unit))
    painter.drawPixmap(QPointF(-size.width() / 2, -size.height() / 2), _card(theme, role, size, brush.ratio))
    painter.restore()


def _card(theme: Theme, role: Role, size: QSize, ratio: float) -> QPixmap:
    """A role card, upright, at twice the size it is shown: turning it then costs no sharpness."""
    picture = blank(size * 2, ratio)
    painter = begin(QPainter(picture))
    brush = Brush(painter, theme, ratio)
    wide, high = 2 * size.width(), 2 * size.height()
    unit = wide / CARD[0]
    palette, design = theme.palette, unit / theme.scale
    frame(painter, theme, QRectF(0, 0, wide, high), 7 * design, fill=palette.card, edge=palette.ink, width=1.3 * design)
    box = QRectF(5 * unit, 5 * unit, wide - 10 * unit, 66 * unit)
    illustration = brush.art.illustration(role.id, box.size().toSize(), ratio)
    painter.drawPixmap(box.topLeft(), rounded(illustration, 4 * unit))
    frame(painter, theme, box, 4 * design, fill=None, edge=palette.ink, width=design)
    draw_disc(brush, role.id, QPointF(box.x() + 11 * unit, box.bottom()), 9 * unit)
    painter.setPen(QColor(palette.ink))
    words = QRectF(5 * unit, box.bottom() + 9 * unit, wide - 10 * unit, 22 * unit)
    name = role.name.removeprefix("The ")
    painter.setFont(fitted(theme.font("level", size=13 * unit / theme.scale), name, words.width(), 6))
    painter.drawText(words, Qt.AlignmentFlag.AlignCenter, name)
    painter.end()
    picture.setDevicePixelRatio(2 * ratio)
    return picture


def _draw_middle(brush: Brush, centre: QPointF, unit: float) -> None:
    painter, theme = brush.painter, brush.theme
    palette = theme.palette
    painter.setPen(theme.pen(palette.ink, 2))
    painter.setBrush(QColor(palette.card))
    painter.drawEllipse(centre, 52 * unit, 52 * unit)
    for words, down in ((tr("six roles"), -24), (tr("one table"), 24)):
        box = QRectF(centre.x() - 40 * unit, centre.y() + (down - 12) * unit, 80 * unit, 24 * unit)
        painter.setPen(QColor(palette.ink))
        painter.setFont(fitted(theme.font("level", size=15.5 * unit / theme.scale), words, box.width(), 6))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
    painter.setPen(theme.pen(palette.ink, 1.5))
    for place, role in enumerate(SEAT):
        painter.setBrush(QColor(palette.roles[role].fill))
        painter.drawEllipse(centre + QPointF((place - 2.5) * 14, 0) * unit, 5.2 * unit, 5.2 * unit)


def _draw_head(brush: Brush, corner: QPointF, centre: QPointF, unit: float) -> None:
    """The head of the table, where the top manager no longer sits, and the way from there to the round one."""
    painter, theme = brush.painter, brush.theme
    palette = theme.palette
    end = QRectF(corner.x() - 160 * unit, -20 * unit, 143 * unit, 123 * unit)
    frame(painter, theme, end, 10, fill=None, edge=palette.edge, width=2.25, dashes=(9, 6))
    chair = QRectF(end.center().x() - 48 * unit, end.bottom() + 14 * unit, 96 * unit, 40 * unit)
    frame(painter, theme, chair, 16, fill=None, edge=palette.edge, width=2.25, dashes=(9, 6))
    words = tr("the head of the table")
    box = QRectF(end.x() + 8 * unit, 4 * unit, end.width() - 16 * unit, end.bottom() - 8 * unit)
    painter.setPen(QColor(palette.muted))
    painter.setFont(theme.font("quote", italic=True, size=max(14.0, 16.5 * unit / theme.scale)))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
    start = QPointF(chair.center().x() + 8 * unit, chair.bottom() + 16 * unit)
    angle = SEAT["medspiller"] + math.radians(13)
    goal = centre + QPointF(math.sin(angle), -math.cos(angle)) * (RADIUS + DRAWN_OUT + 60) * unit
    path = QPainterPath(start)
    path.quadTo(QPointF((start.x() + goal.x()) / 2, max(start.y(), goal.y()) + 26 * unit), goal)
    pen = theme.pen(palette.ink, 2.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.1, 2.6])
    painter.strokePath(path, pen)
    tip = theme.pen(palette.ink, 2.5)
    painter.setPen(tip)
    painter.drawPolyline([goal + QPointF(15, -1) * unit, goal, goal + QPointF(5, 14) * unit])

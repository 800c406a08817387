"""A role's whole card, drawn on 400 by 560; here its front, with the picture."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from velfaerd_game.game.deck import Role
from velfaerd_game.ui.art import ILLUSTRATION, draw_mark
from velfaerd_game.ui.theme import LETTERS, Theme

from .paint import begin, rounded
from .role_face import Brush

CARD = QSize(400, 560)
"""The card's own measure; everything on it is drawn in this and scaled to the widget."""

Flag = Qt.AlignmentFlag
WRAP = Flag.AlignLeft | Flag.AlignTop | Qt.TextFlag.TextWordWrap


class CardSide(QWidget):
    """One side of a card, as large as the widget."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.role: Role | None = None
        self.card_scale = 1.0
        theme.changed.connect(self.update)

    def display(self, role: Role) -> None:
        """Show this role; the screen reader hears all that stands on this side."""
        self.role = role
        self.setAccessibleName(role.name)
        self.setAccessibleDescription(" ".join(self.words(role)))
        self.update()

    def words(self, role: Role) -> tuple[str, ...]:
        """All that stands on this side but the name, in order."""
        raise NotImplementedError

    def paint_side(self, brush: Brush, role: Role) -> None:
        """Paint everything but the edge, in the card's own measure."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The side, in the card's own measure."""
        if self.role is None:
            return
        painter = begin(QPainter(self))
        self.card_scale = self.width() / CARD.width()
        painter.scale(self.card_scale, self.card_scale)
        brush = Brush(painter, self.theme, self.devicePixelRatioF())
        self.paint_side(brush, self.role)
        self._frame(painter)

    def paper(self, painter: QPainter) -> None:
        """The card's surface."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.palette.card))
        painter.drawRoundedRect(QRectF(0, 0, 400, 560), 22, 22)

    def _frame(self, painter: QPainter) -> None:
        painter.setPen(self.pen(self.theme.palette.ink, 2.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(1.25, 1.25, 397.5, 557.5), 21, 21)

    def symbol(self, brush: Brush, role: str, box: QRectF) -> None:
        """The role's symbol, to stand on the role's colour."""
        colours = self.theme.palette.roles[role]
        picture = brush.art.symbol(role, round(box.width() * self.card_scale), brush.ratio, colours.on, colours.fill)
        brush.painter.drawPixmap(box, picture, QRectF(picture.rect()))

    def pen(self, colour: str, width: float) -> QPen:
        """A pen with round ends, as wide as the card's own measure says."""
        pen = self.theme.pen(colour, width)
        pen.setWidthF(width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        return pen

    def letters(self, step: str, size: float, fits: list[tuple[str, float]] | None = None) -> QFont:
        """Letters in the card's own measure, smaller where a text would not fit its width."""
        family, weight, _ = LETTERS[step]
        font = QFont(family)
        font.setWeight(weight)
        font.setItalic(False)
        font.setPixelSize(round(size))
        for text, width in fits or []:
            while font.pixelSize() > 12 and QFontMetricsF(font).horizontalAdvance(text) > width:
                font.setPixelSize(font.pixelSize() - 1)
        return font

    def wrapped(self, step: str, size: float, text: str, box: QRectF) -> QFont:
        """The largest letters, up to this size, in which the text fits the box."""
        font = self.letters(step, size)
        while font.pixelSize() > 10:
            needed = QFontMetricsF(font).boundingRect(QRectF(0, 0, box.width(), 999), WRAP, text)
            if needed.height() <= box.height() and needed.width() <= box.width() + 1:
                break
            font.setPixelSize(font.pixelSize() - 1)
        return font


class RoleFront(CardSide):
    """The side with the picture."""

    def words(self, role: Role) -> tuple[str, ...]:
        """The card's line."""
        return (role.line,)

    def paint_side(self, brush: Brush, role: Role) -> None:
        """Picture, symbol, seat, name and line."""
        painter, palette = brush.painter, self.theme.palette
        colours = palette.roles[role.id]
        self.paper(painter)
        window = QRectF(20, 20, ILLUSTRATION.width(), ILLUSTRATION.height())
        size = QSize(round(window.width() * self.card_scale), round(window.height() * self.card_scale))
        picture = rounded(brush.art.illustration(role.id, size, brush.ratio, 0), 12 * self.card_scale)
        painter.drawPixmap(window, picture, QRectF(picture.rect()))
        painter.setPen(self.pen(palette.ink, 2.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(window, 12, 12)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.card))
        painter.drawEllipse(QPointF(62, 350), 42, 42)
        painter.setPen(self.pen(palette.ink, 2.5))
        painter.setBrush(QColor(colours.fill))
        painter.drawEllipse(QPointF(62, 350), 35, 35)
        self.symbol(brush, role.id, QRectF(40, 328, 44, 44))
        painter.save()
        painter.scale(1 / self.card_scale, 1 / self.card_scale)
        draw_mark(painter, self.theme, QPointF(352, 384) * self.card_scale, 22 * self.card_scale, seats=(role.id,))
        painter.restore()
        painter.setPen(QColor(palette.ink))
        name = self.letters("title", 46, [(role.name, 344)])
        painter.setFont(name)
        painter.drawText(QPointF(30, 440), role.name)
        painter.setPen(QColor(palette.muted))
        line = QRectF(30, 462, 344, 74)
        painter.setFont(self.wrapped("detail", 23.5, role.line, line))
        painter.drawText(line, WRAP, role.line)

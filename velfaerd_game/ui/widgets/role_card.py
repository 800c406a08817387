"""A role's whole card as a widget; here its front, with the picture."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from velfaerd_game.drawing.card import CARD, CardPainter
from velfaerd_game.drawing.card_front import draw_front
from velfaerd_game.game.deck import Role
from velfaerd_game.ui.theme import Theme

from .paint import begin, rounded
from .role_face import Brush

__all__ = ["CARD", "CardSide", "RoleFront"]


@dataclass(frozen=True, slots=True)
class CopiedPictures:
    """Drawings as the screen has them: rendered once at the size they are seen in, and copied."""

    brush: Brush
    scale: float
    """Device-independent pixels per unit of the card."""

    def illustration(self, role: str, box: QRectF, radius: float) -> None:
        """Copy a role's illustration."""
        picture = self.brush.art.illustration(role, self._size(box), self.brush.ratio, 0)
        picture = rounded(picture, radius * self.scale)
        self.brush.painter.drawPixmap(box, picture, QRectF(picture.rect()))

    def symbol(self, role: str, box: QRectF, colour: str, hole: str) -> None:
        """Copy a role's symbol."""
        picture = self.brush.art.symbol(role, round(box.width() * self.scale), self.brush.ratio, colour, hole)
        self.brush.painter.drawPixmap(box, picture, QRectF(picture.rect()))

    def pattern(self, role: str, box: QRectF) -> None:
        """Copy a role's pattern."""
        picture = self.brush.art.pattern(role, self._size(box), self.brush.ratio)
        self.brush.painter.drawPixmap(box, picture, QRectF(picture.rect()))

    def _size(self, box: QRectF) -> QSize:
        return QSize(round(box.width() * self.scale), round(box.height() * self.scale))


class CardSide(QWidget):
    """One side of a card, as large as the widget."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.role: Role | None = None
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

    def paint_side(self, card: CardPainter, role: Role) -> None:
        """Paint the whole side, in the card's own measure."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The side, in the card's own measure."""
        if self.role is None:
            return
        painter = begin(QPainter(self))
        scale = self.width() / CARD.width()
        painter.scale(scale, scale)
        pictures = CopiedPictures(Brush(painter, self.theme, self.devicePixelRatioF()), scale)
        self.paint_side(CardPainter(painter, self.theme.palette, pictures), self.role)


class RoleFront(CardSide):
    """The side with the picture."""

    def words(self, role: Role) -> tuple[str, ...]:
        """The card's line."""
        return (role.line,)

    def paint_side(self, card: CardPainter, role: Role) -> None:
        """Picture, symbol, seat, name and line."""
        draw_front(card, role)

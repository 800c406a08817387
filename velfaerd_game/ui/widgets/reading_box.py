"""What one expert, or the player, lays in a phase: a name, and a line for each card, the lead's with its pennant."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from velfaerd_game.game.deck import Deck, Role
from velfaerd_game.game.level import Placement
from velfaerd_game.ui.art import Art
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .breaking import BREAKING
from .paint import RING_ROOM, begin, fitted, frame
from .role_face import Brush, draw_disc

WIDE, LINE, AIR = 172, 32, 10
"""Design pixels: the box's width, a card's line, the air round the words."""


class ReadingBox(QWidget):
    """One placement beside others; told by the paper it lies on, so a screen reader passes it by."""

    def __init__(self, theme: Theme, deck: Deck, name: str, laid: Placement, *, own: bool = False) -> None:
        super().__init__()
        self.theme, self.title, self.own = theme, name, own
        self.lead = laid.lead
        order = ([laid.lead] if laid.lead else []) + [role.id for role in deck.roles if role.id in laid.support]
        self.roles: list[Role] = [deck.role(role) for role in order]
        self.lines = max(1, len(self.roles))
        self.high = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def needed(self) -> int:
        """How high name and cards are together, in pixels."""
        px = self.theme.px
        return round(self._name_height()) + px(LINE) * self.lines + px(2 * AIR + 4)

    def share_height(self, high: int) -> None:
        """Be as high as the boxes beside it."""
        self.high = high
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """One width for all, so that the phases line up; room at the edges as controls keep it."""
        room = 2 * self.theme.px(RING_ROOM)
        return QSize(self.theme.px(WIDE) + room, max(self.high, self.needed) + room)

    def minimumSizeHint(self) -> QSize:
        """As large as it is."""
        return self.sizeHint()

    def _name_height(self) -> float:
        room = QRectF(0, 0, self.theme.px(WIDE - 2 * AIR), 10000)
        metrics = QFontMetricsF(self.theme.font("card", size=15.5))
        return metrics.boundingRect(room, BREAKING, self.title).height()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The paper (the player's with a strong edge), the name, the cards."""
        painter, theme, palette, px = begin(QPainter(self)), self.theme, self.theme.palette, self.theme.px
        box = theme.inset(QRectF(self.rect()), RING_ROOM)
        fill, edge = (palette.accent_soft, palette.accent) if self.own else (palette.column, palette.line)
        frame(painter, theme, box, 9, fill=fill, edge=edge, width=2.75 if self.own else 1.5)
        inner = box.adjusted(px(AIR), px(AIR), -px(AIR), -px(AIR))
        painter.setFont(theme.font("card", size=15.5))
        painter.setPen(QColor(palette.ink))
        name = QRectF(inner.x(), inner.y(), inner.width(), self._name_height())
        painter.drawText(name, BREAKING, self.title)
        top = name.bottom() + px(4)
        if not self.roles:
            painter.setFont(theme.font("detail"))
            painter.setPen(QColor(palette.muted))
            line = QRectF(inner.x(), top, inner.width(), px(LINE))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, tr("no cards"))
        for at, role in enumerate(self.roles):
            self._paint_card(painter, role, QRectF(inner.x(), top + at * px(LINE), inner.width(), px(LINE)))

    def _paint_card(self, painter: QPainter, role: Role, line: QRectF) -> None:
        theme, px = self.theme, self.theme.px
        leads = role.id == self.lead
        ratio = self.devicePixelRatioF()
        draw_disc(Brush(painter, theme, ratio), role.id, QPointF(line.x() + px(12), line.center().y()), px(11))
        words = line.adjusted(px(31), 0, -px(20) if leads else 0, 0)
        font = theme.font("card" if leads else "detail", size=15.5)
        painter.setFont(fitted(font, role.name, words.width(), px(12)))
        painter.setPen(QColor(theme.palette.ink))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, role.name)
        if leads:
            side = px(20)
            pennant = Art(theme).icon("vimpel-fyldt", side, ratio, theme.palette.ink)
            painter.drawPixmap(QPointF(line.right() - side, round(line.center().y() - side / 2)), pennant)

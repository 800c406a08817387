"""The pictures of a slide: a level's over its whole width, a card large, the deck spread, the round table."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from velfaerd_game.drawing.svg import ILLUSTRATION
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.ui.art import Art, draw_mark
from velfaerd_game.ui.theme import Theme

from .paint import LIFTED, RESTING, begin, fitted, frame, rounded, shadow
from .role_face import Brush, draw_disc

CARD = 372
"""The width of a card before the class where there is room, design pixels."""
NAME_HIGH, RIM, AIR = 88, 10, 20
"""Design pixels: the strip with a card's name, the rim round its picture, and what is free round the card."""
NAME, CROWDED = 30, 21
"""How large a card's name is, and where there are many cards; design pixels."""
SMALL_CARD, SMALL_GAP = QSize(150, 166), 20
"""A card of the deck beside the words, and what is free round it, design pixels."""
ASKEW = (-3.5, 1.5, -1.0, 2.0, -2.0, 3.0)
"""How far each card of the deck is turned, degrees."""


class SlideArt(QWidget):
    """A picture that says nothing the words do not say, and so is silent to those who hear the page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)


class Banner(SlideArt):
    """A level's picture from edge to edge, on the ground it stands on."""

    level = ""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The picture, and the line it stands on."""
        painter = begin(QPainter(self))
        picture = Art(self.theme).vignette(self.level, self.size(), self.devicePixelRatioF())
        painter.drawPixmap(0, 0, picture)
        painter.setPen(self.theme.pen(self.theme.palette.ink, 3))
        foot = self.height() - 1.5 * self.theme.scale
        painter.drawLine(QPointF(0, foot), QPointF(self.width(), foot))


class BigTable(SlideArt):
    """The round table with everybody at it, and a number in its middle."""

    number = ""

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self.theme.px(360), self.theme.px(360))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The table, the six seats, the number."""
        painter, theme = begin(QPainter(self)), self.theme
        middle = QRectF(self.rect())
        draw_mark(painter, theme, middle.center(), 0.48 * middle.width(), seats=ROLE_IDS)
        painter.setFont(theme.font("work-title", size=110))
        painter.setPen(QColor(theme.palette.ink))
        painter.drawText(middle.translated(0, -8 * theme.scale), Qt.AlignmentFlag.AlignCenter, self.number)


class Deck(SlideArt):
    """The six cards as they lie on a table somebody has just left."""

    def sizeHint(self) -> QSize:
        """Three beside one another, two below."""
        wide, high = SMALL_CARD.width() + SMALL_GAP, SMALL_CARD.height() + SMALL_GAP
        return QSize(self.theme.px(3 * wide + SMALL_GAP), self.theme.px(2 * high + SMALL_GAP))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The cards, each a little askew."""
        painter, theme, px = begin(QPainter(self)), self.theme, self.theme.scale
        wide, high = SMALL_CARD.width() * px, SMALL_CARD.height() * px
        brush = Brush(painter, theme, self.devicePixelRatioF())
        for place, (role, turn) in enumerate(zip(ROLE_IDS, ASKEW, strict=True)):
            across, down = place % 3 - 1, place // 3 - 0.5
            painter.save()
            painter.translate(self.width() / 2 + across * (wide + SMALL_GAP * px), self.height() / 2)
            painter.translate(0, down * (high + SMALL_GAP * px))
            painter.rotate(turn)
            box = QRectF(-wide / 2, -high / 2, wide, high)
            shadow(painter, theme, box, 11)
            frame(painter, theme, box, 11, fill=theme.palette.card, edge=theme.palette.ink, width=2.5)
            picture = box.adjusted(7 * px, 7 * px, -7 * px, -34 * px)
            painted = rounded(brush.art.illustration(role, picture.size().toSize(), brush.ratio, 0), 6 * px)
            painter.drawPixmap(picture, painted, QRectF(painted.rect()))
            frame(painter, theme, picture, 6, fill=None, edge=theme.palette.ink)
            draw_disc(brush, role, QPointF(0, picture.bottom()), 22 * px)
            painter.restore()


class FarCard(SlideArt):
    """A role's card to be known from the back row: its picture, its symbol, its name."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.role, self.name, self.letters = "", "", NAME
        self.air: float = AIR
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """The size it has where nothing is in its way."""
        return QSize(self.theme.px(CARD + AIR), self.theme.px(round(self._high(CARD)) + AIR))

    def minimumSizeHint(self) -> QSize:
        """As small as six of them become on the narrowest slide."""
        return QSize(self.theme.px(130), self.theme.px(180))

    def display(self, role: str, name: str, *, crowded: bool = False) -> None:
        """Show a role; among many in smaller letters and with less round it, all of them alike."""
        self.role, self.name = role, name
        self.air, self.letters = (AIR / 2, CROWDED) if crowded else (AIR, NAME)
        self.setAccessibleName(name)
        self.update()

    @staticmethod
    def _high(wide: float) -> float:
        """How high a card is that shows its whole picture; both in design pixels."""
        return (wide - 2 * RIM) * ILLUSTRATION.height() / ILLUSTRATION.width() + RIM + NAME_HIGH

    def _card(self) -> QRectF:
        """The card in the middle, as large as there is room; a low one shows less of its picture."""
        px = self.theme.scale
        wide, high = min(self.width() / px - self.air, CARD), self.height() / px - self.air
        high = min(high, self._high(wide))
        wide = min(wide, 1.15 * high)
        return QRectF((self.width() - wide * px) / 2, (self.height() - high * px) / 2, wide * px, high * px)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Rim, picture, symbol and name."""
        painter, theme, px = begin(QPainter(self)), self.theme, self.theme.scale
        box = self._card()
        shadow(painter, theme, box, 16, LIFTED if self.letters == NAME else RESTING)
        frame(painter, theme, box, 16, fill=theme.palette.card, edge=theme.palette.ink, width=2.5)
        picture = box.adjusted(RIM * px, RIM * px, -RIM * px, -NAME_HIGH * px)
        size, brush = picture.size().toSize(), Brush(painter, theme, self.devicePixelRatioF())
        painter.drawPixmap(picture.topLeft(), rounded(brush.art.illustration(self.role, size, brush.ratio), 9 * px))
        frame(painter, theme, picture, 9, fill=None, edge=theme.palette.ink, width=2)
        draw_disc(brush, self.role, QPointF(box.center().x(), picture.bottom()), 30 * px)
        words = QRectF(box.x() + 4 * px, box.bottom() - 54 * px, box.width() - 8 * px, 42 * px)
        painter.setPen(QColor(theme.palette.ink))
        painter.setFont(fitted(theme.font("far-head", size=self.letters), self.name, words.width(), theme.px(20.5)))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, self.name)

"""One phase of the reveal: its mark, name and points, the player's cards, notes on their timing, what is missed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QWidget

from velfaerd_game.game.scoring import Verdict
from velfaerd_game.ui import verdict_words
from velfaerd_game.ui.art import draw_mark
from velfaerd_game.ui.revealed import RevealState
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .paint import RING_ROOM, begin, frame
from .reveal_card import MISSED_HEIGHT, RevealCard, side_air

HEAD, NOTE, GAP = 58, 50, 8
LOW, TALL = 76, 104
"""Design pixels: the head, a note, the air between cards and above the first; a card's least and greatest height."""

Flag = Qt.AlignmentFlag


class RevealPhase(QWidget):
    """A column. `turn` shows how far each card has turned; the points stand there when all have."""

    def __init__(self, theme: Theme, state: RevealState, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.state, self.place = theme, state, place
        self.turned = 0.0
        self.card_height = LOW
        self.cards = [RevealCard(theme, spot, self) for spot in state.spots(place)]
        self.display(state)

    def display(self, state: RevealState) -> None:
        """Show the same phase in the language now spoken."""
        self.state = state
        for card, spot in zip(self.cards, state.spots(self.place), strict=True):
            card.display(spot)
        self.setAccessibleName(verdict_words.where(state, self.place))
        self.update()

    def turn(self, progress: list[float], *, flips: bool) -> None:
        """Show each card turned so far; the column itself is turned as far as its last card."""
        for card, turned in zip(self.cards, progress, strict=True):
            card.flips = flips
            card.turn(turned)
        self.turned = min(progress, default=1.0)
        self._arrange()
        self.update()

    # --- where things lie ------------------------------------------------------------------------------------------

    def needed(self, card_height: float) -> float:
        """How high the column is with cards of this height; design pixels both."""
        return HEAD + GAP + 2 + sum(self._height(card, card_height) for card in self.cards)

    def fits(self, height: float) -> float:
        """The card height with which the column is just so high; design pixels both."""
        placed = sum(1 for card in self.cards if card.spot.card)
        return (height - self.needed(0)) / placed if placed else TALL

    def _height(self, card: RevealCard, card_height: float) -> float:
        if card.spot.card is None:
            return MISSED_HEIGHT + GAP
        return card_height + GAP + (NOTE + 4 if card.spot.timing else 0)

    def set_card_height(self, height: float) -> None:
        """Lay the cards out at this height, in design pixels."""
        self.card_height = round(height)
        self._arrange()

    def body(self) -> QRectF:
        """The column below its head."""
        return QRectF(self.rect()).adjusted(0, HEAD * self.theme.scale, 0, 0)

    def _arrange(self) -> None:
        px, room = self.theme.px, self.theme.px(RING_ROOM)
        top = float(HEAD + GAP + 2)
        air = side_air(self.width() / self.theme.scale)
        side = px(air)
        width = self.width() - 2 * side
        for card in self.cards:
            card.air = air
            height = MISSED_HEIGHT if card.spot.card is None else self.card_height
            box = QRect(side, px(top), width, px(height))
            card.setGeometry(box.adjusted(-room, -room, room, room))
            note = NOTE + 4 if card.spot.timing else 0
            top += self._height(card, self.card_height) - note * (1 - card.turned)

    def note_box(self, card: RevealCard) -> QRectF:
        """Where the note on a card's timing stands, under the card."""
        face = QRectF(card.geometry()).adjusted(*(self.theme.px(RING_ROOM) * side for side in (1, 1, -1, -1)))
        return QRectF(face.x(), face.bottom() + self.theme.px(9), face.width(), self.theme.px(NOTE - 5))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cards out."""
        super().resizeEvent(event)
        self._arrange()

    # --- painting --------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Head, column and notes; the cards paint themselves."""
        painter = begin(QPainter(self))
        theme, palette = self.theme, self.theme.palette
        frame(painter, theme, self.body(), 11, fill=palette.column, edge=palette.line, width=1.5)
        self._paint_head(painter)
        if not self.cards:
            painter.setFont(theme.font("detail"))
            painter.setPen(QColor(palette.muted))
            flags = Flag.AlignHCenter | Flag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(theme.inset(self.body(), 16), flags, tr("No cards here"))
        for card in self.cards:
            if card.spot.timing and card.turned >= 1:
                self._paint_note(painter, card)

    def _paint_head(self, painter: QPainter) -> None:
        theme, palette, px = self.theme, self.theme.palette, self.theme.scale
        laid = self.state.board[self.state.phase(self.place).id]
        radius = 23.0 if self.width() >= 165 * px else 19.0
        centre = QPointF((1.22 * radius + 1) * px, 28 * px)
        draw_mark(painter, theme, centre, radius * px, seats=laid.roles, lead=laid.lead)
        painter.setPen(QColor(palette.ink))
        painter.setFont(theme.font("phase", size=0.72 * radius))
        reach = radius * px
        box = QRectF(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach)
        painter.drawText(box, Flag.AlignCenter, str(self.place + 1))
        left = centre.x() + (1.22 * radius + 5) * px
        words = QRectF(left, 0, self.width() - left, 56 * px)
        title = self.state.phase(self.place).title
        small = theme.font("detail", size=15)
        font, height = title_font(theme, title, words.width(), words.height() - QFontMetricsF(small).height())
        points = verdict_words.phase_points(self.state.score.phases[self.place].score) if self.turned >= 1 else ""
        below = QFontMetricsF(small).height() if points else 0.0
        top = words.center().y() - (height + below) / 2
        painter.setFont(font)
        painter.drawText(QRectF(left, top, words.width(), height), Qt.TextFlag.TextWordWrap, title)
        painter.setFont(small)
        painter.setPen(QColor(palette.muted))
        painter.drawText(QPointF(left, top + height + QFontMetricsF(small).ascent()), points)

    def _paint_note(self, painter: QPainter, card: RevealCard) -> None:
        theme, palette, px = self.theme, self.theme.palette, self.theme.scale
        box = self.note_box(card)
        notch = QPolygonF([QPointF(box.x() + x * px, box.y() + y * px) for x, y in ((14, 1.5), (22, -6), (30, 1.5))])
        frame(painter, theme, box, 8, fill=palette.accent_soft, edge=palette.accent, width=2.25)
        painter.setBrush(QColor(palette.accent_soft))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(notch.translated(0, 2 * px))
        painter.setPen(theme.pen(palette.accent, 2.25))
        painter.drawPolyline(notch)
        words = verdict_words.timing(card.spot.timing)
        inner = box.adjusted(10 * px, 3 * px, -6 * px, -3 * px)
        flags = Flag.AlignLeft | Flag.AlignVCenter | Qt.TextFlag.TextWordWrap
        for size in (15.5, 15, 14.5, 14, 13.5, 13, 12.5, 12):
            font = theme.font("card", size=size)
            if QFontMetricsF(font).boundingRect(inner, flags, words).height() <= inner.height():
                break
        painter.setFont(font)
        painter.setPen(QColor(palette.ink))
        painter.drawText(inner, flags, words)


def title_font(theme: Theme, title: str, width: float, height: float) -> tuple[QFont, float]:
    """The letters in which a phase's name fits on one line, else on two, and how high it is then; pixels."""
    for size in (18.5, 18, 17, 16, 15):
        font = theme.font("phase", size=size)
        if QFontMetricsF(font).horizontalAdvance(title) <= width:
            return font, QFontMetricsF(font).height()
    font, high = theme.font("phase", size=11), height
    for size in (15.5, 15, 14.5, 14, 13, 12, 11):
        font = theme.font("phase", size=size)
        metrics = QFontMetricsF(font)
        high = metrics.boundingRect(QRectF(0, 0, width, 999), Qt.TextFlag.TextWordWrap, title).height()
        widest = max(metrics.horizontalAdvance(word) for word in title.split() or [""])
        if widest <= width and high <= height:
            break
    return font, high


def narrowest(theme: Theme, state: RevealState) -> float:
    """The narrowest a column may be, so that every name, verdict and share stands whole: pixels."""
    name = QFontMetricsF(theme.font("card", size=14))
    names = max(name.horizontalAdvance(role.name) for role in state.deck.roles) + 44 * theme.scale
    word = QFontMetricsF(theme.font("card", size=13))
    count = QFontMetricsF(theme.font("detail", size=13))
    verdicts = max(word.horizontalAdvance(verdict_words.verdict(one)) for one in Verdict)
    most = tr("{k} of {n}").format(k=state.experts, n=state.experts)
    said = verdicts + count.horizontalAdvance(most) + 42 * theme.scale
    return max(names, said) + 2 * side_air(0) * theme.scale

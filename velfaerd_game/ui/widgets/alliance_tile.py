"""The card of an alliance on the page where one is chosen: picture, number, who, what, and how it went."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.ui.alliances import AllianceCard
from velfaerd_game.ui.art import Art, draw_mark
from velfaerd_game.ui.partners import alliance, alliance_in_short, phases
from velfaerd_game.ui.points import points
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr, trn

from .paint import begin, fitted, frame, ring, shadow
from .standing import ROW, draw_standing, standing_rows
from .tile_grid import Tile

RADIUS = 14
SIDE = 20
HARDEST = 3
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


def wrapped(font: QFont, words: str, width: float) -> float:
    """How high the words are, wrapped to a width."""
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 1e5), WRAP, words).height()


class AllianceTile(Tile):
    """One level as a card to click."""

    def __init__(self, theme: Theme, card: AllianceCard, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.card = card
        self.setObjectName(f"alliance-{card.id}")
        self.name(card.title, ". ".join(self._told()))

    def _told(self) -> list[str]:
        """Everything the card shows, in words."""
        card = self.card
        told = [
            f"{alliance(card.partners)}, {phases(card.phases)}",
            tr("Difficulty {n} of {most}").format(n=card.difficulty, most=HARDEST),
            trn("{n} minute", "{n} minutes", card.minutes),
            card.summary,
        ]
        if card.best is not None:
            told.append(tr("Best answer: {points} of 100").format(points=points(card.best)))
            told.append(trn("{n} star of 3", "{n} stars of 3", card.stars))
        if card.cards_laid is not None:
            told.append(trn("In progress: {n} card placed", "In progress: {n} cards placed", card.cards_laid))
        if card.next:
            told.append(tr("Next in line"))
        if card.best is None and card.cards_laid is None:
            told.append(tr("Not played yet"))
        return told

    def words_height(self, width: float) -> float:
        """Who, title, summary, and the rows at the bottom."""
        px, inner = self.theme.px, width - 2 * self.theme.px(SIDE)
        title = wrapped(self.theme.font("level"), self.card.title, inner)
        summary = wrapped(self.theme.font("detail"), self.card.summary, inner)
        return px(34) + title + px(2) + summary + px(8) + px(ROW) * standing_rows(self.card) + px(10)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Picture, mark, words, rows, ring."""
        theme, palette, px = self.theme, self.theme.palette, self.theme.px
        painter = begin(QPainter(self))
        face = self.face
        shadow(painter, theme, face, RADIUS)
        frame(painter, theme, face, RADIUS, fill=palette.card, edge=palette.ink)
        self._paint_picture(painter, face)
        width = 3.25 if self.card.next and not palette.shadows else 2.5 if self.hovered else 1.75
        frame(painter, theme, face, RADIUS, fill=None, edge=palette.ink, width=width)
        self._paint_length(painter, face)
        self._paint_mark(painter, QPointF(face.x() + px(38), face.y() + self.picture))
        left, inner = face.x() + px(SIDE), face.width() - 2 * px(SIDE)
        top = face.y() + self.picture
        self._paint_who(painter, QRectF(left + px(54), top + px(6), inner - px(54), px(24)))
        top += px(34)
        for step, colour, words, gap in (
            ("level", palette.ink, self.card.title, 2),
            ("detail", palette.muted, self.card.summary, 0),
        ):
            painter.setFont(theme.font(step))
            painter.setPen(QColor(colour))
            high = wrapped(theme.font(step), words, inner)
            painter.drawText(QRectF(left, top, inner, high + px(2)), WRAP, words)
            top += high + px(gap)
        foot = QRectF(left, face.bottom() - px(10) - px(ROW) * standing_rows(self.card), inner, px(ROW))
        draw_standing(painter, theme, self.card, foot, self.devicePixelRatioF())
        if self.ring:
            ring(painter, theme, face, RADIUS)

    def _paint_picture(self, painter: QPainter, face: QRectF) -> None:
        theme = self.theme
        size = QSize(round(face.width()), self.picture)
        rounded = QPainterPath()
        rounded.addRoundedRect(theme.inset(face, 0.8), RADIUS * theme.scale, RADIUS * theme.scale)
        painter.save()
        painter.setClipPath(rounded)
        painter.drawPixmap(face.topLeft(), Art(theme).vignette(self.card.id, size, self.devicePixelRatioF()))
        painter.restore()
        painter.setPen(theme.pen(theme.palette.ink, 1.75))
        line = face.y() + self.picture
        painter.drawLine(QPointF(face.x(), line), QPointF(face.right(), line))

    def _paint_length(self, painter: QPainter, face: QRectF) -> None:
        """How hard and how long, on a slip in the picture's corner."""
        theme, palette, px = self.theme, self.theme.palette, self.theme.px
        words = tr("{n} min.").format(n=self.card.minutes)
        font = theme.font("least")
        wide = QFontMetricsF(font).horizontalAdvance(words) + px(14 * HARDEST + 30)
        slip = QRectF(face.right() - wide - px(10), face.y() + px(10), wide, px(28))
        frame(painter, theme, slip, 14, fill=palette.card, edge=palette.ink)
        painter.setPen(theme.pen(palette.ink, 1.5))
        for place in range(HARDEST):
            painter.setBrush(QColor(palette.ink) if place < self.card.difficulty else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(slip.x() + px(17 + 14 * place), slip.center().y()), px(4.5), px(4.5))
        painter.setFont(font)
        text = slip.adjusted(px(14 * HARDEST + 17), 0, 0, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_mark(self, painter: QPainter, centre: QPointF) -> None:
        theme, palette = self.theme, self.theme.palette
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.card))
        painter.drawEllipse(centre, theme.px(30), theme.px(30))
        seats = ROLE_IDS if self.card.best is not None else ()
        draw_mark(painter, theme, centre, 25 * theme.scale, seats=seats)
        painter.setFont(theme.font("phase", size=17))
        painter.setPen(QColor(palette.ink))
        box = QRectF(centre.x() - theme.px(20), centre.y() - theme.px(20), theme.px(40), theme.px(40))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self.card.number))

    def _paint_who(self, painter: QPainter, box: QRectF) -> None:
        font = self.theme.font("detail", size=15)
        letters = QFontMetricsF(font)
        count = phases(self.card.phases)
        whole = f"{alliance(self.card.partners)} · {count}"
        words = whole if letters.horizontalAdvance(whole) <= box.width() else f"{alliance_in_short()} · {count}"
        painter.setFont(fitted(font, words, box.width(), self.theme.px(14)))
        painter.setPen(QColor(self.theme.palette.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)

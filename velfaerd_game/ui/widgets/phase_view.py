"""One phase as a column: its mark and name, its places, the cards laid there, and what would happen to a card."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from velfaerd_game.game.board import Refusal
from velfaerd_game.game.deck import Deck
from velfaerd_game.game.level import Phase, Placement
from velfaerd_game.ui.art import Art, draw_mark
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .cards import PlacedCard
from .control import Control
from .paint import RING_ROOM, begin, frame

COLUMN_RADIUS = 11
GAP = 12


@dataclass(frozen=True, slots=True)
class Column:
    """What a phase's column shows: its number among those on the table, its cards, how many it may hold."""

    number: int
    phase: Phase
    placement: Placement
    max_cards: int
    leads: bool
    last: bool


class PhaseView(Control):
    """A column of the board. Clicking it asks to lay the card picked up here, or to read the phase."""

    def __init__(self, theme: Theme, phase_id: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.phase_id = phase_id
        self.setObjectName(f"phase-{phase_id}")
        self.column: Column | None = None
        self.cards: list[PlacedCard] = []
        self.selected = False
        self.asks = False
        self.target: Refusal | bool | None = None

    def display(self, column: Column, deck: Deck, held: tuple[str, str | None] | None) -> None:
        """Show the column; `held` is the role picked up and the phase it came from."""
        self.column = column
        self._keep_cards(column, deck)
        place = self.place()
        for card, role in zip(self.cards, column.placement.roles, strict=True):
            card.display(
                deck.role(role),
                place,
                lead=role == column.placement.lead,
                held=held == (role, column.phase.id),
                leads=column.leads,
            )
        laid = ", ".join(deck.role(role).name for role in column.placement.roles) or tr("no cards yet")
        self.name(f"{place}: {laid}", column.phase.situation)
        self._arrange()
        self.update()

    def _keep_cards(self, column: Column, deck: Deck) -> None:
        """Keep the card widgets that stay, in order, so that focus and drag live on."""
        kept = {card.role.id: card for card in self.cards}
        self.cards = [
            kept.pop(role) if role in kept else PlacedCard(self.theme, deck.role(role), column.phase.id, self)
            for role in column.placement.roles
        ]
        for gone in kept.values():
            gone.hide()
            gone.deleteLater()
        for card in self.cards:
            card.show()

    def place(self) -> str:
        """ "phase 2, Partners": where a card of this column lies, in words."""
        assert self.column is not None
        return tr("phase {number}, {title}").format(number=self.column.number, title=self.column.phase.title)

    def select(self, selected: bool) -> None:
        """Mark this column as the one whose situation is told."""
        if selected != self.selected:
            self.selected = selected
            self.update(self.body().toAlignedRect())

    def aim(self, target: Refusal | bool | None) -> None:
        """Show what laying the held card here would do: True it fits, a refusal why not, None nothing is held here."""
        if target != self.target:
            head_too = Refusal.FULL in (target, self.target)
            self.target = target
            self.update(self.rect() if head_too else self.body().toAlignedRect())

    def head_height(self) -> int:
        """Height of mark and name, in pixels."""
        return self.theme.px(58 if self.height() >= 250 * self.theme.scale else 46)

    def body(self) -> QRectF:
        """The column below its head."""
        half = self.theme.px(GAP / 2)
        return QRectF(self.rect()).adjusted(half, self.head_height(), -half, -self.theme.px(2))

    def slot(self, place: int) -> QRectF:
        """Where the card at this place (0 is the first) lies."""
        assert self.column is not None
        px, body, many = self.theme.scale, self.body(), self.column.max_cards
        gap = 9 * px if self.roomy() else 7 * px
        height = (body.height() - (24 * px if self.roomy() else gap) - gap * many) / many
        height = min(height, 84 * px)
        top = body.y() + gap + place * (height + gap)
        return QRectF(round(body.x() + 9 * px), round(top), round(body.width() - 18 * px), round(height))

    def roomy(self) -> bool:
        """Whether there is room for a line of words below the places."""
        assert self.column is not None
        return self.body().height() >= (24 + 62 * self.column.max_cards) * self.theme.scale

    def landing(self) -> QRectF:
        """Where the next card would land."""
        assert self.column is not None
        return self.slot(min(len(self.cards), self.column.max_cards - 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards in their places."""
        super().resizeEvent(event)
        self._arrange()

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        super().restyle()
        self._arrange()

    def _arrange(self) -> None:
        room = self.theme.px(RING_ROOM)
        for place, card in enumerate(self.cards):
            box = self.slot(place).toRect().adjusted(-room, -room, room, room)
            if card.geometry() != box:
                card.setGeometry(QRect(box))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Head, column, free places, footer; only the parts that need it."""
        if self.column is None:
            return
        painter = begin(QPainter(self))
        painter.setClipRect(event.rect())
        if event.rect().top() < self.head_height():
            self._paint_head(painter, self.column)
        self._paint_body(painter, self.column)

    def _paint_head(self, painter: QPainter, column: Column) -> None:
        theme, px = self.theme, self.theme.scale
        narrow = self.width() < 190 * px
        radius = min((20 if narrow else 26) * px, self.head_height() / 2.15)
        centre = QPointF(radius + 8 * px, self.head_height() / 2)
        draw_mark(painter, theme, centre, radius * 0.86, seats=column.placement.roles, lead=column.placement.lead)
        painter.setPen(QColor(theme.palette.ink))
        painter.setFont(theme.font("phase", size=15 if narrow else 18))
        box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(column.number))
        left = centre.x() + radius + 7 * px
        words = QRectF(left, 0, self.width() - left - (28 if self.asks else 4) * px, self.head_height())
        title = column.phase.title
        if self.target is Refusal.FULL and not self.roomy():
            title = tr("The phase is full")
            painter.setPen(QColor(theme.palette.error))
        font = self._title_font(title, words)
        painter.setFont(font)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(words, flags, title)
        drawn = QFontMetricsF(font).boundingRect(words, flags, title)
        start = drawn.right() + 8 * px
        if self.asks:
            self._paint_question(painter)
        elif start < self.width() - 14 * px:
            painter.setPen(theme.pen(theme.palette.ink, 2.5))
            painter.drawLine(QPointF(start, centre.y()), QPointF(self.width(), centre.y()))
            if column.last:
                end, wing = self.width() - 2 * px, 7 * px
                painter.drawLine(QPointF(end, centre.y()), QPointF(end - wing, centre.y() - wing))
                painter.drawLine(QPointF(end, centre.y()), QPointF(end - wing, centre.y() + wing))

    def _paint_question(self, painter: QPainter) -> None:
        """A small sign that a click tells the situation, which has no room above the board."""
        side = self.theme.px(18)
        icon = Art(self.theme).icon("help", side, self.devicePixelRatioF(), self.theme.palette.accent)
        painter.drawPixmap(QPointF(self.width() - side - self.theme.px(6), (self.head_height() - side) / 2), icon)

    def _title_font(self, title: str, box: QRectF) -> QFont:
        """The largest letters in which the title fits on one line, or at 16 and less on two."""
        smallest = (13, 12, 11) if self.theme.text_size > 100 else ()
        for size in (19.5, 18, 17, 16, 15, 14, *smallest):
            font = self.theme.font("phase", size=size)
            metrics = QFontMetricsF(font)
            longest = max((metrics.horizontalAdvance(word) for word in title.split()), default=0)
            lines = 1 if size > 16 else 2
            needed = metrics.boundingRect(box, Qt.TextFlag.TextWordWrap, title).height()
            if longest <= box.width() and needed <= lines * metrics.lineSpacing() + 1:
                return font
        return font

    def _paint_body(self, painter: QPainter, column: Column) -> None:
        theme, palette, body = self.theme, self.theme.palette, self.body()
        refused = isinstance(self.target, Refusal)
        if self.target is True:
            frame(painter, theme, body, COLUMN_RADIUS, fill=palette.accent_soft, edge=palette.accent, width=3.5)
        elif refused:
            frame(
                painter,
                theme,
                body,
                COLUMN_RADIUS,
                fill=palette.column,
                edge=palette.error,
                width=2.5,
                dashes=(3, 5),
            )
        elif self.selected:
            frame(painter, theme, body, COLUMN_RADIUS, fill=palette.column, edge=palette.ink, width=2)
        else:
            frame(painter, theme, body, COLUMN_RADIUS, fill=palette.column, edge=palette.line, width=1.5)
        for place in range(len(self.cards), column.max_cards):
            self._paint_slot(painter, column, place)
        if self.roomy():
            self._paint_footer(painter, column)
        if self.ring:
            frame(painter, theme, theme.inset(body, -3), COLUMN_RADIUS + 3, fill=None, edge=palette.focus, width=3)

    def _paint_slot(self, painter: QPainter, column: Column, place: int) -> None:
        theme, palette, box = self.theme, self.theme.palette, self.slot(place)
        following = place == len(self.cards)
        if following and self.target is True:
            frame(painter, theme, box, 9, fill=None, edge=palette.accent, width=2.5, dashes=(9, 6))
            spot = tr("Place {k} of {n}").format(k=place + 1, n=column.max_cards)
            self._two_lines(painter, box, tr("Drop the card here"), spot, palette.accent)
        elif following and self.target is Refusal.ALREADY_THERE:
            frame(painter, theme, box, 9, fill=palette.card, edge=palette.error, width=2.5, dashes=(3, 5))
            self._two_lines(painter, box, tr("Already here"), tr("Choose another phase"), palette.error)
        else:
            edge = palette.edge if following else palette.line
            frame(painter, theme, box, 9, fill=palette.empty, edge=edge, width=1.75)
            if following and not self.cards:
                painter.setPen(QColor(palette.muted))
                painter.setFont(theme.font("detail"))
                flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(theme.inset(box, 4), flags, tr("Place a card here"))

    def _two_lines(self, painter: QPainter, box: QRectF, first: str, second: str, colour: str) -> None:
        theme = self.theme
        bold, plain = theme.font("button", size=15.5), theme.font("least")
        wide = box.width() - 8 * theme.scale
        both = QFontMetricsF(bold).height() + QFontMetricsF(plain).height() <= box.height()
        fits = QFontMetricsF(bold).horizontalAdvance(first) <= wide
        painter.setPen(QColor(colour))
        if not both or not fits:
            painter.setFont(plain)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, first)
            return
        top = box.center().y() - (QFontMetricsF(bold).height() + QFontMetricsF(plain).height()) / 2
        painter.setFont(bold)
        line = QRectF(box.x(), top, box.width(), QFontMetricsF(bold).height())
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, first)
        painter.setFont(plain)
        painter.setPen(QColor(theme.palette.ink))
        line = QRectF(box.x(), line.bottom(), box.width(), QFontMetricsF(plain).height())
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, second)

    def _paint_footer(self, painter: QPainter, column: Column) -> None:
        theme, palette, body = self.theme, self.theme.palette, self.body()
        line = QRectF(body.x(), body.bottom() - theme.px(25), body.width(), theme.px(22))
        full = len(self.cards) >= column.max_cards
        words = self._footer_words(column, full)
        refused = isinstance(self.target, Refusal)
        colour = palette.error if refused else palette.muted
        font = theme.font("detail" if not refused else "button", size=14.5)
        painter.setFont(font)
        wide = QFontMetricsF(font).horizontalAdvance(words)
        lock = theme.px(16) if full and wide + theme.px(26) < line.width() else 0
        if lock:
            icon = Art(theme).icon("lock", lock, self.devicePixelRatioF(), colour)
            painter.drawPixmap(QPointF(line.center().x() - (wide + lock) / 2 - 3, line.center().y() - lock / 2), icon)
            line.translate(lock / 2 + 3, 0)
        painter.setPen(QColor(colour))
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, words)

    def _footer_words(self, column: Column, full: bool) -> str:
        count = tr("{k} of {n} cards").format(k=len(self.cards), n=column.max_cards)
        if self.target is Refusal.FULL:
            long, short = tr("Full. Remove a card first"), tr("The phase is full")
            room = self.body().width() - self.theme.px(30)
            fits = QFontMetricsF(self.theme.font("button", size=14.5)).horizontalAdvance(long) <= room
            return long if fits else short
        if full:
            return tr("Full") if self.width() < self.theme.px(160) else tr("Full – {count}").format(count=count)
        return count if self.cards else tr("No cards yet")

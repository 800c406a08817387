"""One phase as a column: its mark and name, its places, the cards laid there, and what would happen to a card."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from velfaerd_game.game.board import Refusal
from velfaerd_game.game.deck import Deck
from velfaerd_game.game.level import Phase, Placement
from velfaerd_game.ui import calibration_words
from velfaerd_game.ui.art import Art
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .cards import PlacedCard
from .control import Control
from .paint import RING_ROOM, begin, fill, frame
from .phase_head import Head, HeadPicture
from .phase_slot import Look, Slot, SlotPictures
from .sure_choice import LOW, SureChoice

COLUMN_RADIUS = 11
GAP = 12
CHOICE = LOW + 8
"""Design pixels at a column's foot where it asks how sure the player is."""
EDGE = 6
"""Design pixels from the column's border within which its frame lies, round corners and all."""


@dataclass(frozen=True, slots=True)
class Column:
    """What a phase's column shows: its number among those on the table, its cards, how many it may hold.

    `sure`: how sure the player is, 0 where that is not told, None where it is not asked.
    """

    number: int
    phase: Phase
    placement: Placement
    max_cards: int
    leads: bool
    last: bool
    sure: int | None = None


class PhaseView(Control):
    """A column of the board. Clicking it asks to lay the card picked up here, or to read the phase."""

    sure_told = Signal(int)

    def __init__(self, theme: Theme, phase_id: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.phase_id = phase_id
        self.setObjectName(f"phase-{phase_id}")
        self.column: Column | None = None
        self.cards: list[PlacedCard] = []
        self.choice: SureChoice | None = None
        self.selected = False
        self.asks = False
        self.target: Refusal | bool | None = None
        self._head_picture = HeadPicture(theme)
        self._slots = SlotPictures(theme)

    def display(self, column: Column, deck: Deck, held: tuple[str, str | None] | None) -> None:
        """Show the column; `held` is the role picked up and the phase it came from."""
        self.column = column
        self._slots.forget()
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
        sure = calibration_words.step(column.sure or 0).lower()
        self.name(f"{place}: {', '.join(filter(None, (laid, sure)))}", column.phase.situation)
        self._ask(column, place)
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

    def _ask(self, column: Column, place: str) -> None:
        """Ask how sure the player is, where that is asked and cards lie."""
        asks = column.sure is not None and bool(column.placement.roles)
        if asks and self.choice is None:
            self.choice = SureChoice(self.theme, self)
            self.choice.chosen.connect(self.sure_told)
        if self.choice is not None:
            self.choice.display(column.sure or 0, place)
            self.choice.setVisible(asks)

    def inside(self) -> list[QWidget]:
        """What lies in the column, from top to bottom."""
        return [*self.cards, *([self.choice] if self.choice else [])]

    def place(self) -> str:
        """ "phase 2, Partners": where a card of this column lies, in words."""
        assert self.column is not None
        return tr("phase {number}, {title}").format(number=self.column.number, title=self.column.phase.title)

    def select(self, selected: bool) -> None:
        """Mark this column as the one whose situation is told."""
        if selected != self.selected:
            self.selected = selected
            self.update(self.edge())

    def aim(self, target: Refusal | bool | None) -> None:
        """Show what laying the held card here would do: True it fits, a refusal why not, None nothing is held here."""
        if target != self.target:
            before, self.target = self.target, target
            self.update(self.edge() + self._aimed(before) + self._aimed(target))

    def _aimed(self, target: Refusal | bool | None) -> QRegion:
        """What a target changes besides the edge. A card moves over it: the less is painted anew, the smoother."""
        if target is Refusal.FULL:
            return QRegion(self.rect())
        changed = QRegion() if target is None else QRegion(self.landing().toAlignedRect())
        return changed + self._footer().toAlignedRect() if isinstance(target, Refusal) else changed

    def edge(self) -> QRegion:
        """The column's edge with its corners."""
        return QRegion(self.body().toAlignedRect()) - self._inside()

    def _inside(self) -> QRegion:
        """The column within its edge."""
        return QRegion(self.theme.inset(self.body(), EDGE).toRect())

    def head_height(self) -> int:
        """Height of mark and name, in pixels."""
        return self.theme.px(58 if self.height() >= 250 * self.theme.scale else 46)

    def body(self) -> QRectF:
        """The column below its head."""
        half = self.theme.px(GAP / 2)
        return QRectF(self.rect()).adjusted(half, self.head_height(), -half, -self.theme.px(2))

    def floor(self) -> QRectF:
        """The column above the row where it asks how sure the player is."""
        asks = self.column is not None and self.column.sure is not None
        return self.body().adjusted(0, 0, 0, -self.theme.px(CHOICE) if asks else 0)

    def slot(self, place: int) -> QRectF:
        """Where the card at this place (0 is the first) lies."""
        assert self.column is not None
        px, body, many = self.theme.scale, self.floor(), self.column.max_cards
        gap = 9 * px if self.roomy() else 7 * px
        height = (body.height() - (24 * px if self.roomy() else gap) - gap * many) / many
        height = min(height, 84 * px)
        top = body.y() + gap + place * (height + gap)
        return QRectF(round(body.x() + 9 * px), round(top), round(body.width() - 18 * px), round(height))

    def roomy(self) -> bool:
        """Whether there is room for a line of words below the places."""
        assert self.column is not None
        return self.floor().height() >= (24 + 62 * self.column.max_cards) * self.theme.scale

    def landing(self) -> QRectF:
        """Where the next card would land."""
        assert self.column is not None
        return self.slot(min(len(self.cards), self.column.max_cards - 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards in their places."""
        super().resizeEvent(event)
        self._slots.forget()
        self._arrange()

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        super().restyle()
        self._head_picture.forget()
        self._slots.forget()
        self._arrange()

    def _arrange(self) -> None:
        room = self.theme.px(RING_ROOM)
        for place, card in enumerate(self.cards):
            box = self.slot(place).toRect().adjusted(-room, -room, room, room)
            if card.geometry() != box:
                card.setGeometry(QRect(box))
        if self.choice is not None:
            px, floor = self.theme.px, self.floor()
            side = px(9)
            left, width = round(floor.x()) + side, round(floor.width()) - 2 * side
            self.choice.setGeometry(left, round(floor.bottom()), width, px(LOW))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The board's paper, head, column, free places, footer; only the parts that need it."""
        painter, wanted = begin(QPainter(self)), event.region()
        painter.setClipRegion(wanted)
        fill(painter, wanted - self._inside(), self.theme.palette.surface)
        if self.column is None:
            return
        if event.rect().top() < self.head_height():
            size = QSize(self.width(), self.head_height())
            self._head_picture.draw(painter, self._head(self.column), size, self.devicePixelRatioF())
        self._paint_body(painter, self.column, wanted & self._inside())

    def _head(self, column: Column) -> Head:
        full = self.target is Refusal.FULL and not self.roomy()
        words = tr("The phase is full") if full else ""
        return Head(column.number, column.phase, column.placement, words, self.asks, column.last)

    def _paint_body(self, painter: QPainter, column: Column, wanted: QRegion) -> None:
        theme, palette, body = self.theme, self.theme.palette, self.body()
        edge, width, dashes = self._border()
        frame(painter, theme, body, COLUMN_RADIUS, fill=palette.column, edge=edge, width=width, dashes=dashes)
        for place in range(len(self.cards), column.max_cards):
            box = self.slot(place)
            if wanted.intersects(box.toAlignedRect()):
                self._slots.draw(painter, box, self._slot(column, place), self.devicePixelRatioF())
        if self.roomy() and wanted.intersects(self._footer().toAlignedRect()):
            self._paint_footer(painter, column)
        if self.ring:
            frame(painter, theme, theme.inset(body, -3), COLUMN_RADIUS + 3, fill=None, edge=palette.focus, width=3)

    def _border(self) -> tuple[str, float, tuple[float, ...]]:
        """The border's colour, width and dashes: it takes the card, refuses it, is looked at, or is at rest."""
        palette = self.theme.palette
        if self.target is True:
            return palette.accent, 3.5, ()
        if isinstance(self.target, Refusal):
            return palette.error, 2.5, (3, 5)
        return (palette.ink, 2, ()) if self.selected else (palette.line, 1.5, ())

    def _slot(self, column: Column, place: int) -> Slot:
        look: Look = "free"
        if place == len(self.cards):
            look = "next" if self.cards else "first"
            if self.target is True:
                look = "takes"
            elif self.target is Refusal.ALREADY_THERE:
                look = "refuses"
        return Slot(look, place + 1, column.max_cards)

    def _footer(self) -> QRectF:
        body = self.floor()
        return QRectF(body.x(), body.bottom() - self.theme.px(25), body.width(), self.theme.px(22))

    def _paint_footer(self, painter: QPainter, column: Column) -> None:
        theme, palette, line = self.theme, self.theme.palette, self._footer()
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

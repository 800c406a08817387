"""The sheet of paper with the phases beside each other, and the card on it that is explained."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from velfaerd_game.ui.revealed import RevealState
from velfaerd_game.ui.theme import Theme

from .column_strip import ColumnStrip
from .paint import RING_ROOM, begin, frame, shadow
from .reveal_card import RevealCard
from .reveal_legend import RevealLegend
from .reveal_phase import LOW, TALL, RevealPhase, narrowest
from .timing_arrows import TimingArrows

AIR, GAP = 12, 12
"""Design pixels: between the plate's edge and its columns, and between two columns."""


class RevealPlate(QWidget):
    """Lays the phases out and knows which card is chosen; what it means is told elsewhere."""

    clicked = Signal()
    card_clicked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.state: RevealState | None = None
        self.phases: list[RevealPhase] = []
        self.strip = ColumnStrip(theme, self)
        self.arrows = TimingArrows(theme, self.strip.row)
        self.legend = RevealLegend(theme, self)
        theme.changed.connect(self.arrange)

    def display(self, state: RevealState, *, anew: bool) -> None:
        """Show a round; `anew` or the same in another language."""
        self.state = state
        if anew:
            for gone in self.phases:
                gone.hide()
                gone.deleteLater()
            self.phases = [
                RevealPhase(self.theme, state, place, self.strip.row) for place in range(len(state.level.phases))
            ]
            for phase in self.phases:
                phase.show()
                for card in phase.cards:
                    card.choose(False)
                    card.clicked.connect(lambda _=False, card=card: self.card_clicked.emit(card))
            self.arrows.raise_()
            self.strip.horizontalScrollBar().setValue(0)
            self.strip.verticalScrollBar().setValue(0)
        else:
            for phase in self.phases:
                phase.display(state)
        self.legend.display(state.experts, leads=state.level.rules.lead)
        self.arrange()

    def cards(self) -> list[RevealCard]:
        """Every card and outline, phase by phase."""
        return [card for phase in self.phases for card in phase.cards]

    def choose(self, chosen: RevealCard | None) -> None:
        """Mark one card, and bring it into view."""
        for card in self.cards():
            card.choose(card is chosen)
        if chosen is not None:
            self.strip.bring(self.phases[chosen.spot.place], chosen)

    def bring(self, place: int) -> None:
        """Bring a phase into view."""
        self.strip.bring(self.phases[place], self.phases[place])

    def card(self, place: int, role: str) -> RevealCard | None:
        """The card or outline of a role in a phase."""
        return next((card for card in self.phases[place].cards if card.spot.scored.role == role), None)

    def first(self) -> RevealCard | None:
        """The card explained first: one too early or too late, else the one with fewest experts behind it."""
        cards = self.cards()
        timed = next((card for card in cards if card.spot.timing), None)
        return timed or min(cards, key=lambda card: (card.spot.card is None, card.spot.scored.share), default=None)

    def neighbour(self, card: RevealCard, across: int, down: int) -> RevealCard:
        """The card so many places away: in the column, or in the next column that has any; the same at the end."""
        column = self.phases[card.spot.place].cards
        at = column.index(card)
        if down:
            return column[max(0, min(at + down, len(column) - 1))]
        place = card.spot.place + across
        while 0 <= place < len(self.phases):
            if there := self.phases[place].cards:
                return there[min(at, len(there) - 1)]
            place += across
        return card

    # --- where things lie ------------------------------------------------------------------------------------------

    def natural_height(self, width: int) -> int:
        """How high the plate is when nothing in it scrolls up and down."""
        px = self.theme.px
        if not self.phases:
            return px(300)
        tallest = max(phase.needed(LOW + 4) for phase in self.phases)
        legend = self.legend.heightForWidth(width - 2 * px(AIR + 6))
        return px(tallest) + legend + px(AIR + 20) + self.strip.bar_height(self._scrolls(width))

    def _inner(self, width: int) -> int:
        return width - 2 * self.theme.px(AIR)

    def _scrolls(self, width: int) -> bool:
        if self.state is None:
            return False
        return (
            self.strip.fitting(self._inner(width), len(self.phases), narrowest(self.theme, self.state), self._gap) > 0
        )

    @property
    def _gap(self) -> int:
        return self.theme.px(GAP)

    def arrange(self) -> None:
        """Put everything in its place."""
        if not self.phases or self.state is None:
            return
        px = self.theme.px
        legend = self.legend.heightForWidth(self.width() - 2 * px(AIR + 6))
        self.legend.setGeometry(px(AIR + 6), self.height() - legend - px(7), self.width() - 2 * px(AIR + 6), legend)
        self.strip.side = px(RING_ROOM - 4)
        side = px(AIR) - self.strip.side
        area = self.rect().adjusted(side, px(AIR - 6), -side, -legend - px(11))
        self.strip.setGeometry(area)
        height = self._arrange_columns(area.width() - 2 * self.strip.side, area.height())
        self.arrows.setGeometry(0, 0, self.strip.row.width(), height)
        self.point()
        self.update()

    def _arrange_columns(self, width: int, height: int) -> int:
        assert self.state is not None
        least = narrowest(self.theme, self.state)
        shown = self.strip.fitting(width, len(self.phases), least, self._gap)
        height -= self.strip.bar_height(shown > 0)
        room = height / self.theme.scale - 3
        card_height = max(LOW, min(TALL, *(phase.fits(room) for phase in self.phases)))
        tall = max(phase.needed(card_height) for phase in self.phases)
        if tall > room + 1:  # the bar stands half in the plate's own margin
            self.strip.resize(self.strip.width() + self.theme.px(AIR - 7), self.strip.height())
            width = self.strip.width() - 2 * self.strip.side - self.strip.verticalScrollBar().sizeHint().width()
            shown = self.strip.fitting(width, len(self.phases), least, self._gap)
        height = max(height, self.theme.px(tall + 3))
        for phase, box in zip(
            self.phases, self.strip.lay(width, height, len(self.phases), shown, self._gap), strict=True
        ):
            phase.setGeometry(box)
            phase.set_card_height(card_height)
        return height

    def point(self) -> None:
        """Draw the arrows between neighbours that have turned."""
        self.arrows.display(self.phases)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put everything in its place."""
        super().resizeEvent(event)
        self.arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on the plate."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The paper."""
        painter = begin(QPainter(self))
        palette = self.theme.palette
        box = QRectF(self.rect()).adjusted(0, 0, 0, -self.theme.px(1))
        shadow(painter, self.theme, box.adjusted(0, 0, 0, -1), 14)
        frame(painter, self.theme, box, 14, fill=palette.surface, edge=palette.ink)

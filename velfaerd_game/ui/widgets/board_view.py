"""The board, as it is shown: the situation, the phases in a row, the hand, the summary, and the card in the air."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from velfaerd_game.game.board import Refusal, Round
from velfaerd_game.game.deck import Deck
from velfaerd_game.ui.theme import Theme

from .cards import Card, HandCard, PlacedCard
from .control import in_order
from .hand_view import HandView
from .lifted import Lifted
from .paint import RING_ROOM, begin, frame, shadow
from .phase_view import CHOICE, Column, PhaseView
from .scroll import Bar
from .situation_view import NOTCH, SituationView
from .summary_view import SummaryView

NARROWEST = 170
"""The narrowest a column gets, in design pixels, before the phases scroll sideways."""


class Strip(QScrollArea):
    """What does not fit scrolls, and every key is left to the page: arrows walk from card to card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @classmethod
    def upright(cls, theme: Theme, inside: QWidget) -> Strip:
        """A strip that scrolls up and down where its window is too low for what is inside."""
        strip = cls()
        strip.setVerticalScrollBar(Bar(theme, strip))
        strip.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        strip.setWidgetResizable(True)
        strip.setWidget(inside)
        return strip

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Not the scroll area's."""
        event.ignore()


class BoardView(QWidget):
    """Everything below the top bar. It shows a round and knows where things lie; it decides nothing."""

    arranged = Signal()
    card_made = Signal(object)
    phase_made = Signal(object)
    phase_clicked = Signal(str)
    mouse_moved = Signal(QPoint)
    beside_clicked = Signal(QPoint)

    def __init__(self, theme: Theme, deck: Deck, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.deck = theme, deck
        self.round: Round | None = None
        self.sure: Mapping[str, int] | None = None
        self.selected = ""
        self.phases: list[PhaseView] = []
        self.situation = SituationView(theme, self)
        self.strip = Strip(self)
        self.row = QWidget()
        self.hand = HandView(theme, deck, self)
        self.summary = SummaryView(theme, self)
        self.lifted = Lifted(theme, self)
        self._set_up_strip()
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self.arrange)

    def _set_up_strip(self) -> None:
        self.strip.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.strip.setHorizontalScrollBar(Bar(self.theme, self.strip, Qt.Orientation.Horizontal))
        self.strip.setWidget(self.row)
        for see_through in (self.strip, self.strip.viewport(), self.row):
            see_through.setAutoFillBackground(False)
            see_through.setMouseTracking(True)
        self.row.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # its columns cover it, and paint all of it
        self.hand.setMouseTracking(True)
        self.strip.horizontalScrollBar().valueChanged.connect(self._point)

    def display(self, played: Round, deck: Deck, held: tuple[str, str | None] | None) -> None:
        """Show the round; `held` is the role picked up and the phase it came from (None: the hand)."""
        self.round, self.deck = played, deck
        visible = played.visible
        self._keep_columns(visible)
        if self.selected not in visible:
            self.selected = visible[0]
        rules = played.level.rules
        for number, (view, phase) in enumerate(zip(self.phases, visible, strict=True), 1):
            before = set(view.cards)
            sure = None if self.sure is None else self.sure.get(phase, 0)
            at, laid = played.level.phase(phase), played.board[phase]
            column = Column(number, at, laid, rules.max_cards, rules.lead, number == len(visible), sure)
            view.display(column, deck, held)
            if came := [card for card in view.cards if card not in before]:
                in_order(view.inside())
            for card in came:
                self.card_made.emit(card)
        self.hand.display(deck, played.board, held[0] if held and held[1] is None else None)
        self.summary.display(played)
        if held:
            self.lifted.tell(deck.role(held[0]))
        self.arrange()
        self.select(self.selected)

    def _keep_columns(self, visible: tuple[str, ...]) -> None:
        """Keep the columns that stay, so that focus and drag live on."""
        kept = {view.phase_id: view for view in self.phases}
        comes = any(phase not in kept for phase in visible)
        self.phases = [kept.pop(phase) if phase in kept else self._new_column(phase) for phase in visible]
        if comes:
            in_order(self.phases)
        for gone in kept.values():
            gone.hide()
            gone.deleteLater()

    def _new_column(self, phase: str) -> PhaseView:
        view = PhaseView(self.theme, phase, self.row)
        view.setMouseTracking(True)
        view.clicked.connect(lambda: self.phase_clicked.emit(phase))
        view.show()
        self.phase_made.emit(view)
        return view

    def phase_view(self, phase: str) -> PhaseView | None:
        """The column of this phase; None where it is not on the table."""
        return next((view for view in self.phases if view.phase_id == phase), None)

    def cards(self) -> list[Card]:
        """Every card, those of the hand first."""
        return [*self.hand.cards, *(card for view in self.phases for card in view.cards)]

    def card(self, role: str, phase: str | None) -> Card | None:
        """The card of this role in the phase, or (phase None) in the hand."""
        if phase is None:
            return next((card for card in self.hand.cards if card.role.id == role), None)
        view = self.phase_view(phase)
        return next((card for card in view.cards if card.role.id == role), None) if view else None

    def select(self, phase: str) -> None:
        """Tell this phase's situation and mark its column; a phase that has left the table is not looked at."""
        if self.phase_view(phase) is None:
            return
        self.selected = phase
        for view in self.phases:
            view.select(view.phase_id == phase)
            if view.phase_id == phase and view.column:
                self.situation.display(view.column.number, view.column.phase)
        self._point()

    def aim(self, phase: str | None, outcome: Refusal | bool | None) -> None:
        """Show over this phase what laying the held card there would do, and over the others nothing."""
        for view in self.phases:
            view.aim(outcome if view.phase_id == phase else None)
        if phase and phase != self.selected:
            self.select(phase)

    def show_gap(self, role: str | None, phase: str | None) -> None:
        """Draw the dashed place of the card that is in the air; (None, None) for none."""
        for card in self.cards():
            if isinstance(card, HandCard | PlacedCard):
                place = card.phase if isinstance(card, PlacedCard) else None
                held = role is not None and (card.role.id, place) == (role, phase)
                if held != card.held:
                    card.hold(held)

    def phase_at(self, here: QPoint) -> str | None:
        """The phase under this point of the board, head and all."""
        if not self.strip.geometry().contains(here):
            return None
        over = (one for one in self.phases if QRect(one.mapTo(self, QPoint()), one.size()).contains(here))
        return next((view.phase_id for view in over), None)

    def reveal(self, phase: str) -> None:
        """Scroll sideways until this phase is seen whole."""
        if view := self.phase_view(phase):
            self.strip.ensureVisible(view.geometry().center().x(), 0, view.width() // 2, 0)

    # --- where things lie --------------------------------------------------------------------------------------

    @property
    def compact(self) -> bool:
        """Whether the board is cramped: chips instead of cards, the main button in the top bar."""
        return self.width() < 940 * self.theme.scale or self.height() < 500 * self.theme.scale

    def plate(self) -> QRect:
        """The sheet of paper with the phases."""
        px, compact = self.theme.px, self.compact
        side, top, gap = (px(8), px(6), px(2)) if compact else (px(16), px(12), px(14))
        return QRect(side, top, self.width() - 2 * side, self.height() - top - gap - self._hand_height())

    def _hand_height(self) -> int:
        px = self.theme.px
        if self.compact:
            return px(48 + 2 * RING_ROOM)
        return max(px(126), min(px(166), round(self.height() * 0.253)))

    def _least_plate(self) -> int:
        """The height at which every place of a phase still holds a card one can read, without the situation."""
        many = self.round.level.rules.max_cards if self.round else 3
        return self.theme.px(46 + 14 + 14 + 49 * many + (CHOICE if self.sure is not None else 0))

    def arrange(self) -> None:
        """Put everything in its place."""
        least = self._least_plate() + self._hand_height() + self.theme.px(8)
        if self.minimumHeight() != least:
            self.setMinimumHeight(least)
        px, plate = self.theme.px, self.plate()
        compact = self.compact
        band = px(min(128.0, 96 + max(0.0, plate.height() / self.theme.scale - 430) / 3)) + px(NOTCH)
        tells = plate.height() - band >= self._least_plate() + px(30)
        self.situation.setVisible(tells)
        top = plate.top() + px(3 if compact else 10)
        if tells:
            self.situation.setGeometry(plate.left() + px(14), top, plate.width() - px(28), band)
            top += band
        self.strip.setGeometry(
            plate.left() + px(8), top, plate.width() - px(16), plate.bottom() - px(4 if compact else 8) - top
        )
        self._arrange_columns()
        hand = QRect(0, plate.bottom() + px(2 if compact else 14 - RING_ROOM), self.width(), self._hand_height())
        hand.setBottom(min(hand.bottom(), self.height() - 1))
        self._arrange_hand(hand, plate, compact)
        self._point()
        self.update()
        self.summary.setVisible(not compact or self.summary.isVisible())
        self.arranged.emit()  # which takes the focus over to the other main button before one goes
        self.summary.setVisible(not compact)

    def _arrange_columns(self) -> None:
        if not self.phases:
            return
        viewport = self.strip.size()
        width = max(viewport.width() / len(self.phases), self.theme.px(NARROWEST))
        scrolls = round(width * len(self.phases)) > viewport.width()
        bar = self.strip.horizontalScrollBar().sizeHint().height() if scrolls else 0
        self.row.resize(round(width * len(self.phases)), viewport.height() - bar)
        for place, view in enumerate(self.phases):
            left, right = round(place * width), round((place + 1) * width)
            view.asks = self.situation.isHidden()
            view.setGeometry(left, 0, right - left, self.row.height())

    def _arrange_hand(self, box: QRect, plate: QRect, compact: bool) -> None:
        room = self.theme.px(RING_ROOM)
        self.hand.use_chips(compact)
        wanted = self.summary.compare.sizeHint().width() + self.theme.px(18)
        side = 0 if compact else max(self.theme.px(232), wanted)
        self.hand.setGeometry(plate.left() - room, box.top(), plate.width() + 2 * room - side, box.height())
        self.summary.setGeometry(
            plate.right() - side + self.theme.px(12), box.top(), side + room - self.theme.px(12), box.height()
        )

    def _point(self) -> None:
        """Aim the situation's notch at its column."""
        if view := self.phase_view(self.selected):
            x = view.mapTo(self, QPoint(self.theme.px(30), 0)).x() - self.situation.x()
            edge = self.theme.px(24)
            self.situation.point_at(max(edge, min(self.situation.width() - edge, x)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put everything in its place."""
        super().resizeEvent(event)
        self.arrange()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where the mouse is, for a card that follows it."""
        self.mouse_moved.emit(event.position().toPoint())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell of a click beside everything."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.beside_clicked.emit(event.position().toPoint())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The table, and the sheet of paper the phases lie on; well inside the sheet, its colour is all there is."""
        painter, palette, plate = QPainter(self), self.theme.palette, QRectF(self.plate())
        inside, rest = self.theme.inset(plate, 14), QRegion()
        for part in event.region():  # type: ignore[attr-defined]
            if inside.contains(QRectF(part)):
                painter.fillRect(part, QColor(palette.surface))
            else:
                rest += part
        if rest.isEmpty():
            return
        painter.setClipRegion(rest)
        painter.fillRect(rest.boundingRect(), QColor(palette.table))
        begin(painter)
        shadow(painter, self.theme, plate, 14)
        frame(painter, self.theme, plate, 14, fill=palette.surface, edge=palette.ink)

"""The cards as controls: in the hand and on the board. They can be clicked, dragged, and reached by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHideEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from velfaerd_game.game.deck import Role
from velfaerd_game.ui.art import Art
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr, trn

from .control import Control
from .paint import RING_ROOM, begin, frame, ring
from .painted import Painted
from .role_face import BAR_RADIUS, HAND_RADIUS, Brush, draw_bar, draw_chip, draw_hand_face


class Card(Painted):
    """A card that can be dragged: press, move past the drag distance, let go. A shorter way is a click."""

    drag_began = Signal(QPoint)
    drag_moved = Signal(QPoint)
    drag_ended = Signal(QPoint)
    menu_requested = Signal(QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._pressed: QPointF | None = None
        self.dragging = False
        self.held = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    @property
    def face(self) -> QRectF:
        """Where the card itself is painted; the room round it is for ring and lift."""
        return self.theme.inset(QRectF(self.rect()), RING_ROOM)

    def stop_drag(self) -> None:
        """Forget the drag under way; what is let go afterwards is nothing."""
        self._pressed, self.dragging = None, False
        self.setDown(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag might begin; under the mouse the ring is not needed."""
        self.ring = False
        self.update()
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.globalPosition()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin or go on dragging."""
        if self._pressed is None:
            event.ignore()  # so that the board sees the mouse, for a card that follows it
            return
        here = event.globalPosition()
        far = (here - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if not self.dragging and far:
            pressed = self._pressed
            self.drag_began.emit(pressed.toPoint())  # which ends every drag before this one
            self._pressed, self.dragging = pressed, True
        if self.dragging:
            self.drag_moved.emit(here.toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag, or click."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        dragged = self.dragging
        pressed = self._pressed is not None
        self.stop_drag()
        if dragged:
            self.drag_ended.emit(event.globalPosition().toPoint())
        elif pressed and self.rect().contains(event.position().toPoint()):
            self.click()

    def hideEvent(self, event: QHideEvent) -> None:
        """A card that is no longer seen is no longer dragged."""
        self.stop_drag()
        super().hideEvent(event)

    def hold(self, held: bool) -> None:
        """Show the dashed place the card was picked up from (True), or the card."""
        self.held = held
        self.tell()
        self.update()

    def tell(self) -> None:
        """Say to a screen reader what the card is and how it stands."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the card's menu at the mouse, or at the card where a key asked."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self.mapToGlobal(self.rect().center()) if by_key else event.globalPos()
        self.menu_requested.emit(place)


class HandCard(Card):
    """One of the six roles in the hand. It stays there when laid and counts how often it lies on the board."""

    def __init__(self, theme: Theme, role: Role, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.role = role
        self.count = 0
        self.chip = False
        self.setCheckable(False)
        self.setObjectName(f"hand-{role.id}")

    def display(self, role: Role, count: int, *, held: bool) -> None:
        """Show the role in the language now spoken, how often it is laid, and whether it is picked up."""
        self.role, self.count = role, count
        self.hold(held)

    def tell(self) -> None:
        """Say to a screen reader which role this is, and how often it is laid."""
        placed = trn("{n} placed", "{n} placed", self.count) if self.count else tr("in the hand")
        state = tr("picked up") if self.held else placed
        self.name(f"{self.role.name}, {state}", self.role.line)

    def paint(self, painter: QPainter) -> None:
        """The card, or the dashed place it was picked up from."""
        brush = Brush(painter, self.theme, self.devicePixelRatioF())
        box = self.face
        radius = BAR_RADIUS if self.chip else HAND_RADIUS
        if self.held:
            self._paint_gap(painter, box, radius)
        elif self.chip:
            draw_chip(brush, self.role, box, str(self.count or ""), strong=self.hovered)
        else:
            note = trn("{n} placed", "{n} placed", self.count) if self.count else ""
            lift = -min(6, RING_ROOM - 2) * self.theme.scale if self.hovered and self.theme.motion != "off" else 0
            draw_hand_face(brush, self.role, box.translated(0, lift), note, strong=self.hovered)
        if self.ring:
            ring(painter, self.theme, box, radius)

    def _paint_gap(self, painter: QPainter, box: QRectF, radius: float) -> None:
        palette = self.theme.palette
        frame(painter, self.theme, box, radius, fill=None, edge=palette.edge, width=1.75, dashes=(7, 6))
        painter.setPen(palette.muted)
        painter.setFont(self.theme.font("least"))
        words = tr("{role} is picked up").format(role=self.role.name)
        inner = self.theme.inset(box, 4)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        if not inner.contains(painter.boundingRect(inner, flags, words)):
            words = self.role.name
        painter.drawText(inner, flags, words)


class Flag(Control):
    """The pennant on a laid card: names it the phase's lead, or lets it be a support again."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.filled = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The pennant, filled for the lead."""
        painter = begin(QPainter(self))
        side = min(self.theme.px(24), round(0.72 * self.height()))
        palette = self.theme.palette
        colour = palette.ink if self.filled or self.hovered else palette.edge
        name = "vimpel-fyldt" if self.filled else "vimpel"
        icon = Art(self.theme).icon(name, side, self.devicePixelRatioF(), colour)
        painter.drawPixmap(QPointF((self.width() - side) / 2, (self.height() - side) / 2), icon)


class PlacedCard(Card):
    """A role laid in a phase."""

    def __init__(self, theme: Theme, role: Role, phase: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.role, self.phase = role, phase
        self.place = ""
        self.lead = self.leads = False
        self.flag = Flag(theme, self)
        self.setObjectName(f"placed-{phase}-{role.id}")

    def display(self, role: Role, place: str, *, lead: bool, held: bool, leads: bool) -> None:
        """Show the role; `place` is where it lies, in words; `leads` whether the level has leads at all."""
        self.role, self.place, self.lead, self.leads = role, place, lead, leads
        self.hold(held)

    def tell(self) -> None:
        """Say to a screen reader which role this is, where it lies, and whether it leads; the flag goes along."""
        states = (tr("lead role") if self.lead else "", self.place, tr("picked up") if self.held else "")
        self.name(", ".join((self.role.name, *(state for state in states if state))), self.role.line)
        self.flag.setVisible(self.leads and not self.held)
        self.flag.filled = self.lead
        words = tr("Remove the lead role from the {role}") if self.lead else tr("Make the {role} the lead role")
        self.flag.name(words.format(role=self.role.name))
        self.flag.setToolTip(words.format(role=self.role.name))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the flag at the card's right, or in its lower corner where the card is narrow."""
        super().resizeEvent(event)
        self._place_flag()

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        super().restyle()
        self._place_flag()

    def _place_flag(self) -> None:
        px, box = self.theme.px, self.face
        if box.width() >= 205 * self.theme.scale:
            side = px(44)
            self.flag.setGeometry(round(box.right()) - side, round(box.center().y() - side / 2), side, side)
        else:
            side = px(30 if box.height() >= 56 * self.theme.scale else 24)
            self.flag.setGeometry(round(box.right()) - side, round(box.bottom()) - side, side, side)

    def paint(self, painter: QPainter) -> None:
        """The card, or the dashed place it was picked up from."""
        box, palette = self.face, self.theme.palette
        if self.held:
            frame(painter, self.theme, box, BAR_RADIUS, fill=None, edge=palette.edge, dashes=(7, 6))
            painter.setPen(palette.muted)
            painter.setFont(self.theme.font("least"))
            words = tr("{role} is picked up").format(role=self.role.name)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
        else:
            brush = Brush(painter, self.theme, self.devicePixelRatioF())
            note = tr("Lead role") if self.lead else ""
            draw_bar(brush, self.role, box, note, lead=self.lead, strong=self.hovered)
        if self.ring:
            ring(painter, self.theme, box, BAR_RADIUS)

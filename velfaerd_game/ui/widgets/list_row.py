"""A role in a phase of the list: a box to tick that places it, and a button that gives it the lead."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from velfaerd_game.game.board import Round
from velfaerd_game.game.deck import Deck, Role
from velfaerd_game.ui.art import Art
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from . import list_words
from .control import Control
from .paint import RING_ROOM, begin, fitted, frame, ring
from .role_face import BAR_RADIUS, Brush, draw_field

HIGH = 38
BOX, FIELD, GAP = 22, 44, 10
"""Design pixels: the side of the box to tick, the width of the role's field, the air between them."""


class Tick(Control):
    """A role that lies in the phase or does not: a check box to a screen reader. A click asks; `display` shows."""

    def __init__(self, theme: Theme, role: Role, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.role, self.lead = role, False
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def display(self, role: Role, name: str, *, laid: bool, lead: bool) -> None:
        """Show the role in the language now spoken, and how it lies."""
        self.role, self.lead = role, lead
        self.setText(role.name)
        self.name(name, role.line)
        self.setChecked(laid)
        self.restyle()

    def nextCheckState(self) -> None:
        """A click asks; what lies is shown by `display` alone."""

    def sizeHint(self) -> QSize:
        """As wide as box, field and name."""
        px = self.theme.px
        name = QFontMetricsF(self.theme.font("card")).horizontalAdvance(self.text())
        width = px(GAP + BOX + GAP + FIELD + GAP + GAP) + 2 * px(RING_ROOM)
        return QSize(round(width + name), px(HIGH) + 2 * px(RING_ROOM))

    def minimumSizeHint(self) -> QSize:
        """Names are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The box, the role's field and name; framed as a card where it lies."""
        painter, theme, palette = begin(QPainter(self)), self.theme, self.theme.palette
        box, px, on = theme.inset(QRectF(self.rect()), RING_ROOM), theme.scale, self.isChecked()
        edge = palette.ink if on or self.hovered else palette.line
        width = 2.75 if self.lead or (on and self.hovered) else 1.75
        frame(painter, theme, box, BAR_RADIUS, fill=palette.card, edge=edge, width=width)
        square = QRectF(box.x() + GAP * px, box.center().y() - BOX / 2 * px, BOX * px, BOX * px)
        frame(painter, theme, square, 5, fill=palette.accent if on else palette.empty, edge=palette.ink, width=2)
        if on:
            check = Art(theme).icon("check", round(square.width()), self.devicePixelRatioF(), palette.on_accent)
            painter.drawPixmap(square.topLeft(), check)
        field = QRectF(square.right() + GAP * px, box.y() + 3 * px, FIELD * px, box.height() - 6 * px)
        self._paint_sign(painter, field)
        words = QRectF(field.right() + GAP * px, box.y(), box.right() - field.right() - (GAP + 4) * px, box.height())
        painter.setPen(QColor(palette.ink if on else palette.muted))
        painter.setFont(fitted(theme.font("card" if on else "button"), self.text(), words.width(), theme.px(13)))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, self.text())
        if self.ring:
            ring(painter, theme, box, BAR_RADIUS)

    def _paint_sign(self, painter: QPainter, field: QRectF) -> None:
        """The role's symbol: in its field where it lies, else alone."""
        theme, palette, ratio = self.theme, self.theme.palette, self.devicePixelRatioF()
        if self.isChecked():
            draw_field(Brush(painter, theme, ratio), self.role.id, field, symbol=26 * theme.scale, radius=6)
            return
        side = theme.px(24)
        sign = Art(theme).symbol(self.role.id, side, ratio, palette.muted, palette.card)
        painter.drawPixmap(QPointF(field.center().x() - side / 2, field.center().y() - side / 2), sign)


class LeadMark(Control):
    """Whether a laid role leads: a radio button to a screen reader; pressed again, the phase has no lead.

    Each lies in a row of its own: among Qt's radio buttons of one parent the last could not be let go.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def display(self, name: str, *, lead: bool) -> None:
        """Show whether the role leads."""
        self.setText(tr("Lead role"))
        self.name(name, tr("Press again to let the phase have no lead role.") if lead else "")
        self.setChecked(lead)
        self.restyle()

    def nextCheckState(self) -> None:
        """A click asks; who leads is shown by `display` alone."""

    def sizeHint(self) -> QSize:
        """As wide as pennant and words."""
        px = self.theme.px
        words = QFontMetricsF(self.theme.font("button")).horizontalAdvance(self.text())
        return QSize(round(words) + px(14 + 22 + 6 + 16) + 2 * px(RING_ROOM), px(HIGH) + 2 * px(RING_ROOM))

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The pill, the pennant, filled for the lead, and the words."""
        painter, theme, palette = begin(QPainter(self)), self.theme, self.theme.palette
        box, px = theme.inset(QRectF(self.rect()), RING_ROOM), theme.scale
        fill, on = (palette.accent, palette.on_accent) if self.isChecked() else (palette.card, palette.ink)
        edge = palette.accent if self.isChecked() else palette.ink if self.hovered else palette.edge
        frame(painter, theme, box, HIGH / 2, fill=fill, edge=edge, width=2.5 if self.hovered else 1.75)
        side = theme.px(22)
        icon = "vimpel-fyldt" if self.isChecked() else "vimpel"
        pennant = Art(theme).icon(icon, side, self.devicePixelRatioF(), on)
        painter.drawPixmap(QPointF(box.x() + 14 * px, box.center().y() - side / 2), pennant)
        words = QRectF(box.x() + (14 + 22 + 6) * px, box.y(), box.width() - (14 + 22 + 6) * px, box.height())
        painter.setPen(QColor(on))
        painter.setFont(theme.font("button"))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.ring:
            ring(painter, theme, box, HIGH / 2)


class ListRow(QWidget):
    """One role in one phase. `laid` and `led` ask for a change; `arrived` carries the control that has the focus."""

    laid = Signal()
    led = Signal()
    arrived = Signal(object)

    def __init__(self, theme: Theme, role: Role, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.role = theme, role.id
        self.tick, self.lead = Tick(theme, role, self), LeadMark(theme, self)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(0)
        self.row.addWidget(self.tick, 1)
        self.row.addWidget(self.lead)
        self.tick.clicked.connect(self.laid)
        self.lead.clicked.connect(self.led)
        for control in (self.tick, self.lead):
            control.focused.connect(lambda one=control: self.arrived.emit(one))

    def display(self, played: Round, deck: Deck, phase: str) -> None:
        """Show how the role lies in the phase; the lead's button is there where the role could lead."""
        laid, role = played.board[phase], self.role
        lies, leads = role in laid.roles, laid.lead == role
        self.tick.display(deck.role(role), list_words.tick_name(played, deck, role, phase), laid=lies, lead=leads)
        self.lead.display(list_words.lead_name(played, deck, role, phase), lead=leads)
        can_lead = lies and played.level.rules.lead
        if self.lead.hasFocus() and not can_lead:
            self.tick.setFocus(Qt.FocusReason.OtherFocusReason)
        self.lead.setVisible(can_lead)

    def both(self) -> tuple[Control, ...]:
        """Box and lead, seen or not."""
        return self.tick, self.lead

    def controls(self) -> tuple[Control, ...]:
        """What can have the focus, from left to right."""
        return (self.tick,) if self.lead.isHidden() else (self.tick, self.lead)

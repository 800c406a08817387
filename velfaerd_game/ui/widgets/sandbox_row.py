"""A phase in the sandbox: its points and their bar, and the six roles to place, take away and let lead."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from velfaerd_game.game.deck import Role
from velfaerd_game.ui import sandbox_words
from velfaerd_game.ui.art import Art
from velfaerd_game.ui.sandbox import Sandbox
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .cards import Flag
from .control import Control
from .flow import Flow
from .paint import RING_ROOM, begin, fitted, frame, ring
from .points_bar import PointsBar
from .role_face import BAR_RADIUS, Brush, draw_bar
from .text import Text

WIDE, HIGH, GAP = 144, 56, 8
"""Design pixels: a card's width and height, and the air between cards."""

BESIDE = 1020
"""Design pixels of width from which the cards stand beside the points."""


class RoleToggle(Control):
    """A role in a phase, placed or not; the pennant on a placed one names it lead."""

    def __init__(self, theme: Theme, role: Role, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.role, self.lead = role, False
        self.flag = Flag(theme, self)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def display(self, box: Sandbox, place: int) -> None:
        """Show how the role lies in the phase."""
        laid = box.board[box.state.phase(place).id]
        self.role = box.state.deck.role(self.role.id)
        self.setChecked(self.role.id in laid.roles)
        self.lead = laid.lead == self.role.id
        self.name(sandbox_words.card_name(box, place, self.role.id), self.role.line)
        self.flag.setVisible(self.isChecked() and box.state.level.rules.lead)
        self.flag.filled = self.lead
        self.flag.name(sandbox_words.flag_name(box, place, self.role.id))
        self.flag.setToolTip(self.flag.accessibleName())
        self.restyle()

    def nextCheckState(self) -> None:
        """A click asks; what lies is shown by `display` alone."""

    def sizeHint(self) -> QSize:
        """One size for all, so that phases line up."""
        px, room = self.theme.px, 2 * self.theme.px(RING_ROOM)
        return QSize(px(WIDE) + room, px(HIGH) + room)

    def minimumSizeHint(self) -> QSize:
        """As large as it is."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pennant in its corner."""
        super().resizeEvent(event)
        side, room = self.theme.px(30), self.theme.px(RING_ROOM)
        self.flag.setGeometry(self.width() - room - side - 4, self.height() - room - side - 1, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The card as it lies on the board, or the dashed place where it could."""
        painter, theme, palette = begin(QPainter(self)), self.theme, self.theme.palette
        box = theme.inset(QRectF(self.rect()), RING_ROOM)
        if self.isChecked():
            note = tr("Lead role") if self.lead else ""
            brush = Brush(painter, theme, self.devicePixelRatioF())
            draw_bar(brush, self.role, theme.inset(box, 2), note, lead=self.lead, strong=self.hovered)
        else:
            edge = palette.ink if self.hovered else palette.edge
            frame(painter, theme, box, BAR_RADIUS, fill=palette.surface, edge=edge, width=1.75, dashes=(5, 4))
            side = theme.px(20)
            sign = Art(theme).symbol(self.role.id, side, self.devicePixelRatioF(), palette.muted, palette.surface)
            painter.drawPixmap(round(box.x()) + theme.px(8), round(box.center().y() - side / 2), sign)
            words = box.adjusted(theme.px(34), 0, -theme.px(6), 0)
            painter.setPen(QColor(palette.muted))
            painter.setFont(fitted(theme.font("button"), self.role.name, words.width(), theme.px(13)))
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, self.role.name)
        if self.ring:
            ring(painter, theme, box, BAR_RADIUS)


class SandboxRow(QWidget):
    """One phase. One stop for Tab among its cards; `laid` and `led` carry the role asked for."""

    laid = Signal(str)
    led = Signal(str)

    def __init__(self, theme: Theme, roles: tuple[Role, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.title, self.points = Text(theme, "phase"), Text(theme, "detail")
        self.refusal = Text(theme, "detail")
        self.bar = PointsBar(theme)
        self.head = QVBoxLayout()
        for part in (self.title, self.bar, self.points):
            self.head.addWidget(part)
        self.head.addStretch(1)
        self.around = QWidget()
        self.flow = Flow(theme, GAP)
        self.toggles = [RoleToggle(theme, role, self.around) for role in roles]
        for toggle in self.toggles:
            self.flow.addWidget(toggle)
            toggle.clicked.connect(lambda _=False, one=toggle: self.laid.emit(one.role.id))
            toggle.flag.clicked.connect(lambda _=False, one=toggle: self.led.emit(one.role.id))
            toggle.focused.connect(lambda one=toggle: self.rove(one))
        self.sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.sides.addLayout(self.head, 1)
        self.cards = QVBoxLayout(self.around)
        self.cards.addLayout(self.flow)
        self.cards.addWidget(self.refusal)
        self.cards.addStretch(1)
        self.sides.addWidget(self.around)
        QVBoxLayout(self).addLayout(self.sides)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.rove(self.toggles[0])
        theme.changed.connect(self.restyle)
        self.restyle()

    def display(self, box: Sandbox, place: int) -> None:
        """Show how the phase lies and what it brings."""
        now, own = box.now.phases[place], box.own.phases[place]
        self.title.setText(f"{place + 1}. {box.state.phase(place).title}")
        self.points.setText(sandbox_words.phase_points(box, place))
        parts = [(card.scored.role, card.points) for card in now.cards] + [("", now.empty)]
        self.bar.display(parts, now.possible, own.gained)
        for toggle in self.toggles:
            toggle.display(box, place)
        self.refuse("")

    def refuse(self, words: str) -> None:
        """Say why something is not done; nothing takes the words away."""
        self.refusal.setText(words)
        self.refusal.setVisible(bool(words))

    def rove(self, toggle: RoleToggle) -> None:
        """Make this card the row's stop for Tab."""
        for one in self.toggles:
            one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one is toggle else Qt.FocusPolicy.ClickFocus)

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        px = self.theme.px
        out = px(RING_ROOM)
        self.head.setContentsMargins(out, out, out, out)
        self.head.setSpacing(px(3))
        self.cards.setContentsMargins(out, out, out, out)
        self.cards.setSpacing(px(6))
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(px(18) - out, px(11) - out, px(18) - out, px(11) - out)
        self._turn()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put points and cards beside each other where there is room."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        beside = self.width() >= BESIDE * self.theme.scale
        self.sides.setSpacing(self.theme.px(8 if beside else 0))
        self.sides.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self.around.setMinimumWidth(self.theme.px(6 * WIDE + 5 * GAP + 2 * RING_ROOM + 4) if beside else 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Thinner paper than the plate's, with a dashed edge: this is only tried."""
        painter, palette = begin(QPainter(self)), self.theme.palette
        box = QRectF(self.rect())
        frame(painter, self.theme, box, 12, fill=palette.surface, edge=palette.surface)
        frame(painter, self.theme, box, 12, fill=None, edge=palette.edge, width=1.75, dashes=(8, 6))

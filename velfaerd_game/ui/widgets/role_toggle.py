"""A role in a phase as a small card: a check box that looks like the card it lays, with the pennant of the lead."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from velfaerd_game.game.deck import Role
from velfaerd_game.game.level import Placement
from velfaerd_game.ui.art import Art
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .cards import Flag
from .control import Control
from .paint import RING_ROOM, begin, fitted, frame, ring
from .role_face import BAR_RADIUS, Brush, draw_bar

WIDE, HIGH = 144, 56
"""Design pixels: a card's width and height."""


class RoleToggle(Control):
    """A role in a phase, placed or not; the pennant on a placed one names it lead."""

    def __init__(self, theme: Theme, role: Role, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.role, self.lead = role, False
        self.flag = Flag(theme, self)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def display(self, role: Role, laid: Placement, names: tuple[str, str], *, leads: bool) -> None:
        """Show how the role lies; `names` are the card's and the pennant's, `leads`: the level has lead roles."""
        self.role = role
        self.setChecked(role.id in laid.roles)
        self.lead = laid.lead == role.id
        self.name(names[0], role.line)
        self.flag.setVisible(self.isChecked() and leads)
        self.flag.filled = self.lead
        self.flag.name(names[1])
        self.flag.setToolTip(names[1])
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
            self._paint_sign(painter, box)
            words = box.adjusted(theme.px(34), 0, -theme.px(6), 0)
            painter.setPen(QColor(palette.muted))
            painter.setFont(fitted(theme.font("button"), self.role.name, words.width(), theme.px(13)))
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, self.role.name)
        if self.ring:
            ring(painter, theme, box, BAR_RADIUS)

    def _paint_sign(self, painter: QPainter, box: QRectF) -> None:
        """What stands before the name of a role that does not lie: its symbol."""
        theme, palette, side = self.theme, self.theme.palette, self.theme.px(20)
        sign = Art(theme).symbol(self.role.id, side, self.devicePixelRatioF(), palette.muted, palette.surface)
        painter.drawPixmap(round(box.x()) + theme.px(8), round(box.center().y() - side / 2), sign)

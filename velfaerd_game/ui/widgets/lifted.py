"""The card in the air: it follows the mouse or waits over a phase, and glides home when it is let go elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QMargins, QPoint, QPointF, QPropertyAnimation, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from velfaerd_game.game.deck import Role
from velfaerd_game.ui.art import blank
from velfaerd_game.ui.theme import Theme

from .paint import begin
from .role_face import Brush, draw_hand_face

FACE = QSize(157, 154)
AIR = QMargins(18, 12, 30, 40)
"""What its tilt and its shadow reach beyond the card. No more: all of it is painted whenever the card moves."""


class Lifted(QWidget):
    """One picked-up card above everything else. It lets every mouse event through to what lies below."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._role: Role | None = None
        self._tilted = False
        self._picture = QPixmap()
        self._glide = QPropertyAnimation(self, b"pos", self)
        self._landed: Callable[[], None] | None = None
        self._glide.finished.connect(self._arrived)
        theme.changed.connect(self._redraw)
        self.hide()

    @property
    def gliding(self) -> bool:
        """Whether the card is on its way."""
        return self._glide.state() == QPropertyAnimation.State.Running

    def lift(self, role: Role, *, tilted: bool) -> None:
        """Show this role in the air; tilted under the mouse, straight by keyboard."""
        self.settle()
        self._role, self._tilted = role, tilted
        self._draw(role)
        self.raise_()
        self.show()

    def tell(self, role: Role) -> None:
        """Show the card in the air as the role is told now, in another language perhaps."""
        if role != self._role:
            self._role = role
            self._redraw()

    def _redraw(self) -> None:
        """Take on the theme and the words as they are now, and stay where it is."""
        if self._role is not None and not self.isHidden() and not self.gliding:
            middle = self.pos() + self.middle()
            self._draw(self._role)
            self.hold_at(middle)
            self.update()

    def _draw(self, role: Role) -> None:
        theme = self.theme
        ratio = self.devicePixelRatioF()
        air = self._air()
        card = QSize(theme.px(FACE.width()), theme.px(FACE.height()))
        size = card.grownBy(air)
        self._picture = blank(size, ratio)
        painter = begin(QPainter(self._picture))
        box = QRectF(QPointF(air.left(), air.top()), card)
        middle = box.center()
        painter.translate(middle)
        if self._tilted and theme.motion != "off":
            painter.rotate(-4)
        painter.scale(1.06, 1.06)
        painter.translate(-middle)
        draw_hand_face(Brush(painter, theme, ratio), role, box, lifted=True)
        painter.end()
        self.resize(size)

    def _air(self) -> QMargins:
        px = self.theme.px
        return QMargins(px(AIR.left()), px(AIR.top()), px(AIR.right()), px(AIR.bottom()))

    def middle(self) -> QPoint:
        """The middle of the card, in the widget."""
        card = self.rect().marginsRemoved(self._air())
        return card.topLeft() + QPoint(card.width() // 2, card.height() // 2)

    def hold_at(self, point: QPoint) -> None:
        """Centre the card on this point of the parent, at once."""
        self.move(point - self.middle())

    def glide_to(self, point: QPoint, duration: int, landed: Callable[[], None] | None = None) -> None:
        """Glide until centred on this point, then vanish and call `landed`; with no duration, at once."""
        self._glide.stop()
        self._landed = landed
        goal = point - self.middle()
        if not duration or self.isHidden():
            self.move(goal)
            self._arrived()
            return
        self._glide.setDuration(duration)
        self._glide.setStartValue(self.pos())
        self._glide.setEndValue(goal)
        self._glide.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._glide.start()

    def settle(self) -> None:
        """Bring a glide under way to its end now."""
        if self.gliding:
            self._glide.stop()
            self._arrived()

    def _arrived(self) -> None:
        landed, self._landed = self._landed, None
        self.hide()
        if landed:
            landed()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The picture made when the card was lifted."""
        QPainter(self).drawPixmap(0, 0, self._picture)

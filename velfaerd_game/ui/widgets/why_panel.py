"""Beside the plate: why the experts have a role in a phase, who they are, and what to try instead."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from velfaerd_game.ui.art import CROP_TOP, Art
from velfaerd_game.ui.revealed import RevealState, Spot
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .button import Button
from .paint import RING_ROOM, begin, frame, shadow
from .role_face import Brush, draw_disc
from .scroll import Scroll
from .why_words import WhyWords

PICTURE, LOW_PICTURE, SIDE = 88, 62, 20
"""Design pixels: the picture's height, its height where the panel is low, and the air at the sides."""


class WhyPanel(QWidget):
    """Tells a card, or (None) how the reveal goes on; the page's buttons stand at its foot."""

    role_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.state: RevealState | None = None
        self.spot: Spot | None = None
        self.place: int | None = None
        self.words = WhyWords(theme)
        self.area = Scroll(theme, self.words)
        self.about = Button(theme, "flip", parent=self)
        self.closer = Button(theme, "compare", height=42)
        self.again = Button(theme, "again", height=42)
        self.think = Button(theme, height=42)
        self.next = Button(theme, "next", main=True, height=48)
        self.column = QVBoxLayout(self)
        self.column.addWidget(self.area, 1)
        self.column.addWidget(self.closer)
        self.pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.pair.addWidget(self.again)
        self.pair.addWidget(self.think)
        self.column.addLayout(self.pair)
        self.column.addWidget(self.next)
        self.about.clicked.connect(self._ask_about)
        theme.changed.connect(self.restyle)
        self.restyle()

    def display(self, state: RevealState, spot: Spot | None, place: int | None, *, done: bool) -> None:
        """Tell a card; without one the phase that turned last, or (place None) how it begins."""
        self.state, self.spot, self.place = state, spot, place
        self.closer.say(tr("A closer look"), tr("Where the points come from, what if, the readings side by side"))
        self.again.say(tr("Play again"))
        self.think.say(tr("Think it over"), tr("Questions to take with you, and your own next step"))
        self.next.say(tr("Next alliance") if state.next_title else tr("Choose an alliance"), state.next_title or "")
        for button in (self.closer, self.again, self.think, self.next):
            button.setVisible(done)
        self.about.fold(True)
        if spot:
            self.about.say(tr("About the {role}").format(role=spot.role.name))
        self.about.setVisible(spot is not None)
        self.restyle()
        self.area.verticalScrollBar().setValue(0)
        self._set_bar()
        self.update()

    @property
    def picture(self) -> int:
        """The picture's height, design pixels."""
        return PICTURE if self.height() >= 570 * self.theme.scale else LOW_PICTURE

    def _ask_about(self) -> None:
        if self.spot:
            self.role_requested.emit(self.spot.scored.role)

    # --- looks -----------------------------------------------------------------------------------------------------

    def natural_height(self, width: int) -> int:
        """How high the panel is when nothing in it scrolls."""
        px = self.theme.px
        inner = width - 2 * px(SIDE)
        stacked = self._pair_up(width - 2 * px(SIDE - RING_ROOM))
        rows = [self.closer, self.again, self.next, *([self.think] if stacked else [])]
        buttons = sum(one.sizeHint().height() for one in rows if not one.isHidden())
        return px(PICTURE + 50) + self.words.heightForWidth(inner + 2 * px(RING_ROOM)) + buttons + px(24)

    def _pair_up(self, room: int) -> bool:
        """Lay two buttons beside each other where there is room for them, or (True) one above the other."""
        self.again.icon_name = "again"
        stacked = self.again.sizeHint().width() + self.think.sizeHint().width() > room
        if stacked:
            self.again.icon_name = ""
            stacked = self.again.sizeHint().width() + self.think.sizeHint().width() > room
            self.again.icon_name = "again" if stacked else ""
        self.again.updateGeometry()
        direction = QBoxLayout.Direction
        self.pair.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)
        return stacked

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        self._set_margins()
        if self.state:
            self.words.display(self.state, self.spot, self.place)
        self._place_about()
        self.update()

    def _set_margins(self) -> None:
        px = self.theme.px
        side = px(SIDE - RING_ROOM)
        self.column.setContentsMargins(side, px(self.picture + (34 if self.spot else 14)), side, side)
        self.column.setSpacing(0)
        self.pair.setSpacing(0)
        self._pair_up(self.width() - 2 * side)

    def _set_bar(self) -> None:
        """Show the bar only where the words do not fit without it."""
        self.column.activate()
        policy = Qt.ScrollBarPolicy
        scrolls = self.words.heightForWidth(self.area.width()) > self.area.height()
        self.area.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOn if scrolls else policy.ScrollBarAlwaysOff)

    def _place_about(self) -> None:
        size = self.about.sizeHint()
        px = self.theme.px
        self.about.setGeometry(
            self.width() - size.width() - px(4),
            max(1, px(self.picture - 8) - size.height()),
            size.width(),
            size.height(),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the picture's edge."""
        super().resizeEvent(event)
        self._set_margins()
        self._set_bar()
        self._place_about()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The paper, the picture, and the role's disc on its edge."""
        painter = begin(QPainter(self))
        theme, palette, px = self.theme, self.theme.palette, self.theme.scale
        box = QRectF(self.rect()).adjusted(0, 0, 0, -theme.px(1))
        shadow(painter, theme, box.adjusted(0, 0, 0, -1), 14)
        frame(painter, theme, box, 14, fill=palette.card, edge=palette.ink)
        picture = QRectF(box.x(), box.y(), box.width(), self.picture * px)
        outline = QPainterPath()
        outline.addRoundedRect(box, 14 * px, 14 * px)
        painter.save()
        painter.setClipPath(outline)
        painter.setClipRect(picture, Qt.ClipOperation.IntersectClip)
        painter.drawPixmap(picture.topLeft(), self._picture(picture))
        painter.restore()
        painter.setPen(theme.pen(palette.ink, 1.75))
        painter.drawLine(picture.bottomLeft(), picture.bottomRight())
        frame(painter, theme, box, 14, fill=None, edge=palette.ink)
        if self.spot:
            brush = Brush(painter, theme, self.devicePixelRatioF())
            draw_disc(brush, self.spot.scored.role, QPointF(box.x() + 44 * px, picture.bottom()), 24 * px)

    def _picture(self, box: QRectF) -> QPixmap:
        art, ratio = Art(self.theme), self.devicePixelRatioF()
        size = QSize(round(box.width()), round(box.height()))
        if self.spot is None:
            return art.vignette(self.state.level.id if self.state else "", size, ratio)
        role = self.spot.scored.role
        return art.illustration(role, size, ratio, 132 if role == "styrmand" else CROP_TOP[role] + 60)

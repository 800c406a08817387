"""One of several: buttons of which one is chosen, real radio buttons to a screen reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from velfaerd_game.drawing.palette import Palette
from velfaerd_game.ui.art import Art
from velfaerd_game.ui.theme import Theme

from .control import Control
from .emptying import empty
from .flow import Flow
from .paint import RING_ROOM, begin, frame, ring

HEIGHT = 44
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class Option:
    """One possibility: its id, its words, and an icon, a role's symbol or the palettes of a swatch beside them."""

    id: str
    text: str
    icon: str = ""
    role: str = ""
    swatch: tuple[Palette, ...] = ()


class Choice(Control):
    """One button of the group. Space and Enter choose it."""

    def __init__(self, theme: Theme, option: Option, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.option = option
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def display(self, option: Option, group: str) -> None:
        """Show the option in the language now spoken."""
        self.option = option
        self.setText(option.text)
        self.name(f"{group}: {option.text}")
        self.restyle()

    def sizeHint(self) -> QSize:
        """As wide as sign and words."""
        px = self.theme.px
        words = QFontMetricsF(self.theme.font("button")).horizontalAdvance(self.text())
        width = px(18 + 22 + 9 + 20) + words + (px(46) if self.option.swatch else 0)
        return QSize(round(width) + 2 * px(RING_ROOM), px(HEIGHT) + 2 * px(RING_ROOM))

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The pill, the sign of choice, a swatch, the words, the ring."""
        theme, palette = self.theme, self.theme.palette
        painter = begin(QPainter(self))
        box = theme.inset(QRectF(self.rect()), RING_ROOM)
        fill, on = (palette.accent, palette.on_accent) if self.isChecked() else (palette.card, palette.ink)
        edge = palette.accent if self.isChecked() else palette.ink
        frame(painter, theme, box, HEIGHT / 2, fill=fill, edge=edge, width=2.5 if self.hovered else 1.75)
        left = box.x() + theme.px(18)
        self._paint_sign(painter, QPointF(left + theme.px(11), box.center().y()), on)
        left += theme.px(22 + 9)
        if self.option.swatch:
            _paint_swatch(
                painter, theme, QRectF(left, box.center().y() - theme.px(13), theme.px(38), theme.px(26)), self
            )
            left += theme.px(46)
        painter.setPen(QColor(on))
        painter.setFont(theme.font("button"))
        painter.drawText(
            QRectF(left, box.y(), box.right() - left, box.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        if self.ring:
            ring(painter, theme, box, HEIGHT / 2)

    def _paint_sign(self, painter: QPainter, centre: QPointF, colour: str) -> None:
        theme = self.theme
        if self.option.icon or self.option.role:
            side, ratio, art = theme.px(22), self.devicePixelRatioF(), Art(theme)
            if self.option.role and not self.isChecked():
                sign = art.symbol(self.option.role, side, ratio, colour, theme.palette.card)
            else:
                sign = art.icon("check" if self.isChecked() else self.option.icon, side, ratio, colour)
            painter.drawPixmap(QPointF(centre.x() - side / 2, centre.y() - side / 2), sign)
            return
        painter.setPen(theme.pen(colour, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, theme.px(9), theme.px(9))
        if self.isChecked():
            painter.setBrush(QColor(colour))
            painter.drawEllipse(centre, theme.px(4), theme.px(4))


def _paint_swatch(painter: QPainter, theme: Theme, box: QRectF, choice: Choice) -> None:
    """A small page in each palette, side by side."""
    wide = box.width() / len(choice.option.swatch)
    for place, palette in enumerate(choice.option.swatch):
        part = QRectF(box.x() + place * wide, box.y(), wide, box.height())
        painter.fillRect(part, QColor(palette.table))
        painter.fillRect(QRectF(part.x(), part.y(), wide, box.height() * 0.28), QColor(palette.accent))
        card = QRectF(part.x() + wide * 0.2, part.y() + box.height() * 0.42, wide * 0.6, box.height() * 0.4)
        painter.fillRect(card, QColor(palette.card))
        painter.setPen(theme.pen(palette.ink, 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(card)
    edge = theme.palette.on_accent if choice.isChecked() else theme.palette.ink
    frame(painter, theme, box, 2, fill=None, edge=edge, width=1.5)


class Choices(QWidget):
    """A group of choices: one tab stop, arrows choose inside it. `chosen` carries the id the player chose."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.buttons: list[Choice] = []
        self.flow = Flow(theme, 10)
        self.around = QVBoxLayout(self)
        self.around.addLayout(self.flow)
        theme.changed.connect(self.restyle)
        self.restyle()

    def display(self, group: str, options: Sequence[Option], chosen: str) -> None:
        """Show the options, `chosen` or none of them; the group's name goes into each one's accessible name."""
        self.setAccessibleName(group)
        ids = [option.id for option in options]
        if [one.option.id for one in self.buttons] != ids or chosen not in ids:  # one that is chosen stays so for ever
            self._build(options)
        for button, option in zip(self.buttons, options, strict=True):
            button.display(option, group)
            button.setChecked(option.id == chosen)
        self._rove()

    def restyle(self) -> None:
        """Keep room for the rings inside the group."""
        out = self.theme.px(RING_ROOM)
        self.around.setContentsMargins(out, out, out, out)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the next or the one before by an arrow."""
        step = STEPS.get(Qt.Key(event.key()))
        here = next((place for place, one in enumerate(self.buttons) if one.hasFocus()), None)
        if step is None or here is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        button = self.buttons[(here + step) % len(self.buttons)]
        button.setFocus(Qt.FocusReason.TabFocusReason)
        button.click()

    def _build(self, options: Sequence[Option]) -> None:
        empty(self.flow)
        self.buttons = [Choice(self.theme, option, self) for option in options]
        for button in self.buttons:
            self.flow.addWidget(button)
            button.clicked.connect(lambda _=False, one=button: self._choose(one))

    def _choose(self, button: Choice) -> None:
        self._rove()
        self.chosen.emit(button.option.id)

    def _rove(self) -> None:
        """The chosen button is the group's one tab stop."""
        for button in self.buttons:
            strong = button.isChecked() or not any(one.isChecked() for one in self.buttons)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if strong else Qt.FocusPolicy.ClickFocus)

"""Hands counted per role: six numbers typed with keys alone, and how they add up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from velfaerd_game.game.deck import Role
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr, trn

from .control import Control
from .paint import RING_ROOM, begin, fitted, frame, ring
from .role_face import Brush, draw_field
from .slide_view import SIDE
from .text import Text

MOST = 999
"""The highest number one can type."""
TALL, FIELD, BOX = 58, 66, 92
"""Design pixels: a field's height, the width of its coloured part, and of the box for the number."""


@dataclass(frozen=True, slots=True)
class Hands:
    """What the pad shows: a phase and its situation, the counts so far by role, a word on how they add up."""

    phase: str
    situation: str
    counts: Mapping[str, int]
    total: str


def counted(roles: Sequence[Role], before: Hands | None, after: Hands | None) -> tuple[str, ...]:
    """What to say where a number was changed: the role's, and how they add up; nothing in another phase."""
    if before is None or after is None or before.phase != after.phase or before.counts == after.counts:
        return ()
    changed = [role for role in roles if before.counts.get(role.id, 0) != after.counts.get(role.id, 0)]
    raised = (trn("{n} hand", "{n} hands", after.counts.get(role.id, 0)) for role in changed)
    return (*(f"{role.name}: {words}" for role, words in zip(changed, raised, strict=True)), after.total)


class HandsField(Control):
    """One role's number. Digits are typed into it, the first replaces what stands there."""

    counted = Signal(str, int)

    def __init__(self, theme: Theme, role: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.role, self.words, self.count = role, "", 0
        self._fresh = True
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The plate, the box, and room for the ring."""
        return QSize(self.theme.px(330), self.theme.px(TALL + 2 * RING_ROOM))

    def display(self, role: Role, count: int) -> None:
        """Show a role and its number."""
        self.role, self.words, self.count = role.id, role.name, count
        self.name(role.name, trn("{n} hand", "{n} hands", count))
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The next digit begins a new number."""
        self._fresh = True
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits, plus and minus, Backspace; the rest goes on to the pad."""
        text, key = event.text(), event.key()
        if text.isascii() and text.isdigit():
            before = 0 if self._fresh else self.count
            self._fresh = False
            self._count(before * 10 + int(text))
        elif key == Qt.Key.Key_Backspace:
            self._fresh = False
            self._count(self.count // 10)
        elif text in ("+", "-"):
            self._fresh = True
            self._count(self.count + (1 if text == "+" else -1))
        else:
            event.ignore()

    def _count(self, count: int) -> None:
        if 0 <= count <= MOST and count != self.count:
            self.counted.emit(self.role, count)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The role's plate, and the number in a box at its end."""
        theme, palette, px = self.theme, self.theme.palette, self.theme.scale
        painter = begin(QPainter(self))
        box = theme.inset(QRectF(self.rect()), RING_ROOM)
        frame(painter, theme, box, 9, fill=palette.card, edge=palette.ink, width=2)
        field = QRectF(box.x() + px, box.y() + px, FIELD * px, box.height() - 2 * px)
        draw_field(Brush(painter, theme, self.devicePixelRatioF()), self.role, field, symbol=36 * px, radius=8)
        frame(painter, theme, box, 9, fill=None, edge=palette.ink, width=2)
        number = QRectF(box.right() - BOX * px, box.y(), BOX * px, box.height())
        painter.setPen(theme.pen(palette.ink, 2))
        painter.drawLine(field.topRight(), field.bottomRight())
        painter.drawLine(number.topLeft() + QPointF(0, px), number.bottomLeft() - QPointF(0, px))
        words = QRectF(field.right() + 12 * px, box.y(), number.x() - field.right() - 18 * px, box.height())
        painter.setPen(QColor(palette.ink))
        painter.setFont(fitted(theme.font("far-bold"), self.words, words.width(), theme.px(20.5)))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.words)
        painter.setFont(theme.font("title", size=34))
        painter.drawText(number.translated(0, -2 * px), Qt.AlignmentFlag.AlignCenter, str(self.count))
        if self.ring:
            ring(painter, theme, box, 9)


class HandsPad(QWidget):
    """The six fields of a phase. `counted` carries role and number, `phase_requested` +1 or -1; both come from keys."""

    counted = Signal(str, int)
    phase_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.phase, self.situation = Text(theme, "far-title"), Text(theme, "far-body")
        self.total, self.hint = Text(theme, "far-head"), Text(theme, "far-least", "muted")
        self.fields: list[HandsField] = []
        self.grid, self.column = QGridLayout(), QVBoxLayout(self)
        for part in (self.phase, self.situation):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.column.addWidget(self.total)
        self.column.addLayout(self.grid)
        self.column.addWidget(self.hint)
        theme.changed.connect(self.restyle)
        self.restyle()

    def display(self, roles: Sequence[Role], hands: Hands) -> None:
        """Show a phase's counts."""
        for place in range(len(self.fields), len(roles)):
            field = HandsField(self.theme, roles[place].id)
            field.counted.connect(self.counted)
            self.grid.addWidget(field, place % 3, place // 3)
            field.show()  # else its height is not reckoned with until Qt next has a moment
            self.fields.append(field)
        for field, role in zip(self.fields, roles, strict=True):
            field.display(role, hands.counts.get(role.id, 0))
        self.phase.setText(hands.phase)
        self.situation.setText(hands.situation)
        self.total.setText(hands.total)
        self.hint.setText(tr("Type the number. Enter: next role · ↑: back · Page Down: next phase · T: clock"))
        self._fit()

    def _fit(self) -> None:
        """The situation in the largest letters that leave the fields their room; beside the notes there is little."""
        for step in ("far-body", "far-least"):
            self.situation.step = step
            self.situation.restyle()
            self.column.invalidate()
            if self.column.totalMinimumHeightForWidth(self.width()) <= self.height():
                break

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the letters follow the room."""
        super().resizeEvent(event)
        self._fit()

    def begin(self) -> None:
        """Start at the first role."""
        if self.fields:
            self.fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From field to field, and after the last to the next phase; a held key goes one field."""
        place = next((place for place, field in enumerate(self.fields) if field.hasFocus()), None)
        steps = {Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if place is None or step is None:
            event.ignore()
            return
        if event.isAutoRepeat():
            return
        target = place + step
        if 0 <= target < len(self.fields):
            self.fields[target].setFocus(Qt.FocusReason.TabFocusReason)
        elif target > 0 and event.key() != Qt.Key.Key_Down:
            self.phase_requested.emit(1)
            self.begin()

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        px = self.theme.px
        self.column.setContentsMargins(px(SIDE - RING_ROOM), px(18), px(12), px(14))
        for text in (self.phase, self.situation, self.total, self.hint):
            text.setContentsMargins(px(RING_ROOM), 0, 0, 0)
        self.column.setSpacing(px(6))
        self.grid.setHorizontalSpacing(px(16))
        self.grid.setVerticalSpacing(0)

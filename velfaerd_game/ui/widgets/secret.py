"""Room for a secret: one line on paper of the house, whose letters nobody sees."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from velfaerd_game.ui.theme import Theme

from .inked import ink
from .menu import dress
from .paint import RING_ROOM, begin, frame, ring
from .writing import INSIDE, RADIUS


class _Line(QLineEdit):
    """The letters themselves, each a dot."""

    focused = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setFrame(False)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.returnPressed.connect(lambda: self.focusNextPrevChild(True))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say so."""
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say so."""
        super().focusOutEvent(event)
        self.focused.emit(False)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Paste, in the menu of the house."""
        if (plain := self.createStandardContextMenu()) is not None:
            menu = dress(plain, self.theme)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(event.globalPos())


class Secret(QWidget):
    """A line for what nobody should read over one's shoulder; a screen reader says no letter of it either."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.editor = _Line(theme, self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.editor.textChanged.connect(self.changed)
        self.editor.focused.connect(self.update)
        theme.changed.connect(self.restyle)
        self.restyle()

    def say(self, name: str, *, hint: str = "") -> None:
        """What is asked for, for a screen reader; `hint` stands in the empty field."""
        self.editor.setAccessibleName(name)
        self.editor.setAccessibleDescription(hint)
        self.editor.setPlaceholderText(hint)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Begin to write."""
        self.editor.setFocus(reason)

    @property
    def text(self) -> str:
        """What is written."""
        return self.editor.text()

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        theme = self.theme
        ink(self.editor, theme)
        self.editor.setFont(theme.font("body"))
        around = theme.px(RING_ROOM) + theme.px(INSIDE)
        self.setFixedHeight(round(QFontMetricsF(self.editor.font()).lineSpacing()) + 2 * around + 2)
        self._place()
        self.update()

    def sizeHint(self) -> QSize:
        """A line."""
        return QSize(self.theme.px(240), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the letters on the paper."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        around = self.theme.px(RING_ROOM) + self.theme.px(INSIDE)
        self.editor.setGeometry(self.rect().adjusted(around - 2, around - 2, -around + 2, -around + 2))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The paper, its edge, and the ring where one writes."""
        theme, palette = self.theme, self.theme.palette
        painter = begin(QPainter(self))
        box = theme.inset(QRectF(self.rect()), RING_ROOM)
        frame(painter, theme, box, RADIUS, fill=palette.empty, edge=palette.ink, width=1.75)
        if self.editor.hasFocus():
            ring(painter, theme, box, RADIUS)

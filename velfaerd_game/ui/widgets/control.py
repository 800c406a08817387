"""What every painted control is: a real button for screen readers, with hover, focus ring, Enter and the theme."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from velfaerd_game.ui.theme import Theme

PRESSING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Control(QAbstractButton):
    """A button that paints itself. Space and Enter click it; every other key goes on to its page."""

    focused = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.ring, self._had_ring = False, True
        self.hovered = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        self.updateGeometry()
        self.update()

    def name(self, name: str, description: str = "") -> None:
        """What a screen reader calls this control, and what more it says of it."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter click; QAbstractButton's own use of the arrow keys is left out on purpose."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in PRESSING and plain and not event.isAutoRepeat():
            self.ring = True
            self.click()
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Nothing happens on release; the press did it."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring unless the mouse brought the focus; where the window comes back, all is as it was."""
        if event.reason() == Qt.FocusReason.ActiveWindowFocusReason:
            self.ring = self._had_ring
        else:
            self.ring = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.focused.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        self._had_ring, self.ring = self.ring, False
        super().focusOutEvent(event)
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Remember the mouse is over the control."""
        self.hovered = True
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Remember the mouse has left."""
        self.hovered = False
        super().leaveEvent(event)
        self.update()


def in_order(widgets: Sequence[QWidget]) -> None:
    """Let a screen reader walk through them as they lie: it goes by the order in which they were made or raised."""
    for widget in widgets:
        widget.raise_()

"""Every key of a lesson as a button, for whoever teaches with the mouse, by touch or with a screen reader."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .button import Button
from .flow import Flow

LINGER = 8_000
"""Milliseconds that all the buttons stay once mouse and keys have left them."""

BRIEF = ("back", "forward", "all")
"""The buttons that stand where the trainer has a screen alone."""

ICONS = {"back": "back", "forward": "next", "undo": "undo", "folder": "folder"}


class LessonBar(QWidget):
    """The buttons of a step, in rows. `asked` carries what is wanted, in the words of `lesson_walking.WALKING`.

    A click leaves the focus where it was: keys and clicker go on to the slide, digits to the field they were typed in.
    On the class's own screen there is nothing of it until it is brought; on the trainer's it `stands`, as one brief
    row. All of it goes again by itself. `changed`: it needs other room.
    """

    asked = Signal(str)
    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.stands = self.full = False
        self.buttons: dict[str, Button] = {}
        self.offered: Collection[str] = ()
        self._lingering = QTimer(self)
        self._lingering.setSingleShot(True)
        self._lingering.setInterval(LINGER)
        self._lingering.timeout.connect(self._leave)
        self.column, self.rows = QVBoxLayout(self), Flow(theme, 10)
        self.column.addLayout(self.rows)
        for what in _words():
            button = Button(theme, ICONS.get(what, ""), height=40)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, what=what: self._ask(what))
            self.buttons[what] = button
            self.rows.addWidget(button)
        theme.changed.connect(self.restyle)
        self.hide()
        self.restyle()

    def display(self, offered: Collection[str], *, stands: bool) -> None:
        """Show the buttons that do something at this step."""
        self.offered, self.stands = offered, stands
        self.setAccessibleName(tr("What you can do"))
        for what, (words, key) in _words().items():
            self.buttons[what].say(words, tr("The key {key} does the same.").format(key=key))
        self.bring(full=self.full)

    def bring(self, *, full: bool) -> None:
        """Show all the buttons, or no more than stand here."""
        self.full = full
        brief = self.stands and not full
        for what, button in self.buttons.items():
            button.setVisible((brief and what == "all") or (what in self.offered and (what in BRIEF or not brief)))
        self.setVisible(full or self.stands)
        self._lingering.start()
        self.changed.emit()

    def _ask(self, what: str) -> None:
        self.bring(full=self.full or what == "all")
        if what != "all":
            self.asked.emit(what)

    def _leave(self) -> None:
        """Go, unless the trainer is at the buttons."""
        focus = QApplication.focusWidget()
        self.bring(full=self.full and (self.underMouse() or (focus is not None and self.isAncestorOf(focus))))

    def high(self, width: int) -> int:
        """How high it is in this width. A brief row stays one row: its arrows do without words where it must."""
        sides = self.column.contentsMargins()
        room = width - sides.left() - sides.right()
        for folded in (False, self.stands and not self.full):
            for what in ("back", "forward"):
                self.buttons[what].fold(folded)
            if self.rows.sizeHint().width() <= room:
                break
        return self.rows.heightForWidth(room) + sides.top() + sides.bottom()

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        px = self.theme.px
        self.column.setContentsMargins(px(16), px(12), px(16), px(12))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The surface, so that no slide shines through, and the line above it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.theme.palette.column))
        painter.fillRect(0, 0, self.width(), max(1, self.theme.px(1.75)), QColor(self.theme.palette.ink))


def _words() -> dict[str, tuple[str, str]]:
    """What a button asks for -> its words, and the key that does the same; in the order in which they stand."""
    return {
        "back": (tr("Back"), "Page Up"),
        "forward": (tr("Forward"), "Page Down"),
        "fewer": (tr("One hand fewer"), "−"),
        "more": (tr("One hand more"), "+"),
        "undo": (tr("Undo"), "Ctrl + Z"),
        "timer": (tr("Start or pause the clock"), "T"),
        "shorter": (tr("A minute less"), "−"),
        "longer": (tr("A minute more"), "+"),
        "shares": (tr("Shares"), "S"),
        "reasons": (tr("A reason"), "R"),
        "cards": (tr("Card by card"), "C"),
        "paper": (tr("A board from paper"), "A"),
        "folder": (tr("The teams’ folder"), "F"),
        "notes": (tr("Notes"), "N"),
        "black": (tr("Black screen"), "B"),
        "sound": (tr("Sound"), "M"),
        "midway": (tr("Another part"), "G"),
        "swap": (tr("Swap the screens"), "X"),
        "leave": (tr("Leave"), "Esc"),
        "all": (tr("All buttons"), "Tab"),
    }

"""The list in its frame: what does not fit scrolls, and at the foot stands how far one is and the main button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from velfaerd_game.game.board import Round
from velfaerd_game.game.deck import Deck
from velfaerd_game.ui import board_words
from velfaerd_game.ui.theme import Theme

from . import list_words
from .carrying import Carrying
from .control import Control
from .footer import Footer
from .list_view import ListView
from .panel import ROOM
from .scroll import Scroll
from .toast import Toast

WIDTH, MARGIN, BELOW = 1160, 28, 96
"""Design pixels: the greatest width of what is read, the least air beside it, and room below for passing words."""


class ListPane(QWidget):
    """Everything below the top bar where the board is shown as a list."""

    role_requested = Signal(str)
    compare_requested = Signal()

    def __init__(self, theme: Theme, carrying: Carrying, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.view = ListView(theme, carrying)
        self.area = Scroll(theme, self.view)
        self.footer = Footer(theme, "compare")
        self.footer.words.step, self.footer.words.colour = "card", "ink"
        self.footer.words.restyle()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.area, 1)
        column.addWidget(self.footer)
        self.toast = Toast(theme, self, above=self.footer)
        self.view.role_requested.connect(self.role_requested)
        self.footer.main.clicked.connect(self.compare_requested)
        theme.changed.connect(self.restyle)

    def display(self, played: Round, deck: Deck) -> None:
        """Show the round as it is now."""
        self.view.display(played, deck)
        self.footer.words.setText(list_words.standing(played))
        self.footer.main.say(board_words.comparing(self.view.carrying.board.summary.purpose))

    def stops(self) -> list[QWidget]:
        """Where Tab goes, in order."""
        return [*self.view.stops(), self.footer.main]

    def place(self) -> tuple[str | None, str] | None:
        """The role (None at a situation) and the phase that have the focus; None where it is elsewhere."""
        here = self.view.here()
        return (here[1].role if here[1] else None, here[0].phase_id) if here else None

    def begin(self) -> None:
        """Go to the first situation: the round begins, or goes on."""
        self.view.phases[0].situation.setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.verticalScrollBar().setValue(0)

    def show_phase(self, phase: str) -> None:
        """Bring a phase that has come into view as far as the focus stays in view."""
        panel, focus = self.view.phase(phase), self.window().focusWidget()
        if panel is not None:
            self.view.column.activate()
            self.area.reveal(panel.title)
            if focus is not None and self.view.isAncestorOf(focus):
                self.area.reveal(focus)

    def uncover(self) -> None:
        """Move what has the focus out from under the passing words; the mouse's own place stays where it is."""
        focus = self.window().focusWidget()
        if isinstance(focus, Control) and focus.ring and self.view.isAncestorOf(focus):
            self.area.ensureWidgetVisible(focus, 0, self.toast.height() + self.theme.px(8))

    def restyle(self) -> None:
        """Keep the papers in the middle, no wider than one reads."""
        px = self.theme.px
        side = max(px(MARGIN), (self.width() - self.area.verticalScrollBar().sizeHint().width() - px(WIDTH)) // 2)
        self.view.column.setContentsMargins(side - px(ROOM), px(18), side - px(ROOM), px(BELOW))
        self.toast.place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the papers in the middle."""
        super().resizeEvent(event)
        self.restyle()

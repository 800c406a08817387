"""A closer look at an answer: where the points come from, what if, the readings side by side, all of it as text."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from velfaerd_game.ui import closer_words
from velfaerd_game.ui.revealed import RevealState
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.widgets.button import Button
from velfaerd_game.ui.widgets.choice import Choices, Option
from velfaerd_game.ui.widgets.footer import Footer
from velfaerd_game.ui.widgets.page import Page
from velfaerd_game.ui.widgets.paint import RING_ROOM
from velfaerd_game.ui.widgets.panel import ROOM
from velfaerd_game.ui.widgets.points_view import PointsView
from velfaerd_game.ui.widgets.readings_view import ReadingsView
from velfaerd_game.ui.widgets.sandbox_view import SandboxView
from velfaerd_game.ui.widgets.text_view import TextView
from velfaerd_game.words.language import tr

__all__ = ["CloserPage", "RevealState"]

WIDTH, MARGIN = 1160, 28
"""Design pixels: the greatest width of what is read, and the least air at the sides."""

POINTS, WHAT_IF, READINGS, TEXT = "points", "what-if", "readings", "text"


class CloserPage(Page):
    """Four views of one finished round; changes nothing of it and keeps nothing."""

    back_requested = Signal()
    help_requested = Signal()
    save_requested = Signal()
    announced = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.state: RevealState | None = None
        self.view = POINTS
        self.save = self.top.add(Button(theme, "print"), early=True)
        self.help = self.top.add(Button(theme, "help"))
        self.choices = Choices(theme)
        self.footer = Footer(theme, "undo")
        self.footer.words.colour = "ink"
        self.footer.words.restyle()
        self.column.addWidget(self.footer)
        self.points, self.sandbox = PointsView(theme), SandboxView(theme)
        self.readings, self.text = ReadingsView(theme), TextView(theme)
        self.views: dict[str, PointsView | SandboxView | ReadingsView | TextView] = {
            POINTS: self.points,
            WHAT_IF: self.sandbox,
            READINGS: self.readings,
            TEXT: self.text,
        }
        self.inside = QVBoxLayout(self.body)
        self.inside.addWidget(self.choices)
        for view in self.views.values():
            self.inside.addWidget(view)
        self.inside.addStretch(1)
        self.top.back_requested.connect(self.back_requested)
        self.help.clicked.connect(self.help_requested)
        self.save.clicked.connect(self.save_requested)
        self.choices.chosen.connect(self.choose)
        self.footer.main.clicked.connect(self.sandbox.reset)
        self.sandbox.moved.connect(lambda: self.footer.words.setText(self.sandbox.total()))
        self.sandbox.said.connect(self.announced)
        self.text.said.connect(self.announced)
        self.area.viewport().installEventFilter(self)

    def begin(self) -> None:
        """Go to the first view, with nothing tried: the page is opened from the answer."""
        self.view = POINTS
        self.sandbox.forget()

    def display(self, state: RevealState) -> None:
        """Show a finished round; the same round again stays in the view it was in."""
        self.state = state
        self.help.say(tr("Help"))
        about = tr("One page with your score, your board, what there is to learn and what you have written.")
        self.save.say(tr("Save as PDF"), about)
        self.top.say(tr("Back"), tr("A closer look"), state.level.title)
        self._tell()

    def choose(self, view: str) -> None:
        """Open a view and say what it shows."""
        before = self.focusWidget()
        self.view = view
        self._tell()
        self.area.verticalScrollBar().setValue(0)
        if before is None or before in self.choices.buttons or not before.isVisible():
            self._focus_choice()
        self.announced.emit(self.views[view].told())

    def _tell(self) -> None:
        assert self.state is not None
        options = [
            Option(POINTS, closer_words.title(self.state)),
            Option(WHAT_IF, tr("What if?")),
            Option(READINGS, tr("Side by side")),
            Option(TEXT, tr("As text")),
        ]
        self.footer.main.say(tr("Back to my board"))
        self.footer.setVisible(self.view == WHAT_IF)
        self.choices.display(tr("A closer look"), options, self.view)
        for name, view in self.views.items():
            view.setVisible(name == self.view)
        self.views[self.view].display(self.state)
        self._chain()
        self.restyle()

    def _chain(self) -> None:
        """Let Tab go through the page as one reads it."""
        stops = (*self.choices.buttons, *self.views[self.view].stops(), self.footer.main)
        way = [self.top.back, self.save, self.help, *stops]
        for before, after in pairwise(way):
            QWidget.setTabOrder(before, after)

    # --- room and keys -----------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the view that is chosen."""
        super().showEvent(event)
        self._focus_choice()

    def _focus_choice(self) -> None:
        for button in self.choices.buttons:
            if button.isChecked():
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """Take on the theme and the size as they are now."""
        px = self.theme.px
        side = max(px(MARGIN), (self.area.viewport().width() - px(WIDTH)) // 2) - px(ROOM)
        self.inside.setContentsMargins(side, px(14) - px(RING_ROOM), side, px(12))
        self.inside.setSpacing(px(6))
        out = px(ROOM) - px(RING_ROOM)
        self.choices.setContentsMargins(out, 0, out, 0)
        if self.state is not None:
            self._show_anew(self.state)
        super().restyle()

    def _show_anew(self, state: RevealState) -> None:
        """Show the view in the size there is now; where that makes it anew, the focus stays at its place."""
        view = self.views[self.view]
        stops, focus = view.stops(), self.focusWidget()
        place = stops.index(focus) if focus in stops else None
        view.display(state)
        self._chain()
        if place is not None and (anew := view.stops()[place]) is not focus:
            anew.show()  # its layout would do so too late for the focus
            anew.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the room that the scroll area leaves."""
        if event.type() == QEvent.Type.Resize:
            self.restyle()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit opens a view, Escape goes back."""
        digit = event.key() - Qt.Key.Key_1
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Escape:
            if not event.isAutoRepeat():
                self.back_requested.emit()
        elif plain and 0 <= digit < len(self.views):
            self.choose(tuple(self.views)[digit])
        else:
            super().keyPressEvent(event)

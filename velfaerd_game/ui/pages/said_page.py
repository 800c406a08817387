"""What the experts said, phase by phase, for a group that talks: no points, and one's own reasons beside."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from velfaerd_game.ui import explored
from velfaerd_game.ui.explored import ExploreState
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.widgets.button import Button
from velfaerd_game.ui.widgets.footer import Footer
from velfaerd_game.ui.widgets.paper_page import PaperPage
from velfaerd_game.ui.widgets.said_view import SaidView
from velfaerd_game.words.language import tr

WIDTH = 1160
ON = (Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Enter)
"""Keys that read on: down the page, and at its end to the next phase. A clicker has one of them."""


class SaidPage(PaperPage):
    """One phase at a time. Page keys read on and back; the arrows left and right turn at once."""

    reason_written = Signal(str, str, str)
    done_requested = Signal()
    help_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, WIDTH, parent)
        self.state: ExploreState | None = None
        self.place = 0
        self.help = self.top.add(Button(theme, "help"))
        self.view = SaidView(theme)
        self.inside.addWidget(self.view)
        self.inside.addStretch(1)
        self.footer = Footer(theme, "next")
        self.column.addWidget(self.footer)
        self.footer.main.clicked.connect(self._main)
        self.footer.second.clicked.connect(lambda: self.turn(-1))
        self.help.clicked.connect(self.help_requested)
        self.view.turned.connect(self._key)
        self.view.written.connect(self.reason_written)
        self.view.caret_moved.connect(self._follow)

    def begin(self) -> None:
        """Go to the first phase: the page is opened from the board."""
        self.place = 0

    def display(self, state: ExploreState) -> None:
        """Show the phase one is at."""
        self.state = state
        self.help.say(tr("Help"))
        self.top.say(tr("Back"), tr("What the experts said"), state.level.title)
        self._tell()

    def _tell(self) -> None:
        assert self.state is not None
        last = self.place == len(self.state.level.phases) - 1
        self.view.display(self.state, self.place)
        self.footer.words.setText(explored.head(self.state, self.place))
        self.footer.main.say(tr("Finish") if last else tr("Next phase"))
        self.footer.second.say(tr("Previous phase"))
        self.footer.second.setVisible(self.place > 0)
        for panel in self.view.panels:
            panel.show()
        self.chain([self.help, *self.view.stops, self.footer.second, self.footer.main])
        self.area.verticalScrollBar().setValue(0)
        self.restyle()

    def turn(self, by: int) -> None:
        """Go so many phases on (below 0: back); nothing where there is none."""
        if self.state is None or not 0 <= self.place + by < len(self.state.level.phases):
            return
        self.place += by
        self._tell()
        self._focus()
        self.announced.emit(explored.said(self.state, self.place))

    def _main(self) -> None:
        if self.state is not None and self.place == len(self.state.level.phases) - 1:
            self.done_requested.emit()
        else:
            self.turn(1)

    def _read(self, by: int) -> None:
        """A page further down or up; at the end the next phase, at the beginning the one before."""
        bar = self.area.verticalScrollBar()
        at_end = bar.value() >= bar.maximum() if by > 0 else bar.value() <= 0
        if at_end:
            self.turn(by)
        else:
            bar.setValue(bar.value() + by * round(0.85 * bar.pageStep()))

    def _key(self, event: QEvent) -> None:
        """Read on, back, or turn; a key that does none of it stays ignored."""
        if not isinstance(event, QKeyEvent) or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return
        key = event.key()
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        reads = 1 if key in ON else -1 if key == Qt.Key.Key_PageUp else 0
        if not reads and key not in steps:
            return
        event.accept()
        if event.isAutoRepeat():
            return
        if reads:
            self._read(reads)
        else:
            self.turn(steps[Qt.Key(key)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The same wherever on the page the focus is."""
        event.ignore()
        self._key(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def _follow(self, writing: QWidget, spot: QRect) -> None:
        place = writing.mapTo(self.body, spot.center())
        self.area.ensureVisible(place.x(), place.y(), 0, self.theme.px(40))

    def _focus(self) -> None:
        self.view.panels[0].setFocus(Qt.FocusReason.MouseFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the phase's first paper, and tell it."""
        super().showEvent(event)
        if not event.spontaneous() and self.state is not None:
            self._focus()
            self.announced.emit(explored.said(self.state, self.place))

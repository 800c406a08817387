"""The window: a stack of pages, a band for what the player must know, and what works on every page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QIcon, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from velfaerd_game.paths import ICONS
from velfaerd_game.words.language import tr

from .announce import Announcer
from .art import forget_pictures
from .theme import Theme
from .widgets.notice import Notice

SMALLEST = (1024, 640)
"""The smallest window, in device-independent pixels."""


class MainWindow(QMainWindow):
    """Shows one page at a time. `Journey` decides which."""

    help_requested = Signal()
    text_size_requested = Signal(int)
    activated = Signal(bool)
    closing = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.announcer = Announcer(self)
        self._painted = False
        self._show_again: Callable[[], None] | None = None
        self.notice = Notice(theme, error=True)
        self._close_notice = self.notice.add(tr("Close"))
        self.stack = QStackedWidget()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self.stack, 1)
        self.setCentralWidget(inside)
        self.setMinimumSize(*SMALLEST)
        self._close_notice.clicked.connect(lambda: self.notice.say(""))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Give the window its icon once it is seen: drawing that takes a while."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, lambda: self.setWindowIcon(QIcon(str(ICONS / "logo.svg"))))

    def show_page(self, page: QWidget, name: str, again: Callable[[], None]) -> None:
        """Bring a page to the front; `again` displays it anew when the language changes."""
        self._show_again = again
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        if self.stack.currentWidget() is not page:
            forget_pictures()
            self.stack.setCurrentWidget(page)
        game = tr("The Welfare Game")
        QGuiApplication.setApplicationDisplayName(game)  # the system puts it after every title that lacks it
        self.setWindowTitle(" – ".join((name, game)))

    def clear(self) -> None:
        """Take every page and sheet away and listen to nobody: another player takes over."""
        self._show_again = None
        self.notice.say("")
        for sheet in self.findChildren(QDialog, options=Qt.FindChildOption.FindDirectChildrenOnly):
            sheet.close()
        while (page := self.stack.currentWidget()) is not None:
            self.stack.removeWidget(page)
            page.hide()
            page.deleteLater()
        for signal in (self.help_requested, self.text_size_requested, self.activated, self.closing):
            signal.disconnect()

    def show_again(self) -> None:
        """Display the page in front anew: the language has changed."""
        self._close_notice.say(tr("Close"))
        if self._show_again:
            self._show_again()

    def tell(self, words: str) -> None:
        """Say something the player must know, in the band above the page; nothing where there is nothing to say.

        What was said before the window is open is kept beside it: nobody has read it yet.
        """
        before = self.notice.text.text()
        if words and words != before:
            self.notice.say(words if self.isVisible() or not before else f"{before}\n{words}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the scale follow the window."""
        self.theme.fit(self.width(), self.height())
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that work on every page: help, full screen, text size."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        key = event.key()
        if key == Qt.Key.Key_F1:
            self.help_requested.emit()
        elif key == Qt.Key.Key_F11:
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        elif control and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.text_size_requested.emit(1)
        elif control and key == Qt.Key.Key_Minus:
            self.text_size_requested.emit(-1)
        elif control and key == Qt.Key.Key_0:
            self.text_size_requested.emit(0)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Tell when the window comes to the front or leaves it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            self.activated.emit(self.isActiveWindow())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell before the window is gone."""
        self.closing.emit()
        super().closeEvent(event)

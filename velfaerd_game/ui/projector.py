"""The window the class sees on a second screen; it comes and goes with the screen, the lesson does not mind."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QScreen
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from velfaerd_game.words.language import tr

from .slides import Slide
from .theme import Theme
from .widgets.class_screen import ClassScreen


class ProjectorWindow(QWidget):
    """Nothing but the slide, over a whole screen. Keys pressed in it are handed to the page that walks the lesson."""

    key_pressed = Signal(QKeyEvent)
    shut = Signal()

    def __init__(self, look: Theme) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.screen_view = ClassScreen(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # the screen is as large as it is
        column.addWidget(self.screen_view)
        self.setWindowTitle(tr("For the class"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A click into this window must not stop the clicker from working."""
        self.key_pressed.emit(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closed from outside (Alt+F4, the task bar): the lesson goes on with one screen."""
        super().closeEvent(event)
        if event.spontaneous():
            self.shut.emit()


class Projector(QObject):
    """Keeps the class's window on the screen that is not the trainer's, as long as there is one.

    `changed` fires when a second screen has come or gone. `second` can be asked at any time.
    """

    changed = Signal()
    key_pressed = Signal(QKeyEvent)

    def __init__(self, trainer: QWidget, look: Theme) -> None:
        super().__init__(trainer)
        self.trainer, self.look = trainer, look
        self.window: ProjectorWindow | None = None
        self.wanted = False
        self._slide: tuple[Slide, bool] | None = None
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._screens_changed)
        application.screenRemoved.connect(self._screen_gone)

    @property
    def second(self) -> bool:
        """Whether the class has a screen of its own just now."""
        return self.window is not None

    def open(self) -> None:
        """Begin to use a second screen, now or when it comes."""
        self.wanted = True
        self._screens_changed()

    def close(self) -> None:
        """Give the second screen back."""
        self.wanted = False
        self._screens_changed()

    def display(self, slide: Slide, *, black: bool) -> None:
        """Show the class a slide, at once or when a screen comes."""
        self._slide = (slide, black)
        if self.window is not None:
            self.window.screen_view.display(slide, black=black)

    def swap(self) -> None:
        """Let the trainer's window and the class's change places; nothing where there is but one screen."""
        if self.window is None:
            return
        own, other = self.trainer.window(), self.window.screen()
        kept, room = own.windowState(), other.availableGeometry()
        own.setWindowState(Qt.WindowState.WindowNoState)  # a window that fills its screen does not leave it
        own.setScreen(other)
        size = own.size().boundedTo(room.size())
        own.setGeometry(QRect(room.center() - QRect(QPoint(0, 0), size).center(), size))
        own.setWindowState(kept)
        self._screens_changed()

    def _other_screen(self, gone: QScreen | None = None) -> QScreen | None:
        """A screen that is not the trainer's; a window whose screen has gone moves to the first one."""
        screens = [screen for screen in QGuiApplication.screens() if screen is not gone]
        own = self.trainer.window().screen()
        if own not in screens and screens:
            own = screens[0]
        return next((screen for screen in screens if screen is not own), None)

    def _screen_gone(self, gone: QScreen) -> None:
        """Qt tells this when it has taken the screen off its list, or just before."""
        self._screens_changed(gone=gone)

    def _screens_changed(self, _: QScreen | None = None, *, gone: QScreen | None = None) -> None:
        other = self._other_screen(gone) if self.wanted else None
        if other is None:
            if self.window is not None:
                self.window.close()
                self.window.deleteLater()
                self.window = None
                self.changed.emit()
            return
        came = self.window is None
        if self.window is None:
            self.window = ProjectorWindow(self.look)
            self.window.key_pressed.connect(self.key_pressed)
            self.window.shut.connect(self.close)
            if self._slide is not None:
                self.window.screen_view.display(self._slide[0], black=self._slide[1])
        self.window.setScreen(other)
        self.window.setGeometry(other.geometry())
        self.window.showFullScreen()
        self.trainer.window().activateWindow()
        if came:
            self.changed.emit()

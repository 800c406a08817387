"""A sheet of paper laid over the page, for questions, help and lists; it never grows larger than its window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QLayout, QVBoxLayout, QWidget

from velfaerd_game.ui.theme import Theme

from .button import Button
from .flow import Flow
from .paint import begin, frame
from .scroll import Scroll
from .text import Text

RADIUS = 14
AIR = 24
"""Design pixels between the sheet and its window's edge, and between its own edge and its words."""


class _Shade(QWidget):
    """Dims the window under the sheet."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(window.rect())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """A veil over everything."""
        QPainter(self).fillRect(self.rect(), QColor(0, 0, 0, 110))


class Sheet(QDialog):
    """A dialog that looks like a card. `content` takes what it shows; what does not fit scrolls."""

    def __init__(self, theme: Theme, parent: QWidget, title: str, *, width: int = 560) -> None:
        self._window = parent.window()
        super().__init__(self._window, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.theme, self._design_width = theme, width
        self._came_from: QWidget | None = None
        self._shade: _Shade | None = None
        self.first_focus: QWidget | None = None
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.title = Text(theme, "heading")
        self.title.setText(title)
        self.inside = QWidget()
        self.content = QVBoxLayout(self.inside)
        self.area = Scroll(theme, self.inside)
        self.buttons = Flow(theme)
        self.column = QVBoxLayout(self)
        self.column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.column.addWidget(self.title)
        self.column.addWidget(self.area, 1)
        self.column.addLayout(self.buttons)
        theme.changed.connect(self.restyle)
        self._window.installEventFilter(self)
        self.finished.connect(self._leave)
        self.restyle()

    def add_button(self, text: str, *, main: bool = False, icon: str = "") -> Button:
        """Put one more button in the row at the bottom; the caller says what it does."""
        button = Button(self.theme, icon, main=main)
        button.say(text)
        self.buttons.addWidget(button)
        if main or self.first_focus is None:
            self.first_focus = button
        return button

    def add_text(self, text: str, step: str = "body", colour: str = "ink") -> Text:
        """Put one more paragraph in the content."""
        paragraph = Text(self.theme, step, colour)
        paragraph.setText(text)
        self.content.addWidget(paragraph)
        return paragraph

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        px = self.theme.px
        self.column.setContentsMargins(px(AIR), px(AIR - 4), px(AIR), px(AIR))
        self.column.setSpacing(px(14))
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(px(10))
        self.fit_window()
        self.update()

    def open(self) -> None:
        """Show the sheet over its window, with the focus on what matters most."""
        self._came_from = self._window.focusWidget()  # not of a system dialog that is just closing
        self._shade = _Shade(self._window)
        self._shade.show()
        super().open()
        self.fit_window()

    def fit_window(self) -> None:
        """As wide as the design says and as high as the words need, but never larger than the window."""
        window, px = self._window, self.theme.px
        room = QSize(window.width() - 2 * px(AIR), window.height() - 2 * px(AIR))
        width = min(px(self._design_width), room.width())
        inner = width - 2 * px(AIR)
        words = self.content.heightForWidth(inner)
        if words < 0:
            words = self.content.sizeHint().height()
        fixed = self.title.heightForWidth(inner) + self.buttons.heightForWidth(inner)
        height = fixed + words + 2 * self.column.spacing() + px(2 * AIR - 4) + 2
        policy = Qt.ScrollBarPolicy
        self.area.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if height > room.height() else policy.ScrollBarAlwaysOff
        )
        self.resize(width, min(height, room.height()))
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - width) // 2, corner.y() + (window.height() - self.height()) // 2)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the focus to the first field or the main button."""
        super().showEvent(event)
        if self.first_focus is not None:
            self.first_focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by keys; Escape closes, as in every dialog."""
        if not self.area.take_key(event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paper with an edge of ink."""
        painter = begin(QPainter(self))
        palette = self.theme.palette
        frame(painter, self.theme, QRectF(self.rect()), RADIUS, fill=palette.card, edge=palette.ink, width=2.5)

    def event(self, event: QEvent) -> bool:
        """Be as high as the words need, also after they have changed."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit_window()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window when it moves or changes its size."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.isVisible():
            self.fit_window()
            if self._shade is not None:
                self._shade.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def _leave(self) -> None:
        """Take the veil away and give the focus back."""
        if self._shade is not None:
            self._shade.deleteLater()
            self._shade.hide()
            self._shade = None
        self._window.activateWindow()
        if self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self._came_from = None


def ask(  # noqa: PLR0913 - a question has this many parts
    theme: Theme,
    parent: QWidget,
    *,
    title: str,
    text: str,
    yes: str,
    no: str,
    then: Callable[[], None],
    careful: bool = False,
) -> Sheet:
    """Ask a yes-or-no question; `then` is called on yes. A careful question begins with the focus on no."""
    sheet = Sheet(theme, parent, title, width=480)
    sheet.add_text(text)
    accept = sheet.add_button(yes, main=not careful)
    refuse = sheet.add_button(no, main=careful)
    accept.clicked.connect(sheet.accept)
    refuse.clicked.connect(sheet.reject)
    sheet.accepted.connect(then)
    sheet.finished.connect(sheet.deleteLater)
    sheet.setAccessibleDescription(text)
    sheet.open()
    return sheet

"""What does not fit scrolls: an area that follows the theme, the keys and the focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QScrollBar, QWidget

from velfaerd_game.ui.theme import Theme

from .paint import begin

Step = QScrollBar.SliderAction
KEYS = {
    Qt.Key.Key_Up: Step.SliderSingleStepSub,
    Qt.Key.Key_Down: Step.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: Step.SliderPageStepSub,
    Qt.Key.Key_PageDown: Step.SliderPageStepAdd,
    Qt.Key.Key_Home: Step.SliderToMinimum,
    Qt.Key.Key_End: Step.SliderToMaximum,
}
"""Key -> how it moves the bar."""

NOTCH = 120
"""What a notch of the wheel turns, in eighths of a degree."""


class Bar(QScrollBar):
    """A scroll bar that is thin to look at and wide to hit."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, way: Qt.Orientation = Qt.Orientation.Vertical
    ) -> None:
        super().__init__(way, parent)
        self.theme = theme
        self._hovered = False
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        self.updateGeometry()
        self.setSingleStep(self.theme.px(40))
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough to hit."""
        thick, hint = max(24, self.theme.px(24)), super().sizeHint()
        upright = self.orientation() == Qt.Orientation.Vertical
        return QSize(thick, hint.height()) if upright else QSize(hint.width(), max(24, self.theme.px(14)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The handle; the groove is only a hint of a line."""
        from PySide6.QtWidgets import QStyle, QStyleOptionSlider  # slow to load, and the first page has no bar

        option = QStyleOptionSlider()
        self.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
        handle = QRectF(self.style().subControlRect(control, option, part, self))
        painter = begin(QPainter(self))
        painter.setPen(Qt.PenStyle.NoPen)
        busy = self._hovered or self.isSliderDown()
        wide, thin, palette = self.theme.px(10 if busy else 8), self.theme.px(2), self.theme.palette
        upright = self.orientation() == Qt.Orientation.Vertical
        middle = QRectF(self.rect()).center()
        if upright:
            groove = QRectF(middle.x() - thin / 2, 0, thin, self.height())
            slider = QRectF(middle.x() - wide / 2, handle.y(), wide, handle.height())
        else:
            groove = QRectF(0, middle.y() - thin / 2, self.width(), thin)
            slider = QRectF(handle.x(), middle.y() - wide / 2, handle.width(), wide)
        painter.setBrush(QColor(palette.line))
        painter.drawRect(groove)
        painter.setBrush(QColor(palette.ink if busy else palette.edge))
        painter.drawRoundedRect(slider, wide / 2, wide / 2)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Grow under the mouse."""
        self._hovered = True
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Shrink again."""
        self._hovered = False
        super().leaveEvent(event)
        self.update()


class Scroll(QScrollArea):
    """An area that scrolls up and down, never sideways. What has the focus inside it is kept in view.

    Where `stops` are given (pixels from the top), the wheel goes from stop to stop: whole rows at a time.
    """

    def __init__(self, theme: Theme, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.stops: list[int] = []
        self._turned = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewport(QWidget())  # one through which the ground is seen; asking for Qt's own loads half of Qt
        self.setVerticalScrollBar(Bar(theme))
        self.setWidgetResizable(True)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def take_key(self, event: QKeyEvent) -> bool:
        """Scroll if the key is one that scrolls; whether it was."""
        action = KEYS.get(Qt.Key(event.key()))
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if action is None or not plain or not self.verticalScrollBar().maximum():
            return False
        self.verticalScrollBar().triggerAction(action)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by the keys nothing inside has taken; let the others go on."""
        event.setAccepted(self.take_key(event))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll a step, or to the next stop."""
        if not self.stops:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        bar = self.verticalScrollBar()
        while abs(self._turned) >= NOTCH:
            if self._turned > 0:
                bar.setValue(max((stop for stop in self.stops if stop < bar.value()), default=0))
                self._turned -= NOTCH
            else:
                bar.setValue(min((stop for stop in self.stops if stop > bar.value()), default=bar.maximum()))
                self._turned += NOTCH
        event.accept()

    def reveal(self, widget: QWidget) -> None:
        """Bring a widget inside the area into view with some air round it."""
        self.ensureWidgetVisible(widget, 0, self.theme.px(16))

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Keep the focus in view; under a pressed mouse nothing may move away."""
        content = self.widget()
        inside = now is not None and content is not None and content.isAncestorOf(now)
        if now is not None and inside and QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.reveal(now)

"""What a test sees of a page: which controls the keyboard reaches, what they are called, and which words are cut."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.widgets.button import Button
from velfaerd_game.ui.widgets.choice import Choice
from velfaerd_game.ui.widgets.prose import Prose
from velfaerd_game.ui.widgets.scroll import Scroll

SIZES = ((1280, 720, 100), (1024, 640, 100), (1280, 720, 200), (1920, 1080, 100))
"""Windows and sizes of text that every page must stand: width, height, per cent."""


class Window(QWidget):
    """A window with one page in it, which the scale follows."""

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__()
        self.theme, self.page = theme, page
        column = QVBoxLayout(self)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.theme.fit(self.width(), self.height())
        super().resizeEvent(event)


def shown(qtbot: QtBot, theme: Theme, page: QWidget, width: int = 1280, height: int = 720) -> Window:
    """The page in a window that is active."""
    window = Window(theme, page)
    qtbot.addWidget(window)
    window.resize(width, height)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    settle()
    return window


def settle() -> None:
    """Let what was asked for happen: layouts are laid out, focus arrives."""
    for _ in range(5):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def stops(page: QWidget) -> list[QWidget]:
    """What the tab key is meant to reach."""
    tab = Qt.FocusPolicy.TabFocus.value
    return [one for one in page.findChildren(QWidget) if one.isVisible() and one.focusPolicy().value & tab]


def reached(qtbot: QtBot, page: QWidget) -> set[QWidget]:
    """What the tab key does reach, from where the focus is and round again."""
    found: set[QWidget] = set()
    for _ in range(60):
        here = QApplication.focusWidget()
        assert here is not None
        if here in found:
            return found
        found.add(here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    raise AssertionError("the tab key never comes round")


def nameless(page: QWidget) -> list[QWidget]:
    """Controls that a screen reader could not name."""
    return [one for one in stops(page) if not one.accessibleName().strip()]


def cut(page: QWidget) -> list[str]:
    """Words that are not wholly to be seen, and areas that reach outside sideways."""
    bad = []
    for button in page.findChildren(Button) + page.findChildren(Choice):
        if button.isVisible() and (button.width() < button.sizeHint().width() or _outside(button)):
            bad.append(f"button {button.text()!r}")
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.text() and (_too_small(label) or _outside(label)):
            bad.append(f"label {label.text()!r} {label.size().toTuple()}")
    for prose in page.findChildren(Prose):
        if prose.isVisible() and prose.height() < prose.heightForWidth(prose.width()):
            bad.append(f"prose {prose.toPlainText()[:30]!r}")
    for area in page.findChildren(Scroll):
        if area.isVisible() and area.widget().width() > area.viewport().width():
            bad.append(f"area {area.widget().width()} > {area.viewport().width()}")
    return bad


def _too_small(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    return label.width() < QFontMetricsF(label.font()).horizontalAdvance(label.text()) - 1


def _outside(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return parent is not None and not parent.rect().contains(widget.geometry())

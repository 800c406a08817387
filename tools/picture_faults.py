"""What a picture must not show: words wider or higher than their place, widgets cut by their parent or overlapping."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QWidget

from velfaerd_game.ui.widgets.button import Button
from velfaerd_game.ui.widgets.control import Control
from velfaerd_game.ui.widgets.lifted import Lifted
from velfaerd_game.ui.widgets.paint import RING_ROOM
from velfaerd_game.ui.widgets.text import Text

SLACK = 1
"""Pixels that rounding may take."""


def faults(top: QWidget) -> Iterator[str]:
    """Every fault of the visible widgets below `top`."""
    for widget in top.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, Button):
            yield from _button_faults(widget)
        elif isinstance(widget, Text):
            yield from _text_faults(widget)
        if type(widget).__module__.startswith("velfaerd_game."):
            yield from _place_faults(widget)
    yield from _overlaps(top)


def _button_faults(button: Button) -> Iterator[str]:
    need, size = button.sizeHint(), button.size()
    if need.width() > size.width() + SLACK or need.height() > size.height() + SLACK:
        yield f"{told(button)} needs {_wh(need)} and has {_wh(size)}"


def _text_faults(text: Text) -> Iterator[str]:
    """A label whose words do not fit; one that scrolls out of a parent is judged by its own rectangle."""
    if not text.text():
        return
    room, metrics = QRectF(text.contentsRect()), QFontMetricsF(text.font())
    flags = Qt.TextFlag.TextWordWrap if text.wordWrap() else Qt.TextFlag.TextSingleLine
    need = metrics.boundingRect(QRectF(0, 0, room.width() + SLACK, 1e6), flags, text.text())
    if need.width() > room.width() + SLACK or need.height() > room.height() + SLACK:
        yield f"{told(text)} needs {_wh(need)} and has {_wh(room)}"


def _place_faults(widget: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or isinstance(widget, Lifted):
        return
    if isinstance(parent.parentWidget(), QAbstractScrollArea):
        return  # what scrolls is larger than what shows it
    if not parent.rect().contains(widget.geometry()) and not widget.geometry().isEmpty():
        yield f"{told(widget)} at {_box(widget.geometry())} leaves {told(parent)} of {_wh(parent.size())}"


def _overlaps(top: QWidget) -> Iterator[str]:
    """Buttons and words of one parent that lie on each other; a control's room for its ring may be shared."""
    for parent in (top, *top.findChildren(QWidget)):
        children = [one for one in parent.children() if isinstance(one, Control | Text) and one.isVisible()]
        for place, one in enumerate(children):
            for other in children[place + 1 :]:
                common = _core(one).intersected(_core(other))
                if common.width() > SLACK and common.height() > SLACK:
                    yield f"{told(one)} and {told(other)} share {_wh(common)}"


def _core(widget: QWidget) -> QRect:
    room = widget.theme.px(RING_ROOM) if isinstance(widget, Control) else 0
    return widget.geometry().adjusted(room, room, -room, -room)


def told(widget: QWidget) -> str:
    """A widget by its class and what it says."""
    words = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    words = widget.objectName() or words or widget.accessibleName()
    return f"{type(widget).__name__} “{words[:40]}”" if words else type(widget).__name__


@contextmanager
def painted_words(found: list[str]) -> Iterator[None]:
    """While this lasts, every text painted into a box too small for it is noted."""
    plain = QPainter.drawText

    def draw(painter: QPainter, *what: Any) -> Any:
        if len(what) >= 3 and isinstance(what[0], QRect | QRectF) and isinstance(what[2], str):
            _judge(painter, QRectF(what[0]), int(what[1]), what[2], found)
        elif len(what) == 2 and isinstance(what[1], str):
            _judge_line(painter, QPointF(what[0]), what[1], found)
        return plain(painter, *what)

    QPainter.drawText = draw  # type: ignore[method-assign,assignment]
    try:
        yield
    finally:
        QPainter.drawText = plain  # type: ignore[method-assign]


def _judge(painter: QPainter, box: QRectF, flags: int, words: str, found: list[str]) -> None:
    metrics = QFontMetricsF(painter.font())
    need = metrics.boundingRect(QRectF(0, 0, box.width(), 1e6), flags & int(Qt.TextFlag.TextWordWrap), words)
    whole = need.height() <= max(box.height(), metrics.height() if _one_line(flags) else 0) + SLACK
    if need.width() > box.width() + SLACK or not whole:
        found.append(f"painted by {_painted_by(painter)}: “{words[:60]}” needs {_wh(need)} and has {_wh(box)}")


def _one_line(flags: int) -> bool:
    """A single line is centred over its box: it is cut only where its letters are, which they seldom fill."""
    return not flags & int(Qt.TextFlag.TextWordWrap)


def _judge_line(painter: QPainter, start: QPointF, words: str, found: list[str]) -> None:
    device = painter.device()
    if isinstance(device, QWidget):
        end = start.x() + QFontMetricsF(painter.font()).horizontalAdvance(words)
        if end > device.width() + SLACK:
            found.append(f"painted by {told(device)}: “{words[:60]}” ends at {end:.0f} of {device.width()}")


def _painted_by(painter: QPainter) -> str:
    device = painter.device()
    return told(device) if isinstance(device, QWidget) else type(device).__name__


def _wh(size: Any) -> str:
    return f"{size.width():.0f}×{size.height():.0f}"


def _box(rect: QRect) -> str:
    return f"{rect.x()},{rect.y()} {_wh(rect)}"

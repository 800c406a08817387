"""Room to write: plain words of any length and any script, on paper of the house, as high as they need."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from velfaerd_game.ui.theme import Theme

from .inked import ink
from .menu import dress
from .paint import RING_ROOM, begin, frame, ring
from .scroll import Bar

RADIUS = 10
INSIDE = 10
"""Design pixels of air between the edge and the words."""
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Editor(QPlainTextEdit):
    """The words themselves. Tab goes on; on a single line, so does Enter."""

    focused = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget, *, single: bool) -> None:
        super().__init__(parent)
        self.theme, self.single = theme, single
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(Bar(theme))
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        option = self.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.document().setDefaultTextOption(option)

    def align(self) -> None:
        """Begin at the right where the words are read from there; Qt leaves all of them at the left."""
        option, sides = self.document().defaultTextOption(), Qt.AlignmentFlag
        backwards = self.document().firstBlock().textDirection() == Qt.LayoutDirection.RightToLeft
        side = sides.AlignRight if backwards else sides.AlignLeft
        if option.alignment() != side:
            option.setAlignment(side)
            self.document().setDefaultTextOption(option)

    def lines(self, most: int) -> int:
        """How many lines the words take at the width there is; counted until they are more than `most`."""
        count, block = 0, self.document().firstBlock()
        while block.isValid() and count <= most:
            self.blockBoundingRect(block)  # breaks its lines, which waits until somebody asks
            count += block.layout().lineCount()
            block = block.next()
        return count

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape belongs to the page; Enter goes on where there is but one line."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif self.single and event.key() in ENTER:
            self.focusNextPrevChild(True)
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words and nothing but words; on a single line, in one line."""
        text = source.text()
        self.insertPlainText(" ".join(text.split()) if self.single else text)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Whether there are words in it."""
        return source.hasText()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the words one is writing; else the wheel belongs to the page."""
        if self.hasFocus() and self.verticalScrollBar().maximum():
            super().wheelEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say so."""
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say so."""
        super().focusOutEvent(event)
        self.focused.emit(False)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Cut, copy and paste, in the menu of the house."""
        menu = dress(self.createStandardContextMenu(), self.theme)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())


class Writing(QWidget):
    """Paper to write on: from `least` to `most` lines high, then its words scroll. `single` takes no line breaks."""

    changed = Signal()
    caret_moved = Signal(QRect)

    def __init__(
        self, theme: Theme, *, least: int = 3, most: int = 12, single: bool = False, step: str = "body"
    ) -> None:
        super().__init__()
        self.theme, self.step = theme, step
        self.least, self.most = (1, 4) if single else (least, most)
        self.hovered = False
        self.editor = Editor(theme, self, single=single)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.editor.textChanged.connect(self._written)
        self.editor.cursorPositionChanged.connect(self._follow)
        self.editor.focused.connect(self.update)
        theme.changed.connect(self.restyle)
        self.restyle()

    def say(self, name: str, *, hint: str = "", about: str = "") -> None:
        """What is asked for, for a screen reader; `hint` stands in the empty field, `about` tells more."""
        self.editor.setAccessibleName(name)
        self.editor.setAccessibleDescription(about or hint)
        self.editor.setPlaceholderText(hint)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Begin to write. No focus proxy: with one, Qt loses pages that are built late from its tab chain."""
        self.editor.setFocus(reason)

    @property
    def text(self) -> str:
        """What is written."""
        return self.editor.toPlainText()

    def write(self, text: str) -> None:
        """Show this text; where it already stands, nothing moves."""
        if text != self.text:
            before = self.editor.blockSignals(True)
            self.editor.setPlainText(text)
            self.editor.blockSignals(before)
            self._fit()

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        theme = self.theme
        ink(self.editor, theme)
        self.editor.setFont(theme.font(self.step))
        self.editor.setCursorWidth(max(2, theme.px(2)))
        self._place()
        self._fit()
        self.update()

    def height_of(self, lines: int) -> int:
        """How high the paper is with so many lines of words, in pixels."""
        out = self.theme.px(RING_ROOM) + self.theme.px(INSIDE)
        return ceil(lines * QFontMetricsF(self.editor.font()).lineSpacing()) + 2 * out + 2

    def sizeHint(self) -> QSize:
        """As high as the words need."""
        return QSize(self.theme.px(240), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._place()
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Count the lines anew: a hidden editor hears of its width only now."""
        super().showEvent(event)
        self._fit()

    def _place(self) -> None:
        out = self.theme.px(RING_ROOM) + self.theme.px(INSIDE)
        self.editor.setGeometry(self.rect().adjusted(out, out, -out + self.theme.px(INSIDE - 2), -out))

    def _fit(self) -> None:
        self.editor.align()
        lines = self.editor.lines(self.most)
        policy = Qt.ScrollBarPolicy
        over = lines > self.most
        self.editor.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOn if over else policy.ScrollBarAlwaysOff)
        height = self.height_of(max(self.least, min(self.most, lines)))
        if height != self.height():
            self.setFixedHeight(height)
            self.updateGeometry()
        if not over:
            self.editor.verticalScrollBar().setValue(0)

    def _written(self) -> None:
        self._fit()
        self.changed.emit()

    def _follow(self) -> None:
        """Tell where one writes, so that the page can keep it in view."""
        if self.editor.hasFocus():
            spot = self.editor.cursorRect()
            self.caret_moved.emit(QRect(self.editor.mapTo(self, spot.topLeft()), spot.size()))

    def enterEvent(self, event: QEnterEvent) -> None:
        """A stronger edge under the mouse."""
        self.hovered = True
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """And the plain one again."""
        self.hovered = False
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The paper, its edge, and the ring where one writes."""
        theme, palette = self.theme, self.theme.palette
        painter = begin(QPainter(self))
        box = theme.inset(QRectF(self.rect()), RING_ROOM)
        frame(painter, theme, box, RADIUS, fill=palette.empty, edge=palette.ink, width=2.5 if self.hovered else 1.75)
        if self.editor.hasFocus():
            ring(painter, theme, box, RADIUS)

    def mousePressEvent(self, event: object) -> None:  # noqa: ARG002
        """A click on the paper's edge is a click on the paper."""
        self.editor.setFocus(Qt.FocusReason.MouseFocusReason)

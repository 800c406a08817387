"""Text to read and to copy: it grows as long as its words, loads nothing, and follows no links."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil
from typing import cast

from PySide6.QtCore import QRectF, QSize, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFragment,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from velfaerd_game.drawing.letters import SERIF
from velfaerd_game.ui.theme import Theme

from .paint import RING_ROOM, begin, ring

LINE = 120
"""Height of a line, per cent of the letters'."""


class _Silent(QTextDocument):
    """A document that loads nothing, whatever its text asks for."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: ARG002
        """Nothing."""
        return None


class Prose(QTextEdit):
    """Words that can be selected and copied, from Markdown or plain; what surrounds it does the scrolling."""

    def __init__(self, theme: Theme, step: str = "body", size: float | None = None, parent: QWidget | None = None):
        super().__init__(parent)
        self.theme, self._step, self._size = theme, step, size
        self._text, self._is_markdown, self._ring = "", False, False
        self._heights: dict[int, int] = {}
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.restyle)

    def say(self, text: str, name: str, *, markdown: bool = False) -> None:
        """Show this text; `name` is what a screen reader calls it."""
        self._text, self._is_markdown = text, markdown
        self.setAccessibleName(name)
        self.restyle()

    def restyle(self) -> None:
        """Set the text in the theme's letters and colours."""
        theme, palette = self.theme, QPalette(self.palette())
        for role, colour in (
            (QPalette.ColorRole.Text, theme.palette.ink),
            (QPalette.ColorRole.Highlight, theme.palette.accent),
            (QPalette.ColorRole.HighlightedText, theme.palette.on_accent),
        ):
            palette.setColor(role, QColor(colour))
        palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        self.setPalette(palette)
        self.setFont(theme.font(self._step, size=self._size))
        old = self.document()
        self.setDocument(self._document())
        if isinstance(old, _Silent):
            old.deleteLater()
        self._heights.clear()
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """How high the text is at a width."""
        if width not in self._heights:
            copy = self.document().clone()
            copy.setTextWidth(width)
            self._heights[width] = ceil(copy.size().height())
            copy.deleteLater()  # nobody owns a clone: Python would let go of it and leave it where it is
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(self.theme.px(300), self.heightForWidth(max(self.width(), self.theme.px(300))))

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copying and selecting are done here; every other key goes on to what scrolls the page."""
        marking = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier) and event.key() != Qt.Key.Key_Backtab
        sideways = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        wanted = QKeySequence.StandardKey
        if marking or sideways or event.matches(wanted.Copy) or event.matches(wanted.SelectAll):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel belongs to what surrounds it."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring unless the mouse brought the focus."""
        self._ring = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        self._ring = False
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, and the ring round it."""
        super().paintEvent(event)
        if self._ring:
            painter = begin(QPainter(self.viewport()))
            ring(painter, self.theme, self.theme.inset(QRectF(self.viewport().rect()), RING_ROOM), 6)

    def _document(self) -> QTextDocument:
        document = _Silent(self)
        document.setDefaultFont(self.font())
        document.setDocumentMargin(self.theme.px(RING_ROOM))
        document.setIndentWidth(self.theme.px(18))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        if self._is_markdown:
            feature = QTextDocument.MarkdownFeature
            document.setMarkdown(self._text, feature.MarkdownDialectCommonMark | feature.MarkdownNoHTML)
        else:
            document.setPlainText(self._text)
        self._set_type(document)
        return document

    def _set_type(self, document: QTextDocument) -> None:
        """Line height and air; italics in the shipped letters; links and pictures become plain words or nothing."""
        block = document.begin()
        while block.isValid():
            inside = block.textList() is not None
            form = QTextBlockFormat()
            form.setLineHeight(LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            form.setTopMargin(0)
            goes_on = inside and block.next().textList() is not None
            form.setBottomMargin(self.theme.px(4 if goes_on else 12))
            cursor = QTextCursor(block)
            cursor.mergeBlockFormat(form)
            parts = cast("Iterable[QTextBlock.iterator]", block)
            self._set_letters(cursor, [part.fragment() for part in parts])
            block = block.next()

    def _set_letters(self, cursor: QTextCursor, fragments: list[QTextFragment]) -> None:
        spans = [(one.position(), one.length(), one.charFormat()) for one in fragments]
        for start, length, form in reversed(spans):
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            if form.isImageFormat():
                cursor.removeSelectedText()
                continue
            plain = QTextCharFormat(form)
            plain.setAnchor(False)
            plain.setAnchorHref("")
            plain.setFontUnderline(False)
            plain.setForeground(QColor(self.theme.palette.ink))
            if form.fontItalic():
                plain.setFontFamilies([SERIF])
                plain.setFontWeight(QFont.Weight.Medium)
            cursor.setCharFormat(plain)

"""Tiles in rows, with headings between: one tab stop, arrows move from tile to tile."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from velfaerd_game.ui.theme import Theme

from .control import Control
from .paint import RING_ROOM

GAP = 20
PICTURE = (84, 240)
"""The least and the greatest height of a tile's picture, design pixels."""
SHAPE = 0.4
"""A picture's height is at most this part of its width."""
HEADING = 80
"""Room left under a single row for the next section's heading, design pixels."""
COLUMNS = ((1100, 3), (740, 2), (0, 1))
"""Columns from this many design pixels of width."""


class Tile(Control):
    """A tile: a picture over words. Subclasses say how high their words are, and paint."""

    focused = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.picture = theme.px(PICTURE[1])
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def face(self) -> QRectF:
        """Where the tile itself is painted; the room round it is for the ring."""
        return self.theme.inset(QRectF(self.rect()), RING_ROOM)

    def words_height(self, width: float) -> float:
        """How high the part under the picture is at this width of the face."""
        raise NotImplementedError

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the grid which tile is the current one."""
        super().focusInEvent(event)
        self.focused.emit()


class TileGrid(QWidget):
    """Sections of tiles, each with a heading or none; a heading keeps ring room on every side.

    `room` is the height the first rows would like to fit in.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.sections: list[tuple[QWidget | None, list[Tile]]] = []
        self.rows: list[list[Tile]] = []
        self.stops: list[int] = [0]
        self.current: Tile | None = None
        self.room = 0
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    @property
    def tiles(self) -> list[Tile]:
        """Every tile, in order."""
        return [tile for _, tiles in self.sections for tile in tiles]

    def display(self, sections: Sequence[tuple[QWidget | None, list[Tile]]], current: Tile | None) -> None:
        """Show these sections; `current` is the tile the tab key reaches."""
        self.sections = list(sections)
        for tile in self.tiles:
            tile.focused.connect(lambda one=tile: self.make_current(one))
            tile.show()
        self.make_current(current or next(iter(self.tiles), None))
        self.arrange()
        self.updateGeometry()

    def make_current(self, current: Tile | None) -> None:
        """Let this tile be the one the tab key reaches."""
        self.current = current
        for tile in self.tiles:
            strong = tile is current
            tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus if strong else Qt.FocusPolicy.ClickFocus)

    def arrange(self) -> None:
        """Lay everything out at the width there is."""
        self._place(self.width(), move=True)

    def heightForWidth(self, width: int) -> int:
        """How high everything is at a width."""
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(self.theme.px(320), self.heightForWidth(max(self.width(), self.theme.px(320))))

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self.arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move from tile to tile by arrows, Home and End."""
        here = self.current
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        target = self._target(here, Qt.Key(event.key())) if here is not None and here.hasFocus() and plain else None
        if target is None:
            event.ignore()
        else:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def _target(self, here: Tile, key: Qt.Key) -> Tile | None:
        tiles = self.tiles
        place = tiles.index(here)
        row = next(at for at, one in enumerate(self.rows) if here in one)
        match key:
            case Qt.Key.Key_Left:
                return tiles[max(0, place - 1)]
            case Qt.Key.Key_Right:
                return tiles[min(len(tiles) - 1, place + 1)]
            case Qt.Key.Key_Home:
                return tiles[0]
            case Qt.Key.Key_End:
                return tiles[-1]
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                aim = row + (1 if key == Qt.Key.Key_Down else -1)
                if not 0 <= aim < len(self.rows):
                    return here
                return min(self.rows[aim], key=lambda tile: abs(tile.x() - here.x()))
            case _:
                return None

    def _place(self, width: int, *, move: bool) -> int:
        """Place everything; returns the height it takes."""
        theme = self.theme
        gap, out = theme.px(GAP), theme.px(RING_ROOM)
        width -= 2 * out
        columns = next(count for least, count in COLUMNS if width / theme.scale >= least)
        columns = min(columns, max([2, *(len(tiles) for _, tiles in self.sections)])) if columns > 1 else 1
        wide = (width - (columns - 1) * gap) // columns
        picture = self._picture(wide, columns)
        top, rows, stops = out, [], [0]
        for heading, tiles in self.sections:
            if heading is not None:
                high = heading.heightForWidth(width + 2 * out)
                if move:
                    heading.setGeometry(0, top - out, width + 2 * out, high)
                top += high - 2 * out + gap
            for first in range(0, len(tiles), columns):
                row = tiles[first : first + columns]
                high = picture + round(max(tile.words_height(wide) for tile in row))
                for place, tile in enumerate(row):
                    if move:
                        tile.picture = picture
                        corner = QPoint(place * (wide + gap), top - out)
                        tile.setGeometry(QRect(corner, QSize(wide + 2 * out, high + 2 * out)))
                rows.append(row)
                top += high + gap
                stops.append(top)
        if move:
            self.rows, self.stops = rows, stops
        return max(0, top - gap) + out

    def _picture(self, wide: int, columns: int) -> int:
        """How high the pictures may be so that two whole rows, or one, are in view at once."""
        least, most = (self.theme.px(length) for length in PICTURE)
        first = self.sections[0][1] if self.sections else []
        rows = min(2, -(-len(first) // columns))
        if not rows:
            return least
        starts = range(0, rows * columns, columns)
        words = sum(max(tile.words_height(wide) for tile in first[start : start + columns]) for start in starts)
        below = self.theme.px(HEADING if rows == 1 and len(self.sections) > 1 else 0)
        fits = (self.room - below - (rows - 1) * self.theme.px(GAP) - words) / rows
        return round(max(least, min(most, SHAPE * wide, fits)))

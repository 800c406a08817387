"""A large box is painted once, small, and then laid out from its parts: corners as they are, edges drawn long.

Painting it whole each time takes ten times as long on a screen without a graphics card. The pixels are the same.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

STRETCH = 64
"""Pixels of straight edge kept between the corners, and laid side by side."""


class _Edges(NamedTuple):
    """How far the box lies inside its whole pixels: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float


class Patch(NamedTuple):
    """What to paint: `key` tells two kinds apart, `draw` paints one, `corner` is what does not stretch.

    `reach`: how far it is painted beyond its rectangle. `middle`: the colour inside, None where there is none.
    """

    key: Hashable
    draw: Callable[[QPainter, QRectF], None]
    corner: float
    reach: float = 0.0
    middle: QColor | None = None


class _Parts(NamedTuple):
    """A box cut up: its corners in one picture, and a piece of each edge."""

    corners: QPixmap
    top: QPixmap
    left: QPixmap
    right: QPixmap
    bottom: QPixmap


class _Kept:
    """The boxes painted so far; those longest unused go first."""

    def __init__(self) -> None:
        self._wanted: Patch | None = None
        self._get = lru_cache(maxsize=128)(self._make)

    def parts(self, patch: Patch, edges: _Edges, corner: int, scale: float) -> _Parts:
        """The parts of this box, painted where there are none yet."""
        self._wanted = patch
        return self._get(patch.key, edges, corner, scale)

    def _make(self, key: Hashable, edges: _Edges, corner: int, scale: float) -> _Parts:  # noqa: ARG002
        assert self._wanted is not None
        side = 2 * corner + STRETCH
        whole = QPixmap(side, side)
        whole.fill(Qt.GlobalColor.transparent)
        painter = QPainter(whole)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        start = QPointF(edges.left / scale, edges.top / scale)
        end = QPointF((side - edges.right) / scale, (side - edges.bottom) / scale)
        self._wanted.draw(painter, QRectF(start, end))
        painter.end()
        far = side - corner
        top, bottom = whole.copy(corner, 0, STRETCH, corner), whole.copy(corner, far, STRETCH, corner)
        left, right = whole.copy(0, corner, corner, STRETCH), whole.copy(far, corner, corner, STRETCH)
        for strip in (top, left, right, bottom):
            strip.setDevicePixelRatio(scale)
        return _Parts(whole, top, left, right, bottom)


_kept = _Kept()


def draw_patch(painter: QPainter, rect: QRectF, patch: Patch) -> None:
    """Paint the box: from its parts where it is large and lies straight, else as it is."""
    seen = painter.deviceTransform()
    scale = seen.m11()
    if seen.isRotating() or scale != seen.m22() or scale <= 0:
        patch.draw(painter, rect)
        return
    box, reach = seen.mapRect(rect), patch.reach * scale
    left, top = math.floor(box.left() - reach), math.floor(box.top() - reach)
    right, bottom = math.ceil(box.right() + reach), math.ceil(box.bottom() + reach)
    corner = math.ceil(reach + patch.corner * scale) + 2
    if min(right - left, bottom - top) <= 2 * corner:
        patch.draw(painter, rect)
        return
    edges = _Edges(
        round(box.left() - left, 3),
        round(box.top() - top, 3),
        round(right - box.right(), 3),
        round(bottom - box.bottom(), 3),
    )
    parts = _kept.parts(patch, edges, corner, scale)
    columns = [(one - seen.dx()) / scale for one in (left, left + corner, right - corner, right)]
    rows = [(one - seen.dy()) / scale for one in (top, top + corner, bottom - corner, bottom)]
    hints = painter.renderHints()
    painter.setRenderHints(hints, False)  # every part lies on whole pixels
    _lay_out(painter, parts, columns, rows, corner, patch.middle)
    painter.setRenderHints(hints)


def _lay_out(
    painter: QPainter, parts: _Parts, columns: list[float], rows: list[float], corner: int, middle: QColor | None
) -> None:
    """Draw those of the nine parts that are wanted."""
    wanted = painter.clipBoundingRect().adjusted(-1, -1, 1, 1) if painter.hasClipping() else None
    far = corner + STRETCH
    strips = {(1, 0): parts.top, (0, 1): parts.left, (2, 1): parts.right, (1, 2): parts.bottom}
    for row in range(3):
        for column in range(3):
            goal = QRectF(QPointF(columns[column], rows[row]), QPointF(columns[column + 1], rows[row + 1]))
            if wanted is not None and not wanted.intersects(goal):
                continue
            if (strip := strips.get((column, row))) is not None:
                painter.drawTiledPixmap(goal, strip)
            elif row != 1:
                painter.drawPixmap(goal, parts.corners, QRectF(column // 2 * far, row // 2 * far, corner, corner))
            elif middle is not None:
                painter.fillRect(goal, middle)

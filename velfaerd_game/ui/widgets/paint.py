"""Strokes every painted widget shares: the card's frame, its shadow, the focus ring, words that fit."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap, QRegion

from velfaerd_game.ui.art import blank
from velfaerd_game.ui.theme import Theme

from .nine_patch import Patch, draw_patch

RING_ROOM = 8
"""Design pixels a control keeps free round what it paints, for the focus ring and the hover lift."""

RESTING = ((0, 2, 0, 0.10), (0, 5, 2, 0.06), (0, 9, 5, 0.04))
LIFTED = ((2, 8, 0, 0.16), (4, 16, 4, 0.10), (6, 26, 10, 0.06))
"""Layers of a painted shadow: right, down and growth in design pixels, opacity."""


def begin(widget_painter: QPainter) -> QPainter:
    """Turn on what every painted widget wants."""
    widget_painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    widget_painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    return widget_painter


def fill(painter: QPainter, region: QRegion, colour: str) -> None:
    """Fill every part of a region."""
    for part in region:  # type: ignore[attr-defined]
        painter.fillRect(part, QColor(colour))


def shadow(
    painter: QPainter, theme: Theme, rect: QRectF, radius: float, layers: tuple[tuple[float, ...], ...] = RESTING
) -> None:
    """A flat, unblurred shadow under a rounded rectangle that will cover its middle; none in high contrast."""
    if not theme.palette.shadows:
        return
    scale, colour = theme.scale, theme.palette.shadow
    reach = max(max(right, down) + grow for right, down, grow, _ in layers) * scale

    def draw(on: QPainter, box: QRectF) -> None:
        on.setPen(Qt.PenStyle.NoPen)
        for right, down, grow, opacity in layers:
            tint = QColor(colour)
            tint.setAlphaF(opacity)
            on.setBrush(tint)
            wide = box.adjusted(-grow * scale, -0.3 * grow * scale, grow * scale, 0.3 * grow * scale)
            on.drawRoundedRect(wide.translated(right * scale, down * scale), radius * scale, radius * scale)

    draw_patch(painter, rect, Patch(("shadow", colour, scale, radius, layers), draw, radius * scale + reach, reach))


def frame(  # noqa: PLR0913 - a frame has this many sides
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    radius: float,
    *,
    fill: str | None,
    edge: str,
    width: float = 1.75,
    dashes: tuple[float, ...] = (),
) -> None:
    """A rounded rectangle with its edge drawn inside `rect`; lengths in design pixels."""
    scale = theme.scale
    half = max(1.0, width * scale) / 2

    def draw(on: QPainter, box: QRectF) -> None:
        on.setPen(theme.pen(edge, width, dashes))
        on.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        on.drawRoundedRect(box.adjusted(half, half, -half, -half), radius * scale, radius * scale)

    if dashes:
        draw(painter, rect)
        return
    key = ("frame", scale, radius, fill, edge, width)
    draw_patch(painter, rect, Patch(key, draw, radius * scale + 2 * half, middle=QColor(fill) if fill else None))


def ring(painter: QPainter, theme: Theme, rect: QRectF, radius: float, colour: str | None = None) -> None:
    """The focus ring: 3 wide, 5 of air outside the shape."""
    out = theme.inset(rect, -6.5)
    painter.setPen(theme.pen(colour or theme.palette.focus, 3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(out, (radius + 5) * theme.scale, (radius + 5) * theme.scale)


def fitted(font: QFont, text: str, width: float, least: int) -> QFont:
    """The font, smaller if the text needs it to fit the width on one line, but not under `least` pixels."""
    while font.pixelSize() > least and QFontMetricsF(font).horizontalAdvance(text) > width:
        font = QFont(font)
        font.setPixelSize(font.pixelSize() - 1)
    return font


def rounded(pixmap: QPixmap, radius: float) -> QPixmap:
    """The picture with its corners cut round; the radius in device-independent pixels."""
    size = pixmap.deviceIndependentSize().toSize()
    cut = blank(QSize(size), pixmap.devicePixelRatio())
    painter = begin(QPainter(cut))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.black)
    painter.drawRoundedRect(QRectF(QPointF(), cut.deviceIndependentSize()), radius, radius)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return cut

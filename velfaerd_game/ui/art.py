"""The drawings: each SVG is rendered once per size and colour, then only copied to the screen."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from velfaerd_game.drawing.mark import Table, draw_table
from velfaerd_game.drawing.palette import LIGHT
from velfaerd_game.drawing.svg import ILLUSTRATION, INK, PAPER, Colours, drawing, role_colours
from velfaerd_game.paths import CARDS, ICONS, VIGNETTES

from .theme import Theme

CROP_TOP = {"medspiller": 60, "designer": 14, "brobygger": 66, "styrmand": 28, "oversaetter": 46, "fortaeller": 84}
"""Where a card in the hand cuts its illustration: design pixels from the window's top."""

Crop = tuple[float, float, float, float]
"""A part of a drawing: left, top, width, height in the drawing's own units."""


def blank(size: QSize, ratio: float) -> QPixmap:
    """A transparent picture of `size` device-independent pixels at this device pixel ratio."""
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


@lru_cache(maxsize=256)
def _rendered(file: Path, colours: Colours, size: QSize, crop: Crop, ratio: float) -> QPixmap:
    """The part `crop` (in the drawing's own units) of a drawing, filling `size`."""
    pixmap = blank(size, ratio)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    picture = drawing(file, colours)
    left, top, width, height = crop
    across, down = size.width() / width, size.height() / height
    whole = picture.defaultSize()
    picture.render(painter, QRectF(-left * across, -top * down, whole.width() * across, whole.height() * down))
    painter.end()
    return pixmap


VIGNETTE = QSize(580, 250)
MIDDLE = 0.68
"""How much of what is cut from a vignette is cut at its top: the sky is missed least."""


def forget_pictures() -> None:
    """Let go of every picture: those of a page that is left would take room as long as the game runs."""
    _rendered.cache_clear()


class Art:
    """Every picture of the game in the theme's colours, at the sizes asked for."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme

    def illustration(self, role: str, size: QSize, ratio: float, top: float | None = None) -> QPixmap:
        """A role's illustration over its full width, cut to the size's proportions from `top` down."""
        height = ILLUSTRATION.width() * size.height() / size.width()
        start = CROP_TOP[role] if top is None else top
        start = max(0.0, min(start, ILLUSTRATION.height() - height))
        colours = role_colours(role, self.theme.palette)
        return _rendered(CARDS / f"{role}.svg", colours, size, (0, start, ILLUSTRATION.width(), height), ratio)

    def symbol(self, role: str, size: int, ratio: float, colour: str, hole: str) -> QPixmap:
        """A role's symbol as a square of `size`."""
        colours = ((INK, colour), (PAPER, hole))
        return _rendered(CARDS / "symbols" / f"{role}.svg", colours, QSize(size, size), (0, 0, 48, 48), ratio)

    def pattern(self, role: str, size: QSize, ratio: float) -> QPixmap:
        """A role's pattern on its colour, tiled to the size."""
        tile = self.theme.px(110)
        file = CARDS / "patterns" / f"{role}.svg"
        one = _rendered(file, role_colours(role, self.theme.palette), QSize(tile, tile), (0, 0, 192, 192), ratio)
        pixmap = blank(size, ratio)
        painter = QPainter(pixmap)
        painter.drawTiledPixmap(0, 0, size.width(), size.height(), one)
        painter.end()
        return pixmap

    def icon(self, name: str, size: int, ratio: float, colour: str) -> QPixmap:
        """A line icon as a square of `size`."""
        colours = ((INK, colour), (LIGHT.edge, colour))
        return _rendered(ICONS / f"{name}.svg", colours, QSize(size, size), (0, 0, 24, 24), ratio)

    def vignette(self, level: str, size: QSize, ratio: float) -> QPixmap:
        """A level's picture, cut to the size's proportions round its middle; the common one where it has none."""
        file = VIGNETTES / f"{level}.svg"
        if not file.is_file():
            file = VIGNETTES / "alliance.svg"
        height = VIGNETTE.width() * size.height() / size.width()
        top = max(0.0, MIDDLE * (VIGNETTE.height() - height))
        return _rendered(file, (), size, (0, top, VIGNETTE.width(), height), ratio)


def draw_mark(
    painter: QPainter, theme: Theme, centre: QPointF, radius: float, *, seats: tuple[str, ...], lead: str | None = None
) -> None:
    """The table mark in the theme's colours; `seats` are taken, the lead's is longer."""
    draw_table(painter, theme.palette, Table(centre, radius, 1.5 * theme.scale), seats=seats, lead=lead)

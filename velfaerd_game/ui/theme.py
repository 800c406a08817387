"""How everything looks just now: colours, scale, letters, motion. Given to every widget; says when it changes."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPen

from velfaerd_game.drawing.letters import LETTERS, SERIF
from velfaerd_game.drawing.palette import CONTRAST, DARK, LIGHT, PALETTES, Palette

TEXT_SIZES = (100, 110, 125, 150, 175, 200)
MOTIONS = ("on", "reduced", "off")
THEMES = ("system", "light", "dark", "contrast")


class Theme(QObject):
    """Colours, scale and motion of the moment. `changed` fires once for each real change."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choice = "system"
        self.text_size = 100
        self.motion = "on"
        self.palette = LIGHT
        self._fit = 1.0
        self._fonts: dict[tuple[str, float, bool], QFont] = {}
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        self._follow_system()

    @property
    def scale(self) -> float:
        """Device-independent pixels per design pixel."""
        return self._fit * self.text_size / 100

    def choose(self, theme: str, text_size: int, motion: str) -> None:
        """Take over the player's settings."""
        before = (self.palette, self.text_size, self.motion)
        self.choice, self.text_size, self.motion = theme, text_size, motion
        self.palette = self._palette()
        if before != (self.palette, self.text_size, self.motion):
            self._announce_change()

    def fit(self, width: int, height: int) -> None:
        """Follow the window: scale 1 at 1280 by 720, in steps of a twentieth, from 1 to 3."""
        fit = math.floor(20 * min(width / 1280, height / 720) + 1e-6) / 20
        fit = max(1.0, min(3.0, fit))
        if fit != self._fit:
            self._fit = fit
            self._announce_change()

    def px(self, length: float) -> int:
        """A length of the design in whole pixels."""
        return round(length * self.scale)

    def font(self, step: str, *, italic: bool = False, size: float | None = None) -> QFont:
        """The letters of a step of the type scale; `size` overrides its design pixels."""
        family, weight, pixels = LETTERS[step]
        key = (step, size or pixels, italic)
        if key not in self._fonts:
            font = QFont(family)
            font.setWeight(weight)
            font.setItalic(italic)
            font.setPixelSize(max(1, round((size or pixels) * self.scale)))
            font.setStyleHint(QFont.StyleHint.Serif if family == SERIF else QFont.StyleHint.SansSerif)
            self._fonts[key] = font
        return self._fonts[key]

    def pen(self, colour: str, width: float, dashes: tuple[float, ...] = ()) -> QPen:
        """A pen of the design's width; dashes in design pixels."""
        pen = QPen(QColor(colour), max(1.0, width * self.scale))
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if dashes:
            pen.setDashPattern([dash / width for dash in dashes])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen

    def inset(self, rect: QRectF, margin: float) -> QRectF:
        """The rectangle made smaller on every side by a length of the design."""
        by = margin * self.scale
        return rect.adjusted(by, by, -by, -by)

    def ms(self, duration: int, *, reduced: int = 0) -> int:
        """How long an animation lasts under the player's choice of motion, in milliseconds; 0 is at once."""
        return {"on": duration, "reduced": reduced, "off": 0}[self.motion]

    def _palette(self) -> Palette:
        if self.choice in PALETTES:
            return PALETTES[self.choice]
        hints = QGuiApplication.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return CONTRAST
        return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT

    def _follow_system(self) -> None:
        palette = self._palette()
        if palette is not self.palette:
            self.palette = palette
            self._announce_change()

    def _announce_change(self) -> None:
        self._fonts.clear()
        self.changed.emit()

"""What the class looks at: one slide at a time, in letters of its own size, or nothing but black."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLayout, QStackedLayout, QWidget

from velfaerd_game.drawing.letters import LETTERS
from velfaerd_game.ui.slides import (
    Clock,
    CollectSlide,
    MetersSlide,
    PhaseSlide,
    Slide,
    TalkSlide,
    TextSlide,
    WholeSlide,
)
from velfaerd_game.ui.theme import Theme

from .collect_slide import CollectSlideView
from .meters_slide import MetersSlideView
from .phase_slide import PhaseSlideView
from .reading_order import as_laid
from .slide_view import SlideView
from .talk_slide import TalkSlideView
from .text_slide import TextSlideView
from .whole_slide import WholeSlideView

FROM_AFAR = 36
"""The smallest letters are no smaller than the screen's height divided by this."""
NARROWEST = 900
"""The least width of a slide, design pixels: on an upright screen the letters give way."""

VIEWS: dict[type[Slide], type[SlideView]] = {
    PhaseSlide: PhaseSlideView,
    TalkSlide: TalkSlideView,
    TextSlide: TextSlideView,
    CollectSlide: CollectSlideView,
    MetersSlide: MetersSlideView,
    WholeSlide: WholeSlideView,
}


class _Black(QWidget):
    """Nothing to look at but the one who speaks."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Black, in every theme."""
        QPainter(self).fillRect(event.rect(), QColor(Qt.GlobalColor.black))


class ClassScreen(QWidget):
    """Shows slides. It takes its colours from `look`; its scale follows its own size, not the player's text size."""

    def __init__(self, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.theme = Theme(self)
        self.black = False
        self.slide: Slide | None = None
        self._views: dict[type[Slide], SlideView] = {}
        self._black = _Black()
        self.stack = QStackedLayout(self)
        self.stack.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.stack.addWidget(self._black)
        look.changed.connect(self._follow)
        self._follow()

    def display(self, slide: Slide, *, black: bool = False) -> None:
        """Show a slide; `black`: keep it ready, and show nothing."""
        self.slide, self.black = slide, black
        kind = type(slide)
        if kind not in self._views:
            self._views[kind] = VIEWS[kind](self.theme)
            self.stack.addWidget(self._views[kind])
        view = self._views[kind]
        view.display(slide)  # type: ignore[attr-defined]
        as_laid(view)
        self.stack.setCurrentWidget(self._black if black else view)

    def tick(self, clock: Clock) -> None:
        """Let the time go on, where it is shown."""
        if isinstance(self.slide, CollectSlide):
            view = self._views[CollectSlide]
            assert isinstance(view, CollectSlideView)
            view.clock.display(clock)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the letters follow the screen, its height above all: whoever sits at the back sees no narrow screen."""
        super().resizeEvent(event)
        wide, high = self.width(), self.height()
        readable = min(ceil(20 * high / FROM_AFAR / LETTERS["far-least"][2]) / 20, wide / NARROWEST)
        scale = max(min(wide / 1280, high / 720), readable)
        self.theme.fit(ceil(1280 * scale), ceil(720 * scale))

    def _follow(self) -> None:
        self.theme.choose(self.look.choice, 100, self.look.motion)

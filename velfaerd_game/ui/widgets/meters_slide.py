"""Named bars below one another: where the class disagrees."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from velfaerd_game.ui.slides import MetersSlide
from velfaerd_game.ui.theme import Theme

from .emptying import empty
from .meter_row import MeterRow
from .slide_view import SlideView
from .text import Text


class MetersSlideView(SlideView):
    """Shows a MetersSlide."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.meters, self.note = QVBoxLayout(), Text(theme, "far-least", "muted")
        self.meters.setSpacing(0)
        self.body.addLayout(self.meters, 8)
        self.body.addWidget(self.note)
        self.body.addStretch(1)

    def display(self, slide: MetersSlide) -> None:
        """Show the bars."""
        self.say(slide.title, slide.small, ask=slide.ask, question=slide.question)
        empty(self.meters)
        for meter in slide.meters:
            row = MeterRow(self.theme)
            row.display(meter)
            self.meters.addWidget(row)
        self.note.setText(slide.note)
        self.note.setVisible(bool(slide.note))

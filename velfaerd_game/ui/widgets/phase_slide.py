"""A phase before the class: the six roles, the class's answer on one side of the table, the experts' on the other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from velfaerd_game.ui.slides import PhaseSlide
from velfaerd_game.ui.theme import Theme

from .bar_key import BarKey
from .class_row import PLATE, ClassRow
from .slide_view import MARK, SMALL_MARK, SlideView
from .text import Text

LONG = 160
"""What is longer than so many letters is a reason to read, not a question to ask, and leaves the rows their room."""

ROOMY = 1050
"""How wide a slide is that has room for small words beside its headings, design pixels."""


class PhaseSlideView(SlideView):
    """Shows a PhaseSlide."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.key = BarKey(theme)
        self.left, self.right = Text(theme, "far-head", wrap=False), Text(theme, "far-head", wrap=False)
        self.left_note, self.right_note = (Text(theme, "far-least", "muted", wrap=False) for _ in range(2))
        self.nothing = Text(theme, "far-body", "muted")
        self.head.addWidget(self.key, 0, Qt.AlignmentFlag.AlignVCenter)
        self.sides = QHBoxLayout()
        self.gap = QWidget()
        self.left_side, self.right_side = QWidget(), QWidget()
        for side, texts in (
            (self.left_side, (self.left_note, self.left)),
            (self.right_side, (self.right, self.right_note)),
        ):
            row = QHBoxLayout(side)
            row.setContentsMargins(0, 0, 0, 0)
            for text in texts:
                row.addWidget(text, 0, Qt.AlignmentFlag.AlignBottom)
            row.insertStretch(0 if side is self.left_side else 2, 1)
            side.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.sides.addWidget(self.left_side, 1)
        self.sides.addWidget(self.gap)
        self.sides.addWidget(self.right_side, 1)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        self.lines = [ClassRow(theme) for _ in range(6)]
        for line in self.lines:
            self.rows.addWidget(line)
        self.body.addLayout(self.sides)
        self.body.addWidget(self.nothing)
        self.body.addLayout(self.rows, 1)
        self.restyle()

    def display(self, slide: PhaseSlide) -> None:
        """Show the phase as far as it is shown."""
        number = str(slide.number)
        alone = not slide.right
        small = " · ".join(filter(None, (slide.left, slide.left_note))) if alone else ""
        self.say(slide.title, small, ask=slide.ask, question=slide.question, number=number)
        long = len(slide.question) > LONG
        self.question.step = "far-least" if long else "far-head"
        self.question.restyle()
        self.mark.display(number, slide.seats, SMALL_MARK if long else MARK)
        told = (
            (self.left, slide.left),
            (self.left_note, slide.left_note),
            (self.right, slide.right),
            (self.right_note, slide.right_note),
            (self.nothing, slide.nothing),
        )
        for text, words in told:
            text.setText(words)
        self.key.display(slide.rounds)
        for side in (self.left_side, self.gap, self.right_side):
            side.setVisible(not alone)
        self.nothing.setVisible(bool(slide.nothing))
        for line, row in zip(self.lines, slide.rows, strict=True):
            line.display(row, alone=alone)

    def restyle(self) -> None:
        """Take on the theme; the two headings stand on their side of the table."""
        super().restyle()
        if "rows" in self.__dict__:
            self.gap.setFixedWidth(self.theme.px(PLATE - 8))
            self.sides.setSpacing(0)
            for side in (self.left_side, self.right_side):
                side.layout().setSpacing(self.theme.px(12))  # type: ignore[union-attr]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Without room for them the small words beside the two headings go, and the title is smaller."""
        super().resizeEvent(event)
        roomy = self.width() >= self.theme.px(ROOMY)
        self.title.step = "far-title" if roomy else "far-head"
        self.title.restyle()
        self.left_note.setVisible(roomy)
        self.right_note.setVisible(roomy)

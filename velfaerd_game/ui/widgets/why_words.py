"""The paragraphs beside the plate: a card's verdict, why, what to try instead, and who stands behind it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from velfaerd_game.game.scoring import Verdict
from velfaerd_game.ui import calibration_words, panel_words, verdict_words
from velfaerd_game.ui.revealed import RevealState, Spot
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .emptying import empty
from .paint import RING_ROOM, begin, frame
from .text import Text
from .verdict_sign import draw_sign


class _Said(QWidget):
    """A verdict's sign and its sentence on a quiet ground."""

    def __init__(self, theme: Theme, said: Verdict | None, words: str) -> None:
        super().__init__()
        self.theme, self.said = theme, said
        self.text = Text(theme, "card")
        self.text.setText(words)
        column = QVBoxLayout(self)
        px = theme.px
        column.setContentsMargins(px(44 if said else 14), px(9), px(10), px(10))
        column.addWidget(self.text)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Ground and sign."""
        painter = begin(QPainter(self))
        theme, px = self.theme, self.theme.scale
        frame(painter, theme, QRectF(self.rect()), 8, fill=theme.palette.column, edge=theme.palette.line, width=1.5)
        if self.said:
            draw_sign(painter, theme, self.said, QPointF(24 * px, self.height() / 2), 10.5 * px)


class WhyWords(QWidget):
    """Tells one card, one phase, or how the reveal begins."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.column = QVBoxLayout(self)

    def display(self, state: RevealState, spot: Spot | None, place: int | None) -> None:
        """Tell a card; without one a phase; without either the beginning."""
        empty(self.column)
        px = self.theme.px
        self.column.setContentsMargins(px(RING_ROOM), 0, px(RING_ROOM), px(8))
        self.column.setSpacing(px(3))
        if spot:
            self._tell_spot(spot)
        elif place is not None:
            self._tell_phase(state, place)
        else:
            self._add(state.level.title, "level")
            self._add(panel_words.introduction(state), above=6)
            self._add(panel_words.size(state.level), "least", "muted", above=10)
        self.column.addStretch()
        for paragraph in self._paragraphs():
            paragraph.show()
        self.setAccessibleName(" ".join(self.said()))

    def said(self) -> list[str]:
        """Every paragraph, in order."""
        return [(one.text if isinstance(one, _Said) else one).text() for one in self._paragraphs()]

    def _paragraphs(self) -> list[Text | _Said]:
        items = (self.column.itemAt(place) for place in range(self.column.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, Text | _Said)]

    def _add(self, words: str, step: str = "body", colour: str = "ink", above: int = 0) -> None:
        if not words:
            return
        text = Text(self.theme, step, colour)
        text.setText(words)
        text.setContentsMargins(0, self.theme.px(above), 0, 0)
        self.column.addWidget(text)

    def _head(self, words: str, spot: Spot) -> None:
        head = Text(self.theme, "card")
        head.setText(words)
        palette = QPalette(head.palette())
        palette.setColor(QPalette.ColorRole.WindowText, QColor(self.theme.palette.roles[spot.scored.role].ink))
        head.setPalette(palette)
        head.setContentsMargins(0, self.theme.px(10), 0, 0)
        self.column.addWidget(head)

    def _tell_spot(self, spot: Spot) -> None:
        self._add(spot.role.name, "level")
        place = tr("in {phase}").format(phase=verdict_words.where(spot.state, spot.place))
        lead = tr("lead role") if spot.lead else ""
        sure = calibration_words.of_phase(spot.state.sure.get(spot.phase.id, 0))
        self._add(" · ".join(filter(None, (place, lead, sure))), "detail", "muted")
        self.column.addSpacing(self.theme.px(8))
        self.column.addWidget(_Said(self.theme, spot.card.verdict if spot.card else None, verdict_words.agreeing(spot)))
        self._add(panel_words.same_lead(spot), "detail", "ink", above=4)
        self._head(tr("Why"), spot)
        self._add(spot.phase.why(spot.scored.role) or panel_words.unwritten(spot))
        advice = panel_words.advice(spot)
        if advice:
            self._head(tr("Try instead"), spot)
            self._add(advice)
        best = panel_words.best_here(spot)
        if best:
            self._head(tr("What would bring most in this phase"), spot)
            self._add(best)
        if spot.backers:
            self._head(tr("Experts behind it"), spot)
            self._add(panel_words.names(spot.backers), "detail")
        self._add(panel_words.size(spot.state.level), "least", "muted", above=10)

    def _tell_phase(self, state: RevealState, place: int) -> None:
        self._add(state.phase(place).title, "level")
        self._add(tr("Phase {number}").format(number=place + 1), "detail", "muted")
        self.column.addSpacing(self.theme.px(8))
        points = verdict_words.phase_points(state.score.phases[place].score)
        self.column.addWidget(_Said(self.theme, None, points))
        self._add(state.phase(place).situation, above=8)

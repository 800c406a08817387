"""How the cards of a phase turn one after the other, and how the points count up at the end."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from velfaerd_game.ui.theme import Theme

from .reveal_plate import RevealPlate
from .score_strip import ScoreStrip

CARD, LATER, COUNT = 320, 70, 900
"""How long a card turns, how much later the next one begins, how long the points count: milliseconds."""

FADE = 80
"""How long everything takes where motion is reduced."""


class Turning(QObject):
    """Moves one phase at a time; what was under way is finished at once when the next begins."""

    def __init__(self, theme: Theme, plate: RevealPlate, score: ScoreStrip) -> None:
        super().__init__(plate)
        self.theme, self.plate, self.score = theme, plate, score
        self._place = -1
        self._cards = QVariantAnimation(self)
        self._cards.valueChanged.connect(self._turn_to)
        self._cards.finished.connect(self._turned)
        self._points = QVariantAnimation(self)
        self._points.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._points.valueChanged.connect(lambda value: self.score.count(float(value)))

    @property
    def busy(self) -> bool:
        """Whether something moves just now."""
        running = QVariantAnimation.State.Running
        return running in (self._cards.state(), self._points.state())

    def jump(self, turned: int) -> None:
        """Show so many phases turned, at once."""
        self.stop()
        for place, phase in enumerate(self.plate.phases):
            phase.turn([1.0 if place < turned else 0.0] * len(phase.cards), flips=True)
        self.plate.point()

    def turn(self, place: int) -> None:
        """Turn a phase's cards; those before it are turned by now."""
        self.jump(place)
        phase = self.plate.phases[place]
        self.plate.bring(place)
        one = self.theme.ms(CARD, reduced=FADE)
        later = self.theme.ms(LATER)
        whole = one + later * max(0, len(phase.cards) - 1)
        if not whole or not phase.cards:
            self.jump(place + 1)
            return
        self._place = place
        self._cards.setDuration(whole)
        self._cards.setStartValue(0.0)
        self._cards.setEndValue(float(whole))
        self._cards.start()

    def count(self, to: int) -> None:
        """Count the points up from nothing."""
        duration = self.theme.ms(COUNT)
        if not duration or not to:
            self.score.count(float(to))
            return
        self._points.setDuration(duration)
        self._points.setStartValue(0.0)
        self._points.setEndValue(float(to))
        self._points.start()

    def stop(self) -> None:
        """Leave nothing under way."""
        self._points.stop()
        if self._place >= 0:
            self._cards.stop()
            self._turned()

    def _turn_to(self, now: float) -> None:
        if self._place < 0:
            return
        phase = self.plate.phases[self._place]
        one, later = self.theme.ms(CARD, reduced=FADE) or 1, self.theme.ms(LATER)
        ease = QEasingCurve(QEasingCurve.Type.InOutQuad)
        progress = [min(1.0, max(0.0, (now - at * later) / one)) for at in range(len(phase.cards))]
        phase.turn([ease.valueForProgress(part) for part in progress], flips=self.theme.motion == "on")

    def _turned(self) -> None:
        place, self._place = self._place, -1
        if 0 <= place < len(self.plate.phases):
            phase = self.plate.phases[place]
            phase.turn([1.0] * len(phase.cards), flips=True)
            self.plate.point()

"""The game plays an alliance by itself, on the real board, at a pace one can follow; or, unseen, to pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from velfaerd_game.game.level import Level
from velfaerd_game.words.language import tr

from .journey import Journey
from .points import points

LEVEL = "albertslund-lys"
LOOK, READ, MOVE = 2500, 6000, 900
"""How long one looks at a page, reads one, and sees a card move, in milliseconds."""


class Demo(QObject):
    """Tells its story step by step; `pictures` is the folder for a picture of each page, or None on a screen.

    `done` is told the exit status: 0 at the end, 1 where a bug cut the story off.
    """

    def __init__(self, journey: Journey, pictures: Path | None, done: Callable[[int], None]) -> None:
        super().__init__(journey)
        self.journey, self.pictures, self.done = journey, pictures, done
        self._taken = 0
        self._steps = self._story()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)

    def begin(self) -> None:
        """Start the story; it goes on by itself."""
        self._timer.start(0)

    def _step(self) -> None:
        try:
            pause = next(self._steps, None)
        except Exception:
            self.done(1)
            raise
        if pause is None:
            self.done(0)
        else:
            self._timer.start(0 if self.pictures else pause)

    def _story(self) -> Iterator[int]:
        journey = self.journey
        journey.home()
        yield from self._page("home", LOOK)
        journey.alliances()
        yield from self._page("alliances", LOOK)
        journey.settings()
        yield from self._page("settings", LOOK)
        journey.choose(LEVEL)
        yield from self._page("briefing", READ)
        journey.play()
        yield from self._page("board-empty", LOOK)
        if journey.level:
            yield from self._lay_all(journey.level)
        yield from self._page("board-full", LOOK)
        journey.playing.compare()
        yield LOOK
        yield from self._reveal()
        yield from self._page("reveal", LOOK)
        self._tell()

    def _page(self, name: str, pause: int) -> Iterator[int]:
        """Let the page be seen; take its picture where nobody is looking."""
        yield pause
        if self.pictures:
            self._taken += 1
            self.journey.window.grab().save(str(self.pictures / f"{self._taken:02}-{name}.png"))

    def _lay_all(self, level: Level) -> Iterator[int]:
        """Lay in each phase what one of the readings does, in turn, so that all of them are heard."""
        page = self.journey.playing.board_page
        half = len(level.phases) // 2
        for place, phase in enumerate(level.phases):
            placement = level.experts[place % len(level.experts)].placements[phase.id]
            for role in placement.roles:
                page.carrying.pick_up(role, None, "keys")
                yield MOVE
                page.carrying.wait_over(phase.id)
                yield MOVE
                if place == half and role == placement.roles[0]:
                    yield from self._page("board-lifted", MOVE)
                page.carrying.lay(phase.id)
                yield MOVE
            if placement.lead:
                page.carrying.toggle_lead(placement.lead, phase.id)
                yield MOVE
            event = place + 1 < len(level.phases) and level.phases[place + 1].event
            if event:
                yield from self._page("board-event", READ)

    def _reveal(self) -> Iterator[int]:
        page = self.journey.revealing.page
        while not page.finished:
            page.go_on()
            yield LOOK

    def _tell(self) -> None:
        revealed = self.journey.revealing.state
        if revealed is None:
            return
        score = revealed.score
        words = tr("{title}: {score} of 100 points. Pure guessing gives {guess}.")
        told = words.format(title=revealed.level.title, score=points(score.total), guess=points(score.guess))
        if score.expert_level is not None:
            told += " " + tr("Expert level is {expert}.").format(expert=points(score.expert_level))
        print(told)
        if self.pictures:
            print(tr("The pictures lie in {folder}.").format(folder=self.pictures))

"""One frame of a drag: from the mouse's move to the end of the repaint, on the real board and in an empty window."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMainWindow, QWidget
from stage import Look, Stage, settle

from velfaerd_game.ui.widgets.cards import HandCard
from velfaerd_game.ui.widgets.lifted import FACE

FRAMES, ROUNDS = 150, 5
"""Moves of the mouse a round, and rounds of the game and of the empty window in turn."""

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


class Seen(QObject):
    """Notes when a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.painted = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Note a painting; keep nothing back."""
        self.painted |= event.type() == QEvent.Type.Paint
        return False


class Mouse:
    """Drags a card of the hand over the board."""

    def __init__(self, stage: Stage) -> None:
        self.page = stage.lay(4)
        settle(self.page)
        self.card: HandCard = self.page.board.hand.cards[2]
        QTest.mousePress(self.card, LEFT, PLAIN, self.card.rect().center())

    def move(self, spot: QPoint) -> None:
        """Move to this point of the board."""
        here = self.page.board.mapToGlobal(spot)
        local = QPointF(self.card.mapFromGlobal(here))
        moved = QMouseEvent(QEvent.Type.MouseMove, local, QPointF(here), Qt.MouseButton.NoButton, LEFT, PLAIN)
        QCoreApplication.sendEvent(self.card, moved)


def drag(folder: Path, size: tuple[int, int]) -> dict[str, float]:
    """Median and slowest hundredth of the frames, in milliseconds, of the game and of an empty window."""
    stage = Stage(folder, Look("da", "light", 100, size))
    mouse = Mouse(stage)
    label = _empty(size, stage.journey.theme.scale)
    board = mouse.page.board
    spots = list(_path(board.width(), board.height()))
    seen, least = Seen(board.lifted), Seen(label)
    for spot in spots[:20]:
        _frame(mouse.move, spot, seen)
    game: list[list[float]] = []
    empty: list[list[float]] = []
    for _ in range(ROUNDS):
        game.append([_frame(mouse.move, spot, seen) for spot in spots])
        empty.append([_frame(label.move, spot, least) for spot in spots])
    mouse.page.carrying.put_away()
    QTest.mouseRelease(mouse.card, LEFT)
    stage.close()
    return {"p50": _at(game, 0.5), "p99": _at(game, 0.99), "bare50": _at(empty, 0.5), "bare99": _at(empty, 0.99)}


def _empty(size: tuple[int, int], scale: float) -> QLabel:
    """A picture as large as a card in a window with nothing else in it."""
    window = QMainWindow()
    window.resize(*size)
    picture = QPixmap(FACE * scale)
    picture.fill(QColor("#1F5F9C"))
    label = QLabel(window)
    label.window_kept = window  # type: ignore[attr-defined]
    label.setPixmap(picture)
    label.resize(picture.size())
    window.show()
    settle(window)
    return label


def _frame(move: Callable[[QPoint], None], spot: QPoint, seen: Seen) -> float:
    """Move and paint; QCoreApplication.processEvents returns once the repaint that noted it has been flushed."""
    seen.painted = False
    begun = time.perf_counter()
    move(spot)
    while not seen.painted:
        QCoreApplication.processEvents()
    return (time.perf_counter() - begun) * 1000


def _path(width: int, height: int) -> Iterator[QPoint]:
    """Over every phase, back and forth, a little further each time the mouse reports."""
    for step in range(FRAMES):
        across = abs((step * 2 / FRAMES) % 2 - 1)
        down = abs((step * 6 / FRAMES) % 2 - 1)
        yield QPoint(round(width * (0.06 + 0.88 * across)), round(height * (0.15 + 0.6 * down)))


def _at(rounds: list[list[float]], part: float) -> float:
    """The frame that this part of all frames is faster than; a place's frame is the median of its rounds.

    So a frame that is always slow counts, and one during which the machine did something else does not.
    """
    frames: list[float] = sorted(median(frames) for frames in zip(*rounds, strict=True))
    return frames[min(len(frames) - 1, int(part * len(frames)))]

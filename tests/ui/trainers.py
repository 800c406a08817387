"""A trainer's hands: the keys of a clicker and of a keyboard, at whatever has the focus."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from velfaerd_game.files.lessons import read_lesson
from velfaerd_game.game.lesson import ALL_CARDS, Lesson
from velfaerd_game.game.lesson_setup import Way
from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.teaching import Teaching
from velfaerd_game.words.language import spoken

Key = Qt.Key
NO = Qt.KeyboardModifier.NoModifier


class Trainer:
    """Teaches one lesson through the window's real widgets, and keeps what was said aloud."""

    def __init__(self, qtbot: QtBot, journey: Journey) -> None:
        self.qtbot, self.journey, self.window = qtbot, journey, journey.window
        self.said: list[str] = []
        self.window.announcer.said.connect(self.said.append)

    @property
    def teaching(self) -> Teaching:
        return self.journey.classroom.teaching

    @property
    def lesson(self) -> Lesson:
        lesson = self.teaching.lesson
        assert lesson is not None
        return lesson

    def begin(self, way: Way = Way.HANDS, **choices: object) -> Trainer:
        """From home to the lesson's first step: the classroom is prepared, Enter begins."""
        self.journey.teach()
        room = self.journey.classroom
        assert room.choices is not None
        room.choices = replace(room.choices, way=way, **choices)  # type: ignore[arg-type]
        room.prepare()
        self.press(Key.Key_Return)
        assert self.lesson.place == 0
        return self

    def press(self, *keys: Qt.Key, held: bool = False, with_: Qt.KeyboardModifier = NO) -> None:
        """Press keys where the focus is; `held`: as the keyboard repeats them."""
        for key in keys:
            target = QApplication.focusWidget() or self.window
            if held:
                QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, key, with_, "", True))
            else:
                QTest.keyClick(target, key, with_)
            QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type letters and digits."""
        for letter in text:
            QTest.keyClicks(QApplication.focusWidget() or self.window, letter)
        QApplication.processEvents()

    def go_to(self, step: str) -> None:
        """Walk there with the clicker."""
        for _ in self.lesson.steps:
            if self.lesson.step.id == step:
                return
            self.press(Key.Key_PageDown)
        raise AssertionError(f"the clicker does not come to {step}")

    def answer(self, start: int = 3) -> None:
        """Type six numbers for the phase in front."""
        for number in range(6):
            self.type(str((start + 4 * number) % 13))
            if number < 5:
                self.press(Key.Key_Down)

    def kept(self, data: Path) -> Lesson:
        """The lesson as it lies on the disk."""
        levels = {level.id: level for level in self.journey.library.levels(spoken())}
        (file,) = (data / "lessons").glob("*.json")
        reading = read_lesson(file, levels)
        assert reading.value is not None
        assert not reading.faults
        return reading.value

    def sees(self) -> str:
        """All the words of the slide that the class looks at on this screen, and nothing of the notes."""
        from PySide6.QtWidgets import QLabel

        view = self.teaching.page.screen_view
        return "\n".join(one.text() for one in view.findChildren(QLabel) if one.isVisible())


def collected(lesson: Lesson) -> Lesson:
    """A lesson without where one is: what must be the same wherever one has walked."""
    return replace(lesson, at="briefing-1", uncovered=ALL_CARDS, talks=(), reveals=())

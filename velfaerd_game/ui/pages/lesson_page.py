"""A lesson on the screen: the slide for the class, the trainer's notes, and the pad where hands are typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from velfaerd_game.game.deck import Role
from velfaerd_game.ui.slides import Clock, Slide
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.widgets.class_screen import ClassScreen
from velfaerd_game.ui.widgets.clock_view import ClockView
from velfaerd_game.ui.widgets.footer import Footer
from velfaerd_game.ui.widgets.hands_pad import Hands, HandsPad
from velfaerd_game.ui.widgets.page import Ground
from velfaerd_game.ui.widgets.trainer_notes import Notes, TrainerNotes
from velfaerd_game.words.language import tr

__all__ = ["LessonPage", "LessonState"]

Key = Qt.Key
WALKING = {
    Key.Key_PageDown: "forward",
    Key.Key_Right: "forward",
    Key.Key_Down: "forward",
    Key.Key_Space: "forward",
    Key.Key_Return: "forward",
    Key.Key_Enter: "forward",
    Key.Key_PageUp: "back",
    Key.Key_Left: "back",
    Key.Key_Up: "back",
    Key.Key_Backspace: "back",
    Key.Key_B: "black",
    Key.Key_Period: "black",
    Key.Key_F5: "first",
    Key.Key_Escape: "leave",
    Key.Key_N: "notes",
    Key.Key_S: "shares",
    Key.Key_R: "reasons",
    Key.Key_C: "cards",
    Key.Key_T: "timer",
    Key.Key_F: "folder",
    Key.Key_Plus: "longer",
    Key.Key_Minus: "shorter",
    Key.Key_P: "report",
}
"""Key -> what it asks of the lesson. A clicker sends Page Down, Page Up, a full stop or B, F5 and Escape."""


NOTES = 0.44
"""How much of the width the notes take where something stands beside them."""


@dataclass(frozen=True, slots=True)
class LessonState:
    """What is to be seen: the class's slide, the trainer's notes, and hands where they are typed now.

    `own_screen`: the class looks at a screen of its own, so this one is the trainer's alone. `peek`: the class's screen
    is this one, and the notes lie over it for a moment. `report`: the words that offer it, empty where there is none.
    """

    slide: Slide
    notes: Notes
    roles: Sequence[Role]
    hands: Hands | None = None
    clock: Clock | None = None
    black: bool = False
    own_screen: bool = False
    peek: bool = False
    report: str = ""


class LessonPage(Ground):
    """Shows a step. `asked` carries a word of WALKING; every other signal what was typed."""

    asked = Signal(str)
    counted = Signal(str, int)
    written = Signal(str)
    undo_requested = Signal()
    redo_requested = Signal()
    announced = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.state: LessonState | None = None
        self.screen_view = ClassScreen(theme, self)
        self.pad, self.clock = HandsPad(theme, self), ClockView(theme, self)
        self.notes = TrainerNotes(theme, self)
        self.foot = Footer(theme, "print", self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.pad.counted.connect(self.counted)
        self.pad.phase_requested.connect(lambda step: self.asked.emit("forward" if step > 0 else "back"))
        self.notes.written.connect(self.written)
        self.foot.main.clicked.connect(lambda: self.asked.emit("report"))

    def display(self, state: LessonState) -> None:
        """Show a step of the lesson."""
        before, self.state = self.state, state
        self.screen_view.display(state.slide, black=state.black)
        self.notes.display(state.notes)
        typing = state.hands is not None and not state.black
        if state.hands is not None:
            self.pad.display(state.roles, state.hands)
        self.clock.display(state.clock if typing else None)
        self.pad.setVisible(typing)
        self.notes.setVisible(state.own_screen or state.peek)
        self.screen_view.setVisible((not typing and not state.own_screen) or state.black)
        self.foot.main.say(state.report, tr("Saves a PDF, and the shares as data beside it. The key P does the same."))
        self.foot.setVisible(bool(state.report) and not state.black)
        self._divide()
        moved = before is None or (before.notes.place, before.peek) != (state.notes.place, state.peek)
        if moved:
            self.begin()
            self.announced.emit(f"{state.notes.title}. {state.notes.place}")

    def begin(self) -> None:
        """Let keys arrive where they are meant: in the pad while hands are typed, else here."""
        if self.pad.isVisibleTo(self):
            self.pad.begin()
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def tick(self, clock: Clock) -> None:
        """Let the time go on."""
        self.screen_view.tick(clock)
        if self.clock.isVisibleTo(self):
            self.clock.display(clock)

    def _divide(self) -> None:
        """The notes at the right, what else there is beside them; what stands alone has the whole width."""
        state = self.state
        if state is None:
            return
        wide, high = self.width(), self.height()
        if self.foot.isVisibleTo(self):
            high -= self.foot.height()
            self.foot.setGeometry(0, high, wide, self.foot.height())
        if not self.pad.isVisibleTo(self) and state.own_screen:
            left = 0
        else:
            left = round((1 - NOTES) * wide) if self.notes.isVisibleTo(self) else wide
        self.screen_view.setGeometry(0, 0, wide, high)
        self.notes.setGeometry(left, 0, wide - left, high)
        clock, air = self.clock.sizeHint(), self.theme.px(24)
        beside = self.clock.isVisibleTo(self) and left - clock.width() > self.theme.px(700)
        self.pad.setGeometry(0, 0, left - clock.width() - air if beside else left, high)
        top = air if beside else high - clock.height() - air
        self.clock.setGeometry(left - clock.width() - air, top, clock.width(), clock.height())
        self.notes.raise_()

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        super().restyle()
        self._divide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the width anew."""
        super().resizeEvent(event)
        self._divide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The lesson's own keys, wherever on the page the focus is; a held key walks one step."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Key.Key_Z, Key.Key_Y):
            (self.undo_requested if event.key() == Key.Key_Z else self.redo_requested).emit()
        elif not control and (asked := WALKING.get(Key(event.key()))) is not None:
            if not event.isAutoRepeat():
                self.asked.emit(asked)
        else:
            super().keyPressEvent(event)

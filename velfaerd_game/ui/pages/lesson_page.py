"""A lesson on the screen: the slide for the class, the trainer's notes, and the pad where hands are typed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from velfaerd_game.game.deck import Role
from velfaerd_game.ui.lesson_walking import CLICKS, WALKING
from velfaerd_game.ui.slide_words import in_one, slide_lines
from velfaerd_game.ui.slides import Clock, Slide
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.widgets.class_preview import PICTURE, ClassPreview
from velfaerd_game.ui.widgets.class_screen import ClassScreen
from velfaerd_game.ui.widgets.clock_view import ClockView
from velfaerd_game.ui.widgets.coming_preview import ComingPreview
from velfaerd_game.ui.widgets.footer import Footer
from velfaerd_game.ui.widgets.hands_pad import Hands, HandsPad, counted
from velfaerd_game.ui.widgets.lesson_bar import LessonBar
from velfaerd_game.ui.widgets.page import Ground
from velfaerd_game.ui.widgets.trainer_notes import Notes, TrainerNotes
from velfaerd_game.words.language import tr

__all__ = ["LessonPage", "LessonState"]

Key = Qt.Key
HANDS = {"fewer": (Key.Key_Minus, "-"), "more": (Key.Key_Plus, "+")}
"""What the buttons type into the field of a role."""

MOST_TOLD = 12
"""How many lines of a slide are said at most when they change."""

NOTES = 0.44
"""How much of the width the notes take where something stands beside them."""


@dataclass(frozen=True, slots=True)
class LessonState:
    """What is to be seen: the class's slide, the trainer's notes, and hands where they are typed now.

    `own_screen`: the class looks at a screen of its own, so this one is the trainer's alone. `peek`: the class's screen
    is this one, and the notes lie over it for a moment. `report`: the words that offer it, empty where there is none.
    `offers`: what can be asked for here, as buttons. `coming` gives the class's next slide; None where there is none.
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
    offers: Collection[str] = ()
    coming: Callable[[], Slide] | None = None


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
        self._time = ""
        self.screen_view = ClassScreen(theme, self)
        self.large = Theme(self)
        self.pad, self.clock = HandsPad(self.large, self), ClockView(self.large, self)
        self.preview, self.coming = ClassPreview(theme, self), ComingPreview(theme, self)
        self.notes = TrainerNotes(theme, self)
        self.foot = Footer(theme, "print", self)
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.timeout.connect(self._look)
        self.bar = LessonBar(theme, self)
        self.bar.asked.connect(self._clicked)
        self.bar.changed.connect(self._divide)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.large.choose(theme.choice, 100, theme.motion)
        self.pad.counted.connect(self.counted)
        self.pad.phase_requested.connect(lambda step: self.asked.emit("forward" if step > 0 else "back"))
        self.notes.written.connect(self.written)
        self.notes.note.editor.installEventFilter(self)
        self.foot.main.clicked.connect(lambda: self.asked.emit("report"))

    def display(self, state: LessonState) -> None:
        """Show a step of the lesson."""
        before, self.state = self.state, state
        self.screen_view.display(state.slide, black=state.black)
        self.notes.display(state.notes)
        typing = state.hands is not None and not state.black
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus if typing else Qt.FocusPolicy.StrongFocus)
        if state.hands is not None:
            self.pad.display(state.roles, state.hands)
        self.clock.display(state.clock if (typing or state.own_screen) and not state.black else None)
        self.pad.setVisible(typing)
        self.preview.setVisible(state.own_screen and not typing)
        self.coming.expect(state.coming if state.own_screen and not typing else None, state.notes.place)
        self.notes.setVisible(state.own_screen or state.peek)
        self.screen_view.setVisible((not typing and not state.own_screen) or state.black)
        self.foot.main.say(state.report, tr("Saves a PDF, and the shares as data beside it. The key P does the same."))
        self.foot.setVisible(bool(state.report) and not state.black)
        self.bar.display(state.offers, stands=state.own_screen)
        if before is None or _seen(before) != _seen(state):
            self.begin()
        self._tell(before, state)

    def _tell(self, before: LessonState | None, state: LessonState) -> None:
        """Tell a step and its whole slide; while it lasts, no more than what is new on it."""
        place = f"{state.notes.title}. {state.notes.place}"
        lines = slide_lines(state.slide)
        self.setAccessibleName(place)
        if state.own_screen:
            self.preview.tell(tr("What the class sees"), in_one(lines))
        if before is None or before.notes.place != state.notes.place:
            self.announced.emit(in_one((place, *lines)))
            return
        if before.peek and not state.peek:
            self.announced.emit(tr("The notes are hidden."))
        known = frozenset((*slide_lines(before.slide), *_own(before)))
        told = dict.fromkeys((*lines, *_own(state)))
        new = [*counted(state.roles, before.hands, state.hands), *(line for line in told if line not in known)]
        if new and not state.black:
            self.announced.emit(in_one(new[:MOST_TOLD]))

    def begin(self) -> None:
        """Let keys arrive where they are meant: in the pad while hands are typed, else here."""
        if self.pad.isVisibleTo(self):
            self.pad.begin()
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def write(self) -> None:
        """Let the trainer write to the question in front, where there is one."""
        if self.notes.isVisibleTo(self) and self.notes.note.isVisibleTo(self.notes):
            self.notes.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the slide brings the buttons, another one takes them away; it never walks by mistake."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.bar.bring(full=not self.bar.full)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A click beside the fields of the hands does not take the digits away from them."""
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.MouseFocusReason and self.pad.isVisibleTo(self):
            (self.pad.focusWidget() or self.pad.fields[0]).setFocus(event.reason())

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab brings the buttons as well, and goes through them; Qt comes here also where what had the focus hides."""
        if (focus := QApplication.focusWidget()) is not None and focus.isVisible():
            self.bar.bring(full=True)
        return super().focusNextPrevChild(next)

    def _clicked(self, what: str) -> None:
        """A button is pressed: what a key would do."""
        field = self.pad.focusWidget()
        if what in HANDS and field is not None:
            key, letter = HANDS[what]
            QCoreApplication.sendEvent(
                field, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
            )
        elif what == "undo":
            self.undo_requested.emit()
        else:
            self.asked.emit(what)

    @property
    def writing(self) -> bool:
        """Whether the trainer writes in the notes just now."""
        return self.notes.note.editor.hasFocus()

    def tick(self, clock: Clock) -> None:
        """Let the time go on, and say when it is nearly over or over."""
        told, self._time = self._time, clock.words
        if clock.words not in ("", told):
            self.announced.emit(clock.words)
        self.screen_view.tick(clock)
        if self.clock.isVisibleTo(self):
            self.clock.display(clock)
        self._looking.start()

    def _look(self) -> None:
        """Take the small picture, once the slide is laid out: that waits for the event loop."""
        if self.preview.isVisibleTo(self):
            self.preview.display(self.screen_view.grab())

    def _divide(self) -> None:
        """The notes at the right, what else there is beside them; what stands alone has the whole width."""
        state = self.state
        if state is None:
            return
        wide, high = self.width(), self.height()
        if self.foot.isVisibleTo(self):
            high -= self.foot.height()
            self.foot.setGeometry(0, high, wide, self.foot.height())
        left = round((1 - NOTES) * wide) if self.notes.isVisibleTo(self) else wide
        shows = self.preview.isVisibleTo(self)
        self.screen_view.setGeometry(0, 0, *(PICTURE if shows else (wide, high)))
        scale = self.screen_view.theme.scale
        self.large.fit(*((wide, high) if left < wide else (ceil(1280 * scale), ceil(720 * scale))))
        clock, air = self.clock.sizeHint(), self.theme.px(24)
        timed, typing = self.clock.isVisibleTo(self), self.pad.isVisibleTo(self)
        beside = timed and typing and left - clock.width() > self.large.px(700)
        self.pad.setGeometry(0, 0, left - clock.width() - air if beside else left, high)
        over = timed and typing and not beside
        top = clock.height() + 2 * air if over else 0
        self.notes.setGeometry(left, top, wide - left, high - top - self._place_bar(left, high))
        room = max(high - 2 * air - (clock.height() + air if timed else 0), 0)
        self.preview.setGeometry(QRect(QPoint(air, air), self.preview.size_in(left - 2 * air, room)))
        place = QPoint(left - clock.width() - air, air)
        if over:
            place = QPoint(left + air, air)
            clock.setWidth(wide - left - 2 * air)
        elif shows:
            place = QPoint(air, self.preview.geometry().bottom() + air)
            across = clock.width() + 2 * air if timed else air
            self.coming.place_in(QRect(QPoint(across, place.y()), QPoint(left - air, high - air)))
        self.clock.setGeometry(QRect(place, clock))
        self.notes.raise_()
        self.bar.raise_()
        self._looking.start()

    def _place_bar(self, left: int, high: int) -> int:
        """Put all the buttons over the slide's foot, or above the fields where hands are typed; few below the notes.

        Returns how much of the notes' height they take.
        """
        left = 0 if self.bar.full else left
        wide = self.width() - left
        bar = self.bar.high(wide)
        top = 0 if self.bar.full and self.pad.isVisibleTo(self) else high - bar
        self.bar.setGeometry(left, top, wide, bar)
        return bar if self.bar.stands and not self.bar.full else 0

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        super().restyle()
        self.large.choose(self.theme.choice, 100, self.theme.motion)
        self._divide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the width anew."""
        super().resizeEvent(event)
        self._divide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The lesson's own keys, wherever on the page the focus is; a held key walks one step.

        With Control, up and down scroll the notes.
        """
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Key.Key_Z, Key.Key_Y):
            (self.undo_requested if event.key() == Key.Key_Z else self.redo_requested).emit()
        elif control and event.key() in (Key.Key_Up, Key.Key_Down):
            bar = self.notes.area.verticalScrollBar()
            bar.setValue(bar.value() + (1 if event.key() == Key.Key_Down else -1) * self.theme.px(80))
        elif not control and (asked := WALKING.get(Key(event.key()))) is not None:
            if not event.isAutoRepeat():
                self.asked.emit(asked)
        elif not control and self.state is not None and self.state.black and event.text().strip():
            self.asked.emit("black")  # any other key as well brings back what was there
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While the trainer writes, the clicker walks on, and Escape ends the writing."""
        if watched is self.notes.note.editor and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Key(event.key())
            if key == Key.Key_Escape and not (self.state is not None and self.state.peek):
                self.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if (asked := CLICKS.get(key)) is not None:
                if not event.isAutoRepeat():
                    self.asked.emit(asked)
                return True
        return super().eventFilter(watched, event)


def _own(state: LessonState) -> tuple[str, ...]:
    """What only the trainer sees of the step, where it is seen just now."""
    return (*state.notes.say, *state.notes.hidden) if state.own_screen or state.peek else ()


def _seen(state: LessonState) -> tuple[str, bool, bool, bool]:
    """What, when it changes, sends the keys to where they are meant anew."""
    return state.notes.place, state.peek, state.black, state.own_screen

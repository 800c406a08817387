"""One's own roles over all answers: which one sees, overlooks and overuses, how it went, and where to go next."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from velfaerd_game.ui import habit_words
from velfaerd_game.ui.own_roles import OwnRoles, Step
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.widgets.button import Button
from velfaerd_game.ui.widgets.calibration_panel import CalibrationPanel
from velfaerd_game.ui.widgets.choice import Choices, Option
from velfaerd_game.ui.widgets.flow import Flow
from velfaerd_game.ui.widgets.habit_row import HabitRow
from velfaerd_game.ui.widgets.page import Page
from velfaerd_game.ui.widgets.paint import RING_ROOM
from velfaerd_game.ui.widgets.panel import Panel
from velfaerd_game.ui.widgets.progress import Progress
from velfaerd_game.ui.widgets.prose import Prose
from velfaerd_game.ui.widgets.text import Text
from velfaerd_game.words.language import spoken, tr, trn

__all__ = ["OwnPage", "OwnRoles"]

FIRST, LATER = "first", "later"
BESIDE = 980
"""Design pixels of width from which the development stands beside the roles."""
MARGIN = 20
LISTED = 10
"""How many of the latest answers are told in words; the chart and a screen reader tell of all that are shown."""


class OwnPage(Page):
    """Compares the player with nobody but the experts and the player's own earlier answers."""

    back_requested = Signal()
    help_requested = Signal()
    save_requested = Signal()
    steps_requested = Signal()
    level_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.own: OwnRoles | None = None
        self.shown = FIRST
        self.steps = self.top.add(Button(theme, "book"), early=True)
        self.save = self.top.add(Button(theme, "print"), early=True)
        self.help = self.top.add(Button(theme, "help"))
        self.tries = Choices(theme)
        self.roles, self.way = Panel(theme), Panel(theme)
        self.sure = CalibrationPanel(theme)
        self.legend = Text(theme, "detail", "muted")
        self.rows: list[HabitRow] = []
        self.way_title, self.next_title = Text(theme, "heading"), Text(theme, "heading")
        self.advice, self.note = Text(theme, "body"), Text(theme, "detail", "muted")
        self.play = Button(theme, "play")
        self.chart, self.latest = Progress(theme), Prose(theme, "detail")
        self._lay_out()
        self.top.back_requested.connect(self.back_requested)
        self.help.clicked.connect(self.help_requested)
        self.save.clicked.connect(self.save_requested)
        self.steps.clicked.connect(self.steps_requested)
        self.tries.chosen.connect(self._choose)
        self.play.clicked.connect(self._play)

    def _lay_out(self) -> None:
        self.roles.column.addWidget(self.legend)
        act = Flow(self.theme)
        act.addWidget(self.play)
        for part in (self.next_title, self.advice):
            self.way.column.addWidget(part)
        self.way.column.addLayout(act)
        self.way.column.addWidget(self.way_title)
        self.way.column.addWidget(self.chart)
        self.way.column.addWidget(self.latest)
        self.way.column.addWidget(self.note)
        self.way.column.addStretch(1)
        self.columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.left = QVBoxLayout()
        self.left.addWidget(self.roles, 1)
        self.left.addWidget(self.sure)
        self.columns.addLayout(self.left, 11)
        self.columns.addWidget(self.way, 9)
        self.inside = QVBoxLayout(self.body)
        self.inside.addWidget(self.tries)
        self.inside.addLayout(self.columns)
        self.inside.addStretch(1)

    def display(self, own: OwnRoles, steps: int = 0) -> None:
        """Show how the roles are used; `steps`: how many next steps the player has written."""
        self.own = own
        if not own.later.boards or not own.first.boards:
            self.shown = LATER if own.later.boards else FIRST
        under = trn(
            "Based on {n} answer. Nobody sees this but you.",
            "Based on {n} answers. Nobody sees this but you.",
            own.first.boards + own.later.boards,
        )
        self.help.say(tr("Help"))
        self.save.say(tr("Save as PDF"), tr("Your roles, where to go next and how it went, on paper."))
        self.steps.say(tr("My next steps"), trn("{n} step", "{n} steps", steps))
        self.steps.setVisible(steps > 0)
        self.top.say(tr("Back"), tr("My roles"), under)
        options = [
            Option(FIRST, tr("First tries ({n})").format(n=own.first.boards)),
            Option(LATER, tr("Later answers ({n})").format(n=own.later.boards)),
        ]
        self.tries.display(tr("Which answers"), options, self.shown)
        self.tries.setVisible(bool(own.later.boards))
        self._tell_roles(own)
        self._tell_way(own)
        self.sure.display(own.calibration)
        self.left.setStretchFactor(self.roles, int(not own.calibration.told))
        self.left.setStretchFactor(self.sure, int(own.calibration.told))
        self._chain()
        self.restyle()

    def _tell_roles(self, own: OwnRoles) -> None:
        seen = own.first if self.shown == FIRST else own.later
        most = max(habit.wanted for habit in seen.roles.values())
        legend = tr("A bar is as long as the experts want the role. It is filled as far as you laid it there, too.")
        self.legend.setText(legend if seen.boards else tr("Play an alliance, and your roles will show here."))
        if not self.rows:
            self.rows = [HabitRow(self.theme) for _ in own.deck.roles]
            for row in self.rows:
                self.roles.column.addWidget(row)
            self.roles.column.addStretch(1)
        for row, role in zip(self.rows, own.deck.roles, strict=True):
            row.display(role, seen.roles[role.id], most)
            row.setVisible(bool(seen.boards))

    def _tell_way(self, own: OwnRoles) -> None:
        self.next_title.setText(tr("Where to go next"))
        self.advice.setText(habit_words.advice(own.advice, own.deck) if own.advice else tr("You have played them all."))
        self.play.say(tr("Go to the alliance"), own.advice.title if own.advice else "")
        self.play.setVisible(own.advice is not None)
        self.way_title.setText(tr("How it went"))
        lines = [habit_words.step(one, _date(one)) for one in own.steps]
        self.chart.display(own.steps, tr("How it went"), ". ".join(lines))
        self.latest.say("\n".join(lines[: -LISTED - 1 : -1]), tr("Your latest answers"))
        for part in (self.way_title, self.chart, self.latest):
            part.setVisible(bool(own.steps))
        self.note.setText(habit_words.uncounted(own))
        self.note.setVisible(bool(self.note.text()))

    def _chain(self) -> None:
        """Let Tab go through the page as one reads it."""
        way = [self.top.back, self.steps, self.save, self.help, *self.tries.buttons, self.play, self.latest]
        for before, after in pairwise(way):
            QWidget.setTabOrder(before, after)

    def _choose(self, shown: str) -> None:
        self.shown = shown
        if self.own is not None:
            self._tell_roles(self.own)
            self.restyle()

    def _play(self) -> None:
        if self.own is not None and self.own.advice is not None:
            self.level_requested.emit(self.own.advice.level)

    def restyle(self) -> None:
        """Take on the theme and the size as they are now."""
        px, out = self.theme.px, self.theme.px(RING_ROOM)
        side = px(MARGIN) - out
        self.inside.setContentsMargins(side, px(14) - out, side, px(12))
        self.inside.setSpacing(px(6))
        beside = self.width() / self.theme.scale >= BESIDE
        direction = QBoxLayout.Direction
        self.columns.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self.columns.setSpacing(0)
        self.way_title.setContentsMargins(0, px(12), 0, 0)
        self.advice.setContentsMargins(0, 0, 0, px(6))
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column or two."""
        super().resizeEvent(event)
        self.restyle()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at what to do next."""
        super().showEvent(event)
        (self.top.back if self.play.isHidden() else self.play).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves; the rest scrolls."""
        if event.key() == Qt.Key.Key_Escape:
            if not event.isAutoRepeat():
                self.back_requested.emit()
        else:
            super().keyPressEvent(event)


def _date(one: Step) -> str:
    """The day of an answer, where the player is."""
    day = one.finished.astimezone()
    return QLocale(spoken()).toString(QDate(day.year, day.month, day.day), tr("d MMM yyyy"))

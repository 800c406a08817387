"""Where a trainer gets a lesson ready: everything on one page, everything already chosen sensibly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from velfaerd_game.game.lesson_setup import PLANS, ROUNDS, Way
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.widgets.button import Button
from velfaerd_game.ui.widgets.choice import Option
from velfaerd_game.ui.widgets.emptying import empty
from velfaerd_game.ui.widgets.flow import Flow
from velfaerd_game.ui.widgets.footer import Footer
from velfaerd_game.ui.widgets.page import Page
from velfaerd_game.ui.widgets.paint import RING_ROOM
from velfaerd_game.ui.widgets.panel import Panel
from velfaerd_game.ui.widgets.reading_order import as_laid
from velfaerd_game.ui.widgets.setting_rows import ChoiceRow
from velfaerd_game.ui.widgets.size_field import SizeField
from velfaerd_game.words.language import tr, trn

__all__ = ["LessonChoices", "LessonLeft", "LessonSetupPage", "LevelLine"]

WIDTH = 1200
"""The paper's greatest width, design pixels."""
NARROW = 1000
"""Below this width of the page, design pixels, everything stands below one another."""
CLASSES = (12, 20, 30)
LASTING = (5, 7, 12, 20, 30)
"""Class sizes and minutes a round that can be chosen with one key."""


@dataclass(frozen=True, slots=True)
class LevelLine:
    """A level that can be taught."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class LessonLeft:
    """A lesson that is kept: its id, how it is called, and how its report is; empty where there is none yet."""

    id: str
    words: str
    report: str = ""


@dataclass(frozen=True, slots=True)
class LessonChoices:
    """What the trainer chooses. `size` people, `minutes` a round, `plan` minutes in all.

    `story_order`: the reveal goes through the phases as the story does, not where the class differs most first.
    """

    level: str
    way: Way = Way.HANDS
    size: int = 20
    rounds: int = 2
    minutes: int = PLANS[90]
    plan: int = 90
    names: bool = True
    story_order: bool = False


class LessonSetupPage(Page):
    """`chosen` carries what was changed, as words of LessonChoices; `begin_requested` and Enter start the lesson."""

    chosen = Signal(object)
    begin_requested = Signal()
    resume_requested = Signal(str)
    report_requested = Signal(str)
    more_requested = Signal()
    guide_requested = Signal()
    back_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.panel = Panel(theme)
        self.level, self.way, self.people = ChoiceRow(theme), ChoiceRow(theme), ChoiceRow(theme)
        self.plan, self.rounds, self.minutes = ChoiceRow(theme), ChoiceRow(theme), ChoiceRow(theme)
        self.order, self.names = ChoiceRow(theme), ChoiceRow(theme)
        beside = ((self.people, self.minutes), (self.plan, self.rounds), (self.order, self.names))
        self.rows = (self.level, self.way, *(row for pair in beside for row in pair))
        head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.addWidget(self.way.title)
        head.addWidget(self.way.hint, 1)
        self.way.column.insertLayout(0, head)
        self.pairs = [head]
        self.waits = False
        self.other_size = SizeField(theme)
        self.people.put_beside(self.other_size)
        self.left = Flow(theme)
        self.lefts: list[Button] = []
        self.kept = QVBoxLayout()
        self.kept.addLayout(self.left)
        self.panel.column.addLayout(self.kept)
        self.panel.column.addWidget(self.level)
        self.panel.column.addWidget(self.way)
        for rows in beside:
            pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
            for row in rows:
                pair.addWidget(row, 1)
            self.pairs.append(pair)
            self.panel.column.addLayout(pair)
        self.inside = QVBoxLayout(self.body)
        self.inside.addWidget(self.panel)
        self.inside.addStretch(1)
        self.footer = Footer(theme, "play")
        self.begin, self.guide = self.footer.main, self.footer.second
        self.guide.show()
        self.guide.clicked.connect(self.guide_requested)
        self.column.addWidget(self.footer)
        self.level.choices.chosen.connect(lambda one: self.chosen.emit({"level": one}))
        self.way.choices.chosen.connect(lambda one: self.chosen.emit({"way": Way(one)}))
        self.people.choices.chosen.connect(lambda one: self.chosen.emit({"size": int(one)}))
        self.other_size.chosen.connect(lambda size: self.chosen.emit({"size": size}))
        self.plan.choices.chosen.connect(lambda one: self.chosen.emit({"plan": int(one), "minutes": PLANS[int(one)]}))
        self.rounds.choices.chosen.connect(lambda one: self.chosen.emit({"rounds": int(one)}))
        self.minutes.choices.chosen.connect(lambda one: self.chosen.emit({"minutes": int(one)}))
        self.order.choices.chosen.connect(lambda one: self.chosen.emit({"story_order": one == "story"}))
        self.names.choices.chosen.connect(lambda one: self.chosen.emit({"names": one == "names"}))
        self.begin.clicked.connect(self.begin_requested)
        self.top.back_requested.connect(self.back_requested)

    def display(
        self,
        choices: LessonChoices,
        levels: Sequence[LevelLine],
        left: Sequence[LessonLeft],
        more: int = 0,
        *,
        waits: bool = False,
    ) -> None:
        """Show what is chosen, the lessons that can be taken up again, and how many more of them there are.

        `waits`: the first of them was broken off just now, so that Enter goes on with it.
        """
        ready = tr("Everything is ready: press Enter, or choose otherwise first.")
        broken = tr("The lesson was broken off: press Enter to go on with it, or begin a new one.")
        self.top.say(tr("Back"), tr("Classroom"), broken if waits else ready)
        self.waits = waits
        told = [Option(one.id, one.title) for one in levels]
        self.level.display(tr("Alliance"), "", told, choices.level)
        ways = [
            Option(Way.HANDS, tr("Hands up")),
            Option(Way.TEAMS, tr("Teams with a laptop each")),
            Option(Way.BOARD, tr("One shared board")),
        ]
        hints = {
            Way.HANDS: tr("You read out a role, people raise a hand, you type the number."),
            Way.TEAMS: tr("Each team lays its own board and hands in a file; you choose the folder they come to."),
            Way.BOARD: tr("The class agrees aloud, and one lays the cards."),
        }
        self.way.display(tr("How the class answers"), hints[choices.way], ways, choices.way)
        people = tr("How many people")
        self.people.display(people, "", [Option(str(one), str(one)) for one in CLASSES], str(choices.size))
        self.other_size.display(people, choices.size)
        plans = [Option(str(one), trn("{n} minute", "{n} minutes", one)) for one in PLANS]
        self.plan.display(tr("The whole lesson"), "", plans, str(choices.plan))
        rounds = [Option(str(one), trn("{n} round", "{n} rounds", one)) for one in ROUNDS]
        self.rounds.display(tr("Rounds"), "", rounds, str(choices.rounds))
        lasting = [Option(str(one), str(one)) for one in sorted({*LASTING, choices.minutes})]
        self.minutes.display(tr("Minutes a round"), "", lasting, str(choices.minutes))
        orders = [Option("apart", tr("Where you differ most first")), Option("story", tr("As in the story"))]
        self.order.display(tr("Order of the answers"), "", orders, "story" if choices.story_order else "apart")
        names = [Option("names", tr("Show the teams’ names")), Option("none", tr("Without names"))]
        self.names.display(tr("What the class sees"), "", names, "names" if choices.names else "none")
        self.names.setVisible(choices.way is Way.TEAMS)
        self._show_left(left, more)
        self.guide.say(tr("The facilitator’s guide"))
        self.begin.say(tr("Begin the lesson"))
        self._chain()
        self.restyle()

    def _show_left(self, left: Sequence[LessonLeft], more: int) -> None:
        empty(self.left)
        self.lefts = []
        for one in left:
            self._offer("play", one.words, one.id, self.resume_requested)
            if one.report:
                self._offer("print", one.report, one.id, self.report_requested)
        if more:
            button = Button(self.theme)
            button.say(trn("{n} more lesson", "{n} more lessons", more), "")
            button.clicked.connect(self.more_requested)
            self.left.addWidget(button)
            self.lefts.append(button)

    def _offer(self, icon: str, words: str, number: str, asked: SignalInstance) -> None:
        button = Button(self.theme, icon)
        button.say(words, tr("Save the report") if icon == "print" else "")
        button.clicked.connect(lambda: asked.emit(number))
        self.left.addWidget(button)
        self.lefts.append(button)

    def _chain(self) -> None:
        """Let Tab and a screen reader go through the page as one reads it."""
        way: list[QWidget] = [self.top.back, *self.lefts]
        for row in self.rows:
            way += row.choices.buttons
            way += [self.other_size.field.editor] if row is self.people else []
        for before, after in pairwise([*way, self.guide, self.begin]):
            QWidget.setTabOrder(before, after)
        as_laid(self.panel)

    def restyle(self) -> None:
        """Take on the theme and the size as they are now."""
        px = self.theme.px
        side = max(px(12), (self.width() - px(24) - px(WIDTH)) // 2)
        self.inside.setContentsMargins(side, px(4), side, px(2))
        self.panel.restyle()
        sides = self.panel.column.contentsMargins()
        self.panel.column.setContentsMargins(sides.left(), px(6), sides.right(), px(2))
        self.panel.column.setSpacing(0)
        narrow = self.width() < px(NARROW)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self.level.title.setVisible(narrow or bool(self.lefts))  # alone at the top it needs none where room is dear
        out = px(RING_ROOM)
        self.kept.setContentsMargins(out, px(10) if self.lefts else 0, out, px(14) if self.lefts else 0)
        for pair in self.pairs:
            pair.setDirection(down if narrow else across)
            pair.setSpacing(px(4) if narrow else px(16))
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the paper in the middle."""
        super().resizeEvent(event)
        self.restyle()

    def showEvent(self, event: QShowEvent) -> None:
        """Enter begins, as all is chosen; or it goes on with the lesson broken off, for which a class waits."""
        super().showEvent(event)
        (self.lefts[0] if self.waits else self.begin).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves; the rest scrolls."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)

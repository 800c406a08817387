"""A sheet for a lesson under way: another part of it, another class size, teams that are not to count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from velfaerd_game.ui.announce import Announcer
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .button import Button
from .check import Check
from .choice import Option
from .flow import Flow
from .paint import RING_ROOM
from .sheet import Sheet
from .size_field import people, told_people
from .text import Text
from .writing import Writing

WIDTH = 760


@dataclass(frozen=True, slots=True)
class Midway:
    """How the lesson stands: its parts, the one it is in, the class size (0: not asked for), teams and who counts."""

    parts: Sequence[Option]
    here: str
    size: int = 0
    teams: Sequence[Option] = ()
    left_out: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class MidwayWish:
    """What is wanted: the part to go to (empty: stay), the class size (0: not asked for), who is not to count."""

    part: str = ""
    size: int = 0
    left_out: frozenset[str] = frozenset()


class LessonSheet(Sheet):
    """`wished` carries a MidwayWish: when a part is chosen, and when all else is as it should be."""

    wished = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget, midway: Midway) -> None:
        super().__init__(theme, parent, tr("The lesson under way"), width=WIDTH)
        self.announcer = Announcer(self)
        self.parts = [self._part(one, here=one.id == midway.here) for one in midway.parts]
        self._group(tr("Go to"), tr("What was answered stays."), self.parts)
        self.people = Writing(theme, single=True)
        self.fault = Text(theme, "detail", "error")
        if midway.size:
            title = tr("How many people")
            self.add_text(title, "card")
            self.people.say(title)
            self.people.write(str(midway.size))
            self.people.setMaximumWidth(theme.px(140))
            self.content.addWidget(self.people)
            self.content.addWidget(self.fault)
            self.people.changed.connect(lambda: self._tell(""))
        self.fault.hide()
        self.asks_people = bool(midway.size)
        self.teams = [self._team(one, counts=one.id not in midway.left_out) for one in midway.teams]
        if self.teams:
            self._group(tr("Teams that count"), tr("Nothing is deleted: a team can count again."), self.teams)
        self.ready = self.add_button(tr("Save the changes"), main=True)
        self.ready.clicked.connect(lambda: self._wish(""))
        self.add_button(tr("Cancel")).clicked.connect(self.reject)
        self.first_focus = next(
            (one for one, part in zip(self.parts, midway.parts, strict=True) if part.id == midway.here), None
        )

    def _part(self, part: Option, *, here: bool) -> Button:
        button = Button(self.theme, "check" if here else "")
        button.say(part.text, tr("You are here") if here else "")
        button.clicked.connect(lambda: self._wish(part.id))
        return button

    def _team(self, team: Option, *, counts: bool) -> Check:
        check = Check(self.theme, team, self)
        check.display(team, tr("Teams that count"))
        check.setChecked(counts)
        return check

    def _group(self, title: str, hint: str, buttons: Sequence[QWidget]) -> None:
        self.add_text(title, "card")
        self.add_text(hint, "detail", "muted")
        group, out = QWidget(), self.theme.px(RING_ROOM)
        group.setAccessibleName(title)
        around, flow = QVBoxLayout(group), Flow(self.theme, 10)
        around.setContentsMargins(out, out, out, out)
        around.addLayout(flow)
        for button in buttons:
            flow.addWidget(button)
        self.content.addWidget(group)

    def _wish(self, part: str) -> None:
        """Give what is wanted, or say what is wrong with it."""
        size = people(self.people.text) if self.asks_people else 0
        if self.asks_people and not size:
            words = told_people()
            self._tell(words)
            self.announcer.announce(words)
            self.people.editor.setFocus()
            return
        self.accept()
        self.wished.emit(MidwayWish(part, size, frozenset(one.option.id for one in self.teams if not one.isChecked())))

    def _tell(self, fault: str) -> None:
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        self.people.editor.setAccessibleDescription(fault)
        self.fit_window()

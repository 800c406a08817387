"""A sheet that asks which team plays: a name from a list, the round, and whether the board that lies there goes on."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCollator, QLocale, Signal
from PySide6.QtWidgets import QWidget

from velfaerd_game.ui.announce import Announcer
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import spoken, tr, trn
from velfaerd_game.words.team_names import team_names

from .choice import Choices, Option
from .sheet import Sheet
from .text import Text

WIDTH = 840


@dataclass(frozen=True, slots=True)
class TeamWish:
    """Who plays: the id of a name (empty before one is chosen), the round, and whether with an empty board."""

    name: str = ""
    round: int = 1
    fresh: bool = False


class TeamSheet(Sheet):
    """Asks who plays. `wished` carries a TeamWish that has a name.

    `laid` is how many cards lie on the board that was left; None where there is none.
    """

    wished = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget, wish: TeamWish, laid: int | None) -> None:
        super().__init__(theme, parent, tr("Play as a team"), width=WIDTH)
        self.announcer = Announcer(self)
        self._wish = wish
        self.add_text(
            tr(
                "You lay one board together and hand it in to the trainer as a file. The experts’ answer is not shown, "
                "and nothing is counted."
            )
        )
        self.boards = self._group(tr("The board"), _boards(wish, laid), "on") if laid is not None else None
        self.rounds = self._group(
            tr("Round"), [Option("1", tr("Round 1")), Option("2", tr("Round 2"))], str(wish.round)
        )
        self.names = self._group(tr("The team’s name"), _names(), wish.name)
        self.fault = Text(theme, "detail", "error")
        self.content.insertWidget(self.content.indexOf(self.names), self.fault)  # in view with the first name
        self.fault.hide()
        self.begin = self.add_button(tr("Go to the board"), main=True)
        self.add_button(tr("Cancel")).clicked.connect(self.reject)
        chosen = next((one for one in self.names.buttons if one.isChecked()), None)
        self.first_focus = self.begin if chosen else self.names.buttons[0]
        self.names.chosen.connect(lambda _: self._tell(""))
        self.begin.clicked.connect(self._begin)
        if self.boards is not None:
            self.boards.chosen.connect(self._choose_board)

    @property
    def wish(self) -> TeamWish:
        """What is chosen now."""
        fresh = self.boards is not None and _chosen(self.boards) == "new"
        return TeamWish(_chosen(self.names), int(_chosen(self.rounds) or 1), fresh)

    def _group(self, title: str, options: list[Option], chosen: str) -> Choices:
        heading = self.add_text(title, "card")
        heading.setAccessibleName(title)
        group = Choices(self.theme)
        group.display(title, options, chosen)
        self.content.addWidget(group)
        return group

    def _choose_board(self, board: str) -> None:
        """A new team has a name of its own; the one before has its name still."""
        self.names.display(tr("The team’s name"), _names(), self._wish.name if board == "on" else "")
        self._tell("")

    def _begin(self) -> None:
        wish = self.wish
        if not wish.name:
            words = tr("Choose a name for the team first.")
            self._tell(words)
            self.announcer.announce(words)
            self.names.buttons[0].setFocus()
            return
        self.accept()
        self.wished.emit(wish)

    def _tell(self, fault: str) -> None:
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        self.fit_window()


def _chosen(group: Choices) -> str:
    return next((one.option.id for one in group.buttons if one.isChecked()), "")


def _boards(wish: TeamWish, laid: int) -> list[Option]:
    going_on = tr("Go on as {team}").format(team=team_names().get(wish.name, "…"))
    going_on = ", ".join((going_on, trn("{n} card placed", "{n} cards placed", laid)))
    return [Option("on", going_on), Option("new", tr("A new team, an empty board"))]


def _names() -> list[Option]:
    """The names as one looks them up in the language now spoken."""
    collator = QCollator(QLocale(spoken()))
    names = sorted(team_names().items(), key=lambda one: collator.sortKey(one[1]))
    return [Option(tree, name) for tree, name in names]

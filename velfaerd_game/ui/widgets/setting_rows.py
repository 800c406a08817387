"""The rows of the settings: a name, a hint, and what one chooses or does; the name goes into every control's own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from velfaerd_game.ui.theme import Theme

from .button import Button
from .choice import Choices, Option
from .flow import Flow
from .paint import RING_ROOM
from .panel import Panel
from .prose import Prose
from .text import Text


class SettingRow(QWidget):
    """A setting: its name, a hint, and what one chooses or does. The name goes into every control's own."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.title = Text(theme, "subtitle")
        self.hint = Text(theme, "detail", "muted")
        self.column = QVBoxLayout(self)
        self.column.addWidget(self.title)
        self.column.addWidget(self.hint)
        theme.changed.connect(self.restyle)
        self.restyle()

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return []

    def say(self, title: str, hint: str) -> None:
        """Set the words; a row may do without a hint, and without a title where its group has one."""
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        out = self.theme.px(RING_ROOM)
        self.column.setContentsMargins(0, 0, 0, out)
        self.column.setSpacing(self.theme.px(2))
        for text in (self.title, self.hint):
            text.setContentsMargins(out, 0, out, 0)


class ChoiceRow(SettingRow):
    """A setting that is one of several."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.choices = Choices(theme)
        self.column.addWidget(self.choices)

    def put_beside(self, other: QWidget) -> None:
        """Let something else to choose with stand at the end of the choices."""
        row = QHBoxLayout()
        row.addWidget(self.choices)
        row.addWidget(other)
        row.addStretch(1)
        self.column.addLayout(row)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [*self.choices.buttons]

    def display(self, title: str, hint: str, options: Sequence[Option], chosen: str) -> None:
        """Show the setting in the language now spoken."""
        self.say(title, hint)
        self.choices.display(title, options, chosen)


class FolderRow(SettingRow):
    """Where the game keeps what it keeps, and what can be done with it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.path = Prose(theme)
        self.open = Button(theme, "folder")
        self.export = Button(theme)
        self.erase, self.everything = Button(theme), Button(theme)
        self.buttons = QWidget()
        self.around = QVBoxLayout(self.buttons)
        self.flow = Flow(theme)
        self.flow.addWidget(self.open)
        self.flow.addWidget(self.export)
        self.flow.addWidget(self.erase)
        self.flow.addWidget(self.everything)
        self.around.addLayout(self.flow)
        self.column.addWidget(self.path)
        self.column.addWidget(self.buttons)
        out = theme.px(RING_ROOM)
        self.around.setContentsMargins(out, out, out, out)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [self.path, self.open, self.export, self.erase, self.everything]

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        super().restyle()
        if hasattr(self, "around"):
            out = self.theme.px(RING_ROOM)
            self.around.setContentsMargins(out, out, out, out)


class SettingGroup(Panel):
    """Paper with settings of one kind, under a heading; rows that belong together stand side by side if they can."""

    def __init__(self, theme: Theme) -> None:
        self.rows: list[SettingRow] = []
        self.pairs: list[QBoxLayout] = []
        super().__init__(theme)
        self.heading = Text(theme, "heading")
        self.column.addWidget(self.heading)
        self.restyle()

    def add(self, *rows: SettingRow) -> None:
        """Put rows below those there are, side by side where there is room."""
        self.rows += rows
        pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.pairs.append(pair)
        for row in rows:
            pair.addWidget(row, 1)
        self.column.addLayout(pair)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [stop for row in self.rows for stop in row.stops]

    def stand(self, *, beside: bool) -> None:
        """Let rows that belong together stand side by side, or one below the other."""
        for pair in self.pairs:
            pair.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
            pair.setSpacing(self.theme.px(10))

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        super().restyle()
        self.column.setSpacing(self.theme.px(10))
        if hasattr(self, "heading"):
            self.heading.setContentsMargins(self.theme.px(RING_ROOM), 0, self.theme.px(RING_ROOM), 0)

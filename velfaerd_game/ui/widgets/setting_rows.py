"""The rows of the settings: a name, a hint, and what one chooses or does; the name goes into every control's own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from velfaerd_game.ui.theme import Theme

from .button import Button
from .choice import Choices, Option
from .flow import Flow
from .paint import RING_ROOM
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

    def say(self, title: str, hint: str) -> None:
        """Set the words; a row may do without a hint."""
        self.title.setText(title)
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

    def display(self, title: str, hint: str, options: Sequence[Option], chosen: str) -> None:
        """Show the setting in the language now spoken."""
        self.say(title, hint)
        self.choices.display(title, options, chosen)


class FolderRow(SettingRow):
    """Where the game keeps what it keeps, and the three things that can be done with it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.path = Prose(theme)
        self.open = Button(theme, "folder")
        self.export = Button(theme)
        self.erase = Button(theme)
        self.buttons = QWidget()
        self.around = QVBoxLayout(self.buttons)
        self.flow = Flow(theme)
        self.flow.addWidget(self.open)
        self.flow.addWidget(self.export)
        self.flow.addWidget(self.erase)
        self.around.addLayout(self.flow)
        self.column.addWidget(self.path)
        self.column.addWidget(self.buttons)
        out = theme.px(RING_ROOM)
        self.around.setContentsMargins(out, out, out, out)

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        super().restyle()
        if hasattr(self, "around"):
            out = self.theme.px(RING_ROOM)
            self.around.setContentsMargins(out, out, out, out)

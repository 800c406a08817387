"""A field for how many people there are: what is no number of them is put right when one leaves it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from velfaerd_game.game.lesson_setup import SIZES
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .text import Text
from .writing import Writing


def people(text: str) -> int:
    """How many people are meant; 0 where that is no number of them."""
    plain = text.strip()
    number = int(plain) if plain.isascii() and plain.isdigit() and len(plain) < 6 else 0
    return number if SIZES[0] <= number <= SIZES[1] else 0


def told_people() -> str:
    """What can be written."""
    return tr("Write a whole number from {least} to {most}.").format(least=SIZES[0], most=SIZES[1])


class SizeField(QWidget):
    """A field beside the sizes one can choose. `chosen` carries every number of people that is written."""

    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme, self.size_now = theme, 0
        self.words, self.field = Text(theme, "detail", "muted", wrap=False), Writing(theme, single=True)
        self.row = QHBoxLayout(self)
        self.row.addWidget(self.words, 0, Qt.AlignmentFlag.AlignVCenter)
        self.row.addWidget(self.field)
        self.field.changed.connect(self._written)
        self.field.editor.focused.connect(lambda here: None if here else self.field.write(str(self.size_now)))
        theme.changed.connect(self.restyle)
        self.restyle()

    def display(self, title: str, size: int) -> None:
        """Show how many there are now."""
        self.size_now = size
        self.words.setText(tr("or write"))
        self.field.say(title, about=told_people())
        if not self.field.editor.hasFocus():
            self.field.write(str(size))

    def _written(self) -> None:
        if (size := people(self.field.text)) and size != self.size_now:
            self.chosen.emit(size)

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        px = self.theme.px
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(px(4))
        self.field.setFixedWidth(px(84))
